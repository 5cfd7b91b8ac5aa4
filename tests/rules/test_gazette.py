"""The gazette: who runs one, what its contents hold, and its numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.conftest import problems_of

ITEM = "      - 文件: 样政办字〔2024〕8号\n"


def write(
    small: Path,
    number: int,
    whole: int,
    *,
    year: int = 2024,
    items: str = ITEM,
    publisher: str = "样例县人民政府办公室",
    issued: str = "2024-09-30",
    name: str = "",
) -> None:
    (small / "gazettes").mkdir(exist_ok=True)
    (small / "gazettes" / f"{name or f'g-{year}-{number}'}.yaml").write_text(
        f"刊名: 样例县人民政府公报\n主办单位: {publisher}\n年份: {year}\n期号: {number}\n总期号: {whole}\n"
        f"出版日期: {issued}\n发布时间: 2024-09-30 09:00\n目录:\n  - 栏目: 县政府文件\n    内容:\n{items}",
        encoding="utf-8",
    )


def told(small: Path) -> list[tuple[str, str, int, str]]:
    return [(each.code, each.level, each.spot.line, each.what) for each in problems_of(small)]


def test_a_county_may_explore_a_gazette(small: Path) -> None:
    write(small, 3, 3)
    assert told(small) == []


def test_a_department_runs_none(small: Path) -> None:
    write(small, 3, 3, publisher="样例县民政局")
    assert told(small) == [("gazette-level", "error", 2, "样例县民政局不办政府公报")]


@pytest.mark.parametrize("level", ["镇", "街道", "乡"])
def test_a_town_runs_none(small: Path, level: str) -> None:
    units = small / "departments.yaml"
    units.write_text(units.read_text("utf-8").replace("级别: 县", f"级别: {level}"), encoding="utf-8")
    write(small, 3, 3)
    assert [each[0] for each in told(small)] == ["gazette-level"]


def test_an_entry_is_one_record_or_a_title_with_its_text(small: Path) -> None:
    items = (
        "      - 正文: 只有正文\n"
        "      - 文件: yangli-2024-8\n        标题: 又写标题\n"
        "      - 标题: 大事记\n"
        "      - 文件: yangli-2024-8\n        正文: 又写正文\n"
        "      - 标题: 大事记\n        正文: 7月1日，开馆。\n"
    )
    write(small, 3, 3, items=items)
    assert told(small) == [
        ("gazette-item", "error", 11, "目录里的这一项没有写刊登什么"),
        ("gazette-item", "error", 12, "目录里的这一项写了几样：文件、标题"),
        ("gazette-item", "error", 14, "“大事记”没有正文"),
        ("gazette-item", "error", 16, "本站收录的内容，公报里不另写正文"),
    ]


def test_a_document_signed_after_the_issue_cannot_stand_in_it(small: Path) -> None:
    write(small, 2, 2, issued="2024-06-20")
    assert told(small) == [
        (
            "gazette-early",
            "error",
            11,
            "《关于印发2024年样例县政务公开工作要点的通知》成文于 2024-06-24，晚于这一期的出版日期",
        )
    ]


def test_a_document_that_the_library_has_not_is_said_once(small: Path) -> None:
    write(small, 3, 3, items="      - 文件: 样政办字〔2024〕99号\n")
    assert [each[0] for each in told(small)] == ["ref-unknown"]


def test_one_number_of_the_year_given_twice(small: Path) -> None:
    write(small, 2, 1)
    write(small, 2, 2, name="h-2024-2")
    assert told(small) == [("gazette-number", "error", 4, "两期都是2024年第2期")]


def test_one_whole_number_given_twice(small: Path) -> None:
    write(small, 1, 1)
    write(small, 2, 1)
    assert told(small) == [("gazette-number", "error", 5, "两期都是总第1期")]


def test_whole_numbers_do_not_run_backwards(small: Path) -> None:
    write(small, 4, 8, year=2023)
    write(small, 1, 7)
    assert told(small) == [("gazette-number", "error", 5, "总第 7 期比前一期总第 8 期小")]


def test_issues_left_out_are_asked_for(small: Path) -> None:
    write(small, 4, 8, year=2023)
    write(small, 1, 12)
    assert told(small) == [("gazette-gap", "warning", 5, "总期号不连续，缺总第 9、10、11 期")]
