"""What elements of a page are for: around a document, links, columns of the page or tables of data."""

from __future__ import annotations

from zwgk_site.importing.web.tree import Element

SILENT = frozenset(
    (
        "script", "style", "noscript", "template", "head", "title", "meta", "link", "iframe", "frame", "object",
        "embed", "applet", "svg", "canvas", "audio", "video", "map", "select", "textarea", "input", "button",
    )
)  # fmt: skip
"""Elements without words of a document."""
AROUND = frozenset(("nav", "header", "footer", "menu", "aside", "details"))
"""Elements that say themselves that they stand around it, or are folded away."""
_COLUMN = 200
"""Characters of a cell that may be a column of the page, if most of the table's text stands in it."""


def data_table(element: Element) -> bool:
    """Whether a table holds data and not, as on old sites, the columns of the page."""
    if element.tag != "table" or element.find(".//table") is not None:
        return False
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")]
    if sum(len(row) > 1 for row in rows) < 2:
        return False
    texts = {cell: len("".join("".join(cell.itertext()).split())) for row in rows for cell in row}
    largest = max(texts, key=lambda cell: texts[cell])
    parts = sum(1 for _ in largest.iter("p", "br", "div"))
    return not (texts[largest] > _COLUMN and texts[largest] > 0.6 * sum(texts.values()) and parts > 2)


def linked(element: Element) -> bool:
    """Whether an element is a link, and not a place that others lead to."""
    return element.tag == "a" and bool((element.get("href") or "").strip())
