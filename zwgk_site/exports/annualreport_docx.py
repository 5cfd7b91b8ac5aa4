"""Each annual report as a Word file: six parts, with the tables as the official form prints them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact
from zwgk_site.docx_file import Block, Cell, Document, Heading, Paragraph, Sheet, docx_file
from zwgk_site.kinds.annualreport import PARTS, AnnualReport
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.report_grid import Grid, GridCell, grid_four, grid_three, grid_two
from zwgk_site.pages.views.annualreport import DOCX, paragraphs, topics


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """One file a report, beside its page."""
    for report in portal.library.records("annualreport", AnnualReport):
        place = urls.beside(portal.address("annualreport", report.id), DOCX)
        yield docx_file(place, Document(report.title, tuple(_blocks(portal, report))))


def _blocks(portal: Portal, report: AnnualReport) -> Iterator[Block]:
    say, told = portal.say, report.explanations
    yield Heading(report.title, 0)
    if report.sample:
        yield Paragraph(say("annualreport", "sample_note"), "center", indent=False)
    yield from _texts(report.opening)
    yield Heading(PARTS[0])
    for title, texts in topics(report):
        yield Heading(title, 2)
        yield from (Paragraph(text) for text in texts)
    parts = (
        (PARTS[1], report.disclosure, grid_two(portal, report), (told.library, told.valid, told.total)),
        (PARTS[2], report.applications, grid_three(portal, report), (told.carried,)),
        (PARTS[3], report.appeals, grid_four(portal, report), ()),
    )
    for title, text, grid, notes in parts:
        yield Heading(title)
        yield from _texts(text)
        yield Paragraph(grid.note, "right", indent=False)
        yield _sheet(grid)
        for note in notes:
            if note:
                yield Paragraph(say("annualreport", "explained") + note)
    yield Heading(PARTS[4])
    yield from _texts(report.shortcomings)
    yield Heading(PARTS[5])
    yield from _texts(report.other)
    if told.late:
        yield Paragraph(told.late)


def _texts(text: str | None) -> Iterator[Block]:
    yield from (Paragraph(line) for line in paragraphs(text))


def _sheet(grid: Grid) -> Sheet:
    rows = (*grid.head, *(row for body in grid.bodies for row in body))
    return Sheet(tuple(tuple(_cell(cell) for cell in row) for row in rows), len(grid.head), grid.widths)


def _cell(cell: GridCell) -> Cell:
    """Figures stand in the middle; the headings of groups are bold."""
    label = cell.scope == "row"
    strong = cell.scope in ("rowgroup", "colgroup") or "sum" in cell.style.split()
    return Cell(cell.text + cell.note, cell.across, cell.down, "left" if label else "center", strong)
