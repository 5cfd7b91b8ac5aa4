"""What is measured, as folders a server can serve: our search page with an index, and the peer's with its own."""

from __future__ import annotations

import html
import pickle
import shutil
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from bench.search.corpora import DAY, ROOT
from bench.search.measured import Cost, run
from zwgk_site import pipeline
from zwgk_site.search import Findable, SearchRecord, build_index
from zwgk_site.settings import Settings


def page(folder: Path) -> None:
    """Home and search page of the demonstration portal with styles and scripts, without any index."""
    whole = folder.with_name(f"{folder.name}-whole")
    outcome = pipeline.build(Settings(ROOT / "content", ROOT / "templates", whole), DAY)
    assert outcome.changes is not None, outcome.problems
    shutil.copytree(whole / "assets", folder / "assets")
    for name in ("index.html", "search.html"):
        shutil.copy(whole / name, folder)
    shutil.rmtree(whole)


def ours(found: Findable, folder: Path) -> Cost:
    """Our index, made by a process of its own: everything from the records to the files, lexicon included."""
    records = folder.with_name(f"{folder.name}.pickle")
    records.write_bytes(pickle.dumps(found))
    cost = run([sys.executable, "-m", "bench.search.sites", records, folder / "search"], folder=ROOT)
    records.unlink()
    return cost


def peer_pages(records: Sequence[SearchRecord], folder: Path) -> None:
    """The same texts as plain pages, one a record, in the order of the records; and one to search from."""
    (folder / "p").mkdir(parents=True, exist_ok=True)
    for number, record in enumerate(records):
        parts = (record.number or "", *record.names, *record.text.split("\n"))
        sections = (text for section in record.sections for text in section.text.split("\n"))
        text = "".join(f"<p>{html.escape(part)}</p>" for part in (*parts, *sections) if part)
        title = html.escape(record.title)
        (folder / "p" / f"{number}.html").write_text(
            f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>{title}</title>'
            f"<body><main data-pagefind-body><h1>{title}</h1>{text}</main></body></html>",
            encoding="utf-8",
        )
    (folder / "index.html").write_text(
        '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>搜索</title>', encoding="utf-8"
    )


def peer(folder: Path) -> Cost:
    """The peer's index of the pages in the folder, by its command line."""
    shutil.rmtree(folder / "pagefind", ignore_errors=True)
    try:
        program = import_module("pagefind_bin_extended").get_executable()
    except ImportError:
        raise SystemExit(
            "要和 pagefind-bin-extended 比，请先安装：pip install pagefind-bin-extended==1.5.2"
        ) from None
    return run([program, "--site", folder, "--quiet"])


def size(folder: Path) -> tuple[int, int]:
    """Bytes and number of the files in a folder."""
    files = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return sum(files), len(files)


if __name__ == "__main__":
    given: Findable = pickle.loads(Path(sys.argv[1]).read_bytes())
    build_index(given, Path(sys.argv[2]))
