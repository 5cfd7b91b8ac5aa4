"""Marked words of official tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.ticks import Tick, parse


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("■政府网站 □政府公报", (Tick("政府网站", True), Tick("政府公报", False))),
        ("●标题、●文号 〇附件", (Tick("标题", True), Tick("文号", True), Tick("附件", False))),
        ("■政府网站\n口政府公报", (Tick("政府网站", True), Tick("政府公报", False))),
        ("■人口信息 ■窗口电话", (Tick("人口信息", True), Tick("窗口电话", True))),
        ("标题、文号", (Tick("标题", True), Tick("文号", True))),
        ("■社区/企事业单位/村公示栏（电子屏）", (Tick("社区/企事业单位/村公示栏（电子屏）", True),)),
        ("■ 政府网站  ○ 广播电视", (Tick("政府网站", True), Tick("广播电视", False))),
        (
            "□政府网站√政府公报✔广播电视",
            (Tick("政府网站", False), Tick("政府公报", True), Tick("广播电视", True)),
        ),
        ("●二〇二四年版目录", (Tick("二〇二四年版目录", True),)),
        ("●进口、口岸信息", (Tick("进口、口岸信息", True),)),
        ("口头告知、书面", (Tick("口头告知", True), Tick("书面", True))),
        ("口头条号 口微博", (Tick("头条号", False), Tick("微博", False))),
        ("", ()),
        ("□", ()),
    ],
)
def test_reads_marks_of_every_make(text: str, found: tuple[Tick, ...]) -> None:
    assert parse(text) == found


WORD = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=6).filter(
    lambda word: not word.startswith("口")
)


@given(st.lists(st.tuples(WORD, st.booleans()), max_size=6), st.sampled_from([" ", "\n", "、", "，"]))
def test_what_is_written_is_read_again(words: list[tuple[str, bool]], between: str) -> None:
    text = between.join(("■" if required else "□") + word for word, required in words)
    assert parse(text) == tuple(Tick(word, required) for word, required in words)
