"""importing.py ORIGINALS: how far the imported notices are from those made by hand, value by value and character
by character, and what a catalogue of 10,000 items costs. ORIGINALS is the folder of the texts (tests/originals, or
any with files of those names' beginning).
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import openpyxl
import yaml

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from zwgk_site.importing import text  # noqa: E402
from zwgk_site.importing.notice import recognised  # noqa: E402
from zwgk_site.importing.taking import taken  # noqa: E402
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


ITEMS = 10_000
HEAD = (
    "序号",
    "一级事项",
    "二级事项",
    "公开内容（要素）",
    "公开依据",
    "公开时限",
    "公开主体",
    "公开渠道和载体",
    "全社会",
    "主动",
    "县级",
)
ROW = (
    "",
    "低保",
    "",
    "●标准 ●名单 〇附件",
    "《社会救助暂行办法》第十条",
    "20个工作日内",
    "示范县民政局",
    "■政府网站 □公开查阅点",
    "√",
    "√",
    "√",
)


def catalogue(path: Path) -> None:
    """A catalogue of many items, every five of them under one merged cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEAD)
    for number in range(1, ITEMS + 1):
        sheet.append(
            (
                number,
                ROW[1] if number % 5 == 1 else None,
                f"事项{number}",
                f"{ROW[3]} ●第{number}类",
                *ROW[4:],
            )
        )
    for first in range(2, ITEMS + 2, 5):
        sheet.merge_cells(start_row=first, end_row=first + 4, start_column=2, end_column=2)
    book.save(path)


def cost(path: Path) -> None:
    """Seconds and the most memory that this process has held for importing the catalogue."""
    start = time.perf_counter()
    found = taken(path, "a")
    seconds = time.perf_counter() - start
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"catalogue: {ITEMS} items, {seconds:.1f} s, {most} MB at most, {len(found.content) / 1e6:.1f} MB of YAML"
    )


def main() -> None:
    if sys.argv[1] == "--catalogue":
        cost(Path(sys.argv[2]))
        return
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
    with tempfile.TemporaryDirectory() as folder:
        catalogue(Path(folder) / "a.xlsx")
        subprocess.run([sys.executable, __file__, "--catalogue", f"{folder}/a.xlsx"], check=True)


if __name__ == "__main__":
    main()
