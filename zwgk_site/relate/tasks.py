"""Tasks of plans: who does them, until when, and how far they are on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from zwgk_site import problems
from zwgk_site.kinds.department import Department
from zwgk_site.kinds.group import Group
from zwgk_site.kinds.plan import SAME, Plan, Progress, Task
from zwgk_site.library import NO_UNITS, Commitment, Mention, Status, Units
from zwgk_site.problems import Problem
from zwgk_site.relate.circles import circles
from zwgk_site.relate.names import Register
from zwgk_site.text import deadlines, units
from zwgk_site.text.deadlines import Deadline
from zwgk_site.text.nearest import nearest
from zwgk_site.text.units import Name
from zwgk_site.validate import Checked

UNIT_KINDS = frozenset(("department", "group", "region"))

Members = Mapping[str, tuple[str, ...]]


def expand_groups(records: Sequence[Checked], register: Register) -> tuple[Members, list[Problem]]:
    """Department ids of every group, through groups inside groups; and members that name nobody."""
    found: list[Problem] = []
    departments = [item.record for item in records if isinstance(item.record, Department)]
    groups = [item for item in records if isinstance(item.record, Group)]
    direct: dict[str, tuple[list[str], list[str]]] = {}
    for item in groups:
        group = item.record
        assert isinstance(group, Group)
        region = register.region_of(group)
        known = _names_in(region, records, register)
        own = [
            d.id for d in departments if register.region_of(d) == region and d.category in group.categories
        ]
        inner: list[str] = []
        for index, member in enumerate(group.members):
            name = known.get(member)
            if name is None and register.incomplete & UNIT_KINDS:
                continue
            if name is None:
                where = register.homes["department"]
                found.append(
                    problems.unit_unknown(item.spot("成员", index), member, nearest(member, known), where)
                )
            else:
                (own if name.kind == "department" else inner).append(name.id)
        direct[group.id] = (own, inner)
        if not (group.members or group.categories or group.note):
            found.append(problems.group_empty(item.spot("名称"), group.name))
    items = {item.record.id: item for item in groups}
    for circle in circles({key: inner for key, (_, inner) in direct.items()}):
        words = [items[step].record.label for step in (*circle, circle[0])]
        found.append(problems.cycle(items[circle[0]].spot("成员"), words))
    members = {key: tuple(dict.fromkeys(_flatten(key, direct, set()))) for key in direct}
    return members, found


def _flatten(group: str, direct: Mapping[str, tuple[list[str], list[str]]], seen: set[str]) -> Iterator[str]:
    if group in seen:
        return
    seen.add(group)
    own, inner = direct[group]
    yield from own
    for other in inner:
        yield from _flatten(other, direct, seen)


def _names_in(region: str, records: Sequence[Checked], register: Register) -> Mapping[str, Name]:
    """Names that may stand in a plan of this region: its own units first, then full names elsewhere."""
    names: dict[str, Name] = {}
    for item in records:
        record = item.record
        if isinstance(record, Department | Group):
            kind: Literal["department", "group"] = "department" if isinstance(record, Department) else "group"
            own = register.region_of(record) == region
            former = [name.name for name in record.former] if isinstance(record, Department) else []
            for text in (record.name, *(record.aliases if own else ()), *(former if own else ())):
                if own or text not in names:
                    names[text] = Name(text, record.id, kind)
    return names


def commit(
    records: Sequence[Checked], register: Register, members: Members, today: dt.date
) -> tuple[Mapping[str, tuple[Commitment, ...]], list[Problem]]:
    """The commitments of every plan on ``today``, and units or 同上 that cannot be resolved."""
    found: list[Problem] = []
    table: dict[str, tuple[Commitment, ...]] = {}
    regions = {
        item.record.id: register.region_of(item.record)
        for item in records
        if isinstance(item.record, Department)
    }
    names_by_region: dict[str, Mapping[str, Name]] = {}
    for item in records:
        plan = item.record
        if not isinstance(plan, Plan):
            continue
        region = regions.get(register.find("department", plan.issuer) or "", "")
        if region not in names_by_region:
            names_by_region[region] = _names_in(region, records, register)
        reader = _Reader(item, plan, names_by_region[region], members, register, today)
        table[plan.id] = tuple(reader.read())
        found += reader.problems
    return table, found


@dataclass
class _Previous:
    leads: Units | None = None
    responsible: Units | None = None


class _Reader:
    """Reads one plan from top to bottom, because a cell may be 同上."""

    def __init__(
        self,
        item: Checked,
        plan: Plan,
        names: Mapping[str, Name],
        members: Members,
        register: Register,
        today: dt.date,
    ) -> None:
        self._item, self._plan, self._names = item, plan, names
        self._members, self._register, self._today = members, register, today
        self._overall = until(plan.overall, today)
        self._previous = _Previous()
        self._count = 0
        self.problems: list[Problem] = []

    def read(self) -> Iterator[Commitment]:
        for placed in self._plan.placed():
            yield self._task(placed.task, placed.titles, placed.path)

    def _task(self, task: Task, titles: tuple[str, ...], path: tuple[str | int, ...]) -> Commitment:
        self._count += 1
        leads = self._units(task.leads, self._previous.leads, "lead", (*path, "牵头单位"))
        responsible = self._units(
            task.responsible, self._previous.responsible, "responsible", (*path, "责任单位")
        )
        self._previous = _Previous(
            leads if task.leads else self._previous.leads,
            responsible if task.responsible else self._previous.responsible,
        )
        deadline = deadlines.parse(task.deadline, self._plan.year) if task.deadline else None
        own = until(task.progress, self._today)
        progress = own or self._overall
        mentions = (*leads.mentions, *responsible.mentions)
        named = frozenset(m.department for m in mentions if m.department)
        through = frozenset(d for m in mentions if m.group for d in self._members.get(m.group, ()))
        return Commitment(
            plan=self._plan.id,
            key=f"t{self._count}",
            number=task.number or str(self._count),
            path=titles,
            task=task,
            leads=leads,
            responsible=responsible,
            deadline=deadline,
            status=status_of(progress, deadline, self._plan.published.date(), self._today),
            percent=next((entry.percent for entry in progress if entry.percent is not None), None),
            progress=progress,
            overall=not own and bool(progress),
            departments=named,
            shared=through - named,
        )

    def _units(
        self, cells: tuple[str, ...], previous: Units | None, role: units.Role, path: tuple[str | int, ...]
    ) -> Units:
        if cells == (SAME,):
            if previous is None:
                self.problems.append(problems.same_first(self._item.spot(*path), str(path[-1])))
                return NO_UNITS
            return Units(previous.text, previous.mentions, inherited=True)
        if not cells:
            return NO_UNITS
        mentions = []
        for index, cell in enumerate(cells):
            for found in units.split(cell, self._names, role):
                if found.name is None:
                    self._unknown(found.text, (*path, index) if len(cells) > 1 else path)
                    continue
                is_group = found.name.kind == "group"
                mentions.append(
                    Mention(
                        text=found.text,
                        role=found.role,
                        department=None if is_group else found.name.id,
                        group=found.name.id if is_group else None,
                    )
                )
        return Units("、".join(cells), tuple(mentions))

    def _unknown(self, text: str, path: tuple[str | int, ...]) -> None:
        if not self._register.incomplete & UNIT_KINDS:
            near = nearest(text, self._names)
            home = self._register.homes["department"]
            self.problems.append(problems.unit_unknown(self._item.within(path, text), text, near, home))


def until(entries: Sequence[Progress], today: dt.date) -> tuple[Progress, ...]:
    """Entries up to a day, newest first; of one day the later written first."""
    kept = [entry for entry in entries if entry.day <= today]
    return tuple(sorted(kept, key=lambda entry: entry.day)[::-1])


def status_of(
    progress: Sequence[Progress], deadline: Deadline | None, issued: dt.date, today: dt.date
) -> Status:
    """Derived, never typed. A yearly deadline that had passed when the plan was issued makes nothing late."""
    if any(entry.done for entry in progress):
        return "done"
    due = None if deadline is None else deadline.due
    if due is not None and issued <= due < today:
        return "late"
    return "doing" if progress else "todo"
