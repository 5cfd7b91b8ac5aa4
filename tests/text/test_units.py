"""Organs named in the cells of real task tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.units import Found, Name, Role, split

BOSHAN_GROUPS = ["各镇（街道）", "区政府各部门单位", "区政府有关部门单位", "各行政执法主体"]
_BOSHAN = """
    区发展和改革委员会 区教育和体育局 区科学技术局 区工业和信息化局 区公安分局 区民政局 区财政局 区司法局
    区人力资源和社会保障局 区自然资源局 区住房和城乡建设局 区交通运输局 区水利局 区农业农村局 区商务局
    区文化和旅游局 区卫生健康局 区应急管理局 区行政审批服务局 区市场监督管理局 区综合行政执法局 区统计局
    区生态环境分局 区医疗保障分局 区政府办公室 区大数据中心
"""
BOSHAN_UNITS = _BOSHAN.split()
WENSHANG_GROUPS = ["县政府各部门、单位", "县政府有关部门、单位", "各乡镇（街道）人民政府（办事处）"]
_WENSHANG = """
    县政府 县政府办公室 县商务局 县投资促进服务中心 县发展和改革局 县文化和旅游局 县民政局 县卫生健康局
    县住房和城乡建设局 县住房保障和房地产发展中心 县体育事业发展中心 县综合行政执法局 县农业农村局
    市生态环境局汶上县分局 县自然资源和规划局 县财政局 县人力资源和社会保障局 县退役军人事务局
    县教育和体育局 县医疗保障局 县市场监督管理局 县水务局 县交通运输局 县司法局 县信访局 县行政审批服务局
    县审计局
"""
WENSHANG_UNITS = _WENSHANG.split()


def _names(groups: list[str], units: list[str]) -> dict[str, Name]:
    return {
        **{text: Name(text, f"g{place}", "group") for place, text in enumerate(groups)},
        **{text: Name(text, f"d{place}", "department") for place, text in enumerate(units)},
    }


BOSHAN = _names(BOSHAN_GROUPS, BOSHAN_UNITS)
WENSHANG = _names(WENSHANG_GROUPS, WENSHANG_UNITS)


def _read(text: str, names: dict[str, Name], role: Role = "responsible") -> list[tuple[str, str, bool]]:
    return [(found.text, found.role, found.name is not None) for found in split(text, names, role)]


def _all(texts: list[str], role: str = "responsible") -> list[tuple[str, str, bool]]:
    return [(text, role, True) for text in texts]


@pytest.mark.parametrize(
    ("cell", "units"),
    [
        ("各镇（街道），区政府有关部门单位", ["各镇（街道）", "区政府有关部门单位"]),
        ("区发展和改革委员会", ["区发展和改革委员会"]),
        (
            "各镇（街道），区发展和改革委员会、区工业和信息化局等相关部门单位",
            ["各镇（街道）", "区发展和改革委员会", "区工业和信息化局"],
        ),
        ("区财政局、区人力资源和社会保障局", ["区财政局", "区人力资源和社会保障局"]),
        (
            "区民政局、区教育和体育局、区卫生健康局、区医疗保障分局",
            ["区民政局", "区教育和体育局", "区卫生健康局", "区医疗保障分局"],
        ),
        ("各镇（街道）、区政府各部门单位", ["各镇（街道）", "区政府各部门单位"]),
        ("各镇（街道），区政府各 部门单位", ["各镇（街道）", "区政府各 部门单位"]),
        ("各镇（街道），区政府有 关部门单位", ["各镇（街道）", "区政府有 关部门单位"]),
        ("各镇（街道）、区行政审批服务局", ["各镇（街道）", "区行政审批服务局"]),
    ],
)
def test_splits_every_kind_of_cell_of_the_boshan_table(cell: str, units: list[str]) -> None:
    assert _read(cell, BOSHAN) == _all(units)


def test_tells_the_leader_from_those_who_carry_out() -> None:
    cell = "区司法局牵头，各行政执法主体和各镇（街道）具体落实"
    assert _read(cell, BOSHAN) == [
        ("区司法局", "lead", True),
        ("各行政执法主体", "responsible", True),
        ("各镇（街道）", "responsible", True),
    ]


def test_reads_the_members_named_after_a_group() -> None:
    described = "与宏观经济和民生关系密切的区政府部门"
    members = [unit for unit in BOSHAN_UNITS if unit not in ("区司法局", "区政府办公室", "区大数据中心")]
    cell = f"各镇（街道）、区政府各部门单位，特别是{described}（{'、'.join(members)}）"
    found = _read(cell, BOSHAN)
    assert found[2] == (described, "responsible", False)
    assert found[:2] + found[3:] == _all(["各镇（街道）", "区政府各部门单位", *members])
    with_group = {**BOSHAN, described: Name(described, "close", "group")}
    assert _read(cell, with_group) == _all(["各镇（街道）", "区政府各部门单位", described, *members])


@pytest.mark.parametrize(
    ("cell", "units"),
    [
        ("县商务局\n\n县投资促进服务中心", ["县商务局", "县投资促进服务中心"]),
        ("县政府有关部门、单位\n\n各乡镇（街道）人民政府（办事处）", WENSHANG_GROUPS[1:]),
        ("县政府各部门、单位", ["县政府各部门、单位"]),
        ("县政府办公室 ", ["县政府办公室"]),
        (
            "县住房和城乡建设局   \n\n县住房保障和房地产发展中心 ",
            ["县住房和城乡建设局", "县住房保障和房地产发展中心"],
        ),
        ("市生态环境局汶上县分局", ["市生态环境局汶上县分局"]),
        (
            "县发展和改革局\n\n县医疗保障局\n县民政局\n\n县卫生健康局",
            ["县发展和改革局", "县医疗保障局", "县民政局", "县卫生健康局"],
        ),
    ],
)
def test_splits_every_kind_of_cell_of_the_wenshang_table(cell: str, units: list[str]) -> None:
    assert _read(cell, WENSHANG, "lead") == _all(units, "lead")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (
            "由县财政局牵头，县审计局、县民政局等部门配合",
            [("县财政局", "lead", True), ("县审计局", "assist", True), ("县民政局", "assist", True)],
        ),
        (
            "牵头单位：县财政局；配合单位：县审计局、县民政局",
            [("县财政局", "lead", True), ("县审计局", "assist", True), ("县民政局", "assist", True)],
        ),
        ("县财政局会同县审计局负责", [("县财政局", "responsible", True), ("县审计局", "assist", True)]),
        (
            "县财政局、县审计局按职责分工负责",
            [("县财政局", "responsible", True), ("县审计局", "responsible", True)],
        ),
        ("县财政局等县直有关部门、单位", [("县财政局", "responsible", True)]),
        ("县商务局县民政局", [("县商务局", "responsible", True), ("县民政局", "responsible", True)]),
        ("县财政局以及县审计局", [("县财政局", "responsible", True), ("县审计局", "responsible", True)]),
        (
            "县 商 务 局,县民政局(县审计局)",
            [("县 商 务 局", "responsible", True), *_all(["县民政局", "县审计局"])],
        ),
    ],
)
def test_reads_role_words_and_connectives(cell: str, expected: list[tuple[str, str, bool]]) -> None:
    assert _read(cell, WENSHANG) == expected


def test_a_lead_column_may_name_others_too() -> None:
    assert _read("县财政局牵头，县审计局", WENSHANG, "lead") == [
        ("县财政局", "lead", True),
        ("县审计局", "responsible", True),
    ]


@pytest.mark.parametrize(
    ("cell", "unknown"),
    [
        ("县教育剧", "县教育剧"),
        ("县教育剧和县民政局", "县教育剧"),
        ("县民政局和县教育剧", "县教育剧"),
        ("县教育剧牵头，县民政局配合", "县教育剧"),
        ("县督查落实办公室，县财政局负责", "县督查落实办公室"),
        ("县政府某室", "县政府某室"),
        ("各乡镇（街道）人民政付（办事处）、县商务局", "各乡镇（街道）人民政付（办事处）"),
        ("各县（市、区）人民政府，县财政局", "各县（市、区）人民政府"),
        ("县高等院校、县民政局", "县高等院校"),
    ],
)
def test_gives_back_what_is_not_registered_whole_and_unguessed(cell: str, unknown: str) -> None:
    assert [found.text for found in split(cell, WENSHANG) if found.name is None] == [unknown]


@pytest.mark.parametrize("cell", ["", "、，；", "等", "由", "（）", "\n "])
def test_finds_nobody_where_nobody_is_named(cell: str) -> None:
    assert split(cell, WENSHANG) == ()


@given(
    st.lists(st.sampled_from(sorted(WENSHANG)), min_size=1, max_size=6),
    st.sampled_from(["、", "，", "；", "\n\n", "和", "及", "以及", "与", " "]),
)
def test_takes_apart_what_was_put_together(units: list[str], between: str) -> None:
    assert [found.name for found in split(between.join(units), WENSHANG)] == [
        WENSHANG[unit] for unit in units
    ]


@given(
    st.lists(st.sampled_from(sorted(BOSHAN)), min_size=1, max_size=4),
    st.integers(0, 40),
    st.sampled_from([" ", "\n"]),
)
def test_white_space_inside_names_changes_nothing(units: list[str], place: int, space: str) -> None:
    cell = "、".join(units)
    broken = cell[:place] + space + cell[place:]
    assert [found.name for found in split(broken, BOSHAN)] == [found.name for found in split(cell, BOSHAN)]


@given(st.text(alphabet="县财政民局牵头配合单位：、，；（）()和与及等特别是由会同落实 \n", max_size=40))
def test_spans_are_the_words_as_written_in_order(cell: str) -> None:
    end = 0
    for found in split(cell, WENSHANG):
        assert isinstance(found, Found)
        assert end <= found.start < found.end <= len(cell)
        assert cell[found.start : found.end] == found.text
        end = found.end
