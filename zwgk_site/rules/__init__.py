"""What the law asks of the records of a kind, on the library's day: one module a kind, found by name.

Each module has ``check(site)``, which gives a problem for everything that is late, inconsistent or
missing, with its legal source. A rule may meet references that lead nowhere (they have their own problem
already) and so asks with ``Library.find``; it judges by the library's day and nothing else.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence

from zwgk_site.library import Library
from zwgk_site.problems import Problem
from zwgk_site.rules.inspected import Inspected
from zwgk_site.validate import Checked


def check_rules(library: Library, records: Sequence[Checked], incomplete: frozenset[str]) -> list[Problem]:
    """Every problem that the rules of all kinds find.

    ``incomplete`` names the kinds of which records were left out for mistakes already reported.
    """
    site = Inspected.of(library, records, incomplete)
    kinds = {kind.name for kind in library.kinds}
    found: list[Problem] = []
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda item: item.name):
        if module.name in kinds:
            found += importlib.import_module(f"{__name__}.{module.name}").check(site)
    return [*found, *site.unknown_years()]
