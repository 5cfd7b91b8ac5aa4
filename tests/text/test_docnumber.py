"""Document numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.docnumber import DocumentNumber, fault, parse

SEEDS = [
    "烟政办发〔2023〕17号",
    "汶政办字〔2024〕8号",
    "博政办字〔2024〕14号",
    "冠政办发〔2020〕33号",
    "国办公开办函〔2019〕61号",
    "国办发明电〔2021〕11号",
]


@pytest.mark.parametrize("text", SEEDS)
def test_finds_no_fault_in_numbers_of_real_documents(text: str) -> None:
    number = parse(text)
    assert number is not None and number.text == text
    assert fault(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "汶政办字[2024]8号",
        "汶政办字(2024)8号",
        "汶政办字（2024）8号",
        "汶政办字【2024】8号",
        "汶政办字﹝2024﹞8号",
        "汶政办字［2024］8号",
        "汶政办字<2024>8号",
        "汶政办字〔2024〕第8号",
        "汶政办字〔2024〕008号",
        "汶政办字〔2024〕8",
        "汶政办字 〔2024〕 8 号",
        "汶政办字〔２０２４〕８号",
        "汶政办字2024年8号",
        "汶政办字2024-8号",
    ],
)
def test_corrects_every_usual_slip(text: str) -> None:
    assert parse(text) == DocumentNumber("汶政办字", 2024, 8)
    assert fault(text) == "汶政办字〔2024〕8号"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("国务院令第711号", DocumentNumber("国务院令", None, 711, "order")),
        ("国务院、中央军委令第4号", DocumentNumber("国务院、中央军委令", None, 4, "order")),
        ("中华人民共和国主席令第四十九号", DocumentNumber("中华人民共和国主席令", None, 49, "order")),
        ("2017年第4号", DocumentNumber("", 2017, 4, "announcement")),
        ("国家税务总局公告2017年第4号", DocumentNumber("国家税务总局公告", 2017, 4, "announcement")),
    ],
)
def test_knows_orders_and_announcements_and_leaves_them(text: str, number: DocumentNumber) -> None:
    assert parse(text) == number
    assert fault(text) is None


@pytest.mark.parametrize(
    "text", ["", "以下简称《条例》", "2024年8月", "汶政办字〔24〕8号", "〔2024〕8号", "汶政办字〔2024〕0号"]
)
def test_takes_nothing_else_for_a_number(text: str) -> None:
    assert parse(text) is None
    assert fault(text) is None


@given(
    st.sampled_from(["汶政办字", "国发", "鲁政办发"]),
    st.integers(1949, 2099),
    st.integers(1, 9999),
    st.sampled_from(["〔〕", "[]", "()", "（）", "【】", "﹝﹞", "［］"]),
)
def test_reads_the_same_number_in_all_brackets(agency: str, year: int, serial: int, marks: str) -> None:
    number = parse(f"{agency}{marks[0]}{year}{marks[1]}{serial}号")
    assert number == DocumentNumber(agency, year, serial)
    assert parse(number.text) == number
    assert fault(number.text) is None


@given(st.text(alphabet="国发〔〕[]（）2024年第号令 0", max_size=20))
def test_corrected_numbers_have_no_fault(text: str) -> None:
    corrected = fault(text)
    assert corrected is None or fault(corrected) is None
