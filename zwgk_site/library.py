"""The library: every record with its relations, as of one day. Knows nothing of HTML or addresses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar, cast

from zwgk_site.kinds.base import Choice, Kind, Record
from zwgk_site.kinds.department import Department
from zwgk_site.kinds.plan import Plan, Progress, Task
from zwgk_site.kinds.policy import Policy
from zwgk_site.kinds.site import Site
from zwgk_site.kinds.topics import TOPICS
from zwgk_site.problems import Spot
from zwgk_site.text import docnumber
from zwgk_site.text.deadlines import Deadline
from zwgk_site.text.workdays import Workdays
from zwgk_site.thesaurus import Sayings
from zwgk_site.validity import Span, Ties, Validity, at

Status = Literal["todo", "doing", "done", "late"]
STATUSES: tuple[Status, ...] = ("done", "doing", "todo", "late")

R = TypeVar("R", bound=Record)


def find_reference(names: Mapping[str, Mapping[str, str]], kind: str, reference: str) -> str | None:
    """Id of the record a reference stands for, by id, name or alias; a document's number in any brackets.

    ``names`` is that of ``Library.names``. None where no record, or more than one, has that name.
    """
    table = names.get(kind, {})
    if reference in table:
        return table[reference]
    number = docnumber.parse(reference) if kind == "policy" else None
    return None if number is None else table.get(number.text)


@dataclass(frozen=True)
class Entry:
    """A record with its kind. ``file`` is the path of its content file, for the staff bar and reports."""

    kind: Kind
    record: Record
    file: str


@dataclass(frozen=True)
class Mention:
    """A unit named in a task: the words as written, and the department or group they stand for."""

    text: str
    role: Literal["lead", "responsible", "assist"]
    department: str | None = None
    group: str | None = None


@dataclass(frozen=True)
class Units:
    """The units of one cell. ``text`` is the cell as written; ``inherited`` says it was 同上."""

    text: str
    mentions: tuple[Mention, ...]
    inherited: bool = False


NO_UNITS = Units("", ())


@dataclass(frozen=True)
class Commitment:
    """One task of a plan, related: who, until when, how far on the library's day."""

    plan: str
    key: str
    """Anchor on the plan's page, ``t`` and the running number: never changes while the order stands."""
    number: str
    path: tuple[str, ...]
    """Titles of the groups it stands in, outermost first."""
    task: Task
    leads: Units
    responsible: Units
    deadline: Deadline | None
    status: Status
    percent: int | None
    progress: tuple[Progress, ...]
    """Entries up to the library's day, newest first; the plan's overall entries where it has none."""
    overall: bool
    """True where the status comes from the plan's overall progress."""
    departments: frozenset[str]
    """Ids of departments named outright, in any role."""
    shared: frozenset[str]
    """Ids of departments that take part through a group, without those named outright."""

    @property
    def sample(self) -> bool:
        return any(entry.sample for entry in self.progress)


@dataclass(frozen=True)
class Tally:
    """How many tasks are in each state; the four add up to ``total``."""

    total: int
    done: int
    doing: int
    todo: int
    late: int

    @staticmethod
    def of(commitments: tuple[Commitment, ...]) -> Tally:
        count = {status: sum(c.status == status for c in commitments) for status in STATUSES}
        return Tally(len(commitments), count["done"], count["doing"], count["todo"], count["late"])


@dataclass(frozen=True)
class Citation:
    """《title》（number） found in a document; ``policy`` is its id where the library has it."""

    title: str
    number: str | None
    policy: str | None


def title_key(title: str) -> str:
    """A title without white space, its inner 《》 as 〈〉: the same as a heading and inside of 《》."""
    return "".join(title.split()).replace("《", "〈").replace("》", "〉")


@dataclass(frozen=True)
class Citable:
    """Finds the document that a citation means."""

    numbers: Mapping[str, str]
    """Policy id by document number."""
    titles: Mapping[str, str]
    """Policy id by ``title_key`` of its title, with and without the issuer's name; none that two share."""

    def find(self, title: str, number: str | None) -> str | None:
        """Id of the cited policy, by its number or else its title; None where the library has it not."""
        parsed = docnumber.parse(number) if number is not None else None
        found = self.numbers.get(parsed.text) if parsed is not None else None
        return found or self.titles.get(title_key(title))


@dataclass(frozen=True)
class Download:
    """A file of the content folder offered for download, published at ``files/`` + ``path``."""

    path: str
    """Path relative to the content folder, with forward slashes."""
    size: int
    """Bytes; of the file as published once it is cleaned."""
    spot: Spot
    """Where a record names it."""


@dataclass(frozen=True)
class Reference:
    """A record that names another; ``called`` is what it is to the other (解读)."""

    entry: Entry
    called: str


@dataclass(frozen=True)
class Note:
    """What an interpretation says of one clause of a document."""

    clause: str
    """The clause by the name it has in the document."""
    text: str
    interpretation: str
    """Id of the interpretation."""


@dataclass(frozen=True, eq=False)
class Library:
    """All records by kind, references resolved, states derived for ``today``."""

    today: dt.date
    kinds: tuple[Kind, ...]
    entries: Mapping[str, tuple[Entry, ...]]
    """Entries of each kind by the kind's name, in the kind's order (newest first where it has a date)."""
    withdrawn: tuple[Entry, ...]
    """Records no longer shown, with nothing left in them but organ and days; they are in no ``entries``."""
    names: Mapping[str, Mapping[str, str]]
    """For each kind: any name a record may be referred to by → its id."""
    ties: Ties
    """Relations between documents, both ways."""
    lives: Mapping[str, tuple[Span, ...]]
    """The states of each policy over time, by its id."""
    validity: Mapping[str, Validity]
    """The state of each policy on the library's day, by its id."""
    commitments: Mapping[str, tuple[Commitment, ...]]
    """Tasks of each plan by the plan's id, in order."""
    members: Mapping[str, tuple[str, ...]]
    """Department ids of each group by the group's id."""
    citations: Mapping[str, tuple[Citation, ...]]
    """Documents cited by each policy, by the policy's id."""
    cited_by: Mapping[str, tuple[str, ...]]
    citable: Citable
    plan_of: Mapping[str, str]
    """Plan id by the id of the policy that issued it."""
    downloads: Mapping[tuple[str, str, str], Download]
    """By kind, record id and the value written in the record."""
    sayings: Sayings
    referring: Mapping[tuple[str, str], tuple[Reference, ...]]
    """By kind and id of a record: the records that name it, in the order of kinds and of their records."""
    workdays: Workdays
    notes: Mapping[str, Mapping[str, tuple[Note, ...]]]
    """What interpretations say of clauses: by the policy's id and the clause's anchor."""
    _index: Mapping[tuple[str, str], Entry] = field(repr=False, default_factory=dict)

    @property
    def site(self) -> Site:
        return cast(Site, self.entries["site"][0].record)

    def records(self, kind: str, model: type[R]) -> tuple[R, ...]:
        """All records of one kind, typed."""
        return tuple(cast(R, entry.record) for entry in self.entries.get(kind, ()))

    def get(self, kind: str, record_id: str) -> Entry:
        """The entry of that kind and id; KeyError if there is none."""
        return self._index[kind, record_id]

    def policy(self, record_id: str) -> Policy:
        return cast(Policy, self.get("policy", record_id).record)

    def plan(self, record_id: str) -> Plan:
        return cast(Plan, self.get("plan", record_id).record)

    def department(self, record_id: str) -> Department:
        return cast(Department, self.get("department", record_id).record)

    def id_of(self, kind: str, reference: str) -> str:
        """Id of the record that a checked reference stands for; KeyError if it stands for none."""
        found = self.find(kind, reference)
        if found is None:
            raise KeyError(reference)
        return found

    def find(self, kind: str, reference: str) -> str | None:
        """Id of the record that a reference stands for; see ``find_reference``."""
        return find_reference(self.names, kind, reference)

    def title_of(self, kind: str, reference: str) -> str:
        return self.get(kind, self.id_of(kind, reference)).record.label

    def validity_of(self, record: Record) -> Validity:
        return self.validity[record.id]

    def validity_on(self, policy: str, day: dt.date) -> Validity:
        """Validity of the policy with that id on any day, by what is known on the library's day."""
        return at(self.lives[policy], day)

    def region_choice(self, department: str) -> Choice:
        """The region of a department (by any of its names), as a facet value."""
        region = self.id_of("region", self.department(self.id_of("department", department)).region)
        return Choice(region, self.title_of("region", region))

    def topic_choice(self, topic: str) -> Choice:
        """The class of a subject such as 综合政务/政务公开, as a facet value."""
        head = topic.replace("\\", "/").split("/")[0]
        return Choice(str(TOPICS.index(head) + 1), head)

    def tasks_of(self, department: str) -> tuple[Commitment, ...]:
        """Tasks that name the department outright, in the order of plans, newest first."""
        return tuple(
            c
            for entry in self.entries["plan"]
            for c in self.commitments[entry.record.id]
            if department in c.departments
        )

    def shared_tasks_of(self, department: str) -> tuple[Commitment, ...]:
        """Tasks in which the department takes part only as a member of a group."""
        return tuple(
            c
            for entry in self.entries["plan"]
            for c in self.commitments[entry.record.id]
            if department in c.shared
        )
