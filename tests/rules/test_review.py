"""The gate: nothing unreviewed, changed after its review, or marked as secret is let through."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.rules.conftest import TODAY, problems_of
from zwgk_site import report
from zwgk_site.problems import errors
from zwgk_site.problems.review import PENDING, as_pending
from zwgk_site.reviewing import Signing, review

NAMES = {"初审": "甲某", "复审": "乙某", "批准": "丙某", "保密审查": "丁某"}
POLICY = "policies/yangli-2024-8.md"
RECORD = "reviews/policies-yangli-2024-8.yaml"
EARLY = dt.date(2024, 5, 31)


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def closed(small: Path) -> Path:
    """The small site with its gate closed and everything reviewed."""
    edit(small / "site.yaml", ("公开审查: 另行审查", "公开审查: 逐件审查"))
    review(small, [small], Signing(NAMES, EARLY, EARLY))
    return small


def codes(content: Path, today: dt.date = TODAY) -> list[str]:
    return [problem.code for problem in problems_of(content, today)]


def said(content: Path, today: dt.date = TODAY) -> str:
    return report.as_text(problems_of(content, today))


def test_reviewed_content_passes(closed: Path) -> None:
    assert sorted(path.name for path in (closed / "reviews").iterdir()) == [
        "pages-about.yaml",
        "plans-2024-yangli.yaml",
        "policies-yangli-2024-8.yaml",
    ]
    assert codes(closed) == []


def test_a_file_without_a_record_is_refused(closed: Path) -> None:
    (closed / RECORD).unlink()
    assert codes(closed) == ["review-missing"]
    assert said(closed) == (
        "content/policies/yangli-2024-8.md  没有公开审查记录，不能发布  [review-missing]\n"
        "  先审查、后公开，逐项进行保密审查（保守国家秘密法第三十五条、保守国家秘密法实施条例第四十二条，"
        "政府信息公开条例第十七条）。审查同意以后运行 python build.py review policies/yangli-2024-8.md，"
        "用 --初审 --复审 --批准 --保密审查 写上审查人。"
    )


def test_a_site_that_keeps_its_records_elsewhere_needs_none(small: Path) -> None:
    assert codes(small) == []


def test_a_site_must_say_how_it_reviews(small: Path) -> None:
    edit(small / "site.yaml", ("公开审查: 另行审查\n", ""))
    assert codes(small) == ["key-missing"]


def test_every_step_must_be_signed(closed: Path) -> None:
    edit(closed / RECORD, ("批准:\n  人员: 丙某\n  日期: 2024-05-31\n  意见: 同意公开\n", ""))
    assert codes(closed) == ["review-incomplete"]
    assert (
        "content/reviews/policies-yangli-2024-8.yaml:1  公开审查还没有做完，缺少批准  [review-incomplete]"
        in (said(closed))
    )


def test_an_edit_after_the_review_needs_another(closed: Path) -> None:
    edit(closed / POLICY, ("及时公开社会救助标准", "及时公布社会救助标准"))
    assert "审查以后内容又改过，要重新审查  [review-stale]" in said(closed)
    assert codes(closed) == ["text-differs", "review-stale"]


def test_line_ends_and_the_byte_order_mark_are_no_edit(closed: Path) -> None:
    path = closed / POLICY
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert codes(closed) == []


def test_another_file_under_the_same_name_is_an_edit(closed: Path) -> None:
    edit(closed / POLICY, ("发布时间", "附件:\n  - {名称: 申请表, 文件: a.txt}\n发布时间"))
    (closed / "policies" / "a.txt").write_text("一", encoding="utf-8")
    review(closed, [closed / POLICY], Signing(NAMES, EARLY, EARLY))
    assert codes(closed) == []
    (closed / "policies" / "a.txt").write_text("二", encoding="utf-8")
    assert codes(closed) == ["review-stale"]


def test_a_review_after_the_publication_is_late(closed: Path) -> None:
    edit(
        closed / RECORD,
        ("初审:\n  人员: 甲某\n  日期: 2024-05-31", "初审:\n  人员: 甲某\n  日期: 2024-06-25"),
    )
    assert "初审的日期晚于发布日期（2024-06-24）  [review-late]" in said(closed)
    assert codes(closed) == ["review-late", "review-order"]


def test_the_steps_follow_each_other_and_the_day(closed: Path) -> None:
    edit(
        closed / RECORD,
        ("复审:\n  人员: 乙某\n  日期: 2024-05-31", "复审:\n  人员: 乙某\n  日期: 2024-05-30"),
    )
    assert "复审的日期早于初审  [review-order]" in said(closed)
    assert set(codes(closed, dt.date(2024, 5, 29))) >= {"review-ahead", "review-order"}


@pytest.mark.parametrize(
    ("before", "after", "code", "what"),
    [
        ("意见: 同意公开", "意见: 不同意公开", "review-refused", "初审没有同意公开，不能发布"),
        ("结论: 可以公开", "结论: 不得公开", "review-refused", "保密审查没有同意公开，不能发布"),
        ("主动公开", "依申请公开", "review-closed", "公开属性是“依申请公开”，不能放在公开网站上"),
        ("主动公开", "不予公开", "review-closed", "公开属性是“不予公开”，不能放在公开网站上"),
        ("policies/yangli-2024-8.md", "plans/2024-yangli.yaml", "review-twice",
         "同一个文件已有审查记录 content/reviews/plans-2024-yangli.yaml"),
        ("policies/yangli-2024-8.md", "policies/yangli-2024-9.md", "review-nowhere",
         "审查记录里的文件不在内容文件夹里，或者不需要审查"),
    ],
)  # fmt: skip
def test_other_faults_of_a_record(closed: Path, before: str, after: str, code: str, what: str) -> None:
    edit(closed / RECORD, (before, after))
    assert [problem.what for problem in problems_of(closed) if problem.code == code] == [what]


def test_a_change_after_publication_has_its_own_review(closed: Path) -> None:
    edit(closed / POLICY, ("现将工作要点印发给你们。", "现将工作要点印发给你们，请执行。"))
    first = review(closed, [closed / POLICY], Signing(NAMES, TODAY, TODAY))
    assert [one.state for one in first] == ["reason"] and codes(closed) == ["review-stale"]
    review(closed, [closed / POLICY], Signing(NAMES, TODAY, TODAY, (), "改正漏字"))
    assert codes(closed) == []
    assert "修改后审查:\n  - 初审:\n      人员: 甲某\n      日期: 2024-11-15" in (closed / RECORD).read_text(
        "utf-8"
    )


@pytest.mark.parametrize(
    ("place", "before", "after", "line"),
    [
        (POLICY, "一、加强公开\n", "一、加强公开\n\n（内部资料，注意保存）\n", 17),
        (POLICY, "现将工作要点", "秘密★10年\n\n现将工作要点", 11),
        (POLICY, "发布时间", "附注: 此件不公开\n发布时间", 8),
        ("plans/2024-yangli.yaml", "发布时间", "导语: |\n  为了公开。\n  机密★1年\n发布时间", 8),
    ],
)
def test_marks_are_errors_wherever_they_stand(
    small: Path, place: str, before: str, after: str, line: int
) -> None:
    edit(small / place, (before, after))
    found = [problem for problem in problems_of(small) if problem.code == "secret-mark"]
    assert [(problem.spot.file, problem.spot.line) for problem in found] == [(f"content/{place}", line)]
    assert found[0].level == "error"


def test_the_message_points_at_the_mark(small: Path) -> None:
    edit(small / POLICY, ("现将工作要点", "秘密★10年\n\n现将工作要点"))
    assert said(small) == (
        "content/policies/yangli-2024-8.md:11:1  这里标着“秘密★10年”，不能发布  [secret-mark]\n"
        "    秘密★10年\n    ^^^^^^^^^\n"
        "  有密级、内部或不公开标志的，不得公开（保守国家秘密法第二十二条、第三十五条，政府信息公开条例第十三条、"
        "第十四条）。请把这份内容移出内容文件夹并按规定报告；标志是误写的，由定密或制发单位改正。"
    )


def test_words_among_keywords_are_no_marks(small: Path) -> None:
    edit(small / POLICY, ("发布时间", "关键词: [秘密, 保密]\n发布时间"))
    assert codes(small) == []


def test_the_preview_lets_pass_what_only_awaits_its_review(closed: Path) -> None:
    (closed / RECORD).unlink()
    assert errors(problems_of(closed)) and not errors(as_pending(problem) for problem in problems_of(closed))
    edit(closed / POLICY, ("现将工作要点", "秘密★10年\n\n现将工作要点"))
    assert [p.code for p in errors(as_pending(p) for p in problems_of(closed))] == ["secret-mark"]
    assert "review-refused" not in PENDING and "review-closed" not in PENDING


def test_signing_again_changes_nothing(closed: Path) -> None:
    before = (closed / RECORD).read_bytes()
    review(closed, [closed / POLICY], Signing(NAMES, EARLY, EARLY))
    assert (closed / RECORD).read_bytes() == before
