"""Reports for other programs and for people without a terminal."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from zwgk_site import report
from zwgk_site.cli import main
from zwgk_site.problems import Problem, Spot
from zwgk_site.revision import NoRevision, changed_since
from zwgk_site.rulebook import rules

WRONG = Problem(
    Spot("content/pages/a b.md", 3, 5, 2, "甲乙丙丁戊<己>"),
    "number-form",
    "文号“<1>”不对",
    "改好：100%\n再看",
)
DOUBT = Problem(Spot("content/pages/a b.md"), "body-empty", "没有正文", "请写正文。", "warning")
BOTH = (WRONG, DOUBT)


def test_json_has_every_problem_with_its_rule_in_the_order_of_places() -> None:
    told = json.loads(report.as_json(BOTH))
    assert told["summary"] == "发现 1 处错误，1 处提醒。"
    assert [(each["code"], each["rule"], each["line"]) for each in told["problems"]] == [
        ("body-empty", "DOC-01", 0),
        ("number-form", "DOC-01", 3),
    ]


def test_sarif_describes_the_whole_book_and_points_at_places() -> None:
    run = json.loads(report.as_sarif(BOTH))["runs"][0]
    book = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in book] == [rule.code for rule in rules()]
    for result in run["results"]:
        assert book[result["ruleIndex"]]["id"] == result["ruleId"] == "DOC-01"
    whole, part = (result["locations"][0]["physicalLocation"] for result in run["results"])
    assert whole == {"artifactLocation": {"uri": "content/pages/a%20b.md"}}
    assert part["region"] == {"startLine": 3, "startColumn": 5, "endColumn": 7}


def test_junit_fails_rules_with_errors_only() -> None:
    suite = ElementTree.fromstring(report.as_junit(BOTH)).find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures")) == (str(len(rules())), "1")
    [failure] = suite.iter("failure")
    assert failure.get("message") == "文号“<1>”不对"
    assert [out.text for out in suite.iter("system-out")] == [
        "content/pages/a b.md 没有正文 [body-empty]\n请写正文。"
    ]


def test_annotations_of_github_and_gitea_escape_what_would_end_them() -> None:
    lines = report.as_github(BOTH).splitlines()
    assert lines == [
        "::warning file=content/pages/a b.md,title=DOC-01 没有正文::请写正文。",
        "::error file=content/pages/a b.md,line=3,col=5,title=DOC-01 文号“<1>”不对::改好：100%25%0A再看",
    ]
    assert report.FORMATS["gitea"](BOTH) == report.as_github(BOTH)


def test_gitlab_tells_one_problem_from_another_whatever_lines_are_above() -> None:
    moved = Problem(Spot(WRONG.spot.file, 9, 5, 2, WRONG.spot.text), WRONG.code, WRONG.what, WRONG.help)
    first, second = (json.loads(report.as_gitlab((problem,)))[0] for problem in (WRONG, moved))
    assert first["fingerprint"] == second["fingerprint"]
    assert (first["severity"], first["location"]["lines"]) == ("major", {"begin": 3})


def test_the_same_mistake_twice_is_two_problems_of_a_merge_request() -> None:
    again = Problem(Spot(WRONG.spot.file, 9, 5, 2, WRONG.spot.text), WRONG.code, WRONG.what, WRONG.help)
    found = json.loads(report.as_gitlab((WRONG, again, DOUBT)))
    assert len({problem["fingerprint"] for problem in found}) == 3
    assert found[1]["fingerprint"] == json.loads(report.as_gitlab((WRONG,)))[0]["fingerprint"]


def test_addresses_in_sarif_have_only_the_letters_of_an_address() -> None:
    problem = Problem(Spot("content/甲 [1]%.md"), DOUBT.code, DOUBT.what, DOUBT.help, "warning")
    [result] = json.loads(report.as_sarif((problem,)))["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "content/%E7%94%B2%20%5B1%5D%25.md"


def test_the_page_escapes_content_and_shows_the_headroom() -> None:
    page = report.as_html(BOTH, (report.Headroom("空白栏目", 2, 5), report.Headroom("更新迟", 10, 10)))
    assert "甲乙丙丁戊&lt;己&gt;" in page
    assert "<己>" not in page
    assert "还差 3" in page
    assert "否决</strong>" in page
    assert "http" not in page


@pytest.mark.parametrize("name", [*report.FORMATS])
def test_no_problems_are_a_whole_report_too(name: str) -> None:
    text = report.FORMATS[name](())
    assert text == "" or text.endswith("\n")


def test_a_foreign_folder_is_checked_and_told_in_a_file(tmp_path: Path) -> None:
    tree, out = tmp_path / "tree", tmp_path / "made" / "a.json"
    tree.mkdir()
    (tree / "index.html").write_bytes("<meta charset=gbk><h1>样例县</h1>".encode("gbk"))
    assert main(["check", "--tree", str(tree), "--format", "json", "--out", str(out)]) == 1
    assert "page-meta" in {problem["code"] for problem in json.loads(out.read_text("utf-8"))["problems"]}


def test_a_report_that_cannot_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "index.html").write_text("<h1>样例县</h1>", encoding="utf-8")
    assert main(["check", "--tree", str(tmp_path), "--format", "json", "--out", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"不能写 {tmp_path}（Is a directory）。\n"


def test_a_folder_that_is_not_there_is_said_plainly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--tree", str(tmp_path / "no")]) == 2
    assert capsys.readouterr().err == f"没有 {tmp_path / 'no'} 这个文件夹。\n"


def test_only_changed_and_new_files_are_named(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        who = ["-c", "user.name=a", "-c", "user.email=a@example.gov.cn"]
        subprocess.run(["git", *who, *arguments], cwd=tmp_path, check=True, capture_output=True)

    content = tmp_path / "content"
    content.mkdir()
    for name in ("甲.md", "b.md"):
        (content / name).write_text("甲", "utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "a")
    (content / "甲.md").write_text("乙", "utf-8")
    (content / "c d.md").write_text("丙", "utf-8")
    assert changed_since("HEAD", content) == {"甲.md", "c d.md"}
    for revision in ("nowhere", "--output=x"):
        with pytest.raises(NoRevision, match=f"git 里没有“{revision}”这个版本"):
            changed_since(revision, content)
