"""Other names by which people know a record."""

from __future__ import annotations

from zwgk_site.library import Entry
from zwgk_site.searchable.facets import region_of
from zwgk_site.searchable.scope import Scope, names_in


def names_of(scope: Scope, entry: Entry) -> tuple[str, ...]:
    """Every name but the label, declared ones first, each once; see ``zwgk_site.kinds.findable.Names``."""
    spec, region = entry.kind.names, region_of(scope.portal, entry)
    known = names_in(scope.portal, entry)
    same = (form for name in known for form in spec.same(name, region))
    said = (
        form
        for name in known
        for form in spec.said(name, region)
        if scope.owners.get((entry.kind.name, region, form), {entry.record.id}) == {entry.record.id}
    )
    found = dict.fromkeys((*known, *same, *said))
    found.pop(entry.record.label, None)
    return tuple(found)
