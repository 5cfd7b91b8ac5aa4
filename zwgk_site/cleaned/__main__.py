"""The process that cleans: a path and where to write come in on a line, what became of the file goes out."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from zwgk_site.cleaned.work import clean
from zwgk_site.text.files.aside import hold_memory


def main() -> None:
    hold_memory()
    answers, sys.stdout = sys.stdout.buffer, sys.stderr  # what a library says must not stand among answers
    for line in sys.stdin.buffer:
        source, target = json.loads(line)
        answers.write(json.dumps(clean(Path(source), Path(target))).encode() + b"\n")
        answers.flush()


main()
