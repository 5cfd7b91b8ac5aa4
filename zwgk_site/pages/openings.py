"""Open days of a year: by month, and by organ for the office that coordinates them.

Sources: 博政办字〔2024〕14号 (政务公开工作主管部门要加强对政府开放活动的调度统筹; 附件1第44项 names who is to hold
them); 2024年聊城市政务公开工作要点 (每年9月集中组织开展线下开放活动).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.department import Department
from zwgk_site.kinds.openday import SEASON, STATES, OpenDay, State
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.activities import BLANK, OVERVIEW, Activity, activity
from zwgk_site.pages.compose import compose
from zwgk_site.pages.happenings import calendar_links
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here

EXPECTED = frozenset(("办公室", "工作部门", "派出机构", "乡镇街道"))
"""Categories of organs that are to hold open days: 各镇（街道）、区政府各部门单位."""

DONE: tuple[State, ...] = ("awaiting", "reported", "late")


@dataclass(frozen=True)
class Month:
    """One month of the year. ``season`` is what is said of the month of concentrated activities."""

    title: str
    season: str
    now: bool
    activities: tuple[Activity, ...]


@dataclass(frozen=True)
class Organ:
    """What one organ has planned and held."""

    name: Link
    planned: str
    held: str
    reported: str
    activities: tuple[Activity, ...]


@dataclass(frozen=True)
class Region:
    """Coverage of one region; ``without`` are organs that have planned none."""

    id: str
    title: str
    coverage: str
    organs: tuple[Organ, ...]
    without: tuple[Link, ...]
    without_label: str


@dataclass(frozen=True)
class Figure:
    state: State
    label: str
    count: str


@dataclass(frozen=True)
class Overview:
    """A year of open days."""

    title: str
    lede: str
    total: str
    figures: tuple[Figure, ...]
    late: bool
    as_of: str
    months: tuple[Month, ...]
    regions: tuple[Region, ...]
    years: tuple[Link, ...]
    blank: Link
    calendar: tuple[Link, ...]
    sample: bool


def overviews(portal: Portal, kind: Kind) -> Iterator[Page]:
    """One page a year in which there are open days, the newest at ``OVERVIEW``."""
    by_year: dict[int, list[Entry]] = {}
    for entry in portal.library.entries.get(kind.name, ()):
        by_year.setdefault(cast(OpenDay, entry.record).when.first.year, []).append(entry)
    years = sorted(by_year, reverse=True)
    for year in years:
        entries = sorted(by_year[year], key=_order)
        yield _page(portal, kind, year, years, entries)


def address_of(year: int, years: Sequence[int]) -> str:
    """Address of the overview of a year, of all years with one, the newest first."""
    return OVERVIEW if year == years[0] else OVERVIEW.replace("overview", f"overview-{year}")


def _order(entry: Entry) -> tuple[object, ...]:
    record = cast(OpenDay, entry.record)
    return record.when.first, record.when.last, record.id


def _page(portal: Portal, kind: Kind, year: int, years: Sequence[int], entries: Sequence[Entry]) -> Page:
    here, say, about = Here.at(address_of(year, years)), portal.say, portal.about(kind)
    shown = [activity(portal, here, entry) for entry in entries]
    title = say("openday", "overview", year=year)
    figures = tuple(
        Figure(state, label, str(count))
        for state, label in STATES.items()
        if (count := sum(one.state == state for one in shown)) or state in ("reported", "late")
    )
    lede = say("openday", "overview_lede", count=len(shown), organs=len({one.organ.href for one in shown}))
    view = Overview(
        title=title,
        lede=lede,
        total=str(len(shown)),
        figures=figures,
        late=any(one.state == "late" for one in shown),
        as_of=say("openday", "as_of", day=formats.long_day(portal.today)),
        months=tuple(_month(portal, year, month, entries, shown) for month in range(1, 13)),
        regions=tuple(_regions(portal, here, entries, shown)),
        years=tuple(Link(f"{one}年", here.to(address_of(one, years)), current=one == year) for one in years)
        if len(years) > 1
        else (),
        blank=Link(say("openday", "blank"), here.to(BLANK)),
        calendar=calendar_links(portal, here, kind),
        sample=any(one.sample for one in shown),
    )
    return compose(
        portal,
        here,
        "openday-overview.html",
        {"view": view},
        list_head(portal, here.address, title, lede, about),
        about=about,
        crumbs=portal.trail(here, about, title),
        source=f"content/{kind.folder}",
        kind=kind.name,
    )


def _month(
    portal: Portal, year: int, month: int, entries: Sequence[Entry], shown: Sequence[Activity]
) -> Month:
    """The activities that begin in a month."""
    return Month(
        title=portal.say("openday", "month", month=month),
        season=portal.say("openday", "season") if month == SEASON else "",
        now=(year, month) == (portal.today.year, portal.today.month),
        activities=tuple(
            one
            for entry, one in zip(entries, shown, strict=True)
            if cast(OpenDay, entry.record).when.first.month == month
        ),
    )


def _regions(
    portal: Portal, here: Here, entries: Sequence[Entry], shown: Sequence[Activity]
) -> Iterator[Region]:
    library, say = portal.library, portal.say
    by_organ: dict[str, list[Activity]] = {}
    for entry, one in zip(entries, shown, strict=True):
        organ = library.id_of("department", cast(OpenDay, entry.record).publisher)
        by_organ.setdefault(organ, []).append(one)
    region_of = {
        organ.id: library.id_of("region", organ.region) for organ in library.records("department", Department)
    }
    for region in dict.fromkeys(region_of[organ] for organ in by_organ):
        members = [
            organ for organ in library.records("department", Department) if region_of[organ.id] == region
        ]
        expected = [organ for organ in members if organ.category in EXPECTED or organ.id in by_organ]
        with_any = [organ for organ in expected if organ.id in by_organ]
        without = [organ for organ in expected if organ.id not in by_organ]
        yield Region(
            id=f"region-{region}",
            title=library.get("region", region).record.label,
            coverage=say("openday", "coverage", total=len(expected), some=len(with_any)),
            organs=tuple(_organ(portal, here, organ, by_organ[organ.id]) for organ in with_any),
            without=tuple(portal.link(here, "department", organ.id) for organ in without),
            without_label=say("openday", "without", count=len(without)),
        )


def _organ(portal: Portal, here: Here, organ: Department, activities: Sequence[Activity]) -> Organ:
    return Organ(
        name=portal.link(here, "department", organ.id),
        planned=str(len(activities)),
        held=str(sum(one.state in DONE for one in activities)),
        reported=str(sum(one.state == "reported" for one in activities)),
        activities=tuple(activities),
    )
