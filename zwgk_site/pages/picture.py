"""一图读懂 of an interpretation, as finished texts: what it says in one sentence, figures, who, how, when, whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from zwgk_site import urls
from zwgk_site.kinds.interpretation import Interpretation
from zwgk_site.pages import formats, pictograms
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here

PAGE = "picture.html"
DRAWING = "picture.svg"


@dataclass(frozen=True)
class Entry:
    """A line of a part: what it is called, where it has a name of its own, and what it says."""

    title: str
    text: str


@dataclass(frozen=True)
class Part:
    """A part under its own heading. ``icon`` is a path of ``pictograms``; the entries of ``steps`` are
    numbered, those of ``dates`` stand along a line, those of ``points`` have no order."""

    id: str
    title: str
    icon: str
    form: Literal["points", "steps", "dates"]
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Number:
    """A figure: its value, unit and what it is of."""

    value: str
    unit: str
    about: str


@dataclass(frozen=True)
class Poster:
    """The picture, in the order in which it is read."""

    title: str
    lead: str
    figures: tuple[Number, ...]
    parts: tuple[Part, ...]
    source: str
    """The documents it is drawn from, and that they prevail."""
    imprint: str
    """Who published it, and when."""
    page: Link
    drawing: Link


def poster_of(portal: Portal, here: Here, record: Interpretation) -> Poster | None:
    """The picture of an interpretation that has key points."""
    picture = record.picture
    if picture is None:
        return None
    address = portal.address("interpretation", record.id)
    say = portal.say
    parts = (
        Part("who", say("interpretation", "who"), pictograms.WHO, "points", _lines(picture.benefits)),
        Part(
            "how",
            say("interpretation", "how"),
            pictograms.HOW,
            "steps",
            tuple(Entry(step.title, step.text) for step in picture.steps),
        ),
        Part(
            "when",
            say("interpretation", "dates"),
            pictograms.WHEN,
            "dates",
            tuple(Entry(date.when, date.what) for date in picture.dates),
        ),
        Part("ask", say("interpretation", "ask"), pictograms.ASK, "points", _lines(picture.ask)),
    )
    return Poster(
        title=title_of(portal, record),
        lead=picture.lead,
        figures=tuple(Number(item.value, item.unit, item.about) for item in picture.figures),
        parts=tuple(part for part in parts if part.entries),
        source=_source(portal, record),
        imprint=say(
            "interpretation",
            "imprint",
            organ=portal.library.title_of("department", record.publisher),
            day=formats.long_day(record.published.date()),
        ),
        page=Link(say("interpretation", "picture_page"), here.to(urls.beside(address, PAGE))),
        drawing=Link(say("interpretation", "picture_svg"), here.shared(urls.beside(address, DRAWING))),
    )


def title_of(portal: Portal, record: Interpretation) -> str:
    """What the picture is called; an interpretation that calls itself 一图读懂 keeps its title."""
    name = portal.say("interpretation", "picture")
    return (
        record.title
        if name in record.title
        else portal.say("interpretation", "picture_of", title=record.title)
    )


def _lines(texts: tuple[str, ...]) -> tuple[Entry, ...]:
    return tuple(Entry("", text) for text in texts)


def _source(portal: Portal, record: Interpretation) -> str:
    library = portal.library
    policies = (library.policy(library.id_of("policy", name)) for name in record.policies)
    named = (
        portal.say("ground", "numbered", title=policy.title, number=policy.number)
        if policy.number
        else policy.title
        for policy in policies
    )
    return portal.say("interpretation", "picture_source", documents=portal.say("mark", "comma").join(named))
