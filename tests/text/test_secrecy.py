"""Marks of secrecy are found as marks; texts that speak of secrets are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from zwgk_site.text.secrecy import Mark, marks

MARKED = [
    ("秘密★10年", "秘密★10年"),
    ("机密★", "机密★"),
    ("绝密★长期", "绝密★长期"),
    ("机密★启用前", "机密★启用前"),
    ("000001  机密★1年  特急", "机密★1年"),
    ("示范县人民政府文件 秘密 ★ 5 年", "秘密 ★ 5 年"),
    ("| 机密★6个月 |", "机密★6个月"),
    ("**秘密★10年**", "秘密★10年"),
    ("（内部资料，注意保存）", "内部资料，注意保存"),
    ("内部资料  不得外传", "内部资料  不得外传"),
    ("【内部文件】", "内部文件"),
    ("★内部资料 严禁外传★", "内部资料 严禁外传"),
    ("注意保存", "注意保存"),
    ("不得外传", "不得外传"),
    ("内部明电", "内部明电"),
    ("密码电报", "密码电报"),
    ("（此件不公开）", "此件不公开"),
    ("（此件不予公开）", "此件不予公开"),
    ("（此件依申请公开）", "此件依申请公开"),
    ("此件属于依申请公开", "此件属于依申请公开"),
    ("（此件发至县团级）", "此件发至县团级"),
    ("信息公开选项：依申请公开", "信息公开选项：依申请公开"),
    ("公开属性：不予公开", "公开属性：不予公开"),
    ("机密", "机密"),
    ("特急·秘密", "特急·秘密"),
]

OPEN = [
    "第二十一条 国家秘密载体的明显部位应当作出国家秘密标志。",
    "标题前标注“秘密★5年”字样的文件，不得上网。",
    "标注机密★1年的，到期自行解密。",
    "国家秘密的密级分为绝密、机密、秘密三级。",
    "内部资料性出版物应当注明“内部资料，免费交流”字样。",
    "对商业秘密、个人隐私应当依法保护，不得外传。",
    "附注处标明“此件不公开”的，不得在网站上发布。",
    "（此件公开发布）",
    "此件公开发布",
    "公开方式：主动公开",
    "信息公开选项：主动公开",
    "一、依申请公开",
    "依申请公开",
    "保密审查",
    "特急",
    "请妥善处理内部资料的保存和移交工作。",
    "★★★",
]


@pytest.mark.parametrize(("line", "text"), MARKED)
def test_a_mark_is_found_alone_and_within_a_document(line: str, text: str) -> None:
    assert list(marks(line)) == [Mark(text, 0)]
    assert list(marks(f"示范县人民政府文件\n{line}\n正文。")) == [Mark(text, 1)]


@pytest.mark.parametrize("line", OPEN)
def test_what_speaks_of_secrets_is_no_mark(line: str) -> None:
    assert list(marks(f"通知\n\n{line}\n")) == []


def test_a_level_alone_counts_only_where_asked() -> None:
    assert list(marks("秘密", levels=False)) == []
    assert list(marks("秘密★1年", levels=False)) == [Mark("秘密★1年", 0)]


@pytest.mark.parametrize(
    "path", sorted((ROOT / "tests" / "originals").glob("*.txt")), ids=lambda path: path.stem
)
def test_the_real_notices_have_none(path: Path) -> None:
    assert list(marks(path.read_text("utf-8"))) == []


@given(st.text(alphabet="秘机绝密★10年长期内部资料不得外传此件公开申请，。（）\n ", max_size=120))
def test_a_mark_is_words_of_its_line(text: str) -> None:
    for mark in marks(text):
        assert mark.text in text.split("\n")[mark.line]
