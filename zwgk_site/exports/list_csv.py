"""list.csv of each kind: its records with the fields the kind exports, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.records import Value, sheet


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """A table for every kind that has a list and exports fields."""
    for kind in portal.library.kinds:
        if kind.export and kind.list_address:
            table = sheet(portal, kind)
            rows = ([_text(portal, value) for value in row] for row in table.rows)
            yield csv_file(urls.data(kind.list_address, "csv"), table.names, rows)


def _text(portal: Portal, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return portal.say("mark", "yes" if value else "no")
    return portal.say("mark", "comma").join(value) if isinstance(value, list) else str(value)
