"""What a village publishes, made ready to be shown, put on its board and read aloud.

Source: 2023年烟台市政务公开工作要点 (综合利用农村（社区）公开栏，以及广播等媒介，实行定点、定向公开).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.village import Village, VillageItem
from zwgk_site.pages import formats
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.villages import township_item
from zwgk_site.text.broadcast import breaths
from zwgk_site.urls import Here

SPEECH = "broadcast.html"
SPEECH_TEXT = "broadcast.txt"
PAPERS = ("a4", "a3")


@dataclass(frozen=True)
class Person:
    """One line of a list of names, while it may be seen."""

    name: str
    amount: str
    note: str


@dataclass(frozen=True)
class Announced:
    """One item with finished texts. ``people`` is empty outside the days of display; ``over`` says so."""

    id: str
    number: str
    category: str
    title: str
    texts: tuple[str, ...]
    period: str
    over: str
    people: tuple[Person, ...]
    limit: str
    ways: str
    day: str
    updated: str


def text_file(number: int) -> str:
    """Name of the file with the words for one item, counted from 1."""
    return f"broadcast-{number}.txt"


def board(paper: str) -> str:
    """Name of the page with the sheets of one paper size."""
    return f"board-{paper}.html"


def announced(portal: Portal, village: Village) -> tuple[Announced, ...]:
    """The items of a village in its order."""
    return tuple(_one(portal, item, number) for number, item in enumerate(village.items, start=1))


def township_link(portal: Portal, here: Here, item: VillageItem) -> Link | None:
    """The way to what the township publishes of the same matter."""
    information = township_item(portal.library, item)
    return None if information is None else portal.link(here, "information", information.id)


def speech(portal: Portal, village: Village, number: int) -> tuple[str, ...]:
    """What is read aloud of one item, a breath a line. Names of persons are never read."""
    return breaths("\n".join(_speech(portal, village, village.items[number - 1])))


def speeches(portal: Portal, village: Village) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The words for every item that is broadcast, with its number."""
    for number, item in enumerate(village.items, start=1):
        if "广播" in item.ways:
            yield number, speech(portal, village, number)


def beside(portal: Portal, village: Village, name: str) -> str:
    """Address of something that belongs to the page of a village."""
    return urls.beside(portal.address("village", village.id), name)


def _one(portal: Portal, item: VillageItem, number: int) -> Announced:
    say, shown = portal.say, item.shows_names(portal.today)
    people = tuple(Person(one.name, one.amount or "", one.note or "") for one in item.roster) if shown else ()
    ended = item.shown_until is not None and item.shown_until < portal.today
    return Announced(
        id=f"i{number}",
        number=str(number),
        category=item.category,
        title=item.title,
        texts=_texts(portal, item),
        period=_period(portal, item),
        over=say("village", "over", day=formats.long_day(item.shown_until))
        if ended and item.shown_until
        else "",
        people=people,
        limit=item.limit,
        ways=say("mark", "comma").join(item.ways),
        day=formats.iso(item.updated),
        updated=formats.iso(item.updated),
    )


def _texts(portal: Portal, item: VillageItem) -> tuple[str, ...]:
    """The item's own words, or those of the township where it has none."""
    information = township_item(portal.library, item)
    text = item.text or (information.summary if information is not None else "")
    return tuple(filter(None, text.split("\n")))


def _period(portal: Portal, item: VillageItem) -> str:
    if item.shown_from is None or item.shown_until is None:
        return ""
    since, until = formats.long_day(item.shown_from), formats.long_day(item.shown_until)
    return portal.say("village", "period", since=since, until=until)


def _speech(portal: Portal, village: Village, item: VillageItem) -> Iterator[str]:
    say = portal.say
    people = say("village", "villagers" if village.form == "村" else "residents")
    yield say("village", "said_first", name=village.name, people=people)
    yield say("village", "said_title", category=item.category, title=item.title)
    yield from _texts(portal, item)
    running = item.shown_until is not None and item.shown_until >= portal.today
    if running and (period := _period(portal, item)):
        yield period
    if item.shows_names(portal.today) and item.roster:
        yield say("village", "said_names", board=village.board)
    yield say("village", "said_phone", phone=village.phone)
    yield say("village", "said_last")
