"""What the rules say of a content folder."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from zwgk_site.gather import gather
from zwgk_site.kinds import discover
from zwgk_site.problems import Problem
from zwgk_site.settings import Settings

TODAY = dt.date(2024, 11, 15)


def problems_of(content: Path, today: dt.date = TODAY) -> tuple[Problem, ...]:
    """Every problem of the content on a day, in the order found."""
    return gather(Settings(content, Path("templates"), Path("public"), today=today), discover(), today)[1]
