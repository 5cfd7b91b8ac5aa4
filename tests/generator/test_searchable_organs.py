"""What the search shows of organs: who is in charge, whom to ring, how much, on which basis."""

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


def test_an_organ_tells_who_is_in_charge_of_it_and_whom_to_ask(found: Mapping[str, SearchRecord]) -> None:
    lines = card(found, "departments/shifan-mzj.html").lines
    assert CardLine("分管领导", "王某某　副县长", "leaders/shifan-zf-3.html", sample=True) in lines
    assert (
        CardLine("解读首问责任人", "社会救助科 科长岗，0000-0000232", "tel:00000000232", sample=True) in lines
    )
    assert "谁分管" in card(found, "departments/shifan-mzj.html").asked


def test_an_office_has_its_own_number(found: Mapping[str, SearchRecord]) -> None:
    office = found["departments/shifan-mzj.html#o2"]
    assert office.title == "示范县民政局养老服务科"
    assert "县民政局养老服务科" in office.names
    assert (
        CardLine("办公电话", "0000-0000242", "tel:00000000242", sample=True)
        in card(found, office.address).lines
    )


def test_a_power_tells_its_basis_and_how_to_apply(found: Mapping[str, SearchRecord]) -> None:
    made = card(found, "powers/shifan-xzspfwj.html#p-SFSP-XK-001")
    lines = {line.label: line.text for line in made.lines}
    assert made.kicker == "权责事项 行政许可"
    assert lines["设定依据"] == "《中华人民共和国食品安全法》第三十五条"
    assert lines["办理流程"] == "提出申请；审查，需要时现场核查；颁发许可证"
    relief = card(found, "powers/shifan-mzj.html#p-SFMZ-JF-001")
    assert relief.links[0] == ("办事指南", "benefits/linshi-jinan.html")


def test_a_charge_tells_how_much_and_whether_it_still_holds(found: Mapping[str, SearchRecord]) -> None:
    lines = card(found, "charges/shifan-wushui.html").lines
    assert [line.text for line in lines if line.label == "收费标准"] == [
        "居民：0.95 元/立方米",
        "非居民：1.40 元/立方米",
    ]
    gone = {line.label: line.text for line in card(found, "charges/shifan-jimao-guanli.html").lines}
    assert gone["状态"] == "自2008年9月1日起取消" and "收费标准" not in gone and "原收费标准" in gone


def test_the_directory_is_found_once_by_its_names(found: Mapping[str, SearchRecord]) -> None:
    assert found["contacts/index.html"].names[:2] == ("一册通", "一码通")
