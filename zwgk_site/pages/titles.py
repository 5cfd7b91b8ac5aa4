"""Everything that has a page, A–Z by the pinyin of its title: what one looks up without the search.

A title stands under its first letter, and again under its first telling word. All on one page while
they are few; later a page for each letter, in parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_uppercase

from zwgk_site import urls
from zwgk_site.library import Entry
from zwgk_site.pages import across
from zwgk_site.pages.across import Common
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Tag
from zwgk_site.pages.filters import FilterGroup
from zwgk_site.pages.head import site_head
from zwgk_site.pages.lists import Pager, pager
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.text.filing import places
from zwgk_site.text.pinyin import initial, sort_key
from zwgk_site.urls import Here

ONE_PAGE = 300
"""Lines up to which one page is looked through in a moment."""

PER_PAGE = 100

SORTED = 12
"""Characters by whose pinyin titles are sorted; reading whole titles would take most of the time of a build."""

OTHER = "#"
LETTERS = (*ascii_uppercase, OTHER)


@dataclass(frozen=True)
class Line:
    """A title as it is looked up: what stands before the place it is found at, and the rest."""

    before: str
    rest: str
    href: str
    about: tuple[str, ...]
    number: str
    tag: Tag | None
    sample: bool


@dataclass(frozen=True)
class Group:
    """Titles of one letter."""

    id: str
    letter: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class View:
    """What a page of titles shows. ``letters`` lead to the others."""

    title: str
    lede: str
    letters: tuple[Link, ...]
    groups: tuple[Group, ...]
    filters: tuple[FilterGroup, ...]
    pager: Pager | None


@dataclass(frozen=True)
class Index:
    """Titles by letter: the record, and the position in its title at which it is found."""

    letters: Mapping[str, Sequence[tuple[Entry, int]]]
    titles: int
    whole: bool
    """Whether all stand on one page."""

    @staticmethod
    def of(portal: Portal) -> Index:
        regions = tuple(entry.record.label for entry in portal.library.entries.get("region", ()))
        filed: list[tuple[str, tuple[tuple[str, ...], str], int, Entry]] = []
        titles = 0
        for kind in portal.library.kinds:
            for entry in portal.library.entries.get(kind.name, ()) if kind.template and kind.address else ():
                titles += 1
                for letter, key, at in _filed(entry.record.label, regions):
                    filed.append((letter, key, at, entry))
        filed.sort(key=lambda line: (line[0] == OTHER, *line[:3], line[3].kind.name, line[3].record.id))
        letters: dict[str, list[tuple[Entry, int]]] = {}
        for letter, _, at, entry in filed:
            letters.setdefault(letter, []).append((entry, at))
        return Index(letters, titles, len(filed) <= ONE_PAGE)

    def links(self, portal: Portal, here: Here, current: str = "") -> tuple[Link, ...]:
        """All letters with the number of their titles; those without any lead nowhere."""
        return tuple(
            Link(
                _label(portal, letter),
                self._href(here, letter) if letter in self.letters else "",
                str(len(self.letters.get(letter, ()))),
                current=letter == current,
            )
            for letter in LETTERS
        )

    def _href(self, here: Here, letter: str) -> str:
        return here.to(urls.TITLES, _id(letter)) if self.whole else here.to(_address(letter))


@lru_cache(maxsize=65536)
def _filed(title: str, regions: tuple[str, ...]) -> tuple[tuple[str, tuple[tuple[str, ...], str], int], ...]:
    """Letter, order and position of a title, for each place at which it is found.

    Titles that begin with the same ``SORTED`` characters are in the order of the others' codes.
    """
    found = []
    for at in places(title, regions):
        syllables, _ = sort_key(title[at : at + SORTED])
        found.append((initial("".join(syllables[:1])), (syllables, title[at:]), at))
    return tuple(found)


def _id(letter: str) -> str:
    return "other" if letter == OTHER else letter.lower()


def _label(portal: Portal, letter: str) -> str:
    return portal.say("titles", "other") if letter == OTHER else letter


def _address(letter: str) -> str:
    return urls.facet(urls.TITLES, "letter", _id(letter))


def pages(portal: Portal, index: Index, found: Sequence[Common]) -> Iterator[Page]:
    """The index: one page, or one that leads to the pages of each letter."""
    here = Here.at(urls.TITLES)
    title = portal.say("titles", "title")
    if index.whole:
        groups = tuple(_group(portal, here, letter, lines) for letter, lines in index.letters.items())
        yield _page(portal, here, title, index, groups, found)
        return
    yield _page(portal, here, title, index, (), found)
    for letter, lines in index.letters.items():
        address, count = _address(letter), -(-len(lines) // PER_PAGE)
        for number in range(1, count + 1):
            here = Here.at(urls.numbered(address, number))
            part = lines[(number - 1) * PER_PAGE : number * PER_PAGE]
            yield _page(
                portal,
                here,
                portal.say("list", "narrowed", label=title, choice=_label(portal, letter)),
                index,
                (_group(portal, here, letter, part),),
                found,
                letter=letter,
                number=number,
                pager=pager(portal, here, address, number, count),
            )


def _page(
    portal: Portal,
    here: Here,
    title: str,
    index: Index,
    groups: tuple[Group, ...],
    found: Sequence[Common],
    *,
    letter: str = "",
    number: int = 1,
    pager: Pager | None = None,
) -> Page:
    say = portal.say
    view = View(
        title=title,
        lede="" if letter else say("titles", "lede", count=index.titles),
        letters=index.links(portal, here, letter),
        groups=groups,
        filters=() if letter else across.narrowing(portal, here, found, index.titles),
        pager=pager,
    )
    numbered = say("list", "numbered", title=title, number=number) if number > 1 else title
    return compose(
        portal,
        here,
        "titles.html",
        {"view": view},
        site_head(portal, here.address, numbered, say("titles", "lede", count=index.titles)),
        about=None,
        crumbs=across.trail(portal, here, _label(portal, letter))
        if letter
        else portal.trail(here, None, title),
        source="content",
    )


def _group(portal: Portal, here: Here, letter: str, lines: Sequence[tuple[Entry, int]]) -> Group:
    return Group(_id(letter), _label(portal, letter), tuple(_line(portal, here, *line) for line in lines))


def _line(portal: Portal, here: Here, entry: Entry, at: int) -> Line:
    item = across.item(portal, here, entry)
    kind, *others = item.about
    return Line(
        before=item.title[:at],
        rest=item.title[at:],
        href=item.href,
        about=(kind,) if item.number else (kind, *others),
        number=item.number,
        tag=item.tag,
        sample=item.sample,
    )
