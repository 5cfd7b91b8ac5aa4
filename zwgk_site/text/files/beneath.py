"""What lies beneath the text of Word and Excel files: comments, recorded changes, hidden words, caches, files within.

ECMA-376-1: §17.13.4 comments, §17.13.5 revisions, §17.3.2.41 hidden text, §17.10 headers and footers; §18.7
comments, §18.10 pivot caches, §18.14 external data.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from zwgk_site.text.files.parts import local, tree_of
from zwgk_site.text.files.reading import Below, Unseen
from zwgk_site.text.files.tidy import tidy

_STORY = re.compile(r"word/(?:document|footnotes|endnotes|header[0-9]*|footer[0-9]*)\.xml")
_MARGIN = re.compile(r"word/(?:header|footer)[0-9]*\.xml")
_WITHIN = re.compile(r"(?:word|xl|ppt)/embeddings/[^/]+")
_ABOUT = ("title", "subject", "keywords", "description", "category")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")


def under_document(path: Path) -> Iterator[Unseen]:
    """What lies beneath a Word file. Raises zipfile.BadZipFile, ValueError for a broken one."""
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        stories = [tree_of(package.read(name)) for name in names if _STORY.fullmatch(name)]
        margins = [tree_of(package.read(name)) for name in names if _MARGIN.fullmatch(name)]
        notes = [tree_of(package.read(name)) for name in names if name == "word/comments.xml"]
        yield from _some("comment", [_words(note, "t") for root in notes for note in root])
        yield from _some("deleted", [text for root in stories for text in _changes(root, "del", "moveFrom")])
        yield from _some("inserted", [text for root in stories for text in _changes(root, "ins", "moveTo")])
        yield from _some("hidden", [text for root in stories for text in _vanished(root)])
        yield from _some("margin", [line for root in margins for line in _lines(root, "p", "t")])
        yield from _files_and_facts(package)


def under_workbook(package: zipfile.ZipFile) -> Iterator[Unseen]:
    """What lies beneath a spreadsheet, its hidden sheets, rows and columns apart."""
    names = package.namelist()

    def parts(pattern: str, look: Callable[[Any], Iterator[str]]) -> list[str]:
        return [
            line
            for name in names
            if re.fullmatch(pattern, name)
            for line in look(tree_of(package.read(name)))
        ]

    comments = parts(r"xl/(?:threadedComments/|comments/)?[^/]*[cC]omment[^/]*\.xml", _remarks)
    yield from _some("comment", comments)
    yield from _some("box", parts(r"xl/drawings/[^/]+\.xml", lambda root: _lines(root, "p", "t")))
    feet = [line for name in names if _SHEET.fullmatch(name) for line in _margins(package.read(name))]
    yield from _some("margin", feet)
    yield from _some(
        "cache", [*parts(r"xl/pivotCache/[^/]+\.xml", _kept), *parts(r"xl/externalLinks/[^/]+\.xml", _kept)]
    )
    yield from _files_and_facts(package)


def concealed(data: bytes) -> tuple[frozenset[int], frozenset[int]]:
    """Numbers of the rows and of the columns that a sheet hides (§18.3.1.73, §18.3.1.13), from 1."""
    rows: set[int] = set()
    columns: set[int] = set()
    for tag in re.finditer(rb"<(?:[A-Za-z0-9]+:)?(row|col)\s[^>]*>", data):
        told = dict(re.findall(rb'([A-Za-z]+)\s*=\s*["\']([^"\']*)["\']', tag[0]))
        if told.get(b"hidden") not in (b"1", b"true"):
            continue
        if tag[1] == b"row":
            rows.add(int(told.get(b"r", b"0")))
        else:
            first, last = int(told.get(b"min", b"0")), int(told.get(b"max", b"0"))
            columns.update(range(first, min(last, _COLUMNS) + 1))
    return frozenset(rows), frozenset(columns)


_COLUMNS = 16_384
"""Columns that a sheet can have."""


def _files_and_facts(package: zipfile.ZipFile) -> Iterator[Unseen]:
    files = [name.rpartition("/")[2] for name in package.namelist() if _WITHIN.fullmatch(name)]
    yield from _some("embedded", files)
    if "docProps/core.xml" in package.namelist():
        facts = tree_of(package.read("docProps/core.xml"))
        yield from _some("about", [tidy(one.text or "") for one in facts if local(one.tag) in _ABOUT])


def _some(place: Below, texts: list[str]) -> Iterator[Unseen]:
    """One for all of a kind; changes without words, as of a mark, count too."""
    counted = texts if place in ("deleted", "inserted") else [text for text in texts if text]
    if counted:
        yield Unseen(place, "", "\n".join(filter(None, counted)), len(counted))


def _words(element: Any, *names: str) -> str:
    return tidy("".join(one.text or "" for one in element.iter() if local(one.tag) in names))


def _lines(root: Any, paragraph: str, *names: str) -> Iterator[str]:
    for one in root.iter():
        if local(one.tag) == paragraph:
            yield _words(one, *names)


def _changes(root: Any, *kinds: str) -> Iterator[str]:
    """The words of every recorded change; marks of paragraphs have none."""
    for one in root.iter():
        if local(one.tag) in kinds and local(one.getparent().tag) not in ("rPr", "trPr", "tcPr"):
            yield _words(one, "delText", "t")


def _vanished(root: Any) -> Iterator[str]:
    for mark in root.iter():
        if local(mark.tag) != "vanish":
            continue
        run = mark.getparent().getparent()
        states = [value for name, value in mark.attrib.items() if local(name) == "val"]
        if local(run.tag) == "r" and not {"0", "false", "off"} & set(states):
            yield _words(run, "t")


def _remarks(root: Any) -> Iterator[str]:
    """Comments of a sheet, old and threaded."""
    for one in root.iter():
        if local(one.tag) in ("comment", "threadedComment"):
            yield _words(one, "t", "text")


def _margins(data: bytes) -> Iterator[str]:
    if b"headerFooter" in data:
        for one in tree_of(data[data.index(b"<") :]).iter():
            if local(one.tag) in (
                "oddHeader",
                "oddFooter",
                "evenHeader",
                "evenFooter",
                "firstHeader",
                "firstFooter",
            ):
                yield tidy(re.sub(r"&(?:\"[^\"]*\"|K[0-9A-F]{6}|[0-9]+|.)", "", one.text or ""))


def _kept(root: Any) -> Iterator[str]:
    """Rows of a table elsewhere: a value is an attribute of a pivot cache, a text of an external one."""
    for one in root.iter():
        if local(one.tag) in ("s", "n", "d"):
            yield tidy(one.get("v") or "")
        elif local(one.tag) == "v":
            yield tidy(one.text or "")
