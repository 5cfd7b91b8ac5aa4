"""What was left to be filled in is told wherever it stands."""

from __future__ import annotations

from pathlib import Path

from tests.rules.conftest import problems_of
from zwgk_site.problems import Spot
from zwgk_site.screening.finding import Finding
from zwgk_site.screening.unfilled import findings, problem


def test_what_is_left_to_fill_in_is_told_where_it_stands(small: Path) -> None:
    about = small / "pages" / "about.md"
    about.write_text(about.read_text("utf-8").replace("本站用于测试。", "传真：待填，邮箱：待填"), "utf-8")
    found = problems_of(small)
    assert [(it.level, it.code, it.what, it.spot.column) for it in found] == [
        ("warning", "unfilled", "这里还写着“待填”", 4),
        ("warning", "unfilled", "这里还写着“待填”", 10),
    ]
    assert found[0].help == "公众会照样看到这两个字。请补上真实的内容；没有这一项的，删去这一行。"


def test_inside_an_attachment_the_place_is_said() -> None:
    assert problem(Spot("a.md"), Finding(0, 2, "待填"), "附件1").what == "附件1还写着“待填”"
    assert list(findings("待 填")) == []
