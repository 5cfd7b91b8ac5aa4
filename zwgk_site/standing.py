"""What has been published stays: its address and its time of publication, as recorded in the repository.

Sources: 政府网站发展指引（国办发〔2017〕47号）, stable addresses; 政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）, a forged date
of publication vetoes a site. The record is ``_addresses.csv`` in the content folder: it is never published.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from zwgk_site.kinds.base import Record
from zwgk_site.kinds.moved import Moved
from zwgk_site.library import Library
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import standing as words

FILE = "_addresses.csv"
COLUMNS = ("地址", "发布时间", "标题")


@dataclass(frozen=True)
class Known:
    """A published page: when it was published, empty where it does not say, and its title."""

    published: str
    title: str


class Unreadable(Exception):
    """A record that cannot be read: why, and the line from 1."""

    def __init__(self, what: str, line: int) -> None:
        super().__init__(what)
        self.what = what
        self.line = line


def read(content: Path) -> Mapping[str, tuple[int, Known]]:
    """What was recorded: address → the line it stands on, and what is known. Empty without a record. Raises
    Unreadable."""
    path = content / FILE
    if not path.is_file():
        return {}
    try:
        rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
    except (UnicodeDecodeError, csv.Error):
        raise Unreadable("不是 UTF-8 的 CSV", 0) from None
    if not rows or tuple(rows[0]) != COLUMNS:
        raise Unreadable(f"第一行应是 {','.join(COLUMNS)}", 1)
    found: dict[str, tuple[int, Known]] = {}
    for line, row in enumerate(rows[1:], start=2):
        if len(row) != len(COLUMNS) or not row[0] or row[0] in found:
            raise Unreadable("这一行少了一格、多了一格，或者地址重复", line)
        found[row[0]] = (line, Known(row[1], row[2]))
    return found


def current(library: Library) -> Mapping[str, Known]:
    """The pages of all records, also of those withdrawn after their term, which keep a page that says so."""
    entries = [entry for held in library.entries.values() for entry in held]
    return {
        entry.kind.address.format(id=entry.record.id): Known(published(entry.record), entry.record.label)
        for entry in (*entries, *library.withdrawn)
        if entry.kind.address is not None
    }


def published(record: Record) -> str:
    """The time of publication as written, empty for records without one."""
    moment = getattr(record, "published", None)
    return f"{moment:%Y-%m-%d %H:%M}" if hasattr(moment, "hour") else f"{moment:%Y-%m-%d}" if moment else ""


def check(library: Library, content: Path, incomplete: frozenset[str]) -> Iterator[Problem]:
    """A problem for each recorded page that is gone and leads nowhere, and for each changed time of publication.
    With kinds of which some records could not be read nothing is said to be gone."""
    file = f"{content.resolve().name}/{FILE}"
    try:
        known = read(content)
    except Unreadable as error:
        yield words.unreadable(Spot(file, error.line), error.what)
        return
    now = current(library)
    moved = {record.old for record in library.records("moved", Moved)}
    for address, (line, before) in known.items():
        spot = Spot(file, line, 1, len(address), f"{address},{before.published},{before.title}")
        if address not in now:
            if address not in moved and not incomplete:
                yield words.gone(spot, address, before.title)
        elif before.published and now[address].published != before.published:
            yield words.republished(
                spot, before.title, before.published, now[address].published or "（没有写）"
            )


def updated(library: Library, content: Path) -> tuple[int, int]:
    """Adds the pages that are not recorded yet; what is recorded stays as it is. Returns how many were added, and
    how many stand there now. Raises Unreadable and OSError."""
    known = {address: item for address, (_, item) in read(content).items()}
    new = {address: item for address, item in current(library).items() if address not in known}
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(COLUMNS)
    for address, item in sorted({**known, **new}.items()):
        writer.writerow((address, item.published, item.title))
    (content / FILE).write_text(made.getvalue(), encoding="utf-8")
    return len(new), len(known) + len(new)
