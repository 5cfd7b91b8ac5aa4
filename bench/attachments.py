"""How long the words of many attachments take: copies of one PDF file, read as a build reads them."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from zwgk_site.text.files.aside import Reader


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("copies", type=int, nargs="?", default=100)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copies = [
            Path(shutil.copy(asked.file, Path(folder, f"{number}{asked.file.suffix}")))
            for number in range(asked.copies)
        ]
        start, before = time.perf_counter(), os.times()
        found = Reader().readings(copies)
        seconds, after = time.perf_counter() - start, os.times()
    pieces = [piece for reading in found.values() for piece in reading.pieces]
    print(
        f"{len(copies)} 个附件，{len(pieces)} 页，{sum(len(piece.text) for piece in pieces)} 字："
        f"{seconds:.1f} 秒，处理器 {after.children_user - before.children_user:.1f} 秒"
    )


if __name__ == "__main__":
    main()
