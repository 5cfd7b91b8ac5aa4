"""importing.py ORIGINALS: how far the imported notices are from those made by hand, value by value and character
by character. ORIGINALS is the folder of the texts (tests/originals, or any with files of those names' beginning).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from zwgk_site.importing import text  # noqa: E402
from zwgk_site.importing.notice import recognised  # noqa: E402
from zwgk_site.importing.written import ORDER, policy  # noqa: E402

NOTICES = {
    "liaocheng-2024-gongkai": "liaocheng",
    "yantai-2023-17": "yantai",
    "wenshang-2024-8": "wenshang",
    "boshan-2024-14": "boshan",
    "guanxian-2020-33": "guanxian",
}


def distance(left: list[str], right: list[str]) -> int:
    """Insertions, deletions and replacements from one sequence to the other (Levenshtein)."""
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    while left and right and left[-1] == right[-1]:
        left, right = left[:-1], right[:-1]
    row = list(range(len(right) + 1))
    for place, one in enumerate(left, start=1):
        above, row = row, [place]
        for other, it in enumerate(right):
            row.append(min(above[other + 1] + 1, row[other] + 1, above[other] + (one != it)))
    return row[-1]


def parts(written: str) -> tuple[dict[str, object], str]:
    """Front matter and body of a content file."""
    _, front, body = written.split("---\n", 2)
    return yaml.load(front, yaml.BaseLoader), body.strip()


def main() -> None:
    print(
        "| notice | values | body characters | lines | characters edited | lines edited | ms |\n|---|---|---|---|---|---|---|"
    )
    for name, beginning in NOTICES.items():
        path = next(path for path in sorted(Path(sys.argv[1]).glob("*.txt")) if beginning in path.name)
        start = time.perf_counter()
        front, body = parts(policy(recognised(text.read(path)), "files"))
        seconds = time.perf_counter() - start
        wanted, hand = parts((ROOT / "content" / "policies" / f"{name}.md").read_text("utf-8"))
        same = sum(front.get(key) == wanted.get(key) for key in ORDER)
        lines = distance(body.split("\n"), hand.split("\n"))
        edited = distance(list(body), list(hand))
        print(
            f"| {name} | {same}/{len(ORDER)} | {len(hand)} | {len(hand.splitlines())} | {edited} | {lines} "
            f"| {seconds * 1000:.0f} |"
        )


if __name__ == "__main__":
    main()
