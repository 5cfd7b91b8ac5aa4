"""The index of a share of the records: one folder of files that stand by themselves.

Records are put into the engine many to a page, which keeps the index small; the lengths written
beside it tell the script which record a position belongs to. What belongs to all records of a bundle
(fields to filter and rank by, a few bytes a record) is one file, the text of each record another.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import pairwise
from typing import Any

from zwgk_site.search import engine
from zwgk_site.search.fold import fold
from zwgk_site.search.packed import packed
from zwgk_site.search.record import SearchRecord
from zwgk_site.search.stream import Stream, stream

FACETS: Mapping[str, str] = {
    "kind": "kind",
    "validity": "validity",
    "year": "year",
    "department": "departments",
    "topic": "topics",
    "region": "region",
}
"""What results can be narrowed by: name → attribute of a record. The script shows whichever stand here."""

_PAGE = 60_000
"""Tokens after which a new page begins: two bytes say where on a page a word stands."""

_EPOCH = dt.date(1, 1, 1)


def bundle(rows: Sequence[SearchRecord]) -> Iterator[tuple[str, bytes]]:
    """The files of the bundle of these records, which are in the order of ``place``. Raises SearchIndexError."""
    streams = [stream(record) for record in rows]
    pages = list(_pages(streams))
    starts = [0, *(sum(pages[:count]) for count in range(1, len(pages) + 1))]
    chunks = engine.index(
        " ".join(each.tokens for each in streams[start:end]) for start, end in pairwise(starts)
    )
    table = {**_rows(rows, streams), "pages": pages, "chunks": " ".join(chunk.first for chunk in chunks)}
    yield "rows.bin", packed(table)
    for number, chunk in enumerate(chunks):
        yield f"i{number}.bin", chunk.content
    for row, record in enumerate(rows):
        yield f"r{row}.bin", packed(_shown(record))


def place(record: SearchRecord) -> tuple[bool, int, str, str, str]:
    """Order of records that are equal otherwise: in force first, newest first, undated last."""
    day = -int((record.date or "0").replace("-", ""))
    return record.gone, day, record.address, record.title, record.text


def _pages(streams: Sequence[Stream]) -> Iterator[int]:
    """How many records stand on each page."""
    rows = tokens = 0
    for each in streams:
        rows += 1
        tokens += each.length
        if tokens > _PAGE:
            yield rows
            rows = tokens = 0
    if rows:
        yield rows


def _rows(rows: Sequence[SearchRecord], streams: Sequence[Stream]) -> dict[str, Any]:
    """Fields of all records, by row. Days are differences to the row before, 0 for an undated record."""
    days = [(dt.date.fromisoformat(record.date) - _EPOCH).days if record.date else 0 for record in rows]
    return {
        "records": len(rows),
        "inForce": sum(not record.gone for record in rows),
        "days": [before - after for before, after in pairwise([0, *days])],
        "facets": {
            name: _column([_values(record, field) for record in rows]) for name, field in FACETS.items()
        },
        "names": _names(rows),
        "lengths": [each.length for each in streams],
        "titles": [each.title for each in streams],
        "numbers": [each.number for each in streams],
        "heads": [each.head - each.title - 2 * each.number for each in streams],
    }


def _values(record: SearchRecord, field: str) -> tuple[str, ...]:
    value = getattr(record, field)
    return tuple(dict.fromkeys(value)) if isinstance(value, tuple) else (value,) if value else ()


def _column(cells: Sequence[tuple[str, ...]]) -> dict[str, Any]:
    """The values of a facet, and for each row the place of its value; -1 for none, a list for several."""
    values = sorted({value for cell in cells for value in cell})
    at = {value: index for index, value in enumerate(values)}
    places = [[at[value] for value in cell] for cell in cells]
    return {
        "values": values,
        "rows": [-1 if not each else each[0] if len(each) == 1 else each for each in places],
    }


def _names(rows: Sequence[SearchRecord]) -> dict[str, list[int]]:
    """Rows by each of their names, and by their title where they answer with a card."""
    found: dict[str, list[int]] = {}
    for row, record in enumerate(rows):
        for name in dict.fromkeys(map(fold, (*record.names, *((record.title,) if record.card else ())))):
            if name:
                found.setdefault(name, []).append(row)
    return found


def _shown(record: SearchRecord) -> dict[str, Any]:
    """What a hit shows, and the texts that its excerpt is cut from."""
    shown = {
        name: getattr(record, name)
        for name in (
            "address",
            "title",
            "kind",
            "number",
            "year",
            "validity",
            "date",
            "status",
            "gone",
            "text",
        )
    }
    extra = {
        "department": record.departments[0] if record.departments else None,
        "sections": [[section.label, section.text] for section in record.sections],
        "card": asdict(record.card) if record.card else None,
    }
    return shown | extra
