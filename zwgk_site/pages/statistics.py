"""Statistics of interpretations: forms, roles, and how soon after their documents they came.

Source: 冠政办发〔2020〕33号: 提高非文字解读比例; 2024年聊城市政务公开工作要点 二（二）: 三同步.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.interpretation import FORMS, ROLES, Interpretation
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.synchrony import GAPS, Gap, days_between, gap_of, is_counted, unknown_year
from zwgk_site.urls import Here

NAME = "statistics.html"
DATA = "statistics.csv"
USUAL: tuple[Gap, ...] = ("same", "three", "five", "late")
"""Classes that are shown even while nothing is in them."""
WIDTH = 280
"""Units of the longest bar."""


@dataclass(frozen=True)
class Weight:
    """One line: what, how many, and the length of its bar."""

    name: str
    count: int
    length: int
    share: str


@dataclass(frozen=True)
class Row:
    """The interpretations of one year or one organ by gap, in the order of the table's heads."""

    name: str
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True)
class Table:
    """Interpretations by gap: one line a year, or one an organ. ``first`` is the head of the lines."""

    caption: str
    first: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class View:
    """Everything the page shows."""

    title: str
    lede: str
    total: int
    plain: int
    other: int
    share: str
    """Share of forms other than 文字, as a whole percentage."""
    forms: tuple[Weight, ...]
    roles: tuple[Weight, ...]
    no_role: str
    """How many name no role, which the shares leave out; empty where all do."""
    gaps: tuple[Weight, ...]
    uncounted: str
    """Years whose holidays are not known, and what that leaves out; empty where all is counted."""
    heads: tuple[str, ...]
    tables: tuple[Table, ...]
    download: Link
    sample: bool


def links(portal: Portal, here: Here) -> tuple[Link, ...]:
    """To the statistics, from any page, where there are some."""
    if not portal.library.entries.get("interpretation"):
        return ()
    return (Link(portal.say("interpretation", "statistics"), here.to(_address(portal))),)


def page(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The page of statistics; none while there is nothing to count."""
    records = portal.library.records("interpretation", Interpretation)
    if not records:
        return
    here, about = Here.at(_address(portal)), portal.about(kind)
    view = _view(portal, here, records)
    yield compose(
        portal,
        here,
        "statistics.html",
        {"view": view},
        list_head(portal, here.address, view.title, view.lede, about),
        about=about,
        crumbs=portal.trail(here, about, view.title),
        source=f"content/{kind.folder}",
    )


def _address(portal: Portal) -> str:
    return urls.inside(portal.kinds["interpretation"].list_address or "", NAME)


def data_address(portal: Portal) -> str:
    """Address of the table behind the statistics."""
    return urls.inside(portal.kinds["interpretation"].list_address or "", DATA)


def _view(portal: Portal, here: Here, records: Sequence[Interpretation]) -> View:
    say, library = portal.say, portal.library
    issued = [record for record in records if is_counted(record)]
    gaps = {record.id: gap_of(days_between(library, record)) for record in issued}
    shown = tuple(gap for gap in GAPS if gap in USUAL or gap in gaps.values())
    labels = {gap: say("interpretation", f"class_{gap}") for gap in shown}
    plain = sum(record.form == "文字" for record in records)
    nobody = sum(not record.role for record in records)
    unknown = sorted({year for record in issued if (year := unknown_year(library, record)) is not None})
    by_year = sorted(issued, key=lambda record: record.published, reverse=True)
    by_organ = sorted(issued, key=lambda record: library.id_of("department", record.publisher))
    return View(
        title=say("interpretation", "statistics"),
        lede=say("interpretation", "statistics_lede", day=formats.long_day(portal.today)),
        total=len(records),
        plain=plain,
        other=len(records) - plain,
        share=_share(len(records) - plain, len(records)),
        forms=_weights((record.form for record in records), FORMS),
        roles=_weights((record.role for record in records if record.role), ROLES),
        no_role=say("interpretation", "no_role", count=nobody) if nobody else "",
        gaps=_weights((labels[gaps[record.id]] for record in issued), labels.values()),
        uncounted=say("interpretation", "uncounted", years=say("mark", "comma").join(map(str, unknown)))
        if unknown
        else "",
        heads=tuple(labels.values()),
        tables=(
            Table(
                say("interpretation", "by_year"),
                say("interpretation", "year"),
                _rows(((str(record.published.year), gaps[record.id]) for record in by_year), shown),
            ),
            Table(
                say("interpretation", "by_organ"),
                say("interpretation", "organ"),
                _rows(((library.title_of("department", r.publisher), gaps[r.id]) for r in by_organ), shown),
            ),
        ),
        download=Link(say("interpretation", "as_csv"), here.shared(data_address(portal))),
        sample=any(record.sample for record in records),
    )


def _weights(words: Iterable[str], order: Iterable[str]) -> tuple[Weight, ...]:
    """How often each word occurs, most often first; of equal ones in the order given."""
    count = Counter(words)
    most, total = max(count.values(), default=1), max(count.total(), 1)
    return tuple(
        Weight(word, count[word], WIDTH * count[word] // most, _share(count[word], total))
        for word in sorted((word for word in order if count[word]), key=lambda word: -count[word])
    )


def _share(count: int, total: int) -> str:
    """A whole percentage, to the nearest."""
    return f"{(200 * count + total) // (2 * total)}%"


def _rows(found: Iterable[tuple[str, Gap]], shown: Sequence[Gap]) -> tuple[Row, ...]:
    """A line for each name, in the order in which names first come."""
    by_name: dict[str, Counter[Gap]] = {}
    for name, gap in found:
        by_name.setdefault(name, Counter())[gap] += 1
    return tuple(
        Row(name, tuple(count[gap] for gap in shown), count.total()) for name, count in by_name.items()
    )
