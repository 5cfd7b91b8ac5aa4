"""What is said of items of government information."""

from __future__ import annotations

from pathlib import Path

from tests.rules.columns import MONEY, information, whats, with_columns


def test_information_is_published_within_twenty_working_days(small: Path) -> None:
    with_columns(small, MONEY)
    information(small, 生成日期="2024-03-01", 发布时间="2024-03-29 09:00")
    assert whats(small, "information-late") == []
    information(small, 生成日期="2024-03-01", 发布时间="2024-04-01 09:00")
    assert whats(small, "information-late") == ["生成以后 21 个工作日才公开，应在 2024-03-29 以前"]
    information(
        small, 生成日期="2024-03-01", 发布时间="2024-04-01 09:00", 期限依据="《中华人民共和国预算法》第十四条"
    )
    assert whats(small, "information-late") == []


def test_information_is_not_published_before_it_is_made(small: Path) -> None:
    with_columns(small, MONEY)
    information(small, 生成日期="2024-03-01")
    assert whats(small, "date-order") == ["“发布时间”早于“生成日期”"]


def test_a_column_that_collects_another_kind_takes_no_information(small: Path) -> None:
    with_columns(small, "")
    information(small, 栏目="政策文件")
    assert whats(small, "information-column") == ["栏目“政策文件”自动收录“政策文件”，不放别的内容"]


def test_an_index_number_is_used_once(small: Path) -> None:
    with_columns(small, MONEY)
    information(small, "a", 索引号="000000000/2024-00001")
    information(small, "b", 索引号="000000000/2024-00001", 标题="2024年部门决算")
    assert whats(small, "index-duplicate") == ["索引号“000000000/2024-00001”和《2024年部门预算》的相同"]


def test_the_year_of_an_index_number_is_that_in_which_the_item_was_made(small: Path) -> None:
    with_columns(small, MONEY)
    information(small, 索引号="000000000/2023-00001")
    assert whats(small, "index-year") == ["索引号“000000000/2023-00001”里的年份不是生成日期的 2024 年"]
    information(small, 索引号="000000000/2024-00001")
    assert whats(small, "index-year") == []
    information(small, 索引号="财预2023")
    assert whats(small, "index-year") == []


def test_information_of_a_column_that_there_is_not_is_said_once(small: Path) -> None:
    with_columns(small, MONEY)
    information(small, 栏目="财政")
    assert whats(small, "information-column") == [] and len(whats(small, "ref-unknown")) == 1


def test_an_index_number_is_used_once_also_where_titles_are_the_same(small: Path) -> None:
    with_columns(small, MONEY)
    information(small, "a", 索引号="000000000/2024-00001")
    information(small, "b", 索引号="000000000/2024-00001")
    assert whats(small, "index-duplicate") == ["索引号“000000000/2024-00001”和《2024年部门预算》的相同"]


def test_information_is_not_published_on_a_day_to_come(small: Path) -> None:
    with_columns(small, MONEY)
    information(small, 生成日期="2024-11-10", 发布时间="2024-11-15 23:00")
    assert whats(small, "date-ahead") == []
    information(small, 生成日期="2024-11-10", 发布时间="2024-11-16 00:00")
    assert whats(small, "date-ahead") == ["“发布时间”2024-11-16 还没有到"]


def test_a_year_from_which_nothing_can_be_counted_is_no_date(small: Path) -> None:
    with_columns(small, MONEY)
    information(small, 生成日期="9999-12-31", 发布时间="9999-12-31 09:00")
    assert whats(small, "value-date") == ["“生成日期”不是日期"]
    assert whats(small, "value-minute") == ["“发布时间”不是时间"]
