"""The site as data: one format a module, found by name, never listed in a second place.

Each module has ``artifacts(portal, pages)``, which gives the files of its format, or ``described(portal, others)``,
which gives a file about the files of all others.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Sequence

from zwgk_site.artifact import Artifact
from zwgk_site.pages import Page, Portal


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """Every data file of the site, formats in the order of their names; what describes the others comes last."""
    modules = [
        importlib.import_module(f"{__name__}.{module.name}")
        for module in sorted(pkgutil.iter_modules(__path__), key=lambda item: item.name)
    ]
    made = []
    for module in modules:
        if hasattr(module, "artifacts"):
            for artifact in module.artifacts(portal, pages):
                made.append(artifact)
                yield artifact
    for module in modules:
        if hasattr(module, "described"):
            yield from module.described(portal, tuple(made))
