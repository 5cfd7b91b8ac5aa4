"""What was shown for some days: afterwards nothing of it is left but a note at its address."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.generator.test_reviewing import readings
from zwgk_site import pipeline
from zwgk_site.settings import Settings

LAST = dt.date(2024, 7, 5)
NOTICE = """---
标题: 关于赵某某等三人住房保障资格的公示
发布单位: 样例县民政局
发布时间: 2024-06-26 09:00
类别: 公示
公示至: 2024-07-05
摘要: 赵某某等三人符合条件。
联系电话: 0000-0000123
附件:
  - {名称: 赵某某名单, 文件: 名单.txt}
---

赵某某，东河镇。
"""
PLAIN = (
    NOTICE.replace("类别: 公示\n公示至: 2024-07-05\n", "类别: 通知\n")
    .replace("赵某某", "全县")
    .replace("名单.txt", "通知.txt")
)


@pytest.fixture
def displayed(small: Path) -> Path:
    (small / "notices").mkdir()
    (small / "notices" / "2024-zf.md").write_text(NOTICE, encoding="utf-8")
    (small / "notices" / "2024-qt.md").write_text(PLAIN, encoding="utf-8")
    (small / "notices" / "名单.txt").write_text("赵某某\n", encoding="utf-8")
    (small / "notices" / "通知.txt").write_text("全县\n", encoding="utf-8")
    return small


def build(content: Path, day: dt.date) -> Path:
    public = content.parent / "public"
    outcome = pipeline.build(Settings(content, ROOT / "templates", public, today=day), day)
    assert outcome.changes is not None, outcome.problems
    return public


def holding(public: Path, word: str) -> set[str]:
    files = (path for path in public.rglob("*") if path.is_file() and path.name != ".zwgk-manifest.json")
    return {
        path.relative_to(public).as_posix()
        for path in files
        if any(word.encode() in data for data in readings(path.read_bytes()))
    }


def test_until_its_last_day_it_is_shown_like_anything_else(displayed: Path) -> None:
    public = build(displayed, LAST)
    told = holding(public, "赵某某")
    assert {"notices/2024-zf.html", "notices/index.html", "notices/list.json", "feed.xml"} <= told
    assert {"notices/feed.xml", "files/notices/名单.txt", "titles/index.html"} <= told
    assert any(path.startswith("search/") for path in told)


def test_the_day_after_nothing_of_it_is_left(displayed: Path) -> None:
    public = build(displayed, LAST + dt.timedelta(days=1))
    assert holding(public, "赵某某") == set()
    assert not (public / "files/notices/名单.txt").exists()
    assert holding(public, "2024-zf.html") == {"notices/2024-zf.html", "elder/notices/2024-zf.html"}
    assert (public / "files/notices/通知.txt").exists()
    assert "notices/2024-qt.html" in holding(public, "全县")


def test_its_page_says_that_it_is_over_and_whom_to_ask(displayed: Path) -> None:
    page = (build(displayed, dt.date(2024, 11, 15)) / "notices/2024-zf.html").read_text("utf-8")
    assert "<h1>通知公告（2024-zf）</h1>" in page
    assert "公示期已于2024年7月5日结束，内容不再展示。" in page
    assert "样例县民政局" in page
    assert '<meta name="robots" content="noindex">' in page
    assert "0000-0000123" not in page


def test_what_names_it_does_not_tell_its_title(displayed: Path) -> None:
    (displayed / "notices" / "2024-qt.md").write_text(PLAIN + "\n[公示](2024-zf.html)\n", encoding="utf-8")
    public = build(displayed, dt.date(2024, 11, 15))
    assert holding(public, "赵某某") == set()
