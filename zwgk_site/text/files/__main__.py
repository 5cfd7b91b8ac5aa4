"""The process that ``aside`` starts: a path on a line comes in, what stands in the file goes out."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from zwgk_site.text.files import read
from zwgk_site.text.files.aside import encoded, hold_memory


def main() -> None:
    hold_memory()
    answers, sys.stdout = sys.stdout.buffer, sys.stderr  # what a library says must not stand among answers
    for line in sys.stdin.buffer:
        answers.write(encoded(read(Path(json.loads(line)))) + b"\n")
        answers.flush()


main()
