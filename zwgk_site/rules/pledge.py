"""Promises: kept in time, with deadlines that can be checked and evidence that can be opened.

Source: 2024年聊城市政务公开工作要点 (政府履约践诺信息公开).
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site import problems
from zwgk_site.kinds.pledge import Pledge
from zwgk_site.problems import Problem
from zwgk_site.problems import pledge as words
from zwgk_site.relate.pledges import Kept, kept
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text.addresses import is_web_address

TITLE = 20
"""Characters of a promise that name it in a report."""


def check(site: Inspected) -> Iterator[Problem]:
    """Promises past their day, deadlines nobody can check, evidence that leads nowhere."""
    for pledge in site.records("pledge", Pledge):
        for place, promise in enumerate(kept(pledge, site.today)):
            yield from _check(site, pledge, place, promise)


def _check(site: Inspected, pledge: Pledge, place: int, one: Kept) -> Iterator[Problem]:
    at = ("承诺事项", place)
    spot, due = site.spot("pledge", pledge.id, *at, "时限"), one.deadline.due
    if one.status == "late" and due is not None:
        text = one.promise.text
        yield words.late(spot, text if len(text) <= TITLE else f"{text[: TITLE - 1]}…", due)
    if one.deadline.form == "unknown":
        yield words.deadline_unknown(spot, one.promise.deadline)
    for number, entry in enumerate(one.promise.progress):
        for index, evidence in enumerate(entry.evidence):
            if evidence.link is not None and not _leads_somewhere(site, evidence.link):
                where = site.spot("pledge", pledge.id, *at, "进展", number, "佐证", index, "链接")
                yield problems.evidence_unknown(where, evidence.link)


def _leads_somewhere(site: Inspected, link: str) -> bool:
    kinds = (kind.name for kind in site.library.kinds)
    return (
        is_web_address(link)
        or bool(site.incomplete)
        or any(site.library.find(kind, link) is not None for kind in kinds)
    )
