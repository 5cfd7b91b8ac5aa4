"""The units of a task as shown: the exact words of the document, with the names in them linked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zwgk_site.kinds.group import Group
from zwgk_site.library import Commitment, Units
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Piece:
    """A run of the words of a cell; ``href`` where it names a unit or a group."""

    text: str
    href: str = ""
    group: bool = False


@dataclass(frozen=True)
class Cell:
    """One cell of units. ``inherited`` says the original leaves it blank for 同上."""

    label: str
    pieces: tuple[Piece, ...]
    inherited: bool


@dataclass(frozen=True)
class GroupNote:
    """What a collective name in the tasks stands for."""

    anchor: str
    name: str
    note: str
    members: tuple[Link, ...]
    count: str


def anchor_of(group: str) -> str:
    """Anchor of the explanation of a group on the page of a plan."""
    return f"unit-{group}"


def cell(portal: Portal, here: Here, label: str, units: Units, *, explain: str = "") -> Cell:
    """The cell as written, names linked. Groups link to ``explain``, the page that explains them."""
    pieces: list[Piece] = []
    at = 0
    for mention in units.mentions:
        start = units.text.find(mention.text, at)
        if start < 0:
            continue
        if start > at:
            pieces.append(Piece(units.text[at:start]))
        if mention.department is not None:
            href = here.to(portal.address("department", mention.department))
        elif mention.group is not None:
            href = here.to(explain or here.address, anchor_of(mention.group))
        else:
            href = ""
        pieces.append(Piece(mention.text, href, mention.group is not None))
        at = start + len(mention.text)
    if at < len(units.text):
        pieces.append(Piece(units.text[at:]))
    return Cell(label, tuple(pieces), units.inherited)


def groups_in(commitments: Iterable[Commitment]) -> tuple[str, ...]:
    """Ids of the groups named in some tasks, in the order they first appear."""
    found: dict[str, None] = {}
    for commitment in commitments:
        for mention in (*commitment.leads.mentions, *commitment.responsible.mentions):
            if mention.group is not None:
                found[mention.group] = None
    return tuple(found)


def explanations(portal: Portal, here: Here, groups: Iterable[str]) -> tuple[GroupNote, ...]:
    """What each group stands for, with links to the members the register knows."""
    return tuple(_explain(portal, here, group_id) for group_id in groups)


def _explain(portal: Portal, here: Here, group_id: str) -> GroupNote:
    record = portal.library.get("group", group_id).record
    members = tuple(
        portal.link(here, "department", member) for member in portal.library.members.get(group_id, ())
    )
    return GroupNote(
        anchor=anchor_of(group_id),
        name=record.label,
        note=(record.note or "") if isinstance(record, Group) else "",
        members=members,
        count=portal.say("plan", "members", count=len(members)) if members else "",
    )
