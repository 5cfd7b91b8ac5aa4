"""Kinds whose search records show more than they declare: one module a kind, found by the kind's name."""

from __future__ import annotations

import importlib
import importlib.util
from functools import cache

from zwgk_site.kinds.base import Kind
from zwgk_site.searchable.hooks import Own

_DECLARED = Own()


def own_of(kind: Kind) -> Own:
    """What the module of a kind defines as ``OWN``; only what is declared where there is no module."""
    return _own(kind.name)


@cache
def _own(name: str) -> Own:
    place = f"{__name__}.{name}"
    if importlib.util.find_spec(place) is None:
        return _DECLARED
    found = importlib.import_module(place).OWN
    assert isinstance(found, Own)
    return found
