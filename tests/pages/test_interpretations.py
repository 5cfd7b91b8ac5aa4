"""Interpretations: their clauses by name, and how many there are of which form, by whom."""

from __future__ import annotations

import re

from tests.pages.conftest import Built


def clauses(page: str) -> list[str]:
    """What the clauses are called that the page explains one by one."""
    part = page.partition('id="notes"')[2].partition("</section>")[0]
    return re.findall(r"<dt><a href=\"[^\"]+\">([^<]+)</a></dt>", part)


def test_a_clause_is_named_so_that_one_knows_what_it_is_about(demo: Built) -> None:
    page = demo.text("interpretations/wenshang-2024-8-tujie.html")
    assert clauses(page) == ["二、聚焦重点任务，提高内容质量", "三、强化工作落实，打造亮点特色"]
    assert "一（二）以公开促进保障改善民生" in clauses(demo.text("interpretations/liaocheng-2024-jiedu.html"))
    assert clauses(demo.text("interpretations/shifan-2024-6-jiedu.html"))[0] == "第五条"


def test_shares_are_rounded_and_those_without_a_role_are_not_hidden(demo: Built) -> None:
    page = demo.text("interpretations/statistics.html")
    assert re.findall(r"<b>(\d+)</b> (\d+%)", page.partition('id="gaps"')[2]) == [("2", "67%"), ("1", "33%")]
    assert "另有 2 篇没有写明解读人身份，没有算在内。" in page


def test_what_the_old_text_is_said_to_have_been_is_what_it_says(demo: Built) -> None:
    """The sample explains the difference to a document that the site has, too."""
    old = demo.text("policies/shifan-2019-5.html")
    page = demo.text("interpretations/shifan-2024-6-jiedu.html")
    assert "具有本县户籍" in old and "具有本县户籍的家庭" in page
    assert old.count("10个工作日内") == 2 and "乡镇审核 10 个工作日，县里审批再 10 个工作日" in page
