"""The data beside the lists: which files there are, and what each of their columns means.

One module a part of the site, found by name, with ``SORTS``; ``sorts()`` gives those of all.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from zwgk_site import urls
from zwgk_site.kinds.base import Record
from zwgk_site.pages.portal import Portal

Type = Literal["string", "uri", "integer", "number", "boolean", "date", "datetime", "list"]
"""What the cells of a column are; ``list`` is several texts, in a CSV with 、 between them."""

Files = Callable[[Portal], Iterator[tuple[str, str]]]
"""Address of each file, and what it is of; empty where there is only one."""


@dataclass(frozen=True)
class Column:
    """One column, or one key of an object."""

    name: str
    about: str
    type: Type = "string"


@dataclass(frozen=True)
class Sort:
    """A sort of file that is no list of a kind. ``pattern`` is the address where there are several files, 标识 for
    the id of the record. ``rest`` is what all columns after those named are, where their number and names differ
    from file to file. A file of JSON that is not a list of objects has no columns."""

    id: str
    title: str
    about: str
    form: Literal["csv", "json"]
    files: Files
    columns: tuple[Column, ...] = ()
    pattern: str = ""
    rest: Column | None = None


def each(
    kind: str, name: str, wanted: Callable[[Portal, Record], bool] = lambda portal, record: True
) -> Files:
    """A file beside the page of each record of a kind that is wanted."""

    def files(portal: Portal) -> Iterator[tuple[str, str]]:
        for entry in portal.library.entries.get(kind, ()):
            if wanted(portal, entry.record):
                yield urls.beside(portal.address(kind, entry.record.id), name), entry.record.label

    return files


def one(address: Callable[[Portal], str], wanted: Callable[[Portal], bool]) -> Files:
    """A single file, where it is wanted."""

    def files(portal: Portal) -> Iterator[tuple[str, str]]:
        if wanted(portal):
            yield address(portal), ""

    return files


SAMPLE = Column("示例", "是：内容为虚构。", "boolean")
"""The column that says what is invented."""


def sorts() -> Iterator[Sort]:
    """Every sort of file, in the order of the modules' names."""
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda item: item.name):
        yield from importlib.import_module(f"{__name__}.{module.name}").SORTS
