"""一图读懂 of an interpretation, as finished texts: what it says in one sentence, figures, who, how, when, whom."""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.interpretation import Interpretation
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here

PAGE = "picture.html"
DRAWING = "picture.svg"


@dataclass(frozen=True)
class Pair:
    """A heading and what it says."""

    title: str
    text: str


@dataclass(frozen=True)
class Number:
    """A figure: its value, unit and what it is of."""

    value: str
    unit: str
    about: str


@dataclass(frozen=True)
class Poster:
    """The parts of the picture in order. ``numbers`` of the parts follow their order on the page."""

    title: str
    lead: str
    figures: tuple[Number, ...]
    who: tuple[str, ...]
    steps: tuple[Pair, ...]
    dates: tuple[Pair, ...]
    ask: tuple[str, ...]
    page: Link
    drawing: Link


def poster_of(portal: Portal, here: Here, record: Interpretation) -> Poster | None:
    """The picture of an interpretation that has key points."""
    picture = record.picture
    if picture is None:
        return None
    address = portal.address("interpretation", record.id)
    say = portal.say
    return Poster(
        title=record.title,
        lead=picture.lead,
        figures=tuple(Number(item.value, item.unit, item.about) for item in picture.figures),
        who=picture.benefits,
        steps=tuple(Pair(step.title, step.text) for step in picture.steps),
        dates=tuple(Pair(date.when, date.what) for date in picture.dates),
        ask=picture.ask,
        page=Link(say("interpretation", "picture_page"), here.to(urls.beside(address, PAGE))),
        drawing=Link(say("interpretation", "picture_svg"), here.shared(urls.beside(address, DRAWING))),
    )
