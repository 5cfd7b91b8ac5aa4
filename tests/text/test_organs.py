"""What people call an organ: its name without the region, and the forms they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.organs import said, same

HAN = st.text("市县区省局委和与及汶上政府人民办公室分中心教育场自治员会", max_size=12)


@pytest.mark.parametrize(
    ("name", "region", "others"),
    [
        ("汶上县民政局", "汶上县", {"县民政局", "汶上民政局", "民政局"}),
        ("县民政局", "汶上县", {"汶上县民政局", "汶上民政局", "民政局"}),
        ("人社局", "汶上县", {"汶上县人社局", "县人社局", "汶上人社局"}),
        ("博山区民政局", "博山区", {"区民政局", "博山民政局", "民政局"}),
        ("冠县民政局", "冠县", {"县民政局", "民政局"}),
        ("聊城市市场监督管理局", "聊城市", {"市市场监督管理局", "聊城市场监督管理局", "市场监督管理局"}),
        ("市场监督管理局", "聊城市", {"聊城市市场监督管理局", "市市场监督管理局", "聊城市场监督管理局"}),
        ("市政府办公室", "聊城市", {"聊城市政府办公室", "聊城政府办公室", "政府办公室"}),
        ("汶上县", "汶上县", set()),
        ("民政局", "", set()),
    ],
)
def test_a_name_is_written_with_and_without_its_region(name: str, region: str, others: set[str]) -> None:
    assert set(same(name, region)) == others


@pytest.mark.parametrize(
    ("name", "region", "heard"),
    [
        ("汶上县教育和体育局", "汶上县", ["教育局", "体育局", "教育体育局", "县教育局", "汶上教育局"]),
        ("博山区自然资源和规划局", "博山区", ["自然资源局", "规划局", "区规划局", "博山区自然资源局"]),
        ("县住房保障和房地产发展中心", "汶上县", ["住房保障中心", "县房地产发展中心"]),
        ("博山区发展和改革委员会", "博山区", ["发展改革委员会", "发展和改革委", "区发展改革委"]),
        ("冠县人民政府办公室", "冠县", ["冠县政府办公室", "县政府办公室", "县政府办", "政府办"]),
        ("博山区公安分局", "博山区", ["公安局", "区公安局", "博山公安局"]),
        ("市生态环境局汶上县分局", "汶上县", ["生态环境局", "县生态环境局", "汶上生态环境分局"]),
        ("济宁市生态环境局汶上县分局", "汶上县", ["县生态环境局"]),
        ("教育和体育局", "", ["教育局", "体育局"]),
    ],
)
def test_people_say_half_of_a_double_name_and_the_short_form_of_a_long_one(
    name: str, region: str, heard: list[str]
) -> None:
    assert [form for form in heard if form not in said(name, region)] == []


@pytest.mark.parametrize("name", ["汶上县民政局", "汶上县人力资源和社会保障局", "汶上县发展和改革局"])
def test_an_abbreviation_that_the_name_does_not_spell_out_is_never_guessed(name: str) -> None:
    assert not {"人社局", "县人社局", "发改局", "民局"} & set(said(name, "汶上县"))


def test_half_of_a_commission_is_nobody() -> None:
    assert "发展委" not in said("博山区发展和改革委员会", "博山区")


@given(HAN, st.sampled_from(["", "汶上县", "博山区", "冠县", "聊城市", "某某自治县", "中都街道"]))
def test_no_form_is_empty_twice_there_or_the_name_itself(name: str, region: str) -> None:
    for forms in (same(name, region), said(name, region)):
        assert len(set(forms)) == len(forms)
        assert name not in forms
        assert all(len(form) >= 3 for form in forms)
