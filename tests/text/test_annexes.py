"""The statement that names what is attached to a document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.annexes import alike, stands_in, stated


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("附件：任务分解表\n\n样例县人民政府\n2024年1月1日", ["任务分解表"]),
        ("附件：1. 甲表\n2. 乙表", ["甲表", "乙表"]),
        ("附件：1.甲表 2.乙表；3.丙表", ["甲表", "乙表", "丙表"]),
        ("　　附 件：\n\n1、甲表\n\n2、乙表\n\n样例县", ["甲表", "乙表"]),
        ("附件1：甲表\n\n附件2：乙表\n\n样例县人民政府", ["甲表", "乙表"]),
        ("附件：2024年样例县政务公开重点\n工作任务分解表\n样例县人民政府", ["2024年样例县政务公开重点工作任务分解表"]),
        ("附件：1.2024年计划\n2.2023年总结", ["2024年计划", "2023年总结"]),
        ("附件：5 月份安排", ["5 月份安排"]),
        ("附件：1. [甲表](a.docx)\n2. 《乙表》", ["甲表", "《乙表》"]),
        ("**附件**：甲表", ["甲表"]),
        ("附件：甲表\n\n附件\n\n甲表\n\n附件：身份证复印件", ["甲表"]),
        ("附件：甲表\n\n附件1：甲表\n\n|a|b|", ["甲表"]),
        ("附件：分类细目\n\n|a|b|\n", []),
        ("附件：甲表\n\n# 样例县方案\n\n" + "长" * 90, ["甲表"]),
        ("## 附件1 甲表\n\n附件：身份证复印件", []),
        ("按附件2要求于7月8日前报送。", []),
        ("请将附件：申请表填好。", []),
        ("", []),
    ],
)  # fmt: skip
def test_the_names_of_a_statement(text: str, names: list[str]) -> None:
    found = stated(text)
    assert [named.name for named in found] == names
    for named in found:
        assert text[named.start : named.end].strip()


@pytest.mark.parametrize("name", ["（略）", "甲表（另发）", "乙表（不公开）", "无"])
def test_what_is_said_not_to_be_here(name: str) -> None:
    [named] = stated(f"附件：{name}")
    assert named.elsewhere


@given(st.text(alphabet="附件：:1234. 、\n甲乙表#|（）\t", max_size=120))
def test_every_text_is_read_and_every_place_is_in_it(text: str) -> None:
    for named in stated(text):
        assert named.name
        assert 0 <= named.start <= named.end <= len(text)


def test_names_that_are_one() -> None:
    assert alike("附件2：《政府开放活动计划安排报送表》", "政府开放活动 计划安排报送表")
    assert alike("申请表", "申请表")
    assert not alike("任务分解表", "救助申请表")
    assert not alike("", "")


def test_an_annex_in_the_text_stands_behind_the_statement() -> None:
    text = "附件：救助申请表\n\n## 附件 救助申请表\n"
    assert stands_in(text, "救助申请表", stated(text)[0].end)
    assert not stands_in("救助申请表\n\n附件：救助申请表", "救助申请表", 15)
