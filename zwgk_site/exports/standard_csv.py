"""versions.csv of each table of standards: every amount of every version, with the change and the basis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.kinds.standard import Standard
from zwgk_site.pages import Page, Portal, formats
from zwgk_site.pages.series import amount_text, change_text
from zwgk_site.pages.views.standard import TABLE, basis_text
from zwgk_site.relate.standards import Amounts, last_day, lines, standing


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """One file a table, newest version first."""
    say = portal.say
    names = ("number", "of", "item", "unit", "since", "until", "amount", "changed", "state", "basis")
    for table in portal.library.records("standard", Standard):
        head = tuple(say("standard", name) for name in names)
        place = urls.beside(portal.address("standard", table.id), TABLE)
        yield csv_file(place, head, _rows(portal, table))


def _rows(portal: Portal, table: Standard) -> Iterator[Sequence[str]]:
    amounts = Amounts(table)
    for version in reversed(amounts.ordered):
        end = last_day(table.versions, version)
        state = standing(table.versions, version, portal.today)
        for line in lines(table):
            value = amounts.at(version, line)
            if value is not None:
                yield (
                    str(table.classes.index(line.of) + 1),
                    line.of.name,
                    line.item or "",
                    line.of.unit or table.unit,
                    formats.iso(version.since),
                    formats.iso(end) if end else "",
                    amount_text(value),
                    change_text(portal, amounts.changed(version, line)),
                    portal.say("standard", f"state_{state}"),
                    basis_text(portal, version),
                )
