"""The self-inspection of the site by the items of the national check, with the headroom to each threshold.

Source: 政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）: any veto item fails a site outright; all
else is deducted. What a program cannot see is said to need a person, never guessed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from zwgk_site.kinds.benefit import Benefit
from zwgk_site.kinds.column import Column
from zwgk_site.kinds.concern import Concern
from zwgk_site.kinds.consultation import Consultation
from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Library
from zwgk_site.relate.holdings import Holdings, holdings_of
from zwgk_site.relate.measures import measure_of
from zwgk_site.relate.measuring import Scope

State = Literal["clear", "veto", "manual"]

FORTNIGHT, HALF_YEAR, QUARTER, YEAR = 14, 183, 92, 365
"""Days: of the home page and of news, of notices and documents, of a message left alone, of looking back."""

NEWS = ("动态", "要闻")
"""Words in the type of a column that must be new every fortnight."""
SLOW = ("通知公告", "政策文件")
"""Types of columns of the first level that must be new every half year."""

ELEMENTS: Sequence[tuple[str, Callable[[Benefit, Library], bool]]] = (
    ("事项名称", lambda benefit, library: bool(benefit.title)),
    ("设定依据", lambda benefit, library: bool(benefit.basis)),
    ("申请条件", lambda benefit, library: bool(benefit.conditions)),
    ("办理材料", lambda benefit, library: True),
    ("办理地点", lambda benefit, library: benefit.window is not None),
    ("办理时间", lambda benefit, library: benefit.hours is not None),
    ("联系电话", lambda benefit, library: benefit.phone is not None or _organ_phone(benefit, library)),
    ("办理流程", lambda benefit, library: bool(benefit.steps)),
)
"""The classes of elements of a guide to a service, and whether it has each. A benefit without materials asks for
none, and its page says so."""

MANY = 4
"""Classes of elements from whose lack a guide is of no use."""
FEW = 5
"""Such guides from which the site fails; with fewer guides in all, each of them may not be one."""
SURVEYS = 6
"""Consultations and surveys that a portal holds in a year."""


@dataclass(frozen=True)
class Seen:
    """Something found: a record by its kind and id, and a text of the program's own where one helps."""

    kind: str
    id: str
    days: int | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Veto:
    """A veto item. ``name`` finds its words; ``limit`` is the count from which it vetoes (with ``above`` that
    above which it does), ``found`` that of today; both are None where it is not a matter of counts. ``seen`` is
    what was counted, ``among`` of how many."""

    name: str
    state: State
    limit: int | None = None
    found: int | None = None
    seen: tuple[Seen, ...] = ()
    above: bool = False
    among: int = 0

    @property
    def headroom(self) -> int | None:
        """How far today's count is from the limit; None where it is not a matter of counts."""
        return None if self.limit is None or self.found is None else max(self.limit - self.found, 0)


@dataclass(frozen=True)
class Deduction:
    """An item that costs points: what was counted; ``found`` is None where only a person can tell."""

    name: str
    found: int | None
    seen: tuple[Seen, ...] = ()


def vetoes(library: Library) -> tuple[Veto, ...]:
    """Every veto item in the order of the table, on the library's day."""
    holdings = holdings_of(library)
    news, slow = _stale(holdings)
    late = _in_state(holdings, "late")
    blank = _in_state(holdings, "blank")
    poor = _poor_guides(library)
    benefits = library.records("benefit", Benefit)
    left = _left_alone(library)
    forged = _forged(library)
    return (
        _manual("wording"),
        _manual("secrets"),
        _manual("harm"),
        _manual("attack"),
        _counted("forged", 1, len(forged), forged),
        _manual("opinion"),
        _manual("reach"),
        _home(library),
        _counted("stale", 5, len(news) + len(slow), (*news, *slow)),
        _counted("late", 10, len(late), late),
        _counted("blank", 5, len(blank), blank),
        _manual("channel"),
        _counted("silent", 1, len(left), left),
        Veto("none", "clear" if benefits else "veto", among=len(benefits)),
        _counted("poor", FEW, len(poor), poor),
        _few(len(benefits), len(poor)),
    )


def deductions(library: Library) -> tuple[Deduction, ...]:
    """What costs points, as far as a program sees it, on the library's day."""
    holdings = holdings_of(library)
    news, slow = _stale(holdings)
    other = tuple(dict.fromkeys((*_in_state(holdings, "blank"), *_in_state(holdings, "late"))))
    lacking = tuple(
        Seen("benefit", benefit.id, missing=gone)
        for benefit in library.records("benefit", Benefit)
        if (gone := missing_elements(benefit, library))
    )
    return (
        Deduction("organs", None),
        Deduction("news", len(news), news),
        Deduction("documents", len(slow), slow),
        Deduction("unexplained", len(unexplained(library)), unexplained(library)),
        Deduction("columns", len(other), other),
        Deduction("guides", len(lacking), lacking),
        Deduction("consultations", _consultations(library)),
        Deduction("tags", 0),
        Deduction("links", 0),
        Deduction("search", 0),
        Deduction("access", None),
    )


def missing_elements(benefit: Benefit, library: Library) -> tuple[str, ...]:
    """The classes of elements that the guide to a service leaves out."""
    return tuple(name for name, has in ELEMENTS if not has(benefit, library))


def _organ_phone(benefit: Benefit, library: Library) -> bool:
    """Whether its page can give the telephone of the organ instead."""
    found = library.find("department", benefit.department)
    return found is not None and library.department(found).phone is not None


def newest_on_home(library: Library) -> dt.date | None:
    """The newest day of anything the home page shows: documents, and the columns it names."""
    holdings = holdings_of(library)
    columns = (library.find("column", name) for name in library.site.front)
    days = [day for column in columns if column and (day := holdings.latest(column))]
    days += [policy.published.date() for policy in library.records("policy", Policy)]
    return max(days, default=None)


def unexplained(library: Library) -> tuple[Seen, ...]:
    """Rules in force without an interpretation."""
    measure = measure_of(Scope(library, None), "政策解读关联")
    return tuple(Seen(one.kind, one.id) for one in measure.lacking)


def _manual(name: str) -> Veto:
    return Veto(name, "manual")


def _counted(name: str, limit: int, found: int, seen: tuple[Seen, ...] = ()) -> Veto:
    return Veto(name, "veto" if found >= limit else "clear", limit, found, seen)


def _home(library: Library) -> Veto:
    """How old the newest thing on the home page is; nothing there is as old as can be."""
    newest = newest_on_home(library)
    if newest is None:
        return Veto("home", "veto")
    age = max((library.today - newest).days, 0)
    return Veto("home", "veto" if age > FORTNIGHT else "clear", FORTNIGHT, age, above=True)


def _few(benefits: int, poor: int) -> Veto:
    """Fewer guides than a site may have, none of them of any use."""
    fails = 0 < benefits < FEW and poor == benefits
    return Veto("few", "veto" if fails else "clear", among=benefits)


def _in_state(holdings: Holdings, state: str) -> tuple[Seen, ...]:
    return tuple(
        _column(holdings, column)
        for column in holdings.columns
        if holdings.standing(column.id).state == state
    )


def _stale(holdings: Holdings) -> tuple[tuple[Seen, ...], tuple[Seen, ...]]:
    """Columns of news older than a fortnight, and first columns of notices and documents older than half a year.
    What has no day counts as not renewed."""
    news = tuple(_old(holdings, FORTNIGHT, lambda column: any(word in column.type for word in NEWS)))
    slow = tuple(_old(holdings, HALF_YEAR, lambda column: column.type in SLOW and column.parent is None))
    return news, slow


def _old(holdings: Holdings, days: int, wanted: Callable[[Column], bool]) -> Iterator[Seen]:
    for column in holdings.columns:
        if wanted(column) and holdings.standing(column.id).state != "exempt":
            latest = holdings.latest(column.id)
            if latest is None or (holdings.library.today - latest).days > days:
                yield _column(holdings, column)


def _column(holdings: Holdings, column: Column) -> Seen:
    latest = holdings.latest(column.id)
    return Seen("column", column.id, None if latest is None else (holdings.library.today - latest).days)


def _forged(library: Library) -> tuple[Seen, ...]:
    """Documents published before they were signed, or on a day to come."""
    return tuple(
        Seen("policy", policy.id)
        for policy in library.records("policy", Policy)
        if policy.published.date() < policy.signed or policy.published.date() > library.today
    )


def _left_alone(library: Library) -> tuple[Seen, ...]:
    """Concerns of the last year that were answered only after three months."""
    return tuple(
        Seen("concern", concern.id, (concern.answered - concern.received).days)
        for concern in library.records("concern", Concern)
        if (library.today - concern.received).days <= YEAR
        and (concern.answered - concern.received).days > QUARTER
    )


def _poor_guides(library: Library) -> tuple[Seen, ...]:
    return tuple(
        Seen("benefit", benefit.id, missing=gone)
        for benefit in library.records("benefit", Benefit)
        if len(gone := missing_elements(benefit, library)) >= MANY
    )


def _consultations(library: Library) -> int:
    """How many consultations the year still lacks."""
    held = [
        c for c in library.records("consultation", Consultation) if c.published.year == library.today.year
    ]
    return max(SURVEYS - len(held), 0)
