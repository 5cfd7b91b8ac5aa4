"""search_corpus.py CORPUS.jsonl[.xz] [--queries N] [--titles N] [--keep FOLDER]

Indexes a corpus (one JSON object a line: title, category, date, body) and asks it in Chromium: time and
memory of indexing, size of the bundle, exactness, rank of titles, bytes and time of first queries, each
in a fresh browser without cache and without compression by the server, and time of later queries.
"""

from __future__ import annotations

import argparse
import gzip
import json
import lzma
import random
import re
import resource
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.search.server import Server  # noqa: E402
from zwgk_site.search import SearchRecord, build_index, contains  # noqa: E402
from zwgk_site.search.fold import fold  # noqa: E402

SCRIPTS = ROOT / "templates" / "assets" / "search"
COMMON = (
    "未成年人",
    "退役军人",
    "政府信息公开",
    "行政许可",
    "占用人行道",
    "最低生活保障",
    "献血",
    "海关",
    "养老 补贴",
)

ASK = """async ([queries, limit]) => {
  const { search } = await import("./assets/query.js");
  const answers = [];
  for (const query of queries) {
    const start = performance.now();
    const { total, results } = await search(query, { bundle: new URL("search/", document.baseURI), limit });
    answers.push({ total, addresses: results.map((result) => result.address), ms: performance.now() - start });
  }
  return answers;
}"""


def laws(corpus: Path) -> list[SearchRecord]:
    records = []
    with (lzma.open if corpus.suffix == ".xz" else open)(corpus, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            law = json.loads(line)
            date = law["date"] if re.fullmatch(r"\d{4}-\d\d-\d\d", law["date"] or "") else None
            records.append(
                SearchRecord(
                    f"policies/law-{number:05}.html",
                    law["title"],
                    "政策文件",
                    law["body"],
                    department=law["category"],
                    year=date[:4] if date else None,
                    date=date,
                )
            )
    return records


def substrings(records: list[SearchRecord], count: int) -> list[str]:
    """Han strings of 2–8 characters from the texts, always the same."""
    pick = random.Random(1)
    found: list[str] = []
    while len(found) < count:
        text = pick.choice(records).text
        length = pick.randint(2, 8)
        at = pick.randrange(max(1, len(text) - length))
        if re.fullmatch(f"[\u4e00-\u9fff]{{{length}}}", text[at : at + length]):
            found.append(text[at : at + length])
    return found


def first_query(browser: Browser, root: str, query: str) -> dict[str, Any]:
    """One query with ten results in a fresh profile: bytes and requests of the bundle, milliseconds."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(root + "index.html")
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    names: dict[str, str] = {}
    sizes: dict[str, float] = {}
    session.on("Network.requestWillBeSent", lambda e: names.__setitem__(e["requestId"], e["request"]["url"]))
    session.on("Network.loadingFinished", lambda e: sizes.__setitem__(e["requestId"], e["encodedDataLength"]))
    answer = page.evaluate(ASK, [[query], 10])[0]
    page.wait_for_timeout(50)
    bundle = {names[key]: size for key, size in sizes.items() if "/search/" in names.get(key, "")}
    context.close()
    return {
        "ms": answer["ms"],
        "total": answer["total"],
        "bytes": sum(bundle.values()),
        "requests": len(bundle),
    }


def ranks(page: Page, records: list[SearchRecord], count: int) -> tuple[int, int, int]:
    """Of how many titles, how many come first, and how many stand among the first twenty."""
    asked = random.Random(2).sample(records, min(count, len(records)))
    titles = {record.address: record.title for record in records}
    first = shown = 0
    for at in range(0, len(asked), 50):
        part = [record.title for record in asked[at : at + 50]]
        for title, answer in zip(part, page.evaluate(ASK, [part, 20]), strict=True):
            found = [titles[address] for address in answer["addresses"]]
            first += found[:1] == [title]
            shown += title in found
    return len(asked), first, shown


def line(label: str, value: str) -> None:
    print(f"{label}：{value}", flush=True)


def size(path: Path) -> float:
    """Kilobytes of a file or of everything in a folder."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files) / 1000


def index(records: list[SearchRecord], bundle: Path) -> None:
    start = time.monotonic()
    build_index(records, bundle)
    seconds = time.monotonic() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = used.ru_utime + used.ru_stime
    peak = [
        resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF)
    ]
    line("记录", f"{len(records)} 条，{sum(len(record.text) for record in records) / 1e6:.1f} 百万字")
    line(
        "建索引",
        f"{seconds:.1f} 秒（Pagefind 用处理器 {processor:.1f} 秒）；内存最高 {peak[0]:.0f} MB（Pagefind），{peak[1]:.0f} MB（Python）",
    )
    parts = {name: size(bundle / name) / 1000 for name in ("index", "fragment")}
    line(
        "大小",
        f"倒排 {parts['index']:.1f} MB，片段 {parts['fragment']:.1f} MB，共 {size(bundle) / 1000:.1f} MB",
    )
    meta = size(next(bundle.glob("*.pf_meta")))
    script = (bundle / "pagefind.js").read_bytes()
    line(
        "每次都要的",
        f"脚本 {len(script) / 1000:.0f} KB（压缩后 {len(gzip.compress(script)) / 1000:.0f}），"
        f"程序 {size(bundle / 'wasm.unknown.pagefind'):.0f} KB，目录 {meta:.0f} KB",
    )


def measure(browser: Browser, root: str, records: list[SearchRecord], count: int, titles: int) -> None:
    queries = substrings(records, count)
    cold = [first_query(browser, root, query) for query in queries[: min(count, 60)]]
    for label, rows in (
        ("随机词", cold),
        ("常用词", [first_query(browser, root, query) for query in COMMON]),
    ):
        line(
            f"首次查询（{label}，{len(rows)} 次，10 条结果）",
            f"中位 {statistics.median(row['bytes'] for row in rows) / 1000:.0f} KB，"
            f"最多 {max(row['bytes'] for row in rows) / 1000:.0f} KB，"
            f"中位 {statistics.median(row['requests'] for row in rows):.0f} 个请求，"
            f"中位 {statistics.median(row['ms'] for row in rows):.0f} 毫秒",
        )
    page = browser.new_context().new_page()
    page.goto(root + "index.html")
    answers = page.evaluate(ASK, [queries, 100_000 if len(records) < 2000 else 10])
    right = sum(
        answer["total"] == truth(records, query) for query, answer in zip(queries, answers, strict=True)
    )
    line("条数与实际相同", f"{right} / {len(queries)}")
    warm = sorted(answer["ms"] for answer in page.evaluate(ASK, [queries, 10]))
    line(
        "再查", f"中位 {statistics.median(warm):.0f} 毫秒，95% 在 {warm[len(warm) * 95 // 100]:.0f} 毫秒以内"
    )
    asked, first, shown = ranks(page, records, titles)
    line("标题", f"排第一 {first} / {asked}，在第一页 {shown} / {asked}")


def truth(records: list[SearchRecord], query: str) -> int:
    word = fold(query)
    plain = [record for record in records if word in _folded(record)]
    assert all(contains(record, query) for record in plain[:3])
    return len(plain)


_texts: dict[str, str] = {}


def _folded(record: SearchRecord) -> str:
    if record.address not in _texts:
        _texts[record.address] = f"{fold(record.title)}\n{fold(record.text)}"
    return _texts[record.address]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--titles", type=int, default=300, help="titles whose rank is looked at")
    parser.add_argument("--keep", type=Path, help="leave the bundle in this folder")
    options = parser.parse_args()
    records = laws(options.corpus)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary, "site")
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copytree(SCRIPTS, folder / "assets", dirs_exist_ok=True)
        (folder / "index.html").write_text(
            '<!doctype html><html lang="zh-CN"><title>搜索</title>', encoding="utf-8"
        )
        index(records, folder / "search")
        server = Server(folder)
        with sync_playwright() as playwright:
            path = shutil.which("chromium") or shutil.which("chromium-browser")
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
            measure(browser, server.root, records, options.queries, options.titles)
            browser.close()
        server.close()


if __name__ == "__main__":
    main()
