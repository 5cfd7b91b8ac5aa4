"""The only reading of the wall clock."""

from __future__ import annotations

import datetime as dt


def today() -> dt.date:
    """The current day in the machine's time zone."""
    return dt.datetime.now().date()
