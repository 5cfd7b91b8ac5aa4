"""The relations of a document both ways, as groups of lists: 依据, 被依据, 修改, 被修改 and so on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from zwgk_site.pages import formats
from zwgk_site.pages.documents import Item, policy_item
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group
from zwgk_site.pages.standing import TYPES
from zwgk_site.urls import Here
from zwgk_site.validity import CHANGING, Tie


def groups(portal: Portal, here: Here, policy: str) -> tuple[Group, ...]:
    """What the document is or does to others, then what others are or do to it; empty ones left out."""
    ties = portal.library.ties
    of, to = ties.of.get(policy, ()), ties.to.get(policy, ())
    found = (
        group
        for type_, slug in TYPES.items()
        for group in (
            Group(
                f"of-{slug}",
                portal.say("policy", f"of_{slug}"),
                tuple(_item(portal, here, tie, tie.older) for tie in of if tie.type == type_),
            ),
            Group(
                f"to-{slug}",
                portal.say("policy", f"to_{slug}"),
                tuple(_item(portal, here, tie, tie.newer) for tie in to if tie.type == type_),
            ),
        )
    )
    return tuple(group for group in found if group.items)


def tied(portal: Portal, policy: str) -> frozenset[str]:
    """Ids of all documents that have a relation with this one."""
    ties = portal.library.ties
    of, to = ties.of.get(policy, ()), ties.to.get(policy, ())
    return frozenset((*(tie.older for tie in of), *(tie.newer for tie in to)))


def _item(portal: Portal, here: Here, tie: Tie, other: str) -> Item:
    item = policy_item(portal, here, portal.library.policy(other))
    return replace(item, note=portal.say("mark", "semicolon").join(_said(portal, tie)))


def _said(portal: Portal, tie: Tie) -> Iterable[str]:
    if tie.type in CHANGING:
        yield portal.say("policy", "tie_since", day=formats.iso(tie.since))
    if tie.clauses:
        yield portal.say("mark", "comma").join(tie.clauses)
    if tie.note:
        yield tie.note
