"""The self-inspection report in the layout of the national check: item, rule, limit, found, headroom.

Source: 政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.inspection import Deduction, Seen, Veto, deductions, vetoes
from zwgk_site.urls import Here

NAME = "self-inspection.html"
TABLE = "self-inspection.csv"

AREAS = {
    "wording": "safety", "secrets": "safety", "harm": "safety", "attack": "safety", "forged": "safety",
    "opinion": "safety", "reach": "reach", "home": "home", "stale": "stale", "late": "stale", "blank": "stale",
    "channel": "answers", "silent": "answers", "none": "services", "poor": "services", "few": "services",
}  # fmt: skip
"""The section of the table in which each item stands."""


@dataclass(frozen=True)
class Row:
    """One item. ``limit``, ``found`` and ``headroom`` are empty where a person must tell."""

    rule: str
    limit: str
    found: str
    headroom: str
    state: str
    label: str
    note: str
    seen: tuple[Link, ...]


@dataclass(frozen=True)
class Area:
    """A section of the table."""

    id: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class View:
    """Everything the report shows."""

    title: str
    day: str
    iso: str
    verdict: str
    failed: bool
    areas: tuple[Area, ...]
    deductions: tuple[Row, ...]
    download: Link


def address(kind: Kind) -> str:
    """Where the report stands, beside the list of assessments."""
    return urls.inside(kind.list_address or urls.HOME, NAME)


def report(portal: Portal, kind: Kind) -> Page:
    """The page of the report."""
    here, about = Here.at(address(kind)), portal.about(kind)
    view = _view(portal, here, kind)
    return compose(
        portal,
        here,
        "self-inspection.html",
        {"view": view},
        list_head(portal, here.address, view.title, view.verdict, about),
        about=about,
        crumbs=portal.trail(here, about, view.title),
        source=f"content/{kind.folder}",
        kind=kind.name,
    )


def table(portal: Portal) -> Iterator[Sequence[str]]:
    """The rows of the report as data."""
    here = Here.at(urls.HOME)
    for area in _areas(portal, here):
        for row in area.rows:
            yield area.title, row.rule, row.limit, row.found, row.headroom, row.label, row.note
    for row in _deductions(portal, here):
        yield portal.say("inspection", "deductions"), row.rule, "", row.found, "", row.label, row.note


def verdict(portal: Portal) -> str:
    """How the veto items stand, in a sentence."""
    states = [veto.state for veto in vetoes(portal.library)]
    failed = states.count("veto")
    return portal.say(
        "inspection",
        "failed" if failed else "passed",
        failed=failed,
        checked=len(states) - states.count("manual"),
        manual=states.count("manual"),
    )


def _view(portal: Portal, here: Here, kind: Kind) -> View:
    say = portal.say
    return View(
        title=say("inspection", "title"),
        day=say("inspection", "as_of", day=formats.long_day(portal.today)),
        iso=formats.iso(portal.today),
        verdict=verdict(portal),
        failed=any(veto.state == "veto" for veto in vetoes(portal.library)),
        areas=_areas(portal, here),
        deductions=_deductions(portal, here),
        download=Link(
            say("inspection", "as_csv"), here.shared(urls.inside(kind.list_address or urls.HOME, TABLE))
        ),
    )


def _areas(portal: Portal, here: Here) -> tuple[Area, ...]:
    found: dict[str, list[Row]] = {}
    for veto in vetoes(portal.library):
        found.setdefault(AREAS[veto.name], []).append(_veto(portal, here, veto))
    return tuple(
        Area(f"area-{name}", portal.say("inspection", f"area_{name}"), tuple(rows))
        for name, rows in found.items()
    )


def _veto(portal: Portal, here: Here, veto: Veto) -> Row:
    say, known = portal.say, veto.limit is not None and veto.found is not None
    unit = say("inspection", f"unit_{veto.name}") if known else ""
    return Row(
        rule=say("inspection", f"rule_{veto.name}"),
        limit=say("inspection", "limit_above" if veto.above else "limit", count=veto.limit, unit=unit)
        if known
        else "",
        found=say("inspection", "found", count=veto.found, unit=unit) if known else "",
        headroom=say("inspection", "headroom", count=veto.headroom, unit=unit) if known else "",
        state=veto.state,
        label=say("inspection", f"state_{veto.state}"),
        note=say("inspection", f"note_{veto.name}", count=veto.among),
        seen=_links(portal, here, veto.seen),
    )


def _deductions(portal: Portal, here: Here) -> tuple[Row, ...]:
    return tuple(_deduction(portal, here, one) for one in deductions(portal.library))


def _deduction(portal: Portal, here: Here, one: Deduction) -> Row:
    say = portal.say
    state = "manual" if one.found is None else "found" if one.found else "clean"
    return Row(
        rule=say("inspection", f"deduct_{one.name}"),
        limit="",
        found="" if one.found is None else say("inspection", "places", count=one.found),
        headroom="",
        state=state,
        label=say("inspection", f"state_{state}"),
        note=say("inspection", f"seen_{one.name}"),
        seen=_links(portal, here, one.seen),
    )


def _links(portal: Portal, here: Here, seen: Sequence[Seen]) -> tuple[Link, ...]:
    """What was counted, each with how old it is or what it leaves out."""
    found = []
    for one in seen:
        link = portal.link(here, one.kind, one.id)
        note = portal.say("inspection", "days", count=one.days) if one.days is not None else ""
        if one.missing:
            names = portal.say("mark", "comma").join(one.missing)
            note = portal.say("inspection", "lacks", names=names)
        found.append(Link(link.text, link.href, note=note))
    return tuple(found)
