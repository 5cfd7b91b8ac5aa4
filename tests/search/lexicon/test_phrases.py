"""Words and phrases found in texts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zwgk_site.search.lexicon import pairs, phrases
from zwgk_site.search.lexicon.emptywords import EMPTY, LINKS
from zwgk_site.search.lexicon.names import stated_names
from zwgk_site.search.lexicon.phrases import LONGEST, vocabulary

FILLING = [f"{a}{b}，{b}{a}。" for a in "山水田林湖草沙" for b in "春夏秋冬东西南北" for _ in range(4)]
"""Other text, so that words meet by more than chance where they do."""


def found(*texts: str) -> set[str]:
    return {"".join(phrase) for phrase in vocabulary([*texts, *FILLING]).phrases}


def test_counts_the_records_that_hold_a_word() -> None:
    known = vocabulary(["政府网站，政府网站", "政府公报", "", "2024 IPv6"])
    assert known.words == {"政府": 2, "网站": 1, "公报": 1}


def test_finds_what_often_stands_together() -> None:
    texts = [
        "推进政务公开。",
        "政务公开要点",
        "办理依申请公开",
        "依申请公开的处理",
        "加强政务新媒体管理",
        "开设政务新媒体",
    ]
    assert {"政务公开", "依申请公开", "政务新媒体"} <= found(*texts)


def test_ties_a_rare_word_to_the_one_it_hardly_stands_without() -> None:
    texts = [*["文物保护。文物展出。文物普查"] * 20, "移交出水文物", "登记出水文物"]
    assert "出水文物" in found(*texts)
    assert "出水文物" not in found(*texts[:-1])


def test_ends_no_phrase_where_more_is_wanted() -> None:
    texts = ["主管部门会同财政部门", "行政机关依法处理", "主管部门会同公安机关", "行政机关依法答复"] * 3
    assert not {"主管部门会同", "行政机关依法"} & found(*texts)


def test_leaves_out_a_part_that_never_stands_alone() -> None:
    texts = [
        "政府网站和政务新媒体",
        "建好政府网站和政务新媒体",
        "管好政府网站，政务新媒体",
        "政务公开",
        "政府网站",
        "政务大厅",
    ]
    assert "政府网站和政务" not in found(*texts)


def test_does_not_reach_over_a_mark_or_a_function_word() -> None:
    texts = ["教育，医疗", "教育，医疗", "教育的医疗", "教育的医疗", "第三条教育", "第三条教育"]
    assert not {"教育医疗", "教育的医疗", "第三条教育", "条教育"} & found(*texts)


def test_joins_two_with_and() -> None:
    texts = ["教育和体育局"] * 5 + ["教育", "体育局"]
    assert "教育和体育局" in found(*texts)


def test_counts_a_phrase_once_a_record() -> None:
    known = vocabulary(["政务公开，政务公开，政务公开", "政务公开", *FILLING])
    assert known.phrases["政务", "公开"] == 2


def test_forgets_the_rare_when_there_is_too_much_to_count(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"{text}，政务公开" for text in FILLING]
    monkeypatch.setattr(pairs, "COUNTED", 20)
    assert ("政务", "公开") in vocabulary(texts).phrases


def test_keeps_a_bounded_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrases, "PHRASES", 1)
    known = vocabulary(["政务公开。社会救助"] * 3 + ["政务公开", *FILLING])
    assert list(known.phrases) == [("政务", "公开")]


WRITTEN = ("政务", "公开", "和", "的", "，", "社会", "救助", "12", "新", "第三条")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from(WRITTEN), max_size=12),
        max_size=12,
    )
)
def test_phrases_are_runs_of_words_that_say_something(texts: list[list[str]]) -> None:
    written = ["".join(text) for text in texts]
    for phrase, count in vocabulary(written).phrases.items():
        assert 2 <= len(phrase) <= LONGEST
        assert not {phrase[0], phrase[-1]} & (EMPTY | LINKS)
        assert 2 <= count <= sum("".join(phrase) in text for text in written)


def test_takes_headings_and_cited_titles_that_are_not_alone() -> None:
    text = "第一章 总则\n一、加强领导\n依照《无障碍环境建设法》《孤本》办理\n（二）这是一句话，不是标题\n2．养老服务\n"
    assert stated_names([text, text.replace("孤本", "另外"), "总则"]) == {
        "总则": 3,
        "加强领导": 2,
        "养老服务": 2,
        "无障碍环境建设法": 2,
    }
