"""Who is meant: names, aliases and ids of all records, and references checked against them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zwgk_site import problems
from zwgk_site.kinds.base import Kind, Record, Ref
from zwgk_site.kinds.department import Department
from zwgk_site.kinds.fields import pointers
from zwgk_site.kinds.group import Group
from zwgk_site.kinds.policy import Policy
from zwgk_site.library import find_reference
from zwgk_site.problems import Problem
from zwgk_site.relate.circles import circles
from zwgk_site.text.nearest import nearest
from zwgk_site.validate import Checked

NOUNS = {"department": "单位"}
"""What the records of a kind are called where a reference must name one, if not by the kind's label."""


@dataclass(frozen=True)
class Register:
    """All names by kind. ``shared`` holds names that stand for several records and so for none."""

    names: Mapping[str, Mapping[str, str]]
    shared: Mapping[str, Mapping[str, tuple[str, ...]]]
    nouns: Mapping[str, str]
    """What a record of each kind is called, for messages."""
    homes: Mapping[str, str]
    """Where the records of each kind are written, for messages."""
    incomplete: frozenset[str]
    """Kinds of which a record was left out for its own mistakes: what is not found may be that one."""

    @staticmethod
    def of(
        records: Sequence[Checked], kinds: Sequence[Kind], incomplete: frozenset[str]
    ) -> tuple[Register, list[Problem]]:
        """The register, and ids or names that two records claim."""
        owners: dict[str, dict[str, list[str]]] = {kind.name: defaultdict(list) for kind in kinds}
        for item in records:
            for kind in _kinds(item.kind):
                for name in dict.fromkeys(_names(item.record)):
                    owners[kind][name].append(item.record.id)
        for item in records:
            for kind in _kinds(item.kind):
                owners[kind][item.record.id] = [item.record.id]
        names = {
            kind: {name: ids[0] for name, ids in table.items() if len(set(ids)) == 1}
            for kind, table in owners.items()
        }
        shared = {
            kind: {name: tuple(dict.fromkeys(ids)) for name, ids in table.items() if len(set(ids)) > 1}
            for kind, table in owners.items()
        }
        homes = {kind.name: _home(kind, records) for kind in kinds}
        nouns = {kind.name: NOUNS.get(kind.name, kind.label) for kind in kinds}
        register = Register(names, shared, nouns, homes, incomplete)
        return register, _duplicate_ids(records) + _duplicate_names(records, register)

    def find(self, kind: str, reference: str) -> str | None:
        """Id of the record that a reference stands for; None where it stands for none or several."""
        return find_reference(self.names, kind, reference)

    def region_of(self, record: Department | Group) -> str:
        """Id of the region a unit belongs to; the name as written where there is no such region."""
        return self.find("region", record.region) or record.region


def _kinds(kind: Kind) -> tuple[str, ...]:
    """The kinds as which the records of one may be named."""
    return (kind.name, kind.named_as) if kind.named_as else (kind.name,)


def _names(record: Record) -> Iterator[str]:
    yield record.label
    if isinstance(record, Department):
        yield from record.aliases
        yield from (former.name for former in record.former)
    elif isinstance(record, Group):
        yield from record.aliases
    elif isinstance(record, Policy) and record.number is not None:
        yield record.number


def _home(kind: Kind, records: Sequence[Checked]) -> str:
    top = next((item.source.file.split("/", 1)[0] for item in records), "content")
    return f"{top}/{kind.file}" if kind.file else f"{top}/{kind.folder}/"


def _duplicate_ids(records: Sequence[Checked]) -> list[Problem]:
    found: list[Problem] = []
    first: dict[tuple[str, str], Checked] = {}
    for item in records:
        key = ("unit" if isinstance(item.record, Department | Group) else item.kind.name, item.record.id)
        if key in first:
            found.append(problems.id_duplicate(item.spot("标识"), item.record.id, first[key].spot("标识")))
        else:
            first[key] = item
    return found


def _duplicate_names(records: Sequence[Checked], register: Register) -> list[Problem]:
    """Two units of one region under one name: nobody could tell whom a task means."""
    found: list[Problem] = []
    first: dict[tuple[str, str], Checked] = {}
    for item in records:
        record = item.record
        if not isinstance(record, Department | Group):
            continue
        for name in dict.fromkeys((record.name, *record.aliases)):
            other = first.setdefault((register.region_of(record), name), item)
            if other is not item:
                path: tuple[str | int, ...] = (
                    ("名称",) if name == record.name else ("别名", record.aliases.index(name))
                )
                found.append(problems.name_duplicate(item.spot(*path), "单位", name, other.spot("名称")))
    return found


def check_references(records: Sequence[Checked], register: Register) -> list[Problem]:
    """Every marked reference that names no record, or more than one."""
    found: list[Problem] = []
    for item in records:
        for pointer in pointers(item.record):
            if (
                not isinstance(pointer.marker, Ref)
                or register.find(pointer.marker.kind, pointer.value) is not None
            ):
                continue
            kind, spot = pointer.marker.kind, item.spot(*pointer.path)
            noun = register.nouns.get(kind, "内容")
            several = register.shared.get(kind, {}).get(pointer.value)
            if several:
                found.append(problems.ref_ambiguous(spot, noun, pointer.value, several))
            elif kind not in register.incomplete:
                near = nearest(pointer.value, register.names.get(kind, {}))
                found.append(
                    problems.ref_unknown(spot, noun, pointer.value, near, register.homes.get(kind, ""))
                )
    return found


def check_trees(records: Sequence[Checked], register: Register) -> list[Problem]:
    """Regions and columns whose 上级 leads back to themselves."""
    found: list[Problem] = []
    for kind in ("region", "column"):
        items = {item.record.id: item for item in records if item.kind.name == kind}
        above = {key: _above(kind, item.record, register) for key, item in items.items()}
        for circle in circles(above):
            words = [items[step].record.label for step in (*circle, circle[0])]
            found.append(problems.cycle(items[circle[0]].spot("上级"), words))
    return found


def _above(kind: str, record: Record, register: Register) -> tuple[str, ...]:
    parent = getattr(record, "parent", None)
    found = None if parent is None else register.find(kind, parent)
    return () if found is None else (found,)
