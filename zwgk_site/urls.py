"""Addresses of pages: where each stands in the site, and how one page points to another.

An address is a path from the root of the site, such as ``policies/index.html``. Links are relative,
so the same files work at ``/``, under a sub-path and opened from a folder.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

HOME = "index.html"
ELDER = "elder/"
SEARCH = "search.html"
SITEMAP = "sitemap.html"
TITLES = "titles/index.html"
FOR_WHOM = "for/index.html"
MISSING = "404.html"
FEED = "feed.xml"

SHARED = "\ufdd1"
"""Stands before the address of a file that both editions of a page share (style, data, attachments);
rendering puts the way to the root there. A noncharacter, so that no text can contain it."""


def root(address: str) -> str:
    """The way from a page back to the root of the site: empty, or ``../`` for each folder."""
    return "../" * address.count("/")


def elder(address: str) -> str:
    """Address of the 长者版 of a page."""
    return ELDER + address


def numbered(list_address: str, number: int) -> str:
    """Address of one page of a list that is split into several; the first is the list itself. The others stand in
    the list's folder, or where it has none of its own, in one of its name."""
    if number == 1:
        return list_address
    name = f"{number}.html"
    if posixpath.basename(list_address) == "index.html":
        return inside(list_address, name)
    return beside(list_address, name)


def facet(list_address: str, name: str, slug: str) -> str:
    """Address of a list narrowed to one value of a facet."""
    return posixpath.join(posixpath.dirname(list_address), f"{name}-{slug}", "index.html")


def narrowed(address: str, name: str, slug: str) -> str:
    """Address of a record's page narrowed to some of its parts: ``plans/x/lead-y.html``."""
    return f"{address.removesuffix('.html')}/{name}-{slug}.html"


def beside(address: str, name: str) -> str:
    """Address of a data file that belongs to a page: ``plans/x/tasks.csv`` for ``plans/x.html``."""
    return f"{address.removesuffix('.html')}/{name}"


def inside(list_address: str, name: str) -> str:
    """Address of something in the folder of a list: ``interpretations/statistics.html``."""
    return posixpath.join(posixpath.dirname(list_address), name)


def data(list_address: str, form: str) -> str:
    """Address of a list as data: ``policies/list.csv``."""
    return inside(list_address, f"list.{form}")


def for_whom(audience: str, event: str = "") -> str:
    """Address of what concerns an audience; with ``event``, in one matter of life."""
    return f"for/{audience}/{event or 'index'}.html"


def query(words: str) -> str:
    """Address of the search page with a question."""
    return f"{SEARCH}?q={quote(words)}"


def file(path: str) -> str:
    """Address of a file of the content folder; ``path`` is relative to that folder."""
    return f"files/{path}"


@lru_cache(maxsize=4096)
def _quoted(address: str) -> str:
    return quote(address)


def absolute(scheme: str, domain: str, base_path: str, address: str) -> str:
    """The full address by which the world knows a page; folders without their ``index.html``."""
    if address == HOME or address.endswith("/" + HOME):
        address = address[: -len(HOME)]
    return f"{scheme}://{domain}{base_path}{_quoted(address)}"


@dataclass(frozen=True)
class Here:
    """The page that points. ``root`` is its way to the root, or the base path for a page served anywhere."""

    address: str
    root: str

    @staticmethod
    def at(address: str) -> Here:
        return Here(address, root(address))

    def to(self, address: str, anchor: str = "") -> str:
        """Link to a page. A reader of the 长者版 stays in it."""
        if address == self.address and anchor:
            return f"#{anchor}"
        link = self.root + (address if address.isascii() else _quoted(address))
        return f"{link}#{anchor}" if anchor else link

    def shared(self, address: str) -> str:
        """Link to a file that exists only once, whichever edition the reader is in."""
        return SHARED + (address if address.isascii() else _quoted(address))
