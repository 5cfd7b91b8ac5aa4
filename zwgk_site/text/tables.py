"""Tables of a document: header cells say what they head, and rows become cards on a phone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from zwgk_site.text.inline import words

_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r'<(t[hd])((?: [a-z-]+="[^"]*")*)>(.*?)</\1>', re.DOTALL)
_SPAN = re.compile(r' (?:col|row)span="')


@dataclass(frozen=True)
class _Cell:
    tag: str
    attributes: str
    inner: str


def finished(table: str) -> str:
    """The table of the sanitiser with class, scope and, where it has a header row, data-label.

    A table with joined cells has no cards: its columns are not certain.
    """
    inner = table[table.index(">") + 1 : -len("</table>")]
    rows = [tuple(_Cell(*cell) for cell in _CELL.findall(row)) for row in _ROW.findall(inner)]
    headed = bool(rows and rows[0]) and all(cell.tag == "th" for cell in rows[0])
    cards = headed and not _SPAN.search(inner)
    labels = [words(cell.inner).replace("\n", "") for cell in rows[0]] if cards else []
    written = iter([_row(cells, labels, headed and place == 0) for place, cells in enumerate(rows)])
    name = "table stack" if cards else "table"
    return f'<table class="{name}">{_ROW.sub(lambda _: next(written), inner)}</table>'


def _row(cells: tuple[_Cell, ...], labels: list[str], header: bool) -> str:
    return "<tr>" + "".join(_cell(cell, place, labels, header) for place, cell in enumerate(cells)) + "</tr>"


def _cell(cell: _Cell, place: int, labels: list[str], header: bool) -> str:
    attributes = cell.attributes
    if ' align="right"' in attributes:
        attributes += ' class="n"'
    attributes = re.sub(r' align="[a-z]*"', "", attributes)
    if cell.tag == "th" and " scope=" not in attributes:
        attributes += ' scope="col"' if header else ' scope="row"'
    if cell.tag == "td" and place < len(labels) and labels[place]:
        attributes += f' data-label="{escape(labels[place])}"'
    return f"<{cell.tag}{attributes}>{cell.inner}</{cell.tag}>"


def lines(table: str) -> str:
    """The words of a table for search: a line for each row, its cells with a space between."""
    rows = (tuple(_Cell(*cell) for cell in _CELL.findall(row)) for row in _ROW.findall(table))
    texts = (" ".join(filter(None, (words(cell.inner).replace("\n", " ") for cell in row))) for row in rows)
    caption = re.search(r"<caption>(.*?)</caption>", table, re.DOTALL)
    return "\n".join(filter(None, (words(caption[1]) if caption else "", *texts)))
