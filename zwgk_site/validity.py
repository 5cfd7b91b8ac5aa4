"""Whether a document is in force: its states from day to day, and the relations that bring them about.

A document is first 尚未施行, then 现行有效; it may be 已修改 or 部分失效, and ends as 失效 or 废止. It never
goes back. Sources: 政府网站发展指引（国办发〔2017〕47号）, what was repealed stays and is marked; 国务院
办公厅关于加强行政规范性文件制定和监督管理工作的通知（国办发〔2018〕37号）, documents are kept up to date
by amendment, repeal and expiry.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from zwgk_site.kinds.policy import Policy, RelationType

Slug = Literal["not-yet", "in-force", "amended", "partly", "expired", "repealed"]

LABELS: dict[Slug, str] = {
    "not-yet": "尚未施行",
    "in-force": "现行有效",
    "amended": "已修改",
    "partly": "部分失效",
    "expired": "失效",
    "repealed": "废止",
}
"""What each state is called, in the order in which a document may pass through them."""

CHANGING = frozenset(("修改", "废止", "替代"))
"""Relations that change whether the older document applies."""


@dataclass(frozen=True)
class Tie:
    """A relation with both its documents known: what ``newer`` (its id) is or does to ``older``."""

    type: RelationType
    newer: str
    older: str
    since: dt.date
    clauses: tuple[str, ...] = ()
    """The clauses of the older document that it concerns, as written; empty for the whole."""
    note: str | None = None

    @property
    def ends(self) -> bool:
        """Whether the older document is repealed as a whole."""
        return self.type in ("废止", "替代") and not self.clauses


@dataclass(frozen=True)
class Ties:
    """All relations between documents, by the id of the newer and by that of the older."""

    of: Mapping[str, tuple[Tie, ...]] = field(default_factory=dict)
    to: Mapping[str, tuple[Tie, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Validity:
    """Validity of a document on one day."""

    slug: Slug
    since: dt.date | None = None
    """The day from which a change or a repeal holds, the last valid day of what expired, or the first
    day to come; None for what is plainly in force."""
    reason: str | None = None
    ties: tuple[Tie, ...] = ()
    """The relations that made it so, in the order of their days."""
    named: str | None = None
    """The document that repealed it, in words, where the library has it not."""

    @property
    def label(self) -> str:
        return LABELS[self.slug]

    @property
    def alert(self) -> bool:
        """Whether the document does not apply any more."""
        return self.slug in ("expired", "repealed")

    @property
    def applies(self) -> bool:
        """Whether the document is in force, changed or not."""
        return self.slug in ("in-force", "amended", "partly")


IN_FORCE = Validity("in-force")


@dataclass(frozen=True)
class Span:
    """A state and the first day it holds; it lasts until the next span of the document."""

    first: dt.date
    state: Validity


def life(policy: Policy, ties: Sequence[Tie]) -> tuple[Span, ...]:
    """The states of a document in order, without gap; the first begins with time itself.

    ``ties`` are the relations of newer documents to it. Without 施行日期 it is in force from 成文日期.
    """
    start = policy.effective or policy.signed
    days = {dt.date.min, start}
    days.update(max(tie.since, start) if not tie.ends else tie.since for tie in ties if tie.type in CHANGING)
    if policy.repeal is not None:
        days.add(policy.repeal.day)
    if policy.expires is not None and policy.expires < dt.date.max:
        days.add(policy.expires + dt.timedelta(days=1))
    spans: list[Span] = []
    for day in sorted(days):
        state = _on(policy, ties, start, day)
        if not spans or spans[-1].state != state:
            spans.append(Span(day, state))
    return tuple(spans)


def at(spans: Sequence[Span], day: dt.date) -> Validity:
    """The state on a day."""
    return next(span.state for span in reversed(spans) if span.first <= day)


def _on(policy: Policy, ties: Sequence[Tie], start: dt.date, day: dt.date) -> Validity:
    if policy.repeal is not None and policy.repeal.day <= day:
        return Validity("repealed", policy.repeal.day, policy.repeal.note, named=policy.repeal.by)
    held = sorted((tie for tie in ties if tie.since <= day), key=lambda tie: (tie.since, tie.newer, tie.type))
    end = next((tie for tie in held if tie.ends), None)
    if end is not None:
        return Validity("repealed", end.since, end.note, (end,))
    if policy.expires is not None and policy.expires < day:
        return Validity("expired", policy.expires, policy.expiry_note)
    if day < start:
        return Validity("not-yet", start)
    changes = tuple(tie for tie in held if tie.type in CHANGING)
    if not changes:
        return IN_FORCE
    partly = any(tie.type != "修改" for tie in changes)
    return Validity("partly" if partly else "amended", max(start, changes[-1].since), None, changes)
