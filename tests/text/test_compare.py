"""Two texts side by side: every clause of both, what it became, and what changed in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.compare import Pair, Tally, Unit, compare, marked, tally, units
from zwgk_site.text.numerals import to_chinese
from zwgk_site.text.prose import Prose, render

OLD = """# 规定

第一条 为了规范公开工作，制定本规定。

第二条 办公室履行下列职责：

（一）推进工作；

（二）组织考核。

各部门应当配合。

第三条 每月25日前报送公开计划。

第四条 解读材料应当在7个工作日内发布。

第五条 本规定自印发之日起施行。
"""
NEW = """# 规定

（2024年修改）

第一条 为了规范公开工作，制定本规定。

第二条 办公室履行下列职责：

（一）推进工作；

（二）组织培训和考核。

各部门应当配合。

第三条 解读材料应当与文件同步发布。

第四条 网站设立问答平台，答复应当写明依据。

第五条 本规定自印发之日起施行。
"""


def read(body: str) -> Prose:
    return render(body, lambda title, number: None)


def told(pairs: tuple[Pair, ...]) -> list[tuple[str | None, str | None, str]]:
    return [(p.old.name if p.old else None, p.new.name if p.new else None, p.change) for p in pairs]


def test_clauses_are_known_again_when_their_number_moved() -> None:
    assert told(compare(units(read(OLD)), units(read(NEW)))) == [
        ("", "", "same"),
        (None, "", "added"),
        ("第一条", "第一条", "same"),
        ("第二条", "第二条", "changed"),
        ("第三条", None, "removed"),
        ("第四条", "第三条", "changed"),
        (None, "第四条", "added"),
        ("第五条", "第五条", "same"),
    ]


def test_an_article_holds_its_items_and_what_follows_them() -> None:
    article = next(unit for unit in units(read(OLD)) if unit.name == "第二条")
    assert article.anchor == "art-2"
    assert article.text.split("\n")[1:] == ["（一）推进工作；", "（二）组织考核。", "各部门应当配合。"]


def test_a_clause_that_only_moved_is_no_change_of_its_words() -> None:
    pairs = compare(
        units(read("第一条 甲事。\n\n第二条 乙事由县政府办理。")), units(read("第一条 乙事由县政府办理。"))
    )
    assert told(pairs) == [("第一条", None, "removed"), ("第二条", "第一条", "renumbered")]


def test_parts_of_a_notice_are_compared_one_by_one() -> None:
    pairs = compare(
        units(
            read(
                "一、总体要求\n\n依法公开。\n\n二、任务\n\n（一）做好公开。及时公开。\n\n（二）做好解读。及时解读。"
            )
        ),
        units(
            read(
                "一、总体要求\n\n依法公开。\n\n二、任务\n\n（一）做好公开。及时公开。\n\n（二）做好解读。同步解读。"
            )
        ),
    )
    assert told(pairs)[-1] == ("二（二）", "二（二）", "changed")
    assert [change for *_, change in told(pairs)].count("same") == 3


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("应当在7个工作日内发布。", "应当在5个工作日内发布。", "应当在[-7-]{+5+}个工作日内发布。"),
        ("甲", "甲", "甲"),
        ("", "甲", "{+甲+}"),
        ("组织考核。", "组织培训和考核。", "组织{+培训和+}考核。"),
    ],
)
def test_changed_words_are_marked(old: str, new: str, shown: str) -> None:
    signs = {"same": "{}", "del": "[-{}-]", "ins": "{{+{}+}}"}
    assert "".join(signs[run.sign].format(run.text) for run in marked(old, new)) == shown


TEXTS = st.text("甲乙丙丁，。\n应当公开解读", max_size=40)


@given(TEXTS, TEXTS)
def test_marked_text_without_what_came_is_the_old_and_without_what_went_the_new(old: str, new: str) -> None:
    runs = marked(old, new)
    assert "".join(run.text for run in runs if run.sign != "ins") == old
    assert "".join(run.text for run in runs if run.sign != "del") == new
    assert all(run.text for run in runs)


LINES = st.sampled_from(
    [
        "依法公开。",
        "及时解读，同步发布。",
        "（一）甲；",
        "（二）乙。",
        "一、总体要求",
        "二、任务",
        "第一章 总则",
        "# 附件",
        "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |",
    ]
)
ARTICLE = st.builds(
    lambda n, words: f"第{to_chinese(n)}条 {words}",
    st.integers(1, 9),
    st.text("县政府应当公开解读回应", min_size=1, max_size=12),
)
BODIES = st.lists(LINES | ARTICLE, max_size=14).map("\n\n".join)


@given(BODIES)
def test_units_are_the_whole_text_in_order(body: str) -> None:
    prose = read(body)
    assert "\n".join(unit.text for unit in units(prose)) == prose.plain


@given(BODIES, BODIES)
def test_every_unit_of_both_texts_stands_exactly_once_and_in_order(old: str, new: str) -> None:
    olds, news = units(read(old)), units(read(new))
    pairs = compare(olds, news)
    assert tuple(pair.old for pair in pairs if pair.old) == olds
    assert tuple(pair.new for pair in pairs if pair.new) == news
    for pair in pairs:
        assert "".join(r.text for r in pair.runs if r.sign != "ins") == (pair.old.text if pair.old else "")
        assert "".join(r.text for r in pair.runs if r.sign != "del") == (pair.new.text if pair.new else "")


@given(BODIES)
def test_equal_texts_have_no_change(body: str) -> None:
    some = units(read(body))
    assert all(pair.change == "same" and pair.old == pair.new for pair in compare(some, some))


def test_the_sum_counts_articles_and_apart_from_them_what_is_none() -> None:
    assert tally(compare(units(read(OLD)), units(read(NEW)))) == Tally(
        articles=True, changed=2, added=1, removed=1, renumbered=0, same=2, outside=1
    )


def test_without_articles_the_sum_counts_numbered_parts() -> None:
    old = units(read("一、总体要求\n\n依法公开。\n\n二、任务\n\n及时解读。"))
    new = units(read("一、总体要求\n\n依法公开。\n\n二、任务\n\n及时、准确解读。"))
    assert tally(compare(old, new)) == Tally(False, 1, 0, 0, 0, 1, 0)


def test_words_outside_every_clause_are_no_clause() -> None:
    assert units(read("只有一段话。")) == (Unit("", "", "只有一段话。"),)
