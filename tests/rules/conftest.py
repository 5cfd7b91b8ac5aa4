"""What the rules say of a content folder."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from zwgk_site.gather import gather
from zwgk_site.kinds import discover
from zwgk_site.problems import Problem
from zwgk_site.rules.inspected import Inspected
from zwgk_site.settings import Settings

TODAY = dt.date(2024, 11, 15)


def problems_of(content: Path, today: dt.date = TODAY) -> tuple[Problem, ...]:
    """Every problem of the content on a day, in the order found."""
    return gather(Settings(content, Path("templates"), Path("public"), today=today), discover(), today)[1]


def inspected(content: Path, today: dt.date = TODAY) -> Inspected:
    """The library of a content folder without mistakes, as a rule sees it."""
    library, _ = gather(Settings(content, Path("templates"), Path("public"), today=today), discover(), today)
    assert library is not None
    return Inspected.of(library, (), frozenset())
