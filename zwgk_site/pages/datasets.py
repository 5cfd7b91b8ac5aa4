"""What data the site offers: every sort of file with what its columns mean, file by file.

The page 开放数据 and datapackage.json both come from here. A module in ``exports`` that writes a new CSV or JSON
needs its entry in ``datafields`` (one module a part of the site): a test compares this list with what is written.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, get_args

from pydantic.fields import FieldInfo

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.fields import alias_of
from zwgk_site.pages.datafields import Column, Type, sorts
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.records import ADDRESS, ID

Form = Literal["csv", "json"]


@dataclass(frozen=True)
class DataFile:
    """One file; ``of`` says what it is of where there are several of its sort."""

    address: str
    form: Form
    of: str


@dataclass(frozen=True)
class Dataset:
    """A sort of data file. ``count`` is how many records its list has; None where each file has its own."""

    id: str
    title: str
    about: str
    pattern: str
    """Address with 标识 in the place of the id of the record that a file is of."""
    files: tuple[DataFile, ...]
    columns: tuple[Column, ...]
    count: int | None
    rest: Column | None = None
    """What all further columns are."""


def datasets(portal: Portal) -> tuple[Dataset, ...]:
    """Every sort of which the site has a file: the lists of kinds, then the other tables."""
    return tuple(one for one in (*_lists(portal), *_own(portal)) if one.files)


def _lists(portal: Portal) -> Iterator[Dataset]:
    for kind in portal.library.kinds:
        if kind.export and kind.list_address:
            yield Dataset(
                id=f"{kind.name}-list",
                title=kind.label,
                about=portal.say("opendata", "list_about", label=kind.label, noun=kind.noun),
                pattern=urls.inside(kind.list_address, "list.csv"),
                files=tuple(DataFile(urls.data(kind.list_address, form), form, "") for form in FORMS),
                columns=list_columns(portal, kind),
                count=len(portal.library.entries.get(kind.name, ())),
            )


FORMS: tuple[Form, ...] = ("csv", "json")


def list_columns(portal: Portal, kind: Kind) -> tuple[Column, ...]:
    """The columns of the list of a kind: its id, the fields it exports as its model describes them, its address."""
    fields = kind.model.model_fields
    return (
        Column(ID, portal.say("opendata", "id_about")),
        *(
            Column(alias_of(fields[name], name), fields[name].description or "", type_of(fields[name]))
            for name in kind.export
        ),
        Column(ADDRESS, portal.say("opendata", "address_about"), "uri"),
    )


def type_of(field: FieldInfo) -> Type:
    """The type of a field in a table."""
    found = set(_types(field.annotation))
    if tuple in found:
        return "list"
    simple: tuple[tuple[type, Type], ...] = (
        (bool, "boolean"),
        (int, "integer"),
        (Decimal, "number"),
        (dt.datetime, "datetime"),
        (dt.date, "date"),
    )
    return next((name for kind, name in simple if kind in found and str not in found), "string")


def _types(annotation: Any) -> Iterator[type]:
    """The plain types in an annotation, outermost first."""
    if annotation is tuple or getattr(annotation, "__origin__", None) is tuple:
        yield tuple
    elif isinstance(annotation, type):
        yield annotation
    else:
        for inner in get_args(annotation):
            yield from _types(inner)


def _own(portal: Portal) -> Iterator[Dataset]:
    for sort in sorts():
        files = tuple(DataFile(address, sort.form, of) for address, of in sort.files(portal))
        pattern = sort.pattern or (files[0].address if files else "")
        yield Dataset(sort.id, sort.title, sort.about, pattern, files, sort.columns, None, sort.rest)
