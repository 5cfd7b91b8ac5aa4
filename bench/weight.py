"""weight.py [PUBLIC]: bytes a visitor fetches for a page, gzip level 6 as servers do: HTML, CSS, JS.

Counts what the page asks for by itself: its HTML, and every style sheet, script and image it names.
"""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path

ASKED = re.compile(r'<(?:link rel="stylesheet"|script|img)[^>]*?(?:href|src)="([^"]+)"')
PAGES = (
    "index.html",
    "policies/boshan-2024-14.html",
    "plans/2024-wenshang.html",
    "policies/index.html",
    "search.html",
)


def packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


def main() -> None:
    public = Path(sys.argv[1] if len(sys.argv) > 1 else "public")
    for name in PAGES:
        page = public / name
        html = packed(page)
        others = [page.parent / asked for asked in ASKED.findall(page.read_text("utf-8"))]
        parts = {path.name: packed(path) for path in others}
        print(f"{name}: {(html + sum(parts.values())) / 1000:.1f} kB  (html {html / 1000:.1f}", end="")
        print("".join(f", {part} {size / 1000:.1f}" for part, size in parts.items()) + ")")


if __name__ == "__main__":
    main()
