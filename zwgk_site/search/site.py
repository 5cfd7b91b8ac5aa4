"""The folder ``search/`` of a site: bundles and lexicon, each in a folder of its own, and the entry.

Records are shared out by a rule that looks at their addresses alone, so a change concerns one bundle;
the others are taken over from an earlier build instead of being made again.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from zwgk_site.search.bundle import bundle, place
from zwgk_site.search.earlier import Earlier, Files, nothing, with_contents
from zwgk_site.search.lexicon import Everyday, Name, lexicon_files
from zwgk_site.search.packed import as_json
from zwgk_site.search.record import SearchRecord
from zwgk_site.text.traditional import TABLE

LARGEST = 6_000_000
"""Characters above which a bundle is divided: one Pagefind indexes so many within 800 MB."""

_AT_ONCE = min(2, os.cpu_count() or 1)
"""Bundles indexed at the same time; each takes its memory."""

_SOURCES = Path(__file__).parent
_LIBRARIES = ("opencc", "pagefind-bin", "pypinyin", "rjieba")


class Findable(NamedTuple):
    """Everything that visitors can find, and the words that lead them there."""

    records: Sequence[SearchRecord]
    names: Sequence[Name] = ()
    everyday: Everyday = Everyday({}, (), ())


def search_files(found: Findable, earlier: Earlier = nothing) -> Iterator[tuple[str, bytes]]:
    """The files of ``search/`` by their path in it.

    The same input, records in any order, gives the same bytes, whatever ``earlier`` has. Raises
    SearchIndexError (see there) if Pagefind is missing or fails.
    """
    rows = sorted(found.records, key=place)
    names, everyday = found.names, found.everyday
    shares = {_digest(share): share for share in _shares(rows)}
    words = _digest(rows, names, everyday)
    with ThreadPoolExecutor(_AT_ONCE) as workers:
        folders: dict[str, Callable[[], Files]] = {
            digest: workers.submit(_folder, digest, earlier, partial(bundle, share)).result
            for digest, share in shares.items()
        }
        folders[words] = partial(
            _folder, words, earlier, lambda: lexicon_files(rows, names, everyday).items()
        )
        for digest in (words, *shares):
            for name, content in folders.pop(digest)().items():
                yield f"{digest}/{name}", content
    yield "index.json", as_json({"bundles": list(shares), "lexicon": words, "variants": _variants(rows)})


def build_index(found: Findable, target_dir: Path) -> None:
    """Write ``search/`` of the records into ``target_dir``, which is created, or replaced if it exists.

    Raises as ``search_files``; ``target_dir`` is then left as it was.
    """
    files = dict(search_files(found))
    if target_dir.exists():
        shutil.rmtree(target_dir)
    for name, content in files.items():
        path = target_dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _folder(digest: str, earlier: Earlier, make: Callable[[], Iterable[tuple[str, bytes]]]) -> Files:
    return earlier(digest) or with_contents(dict(make()))


def _digest(*values: object) -> str:
    """Names a folder by everything that its files depend on."""
    return hashlib.blake2b(repr((_makers(), values)).encode(), digest_size=8).hexdigest()


@cache
def _makers() -> str:
    """What the files depend on besides the content: the programs that make them."""
    told = hashlib.blake2b()
    texts = (_SOURCES.parent / "text" / f"{name}.py" for name in ("pinyin", "segment", "traditional"))
    for path in (*sorted(_SOURCES.rglob("*.py")), *texts):
        told.update(path.read_bytes())
    return told.hexdigest() + "".join(map(version, _LIBRARIES))


def _shares(rows: Sequence[SearchRecord], depth: int = 0) -> Iterator[Sequence[SearchRecord]]:
    """Shares of at most ``LARGEST`` characters; a larger one is divided by one more bit of the addresses' digests."""
    if depth == 64 or sum(map(_size, rows)) <= LARGEST:
        if rows:
            yield rows
        return
    for half in (0, 1):
        yield from _shares([row for row in rows if _bits(row) >> depth & 1 == half], depth + 1)


def _variants(rows: Sequence[SearchRecord]) -> dict[str, str]:
    """Traditional characters in what is shown: to mark words there the script must fold them."""
    used: set[str] = set()
    for row in rows:
        used.update(row.title, row.number or "", row.text, *(section.text for section in row.sections))
    found = sorted(character for character in used if character in TABLE)
    return {"from": "".join(found), "to": "".join(TABLE[character] for character in found)}


def _size(record: SearchRecord) -> int:
    return len(record.title) + len(record.text) + sum(len(section.text) for section in record.sections)


def _bits(record: SearchRecord) -> int:
    return int.from_bytes(hashlib.blake2b(record.address.encode(), digest_size=8).digest(), "big")
