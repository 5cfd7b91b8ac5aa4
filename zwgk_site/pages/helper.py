"""帮您选：the questions of a package's helper and their results, joined by links within the page.

Every question and every result is a section of its own with a heading, so that it works without script,
on paper, with a keyboard and with a screen reader, and going back in the browser goes back a question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zwgk_site.kinds.package import Choosing, Option, Package
from zwgk_site.pages.documents import Item
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.rows import item_of
from zwgk_site.text.numerals import to_chinese
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Asked:
    """A question. The options are links; their notes say where they lead."""

    id: str
    label: str
    question: str
    options: tuple[Link, ...]


@dataclass(frozen=True)
class Outcome:
    """A result: what it means for whoever answered ``question`` with ``chosen``, and what to look at."""

    id: str
    label: str
    question: str
    chosen: str
    text: str
    items: tuple[Item, ...]


def helper(portal: Portal, here: Here, package: Package) -> tuple[tuple[Asked, ...], tuple[Outcome, ...]]:
    """The questions in the order written, and the results in the order in which options give them."""
    places = {asked.number: place for place, asked in reversed([*enumerate(package.choosing, start=1)])}
    asked: list[Asked] = []
    outcomes: list[Outcome] = []
    for place, choosing in enumerate(package.choosing, start=1):
        links = tuple(
            _option(portal, here, choosing, option, places, outcomes) for option in choosing.options
        )
        asked.append(_asked(portal, place, choosing, links))
    return tuple(asked), tuple(outcomes)


def _asked(portal: Portal, place: int, choosing: Choosing, links: tuple[Link, ...]) -> Asked:
    label = portal.say("package", "question", number=place)
    return Asked(f"ask-{place}", label, choosing.question, links)


def _option(
    portal: Portal,
    here: Here,
    choosing: Choosing,
    option: Option,
    places: Mapping[int, int],
    outcomes: list[Outcome],
) -> Link:
    """The link of an option; its result, where it has one, is added to ``outcomes``."""
    if option.to is not None:
        place = places[option.to]
        label = portal.say("package", "question", number=place)
        return Link(option.name, f"#ask-{place}", note=portal.say("package", "see", label=label))
    number = len(outcomes) + 1
    label = portal.say("package", "result", number=to_chinese(number))
    named = (("benefit", option.benefits), ("question", option.questions))
    items = tuple(
        item_of(portal, here, portal.library.get(kind, portal.library.id_of(kind, name)))
        for kind, names in named
        for name in names
    )
    outcomes.append(
        Outcome(f"result-{number}", label, choosing.question, option.name, option.result or "", items)
    )
    return Link(option.name, f"#result-{number}", note=portal.say("package", "see", label=label))
