"""A new portal of one's own is whole at once: no errors, nothing made up, nothing overwritten."""

from __future__ import annotations

import io
import re
import shlex
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tests.pages.conftest import portal_of
from tests.rules.conftest import problems_of
from zwgk_site.cli import main, parser
from zwgk_site.pages import plan
from zwgk_site.problems import errors
from zwgk_site.starter import FACTS, PLATFORMS, portal

GIVEN = {
    "region": "某某县",
    "id": "moumou",
    "domain": "www.moumou.gov.cn",
    "code": "3700000001",
    "icp": "鲁ICP备12345678号",
    "police": "鲁公网安备 37000002000001号",
    "phone": "0530-0000000",
    "address": "某某县中心路1号",
    "postcode": "270000",
}


def made(folder: Path, *more: str, **changes: str) -> int:
    options = [f"--{key}={value}" for key, value in {**GIVEN, **changes}.items() if value]
    return main(["init", str(folder), "--today=2024-06-01", *more, *options])


@pytest.mark.parametrize("level", ["市", "县", "区", "镇", "街道"])
def test_a_new_portal_has_no_errors(tmp_path: Path, level: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "content"
    assert made(folder, level=level) == 0
    assert "写着“待填”的地方请补上" in capsys.readouterr().out
    found = problems_of(folder)
    assert errors(found) == ()
    assert {problem.code for problem in found} <= {"duty-missing", "column-blank", "unfilled"}
    pages, clashes = plan(portal_of(folder))
    assert len(pages) > 20 and not clashes


def test_nothing_of_the_demonstration_is_left_in_it(tmp_path: Path) -> None:
    made(tmp_path / "content")
    for path in (tmp_path / "content").rglob("*"):
        if path.is_file():
            text = path.read_text("utf-8")
            assert not any(word in text for word in ("示范", "示例", "example", "0000-0000000", "${")), path


def test_what_stands_there_already_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "a.txt").write_text("甲", "utf-8")
    assert made(folder) == 2
    assert "已经有内容，没有改动它" in capsys.readouterr().err
    assert [path.name for path in folder.iterdir()] == ["a.txt"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert made(tmp_path / "content") == 0
    assert (tmp_path / "content" / "site.yaml").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


def test_without_a_terminal_nothing_is_asked_and_all_that_is_missing_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert made(tmp_path / "content", region="", code="12") == 2
    said = capsys.readouterr().err
    assert "--region：地区名称，如 汶上县。没有写。" in said
    assert "--code：网站标识码，10 位数字。“12”不对，写 10 位数字，或者 bm 加 8 位数字。" in said
    assert not (tmp_path / "content").exists()


def test_the_folder_one_stands_in_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert made(Path(".")) == 0
    assert (tmp_path / "here" / "site.yaml").exists()


def test_leaving_the_dialogue_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(""))
    assert made(tmp_path / "content", code="") == 130
    assert "已停止。" in capsys.readouterr().err and not (tmp_path / "content").exists()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_what_is_missing_is_asked_until_it_is_right(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("12\n3700000001\n"))
    assert made(tmp_path / "content", "--yes", code="") == 0
    assert "写 10 位数字" in capsys.readouterr().out
    assert '网站标识码: "3700000001"' in (tmp_path / "content" / "site.yaml").read_text("utf-8")


def test_a_ready_answer_is_shown_and_taken_with_an_empty_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("区\n\n某某区政务服务中心\n"))
    assert made(tmp_path / "content", region="某某区") == 0
    said = capsys.readouterr().out
    assert "级别：市、县、区、镇、街道（县）：政府全称（某某区人民政府）：" in said
    assert "网站主办单位（某某区人民政府办公室）：" in said
    assert "主办单位: 某某区政务服务中心\n" in (tmp_path / "content" / "site.yaml").read_text("utf-8")


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_the_workflow_of_a_platform_knows_the_folder_and_the_path(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], platform: str
) -> None:
    assert made(tmp_path / "my content", f"--platform={platform}", "--base-path=/zfxxgk/") == 0
    path = tmp_path / PLATFORMS[platform][1]
    assert f"已新建 {path}：每次合并前检查" in capsys.readouterr().out
    text = path.read_text("utf-8")
    yaml.safe_load(text)
    calls = re.findall(r"build\.py (?:check|build|diff)\b.*", text)
    assert len(calls) == 6
    for call in calls:
        words = shlex.split(call)[1:]
        options = parser().parse_args(words)
        assert options.content == Path("my content")
        assert words[0] == "diff" or options.base_path == "/zfxxgk/"


def test_a_workflow_that_is_there_stops_everything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".gitlab-ci.yml").write_text("mine", "utf-8")
    assert made(tmp_path / "content", "--platform=gitlab") == 2
    assert capsys.readouterr().err == (
        f"{tmp_path}/.gitlab-ci.yml 已经有了，没有改动它。请去掉 --platform，照 docs/publishing.md 自己合并。\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == [".gitlab-ci.yml"]


@pytest.mark.parametrize("value", ["甲: 乙", "甲 # 乙", '甲"乙', "[甲]", ""])
def test_a_value_that_would_break_a_file_is_refused(tmp_path: Path, value: str) -> None:
    options = [f"--{key}={item}" for key, item in {**GIVEN, "address": value}.items()]
    assert main(["init", str(tmp_path / "content"), *options]) == 2


def test_every_fact_is_used() -> None:
    texts = "".join(
        path.read_text("utf-8") for path in (ROOT / "zwgk_site" / "starter" / "content").rglob("*.*")
    )
    assert portal.__doc__
    assert [fact.key for fact in FACTS if f"${{{fact.key}}}" not in texts and fact.key != "级别"] == []
