"""self-inspection.csv: the report of the site on itself, for the office that files it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.inspected import TABLE, table

COLUMNS = ("area", "rule", "limit_head", "found_head", "headroom_head", "state", "note")


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """One file, where the site has assessments."""
    kind = portal.kinds.get("assessment")
    if kind is not None and kind.list_address is not None:
        head = tuple(portal.say("inspection", name) for name in COLUMNS)
        yield csv_file(urls.inside(kind.list_address, TABLE), head, table(portal))
