"""Statistics of interpretations: forms, roles, and how soon after their documents they came.

Source: 冠政办发〔2020〕33号: 提高非文字解读比例; 2024年聊城市政务公开工作要点 二（二）: 三同步.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.interpretation import FORMS, ROLES, Interpretation
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.synchrony import GAPS, days_between, gap_of
from zwgk_site.urls import Here

NAME = "statistics.html"
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
class Year:
    """The interpretations of one year by gap, in the order of ``GAPS``."""

    year: str
    counts: tuple[int, ...]
    total: int


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
    heads: tuple[str, ...]
    years: tuple[Year, ...]
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
    view = _view(portal, records)
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


def _view(portal: Portal, records: Sequence[Interpretation]) -> View:
    say, library = portal.say, portal.library
    issued = [record for record in records if record.stage == "发布"]
    gaps = {record.id: gap_of(days_between(library, record)) for record in issued}
    labels = {gap: say("interpretation", f"class_{gap}") for gap in GAPS}
    plain = sum(record.form == "文字" for record in records)
    nobody = sum(not record.role for record in records)
    years = sorted({record.published.year for record in issued}, reverse=True)
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
        heads=tuple(labels.values()),
        years=tuple(_year(issued, gaps, year) for year in years),
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


def _year(records: Sequence[Interpretation], gaps: Mapping[str, str], year: int) -> Year:
    count = Counter(gaps[record.id] for record in records if record.published.year == year)
    return Year(str(year), tuple(count[gap] for gap in GAPS), count.total())
