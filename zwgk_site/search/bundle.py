"""The bundle ``search/``: the engine's index, with our own catalogue and texts in its fragments.

The engine fetches one fragment for each hit shown. Ours hold the record as people read it, so an
excerpt needs no decoding. Two more pages carry what belongs to all records: the catalogue (fields to
filter and rank by, a few bytes a record) and the alphabet (for queries of one character).
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import shutil
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from zwgk_site.search import engine
from zwgk_site.search.record import SearchRecord
from zwgk_site.search.stream import Stream, page, stream

FACETS = ("kind", "department", "year")
"""Fields of a record that results can be narrowed by; the script shows whichever stand here."""

_SIGNATURE = b"pagefind_dcd"
_KEPT = re.compile(r"pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_meta|index/.*")


def build_index(records: Iterable[SearchRecord], target_dir: Path) -> None:
    """Write the search bundle of the records into ``target_dir``, which is created, or replaced if it exists.

    Raises as ``bundle_files``; ``target_dir`` is then left as it was.
    """
    files = bundle_files(records)
    if target_dir.exists():
        shutil.rmtree(target_dir)
    for name, content in files.items():
        path = target_dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def bundle_files(records: Iterable[SearchRecord]) -> dict[str, bytes]:
    """The files of the search bundle by their path in it.

    The same records, in any order, give the same bytes. Raises SearchIndexError (see there) if
    Pagefind is missing or fails.
    """
    rows = sorted(records, key=_place)
    streams = [stream(record) for record in rows]
    contents: list[dict[str, Any]] = [
        {"catalogue": _catalogue(rows, streams)},
        {"alphabet": "".join(sorted({unit for each in streams for unit in each.units}))},
        *({"row": row, "record": _shown(record)} for row, record in enumerate(rows)),
    ]
    return _files(engine.index(_pages(contents, streams)), contents)


def _place(record: SearchRecord) -> tuple[bool, int, str]:
    """Order of records that are equal otherwise: in force first, newest first, undated last."""
    return record.gone, -int((record.date or "0").replace("-", "")), record.address


def _catalogue(rows: Sequence[SearchRecord], streams: Sequence[Stream]) -> dict[str, Any]:
    return {
        "records": len(rows),
        "inForce": sum(not record.gone for record in rows),
        "facets": {name: _column([getattr(record, name) for record in rows]) for name in FACETS},
        "titleStart": [each.title_start for each in streams],
        "titleLength": [each.title_length for each in streams],
        "numberLength": [each.number_length for each in streams],
    }


def _column(cells: Sequence[str | None]) -> dict[str, Any]:
    values = sorted({cell for cell in cells if cell})
    place = {value: index for index, value in enumerate(values)}
    return {"values": values, "rows": [place[cell] if cell else -1 for cell in cells]}


def _shown(record: SearchRecord) -> dict[str, Any]:
    fields = ("address", "title", "kind", "number", "department", "year", "date", "status", "gone", "text")
    return {name: getattr(record, name) for name in fields}


def _pages(contents: Sequence[dict[str, Any]], streams: Sequence[Stream]) -> Iterable[engine.Page]:
    """Pages in the order of ``contents``. The address names place and content, hence also the fragment."""
    special = len(contents) - len(streams)
    for place, content in enumerate(contents):
        digest = hashlib.blake2b(_json(content), digest_size=10).hexdigest()
        units = "" if place < special else streams[place - special].units
        yield engine.Page(f"/{place}-{digest}", page(units))


def _files(built: Mapping[str, bytes], contents: Sequence[dict[str, Any]]) -> dict[str, bytes]:
    """What the site needs of the engine's files, its script adapted, our contents in its fragments."""
    files = {name: content for name, content in built.items() if _KEPT.fullmatch(name)}
    files["pagefind.js"] = engine.script(built)
    for name, fragment in built.items():
        if name.startswith("fragment/"):
            content = _frame(contents[_place_of(fragment)])
            files[name] = gzip.compress(_SIGNATURE + _json(content), compresslevel=6, mtime=0)
    return files


def _frame(content: dict[str, Any]) -> dict[str, Any]:
    """A fragment the engine's script accepts, empty but for our content."""
    return {"url": "", "content": "", "word_count": 0, "filters": {}, "meta": {}, "anchors": [], **content}


def _place_of(fragment: bytes) -> int:
    """Place of the page a fragment belongs to, from the address at its very start."""
    start = zlib.decompressobj(wbits=31).decompress(fragment, 200)
    return int(start.removeprefix(_SIGNATURE + b'{"url":"/').partition(b"-")[0])


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
