"""What is known and stays is silent until its day; errors stay loud."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generator.test_check import GOOD
from tests.rules.conftest import TODAY, problems_of
from tests.screening.private_cases import ID
from zwgk_site.cli import main
from zwgk_site.problems import Problem, Spot
from zwgk_site.waiving import judged, read, waived_tree

TEXT = "值班手机 13800001234，供电抢修。"


def told(content: Path, text: str = TEXT, **changes: str) -> list[tuple[str, str, str]]:
    """Code, file and words of every problem of a site with one waiver."""
    about = content / "pages" / "about.md"
    about.write_text(about.read_text("utf-8").replace("本站用于测试。", text), "utf-8")
    keys = {
        "标识": "a",
        "代码": "mobile-number",
        "文件": "pages/about.md",
        "理由": "值班手机。",
        "到期": "2024-12-31",
    }
    lines = [f"    {key}: {value}" for key, value in {**keys, **changes}.items() if value]
    (content / "waivers.yaml").write_text("检查豁免:\n  -" + "\n".join(lines)[3:] + "\n", "utf-8")
    return [(it.code, it.spot.file.partition("/")[2], it.what) for it in problems_of(content)]


def test_a_waiver_silences_what_it_names(small: Path) -> None:
    assert told(small) == []


@pytest.mark.parametrize("words", ["供电", "供水"])
def test_a_waiver_for_one_place_silences_that_place(small: Path, words: str) -> None:
    codes = [code for code, *_ in told(small, 文字=words)]
    assert codes == ([] if words == "供电" else ["mobile-number"])


def test_a_waiver_that_is_over_silences_nothing_and_says_so(small: Path) -> None:
    assert told(small, 到期="2024-11-14") == [
        ("mobile-number", "pages/about.md", "这里有手机号（138********）"),
        ("waiver-over", "waivers.yaml", "对 mobile-number 的豁免 2024-11-14 到期了，不再起作用"),
    ]


def test_an_error_is_never_silenced(small: Path) -> None:
    found = told(small, text=f"证号{ID}", 代码="identity-number")
    assert [code for code, *_ in found] == ["identity-number", "waiver-refused"]
    assert found[1][2] == "identity-number 不能豁免"


def test_a_waiver_for_a_file_that_is_not_there(small: Path) -> None:
    found = told(small, 文件="pages/abuot.md")
    assert found[1] == ("waiver-nowhere", "waivers.yaml", "没有内容文件“pages/abuot.md”")
    [problem] = [it for it in problems_of(small) if it.code == "waiver-nowhere"]
    assert problem.help.startswith("您是不是要写“pages/about.md”？")


def test_a_waiver_nobody_needs_is_told(small: Path) -> None:
    found = told(small, text="本站用于测试。", 代码="body-empty")
    assert found == [("waiver-idle", "waivers.yaml", "这条豁免用不着了：那里没有 body-empty")]


def test_a_file_that_cannot_be_read_is_there_all_the_same(small: Path) -> None:
    told(small)
    (small / "pages" / "about.md").write_text("---\n标题: 关于\n", "utf-8")
    assert "waiver-nowhere" not in {problem.code for problem in problems_of(small)}


def test_a_waiver_for_a_rule_silences_what_of_it_may_be(small: Path) -> None:
    assert told(small, 代码="", 规则="PRIV-02") == []


def test_a_waiver_for_a_rule_does_not_silence_other_rules(small: Path) -> None:
    codes = [code for code, *_ in told(small, 代码="", 规则="WORD-02")]
    assert codes == ["mobile-number"]


def test_an_error_under_a_rule_is_not_silenced(small: Path) -> None:
    found = told(small, text=f"证号{ID}", 代码="", 规则="PRIV-01")
    assert found[1:] == [("waiver-refused", "waivers.yaml", "PRIV-01 不能豁免")]


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"规则": "PRIV-02"}, "“代码”和“规则”都写了"),
        ({"代码": ""}, "“代码”和“规则”都没有写"),
        ({"网页": "pages/about.html"}, "“文件”和“网页”都写了"),
        ({"文件": ""}, "“文件”和“网页”都没有写"),
    ],
)
def test_a_waiver_names_one_thing_and_one_place(small: Path, changes: dict[str, str], what: str) -> None:
    assert ("waiver-which", "waivers.yaml", what) in told(small, **changes)


@pytest.mark.parametrize(
    ("changes", "name", "near"),
    [
        ({"代码": "moblie-number"}, "moblie-number", "mobile-number"),
        ({"代码": "", "规则": "PRIV-2"}, "PRIV-2", "PRIV-02"),
    ],
)
def test_a_code_or_rule_that_is_none(small: Path, changes: dict[str, str], name: str, near: str) -> None:
    assert ("waiver-unknown", "waivers.yaml", f"没有“{name}”这个代码或规则") in told(small, **changes)
    [problem] = [it for it in problems_of(small) if it.code == "waiver-unknown"]
    assert problem.level == "error"
    assert problem.help.startswith(f"您是不是要写“{near}”？")


DOUBT = Problem(
    Spot("a/b.html", 3, 1, 0, '<a href="https://example.com/">'), "link-unannounced", "甲", "乙", "warning"
)
WRONG = Problem(Spot("a/b.html", 3, 1, 0, '<a href="c.html">'), "link-broken", "甲", "乙")


def of_tree(folder: Path, *problems: Problem, **changes: str) -> list[tuple[str, str]]:
    keys = {
        "标识": "a",
        "代码": "link-unannounced",
        "网页": "a/b.html",
        "理由": "已有提示。",
        "到期": "2024-12-31",
    }
    lines = [f"    {key}: {value}" for key, value in {**keys, **changes}.items() if value]
    file = folder / "w.yaml"
    file.write_text("检查豁免:\n  -" + "\n".join(lines)[3:] + "\n", "utf-8")
    items, wrong = read(file, "w.yaml")
    assert wrong == ()
    told = (*waived_tree(items, problems, TODAY), *judged(items, TODAY))
    return [(problem.code, problem.spot.file) for problem in told]


@pytest.mark.parametrize("page", ["a/b.html", "a/", "全部"])
@pytest.mark.parametrize("edition", ["", "elder/"])
def test_a_waiver_for_pages_silences_both_editions(tmp_path: Path, page: str, edition: str) -> None:
    problem = Problem(Spot(f"{edition}a/b.html", 3), DOUBT.code, DOUBT.what, DOUBT.help, "warning")
    assert of_tree(tmp_path, problem, 网页=page) == []


def test_a_waiver_for_pages_is_for_one_rule_one_place_one_time(tmp_path: Path) -> None:
    told, idle = ("link-unannounced", "a/b.html"), ("waiver-idle", "w.yaml")
    assert of_tree(tmp_path, DOUBT, 代码="", 规则="LINK-03", 文字="example.com") == []
    assert of_tree(tmp_path, DOUBT, 文字="example.org") == [told, idle]
    assert of_tree(tmp_path, DOUBT, 网页="a/c.html") == [told, idle]
    assert of_tree(tmp_path, DOUBT, 到期="2024-11-14") == [told, ("waiver-over", "w.yaml")]
    assert of_tree(tmp_path, WRONG, 代码="link-broken") == [
        ("link-broken", "a/b.html"),
        ("waiver-refused", "w.yaml"),
    ]


def test_an_error_that_was_waived_is_an_error_again(small: Path) -> None:
    policy = small / "policies" / "yangli-2024-8.md"
    policy.write_text(policy.read_text("utf-8") + "\n附件：救助申请表\n", "utf-8")
    changes = {"代码": "annex-missing", "文件": "policies/yangli-2024-8.md"}
    assert told(small, text="本站用于测试。", **changes) == []
    told(small, text="本站用于测试。", **changes, 到期="2024-11-14")
    assert [(it.code, it.level) for it in problems_of(small)] == [
        ("annex-missing", "error"),
        ("waiver-over", "warning"),
    ]


def test_a_foreign_tree_has_its_own_file_of_waivers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = GOOD.replace("<p>文</p>", '<a href="https://example.com/">甲</a>')
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "index.html").write_text(page, "utf-8")
    of_tree(tmp_path, 网页="全部")
    call = ["check", "--today", "2024-11-15", "--tree", str(tmp_path / "tree")]
    assert main([*call, "--format", "gitea"]) == 0
    assert "LINK-03" in capsys.readouterr().out
    assert main([*call, "--waivers", str(tmp_path / "w.yaml")]) == 0
    assert capsys.readouterr().out == "没有发现问题。\n"
    assert main([*call, "--waivers", str(tmp_path / "no.yaml")]) == 2
    assert capsys.readouterr().err == f"没有 {tmp_path / 'no.yaml'} 这个文件。\n"
