"""How long the rules take over a large content folder: python bench/check.py [documents]."""

from __future__ import annotations

import datetime as dt
import shutil
import sys
import tempfile
import time
from pathlib import Path

from zwgk_site import pipeline
from zwgk_site.settings import Settings

ROOT = Path(__file__).parent.parent
BASE = ROOT / "tests" / "broken" / "base" / "content"
DAY = dt.date(2024, 11, 15)
CLAUSE = (
    "（{n}）加强公开。各镇人民政府、街道办事处，县政府有关部门要在{month}月底前公布办事指南，并接受社会监督。"
)


def filled(content: Path, documents: int) -> None:
    """Writes that many documents of about 1,500 characters."""
    shutil.copytree(BASE, content)
    for number in range(1, documents + 1):
        year, serial = 2000 + number % 24, 1000 + number
        clauses = "\n\n".join(CLAUSE.format(n=n, month=n % 12 + 1) for n in range(1, 26))
        (content / "policies" / f"d-{number}.md").write_text(
            f"---\n标题: 关于第{number}项工作的通知\n发文机关: 样例县人民政府办公室\n"
            f"发文字号: 样政办字〔{year}〕{serial}号\n公文种类: 通知\n主题分类: 综合政务/政务公开\n"
            f"成文日期: {year}-06-03\n发布时间: {year}-06-04 16:30\n---\n\n一、任务\n\n{clauses}\n",
            "utf-8",
        )


def main() -> None:
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        filled(content, documents)
        for name in ("first", "second"):
            start = time.perf_counter()
            settings = Settings(content, ROOT / "templates", Path(folder, "public"), today=DAY)
            outcome = pipeline.check_content(settings, DAY)
            print(f"{name}: {time.perf_counter() - start:.1f} s, {len(outcome.problems)} problems")


if __name__ == "__main__":
    main()
