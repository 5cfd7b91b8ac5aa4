"""list.json of each kind: its records with the fields the kind exports."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.records import sheet


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """A list of objects for every kind that has a list and exports fields; missing values are left out."""
    for kind in portal.library.kinds:
        if kind.export and kind.list_address:
            table = sheet(portal, kind)
            rows = [
                {name: value for name, value in zip(table.names, row, strict=True) if value is not None}
                for row in table.rows
            ]
            yield Artifact.of(
                urls.data(kind.list_address, "json"), json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
            )
