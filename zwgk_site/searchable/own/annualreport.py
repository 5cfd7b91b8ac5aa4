"""An annual report answers how many applications came in, how they ended, and what came after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.annualreport import AnnualReport
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.report_series import COLUMNS, in_series, number, series_address
from zwgk_site.relate.annualreports import organ_of
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Lines, Own


def _said(name: str) -> Lines:
    """A line of the card, by the name of its words."""

    def lines(portal: Portal, entry: Entry) -> Iterator[CardLine]:
        report = cast(AnnualReport, entry.record)
        values = {column: number(value(report)) for column, value in COLUMNS}
        label, text = f"card_{name}", f"card_{name}_said"
        yield line(
            portal.say("annualreport", label),
            portal.say("annualreport", text, year=report.year, **values),
            sample=report.sample,
        )

    return lines


def _series(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    organ = organ_of(portal.library, cast(AnnualReport, entry.record))
    if organ in dict(in_series(portal)):
        yield portal.say("annualreport", "series_open"), series_address(portal, organ)


OWN = Own(
    lines={
        "received": _said("new"),
        "handled": _said("handled"),
        "granted": _said("granted"),
        "appealed": _said("appealed"),
    },
    links={"series": _series},
)
