"""Lines of printed pages become paragraphs again."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.files.lines import paragraphs
from zwgk_site.text.files.tidy import tidy, unreadable


def test_a_sentence_broken_at_line_ends_is_whole() -> None:
    page = "为贯彻落实国家、省、市关于政务公开工作决策部署，\n进一步提升全县政务公开工作质量，根据有关要求，制定\n本方案。"
    assert paragraphs([page]) == [
        "为贯彻落实国家、省、市关于政务公开工作决策部署，进一步提升全县政务公开工作质量，根据有关要求，制定本方案。"
    ]


def test_words_in_latin_letters_keep_their_space() -> None:
    page = "本办法参照 Open Government\nPartnership 的有关做法，结合2024\n年工作安排制定，自印发之日起施行。"
    assert paragraphs([page])[0].startswith("本办法参照 Open Government Partnership 的有关做法，结合2024年")


def test_headings_and_numbered_paragraphs_stay_apart() -> None:
    page = "一、总体要求\n坚持以公开促落实、优服务、强监管，全面推进政务公开。\n二、主要任务\n（一）公开救助标准。\n1.及时公开。"
    assert paragraphs([page])[0].split("\n") == page.split("\n")


@pytest.mark.parametrize("number", ["— 1 —", "－1－", "- 1 -", "1", "第1页", "第 1 页 共 3 页", "1/3", "·1·"])
def test_page_numbers_are_dropped(number: str) -> None:
    assert paragraphs([f"及时公开社会救助标准。\n{number}"]) == ["及时公开社会救助标准。"]


def test_a_figure_at_the_end_of_a_page_that_is_no_page_number_stays() -> None:
    assert paragraphs(["本年度收到申请的件数\n128"]) == ["本年度收到申请的件数128"]


def test_running_heads_are_kept_once() -> None:
    pages = [
        f"样例县人民政府办公室文件\n{text}"
        for text in ("甲项工作已办结。", "乙项工作已办结。", "丙项工作已办结。")
    ]
    texts = paragraphs(pages)
    assert "\n".join(texts).count("样例县人民政府办公室文件") == 1
    assert texts[1:] == ["乙项工作已办结。", "丙项工作已办结。"]


def test_a_sentence_broken_at_the_end_of_a_page_is_finished_on_it() -> None:
    first, second = paragraphs(
        ["各级各部门要及时公开社会救\n— 1 —", "助标准。\n乡镇（街道）也要公开。\n— 2 —"]
    )
    assert first == "各级各部门要及时公开社会救助标准。"
    assert second.startswith("助标准。")


def test_a_page_without_text_between_two_does_not_part_a_sentence() -> None:
    assert (
        paragraphs(["各级各部门要及时公开社会救", "", "助标准。"])[0] == "各级各部门要及时公开社会救助标准。"
    )


def test_characters_set_apart_are_one_word() -> None:
    assert tidy("序　号  工作 任务  备　　注") == "序号 工作 任务 备注"


def test_radicals_become_the_characters_they_look_like() -> None:
    assert tidy("⼈⺠政府⻔⼾⽹站") == "人民政府门户网站"


def test_invisible_and_private_characters_vanish() -> None:
    assert tidy("政\u200b务\ufeff公\uf06c开\x07") == "政务公开"
    assert unreadable("\uf0a1\uf0a2\uf0a3公开") and not unreadable("政务公开\uf06c工作要点")


_SENTENCE = st.text("政务公开工作要点及时发布解读回应社会关切", min_size=12, max_size=90).map(
    lambda text: text + "。"
)


@given(st.lists(_SENTENCE, min_size=1, max_size=8), st.integers(14, 40), st.integers(3, 12))
def test_every_phrase_of_a_printed_text_is_found(sentences: list[str], width: int, height: int) -> None:
    lines = [line for sentence in sentences for line in textwrap.wrap("　　" + sentence, width)]
    pages = [lines[at : at + height] for at in range(0, len(lines), height)]
    texts = paragraphs(["\n".join((*page, f"— {number} —")) for number, page in enumerate(pages, 1)])
    for sentence in sentences:
        for at in range(len(sentence) - 6):
            assert any(sentence[at : at + 6] in text for text in texts)
    assert not any(character.isdigit() for character in "".join(texts))
