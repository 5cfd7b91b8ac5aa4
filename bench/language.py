"""language.py CORPUS.jsonl.xz [MODULE]: what the checks of wording (or ``privacy``) say of clean texts, and how fast.

A line of the corpus is a JSON object whose longest string is the text. Prints findings by name, per million
characters, with the first of each in its place.
"""

from __future__ import annotations

import importlib
import json
import lzma
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))


def main() -> None:
    module = importlib.import_module(
        f"zwgk_site.screening.{sys.argv[2] if len(sys.argv) > 2 else 'language'}"
    )
    with lzma.open(sys.argv[1], "rt", encoding="utf-8") as lines:
        texts = [
            max((it for it in json.loads(line).values() if isinstance(it, str)), key=len) for line in lines
        ]
    size = sum(map(len, texts))
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    start = time.process_time()
    for text in texts:
        for found in module.findings(text):
            counts[found.name] += 1
            first.setdefault(found.name, text[max(found.start - 15, 0) : found.end + 15].replace("\n", "⏎"))
    seconds = time.process_time() - start
    print(f"{len(texts)} texts, {size} characters, {size / seconds / 1e6:.1f} million a second")
    for name, count in counts.most_common():
        print(f"{name}: {count}, {count / size * 1e6:.2f} per million: {first[name]}")


if __name__ == "__main__":
    main()
