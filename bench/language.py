"""language.py CORPUS.jsonl.xz [language|privacy|recall]: what the checks say of clean texts, what they miss, how fast.

A line of the corpus is a JSON object whose longest string is the text. The first two print findings by name, per
million characters, with the first of each in its place. ``recall`` takes sentences of the corpus that hold the right
form of a row of the tables, puts the wrong one in (of phrases: one character changed, left out or doubled), up to
three sentences a row, always the same ones, and prints how many are found and which are not.
"""

from __future__ import annotations

import importlib
import json
import lzma
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

EACH = 3
"""Sentences a row."""


def main() -> None:
    with lzma.open(sys.argv[1], "rt", encoding="utf-8") as lines:
        texts = [
            max((it for it in json.loads(line).values() if isinstance(it, str)), key=len) for line in lines
        ]
    name = sys.argv[2] if len(sys.argv) > 2 else "language"
    if name == "recall":
        recall(texts)
    else:
        said(texts, name)


def said(texts: Sequence[str], name: str) -> None:
    module = importlib.import_module(f"zwgk_site.screening.{name}")
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
    for kind, count in counts.most_common():
        print(f"{kind}: {count}, {count / size * 1e6:.2f} per million: {first[kind]}")


def recall(texts: Sequence[str]) -> None:
    from zwgk_site.screening.language import findings
    from zwgk_site.text.wording.phrases import phrases
    from zwgk_site.text.wording.slips import entries

    chance = random.Random(7)
    sentences = [part for text in texts for part in re.split(r"(?<=[。；\n])", text) if 8 <= len(part) <= 120]
    chance.shuffle(sentences)
    whole = "\0".join(sentences)
    usual = [char for char, _ in Counter(whole).most_common(600) if "\u4e00" <= char <= "\u9fff"]
    rows = [(entry.right, (entry.wrong,) * EACH) for entry in entries() if entry.level != "慎用"]
    near = [(phrase, tuple(_mistaken(phrase, usual, chance) for _ in range(EACH))) for phrase in phrases()]
    for name, pairs in (("slips", rows), ("phrases", near)):
        tried, missed = 0, []
        for right, wrongs in pairs:
            for wrong, (before, after) in zip(wrongs, _places(whole, right), strict=False):
                tried += 1
                at = len(before)
                if not any(
                    it.start < at + len(wrong) and at < it.end for it in findings(before + wrong + after)
                ):
                    missed.append(f"{before[-12:]}【{wrong}】{after[:12]}".replace("\n", "⏎"))
        print(f"{name}: {tried} sentences, {tried - len(missed)} found")
        for place in missed:
            print(f"  {place}")


def _places(whole: str, right: str) -> Iterator[tuple[str, str]]:
    """What stands before and after the first places of some words, within their sentences."""
    for match in re.finditer(re.escape(right), whole):
        start, end = whole.rfind("\0", 0, match.start()) + 1, whole.find("\0", match.end())
        yield whole[start : match.start()], whole[match.end() : end]


def _mistaken(phrase: str, usual: Sequence[str], chance: random.Random) -> str:
    at = chance.randrange(1, len(phrase) - 1)
    return phrase[:at] + chance.choice((chance.choice(usual), "", phrase[at] * 2)) + phrase[at + 1 :]


if __name__ == "__main__":
    main()
