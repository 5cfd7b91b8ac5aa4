"""What a command has made, handed out: into a file where one is named, else shown."""

from __future__ import annotations

import sys
from pathlib import Path


def handed_out(text: str, out: Path | None) -> bool:
    """Whether it could be done; where not, it is said. The folders of the file are made."""
    if out is None:
        sys.stdout.write(text)
        return True
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        print(f"不能写 {out}（{error.strerror or '写入失败'}）。", file=sys.stderr)
        return False
    return True
