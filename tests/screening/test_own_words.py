"""Words that an office does not use are found wherever its own texts stand, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.conftest import problems_of
from zwgk_site.kinds.wording import Wording
from zwgk_site.problems import Problem, Spot
from zwgk_site.screening import OwnWords, found_in

SIGNED = "签发的文件原文如此的，不要改原文：写进 content/waivers.yaml，注明理由。"


def record(*words: str, instead: str | None = None, unless: tuple[str, ...] = ()) -> Wording:
    written = {"标识": "yi", "不用": list(words), "改用": instead, "除外": list(unless), "依据": "样例"}
    return Wording.model_validate({key: value for key, value in written.items() if value is not None})


def told(content: Path, text: str, register: str) -> list[Problem]:
    (content / "wording.yaml").write_text(f"本单位用词:\n{register}", encoding="utf-8")
    about = content / "pages" / "about.md"
    about.write_text(about.read_text("utf-8").replace("本站用于测试。", text), encoding="utf-8")
    return list(problems_of(content))


def found(text: str, *records: Wording) -> list[str]:
    return [text[each.start : each.end] for each in OwnWords(records).findings(text)]


def test_a_word_is_told_with_what_is_written_instead_and_why(small: Path) -> None:
    register = "  - 标识: suiqian\n    不用: [农民工子女]\n    改用: 随迁子女\n    依据: 县政府办公室用语要求\n    说明: 表彰决定里照原文。\n"
    assert told(small, "保障农民工子女入学。", register) == [
        Problem(
            Spot("content/pages/about.md", 7, 3, 5, "保障农民工子女入学。"),
            "word-own",
            "“农民工子女”本单位不用",
            f"县政府办公室用语要求。请改用“随迁子女”。表彰决定里照原文。{SIGNED}",
            "warning",
        )
    ]


def test_a_word_without_another_for_it_says_so(small: Path) -> None:
    (problem,) = told(small, "打造升级版。", "  - {标识: dazao, 不用: 升级版, 依据: 样例。}\n")
    assert problem.help == f"样例。请换一种说法。{SIGNED}"


def test_a_word_of_the_level_error_stops_the_site(small: Path) -> None:
    register = "  - {标识: canji, 不用: 残废军人, 改用: 残疾军人, 级别: 错误, 依据: 样例。}\n"
    (problem,) = (it for it in told(small, "看望残废军人。", register) if it.code == "word-banned")
    assert (problem.level, problem.what) == ("error", "“残废军人”本单位规定不得用")
    assert problem.help == f"样例。请改用“残疾军人”。{SIGNED}"


def test_an_exception_without_the_word_says_what_to_write(small: Path) -> None:
    (problem,) = told(small, "甲", "  - {标识: jia, 不用: 盲人, 除外: 聋人医院, 依据: 样例}\n")
    assert problem.help == (
        "写在这里不起作用：多半写错了字，或者写到了别的一条里。除外要写含有不用的词的整个词，如不用“盲人”，除外“盲人医院”。"
    )


def test_it_is_found_in_an_attachment_too() -> None:
    (problem,) = found_in("全县升级版方案", Spot("a.md", 3), "附件1第2页", OwnWords([record("升级版")]))
    assert (problem.code, problem.what) == ("word-own", "附件1第2页里“升级版”本单位不用")


def test_a_waiver_keeps_it(small: Path) -> None:
    (small / "waivers.yaml").write_text(
        "检查豁免:\n  - 标识: yi\n    代码: word-own\n    文件: pages/about.md\n    理由: 引用标题。\n    到期: 2025-01-01\n",
        encoding="utf-8",
    )
    assert told(small, "升级版", "  - {标识: dazao, 不用: 升级版, 依据: 样例}\n") == []


@pytest.mark.parametrize(
    ("text", "records", "words"),
    [
        ("盲人和盲人医院", (record("盲人", unless=("盲人医院",)),), ["盲人"]),
        ("农民朋友和农民", (record("农民", instead="农民朋友"),), ["农民"]),
        ("农民工子女、农民工", (record("农民工"), record("农民工子女")), ["农民工子女", "农民工"]),
        ("升级版升级版", (record("升级版"),), ["升级版", "升级版"]),
        ("A.B 和 AxB", (record("A.B"),), ["A.B"]),
        ("什么也没有", (), []),
    ],
    ids=["context", "replacement", "longer first", "twice", "signs of patterns", "nothing named"],
)
def test_what_counts(text: str, records: tuple[Wording, ...], words: list[str]) -> None:
    assert found(text, *records) == words


@given(st.text("甲乙丙，"), st.text("甲乙丙", min_size=2, max_size=4), st.text("甲乙丙，"))
def test_every_one_is_found_but_those_in_their_context(before: str, word: str, after: str) -> None:
    context = f"丁{word}丁"
    counted = before.count(word) + after.count(word)
    assert found(f"{before}丁丁{after}", record(word)) == [word] * counted
    assert found(f"{before}{context}{after}", record(word, unless=(context,))) == [word] * counted


@pytest.mark.parametrize(
    ("register", "line", "code", "what"),
    [
        (
            "  - {标识: jia, 不用: 升级版, 依据: 样例}\n  - {标识: yi, 不用: [打造, 升级版], 依据: 样例}\n",
            3,
            "own-word-twice",
            "“升级版”写了两遍：“jia”里也有",
        ),
        (
            "  - {标识: jia, 不用: 升级版, 改用: 新的打造, 依据: 样例}\n  - {标识: yi, 不用: 打造, 依据: 样例}\n",
            2,
            "own-word-unusable",
            "改用的“新的打造”里有不用的“打造”",
        ),
        (
            "  - {标识: jia, 不用: 升级版, 改用: 升级版, 依据: 样例}\n",
            2,
            "own-word-unusable",
            "改用的“升级版”里有不用的“升级版”",
        ),
        ("  - {标识: jia, 不用: 我, 依据: 样例}\n", 2, "value-form", "“不用”的写法不对"),
        (
            "  - {标识: jia, 不用: 盲人, 除外: 聋人医院, 依据: 样例}\n",
            2,
            "own-word-needless",
            "除外的“聋人医院”里没有不用的词",
        ),
        (
            "  - {标识: jia, 不用: 盲人, 除外: 盲人, 依据: 样例}\n",
            2,
            "own-word-needless",
            "除外的“盲人”里没有不用的词",
        ),
    ],
)
def test_entries_agree_with_each_other(small: Path, register: str, line: int, code: str, what: str) -> None:
    (problem,) = told(small, "甲", register)
    assert (problem.spot.line, problem.code, problem.what) == (line, code, what)
