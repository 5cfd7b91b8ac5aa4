"""Organs, leaders, powers and charges: nothing private, nothing double, nothing that contradicts itself."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.aid import change, put
from tests.rules.conftest import TODAY, problems_of

Told = list[tuple[str, int, str]]

ORGAN = "    {标识: yangli-mzj"
MZJ = "  - {标识: yangli-mzj, 名称: 样例县民政局, 地区: 样例县, 类别: 工作部门, 别名: 县民政局}\n"


def told(content: Path, today: dt.date = TODAY) -> Told:
    return [(each.code, each.spot.line, each.what) for each in problems_of(content, today)]


def organ(small: Path, more: str, today: dt.date = TODAY) -> Told:
    """What is said of an organ with these lines; they begin in line 11 of its file."""
    block = "  - 标识: yangli-mzj\n    名称: 样例县民政局\n    地区: 样例县\n    类别: 工作部门\n    别名: 县民政局\n"
    change(small, "departments.yaml", (MZJ, block + more))
    return told(small, today)


def test_an_organ_is_gone_over_once_a_year(small: Path) -> None:
    assert organ(small, "    核对日期: 2023-11-15\n") == [
        ("department-stale", 12, "上次核对是 2023-11-15，已过 366 天")
    ]


def test_an_organ_gone_over_within_the_year_is_in_order(small: Path) -> None:
    assert organ(small, "    核对日期: 2023-11-16\n") == []


def test_no_organ_is_gone_over_in_the_future(small: Path) -> None:
    assert organ(small, "    核对日期: 2024-11-16\n") == [
        ("department-checked", 12, "“核对日期”2024-11-16 还没有到")
    ]


def test_the_office_in_charge_of_disclosure_is_told_once(small: Path) -> None:
    more = (
        "    政府信息公开机构: 局办公室，0000-0000012\n    公开机构: {机构: 局办公室, 电话: 0000-0000012}\n"
    )
    assert organ(small, more) == [("department-disclosure", 13, "“政府信息公开机构”和“公开机构”都写了")]


def test_offices_are_named_once_and_the_first_contact_sits_in_one(small: Path) -> None:
    more = (
        "    内设机构:\n      - {名称: 救助科, 电话: 0000-0000001}\n      - {名称: 救助科}\n"
        "    解读首问责任人: {姓名或岗位: 科长岗, 科室: 养老科, 电话: 0000-0000002}\n"
    )
    assert organ(small, more) == [
        ("department-office", 14, "内设机构“救助科”写了两次"),
        ("department-office", 15, "解读首问责任人所在的“养老科”不在内设机构里"),
    ]


def test_postcode_and_mailbox_have_their_forms(small: Path) -> None:
    assert organ(small, '    邮编: "27250"\n    电子邮箱: 民政局\n') == [
        ("value-form", 13, "“电子邮箱”的写法不对"),
        ("value-form", 12, "“邮编”的写法不对"),
    ]


def leaders(small: Path, *some: str) -> Told:
    text = "领导:\n" + "".join(f"  - 标识: l{number}\n{one}" for number, one in enumerate(some))
    (small / "leaders.yaml").write_text(text, encoding="utf-8")
    return told(small)


def leader(
    rank: int = 1, name: str = "张某某", duties: str = "主持全面工作。", day: str = "2024-10-01"
) -> str:
    return (
        f"    姓名: {name}\n    职务: 局长\n    单位: 样例县民政局\n    排序: {rank}\n    分工: {duties}\n"
        f"    更新日期: {day}\n"
    )


def test_two_leaders_cannot_stand_in_one_place(small: Path) -> None:
    assert leaders(small, leader(), leader(name="李某某")) == [
        ("leader-rank", 13, "样例县民政局有两位领导的排序都是 1，另一位是张某某")
    ]


def test_a_leader_stands_once_in_an_organ(small: Path) -> None:
    assert leaders(small, leader(), leader(2)) == [("leader-twice", 10, "样例县民政局的局长张某某写了两次")]


def test_a_leader_has_duties_and_a_day_that_was(small: Path) -> None:
    assert leaders(small, leader(duties="", day="2024-12-01")) == [
        ("leader-date", 8, "“更新日期”2024-12-01 还没有到"),
        ("leader-duties", 3, "张某某没有写分工"),
    ]


def test_a_leader_belongs_to_an_organ(small: Path) -> None:
    without = leader().replace("    单位: 样例县民政局\n", "")
    assert leaders(small, without) == [("key-missing", 2, "缺少“单位”")]
    assert leaders(small, leader().replace("样例县民政局", "样例县水务局")) == [
        ("ref-unknown", 5, "引用了不存在的单位")
    ]


def test_the_head_of_an_organ_is_its_first_leader(small: Path) -> None:
    (small / "leaders.yaml").write_text(f"领导:\n  - 标识: a\n{leader()}", encoding="utf-8")
    assert organ(small, "    负责人: 李某某，局长\n") == [
        ("leader-head", 12, "单位的负责人写的是“李某某，局长”，领导信息排在第一的是局长张某某")
    ]


def powers(small: Path, *some: str) -> Told:
    head = "标题: 样例县民政局权责清单\n发布单位: 样例县民政局\n发布时间: 2024-09-20 10:00\n事项:\n"
    put(small, "powers/mzj.yaml", head + "".join(some))
    return told(small)


def power(
    code: str = "YL-001", category: str = "行政处罚", basis: str = "《某办法》第六十八条", more: str = ""
) -> str:
    return (
        f"  - 编码: {code}\n    名称: 对{code}的处理\n    类别: {category}\n    依据: {basis}\n"
        f"    责任事项: 立案、决定。\n    追责情形: 违反程序。\n{more}"
    )


def test_a_power_belongs_to_one_of_the_ten_classes(small: Path) -> None:
    assert powers(small, power(category="行政处分")) == [("value-choice", 7, "“类别”没有这个选项")]


def test_a_code_stands_for_one_power(small: Path) -> None:
    assert powers(small, power(), power().replace("对YL-001", "对别的")) == [
        ("power-code", 11, "编码“YL-001”用了两次")
    ]


def test_a_power_stands_once_in_a_class(small: Path) -> None:
    assert powers(small, power(), power().replace("编码: YL-001", "编码: YL-002")) == [
        ("power-twice", 12, "行政处罚里有两项“对YL-001的处理”")
    ]


def test_a_power_rests_on_an_article_of_a_law(small: Path) -> None:
    assert powers(small, power(basis="[有关规定, 《某办法》]")) == [
        ("power-basis", 8, "依据“有关规定”没有写法律、法规、规章的名称"),
        ("power-article", 8, "依据“《某办法》”没有写到第几条"),
    ]
    assert powers(small, power(basis="[]")) == [("power-basis", 8, "“对YL-001的处理”没有写依据")]


def test_a_power_comes_with_duties_and_liability(small: Path) -> None:
    bare = power().replace("    责任事项: 立案、决定。\n    追责情形: 违反程序。\n", "")
    assert powers(small, bare) == [("power-duties", 6, "“对YL-001的处理”没有写责任事项、追责情形")]


def test_a_guide_without_four_elements_is_of_no_use(small: Path) -> None:
    guide = "    办事指南:\n      申请条件: 住在本县。\n      联系电话: 0000-0000012\n"
    assert powers(small, power(category="行政许可", more=guide + "      办理地点: 大厅\n")) == []
    assert powers(
        small, power(category="行政许可", more=guide.replace("      申请条件: 住在本县。\n", ""))
    ) == [
        (
            "power-guide",
            6,
            "“对YL-001的处理”的办事指南缺 5 类要素：申请条件、办理材料、办理地点、办理时间、办理流程",
        )
    ]
    assert powers(small, power(category="行政给付")) == [
        (
            "power-guide",
            6,
            "“对YL-001的处理”的办事指南缺 6 类要素：申请条件、办理材料、办理地点、办理时间、联系电话、办理流程",
        )
    ]


def charges(small: Path, *some: str) -> Told:
    text = "收费:\n" + "".join(f"  - 标识: c{number}\n{one}" for number, one in enumerate(some))
    (small / "charges.yaml").write_text(text, encoding="utf-8")
    return told(small)


def charge(
    state: str = "执行", more: str = "", basis: str = "    依据: 《某办法》（某发〔2020〕1号）\n"
) -> str:
    return (
        f"    项目: 证照工本费\n    执收单位: 样例县民政局\n{basis}    标准: [{{金额: 10, 单位: 元/证}}]\n"
        f"    范围: 申请人。\n    状态: {state}\n    更新日期: 2024-10-10\n{more}"
    )


BY = "    调整依据: 《某通知》\n"


def test_a_charge_has_a_basis_that_names_a_document(small: Path) -> None:
    assert charges(small, charge(basis="")) == [("charge-basis", 3, "“证照工本费”没有写收费依据")]
    assert charges(small, charge(basis="    依据: 有关规定\n")) == [
        ("charge-basis", 5, "依据“有关规定”没有写文件名称")
    ]
    assert charges(small, charge("取消", "    取消日期: 2020-01-01\n")) == [
        ("charge-basis", 8, "“证照工本费”取消，没有写“调整依据”")
    ]


def test_a_charge_has_a_rate_or_says_how_it_is_reckoned(small: Path) -> None:
    without = charge().replace("    标准: [{金额: 10, 单位: 元/证}]\n", "")
    assert charges(small, without) == [("charge-rates", 3, "“证照工本费”没有写收费标准")]
    assert charges(small, without + "    标准说明: 按件计收。\n") == []


def test_what_is_abolished_is_no_longer_charged(small: Path) -> None:
    day = "    取消日期: 2024-11-15\n"
    assert charges(small, charge(more=day)) == [
        ("charge-state", 8, "“证照工本费”自 2024-11-15 起取消，状态却是执行")
    ]
    assert charges(small, charge(more=day.replace("-15", "-16"))) == []
    assert charges(small, charge("取消", day.replace("-15", "-16") + BY)) == [
        ("charge-state", 8, "“证照工本费”自 2024-11-16 起才取消，状态已经写了取消")
    ]
    assert charges(small, charge("取消", BY)) == [
        ("charge-state", 8, "“证照工本费”的状态是取消，没有写“取消日期”")
    ]


def test_a_waiver_has_its_days(small: Path) -> None:
    assert charges(small, charge("免征", BY)) == [
        ("charge-state", 8, "“证照工本费”的状态是免征，没有写“免征自”")
    ]
    days = "    免征自: 2024-05-01\n    免征至: 2024-04-30\n"
    assert charges(small, charge("免征", days + BY)) == [
        ("charge-state", 11, "免征自 2024-05-01，免征至 2024-04-30，先后不对")
    ]
    assert charges(small, charge("免征", days.replace("04-30", "11-14") + BY)) == [
        ("charge-waiver", 11, "“证照工本费”的免征到 2024-11-14 为止，已经过了")
    ]
    assert charges(small, charge("免征", days.replace("04-30", "11-15") + BY)) == []
    assert charges(small, charge(more="    免征自: 2024-05-01\n")) == [
        ("charge-state", 10, "状态是执行，却写了“免征自”")
    ]


def test_a_charge_stands_once_and_is_updated_on_a_day_that_was(small: Path) -> None:
    assert charges(small, charge(), charge().replace("2024-10-10", "2025-01-01")) == [
        ("charge-date", 17, "“更新日期”2025-01-01 还没有到"),
        ("charge-twice", 3, "样例县民政局的“证照工本费”写了两次"),
    ]
