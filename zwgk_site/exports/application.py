"""Files beside 依申请公开: the form for word processors, and working days for the calculator of time limits."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact
from zwgk_site.docx_file import Block, Cell, Document, Heading, Paragraph, Sheet, docx_file
from zwgk_site.kinds.application import Application
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.applications import DOCX, WORKDAYS
from zwgk_site.pages.apply_form import FormView, view
from zwgk_site.text.workdays import ONE_DAY, Workdays, YearUnknown

BEFORE, AFTER = 2, 2
"""Years before and after that of the portal's day for which working days are given, where they are known."""


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """Both files, where the site takes applications."""
    for record in portal.library.records("application", Application):
        address = portal.address("application", record.id)
        yield docx_file(urls.beside(address, DOCX), _document(portal, view(portal, record)))
        yield Artifact.of(urls.beside(address, WORKDAYS), _known(portal.library.workdays, portal.today.year))


def _document(portal: Portal, form: FormView) -> Document:
    rows = []
    for block in form.blocks:
        for place, blank in enumerate(block.blanks):
            first = (Cell(block.heading, down=len(block.blanks), align="center"),) if place == 0 else ()
            label = blank.label + "\n" * (3 if blank.tall else 0)
            rows.append((*first, Cell(label, align="center"), Cell("　".join(blank.options) or blank.text)))
    blocks: tuple[Block, ...] = (
        Heading(form.title, 0),
        Paragraph(portal.say("apply", "form_organ") + form.organ, indent=False),
        Sheet(tuple(rows), head=0, widths=(2, 3, 7)),
        *(Paragraph(note, indent=False) for note in form.notes),
    )
    return Document(form.title, blocks)


def _known(workdays: Workdays, year: int) -> str:
    """By year: weekdays that are off, and weekends that are worked."""
    found = {
        str(each): days
        for each in range(year - BEFORE, year + AFTER + 1)
        if (days := _year(workdays, each)) is not None
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _year(workdays: Workdays, year: int) -> Mapping[str, Sequence[str]] | None:
    """The exceptions of one year; None where they are not known."""
    off: list[str] = []
    on: list[str] = []
    day = dt.date(year, 1, 1)
    try:
        while day.year == year:
            worked = workdays.is_workday(day)
            if worked != (day.weekday() < 5):
                (on if worked else off).append(day.isoformat())
            day += ONE_DAY
    except YearUnknown:
        return None
    return {"放假": off, "上班": on}
