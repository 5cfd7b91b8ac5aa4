"""The command line: what it prints, what it leaves behind, and the number it ends with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from zwgk_site.cli import main
from zwgk_site.publish import MANIFEST


def run(small: Path, command: str = "build") -> int:
    words = [
        command,
        "--content",
        str(small),
        "--templates",
        str(ROOT / "templates"),
        "--today",
        "2024-11-15",
    ]
    return main([*words, "--output", str(small.parent / "public")] if command == "build" else words)


def test_a_clean_build_says_what_it_wrote_and_ends_with_0(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(small, "build") == 0
    said = capsys.readouterr()
    assert said.out.startswith("已生成 ")
    assert said.err == ""
    assert (small.parent / "public" / "index.html").is_file()


def test_without_a_command_it_builds(small: Path) -> None:
    public = small.parent / "public"
    assert (
        main(["--content", str(small), "--templates", str(ROOT / "templates"), "--output", str(public)]) == 0
    )
    assert (public / MANIFEST).is_file()


def test_mistakes_end_with_1_and_leave_the_published_site_alone(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(small, "build") == 0
    before = (small.parent / "public" / MANIFEST).read_bytes()
    policy = small / "policies" / "yangli-2024-8.md"
    policy.write_text(policy.read_text("utf-8").replace("公文种类: 通知\n", ""), encoding="utf-8")
    capsys.readouterr()
    assert run(small, "build") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith("发现 1 处错误。\n网站没有改动。\n")
    assert (small.parent / "public" / MANIFEST).read_bytes() == before


def test_warnings_are_said_and_do_not_stop_a_build(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    policy = small / "policies" / "yangli-2024-8.md"
    policy.write_text(policy.read_text("utf-8").replace("〔2024〕", "〔2023〕"), encoding="utf-8")
    assert run(small, "build") == 0
    assert "提醒：发文字号是 2023 年的" in capsys.readouterr().err


def test_check_publishes_nothing(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(small, "check") == 0
    assert capsys.readouterr().out == "没有发现问题。\n"
    assert not (small.parent / "public").exists()


def test_check_finds_dead_links_in_the_built_pages(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = small / "pages" / "about.md"
    page.write_text(page.read_text("utf-8") + "\n见[指南](guide.html)和[本节](#wu)。\n", encoding="utf-8")
    assert run(small, "check") == 1
    said = capsys.readouterr().err
    assert "链接“guide.html”打不开  [link-broken]" in said
    assert "链接“#wu”找不到位置  [anchor-broken]" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["biuld"], "没有“biuld”这个命令。您是不是要写“build”？"),
        (["build", "--today", "明天"], "“明天”不是日期，请写成 2024-11-15 这样"),
        (["build", "--base-path", "https://example.gov.cn/a"], "不是子路径，请写成 /zfxxgk/ 这样"),
        (["build", "--colour"], "不认识 --colour"),
        (["new", "polcy", "x"], "没有“polcy”这种内容。您是不是要写“policy”？"),
        (["new", "policy", "第九号"], "“第九号”不能用作标识"),
    ],
)
def test_a_wrong_call_is_explained_and_ends_with_2(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = main(words)
    except SystemExit as ending:
        code = int(ending.code or 0)
    assert code == 2
    assert said in capsys.readouterr().err


def test_new_writes_an_explained_file_and_never_over_one(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["new", "政策文件", "yangli-2024-9", "--content", str(small), "--today", "2024-11-15"]
    assert main(words) == 0
    path = small / "policies" / "yangli-2024-9.md"
    assert "# 公文标题中发文机关名称以外的部分" in path.read_text("utf-8")
    path.write_text("mine", encoding="utf-8")
    assert main(words) == 2
    assert path.read_text("utf-8") == "mine"


def test_an_output_that_is_not_ours_is_refused(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    public = small.parent / "public"
    public.mkdir()
    (public / "letter.txt").write_text("mine")
    assert run(small, "build") == 1
    assert "不能写到输出文件夹" in capsys.readouterr().err
    assert (public / "letter.txt").read_text() == "mine"


def test_a_broken_template_is_named_with_its_line(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import shutil

    templates = Path(shutil.copytree(ROOT / "templates", small.parent / "templates"))
    page = templates / "page.html"
    lines = page.read_text("utf-8").splitlines()
    page.write_text(
        "\n".join([lines[0], "{% block main %}", "{{ 没有的 }}", "{% endblock %}"]), encoding="utf-8"
    )
    code = main(
        ["build", "--content", str(small), "--templates", str(templates), "--output", str(small.parent / "p")]
    )
    assert code == 1
    said = capsys.readouterr().err
    assert "templates/page.html:3:4  模板用到了没有的“没有的”  [template-error]" in said
    assert not (small.parent / "p").exists()
