"""What the columns of 政府信息公开 show beside their own: the list of its columns, and the items of the law.

Sources: 国办公开办函〔2019〕61号, the columns on the left and their content on the right, as lists and links;
政府信息公开条例（国务院令第711号）arts. 20 and 21 for what must be there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from zwgk_site.kinds.column import Column
from zwgk_site.kinds.platform import DUTIES, NAME, Peer
from zwgk_site.pages import formats
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.holdings import State
from zwgk_site.relate.statutory import Carried, Carrier, platform_of, statutory
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Peers:
    """Platforms of one group; a link marked ``sample`` is invented."""

    name: str
    links: tuple[tuple[Link, bool], ...]


@dataclass(frozen=True)
class Step:
    """A column in the list, with those right below it where one of them or itself is shown."""

    link: Link
    below: tuple[Link, ...]


@dataclass(frozen=True)
class Side:
    """The list of columns of the platform, and the other platforms."""

    home: Link
    steps: tuple[Step, ...]
    peers: tuple[Peers, ...]


@dataclass(frozen=True)
class Row:
    """A column that carries an item: where, on what basis, how often, and how it stands. ``first`` is the number of
    lines of its item on its first line, 0 on the others."""

    first: int
    term: str
    text: str
    column: Link | None
    basis: str
    remark: str
    interval: str
    latest: str
    state: State
    standing: str
    count: str


@dataclass(frozen=True)
class Part:
    """The items of one article."""

    id: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Board:
    """All items of the law with their columns, and in a sentence how many are there."""

    summary: str
    parts: tuple[Part, ...]
    download: Link


FILE = "list.csv"
"""The board as data, beside the page of its column."""


def root_of(portal: Portal) -> Column | None:
    """The column 政府信息公开 of a platform; None for a site that is none, or has no such column."""
    if platform_of(portal.library) is None:
        return None
    return next((column for column in portal.columns if column.name == NAME), None)


def board_column(portal: Portal) -> Column | None:
    """The column that shows the board."""
    root = root_of(portal)
    return next((c for c in portal.children(root) if c.name == DUTIES), None) if root else None


def side(portal: Portal, here: Here, column: Column) -> Side | None:
    """The list of the platform's columns, for pages that stand in it; None for others."""
    root, platform = root_of(portal), platform_of(portal.library)
    trail = (*portal.ancestors(column), column)
    if root is None or platform is None or root not in trail:
        return None
    return Side(
        home=_link(portal, here, root, column),
        steps=tuple(
            Step(
                _link(portal, here, child, column),
                tuple(_link(portal, here, below, column) for below in portal.children(child))
                if child in trail
                else (),
            )
            for child in portal.children(root)
        ),
        peers=tuple(_peers(portal, platform.peers)) if column is root else (),
    )


def _link(portal: Portal, here: Here, column: Column, current: Column) -> Link:
    return Link(column.name, here.to(portal.column_address(column)), current=column.id == current.id)


def _peers(portal: Portal, peers: tuple[Peer, ...]) -> Iterator[Peers]:
    for name, some in groupby(
        sorted(peers, key=lambda peer: _rank(peers, peer)), key=lambda peer: peer.group
    ):
        yield Peers(name, tuple((portal.external(peer.name, peer.address), peer.sample) for peer in some))


def _rank(peers: tuple[Peer, ...], peer: Peer) -> int:
    """Groups stand in the order in which they are first named."""
    return next(place for place, other in enumerate(peers) if other.group == peer.group)


def board(portal: Portal, here: Here, column: Column) -> Board | None:
    """All items of the law, on the page of 法定主动公开内容; None elsewhere."""
    shown = board_column(portal)
    if shown is None or shown.id != column.id:
        return None
    carried = statutory(portal.library)
    articles = groupby(carried, key=lambda one: one.duty.term[: one.duty.term.index("条") + 1])
    return Board(
        summary=summary(portal, carried),
        parts=tuple(
            Part(f"a{number}", article, tuple(row for one in some for row in _rows(portal, here, one)))
            for number, (article, some) in enumerate(articles, start=1)
        ),
        download=Link(
            portal.say("list", "as_csv"), here.shared(f"{here.address.removesuffix('.html')}/{FILE}")
        ),
    )


def summary(portal: Portal, carried: tuple[Carried, ...]) -> str:
    """How many items there are, how many have columns, how many columns are in time."""
    carriers = [carrier for one in carried for carrier in one.carriers]
    return portal.say(
        "platform",
        "summary",
        items=len(carried),
        carried=sum(bool(one.carriers) for one in carried),
        exempt=sum(one.exempt for one in carried),
        late=len({carrier.column.id for carrier in carriers if carrier.standing.state == "late"}),
    )


def _rows(portal: Portal, here: Here, one: Carried) -> Iterator[Row]:
    term, text = one.duty.term, one.duty.text
    if not one.carriers:
        missing = portal.say("platform", "missing")
        yield Row(1, term, text, None, "", "", "", "", "blank", missing, "")
    for place, carrier in enumerate(one.carriers):
        yield _row(portal, here, one, carrier, len(one.carriers) if place == 0 else 0)


def _row(portal: Portal, here: Here, one: Carried, carrier: Carrier, first: int) -> Row:
    say, column, standing = portal.say, carrier.column, carrier.standing
    late = (portal.today - standing.due).days if standing.due else 0
    return Row(
        first=first,
        term=one.duty.term,
        text=one.duty.text,
        column=Link(column.name, here.to(portal.column_address(column))),
        basis=say("mark", "comma").join(text for text in column.basis if not _names(text, one.duty.term)),
        remark=column.remark or "",
        interval=say("platform", "interval", days=column.interval_days) if column.interval_days else "",
        latest=formats.iso(standing.latest) if standing.latest else "",
        state=standing.state,
        standing=say("platform", f"state_{standing.state}", late=late, reason=column.exempt or ""),
        count=say("list", "count", count=carrier.count, noun=say("column", "noun")) if carrier.count else "",
    )


def _names(basis: str, term: str) -> bool:
    """Whether a basis is the item itself, which stands at the head of the row: 《……条例》第二十条第（三）项."""
    work, _, article = basis.rpartition("》")
    return work.endswith("政府信息公开条例") and bool(article) and term.startswith(article)
