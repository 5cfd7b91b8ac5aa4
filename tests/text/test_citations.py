"""Cited documents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.citations import Cited, find


def test_finds_titles_with_their_numbers() -> None:
    text = (
        "根据《山东省人民政府办公厅关于印发2024年山东省政务公开工作要点的通知》（鲁政办发〔2024〕2号）、"
        "《济宁市人民政府办公室关于印发任务分解表的通知》（济政办字〔2024〕17号），结合我县实际"
    )
    first, second = find(text)
    assert first.title == "山东省人民政府办公厅关于印发2024年山东省政务公开工作要点的通知"
    assert (first.number, second.number) == ("鲁政办发〔2024〕2号", "济政办字〔2024〕17号")
    assert text[first.start : first.end].endswith("（鲁政办发〔2024〕2号）")
    assert text[first.title_start : first.title_end] == f"《{first.title}》"


def test_reads_half_width_parentheses_and_titles_within_titles() -> None:
    text = "学习《关于转发〈江苏省政府信息公开申请办理答复规范〉的函》(国办公开办函〔2020〕2号)"
    (cited,) = find(text)
    assert cited.title == "关于转发〈江苏省政府信息公开申请办理答复规范〉的函"
    assert cited.number == "国办公开办函〔2020〕2号"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("《条例》(国务院令第711号)", "国务院令第711号"),
        ("《通知》（劳社部发[2000]8号）", "劳社部发[2000]8号"),
        ("《通知》(国发(2017)47号)", "国发(2017)47号"),
        ("《指引》（国办发〔2017〕47号，以下简称《指引》）", "国办发〔2017〕47号"),
        ("《意见》（以下简称《意见》）", None),
        ("《办法》（试行）", None),
        ("《办法》第三条", None),
    ],
)
def test_takes_only_a_number_for_a_number(text: str, number: str | None) -> None:
    assert find(text)[0].number == number


def test_takes_the_outermost_title() -> None:
    assert [cited.title for cited in find("《a《b》c》《d《e》")] == ["a《b》c", "e"]


def test_joins_titles_that_the_printer_broke() -> None:
    (cited,) = find("《国务院办公厅关于规范平台\n有关事项的 通知》")
    assert cited.title == "国务院办公厅关于规范平台有关事项的通知"


@pytest.mark.parametrize("text", ["", "没有书名号", "《没有结束", "没有开始》", "《》"])
def test_finds_nothing_where_nothing_is_cited(text: str) -> None:
    assert find(text) == ()


@given(st.text(alphabet="《》〈〉（）()号国发〔2024〕8，令第 \n", max_size=60))
def test_keeps_places_and_order_in_any_text(text: str) -> None:
    end = 0
    for cited in find(text):
        assert isinstance(cited, Cited)
        assert end <= cited.start == cited.title_start < cited.title_end <= cited.end <= len(text)
        assert text[cited.title_start] == "《" and text[cited.title_end - 1] == "》"
        end = cited.title_end
