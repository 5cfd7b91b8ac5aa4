"""The page of a village, the sheets for its board, and the words for its loudspeaker.

Sources: 中华人民共和国村民委员会组织法 art. 30; 2020年冠县政务公开工作要点 (公开事项清单和公开流程图).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site.kinds.village import Village, VillageItem
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.announcing import (
    PAPERS,
    SPEECH,
    SPEECH_TEXT,
    Announced,
    announced,
    beside,
    board,
    speeches,
    text_file,
    township_link,
)
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item
from zwgk_site.pages.flow import FlowChart, flow_chart
from zwgk_site.pages.head import article_head, list_head
from zwgk_site.pages.page import Head, Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.text.qr import Qr, qr
from zwgk_site.text.telephone import dial
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Shown:
    """An item on the page: what it says, what the township says of it, and how it is done."""

    item: Announced
    township: Link | None
    same: str
    flow: FlowChart | None
    speech: Link | None


@dataclass(frozen=True)
class View:
    """Everything the page of a village shows."""

    name: str
    form: str
    township: Link
    sample: bool
    board: str
    office: str
    phone: str
    dial: str
    day: str
    checked: str
    count: str
    items: tuple[Shown, ...]
    sheets: tuple[Link, ...]
    speech: Link | None
    related: tuple[Group, ...]


@dataclass(frozen=True)
class Sheets:
    """The sheets of one paper size; the code leads to the page of the village."""

    title: str
    paper: str
    style: str
    village: str
    organ: str
    items: tuple[Announced, ...]
    phone: str
    day: str
    code: Qr
    address: str
    sample: bool
    other: Link
    back: Link


@dataclass(frozen=True)
class Speech:
    """The words for one item."""

    id: str
    title: str
    length: str
    lines: tuple[str, ...]
    file: Link


@dataclass(frozen=True)
class Speeches:
    """All that is read aloud of a village."""

    title: str
    sample: bool
    items: tuple[Speech, ...]
    file: Link
    back: Link


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The page of a village; its sheets in two sizes; what is read aloud, where anything is."""
    village = cast(Village, entry.record)
    here = Here.at(portal.address("village", village.id))
    yield _page(portal, entry, here, "village.html", _view(portal, here, village), village.name)
    for paper in PAPERS:
        at = Here.at(beside(portal, village, board(paper)))
        sheets = _sheets(portal, at, village, paper)
        yield _page(portal, entry, at, "village-board.html", sheets, sheets.title)
    read = tuple(speeches(portal, village))
    if read:
        at = Here.at(beside(portal, village, SPEECH))
        spoken = _speeches(portal, at, village, read)
        yield _page(portal, entry, at, "village-speech.html", spoken, spoken.title)


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A village in the list: its township, its board, and what is displayed now."""
    village = cast(Village, entry.record)
    shown = sum(item.shows_names(portal.today) for item in village.items)
    return Item(
        title=village.name,
        href=here.to(portal.address("village", village.id)),
        day=formats.iso(village.checked),
        about=(portal.library.title_of("department", village.township),),
        note=portal.say("village", "showing", count=shown) if shown else "",
        summary=portal.say("mark", "comma").join(item.title for item in village.items),
        sample=village.sample,
    )


def _page(
    portal: Portal, entry: Entry, here: Here, template: str, view: View | Sheets | Speeches, title: str
) -> Page:
    village, about = cast(Village, entry.record), portal.about(entry.kind)
    whole = isinstance(view, View)
    crumbs = portal.trail(here, about, village.name if whole else title)
    return compose(
        portal,
        here,
        template,
        {"view": view},
        _head(portal, here, entry, title, whole),
        about=about,
        crumbs=crumbs,
        source=entry.file,
        kind="village",
        record=village.id if whole else "",
        changed=village.checked,
        listed=whole,
    )


def _head(portal: Portal, here: Here, entry: Entry, title: str, whole: bool) -> Head:
    """Sheets to be put up and speeches are parts of the village's page, without a time of their own."""
    village = cast(Village, entry.record)
    titles = portal.say("mark", "comma").join(item.title for item in village.items)
    about = portal.about(entry.kind)
    if not whole:
        return list_head(portal, here.address, title, titles, about)
    return article_head(
        portal,
        here.address,
        title,
        titles,
        about,
        published=dt.datetime.combine(village.checked, dt.time()),
        source=portal.library.title_of("department", village.township),
    )


def _view(portal: Portal, here: Here, village: Village) -> View:
    library, say = portal.library, portal.say
    read = {number for number, _ in speeches(portal, village)}
    items = zip(announced(portal, village), village.items, strict=True)
    return View(
        name=village.name,
        form=village.form,
        township=portal.link(here, "department", library.id_of("department", village.township)),
        sample=village.sample,
        board=village.board,
        office=village.office or "",
        phone=village.phone,
        dial=dial(village.phone) or "",
        day=formats.iso(village.checked),
        checked=formats.long_day(village.checked),
        count=say("village", "count", count=len(village.items)),
        items=tuple(_shown(portal, here, village, one, item, int(one.number) in read) for one, item in items),
        sheets=tuple(
            Link(say("village", f"sheet_{paper}"), here.to(beside(portal, village, board(paper))))
            for paper in PAPERS
        ),
        speech=Link(say("village", "speech"), here.to(beside(portal, village, SPEECH))) if read else None,
        related=related(portal, here, "village", village.id),
    )


def _shown(
    portal: Portal, here: Here, village: Village, one: Announced, item: VillageItem, read: bool
) -> Shown:
    speech = here.to(beside(portal, village, SPEECH), one.id)
    return Shown(
        item=one,
        township=township_link(portal, here, item),
        same=portal.say("village", "same", day=formats.long_day(item.same.version)) if item.same else "",
        flow=flow_chart(portal, item.flow, portal.say("village", "flow", title=item.title), f"f{one.number}")
        if item.flow
        else None,
        speech=Link(portal.say("village", "speech_one"), speech) if read else None,
    )


def _sheets(portal: Portal, here: Here, village: Village, paper: str) -> Sheets:
    say, address = portal.say, portal.address("village", village.id)
    other = next(each for each in PAPERS if each != paper)
    return Sheets(
        title=say("village", "sheets_title", name=village.name, paper=paper.upper()),
        paper=paper.upper(),
        style=f"sheet-{paper}.css",
        village=village.name,
        organ=say(
            "village", f"organ_{'village' if village.form == '村' else 'community'}", name=village.name
        ),
        items=announced(portal, village),
        phone=village.phone,
        day=formats.long_day(portal.today),
        code=qr(portal.absolute(address)),
        address=portal.absolute(address),
        sample=village.sample,
        other=Link(say("village", f"sheet_{other}"), here.to(beside(portal, village, board(other)))),
        back=Link(village.name, here.to(address)),
    )


def _speeches(
    portal: Portal, here: Here, village: Village, read: tuple[tuple[int, tuple[str, ...]], ...]
) -> Speeches:
    say, items = portal.say, announced(portal, village)
    return Speeches(
        title=say("village", "speeches_title", name=village.name),
        sample=village.sample,
        items=tuple(
            Speech(
                id=items[number - 1].id,
                title=items[number - 1].title,
                length=say("village", "length", count=sum(len(line) for line in lines)),
                lines=lines,
                file=Link(
                    say("village", "text_one"), here.shared(beside(portal, village, text_file(number)))
                ),
            )
            for number, lines in read
        ),
        file=Link(say("village", "text_all"), here.shared(beside(portal, village, SPEECH_TEXT))),
        back=Link(village.name, here.to(portal.address("village", village.id))),
    )
