"""What stands inside the attachments: sections of the records that offer them, and what nobody can search."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pydantic import BaseModel

from zwgk_site import problems
from zwgk_site.kinds.publication import FileSet
from zwgk_site.library import Download
from zwgk_site.pages import Portal
from zwgk_site.problems import Problem
from zwgk_site.problems import privacy as privacy_words
from zwgk_site.problems import review as review_words
from zwgk_site.screening import found_beneath, found_in, own_words
from zwgk_site.search import Section
from zwgk_site.text.files import READABLE, Piece, Reading
from zwgk_site.text.files.aside import Reader, Told
from zwgk_site.text.files.sorts import PACKED
from zwgk_site.text.secrecy import marks

_NUMBERED = re.compile(r"(附件\s*[0-9]*)(?:[\s:：.、]+|(?=《)|$)")
"""附件2 before the name of an attachment."""

_SHOWN = frozenset(
    (".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".avif", ".ico", ".mp3", ".m4a", ".mp4", ".webm")
)
"""Pictures, sounds and films: within a text they are what they show, and no words are missed in them."""

_OPEN = frozenset(("margin", "box", "note", "about"))
"""Parts apart from the text that everybody sees all the same, or that ought to be there."""

_HEADING = 30
"""Characters of a heading that name its part."""


@dataclass(frozen=True)
class Attached:
    """The attachments of a site as read. ``problems`` each stand where a record names the file: warnings of
    what cannot be searched, errors for marks that forbid to publish it."""

    problems: tuple[Problem, ...]
    _sections: Mapping[tuple[str, str], tuple[Section, ...]]

    def sections_of(self, kind: str, record_id: str) -> tuple[Section, ...]:
        """The words of a record's files, in the order in which it names them; each says where they stand."""
        return self._sections.get((kind, record_id), ())


@dataclass(frozen=True)
class _Offer:
    """A file as one record offers it. ``single`` says that it has no other form beside it."""

    kind: str
    record: str
    file: Download
    name: str
    single: bool
    listed: bool
    """True for attachments, False for a file that the text shows or links."""

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.file.path).suffix.lower()


def read_attached(
    portal: Portal, content: Path, reader: Reader, told: Told = lambda done, total: None
) -> Attached:
    """Reads each file that a page of the site offers, once. ``content`` is the content folder.

    ``told`` hears how many files are read. Raises OSError if a file is gone.
    """
    offers = tuple(_offers(portal))
    first: dict[str, _Offer] = {}
    for offer in sorted(offers, key=lambda offer: not offer.listed):
        if offer.suffix in READABLE:
            first.setdefault(offer.file.path, offer)
    found = reader.readings([content / place for place in first], told)
    readings = dict(zip(first, found.values(), strict=True))
    sections: dict[tuple[str, str], tuple[Section, ...]] = {}
    for offer in offers:
        if offer.suffix in READABLE:
            key = offer.kind, offer.record
            sections[key] = (*sections.get(key, ()), *_sections(portal, offer, readings[offer.file.path]))
    said = [
        problem
        for place, offer in first.items()
        for problem in (
            *_faults(offer, readings[place]),
            *_marks(portal, offer, readings[place]),
            *_found(portal, offer, readings[place]),
        )
    ]
    return Attached((*said, *_unread(offers)), sections)


def _offers(portal: Portal) -> Iterator[_Offer]:
    """The files of the records that have pages; the emblem of the site is none of them."""
    library = portal.library
    for (kind, record_id, value), file in library.downloads.items():
        entry = library.get(kind, record_id)
        if entry.kind.address is None:
            continue
        owner = next((part for part in _attachments(entry.record) if value in part.files), None)
        if owner is None:
            yield _Offer(kind, record_id, file, PurePosixPath(file.path).stem, True, False)
        else:
            yield _Offer(kind, record_id, file, owner.name, len(owner.files) == 1, True)


def _attachments(model: BaseModel) -> Iterator[FileSet]:
    for name in type(model).model_fields:
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, FileSet):
                yield item
            elif isinstance(item, BaseModel):
                yield from _attachments(item)


def _sections(portal: Portal, offer: _Offer, reading: Reading) -> Iterator[Section]:
    label = _label(portal, offer)
    for piece in reading.pieces:
        yield Section(_placed(portal, label, piece), piece.prose)


def _label(portal: Portal, offer: _Offer) -> str:
    """附件2《申请表》, with the format where the attachment has several."""
    head = _NUMBERED.match(offer.name)
    number = "".join(head[1].split()) if head else portal.say("attached", "file")
    name = offer.name[head.end() :] if head else offer.name
    if name and not name.startswith("《"):
        name = portal.say("attached", "named", name=name)
    label = number + name
    return (
        label if offer.single else portal.say("attached", "form", label=label, form=offer.suffix[1:].upper())
    )


def _placed(portal: Portal, label: str, piece: Piece) -> str:
    match piece.place:
        case "page":
            return portal.say("attached", "page", label=label, number=piece.name)
        case "sheet":
            return portal.say("attached", "sheet", label=label, name=piece.name)
        case "part" if piece.name not in label:
            name = piece.name if len(piece.name) <= _HEADING else f"{piece.name[:_HEADING]}……"
            return portal.say("attached", "part", label=label, name=name)
        case _:
            return label


def _faults(offer: _Offer, reading: Reading) -> Iterator[Problem]:
    spot, name = offer.file.spot, PurePosixPath(offer.file.path).name
    for fault in reading.faults:
        if fault.reason == "scan":
            yield problems.attachment_scan(spot, name, fault.pages if reading.pieces else ())
        else:
            yield problems.attachment_unreadable(spot, name, fault.reason, fault.pages, fault.detail)


def _marks(portal: Portal, offer: _Offer, reading: Reading) -> Iterator[Problem]:
    """The first mark of secrecy in each part of a file."""
    label = _label(portal, offer)
    for piece in reading.pieces:
        mark = next(marks(piece.text), None)
        if mark is not None:
            yield review_words.secret_attachment(offer.file.spot, _placed(portal, label, piece), mark.text)
    for part in reading.unseen:
        mark = next(marks(part.text, levels=part.place == "margin"), None)
        if mark is not None and part.place != "cells":
            where = label + privacy_words.beneath(part.place, part.name)
            yield review_words.secret_attachment(offer.file.spot, where, mark.text)


def _found(portal: Portal, offer: _Offer, reading: Reading) -> Iterator[Problem]:
    label = _label(portal, offer)
    for piece in reading.pieces:
        yield from found_in(
            piece.text, offer.file.spot, _placed(portal, label, piece), own_words(portal.library)
        )
    above = {piece.name: piece.text for piece in reading.pieces if piece.place == "sheet"}
    for part in reading.unseen:
        if part.place != "inserted":  # it stands in the text too
            where = label + privacy_words.beneath(part.place, part.name)
            yield from found_beneath(part.text, offer.file.spot, where, above.get(part.name, ""))
    below = [(part.place, part.name, part.count) for part in reading.unseen if part.place not in _OPEN]
    if below:
        yield privacy_words.attachment_beneath(offer.file.spot, label, below)


def _unread(offers: Sequence[_Offer]) -> Iterator[Problem]:
    """One warning for each format that is not read, at the first of its files; packed files have their own."""
    groups: dict[str, dict[str, _Offer]] = {}
    for offer in offers:
        if offer.suffix in READABLE or offer.suffix in PACKED:
            continue
        if offer.listed or offer.suffix not in _SHOWN:
            groups.setdefault(offer.suffix, {}).setdefault(offer.file.path, offer)
    for suffix, group in groups.items():
        first = next(iter(group.values()))
        yield problems.attachment_unread(first.file.spot, suffix, len(group))
