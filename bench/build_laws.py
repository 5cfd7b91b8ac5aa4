"""build_laws.py CORPUS.jsonl.xz [--count N] [--runs N] [--keep FOLDER]

Turns a corpus of laws into a portal of policy files and times the build as a whole process and
stage by stage. The corpus is one JSON object a line: title, category, date, body.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
GENRES = {"法律": "法律", "行政法规": "行政法规"}


def make(corpus: Path, content: Path, count: int | None) -> tuple[int, int]:
    """Writes the portal's content; gives the number of documents and of characters."""
    for name in ("policies", "plans", "pages"):
        (content / name).mkdir(parents=True, exist_ok=True)
    site = (ROOT / "content/site.yaml").read_text("utf-8")
    (content / "site.yaml").write_text(
        site.replace("公开审查: 逐件审查", "公开审查: 另行审查"), encoding="utf-8"
    )
    shutil.copy(ROOT / "content/columns.yaml", content)
    for name in ("pages", "plans"):
        shutil.copytree(ROOT / "content" / name, content / name, dirs_exist_ok=True)
    shutil.copytree(ROOT / "content/policies", content / "policies", dirs_exist_ok=True)
    register = (ROOT / "content/departments.yaml").read_text("utf-8")
    categories: dict[str, str] = {}
    documents = characters = 0
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            if count is not None and documents >= count:
                break
            law = json.loads(line)
            documents += 1
            characters += len(law["body"])
            category = law["category"]
            issuer = categories.setdefault(category, f"制定机关{len(categories) + 1}")
            date = law["date"] if re.fullmatch(r"\d{4}-\d{2}-\d{2}", law["date"] or "") else "2000-01-01"
            head = {
                "标题": law["title"], "发文机关": issuer, "无字号说明": "语料没有字号",
                "公文种类": GENRES.get(category, "其他文件"), "成文日期": date, "发布时间": f"{date} 09:00",
                "主题分类": "综合政务",
            }  # fmt: skip
            front = "\n".join(
                f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()
            )
            (content / f"policies/law-{documents:05}.md").write_text(
                f"---\n{front}\n---\n\n{law['body']}\n", encoding="utf-8"
            )
    added = "".join(
        f"  - {{标识: fa-{number}, 名称: {name}, 地区: 山东省, 类别: 制定机关}}\n"
        for number, name in enumerate(categories.values(), 1)
    )
    (content / "departments.yaml").write_text(
        register.replace("\n单位组:", f"\n{added}\n单位组:", 1), encoding="utf-8"
    )
    return documents, characters


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--count", type=int)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep", type=Path, help="leave content and site in this folder")
    options = parser.parse_args()
    folder = options.keep or Path(tempfile.mkdtemp(prefix="zwgk-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    documents, characters = make(options.corpus, folder / "content", options.count)
    print(f"{documents} documents, {characters / 1e6:.2f} million characters")
    walls = []
    for run in range(options.runs):
        shutil.rmtree(folder / "public", ignore_errors=True)
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "build.py", "build", "--timings", "--content", folder / "content", "--output", folder / "public"],
            cwd=ROOT, capture_output=True, text=True,
        )  # fmt: skip
        walls.append(time.perf_counter() - start)
        print(f"run {run + 1}: {walls[-1]:.2f} s wall\n{done.stdout}{done.stderr[-2000:]}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"median {statistics.median(walls):.2f} s wall, largest process {peak:.0f} MiB")
    if options.keep is None:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
