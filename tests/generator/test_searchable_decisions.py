"""What the search shows of consultations and decisions on the day."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.conftest import ROOT
from tests.pages.conftest import portal_of
from zwgk_site.search.record import Card, CardLine, SearchRecord
from zwgk_site.searchable import records_of


@pytest.fixture(scope="module")
def found() -> Mapping[str, SearchRecord]:
    return {record.address: record for record in records_of(portal_of(ROOT / "content"))}


def card(found: Mapping[str, SearchRecord], address: str) -> Card:
    made = found[address].card
    assert made is not None
    return made


def test_an_open_consultation_says_how_many_days_are_left_and_how_to_take_part(
    found: Mapping[str, SearchRecord],
) -> None:
    open_ = card(found, "consultations/shifan-yanglao-sheshi.html")
    assert open_.kicker == "正在征集意见"
    assert open_.lines[0] == CardLine("状态", "正在征集，还有 20 天截止", sample=True)
    assert [line.text for line in open_.lines if line.label == "提出方式"][1] == (
        "电子邮件：ylfw@example.gov.cn"
    )
    assert ("怎样提意见", "consultations/shifan-yanglao-sheshi.html#ways") in open_.links


def test_a_closed_one_leads_to_what_became_of_the_opinions(found: Mapping[str, SearchRecord]) -> None:
    closed = card(found, "consultations/shifan-linshi-jiuzhu.html")
    assert closed.kicker == "意见征集"
    assert "提出方式" not in [line.label for line in closed.lines]
    assert ("看意见采纳情况", "consultations/shifan-linshi-jiuzhu.html#feedback") in closed.links


def test_a_decision_tells_its_stage(found: Mapping[str, SearchRecord]) -> None:
    lines = {line.label: line.text for line in card(found, "decisions/shifan-linshi-jiuzhu.html").lines}
    assert lines["进程"] == "已出台"
    assert lines["公开情况"] == "应当公开的 6 项，已公开 6 项"


def test_a_meeting_tells_what_became_of_the_opinions(found: Mapping[str, SearchRecord]) -> None:
    lines = {line.label: line.text for line in card(found, "meetings/shifan-2024-38.html").lines}
    assert lines["代表意见"] == "3 条，采纳 2、部分采纳 0、不采纳 1"
