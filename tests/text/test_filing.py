"""Where titles are looked up: by what they begin with, and by what tells them apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.filing import places

REGIONS = ("汶上县", "聊城市", "山东省")


@pytest.mark.parametrize(
    ("title", "starts"),
    [
        ("关于印发2024年汶上县政务公开工作方案的通知", ["关于印发", "政务公开"]),
        ("关于印发聊城市2024年政务公开工作要点的通知", ["关于印发", "政务公开"]),
        ("2024 年汶上县政务公开重点工作分解表", ["2024", "政务公开"]),
        ("关于2024—2026年行动计划", ["关于", "行动计划"]),
        ("二〇二四年工作计划", ["二〇二四", "工作计划"]),
        ("关于进一步做好全县老年助餐工作的通知", ["关于进一步", "老年助餐"]),
        ("关于公开征求《汶上县养老服务条例》意见的公告", ["关于公开", "养老服务"]),
        ("汶上县人民政府办公室关于印发工作规则的通知", ["汶上县", "工作规则"]),
        ("汶上县民政局", ["汶上县", "民政局"]),
        ("《条例》解读", ["条例"]),
        ("“无废城市”建设", ["无废城市"]),
        ("政府信息公开指南", ["政府信息"]),
        ("IPv6改造", ["IPv6"]),
        # words that only look like words of doing
        ("关于规范性文件清理结果的公告", ["关于", "规范性文件"]),
        ("关于对外开放的意见", ["关于", "对外开放"]),
        ("关于在职人员培训的通知", ["关于", "在职人员"]),
        ("关于实施细则的说明", ["关于", "实施细则"]),
        # nothing is left to look up
        ("汶上县", ["汶上县"]),
        ("2024年", ["2024年"]),
        ("关于的通知", ["关于的通知"]),
        ("……", ["……"]),
    ],
)
def test_a_title_is_found_by_its_first_letter_and_its_first_telling_word(
    title: str, starts: list[str]
) -> None:
    found = [title[at:] for at in places(title, REGIONS)]
    assert len(found) == len(starts)
    assert all(part.startswith(start) for part, start in zip(found, starts, strict=True)), found


def test_regions_are_those_of_the_portal() -> None:
    assert places("莘县概况") == (0,)
    assert places("莘县概况", ("莘县",)) == (0, 2)


@given(st.text("关于印发做好2024年 汶上县民政的通知《》“”、a", min_size=1, max_size=30))
def test_every_title_is_found_somewhere_and_always_at_a_letter(title: str) -> None:
    found = places(title, REGIONS)
    assert found and list(found) == sorted(set(found))
    assert all(title[at].isalnum() for at in found) or not any(map(str.isalnum, title))
