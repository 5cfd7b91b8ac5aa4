"""Private ledgers that were put into the content folder by mistake: found before anything is built.

Also files that are no content are looked at, as drafts and attachments are: whoever may read the folder may read
the names of applicants in it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import ledger as words
from zwgk_site.text.ledgers import is_ledger

ENDINGS = (".csv", ".yaml", ".yml", ".txt")
MANY = "reviews"
"""The folder of records of review, one for every content file: the only one so large that it is left out."""
HEAD = 2048
"""Bytes of a file that are looked at."""


def check_ledgers(content: Path) -> Iterator[Problem]:
    """A problem for each file of the folder that is a ledger."""
    prefix = content.resolve().name
    for directory, names, files in os.walk(content):
        names[:] = sorted(name for name in names if name != MANY)
        for name in sorted(files):
            path = Path(directory, name)
            if name.lower().endswith(ENDINGS) and is_ledger(_head(path)):
                yield words.in_content(Spot(f"{prefix}/{path.relative_to(content).as_posix()}"))


def _head(path: Path) -> bytes:
    """The beginning of a file; nothing of one that cannot be read, which others report."""
    if not path.is_file() or not os.access(path, os.R_OK):
        return b""
    with path.open("rb") as file:
        return file.read(HEAD)
