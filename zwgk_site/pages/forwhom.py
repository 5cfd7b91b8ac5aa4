"""我是……我要……：what concerns a person, by who one is and what one is about to do. Plain pages and links.

Sources: 2024年政务公开工作要点 of Wenshang (政策场景化展示) and Yantai (精准匹配). Every kind whose records say
whom they concern takes part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.publication import AUDIENCES, INDUSTRIES, LIFE_EVENTS, ForWhom
from zwgk_site.library import Entry
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item
from zwgk_site.pages.head import site_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.rows import item_of
from zwgk_site.urls import Here

FIRST = ("package", "benefit", "question")
"""Kinds that tell one most directly what to do; the others follow in the order of their names."""

EVERYONE = "全体居民"
"""The audience to which each of the other persons belongs."""

MOST = 20
"""Records of one kind that a page shows; the rest are in the list of the kind."""

Values = Callable[[ForWhom], Sequence[str]]


@dataclass(frozen=True)
class Way:
    """One of the three ways to say whom something concerns."""

    facet: str
    """Name of the facet that lists of kinds have for it."""
    slugs: Mapping[str, str]
    values: Values

    def address(self, word: str) -> str:
        """Address of everything that concerns a value."""
        slug = self.slugs[word]
        return urls.for_whom(slug) if self.facet == "audience" else f"for/{self.facet}-{slug}/index.html"


AUDIENCE = Way("audience", AUDIENCES, lambda record: record.audiences)
EVENT = Way("event", LIFE_EVENTS, lambda record: record.life_events)
INDUSTRY = Way("industry", INDUSTRIES, lambda record: record.industries)


@dataclass(frozen=True)
class Person:
    """An audience, and the matters in which there is something for it."""

    link: Link
    events: tuple[Link, ...]


@dataclass(frozen=True)
class Shelf:
    """What there is of one kind; ``all`` leads to the rest where some are left out."""

    id: str
    title: str
    count: str
    items: tuple[Item, ...]
    all: Link | None


def concerning(portal: Portal) -> tuple[Entry, ...]:
    """Every record with a page that says whom it concerns, kinds in the order in which they are shown."""
    kinds = [kind for kind in portal.library.kinds if issubclass(kind.model, ForWhom) and kind.address]
    kinds.sort(key=lambda kind: FIRST.index(kind.name) if kind.name in FIRST else len(FIRST))
    return tuple(
        entry
        for kind in kinds
        for entry in portal.library.entries.get(kind.name, ())
        if any(way.values(cast(ForWhom, entry.record)) for way in (AUDIENCE, EVENT, INDUSTRY))
    )


def links(portal: Portal, here: Here, way: Way, some: Sequence[Entry]) -> tuple[Link, ...]:
    """The values that any of these records have, as links with counts, in the order of the list of values."""
    return tuple(
        Link(word, here.to(way.address(word)), str(len(having)))
        for word in way.slugs
        if (having := _having(way, word, some))
    )


def pages(portal: Portal) -> Iterator[Page]:
    """The choice, and a page for each value and each audience in each matter where there is something."""
    some = concerning(portal)
    if not some:
        return
    yield _index(portal, some)
    for way in (AUDIENCE, EVENT, INDUSTRY):
        for word in way.slugs:
            having = _having(way, word, some)
            if having:
                yield _page(portal, some, way, word, having)
            if having and way is AUDIENCE:
                for event in EVENT.slugs:
                    if both := _having(EVENT, event, having):
                        yield _page(portal, some, way, word, both, event)


def _having(way: Way, word: str, some: Sequence[Entry]) -> tuple[Entry, ...]:
    return tuple(entry for entry in some if word in way.values(cast(ForWhom, entry.record)))


def _events(
    portal: Portal, here: Here, audience: str, having: Sequence[Entry], chosen: str = ""
) -> Iterator[Link]:
    for event, slug in LIFE_EVENTS.items():
        if both := _having(EVENT, event, having):
            address = urls.for_whom(AUDIENCES[audience], slug)
            yield Link(event, here.to(address), str(len(both)), current=event == chosen)


def _index(portal: Portal, some: Sequence[Entry]) -> Page:
    here, say = Here.at(urls.FOR_WHOM), portal.say
    title = say("forwhom", "title")
    people = tuple(
        Person(
            Link(_title(portal, AUDIENCE, word), here.to(AUDIENCE.address(word)), str(len(having))),
            tuple(_events(portal, here, word, having)),
        )
        for word in AUDIENCES
        if (having := _having(AUDIENCE, word, some))
    )
    view = {
        "title": title,
        "people": people,
        "events": links(portal, here, EVENT, some),
        "industries": links(portal, here, INDUSTRY, some),
    }
    head = site_head(portal, here.address, title, say("forwhom", "about"))
    crumbs = portal.trail(here, None, title)
    return compose(portal, here, "for-whom.html", view, head, about=None, crumbs=crumbs, source="content")


def _page(
    portal: Portal,
    some: Sequence[Entry],
    way: Way,
    word: str,
    having: Sequence[Entry],
    event: str = "",
) -> Page:
    """What concerns one value; with ``event``, an audience in one matter. ``some`` is all there is."""
    say = portal.say
    address = urls.for_whom(AUDIENCES[word], LIFE_EVENTS[event]) if event else way.address(word)
    here = Here.at(address)
    title = _title(portal, way, word)
    person = title
    if event:
        title = say("forwhom", "title_both", person=person, event=event)
    view = {
        "title": title,
        "count": say("list", "count", count=len(having), noun=say("titles", "noun")),
        "events": tuple(_events(portal, here, word, having)) if way is AUDIENCE and not event else (),
        "shelves": tuple(_shelves(portal, here, way, word, having)),
        "everyone": _everyone(portal, here, some, event) if way is AUDIENCE and word != EVERYONE else None,
    }
    middle = [Link(say("forwhom", "title"), here.to(urls.FOR_WHOM))]
    if event:
        middle.append(Link(person, here.to(way.address(word))))
    home, *_ = portal.trail(here, None, title)
    head = site_head(
        portal,
        address,
        title,
        say("list", "head", title=title, count=len(having), noun=say("titles", "noun")),
    )
    return compose(
        portal,
        here,
        "for-whom-list.html",
        view,
        head,
        about=None,
        crumbs=(home, *middle, Link(event or word)),
        source="content",
    )


def _title(portal: Portal, way: Way, word: str) -> str:
    """What a page of one value is called."""
    name = "everyone" if word == EVERYONE and way is AUDIENCE else way.facet
    return portal.say("forwhom", f"title_{name}", word=word)


def _everyone(portal: Portal, here: Here, some: Sequence[Entry], event: str) -> Link | None:
    """What concerns all residents, and so this audience too."""
    both = _having(AUDIENCE, EVERYONE, some)
    if event:
        both = _having(EVENT, event, both)
    if not both:
        return None
    address = urls.for_whom(AUDIENCES[EVERYONE], LIFE_EVENTS[event] if event else "")
    return Link(portal.say("forwhom", "everyone"), here.to(address), str(len(both)))


def _shelves(portal: Portal, here: Here, way: Way, word: str, having: Sequence[Entry]) -> Iterator[Shelf]:
    """By kind; what does not apply any more stands last."""
    for kind in dict.fromkeys(entry.kind.name for entry in having):
        own = [entry for entry in having if entry.kind.name == kind]
        own.sort(key=lambda entry: _gone(portal, entry))
        declared, rest = portal.kinds[kind], None
        listed = any(facet.name == way.facet for facet in declared.facets)
        if len(own) > MOST and listed and declared.list_address:
            address = urls.facet(declared.list_address, way.facet, way.slugs[word])
            rest = Link(portal.say("forwhom", "all_of", label=declared.label, word=word), here.to(address))
        yield Shelf(
            id=f"kind-{kind}",
            title=declared.label,
            count=portal.say("list", "count", count=len(own), noun=declared.noun),
            items=tuple(item_of(portal, here, entry) for entry in (own[:MOST] if rest else own)),
            all=rest,
        )


def _gone(portal: Portal, entry: Entry) -> bool:
    """Whether a record does not apply any more."""
    facets = (facet for facet in entry.kind.facets if facet.name == "validity")
    return any(
        choice.mark == "gone" for facet in facets for choice in facet.choices(entry.record, portal.library)
    )
