"""What the plan stage gives: pages, each with its template and everything the template shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from zwgk_site import urls


@dataclass(frozen=True)
class Html:
    """Markup that is safe to place in a page as it is; templates do not escape it."""

    text: str

    def __html__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Link:
    """A link as shown. ``href`` is finished; empty where there is nothing to open."""

    text: str
    href: str = ""
    count: str = ""
    current: bool = False
    note: str = ""
    foreign: bool = False
    """Leads to a site outside .gov.cn, which must be announced (政府网站发展指引)."""
    outside: bool = False
    """Leads to another site."""
    feed: bool = False
    """Leads to a feed, which is opened rather than saved."""


@dataclass(frozen=True)
class Head:
    """What stands in ``<head>``: title, description, full address, and the tags of 政府网站发展指引."""

    title: str
    description: str
    description_name: str
    """``Description`` on content pages, where the guideline names the tag so; else ``description``."""
    canonical: str
    tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Fact:
    """A line of the footer."""

    label: str
    link: Link
    sample: bool


@dataclass(frozen=True)
class Frame:
    """Header and footer: the same for many pages, and rendered once for each distinct value."""

    root: str
    name: str
    find: bool
    """Whether the header has the search box; pages with a large one leave it out."""
    search: str
    home: Link
    elder: bool
    nav: tuple[Link, ...]
    tools: tuple[Link, ...]
    foot: tuple[Link, ...]
    facts: tuple[Fact, ...]
    demo: str
    pending: str
    """What the preview says while content awaits its review; empty on a published site."""
    demo_end: str
    emblem: str
    """Link to the national emblem where the site may and must show it; empty elsewhere."""


@dataclass(frozen=True)
class Page:
    """One page of the site, known before anything is rendered."""

    address: str
    template: str
    context: Mapping[str, object]
    head: Head
    frame: Frame
    crumbs: tuple[Link, ...]
    source: str
    """The content file, or the folder of content, that the page comes from."""
    kind: str = ""
    """Name of the kind whose record or list this is; empty for pages of the site as a whole."""
    record: str = ""
    """Id of the record whose page this is."""
    changed: dt.date | None = None
    listed: bool = True
    """Whether the site map for machines names it."""
    edition: Literal["both", "ordinary", "elder"] = "both"
    """Which editions exist: the 长者版 of most pages is the same page, shown larger, under ``elder/``."""
    feed: Link | None = None
    """The feed that follows this page, beside that of the whole site."""
    counterpart: str = ""
    """Address that the switch between the editions leads to, where it is not the page's own."""

    @property
    def files(self) -> tuple[str, ...]:
        """Paths of the files this page is written to, the ordinary edition first."""
        ordinary = () if self.edition == "elder" else (self.address,)
        return ordinary if self.edition == "ordinary" else (*ordinary, urls.elder(self.address))
