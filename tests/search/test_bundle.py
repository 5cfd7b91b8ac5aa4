"""The bundle: the same records give the same bytes, nothing superfluous, and failures say why."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.search.conftest import SCRIPTS, asker, portal
from zwgk_site.search import SearchIndexError, SearchRecord, build_index, engine
from zwgk_site.search.bundle import FACETS


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_same_records_same_bytes(library: list[SearchRecord], site: Path, tmp_path: Path) -> None:
    shuffled = random.Random(1).sample(library, len(library))
    build_index(shuffled, tmp_path / "search")
    assert files(tmp_path / "search") == files(site / "search")


def test_files_that_change_change_their_names(
    library: list[SearchRecord], site: Path, tmp_path: Path
) -> None:
    """But for those that are never cached (the entry) or belong to the engine."""
    changed = [replace(library[0], title=library[0].title + "！"), *library[1:]]
    build_index(changed, tmp_path / "search")
    before, after = files(site / "search"), files(tmp_path / "search")
    fixed = {"pagefind-entry.json"}
    assert {name for name in before if name in after and before[name] != after[name]} <= fixed


def test_nothing_superfluous(site: Path, library: list[SearchRecord]) -> None:
    names = list(files(site / "search"))
    assert sorted(name for name in names if "/" not in name and not name.endswith(".pf_meta")) == [
        "pagefind-entry.json",
        "pagefind.js",
        "wasm.unknown.pagefind",
    ]
    assert {name.split("/")[0] for name in names if "/" in name} == {"index", "fragment"}
    assert sum(name.startswith("fragment/") for name in names) == len(library) + 2


def test_no_records(tmp_path: Path) -> None:
    answer = asker(portal(tmp_path, []))("政务公开")
    assert (answer["total"], answer["results"], answer["problem"]) == (0, [], None)


def test_a_bundle_is_replaced_whole(library: list[SearchRecord], tmp_path: Path) -> None:
    (tmp_path / "search" / "old").mkdir(parents=True)
    build_index(library[:3], tmp_path / "search")
    assert not (tmp_path / "search" / "old").exists()


def program(tmp_path: Path, text: str) -> Callable[[], Path]:
    path = tmp_path / "pagefind"
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return lambda: path


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo 'no room left' >&2; exit 3", "no room left"),
        ("echo 'not a message,'", "not a message"),
        ("exit 0", ""),
    ],
    ids=["fails", "talks nonsense", "ends early"],
)
def test_a_binary_that_fails(
    script: str, said: str, library: list[SearchRecord], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "executable", program(tmp_path, script))
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "old.txt").write_text("旧的", encoding="utf-8")
    with pytest.raises(SearchIndexError, match="Pagefind 没有建成搜索索引。") as failure:
        build_index(library, tmp_path / "search")
    assert failure.value.output.strip() == said
    assert files(tmp_path / "search") == {"old.txt": "旧的".encode()}


def test_a_binary_that_cannot_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "executable", lambda: tmp_path / "nowhere")
    with pytest.raises(SearchIndexError, match="Pagefind 程序不能运行。"):
        build_index([], tmp_path / "search")


def test_a_binary_that_is_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pagefind_bin", None)
    with pytest.raises(SearchIndexError, match="请安装 pagefind-bin。"):
        build_index([], tmp_path / "search")


def test_an_engine_script_that_is_not_the_one_we_know() -> None:
    with pytest.raises(SearchIndexError, match=r"请安装 1\.5\.2 版。"):
        engine.script({"pagefind.js": b"export const search = 1;"})


def test_the_page_knows_the_fields_of_the_bundle() -> None:
    declared = re.search(r"const FIELDS = (\[.*?\]);", (SCRIPTS / "address.js").read_text("utf-8"))
    assert declared and tuple(json.loads(declared[1])) == FACETS
