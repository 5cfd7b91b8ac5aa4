"""A leader: the organ, and the organs in their charge, who is asked for by 谁分管…"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.leader import Leader
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.searchable.hooks import Own


def _organ(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    leader = cast(Leader, entry.record)
    organ = portal.library.id_of("department", leader.organ)
    yield portal.library.department(organ).name, portal.address("department", organ)


OWN = Own(links={"organ": _organ})
