"""Which version of a table holds on a day, and what changed, for any versions at all."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from zwgk_site.kinds.standard import Amount, Standard, StandardVersion
from zwgk_site.relate.standards import Amounts, change, last_day, lines, standing, version_on

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2060, 12, 31))
MONEY = st.decimals(0, 99999, places=2)


def version(since: dt.date, *amounts: tuple[str, str | None, str]) -> StandardVersion:
    return StandardVersion.model_validate(
        {
            "自": since.isoformat(),
            "依据": "《通知》",
            "金额": [
                {"类别": of, "金额": value} | ({"细目": item} if item else {}) for of, item, value in amounts
            ],
        }
    )


def table(*versions: StandardVersion) -> Standard:
    return Standard.model_validate(
        {
            "标识": "t",
            "标题": "救助标准",
            "发布单位": "某局",
            "发布时间": "2024-06-26 10:00",
            "类别": [
                {"名称": "城市低保标准", "简称": "城市低保"},
                {"名称": "照料护理标准", "简称": "护理", "细目": ["全自理", "全护理"]},
                {"名称": "旧类标准", "执行至": "2023-12-31"},
            ],
            "版本": versions,
        }
    )


VERSIONS = st.lists(DAYS, unique=True, max_size=8).map(lambda days: [version(day) for day in days])


@given(VERSIONS, DAYS)
def test_the_version_that_holds_is_the_last_that_began(versions: list[StandardVersion], day: dt.date) -> None:
    found = version_on(versions, day)
    begun = sorted(each.since for each in versions if each.since <= day)
    assert (found.since if found else None) == (begun[-1] if begun else None)


@given(VERSIONS, DAYS)
def test_every_day_has_one_standing_for_each_version(versions: list[StandardVersion], day: dt.date) -> None:
    states = {each.since: standing(versions, each, day) for each in versions}
    assert list(states.values()).count("current") == (1 if version_on(versions, day) else 0)
    for since, state in states.items():
        assert (state == "next") == (since > day)


@given(VERSIONS, DAYS)
def test_each_day_lies_between_the_first_and_the_last_day_of_its_version(
    versions: list[StandardVersion], day: dt.date
) -> None:
    holding = [
        each
        for each in versions
        if each.since <= day and ((last := last_day(versions, each)) is None or day <= last)
    ]
    assert holding == ([found] if (found := version_on(versions, day)) else [])


@given(VERSIONS)
def test_the_order_in_which_versions_are_written_does_not_matter(versions: list[StandardVersion]) -> None:
    day = dt.date(2024, 11, 15)
    assert version_on(versions, day) is version_on(versions[::-1], day)


@given(MONEY, MONEY)
def test_a_change_leads_from_the_amount_before_to_the_amount_now(before: Decimal, now: Decimal) -> None:
    found = change(before, now)
    assert found is not None
    assert before + found.by == now
    if before:
        assert found.percent is not None
        assert abs(found.percent - found.by * 100 / before) <= Decimal("0.05")
    else:
        assert found.percent is None


def test_amounts_are_looked_up_by_name_or_short_name() -> None:
    old = version(dt.date(2023, 7, 1), ("城市低保", None, "871"), ("旧类标准", None, "10"))
    new = version(dt.date(2024, 7, 1), ("城市低保标准", None, "915"), ("护理", "全护理", "607.5"))
    amounts = Amounts(table(new, old))
    city, _, full, gone = lines(amounts.table)
    assert amounts.on(dt.date(2024, 11, 15), city) == 915
    assert amounts.on(dt.date(2024, 6, 30), city) == 871
    assert amounts.on(dt.date(2022, 1, 1), city) is None
    assert amounts.on(dt.date(2024, 11, 15), full) == Decimal("607.5")
    found = amounts.changed(new, city)
    assert found is not None
    assert (found.by, found.percent) == (44, Decimal("5.1"))
    assert amounts.changed(new, full) is None
    assert amounts.on(dt.date(2023, 12, 31), gone) == 10
    assert amounts.on(dt.date(2024, 1, 1), gone) is None


@pytest.mark.parametrize("written", ["9,15", "915元", "-1", "1.234", "", "１２"])
def test_an_amount_is_digits_and_at_most_two_after_the_point(written: str) -> None:
    with pytest.raises(ValidationError):
        Amount.model_validate({"类别": "城市低保", "金额": written})
