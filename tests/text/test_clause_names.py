"""Clauses are found by the names people give them, at the addresses the page has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.clause_names import clauses_of, find_clause, nearest_clause
from zwgk_site.text.numerals import to_chinese
from zwgk_site.text.prose import pieces, render

RULES = """关于印发办法的通知正文。

# 办法

第一章 总则

第一条 为了保障生活，制定本办法。

第二条 对象分为两类。

（一）急难型；

（二）支出型。

前款所称急难，由县民政局确定。

第二条之一 不受户籍限制。

第二章 附则

第三条 自印发之日起施行。
"""

NOTICE = """一、总体要求

坚持依法公开。

二、主要任务

（一）做好公开。及时公开。

1.公开计划。

（二）做好解读。及时解读。
"""


def test_articles_keep_their_number_and_items_stand_under_them() -> None:
    found = clauses_of(RULES)
    assert {name: clause.anchor for name, clause in found.items()} == {
        "第一章": "ch-1",
        "第一条": "art-1",
        "第二条": "art-2",
        "第二条（一）": "art-2-1",
        "第二条（二）": "art-2-2",
        "第二条之一": "art-2-z1",
        "第二章": "ch-2",
        "第三条": "art-3",
    }
    assert found["第二条（二）"].text == "（二）支出型。\n前款所称急难，由县民政局确定。"


def test_headings_of_a_notice_are_named_by_their_path() -> None:
    assert {name: clause.anchor for name, clause in clauses_of(NOTICE).items()} == {
        "一": "c1",
        "二": "c2",
        "二（一）": "c2-1",
        "二（一）1": "c2-1-1",
        "二（二）": "c2-2",
    }


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("第二条", "第二条"),
        ("第2条", "第二条"),
        (" 第 二 条 ", "第二条"),
        ("第二条第（一）项", "第二条（一）"),
        ("第二条第一项", "第二条（一）"),
        ("第二条第二款", "第二条"),
        ("第二条之一", "第二条之一"),
        ("（二）", "第二条（二）"),
        ("第一章", "第一章"),
    ],
)
def test_what_people_write_is_found(written: str, name: str) -> None:
    clause = find_clause(clauses_of(RULES), written)
    assert clause is not None and clause.name == name


@pytest.mark.parametrize("written", ["第九条", "乱写", "", "第二条附近", "第〇条"])
def test_what_is_no_clause_is_not_guessed(written: str) -> None:
    assert find_clause(clauses_of(RULES), written) is None


def test_a_step_that_two_clauses_share_is_not_guessed() -> None:
    assert find_clause(clauses_of("一、甲\n\n（一）子。\n\n二、乙\n\n（一）丑。"), "（一）") is None


def test_the_nearest_name_is_offered() -> None:
    assert nearest_clause(clauses_of(RULES), "第四条") in clauses_of(RULES)


def test_of_a_notice_and_what_it_issues_the_document_is_meant() -> None:
    body = "一、通知的要求\n\n请遵照执行。\n\n二、其他\n\n抓紧。\n\n# 方案\n\n一、方案的目标\n\n三年建成。"
    assert clauses_of(body)["一"].text.startswith("一、方案的目标")


@given(st.integers(1, 30))
def test_every_article_is_found_by_its_number_in_either_script(count: int) -> None:
    body = "\n\n".join(f"第{to_chinese(n)}条 内容{n}。" for n in range(1, count + 1))
    found = clauses_of(body)
    for number in range(1, count + 1):
        for written in (f"第{to_chinese(number)}条", f"第{number}条"):
            clause = find_clause(found, written)
            assert clause is not None and clause.anchor == f"art-{number}"
            assert clause.text.endswith(f"内容{number}。")


@given(
    st.sets(st.sampled_from(["art-1", "art-2", "art-2-1", "art-2-2", "art-2-z1", "art-3", "ch-1", "ch-2"]))
)
def test_pieces_are_the_text_cut_after_each_marked_clause(marked: set[str]) -> None:
    plain = render(RULES, lambda title, number: None)
    cut = pieces(render(RULES, lambda title, number: None, marked).main)
    assert "".join(html for html, _ in cut) == plain.main
    assert {anchor for _, anchor in cut} - {""} == marked
    for html, anchor in cut:
        assert not anchor or f'id="{anchor}"' in "".join(h for h, _ in cut[: cut.index((html, anchor)) + 1])
