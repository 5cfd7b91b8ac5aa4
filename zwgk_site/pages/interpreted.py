"""What else there is on the documents that an interpretation explains: how they came about, and what helps.

Source: 政府网站发展指引（国办发〔2017〕47号）: 政策文件、解读和相关内容相互关联.
"""

from __future__ import annotations

from zwgk_site.kinds.interpretation import Interpretation
from zwgk_site.library import Entry
from zwgk_site.pages.documents import Item
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.urls import Here

KINDS = ("package", "benefit", "question", "consultation", "decision", "evaluation")
"""Kinds that are told of beside other interpretations, in the order a reader wants them."""


def around(portal: Portal, here: Here, record: Interpretation) -> tuple[Group, ...]:
    """Other interpretations of the documents, what gathers this one, then what else is on the documents;
    nothing twice."""
    policies = [portal.library.id_of("policy", name) for name in record.policies]

    def other(entry: Entry) -> bool:
        return entry.kind.name == "interpretation" and entry.record.id != record.id

    found: dict[str, dict[str, Item]] = {}

    def take(groups: tuple[Group, ...], title: str = "") -> None:
        for group in groups:
            items = found.setdefault(title or group.title, {})
            for item in group.items:
                items.setdefault(item.href, item)

    for policy in policies:
        take(related(portal, here, "policy", policy, only=other), portal.say("interpretation", "others"))
    take(related(portal, here, "interpretation", record.id, first=KINDS))
    for policy in policies:
        beside = related(portal, here, "policy", policy, first=KINDS, only=lambda e: e.kind.name in KINDS)
        take(beside)
    return tuple(
        Group(f"about-{number}", title, tuple(items.values()))
        for number, (title, items) in enumerate(found.items(), start=1)
    )
