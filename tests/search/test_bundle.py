"""The bundle: the same records give the same bytes, nothing superfluous, and failures say why."""

from __future__ import annotations

import json
import random
import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.search.conftest import SCRIPTS, ask_all, asker, portal
from zwgk_site.search import (
    Findable,
    SearchIndexError,
    SearchRecord,
    build_index,
    engine,
    published,
    search_files,
)
from zwgk_site.search import site as site_module
from zwgk_site.search.bundle import FACETS
from zwgk_site.search.packed import unpacked


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_same_records_same_bytes(library: list[SearchRecord], site: Path, tmp_path: Path) -> None:
    shuffled = random.Random(1).sample(library, len(library))
    build_index(Findable(shuffled), tmp_path / "search")
    assert files(tmp_path / "search") == files(site / "search")


def test_files_that_change_lie_in_folders_of_another_name(
    library: list[SearchRecord], site: Path, tmp_path: Path
) -> None:
    """But for the entry, which is never cached."""
    changed = [replace(library[0], title=library[0].title + "！"), *library[1:]]
    build_index(Findable(changed), tmp_path / "search")
    before, after = files(site / "search"), files(tmp_path / "search")
    assert set(before) & set(after) == {"index.json"}


def test_nothing_superfluous(site: Path, library: list[SearchRecord]) -> None:
    found = files(site / "search")
    entry = json.loads(found["index.json"])
    assert {name.split("/")[0] for name in found} == {"index.json", *entry["bundles"], entry["lexicon"]}
    (bundle,) = entry["bundles"]
    names = [name.split("/")[1] for name in found if name.startswith(bundle)]
    rows = unpacked(found[f"{bundle}/rows.bin"])
    assert sum(name.startswith("r") and name != "rows.bin" for name in names) == len(library)
    assert sum(name.startswith("i") for name in names) == len(rows["chunks"].split(" "))
    assert {name for name in names if name[0] not in "ir"} == {"contents.bin"}


def test_many_characters_are_shared_out_over_bundles_by_address(
    library: list[SearchRecord], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site_module, "LARGEST", 12_000)
    build_index(Findable(library), tmp_path / "one")
    entry = json.loads((tmp_path / "one" / "index.json").read_bytes())
    assert len(entry["bundles"]) > 4
    places = [unpacked((tmp_path / "one" / name / "rows.bin").read_bytes()) for name in entry["bundles"]]
    assert sum(table["records"] for table in places) == len(library)
    changed = [replace(library[0], text=library[0].text.replace("公开", "公布", 1)), *library[1:]]
    build_index(Findable(changed), tmp_path / "two")
    after = json.loads((tmp_path / "two" / "index.json").read_bytes())
    assert len(set(entry["bundles"]) - set(after["bundles"])) == 1
    assert len(set(after["bundles"]) - set(entry["bundles"])) == 1


def test_several_bundles_answer_as_one(
    library: list[SearchRecord], site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site_module, "LARGEST", 12_000)
    divided = portal(tmp_path, library)
    questions = [
        (query, {"limit": 1000}) for query in ("政务公开", "民生 公开", "号", "2024年", "冠县 -任务")
    ]
    for whole, shared in zip(ask_all(site, questions), ask_all(divided, questions), strict=True):
        assert whole["total"] == shared["total"] > 0
        assert whole["facets"] == shared["facets"]
        assert {hit["address"] for hit in whole["results"]} == {hit["address"] for hit in shared["results"]}


class Counting:
    """Stands in for the engine and counts how often it is asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.times = 0
        self.index = engine.index
        monkeypatch.setattr(engine, "index", self)

    def __call__(self, pages: Iterable[str]) -> tuple[engine.Chunk, ...]:
        self.times += 1
        return self.index(pages)


def test_bundles_that_did_not_change_are_taken_over(
    library: list[SearchRecord], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site_module, "LARGEST", 12_000)
    build_index(Findable(library), tmp_path / "search")
    bundles = len(json.loads((tmp_path / "search" / "index.json").read_bytes())["bundles"])
    changed = [replace(library[0], text=library[0].text.replace("公开", "公布", 1)), *library[1:]]
    anew = dict(search_files(Findable(changed)))
    indexed = Counting(monkeypatch)
    assert dict(search_files(Findable(changed), earlier=published(tmp_path / "search"))) == anew
    assert indexed.times == 1 < bundles


@pytest.mark.parametrize("harm", ["missing", "half", "changed", "contents"])
def test_a_folder_that_is_not_whole_is_made_anew(
    harm: str, library: list[SearchRecord], site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    search = Path(shutil.copytree(site / "search", tmp_path / "search"))
    (bundle,) = json.loads((search / "index.json").read_bytes())["bundles"]
    victim = search / bundle / ("contents.bin" if harm == "contents" else "r3.bin")
    if harm == "missing":
        victim.unlink()
    elif harm == "changed":
        victim.write_bytes((search / bundle / "r4.bin").read_bytes())
    else:
        victim.write_bytes(victim.read_bytes()[:20])
    indexed = Counting(monkeypatch)
    files_again = dict(search_files(Findable(library), earlier=published(search)))
    assert indexed.times == 1
    assert files_again == files(site / "search")


def test_no_records(tmp_path: Path) -> None:
    answer = asker(portal(tmp_path, []))("政务公开")
    assert (answer["total"], answer["results"], answer["problem"]) == (0, [], None)


def test_a_bundle_is_replaced_whole(library: list[SearchRecord], tmp_path: Path) -> None:
    (tmp_path / "search" / "old").mkdir(parents=True)
    build_index(Findable(library[:3]), tmp_path / "search")
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
        build_index(Findable(library), tmp_path / "search")
    assert failure.value.output.strip() == said
    assert files(tmp_path / "search") == {"old.txt": "旧的".encode()}


def test_a_binary_that_cannot_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "executable", lambda: tmp_path / "nowhere")
    with pytest.raises(SearchIndexError, match="Pagefind 程序不能运行。"):
        build_index(Findable([SearchRecord("a.html", "公开", "政策文件")]), tmp_path / "search")


def test_a_binary_that_is_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pagefind_bin", None)
    with pytest.raises(SearchIndexError, match="请安装 pagefind-bin。"):
        build_index(Findable([SearchRecord("a.html", "公开", "政策文件")]), tmp_path / "search")


def test_an_engine_of_another_version(library: list[SearchRecord], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_VERSION", "1.9.0")
    with pytest.raises(SearchIndexError, match=r"请安装 1\.9\.0 版。"):
        dict(search_files(Findable(library[:1])))


def test_the_page_knows_the_fields_of_the_bundle() -> None:
    declared = re.search(r"const FIELDS = (\[.*?\]);", (SCRIPTS / "address.js").read_text("utf-8"))
    assert declared and json.loads(declared[1]) == list(FACETS)
