"""A document as read, before anybody knows what its parts are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Align = Literal["", "center", "right"]


@dataclass(frozen=True)
class Line:
    """A paragraph, or a line of one where the file breaks its lines. ``number`` counts lines or paragraphs of
    the file from 1. ``apart`` says that an empty line stands before it. ``level`` is what its font shows where no
    number does: 0 a title, 1 and 2 headings."""

    text: str
    number: int
    apart: bool = False
    align: Align = ""
    level: int | None = None


@dataclass(frozen=True)
class Cell:
    """A cell that starts in its row, ``across`` columns and ``down`` rows large."""

    text: str
    across: int = 1
    down: int = 1


@dataclass(frozen=True)
class Table:
    """A table; a row lists the cells that start in it."""

    rows: tuple[tuple[Cell, ...], ...]
    number: int


@dataclass(frozen=True)
class Picture:
    """A picture in the text: a name for its file, and its bytes."""

    name: str
    content: bytes = field(repr=False)
    number: int = 0


Block = Line | Table | Picture


@dataclass(frozen=True)
class Value:
    """What the file says of its document outside its text: the Chinese key, the value, and where it stands."""

    key: str
    text: str
    source: str


@dataclass(frozen=True)
class Attached:
    """A file that goes with the document: how people call it, its name, and its bytes."""

    label: str
    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Draft:
    """``blocks`` in the order of the document. ``broken`` says that the file breaks lines inside sentences, as
    text copied from a page does. ``notes`` tell what reading left out or changed, in sentences for people.
    ``values`` stand outside the text, a line numbered 0 is taken from them; ``dropped`` are lines that reading
    left out of the text; ``files`` go with it; ``footnotes`` stand at the end of the text, before its annexes."""

    blocks: tuple[Block, ...]
    broken: bool = False
    notes: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    dropped: tuple[Line, ...] = ()
    files: tuple[Attached, ...] = ()
    footnotes: tuple[Line, ...] = ()


@dataclass(unsafe_hash=True)
class CannotImport(Exception):
    """A file that cannot be read as what it should be: why, and the way out, in sentences for people. Not frozen:
    a context manager that it passes through writes to it."""

    reason: str
    way: str
