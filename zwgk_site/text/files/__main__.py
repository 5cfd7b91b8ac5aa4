"""The process that ``aside`` starts: a path on a line comes in, what stands in the file goes out."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from zwgk_site.text.files import read
from zwgk_site.text.files.aside import MEMORY, encoded


def main() -> None:
    _hold_memory()
    answers, sys.stdout = sys.stdout.buffer, sys.stderr  # what a library says must not stand among answers
    for line in sys.stdin.buffer:
        answers.write(encoded(read(Path(json.loads(line)))) + b"\n")
        answers.flush()


def _hold_memory() -> None:
    """Linux and macOS can hold a process to an amount of memory; Windows gives it what it asks for."""
    if sys.platform != "win32":
        import resource

        most = resource.getrlimit(resource.RLIMIT_AS)[1]
        wanted = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (wanted, most))


main()
