"""开放数据: every sort of data file, what its columns mean, where it stands and how to read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site.kinds.opendata import OpenData
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.datafields import Column
from zwgk_site.pages.datasets import DataFile, Dataset, datasets
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here

EXAMPLE = "policy-list"
"""The sort by which the page shows how to read a file; the first where the site has no such."""

PACKAGE = "datapackage.json"
"""Address of the description for machines, at the root of the site."""


@dataclass(frozen=True)
class Field:
    """A column as the page explains it."""

    name: str
    type: str
    about: str


@dataclass(frozen=True)
class Part:
    """A sort of data: what it is, its files, its columns."""

    id: str
    title: str
    about: str
    count: str
    address: str
    """Where its files stand, 标识 for the id of the record; empty where the files say so themselves."""
    main: tuple[Link, ...]
    """The files of a sort that has one of each form."""
    files: tuple[Link, ...]
    """The files of a sort that has one a record."""
    files_label: str
    fields: tuple[Field, ...]
    fields_label: str


@dataclass(frozen=True)
class View:
    """Everything the page shows."""

    title: str
    sample: bool
    lede: str
    updated: str
    day: str
    as_of: str
    package: Link
    lists: tuple[Part, ...]
    others: tuple[Part, ...]
    example: str
    """Address of a list, for the examples of reading."""
    terms: tuple[str, ...]
    license: Link | None
    contact: str


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of the site's data."""
    record = cast(OpenData, entry.record)
    here, about = Here.at(portal.address("opendata", record.id)), portal.about(entry.kind)
    if record.column is not None:
        about = portal.column(record.column)
    yield compose(
        portal,
        here,
        "opendata.html",
        {"view": _view(portal, here, record)},
        article_head(
            portal,
            here.address,
            record.title,
            record.summary,
            about,
            published=record.updated,
            source=portal.site.host,
        ),
        about=about,
        crumbs=portal.trail(here, about, "" if record.column is not None else record.title),
        source=entry.file,
        kind="opendata",
        record=record.id,
        changed=record.updated.date(),
    )


def _view(portal: Portal, here: Here, record: OpenData) -> View:
    say, every = portal.say, datasets(portal)
    first = min(every, key=lambda one: one.id != EXAMPLE)
    terms = record.license
    return View(
        title=record.title,
        sample=record.sample,
        lede=record.summary,
        updated=formats.minute(record.updated),
        day=formats.iso(record.updated.date()),
        as_of=say(
            "opendata",
            "as_of",
            day=formats.long_day(portal.today),
            sorts=len(every),
            files=sum(len(one.files) for one in every),
        ),
        package=Link(PACKAGE, here.shared(PACKAGE)),
        lists=tuple(_part(portal, here, one) for one in every if one.count is not None),
        others=tuple(_part(portal, here, one) for one in every if one.count is None),
        example=portal.absolute(first.files[0].address),
        terms=record.terms,
        license=None
        if terms is None
        else portal.external(terms.name, terms.link)
        if terms.link
        else Link(terms.name),
        contact=record.contact or "",
    )


def _part(portal: Portal, here: Here, one: Dataset) -> Part:
    say, several = portal.say, any(file.of for file in one.files)
    count = (
        say("opendata", "records", count=one.count)
        if one.count is not None
        else say("opendata", "files", count=len(one.files))
    )
    columns = one.columns if one.rest is None else (*one.columns, one.rest)
    return Part(
        id=one.id,
        title=one.title,
        about=one.about,
        count=count,
        address=one.pattern,
        main=() if several else tuple(_link(here, file) for file in one.files),
        files=tuple(Link(file.of, here.shared(file.address)) for file in one.files) if several else (),
        files_label=say("opendata", "every_file", count=len(one.files)),
        fields=tuple(_field(portal, column) for column in columns),
        fields_label=say("opendata", "columns", count=len(columns)),
    )


def _link(here: Here, file: DataFile) -> Link:
    return Link(file.form.upper(), here.shared(file.address))


def _field(portal: Portal, column: Column) -> Field:
    return Field(column.name, portal.say("opendata", f"type_{column.type}"), column.about)
