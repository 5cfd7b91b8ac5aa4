"""What results can be narrowed by: the facets of a kind where it declares them, else what its fields say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zwgk_site.kinds.base import Choice, Ref
from zwgk_site.kinds.fields import pointers
from zwgk_site.library import Entry
from zwgk_site.pages import Portal

DEPARTMENT = "department"


@dataclass(frozen=True)
class Values:
    """Labels of a record as people read them; the year in digits only."""

    departments: tuple[str, ...]
    year: str | None
    topics: tuple[str, ...]
    validity: Choice | None
    region: str | None


def values_of(portal: Portal, entry: Entry) -> Values:
    """What a record can be narrowed by.

    Its departments are those of its facet of departments, else itself where it is one, else all that
    its fields name, in their order. The year is that of the day lists order it by, the region that of
    its first department, where no facet says otherwise.
    """
    year, day = choices(portal, entry, "year"), portal.order_of(entry)
    validity = choices(portal, entry, "validity")
    return Values(
        departments=tuple(
            portal.library.department(department).name for department in _departments(portal, entry)
        ),
        year=year[0].slug if year else str(day.year) if day else None,
        topics=tuple(choice.label for choice in choices(portal, entry, "topic")),
        validity=validity[0] if validity else None,
        region=region_of(portal, entry) or None,
    )


def choices(portal: Portal, entry: Entry, name: str) -> Sequence[Choice]:
    """The values of a record in the facet of that name; none where its kind has no such facet."""
    facets = (facet for facet in entry.kind.facets if facet.name == name)
    return [choice for facet in facets for choice in facet.choices(entry.record, portal.library)]


def region_of(portal: Portal, entry: Entry) -> str:
    """The region of a record; empty where nothing tells it."""
    found = choices(portal, entry, "region")
    if found:
        return found[0].label
    departments = _departments(portal, entry)
    return portal.library.region_choice(departments[0]).label if departments else ""


def _departments(portal: Portal, entry: Entry) -> tuple[str, ...]:
    """Ids, each once."""
    facets = [facet for facet in entry.kind.facets if facet.of == DEPARTMENT]
    if facets:
        found = [c.slug for facet in facets for c in facet.choices(entry.record, portal.library)]
    elif entry.kind.name == DEPARTMENT:
        found = [entry.record.id]
    else:
        found = [
            portal.library.id_of(DEPARTMENT, pointer.value)
            for pointer in pointers(entry.record)
            if isinstance(pointer.marker, Ref) and pointer.marker.kind == DEPARTMENT
        ]
    return tuple(dict.fromkeys(found))
