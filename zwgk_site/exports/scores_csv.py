"""scores.csv of each assessment: every indicator with its weight, its points and what they stand on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.kinds.assessment import Assessment
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.views.assessment import SHEET, found_text, plain
from zwgk_site.relate.scores import scored

COLUMNS = ("group", "name", "weight", "way", "score", "found", "rule")


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """One file for each assessment that has indicators."""
    head = tuple(portal.say("assessment", name) for name in COLUMNS)
    for record in portal.library.records("assessment", Assessment):
        if record.indicators:
            place = urls.beside(portal.address("assessment", record.id), SHEET)
            yield csv_file(place, head, _rows(portal, record))


def _rows(portal: Portal, record: Assessment) -> Iterator[Sequence[str]]:
    for one in scored(portal.library, record):
        indicator = one.indicator
        score = portal.say("assessment", "unmeasured") if one.score is None else plain(one.score)
        yield (
            indicator.group,
            indicator.name,
            plain(indicator.weight),
            indicator.way,
            score,
            found_text(portal, indicator, one.measure),
            indicator.rule or "",
        )
