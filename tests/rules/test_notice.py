"""What is shown for some days says for how long."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.conftest import problems_of

NOTICE = """---
标题: 关于拟命名示范点的公示
发布单位: 样例县民政局
发布时间: 2024-11-13 09:00
类别: {kind}
{more}---

现予公示。
"""


def told(small: Path, kind: str, more: str = "") -> list[tuple[str, int, str]]:
    (small / "notices").mkdir()
    (small / "notices" / "gs.md").write_text(NOTICE.format(kind=kind, more=more), encoding="utf-8")
    return [(each.code, each.spot.line, each.what) for each in problems_of(small)]


def test_a_display_must_say_its_last_day(small: Path) -> None:
    assert told(small, "公示") == [("notice-until", 5, "公示没有写“公示至”")]


def test_the_last_day_is_not_before_publication(small: Path) -> None:
    assert told(small, "公示", "公示至: 2024-11-12\n") == [("notice-until", 6, "“公示至”早于“发布时间”")]


@pytest.mark.parametrize(("kind", "more"), [("公示", "公示至: 2024-11-20\n"), ("公告", ""), ("通知", "")])
def test_other_notices_need_no_last_day(small: Path, kind: str, more: str) -> None:
    assert told(small, kind, more) == []
