"""Slips are found where they stand; right words, laws and quotations are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.conftest import problems_of
from tests.screening.worded_cases import BESIDE, RIGHT, SLIPS
from zwgk_site.problems import Problem, Spot
from zwgk_site.screening import OwnWords, found_in
from zwgk_site.screening.language import findings
from zwgk_site.text.wording.phrases import near_phrases, phrases
from zwgk_site.text.wording.slips import entries, slips
from zwgk_site.text.wording.style import deviations

SIGNED = "签发的文件原文如此的，不要改原文：写进 content/waivers.yaml，注明理由。"


def told(content: Path, text: str) -> list[Problem]:
    about = content / "pages" / "about.md"
    about.write_text(about.read_text("utf-8").replace("本站用于测试。", text), "utf-8")
    return list(problems_of(content))


def test_the_lists_are_long_enough_to_mean_something() -> None:
    assert len(SLIPS) >= 60 and len(RIGHT) >= 60


@pytest.mark.parametrize(("wrong", "text"), SLIPS.items())
def test_a_slip_is_found_where_it_stands(wrong: str, text: str) -> None:
    assert wrong in {text[found.start : found.end] for found in findings(text)}


@pytest.mark.parametrize("text", [*RIGHT, *BESIDE])
def test_what_is_right_is_left_alone(text: str) -> None:
    assert list(findings(text)) == []


def test_every_row_of_the_table_finds_its_own_slip_and_not_its_correction() -> None:
    for entry in entries():
        assert [found.entry.wrong for found in slips(f"，{entry.wrong}。")].count(entry.wrong) == 1, entry
        assert entry.source
        right = [found.entry.wrong for found in slips(f"，{entry.right}。")]
        assert right == [], (entry.right, right)


def test_no_row_stands_twice() -> None:
    written = [entry.wrong for entry in entries()]
    assert len(written) == len(set(written))


@given(st.sampled_from(phrases()), st.text("，。天下", max_size=4), st.text("，。天下", max_size=4))
def test_a_phrase_itself_is_never_near_one(phrase: str, before: str, after: str) -> None:
    assert list(near_phrases(before + phrase + after)) == []


@given(st.sampled_from(phrases()), st.data())
def test_a_phrase_with_one_character_changed_inside_is_found(phrase: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(phrase) - 2))
    written = phrase[:at] + "龘" + phrase[at + 1 :]
    [found] = near_phrases(f"，{written}。")
    assert (found.written, found.phrase, found.start) == (written, phrase, 1)


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("各单位,各乡镇,请落实。", "半角标点", 2),
        ("要求是:以人民为中心", "半角标点", 1),
        ("“双随机、一公开监管", "括号不成对", 1),
        ("《示范县办法", "括号不成对", 1),
        ("（一）甲。\n（二）乙。\n(三)丙。", "括号混用", 1),
        ("见劳社部发[2000]8号。", "文号括号", 1),
        ("自２０１３年起", "全角数字", 1),
        ("二○二四年", "年份写法", 1),
        ("一九八0年", "年份写法", 1),
        ("于2024.1.5前报送", "日期写法", 1),
        ("2024年01月05日", "日期虚位", 1),
        ('报送"一件事"清单', "直引号", 2),
        ("各单位，。请落实，，谢谢。", "标点重复", 2),
        ("教育、卫生...都要公开", "省略号", 1),
        ("教育、卫生…都要公开", "省略号", 1),
        ("《关于转发《实施办法》的通知》", "书名号套用", 1),
        ("（一）、总体要求", "序号标点", 1),
        ("按国办发(1985)49号办理", "文号括号", 1),
        ("示范政发〔2024〕第6号", "文号顺序号", 1),
        ("示范政发〔2024〕06号", "文号顺序号", 1),
        ("二零二四年", "年份写法", 1),
        ("（24年1月5日）", "年份简写", 1),
        ("2024年三月", "日期混写", 1),
        ("二〇二四年3月", "日期混写", 1),
        ("2023-2024年", "起止写法", 1),
        ("每组3-5人", "起止写法", 1),
    ],
)
def test_marks_figures_and_dates(text: str, name: str, count: int) -> None:
    assert [(style.name, style.count) for style in deviations(text)] == [(name, count)]


@pytest.mark.parametrize(
    "text",
    [
        "教育、卫生……都要公开。",
        "《关于转发〈实施办法〉的通知》",
        "必须用中文书写：\n（二）、（四）项除外。",
        "（一）总体要求。",
        "示范政发〔2024〕6号",
        "（2024）示0102民初12号",
        "2023—2024年，每组3～5人，第3—5页",
        "服刑24年6个月，农历正月",
        "0000-0000012转3，编号 A3-5，GB/T 15834—2011",
        "二〇二四年三月五日、2024年3月5日",
        '标题: "甲" # 引号是文件格式的\n',
    ],
)
def test_marks_figures_and_dates_that_are_right(text: str) -> None:
    assert list(deviations(text)) == []


def test_a_quotation_may_run_over_paragraphs() -> None:
    assert list(deviations("修改为：“第一款。\n第二款。”")) == []
    assert list(deviations("修改为：“第一款。\n“第二款。\n“第三款。”\n“甲”和“乙”。")) == []
    assert [(it.name, it.count) for it in deviations("修改为：“第一款。\n第二款。\n甲“乙”。")] == [
        ("括号不成对", 1)
    ]


@pytest.mark.parametrize(
    ("text", "code", "level", "what", "way"),
    [
        (
            "中华人民共合国法律",
            "word-severe",
            "error",
            "“中华人民共合国”应是“中华人民共和国”",
            "国家机关、政策主张的名称写错，是检查中单项否决的严重表述错误（国办秘函〔2019〕19号）。请改正。"
            + SIGNED,
        ),
        (
            "接收社会监督",
            "word-wrong",
            "warning",
            "“接收社会监督”多半应是“接受社会监督”",
            "请核对。" + SIGNED,
        ),
        (
            "残废人补贴",
            "word-careful",
            "warning",
            "“残废人”宜写“残疾人”",
            "见新华社《新闻信息报道中的禁用词和慎用词（2016年7月修订）》。引用别人原话的，加上引号就不再提醒。",
        ),
        (
            "推动高质两发展",
            "phrase-near",
            "warning",
            "“高质两发展”和规范用语“高质量发展”差一个字",
            "请核对是不是写错了。" + SIGNED,
        ),
        (
            "甲,乙,丙",
            "text-style",
            "warning",
            "汉字中间用了半角标点，共 2 处",
            "中文的逗号、分号、冒号、问号用全角（GB/T 15834—2011）。" + SIGNED,
        ),
    ],
)
def test_says_what_is_meant_and_what_to_do(
    small: Path, text: str, code: str, level: str, what: str, way: str
) -> None:
    [found] = told(small, text)
    assert (found.code, found.level, found.what, found.help) == (code, level, what, way)
    assert (found.spot.file, found.spot.line) == ("content/pages/about.md", 7)


def test_inside_an_attachment_the_place_is_said_in_words() -> None:
    [found] = found_in("主动接收社会监督", Spot("content/notices/a.md", 9), "附件2第3张表", OwnWords(()))
    assert found.what == "附件2第3张表里“接收社会监督”多半应是“接受社会监督”"


def test_the_slips_of_the_five_notices_are_known_and_kept() -> None:
    folder = Path(__file__).parents[2] / "content" / "policies"
    found = {
        path.stem: sorted({text[it.start : it.end] for it in findings(text) if it.name == "一般"})
        for path in sorted(folder.glob("*.md"))
        for text in [path.read_text("utf-8")]
    }
    assert {name: words for name, words in found.items() if words} == {
        "guanxian-2020-33": ["现行行政执法公示"],
        "yantai-2023-17": ["加强反不正当竞争", "接收社会监督"],
    }


@given(st.text(max_size=200) | st.text("中华人民共和国，,“”《》〔〕（）()2024年0○1.号一（\n", max_size=80))
def test_any_text_is_looked_at_without_stumbling(text: str) -> None:
    for finding in findings(text):
        assert 0 <= finding.start < finding.end <= len(text)
