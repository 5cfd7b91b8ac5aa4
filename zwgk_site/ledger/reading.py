"""Reads a ledger: a CSV file as Excel saves it, or a YAML file. Gives texts with their lines, judges none."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from zwgk_site.ledger.columns import (
    CASES,
    NEEDED_CASES,
    NEEDED_REQUESTS,
    REQUESTS,
    SECTIONS,
    Column,
)
from zwgk_site.load import load_file
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import ledger as words
from zwgk_site.text.ledgers import CASE, CASE_SECTION, REQUEST_SECTION
from zwgk_site.text.nearest import nearest

CSV, YAML = (".csv",), (".yaml", ".yml")


@dataclass(frozen=True)
class Row:
    """One application or case as written. ``cells`` are texts by the name of the column, none of them empty."""

    file: str
    line: int
    cells: Mapping[str, str]
    spots: Mapping[str, Spot]

    def spot(self, name: str) -> Spot:
        """Where a cell stands, without what stands there; the row where it is empty."""
        return self.spots.get(name, Spot(self.file, self.line))


@dataclass(frozen=True)
class Read:
    """All rows of the files given."""

    requests: tuple[Row, ...] = ()
    cases: tuple[Row, ...] = ()


def read(paths: Sequence[Path]) -> tuple[Read, list[Problem]]:
    """The rows of all files, in their order, and what could not be read."""
    requests: list[Row] = []
    cases: list[Row] = []
    found: list[Problem] = []
    for path in paths:
        file, ending = path.as_posix(), path.suffix.lower()
        if ending in CSV:
            columns, rows, mistakes = _csv(path, file)
            (cases if columns is CASES else requests).extend(rows)
        elif ending in YAML:
            ours, theirs, mistakes = _yaml(path, file)
            requests.extend(ours)
            cases.extend(theirs)
        else:
            mistakes = [words.suffix(Spot(file), ending)]
        found.extend(mistakes)
    return Read(tuple(requests), tuple(cases)), found


def _csv(path: Path, file: str) -> tuple[tuple[Column, ...], list[Row], list[Problem]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError:
        return REQUESTS, [], [words.unreadable(Spot(file))]
    except UnicodeDecodeError:
        return REQUESTS, [], [words.encoding(Spot(file))]
    lines = list(_lines(text))
    names = [cell.strip() for cell in lines[0][1]] if lines else []
    columns, needed = (CASES, NEEDED_CASES) if CASE in names else (REQUESTS, NEEDED_REQUESTS)
    found: list[Problem] = []
    lacking = [name for name in needed if name not in names]
    if lacking:
        found.append(words.header(Spot(file, 1), lacking))
    known = [column.name for column in columns]
    for place, name in enumerate(names, start=1):
        close = _slip(name, names, known)
        if close is not None:
            found.append(words.column(Spot(file, 1, place), close))
    rows = [] if lacking else [_row(file, line, names, cells) for line, cells in lines[1:]]
    return columns, [row for row in rows if row.cells], found


def _slip(name: str, names: Sequence[str], known: Sequence[str]) -> str | None:
    """The column that a name nobody knows was probably to be; None for a column of the organ's own."""
    if not name or name in known:
        return None
    return nearest(name, [column for column in known if column not in names])


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Rows of a CSV text, each with the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""))
    begins = 1
    for cells in reader:
        yield begins, cells
        begins = reader.line_num + 1


def _row(file: str, line: int, names: Sequence[str], cells: Sequence[str]) -> Row:
    filled = [
        (name, cell.strip(), place)
        for place, (name, cell) in enumerate(zip(names, cells, strict=False), start=1)
        if cell.strip()
    ]
    return Row(
        file,
        line,
        {name: cell for name, cell, _ in filled},
        {name: Spot(file, line, place) for name, _, place in filled},
    )


def _yaml(path: Path, file: str) -> tuple[list[Row], list[Row], list[Problem]]:
    if not path.is_file():
        return [], [], [words.unreadable(Spot(file))]
    source, mistakes = load_file(path, file)
    if source is None:
        return [], [], [words.syntax(Spot(file, mistake.spot.line)) for mistake in mistakes]
    found: list[Problem] = []
    sections: dict[str, list[Row]] = {name: [] for name in SECTIONS}
    for name, items in source.data.items():
        if name not in SECTIONS or not isinstance(items, list):
            found.append(words.syntax(Spot(file, source.key_spot((name,)).line)))
            continue
        known = [column.name for column in SECTIONS[name]]
        for index, item in enumerate(items):
            line = source.opening((name, index)).line
            if not isinstance(item, dict):
                found.append(words.syntax(Spot(file, line)))
                continue
            cells = {str(key): str(value).strip() for key, value in item.items() if value not in (None, "")}
            spots = {key: Spot(file, source.spot((name, index, key)).line) for key in cells}
            for key in cells:
                close = _slip(key, tuple(cells), known)
                if close is not None:
                    found.append(words.column(spots[key], close))
            sections[name].append(Row(file, line, cells, spots))
    return sections[REQUEST_SECTION], sections[CASE_SECTION], found
