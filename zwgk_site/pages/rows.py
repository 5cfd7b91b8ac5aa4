"""Which module shows a kind, and any record as a line of a list."""

from __future__ import annotations

import importlib
import importlib.util
from functools import cache
from types import ModuleType

from zwgk_site.kinds.base import Kind
from zwgk_site.library import Entry
from zwgk_site.pages import generic
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


def view_of(kind: Kind) -> ModuleType:
    """The module of the kind's name in ``views``; without one, ``generic``."""
    return _view_of(kind.name)


@cache
def _view_of(name: str) -> ModuleType:
    full = f"{__package__}.views.{name}"
    return importlib.import_module(full) if importlib.util.find_spec(full) else generic


def item_of(portal: Portal, here: Here, entry: Entry) -> Item:
    """A record as its own list shows it, where that is a line of text; else by its label and day."""
    made = getattr(view_of(entry.kind), "row", generic.row)(portal, here, entry)
    return made if isinstance(made, Item) else record_item(portal, here, entry)
