"""python bench/search/run.py demo|laws|notices [--laws FILE] [--count N] [--quick] [--misses FILE]

Measures the search in Chromium beside pagefind-bin-extended on the same text, and prints a table in Markdown.
How each figure is made: bench/README.md.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bench.search import corpora  # noqa: E402
from bench.search.rows import QUICK, WHOLE, Measuring  # noqa: E402
from bench.search.visitor import chromium  # noqa: E402
from zwgk_site.search import Findable  # noqa: E402


def _corpus(options: argparse.Namespace) -> Findable:
    if options.corpus == "demo":
        return corpora.demo()
    if options.corpus == "notices":
        return corpora.generated(options.count)
    if options.laws is None:
        raise SystemExit("请用 --laws 指出语料文件（每行一个 JSON：title、category、date、body；可以是 .xz）")
    return corpora.laws(options.laws)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", choices=["demo", "laws", "notices"])
    parser.add_argument("--laws", type=Path, help="file of the laws")
    parser.add_argument("--count", type=int, default=10_000, help="notices to generate")
    parser.add_argument("--quick", action="store_true", help="a tenth of everything: whether it runs at all")
    parser.add_argument("--misses", type=Path, help="write what was not found to this file")
    options = parser.parse_args()
    found = _corpus(options)
    size = sum(len(record.text) for record in found.records) / 1e6
    with tempfile.TemporaryDirectory(prefix="zwgk-bench-") as folder, chromium() as browser:
        measuring = Measuring(found, Path(folder), QUICK if options.quick else WHOLE)
        print(f"| {len(found.records)} 条记录，{size:.2f} 百万字 | 要达到 | 本站 | pagefind-bin-extended |")
        print("| --- | --- | --- | --- |", flush=True)
        for row in measuring.rows(browser):
            print(f"| {row.measure} | {row.target} | {row.ours} | {row.peer} |", flush=True)
    if options.misses:
        lines = [
            f"## {name}\n{chr(10).join(missed)}\n" for name, missed in measuring.missed.items() if missed
        ]
        options.misses.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
