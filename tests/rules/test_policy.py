"""Documents: in time, and text, dates and relations that agree."""

from __future__ import annotations

from pathlib import Path

from tests.rules.conftest import problems_of

OLD, NEW = "policies/yangli-2024-8.md", "policies/yangli-2024-9.md"


def changed(content: Path, old: str, new: str) -> None:
    path = content / OLD
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def second(content: Path, keys: str, text: str) -> None:
    """A newer document with these keys, and this at the end of its text."""
    made = (
        (content / OLD).read_text("utf-8").replace("〔2024〕8号", "〔2024〕9号").replace("要点的", "安排的")
    )
    made = made.replace("公文种类", f"{keys}公文种类").replace("成文日期: 2024-06-24", "成文日期: 2024-07-24")
    made = made.replace("发布时间: 2024-06-24", "发布时间: 2024-07-24")
    (content / NEW).write_text(f"{made}\n{text}\n", encoding="utf-8")


def told(content: Path) -> list[tuple[str, str, int, str]]:
    return [(it.spot.file, it.code, it.spot.line, it.what) for it in problems_of(content)]


def test_twenty_working_days_are_in_time_and_the_next_is_not(small: Path) -> None:
    changed(small, "发布时间: 2024-06-24", "发布时间: 2024-07-22")
    assert told(small) == []
    changed(small, "发布时间: 2024-07-22", "发布时间: 2024-07-23")
    problem = problems_of(small)[0]
    assert (problem.code, problem.level, problem.spot.line) == ("published-late", "warning", 8)
    assert problem.what == "成文后第 21 个工作日才发布"
    assert "《中华人民共和国政府信息公开条例》第二十六条" in problem.help


CITING = "按照《关于印发2024年样例县政务公开工作要点的通知》（样政办字〔2024〕8号）执行。"


def test_a_document_in_force_that_leans_on_one_that_is_not_is_told_with_its_line(small: Path) -> None:
    second(small, "", CITING)
    changed(small, "公文种类", "有效期至: 2024-10-31\n公文种类")
    title = "关于印发2024年样例县政务公开工作要点的通知"
    assert told(small) == [
        (f"content/{NEW}", "cites-void", 19, f"引用的“{title}”已经失效（有效期至 2024-10-31）")
    ]


def test_who_is_void_itself_or_repeals_what_it_cites_leans_on_nothing(small: Path) -> None:
    second(small, "有效期至: 2024-10-31\n", CITING)
    changed(small, "公文种类", "有效期至: 2024-10-31\n公文种类")
    assert told(small) == []
    relations = "关系:\n  - {类型: 替代, 文件: yangli-2024-8}\n"
    changed(small, "有效期至: 2024-10-31\n", "")
    second(small, relations, CITING)
    assert told(small) == []


REPEALING = "《关于印发2024年样例县政务公开工作要点的通知》（样政办字〔2024〕8号）、《甲办法》同时废止。"


def test_a_repeal_in_words_only_is_told(small: Path) -> None:
    second(small, "", REPEALING)
    problem = problems_of(small)[0]
    title = "关于印发2024年样例县政务公开工作要点的通知"
    assert (problem.code, problem.level) == ("repeal-unsaid", "warning")
    assert problem.what == f"正文说“{title}”废止，“关系”里没有写"
    assert "关系: [{类型: 废止, 文件: 样政办字〔2024〕8号}]" in problem.help


def test_a_repeal_that_is_written_as_a_relation_is_not_told(small: Path) -> None:
    second(small, "关系:\n  - {类型: 废止, 文件: yangli-2024-8}\n", REPEALING)
    assert told(small) == []


def test_what_is_only_named_beside_a_repeal_is_not_repealed(small: Path) -> None:
    second(small, "", CITING.replace("执行。", "执行。《乙办法》同时废止。"))
    assert told(small) == []


def test_the_text_and_the_dates_of_a_document_agree(small: Path) -> None:
    second(small, "", "本办法自2024年9月1日起施行，有效期至2029年8月31日。")
    assert told(small) == [
        (f"content/{NEW}", "validity-text", 19, "正文说自 2024-09-01 起施行，信息栏的“施行日期”没有写"),
        (f"content/{NEW}", "validity-text", 19, "正文说有效期至 2029-08-31，信息栏的“有效期至”没有写"),
    ]
    second(
        small,
        "施行日期: 2024-09-01\n有效期至: 2029-08-30\n",
        "本办法自2024年9月1日起施行，有效期至2029年8月31日。",
    )
    assert [it[3] for it in told(small)] == ["正文说有效期至 2029-08-31，信息栏的“有效期至”写的是 2029-08-30"]


def test_a_term_in_years_needs_a_last_day(small: Path) -> None:
    second(small, "施行日期: 2024-09-01\n", "本办法自2024年9月1日起施行，有效期5年。")
    assert [it[3] for it in told(small)] == ["正文说有有效期，信息栏的“有效期至”没有写"]


def test_from_the_day_of_issue_needs_no_date_of_its_own(small: Path) -> None:
    second(small, "", "本办法自2024年7月24日起施行。许可证有效期至2025年1月1日。")
    assert told(small) == []


def test_the_clauses_of_a_relation_are_clauses_of_the_older_document(small: Path) -> None:
    relations = "关系:\n  - {类型: 修改, 文件: yangli-2024-8, 条款: [一（一）, 第三条]}\n"
    second(small, relations, "")
    found = [(it.code, it.spot.line, it.spot.text[it.spot.column - 1 :][:3]) for it in problems_of(small)]
    assert found == [("clause-unknown", 6, "第三条")]
