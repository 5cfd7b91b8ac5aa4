"""Deadline expressions of plans."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.deadlines import Deadline, find, parse

YEAR = 2024


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("12月底前", "2024-12-31"),
        ("11月底前", "2024-11-30"),
        ("2月底前", "2024-02-29"),
        ("7月8日前", "2024-07-08"),
        ("年底前", "2024-12-31"),
        ("今年11月底前", "2024-11-30"),
        ("2023年底前", "2023-12-31"),
        ("2024年年底前", "2024-12-31"),
        ("2024年12月31日前", "2024-12-31"),
        ("12月31日之前完成", "2024-12-31"),
        ("于6月30日前", "2024-06-30"),
        ("上半年", "2024-06-30"),
        ("下半年", "2024-12-31"),
        ("第三季度", "2024-09-30"),
        ("三季度末", "2024-09-30"),
        ("9月上旬", "2024-09-10"),
        ("9月中旬", "2024-09-20"),
        ("9月下旬", "2024-09-30"),
        ("9月", "2024-09-30"),
        ("年内", "2024-12-31"),
        ("本年度内", "2024-12-31"),
        ("2025年", "2025-12-31"),
        ("明年1月底前", "2025-01-31"),
        ("6月至12月", "2024-12-31"),
        ("6-12月", "2024-12-31"),
        ("2024-10-31", "2024-10-31"),
        ("2024.6.30", "2024-06-30"),
        ("二〇二四年十二月底前", "2024-12-31"),
        ("１２月 底前", "2024-12-31"),
        ("12月底前，并长期坚持", "2024-12-31"),
    ],
)
def test_gives_the_last_day_allowed(text: str, due: str) -> None:
    assert parse(text, YEAR) == Deadline(text, "day", dt.date.fromisoformat(due))


@pytest.mark.parametrize(
    ("text", "due"), [("每年9月", "2024-09-30"), ("每年3月31日前", "2024-03-31"), ("每年", "2024-12-31")]
)
def test_gives_this_years_day_of_a_yearly_deadline(text: str, due: str) -> None:
    assert parse(text, YEAR) == Deadline(text, "yearly", dt.date.fromisoformat(due))


@pytest.mark.parametrize(
    "text",
    ["持续推进", "长期坚持", "常态化", "常态化推进", "持续推进、长期坚持", "每月", "每季度末", "每月15日前"],
)
def test_knows_tasks_without_end(text: str) -> None:
    assert parse(text, YEAR) == Deadline(text, "ongoing")


@pytest.mark.parametrize(
    ("text", "form", "days"),
    [
        ("20个工作日内", "working_days", 20),
        ("10 个工作日", "working_days", 10),
        ("活动开展后5个工作日内", "working_days", 5),
        ("7日内", "days", 7),
        ("十五日内", "days", 15),
        ("15天之内", "days", 15),
    ],
)
def test_counts_days_from_an_event(text: str, form: str, days: int) -> None:
    deadline = parse(text, YEAR)
    assert (deadline.form, deadline.days, deadline.due) == (form, days, None)


@pytest.mark.parametrize(
    "text",
    [
        "立即",
        "按省统一时限",
        "7月前",
        "2025年前",
        "9月初",
        "2月30日前",
        "13月底前",
        "三个月内",
        "2年内",
        "",
        "6月底前启动，12月底前完成",
    ],
)
def test_leaves_what_is_no_sure_date_as_it_says(text: str) -> None:
    assert parse(text, YEAR) == Deadline(text, "unknown")


@pytest.mark.parametrize(
    ("text", "words", "due"),
    [
        ("以正式文件予以印发，于6月30日前通过县政府门户网站", "6月30日前", "2024-06-30"),
        ("每年9月集中组织开展线下开放活动", "每年9月", "2024-09-30"),
        ("县级以上人民政府及其部门要在2024年年底前形成", "2024年年底前", "2024-12-31"),
        ("措施,2023年底前将政策评价结果和运用情况向社会公开", "2023年底前", "2023-12-31"),
        ("今年11月底前完成信息公开专栏规范调整工作", "今年11月底前", "2024-11-30"),
        ("每年3月31日前依法公开上年度逾期尚未支付", "每年3月31日前", "2024-03-31"),
        ("各部门单位年内至少组织一次", "年内", "2024-12-31"),
        ("于2024年7月\n8 日前报", "2024年7月\n8 日前", "2024-07-08"),
    ],
)
def test_finds_dates_in_running_text(text: str, words: str, due: str) -> None:
    (found,) = find(text, YEAR)
    assert text[found.start : found.end] == words == found.deadline.text
    assert found.deadline.due == dt.date.fromisoformat(due)


def test_finds_days_counted_from_an_event() -> None:
    text = "征集结束后7日内公开；出台后的10 个工作日内公开"
    assert [(f.deadline.form, f.deadline.days) for f in find(text, YEAR)] == [
        ("days", 7),
        ("working_days", 10),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2019年9月1日起施行",
        "持续推进义务教育",
        "常态化开展政策评价",
        "三年内",
        "近年内",
        "上年底前",
        "每年至少召开1次",
        "第七日内",
        "2024年6月24日",
    ],
)
def test_takes_no_date_or_verb_for_a_deadline(text: str) -> None:
    assert find(text, YEAR) == ()


@given(st.dates(dt.date(2000, 1, 1), dt.date(2090, 12, 31)))
def test_reads_every_date_written_in_full(day: dt.date) -> None:
    assert parse(f"{day.year}年{day.month}月{day.day}日前", 1999).due == day


@given(st.text(alphabet="12年月日底前末内每个工作日上半第三季度旬今明持续推进，；至 \n", max_size=30))
def test_keeps_the_words_and_gives_back_the_places(text: str) -> None:
    assert parse(text, YEAR).text == text
    end = 0
    for found in find(text, YEAR):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.deadline.text
        end = found.end
