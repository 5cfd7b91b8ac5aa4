"""Text of PDF files, page by page. The only module that knows pypdf."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdf
from pypdf.errors import DependencyError

from zwgk_site.text.files.lines import paragraphs, unfurnished
from zwgk_site.text.files.reading import Fault, Piece, Reading, Reason, Unseen, failed, within_limit
from zwgk_site.text.files.tidy import tidy, unreadable

PAGES = 1_000
"""Pages that are read of one file."""

_DEEPEST = 4
"""Forms within forms in which a picture is looked for."""


@dataclass(frozen=True)
class _Page:
    """A page as pypdf gives it; ``fault`` says why there is no text where it could not be read."""

    text: str = ""
    pictured: bool = False
    fault: Reason | None = None


def read(path: Path) -> Reading:
    """A piece for each page with text. Raises whatever pypdf raises for a file that is no PDF."""
    document = pypdf.PdfReader(path)
    if document.is_encrypted and not _opened(document):
        return failed("locked")
    pages = _pages(document)
    texts = paragraphs([page.text for page in pages])
    pieces = tuple(Piece("page", str(number), text) for number, text in enumerate(texts, 1) if text)
    faults = tuple(_faults(document, pages, texts))
    return within_limit(pieces, faults, tuple(_beneath(document, len(pages))))


@dataclass(frozen=True)
class Printed:
    """``pages`` lists the lines of each page as they are broken there, without page numbers and running
    heads; ``pictured`` the pages with pictures, counted from 1."""

    pages: tuple[tuple[str, ...], ...] = ()
    pictured: tuple[int, ...] = ()
    faults: tuple[Fault, ...] = ()


def printed(path: Path) -> Printed:
    """The pages line by line. Raises whatever pypdf raises for a file that is no PDF."""
    document = pypdf.PdfReader(path)
    if document.is_encrypted and not _opened(document):
        return Printed(faults=(Fault("locked"),))
    pages = _pages(document)
    texts = [page.text for page in pages]
    rows = unfurnished(texts)
    faults = _faults(document, pages, ["".join(lines) for lines in rows])
    pictured = tuple(number for number, page in enumerate(pages, 1) if page.pictured)
    return Printed(tuple(map(tuple, rows)), pictured, tuple(faults))


def _pages(document: pypdf.PdfReader) -> list[_Page]:
    return [_page(document, index) for index in range(min(len(document.pages), PAGES))]


def _beneath(document: pypdf.PdfReader, count: int) -> Iterator[Unseen]:
    """Notes and fields that lie on the pages (ISO 32000-1 §12.5.6), files within, and what the file says of itself."""
    notes: list[str] = []
    for index in range(count):
        try:
            notes += filter(None, _notes(document.pages[index]))
        except (pypdf.errors.PyPdfError, ValueError, TypeError, KeyError, AttributeError):
            continue  # the page itself is reported as damaged where its text cannot be read
    if notes:
        yield Unseen("note", "", "\n".join(notes), len(notes))
    try:
        files = [tidy(str(one.name)) for one in document.attachment_list]
        about: Any = document.metadata or {}
    except (pypdf.errors.PyPdfError, ValueError, TypeError, KeyError, AttributeError):
        return
    if files:
        yield Unseen("embedded", "", "\n".join(files), len(files))
    facts = [tidy(str(about[key])) for key in ("/Title", "/Subject", "/Keywords") if about.get(key)]
    if facts:
        yield Unseen("about", "", "\n".join(facts))


def _notes(page: Any) -> Iterator[str]:
    annotations = page.get("/Annots")
    for reference in annotations.get_object() if annotations is not None else ():
        note = reference.get_object()
        value = note.get("/V") if note.get("/Subtype") == "/Widget" else note.get("/Contents")
        if (
            note.get("/Subtype") not in ("/Link", "/Popup")
            and isinstance(value, str)
            and not value.startswith("/")
        ):
            yield tidy(value)


def _opened(document: pypdf.PdfReader) -> bool:
    """Whether people may read the file without a password, and this machine knows its cipher."""
    try:
        return bool(document.decrypt(""))
    except DependencyError:
        return False


def _page(document: pypdf.PdfReader, index: int) -> _Page:
    try:
        page = document.pages[index]
        text = page.extract_text()
        return _Page(fault="garbled") if unreadable(text) else _Page(text, any(_pictures(page, _DEEPEST)))
    except MemoryError:
        raise
    except Exception:  # pypdf promises no kind of error for a broken page; it is reported as damaged
        return _Page(fault="damaged")


def _pictures(owner: Any, depth: int) -> Iterator[bool]:
    """A True for each picture that a page or form may draw."""
    resources = owner.get("/Resources")
    drawn = resources.get_object().get("/XObject") if resources is not None else None
    for reference in drawn.get_object().values() if drawn is not None else ():
        thing = reference.get_object()
        if thing.get("/Subtype") == "/Image":
            yield True
        elif thing.get("/Subtype") == "/Form" and depth:
            yield from _pictures(thing, depth - 1)


def _faults(document: pypdf.PdfReader, pages: Sequence[_Page], texts: Sequence[str]) -> Iterator[Fault]:
    """A page with a picture and without text, page numbers apart, is a scan; in a file without any text
    every page is one, whatever it is drawn with."""
    found: dict[Reason, list[int]] = {}
    for number, (page, text) in enumerate(zip(pages, texts, strict=True), 1):
        if page.fault is not None:
            found.setdefault(page.fault, []).append(number)
        elif not text and (page.pictured or not any(texts)):
            found.setdefault("scan", []).append(number)
    for reason, numbers in found.items():
        yield Fault(reason, tuple(numbers))
    if len(document.pages) > PAGES:
        yield Fault("long")
