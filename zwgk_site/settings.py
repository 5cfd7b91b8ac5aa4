"""What a run is asked to do. Everything a stage may depend on besides the content is here."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """One run. ``today`` is the only clock; None takes the site's 演示日期, and the caller's day failing that."""

    content: Path
    templates: Path
    output: Path
    base_path: str = "/"
    today: dt.date | None = None


def base_path(text: str) -> str:
    """A sub-path in the one form used everywhere: with a slash at both ends, ``/`` for the root.

    Raises ValueError for anything that is not a plain path (a full address, a query, spaces).
    """
    path = "/" + text.strip("/") + "/" if text.strip("/") else "/"
    if "//" in path or any(char in path for char in " ?#:\\\"'<>") or ".." in path.split("/"):
        raise ValueError(text)
    return path
