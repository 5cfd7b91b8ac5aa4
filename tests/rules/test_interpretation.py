"""An interpretation comes in time, says what matters in its own words, and everybody can read it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.conftest import problems_of
from zwgk_site.problems import Problem
from zwgk_site.rules.interpretation import RUN, copied

ALL = "\n\n".join(
    f"## {element}\n\n说明{element}。"
    for element in (
        "背景依据", "目标任务", "主要内容", "适用范围", "执行标准", "注意事项", "关键词诠释", "惠民利民举措",
        "新旧政策差异",
    )
)  # fmt: skip


def written(
    content: Path, front: str = "", body: str = ALL, *, form: str = "文字", day: str = "2024-06-24 16:30"
) -> list[Problem]:
    """The problems of the small site with this interpretation of its document."""
    folder = content / "interpretations"
    folder.mkdir(exist_ok=True)
    (folder / "yangli.md").write_text(
        f"---\n标题: 工作要点解读\n发布单位: 样例县民政局\n发布时间: {day}\n解读文件: yangli-2024-8\n形式: {form}\n"
        f"联系电话: 0000-0000000\n{front}---\n\n{body}\n",
        encoding="utf-8",
    )
    return [problem for problem in problems_of(content) if "interpretations" in problem.spot.file]


def said(problems: list[Problem]) -> list[tuple[str, str, int, str]]:
    return [(p.code, p.level, p.spot.line, p.what) for p in problems]


def test_a_complete_interpretation_of_the_same_day_has_no_problems(small: Path) -> None:
    assert written(small) == []


def test_elements_that_are_neither_told_nor_excused_are_named(small: Path) -> None:
    body = ALL.replace("## 执行标准", "## 别的").replace("## 新旧政策差异", "## 又一个")
    front = "不适用:\n  - 要素: 执行标准\n    原因: 本文件不设标准。\n"
    assert said(written(small, front, body)) == [
        ("interpretation-elements", "warning", 1, "没有讲到：新旧政策差异")
    ]


def test_an_element_cannot_be_told_and_excused(small: Path) -> None:
    front = "不适用:\n  - 要素: 执行标准\n    原因: 本文件不设标准。\n"
    assert said(written(small, front)) == [
        ("interpretation-both", "error", 9, "“执行标准”写进了“不适用”，正文里又有这一节")
    ]


def test_what_is_seen_or_heard_needs_words(small: Path) -> None:
    assert said(written(small, form="视频")) == [
        ("interpretation-transcript", "error", 6, "视频解读没有文字稿")
    ]
    assert written(small, "文字稿: 片中说的话。\n", form="视频") == []


def test_questions_and_answers_need_some(small: Path) -> None:
    assert said(written(small, form="问答")) == [
        ("interpretation-questions", "error", 6, "形式是问答，却没有一问一答")
    ]


def test_six_working_days_after_the_document_is_late(small: Path) -> None:
    assert written(small, day="2024-07-01 09:00") == []
    assert said(written(small, day="2024-07-02 09:00")) == [
        ("interpretation-late", "warning", 4, "文件发布 6 个工作日以后才解读")
    ]


def test_before_the_document_only_a_draft_can_be_explained(small: Path) -> None:
    assert said(written(small, day="2024-06-20 09:00")) == [
        ("interpretation-early", "error", 4, "解读早于文件发布，阶段却不是“征求意见”")
    ]
    assert written(small, "阶段: 征求意见\n", day="2024-06-20 09:00") == []


def test_a_note_names_a_clause_that_the_document_has(small: Path) -> None:
    front = "条款解读:\n  - 条款: 一（二）\n    说明: 说明。\n"
    (problem,) = written(small, front)
    assert (problem.code, problem.spot.line) == ("clause-unknown", 9)
    assert problem.what == "“关于印发2024年样例县政务公开工作要点的通知”里没有“一（二）”"
    assert written(small, front.replace("一（二）", "一、（一）")) == []


def test_whom_to_ask_is_told(small: Path) -> None:
    path = small / "interpretations" / "yangli.md"
    written(small)
    path.write_text(path.read_text("utf-8").replace("联系电话: 0000-0000000\n", ""), encoding="utf-8")
    found = [problem for problem in problems_of(small) if "interpretations" in problem.spot.file]
    assert said(found) == [
        ("interpretation-contact", "warning", 3, "没有写咨询电话，发布单位也没有登记办公电话")
    ]


def test_the_document_once_more_is_no_interpretation(small: Path) -> None:
    policy = small / "policies" / "yangli-2024-8.md"
    long = "各级各部门要及时公开社会救助标准，做到应公开尽公开，接受社会监督，不断提高公开质量。" * 6
    policy.write_text(policy.read_text("utf-8") + f"\n二、其他\n\n{long}\n", encoding="utf-8")
    (problem,) = [p for p in written(small, body=f"{ALL}\n\n{long}") if p.code != "interpretation-elements"]
    assert (problem.code, problem.level) == ("interpretation-rehash", "warning")


def test_a_normative_document_without_interpretation_is_told_of_after_three_working_days(small: Path) -> None:
    policy = small / "policies" / "yangli-2024-8.md"
    policy.write_text(
        policy.read_text("utf-8").replace("公文种类: 通知", "公文种类: 行政规范性文件"), encoding="utf-8"
    )
    early = problems_of(small, dt.date(2024, 6, 27))
    assert not [problem for problem in early if problem.code == "interpretation-lacking"]
    late = problems_of(small, dt.date(2024, 6, 28))
    assert [(p.code, p.level, p.what) for p in late if p.code == "interpretation-lacking"] == [
        ("interpretation-lacking", "warning", "行政规范性文件发布已经 4 个工作日，还没有解读")
    ]


@given(st.text("甲乙丙丁戊", max_size=60), st.text("甲乙丙丁戊", max_size=60))
def test_the_share_of_copied_text_is_a_share(text: str, source: str) -> None:
    assert 0 <= copied(text, source) <= 100
    if len(text) >= RUN:
        assert copied(text, source + text) == 100
    assert copied(text, "己庚辛" * 10) == 0


def test_every_film_and_picture_needs_words_whatever_the_form(small: Path) -> None:
    folder = small / "interpretations"
    folder.mkdir()
    for name in ("pian.mp4", "biao.pdf"):
        (folder / name).write_bytes(b"%PDF-1.7")
    assert said(written(small, "文件: [biao.pdf, pian.mp4]\n")) == [
        ("interpretation-transcript", "error", 8, "“pian.mp4”没有文字稿")
    ]
    assert written(small, "文件: [biao.pdf, pian.mp4]\n文字稿: 片中说的话。\n") == []
    (folder / "pian.mp4").unlink()
    (folder / "biao.pdf").unlink()
    (folder / "tu.png").write_bytes(b"\x89PNG")
    (problem,) = written(small, "文件: tu.png\n一图读懂: {一句话: 要点。}\n", form="图解")
    assert problem.what == "“tu.png”没有文字稿"


def test_the_drawn_picture_says_itself_but_does_not_tell_what_a_film_says(small: Path) -> None:
    picture = "一图读懂: {一句话: 要点。}\n"
    assert written(small, picture, form="图解") == []
    assert said(written(small, picture, form="视频")) == [
        ("interpretation-transcript", "error", 6, "视频解读没有文字稿")
    ]
