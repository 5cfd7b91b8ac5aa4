"""The content types, discovered from the modules of this package."""

from __future__ import annotations

import importlib
import pkgutil

from zwgk_site.kinds.base import Kind


def discover() -> tuple[Kind, ...]:
    """Every content type found in this package, in the order of their names."""
    found = []
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda item: item.name):
        kind = getattr(importlib.import_module(f"{__name__}.{module.name}"), "KIND", None)
        if isinstance(kind, Kind):
            found.append(kind)
    return tuple(found)
