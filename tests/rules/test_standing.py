"""What has been published stays: its address leads somewhere, its time of publication is what it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.conftest import ROOT
from tests.pages.conftest import portal_of
from tests.rules.conftest import problems_of
from zwgk_site.cli import main
from zwgk_site.pages import plan
from zwgk_site.standing import FILE

POLICY = "policies/yangli-2024-8"


@pytest.fixture
def kept(small: Path) -> Path:
    """The small valid site with its addresses recorded."""
    assert main(["addresses", "--content", str(small)]) == 0
    return small


def told(content: Path) -> list[tuple[str, str, str]]:
    return [(it.level, it.code, it.what) for it in problems_of(content)]


def rename(content: Path) -> None:
    (content / f"{POLICY}.md").rename(content / "policies" / "yangli-8.md")
    plans = content / "plans" / "2024-yangli.yaml"
    plans.write_text(plans.read_text("utf-8").replace("yangli-2024-8", "yangli-8"), "utf-8")


def test_a_site_that_is_as_recorded_has_no_problems(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(kept) == []
    lines = (kept / FILE).read_text("utf-8").split("\n")
    assert lines[0] == "地址,发布时间,标题" and any(line.startswith(f"{POLICY}.html,20") for line in lines)
    before = (kept / FILE).read_bytes()
    assert main(["addresses", "--content", str(kept)]) == 0
    assert "新记下 0 个地址" in capsys.readouterr().out
    assert (kept / FILE).read_bytes() == before


def test_a_page_that_is_gone_is_an_error_at_its_line(kept: Path) -> None:
    rename(kept)
    [problem] = problems_of(kept)
    assert problem.code == "address-gone" and problem.level == "error"
    assert problem.what.startswith(f"已经公开的网页没有了：{POLICY}.html（")
    assert problem.spot.file == f"content/{FILE}" and problem.spot.text.startswith(POLICY)


def test_a_page_that_moved_leaves_one_that_leads_on(kept: Path) -> None:
    rename(kept)
    (kept / "moved.yaml").write_text(
        f"地址变动:\n  - {{标识: a, 旧地址: {POLICY}.html, 新地址: policies/yangli-8.html, 日期: 2024-11-15}}\n",
        "utf-8",
    )
    assert told(kept) == []
    [page] = [page for page in plan(portal_of(kept))[0] if page.address == f"{POLICY}.html"]
    assert page.template == "moved.html" and not page.listed


@pytest.mark.browser
def test_the_page_that_leads_on_does_so_without_script_and_is_accessible(
    kept: Path, tmp_path: Path, chromium: Browser
) -> None:
    rename(kept)
    (kept / "moved.yaml").write_text(
        f"地址变动:\n  - {{标识: a, 旧地址: {POLICY}.html, 新地址: policies/yangli-8.html, 日期: 2024-11-15}}\n",
        "utf-8",
    )
    out = tmp_path / "public"
    templates = str(ROOT / "templates")
    assert (
        main(
            [
                "build",
                "--content",
                str(kept),
                "--templates",
                templates,
                "--output",
                str(out),
                "--today",
                "2024-11-15",
            ]
        )
        == 0
    )
    page = chromium.new_page(java_script_enabled=False)
    page.goto((out / f"{POLICY}.html").as_uri())
    page.wait_for_url("**/policies/yangli-8.html")
    page.close()
    still = out / "policies" / "still.html"
    still.write_text(
        (out / f"{POLICY}.html").read_text("utf-8").replace('http-equiv="refresh"', 'name="still"'), "utf-8"
    )
    page = chromium.new_page()
    page.goto(still.as_uri())
    assert page.get_by_role("link", name="打开现在的网页").count() == 1
    assert Axe().run(page).violations_count == 0
    page.close()


def test_a_changed_time_of_publication_is_an_error(kept: Path) -> None:
    path = kept / f"{POLICY}.md"
    text = path.read_text("utf-8")
    before = next(line for line in text.split("\n") if line.startswith("发布时间: ")).removeprefix(
        "发布时间: "
    )
    path.write_text(text.replace(before, before[:-5] + "23:59"), "utf-8")
    [(level, code, what)] = told(kept)
    assert (level, code) == ("error", "publication-changed")
    assert what.endswith(f"的发布时间改了：原来是 {before}，现在是 {before[:-5]}23:59")


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("地址,标题\n".encode(), 1),
        ("地址,发布时间,标题\na.html,\n".encode(), 2),
        ("地址,发布时间,标题\na.html,,甲\na.html,,甲\n".encode(), 3),
        ("地址".encode("gbk"), 0),
    ],
)
def test_a_broken_record_is_told_at_its_line(small: Path, data: bytes, line: int) -> None:
    (small / FILE).write_bytes(data)
    [problem] = problems_of(small)
    assert (problem.code, problem.spot.line) == ("addresses-broken", line)


def test_with_records_that_cannot_be_read_nothing_is_said_to_be_gone(kept: Path) -> None:
    path = kept / f"{POLICY}.md"
    path.write_text(path.read_text("utf-8").replace("成文日期", "成文日", 1), "utf-8")
    assert "address-gone" not in {code for _, code, _ in told(kept)}


def test_content_with_errors_is_not_recorded(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small / f"{POLICY}.md").write_text("", "utf-8")
    assert main(["addresses", "--content", str(small)]) == 1
    assert "内容有错误，改好以后再记录。" in capsys.readouterr().err
    assert not (small / FILE).exists()
