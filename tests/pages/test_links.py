"""Every page that a page points to exists, in both editions, and so does the place on it."""

from __future__ import annotations

from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from tests.pages.conftest import Built


class _Reader(HTMLParser):
    """Ids, links and inline code of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.inline: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name in ("href", "src", "action") and value and tag != "use":
                self.links.append(value)
            if name == "style" or name.startswith("on"):
                self.inline.append(f"{tag} {name}")
        if tag == "style" or (tag == "script" and "src" not in dict(attrs)):
            self.inline.append(tag)


@pytest.fixture(scope="session")
def read(demo: Built) -> dict[str, _Reader]:
    return {path: _Reader(demo.text(path)) for path in demo.files if path.endswith(".html")}


def test_every_link_leads_to_a_file_of_the_site(demo: Built, read: dict[str, _Reader]) -> None:
    known = set(demo.files) | set(demo.portal.copies)
    broken = []
    for path, page in read.items():
        if path == "404.html":
            continue
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or not parts.path:
                continue
            target = normpath(join(dirname(path), unquote(parts.path)))
            if target not in known or (parts.fragment and parts.fragment not in read[target].ids):
                broken.append((path, link))
    assert broken == []


def test_every_place_pointed_to_on_the_same_page_is_there(read: dict[str, _Reader]) -> None:
    missing = [
        (path, link)
        for path, page in read.items()
        for link in page.links
        if link[0] == "#" and link[1:] not in page.ids
    ]
    assert missing == []


def test_a_reader_of_the_large_edition_stays_in_it(read: dict[str, _Reader]) -> None:
    for path, page in read.items():
        if path.startswith("elder/"):
            pages = {
                normpath(join(dirname(path), urlsplit(link).path))
                for link in page.links
                if urlsplit(link).path.endswith(".html") and not urlsplit(link).scheme
            }
            leaving = {target for target in pages if not target.startswith("elder/")}
            assert leaving == {path.removeprefix("elder/")}, "only the switch leads out, to the same page"


def test_ids_are_used_once(read: dict[str, _Reader]) -> None:
    assert [path for path, page in read.items() if len(page.ids) != len(set(page.ids))] == []


def test_nothing_stands_in_the_way_of_a_strict_policy(read: dict[str, _Reader]) -> None:
    assert [(path, page.inline) for path, page in read.items() if page.inline] == []
