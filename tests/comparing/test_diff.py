"""What changes for the public is said before it is published: pages, addresses, validity, dates, words, files."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.aid import change, put, with_aid
from tests.conftest import ROOT
from zwgk_site.cli import main
from zwgk_site.comparing.markdown import LONGEST

POLICY = "policies/yangli-2024-8.md"
TODAY = ("--templates", str(ROOT / "templates"), "--today", "2024-11-15")


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.cn", "-c", "commit.gpgsign=false")
    subprocess.run(("git", "-C", str(folder), *identity, *arguments), check=True, capture_output=True)


def keep(content: Path) -> None:
    """Commits the content as it is."""
    if not (content.parent / ".git").exists():
        git(content.parent, "init", "-q", "-b", "main")
    git(content.parent, "add", "-A")
    git(content.parent, "commit", "-qm", "样例")


@pytest.fixture
def kept(small: Path) -> Path:
    """The small valid site, committed."""
    keep(small)
    return small


Capture = pytest.CaptureFixture[str]


def told(content: Path, capsys: Capture, *more: str, code: int = 0) -> str:
    capsys.readouterr()
    assert main(["diff", "--content", str(content), *TODAY, *more]) == code
    return capsys.readouterr().out


def test_without_changes_nothing_is_said_to_change(kept: Path, capsys: Capture) -> None:
    assert "没有变化：公众看到的和以前一样。" in told(kept, capsys)
    assert "没有变化" in told(kept, capsys, "--fail-on", "撤下,地址,日期", "--format", "markdown")


def test_words_are_shown_before_and_after(kept: Path, capsys: Capture) -> None:
    change(kept, "pages/about.md", ("本站用于测试。", "本站用于测试和演示。"))
    assert "段落：有修改：本站用于测试【新增：和演示】。" in told(kept, capsys)
    written = told(kept, capsys, "--format", "markdown")
    assert "<details><summary>页面：关于本站（正文 1 处）</summary>" in written
    assert "本站用于测试<ins>和演示</ins>。" in written


def test_an_address_that_goes_is_told(kept: Path, capsys: Capture) -> None:
    shutil.copyfile(kept / "pages" / "about.md", kept / "pages" / "more.md")
    change(kept, "pages/more.md", ("关于本站", "更多说明"), ("本站用于测试。", "更多。"))
    assert "新增 页面：更多说明  pages/more.html" in told(kept, capsys)
    keep(kept)
    (kept / "pages" / "more.md").unlink()
    said = told(kept, capsys, "--fail-on", "撤下，地址", code=1)
    assert "撤下 页面：更多说明  pages/more.html" in said
    assert "地址没有了 pages/more.html" in said and "收藏和别处的链接会打不开" in said


def test_a_content_that_moves_is_known_again(kept: Path, capsys: Capture) -> None:
    (kept / POLICY).rename(kept / "policies/yangli-2024-9.md")
    said = told(kept, capsys, "--format", "markdown")
    assert "内容搬到了 policies/yangli\\-2024\\-9\\.html，原地址没有留转到新地址的网页" in said
    assert "### 撤下的内容" not in said and "### 新增的内容" not in said


def test_a_changed_time_of_publication_is_grave(kept: Path, capsys: Capture) -> None:
    line = next(row for row in (kept / POLICY).read_text("utf-8").split("\n") if row.startswith("发布时间"))
    change(kept, POLICY, (line, line[:-5] + "17:45"))
    said = told(kept, capsys, "--format", "markdown", "--fail-on", "发布时间", code=1)
    assert "### ⚠️ 发布时间改了" in said and "弄虚作假" in said
    assert told(kept, capsys, "--format", "markdown", "--fail-on", "撤下") == said


def test_the_validity_changes_with_its_cause(small: Path, capsys: Capture) -> None:
    with_aid(small)
    (small / "policies/new.md").rename(small.parent / "new.md")
    for name in ("questions/jine.md", "benefits/qiuzhi.yaml", "packages/jiuzhu.yaml"):
        (small / name).unlink()
    keep(small)
    (small.parent / "new.md").rename(small / "policies/new.md")
    assert (
        "效力 样例县临时救助办法：现行有效 → 废止（2024年9月1日起由《样例县临时救助实施办法》（样民发〔2024〕6号）替代）"
        in told(small, capsys)
    )


def test_a_validity_that_will_end_is_told_too(kept: Path, capsys: Capture) -> None:
    change(kept, POLICY, ("成文日期", "有效期至: 2025-10-01\n失效说明: 样例。\n成文日期"))
    said = told(kept, capsys, "--fail-on", "日期", code=1)
    assert "现行有效 → 2025年10月2日起失效（样例。）" in said
    assert "有效期至：（没有） → 2025-10-01" in said


def test_a_deadline_of_a_task_is_a_date(kept: Path, capsys: Capture) -> None:
    plan = next((kept / "plans").glob("*.yaml"))
    line = next(row for row in plan.read_text("utf-8").split("\n") if "时限: " in row)
    before = line.split("时限: ")[1]
    change(kept, f"plans/{plan.name}", (line, line.replace(before, "12月20日前")))
    said = told(kept, capsys, "--fail-on", "日期", code=1)
    assert f"› 时限：{before} → 12月20日前" in said


def test_an_attachment_with_other_bytes_is_replaced(small: Path, capsys: Capture) -> None:
    put(small, "policies/files-a.docx", "甲")
    change(small, POLICY, ("成文日期", "附件:\n  - 名称: 甲表\n    文件: files-a.docx\n成文日期"))
    keep(small)
    put(small, "policies/files-a.docx", "乙")
    assert "附件替换：policies/files-a.docx" in told(small, capsys)


def test_two_revisions_and_a_folder_serve_as_states(kept: Path, tmp_path: Path, capsys: Capture) -> None:
    before = Path(shutil.copytree(kept, tmp_path / "before"))
    change(kept, "pages/about.md", ("测试", "演示"))
    assert "【删去：测试】【新增：演示】" in told(kept, capsys, "--before", str(before))
    keep(kept)
    assert "没有变化" in told(kept, capsys)
    assert "【删去：测试】【新增：演示】" in told(kept, capsys, "HEAD~1..HEAD")


def test_a_broken_earlier_state_is_said_and_the_rest_compared(kept: Path, capsys: Capture) -> None:
    change(kept, "pages/about.md", ("标题", "题目"))
    keep(kept)
    change(kept, "pages/about.md", ("题目", "标题"))
    said = told(kept, capsys)
    assert "“HEAD”里有 1 个文件有错误，没有比较：content/pages/about.md。用 check 看是什么错误。" in said


def test_a_review_is_never_shown(kept: Path, capsys: Capture) -> None:
    put(kept, "reviews/a.yaml", "文件: pages/about.md\n")
    assert "甲" not in told(kept, capsys)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere"], "git 里没有“nowhere”这个版本。"),
        (["--before", "/nowhere"], "没有 /nowhere 这个文件夹。"),
    ],
)
def test_a_state_that_is_not_there(kept: Path, capsys: Capture, words: list[str], said: str) -> None:
    assert main(["diff", *words, "--content", str(kept), *TODAY]) == 2
    assert said in capsys.readouterr().err


def test_outside_a_repository_it_is_said(small: Path, capsys: Capture) -> None:
    assert main(["diff", "--content", str(small), *TODAY]) == 2
    assert "不在 git 仓库里" in capsys.readouterr().err


def test_without_git_it_is_said(kept: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert main(["diff", "--content", str(kept), *TODAY]) == 2
    assert "这台电脑上没有 git。" in capsys.readouterr().err


def test_git_that_does_not_answer_is_stopped(
    kept: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "bin" / "git"
    slow.parent.mkdir()
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", str(slow.parent), prepend=":")
    monkeypatch.setattr("zwgk_site.git.SECONDS", 0.2)
    assert main(["diff", "--content", str(kept), *TODAY]) == 2
    assert "git 用了 0.2 秒还没有做完，停下了。" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--fail-on", "标点"], "没有“标点”这种变化。"),
        (["--format", "pdf"], "没有“pdf”这种格式。可用 markdown、html、text。"),
    ],
)
def test_a_wrong_option_is_explained(capsys: Capture, words: list[str], said: str) -> None:
    with pytest.raises(SystemExit):
        main(["diff", *words])
    assert said in capsys.readouterr().err


def test_a_long_difference_fits_into_a_comment_and_says_what_is_left_out(kept: Path, capsys: Capture) -> None:
    for number in range(30):
        put(
            kept,
            f"pages/long-{number}.md",
            f"---\n标题: 第 {number} 页\n栏目: guanyu\n更新时间: 2024-06-01 09:00\n---\n\n"
            + "长" * 4_000
            + "\n",
        )
    keep(kept)
    for number in range(30):
        change(kept, f"pages/long-{number}.md", ("长" * 4_000, "短" * 3_000))
    written = told(kept, capsys, "--format", "markdown")
    assert len(written) <= LONGEST
    assert "份内容的前后对照没有放进来。全部对照请看网页版" in written


def test_words_of_authors_never_become_markup(kept: Path, capsys: Capture) -> None:
    change(kept, "pages/about.md", ("本站用于测试。", "<b>甲</b> [乙](javascript:x) @somebody #1\n"))
    written = told(kept, capsys, "--format", "markdown")
    assert "@<wbr>somebody #<wbr>1" in written and "<b>甲" not in written


@pytest.mark.browser
def test_the_page_is_accessible_and_fits_a_phone(kept: Path, tmp_path: Path, chromium: Browser) -> None:
    change(kept, "pages/about.md", ("本站用于测试。", "本站用于演示。"))
    change(kept, POLICY, ("成文日期", "有效期至: 2025-10-01\n失效说明: 样例。\n成文日期"))
    (kept / POLICY).rename(kept / "policies/yangli-2024-9.md")
    out = tmp_path / "new" / "diff.html"
    assert main(["diff", "--content", str(kept), *TODAY, "--format", "html", "--out", str(out)]) == 0
    for width in (1280, 320):
        opened = chromium.new_page(viewport={"width": width, "height": 800})
        opened.goto(out.as_uri())
        assert Axe().run(opened).violations_count == 0
        assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert opened.locator("ins").count() > 0 and opened.locator("script").count() == 0
        opened.close()
