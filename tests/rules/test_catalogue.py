"""What is said of catalogues and of the negative list, and how coverage is judged."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.rules.conftest import inspected, problems_of
from zwgk_site.relate.coverage import coverage, totals
from zwgk_site.relate.revisions import revision

HEAD = {
    "标题": "样例县主动公开事项目录",
    "形式": "主动公开事项目录",
    "版本": "2024年版",
    "发布单位": "样例县人民政府办公室",
    "发布时间": "2024-10-30 09:00",
    "施行日期": "2024-11-01",
}
COMMON = {
    "依据": "《中华人民共和国政府信息公开条例》第二十条第（一）项",
    "时限": "20个工作日内",
    "主体": "样例县民政局",
    "责任": "办公室",
    "渠道": "■政府网站 □两微一端",
    "对象": "全社会",
    "方式": "主动",
    "层级": "县级",
}
FILES = "事项: [政策文件, 规范性文件]\n    内容: ●标题 ●文号 ●有效性\n    栏目: 政策文件"
TASKS = "事项: [重点工作, 年度任务]\n    内容: ●标题\n    栏目: 重点任务"


def catalogue(
    small: Path, *items: str, name: str = "items", common: dict[str, str] = COMMON, **head: str
) -> None:
    lines = [f"{key}: {text}" for key, text in {**HEAD, **head}.items() if text]
    lines += ["通用:", *(f"  {key}: {text}" for key, text in common.items()), "公开事项:"]
    lines += [f"  - {item}" for item in items or (FILES, TASKS)]
    (small / "catalogues").mkdir(exist_ok=True)
    (small / "catalogues" / f"{name}.yaml").write_text("\n".join(lines) + "\n", "utf-8")


def said(small: Path, today: dt.date = dt.date(2024, 11, 15)) -> list[tuple[str, str]]:
    """Code and words of what is said of catalogues and the negative list."""
    found = problems_of(small, today)
    return [(p.code, p.what) for p in found if p.code.startswith(("catalogue-", "negative-"))]


def test_a_catalogue_that_is_kept_is_left_alone(small: Path) -> None:
    catalogue(small)
    assert said(small) == []


@pytest.mark.parametrize("key", [key for key in COMMON if key != "层级"])
def test_every_element_is_asked_of_every_item(small: Path, key: str) -> None:
    catalogue(small, common={name: text for name, text in COMMON.items() if name != key})
    assert said(small)[:2] == [
        ("catalogue-element", f"“规范性文件”没有写{key}"),
        ("catalogue-element", f"“年度任务”没有写{key}"),
    ]


def test_an_item_may_say_what_the_others_do_not(small: Path) -> None:
    common = {name: text for name, text in COMMON.items() if name != "时限"}
    catalogue(small, f"{FILES}\n    时限: 及时", f"{TASKS}\n    时限: 每年", common=common)
    assert said(small) == []


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("时限: 尽快", ("catalogue-limit", "看不懂时限“尽快”")),
        ("渠道: ■政府网战", ("catalogue-channel", "没有“政府网战”这种渠道")),
        ("渠道: □政府网站 ■广播电视", ("catalogue-channel", "“规范性文件”的渠道没有把政府网站列为必选")),
        ("依据: 有关规定", ("catalogue-basis", "依据“有关规定”没有写明是哪部法律、法规或者文件")),
        ("查询: {收录: 政策文件}", ("catalogue-place", "“规范性文件”写了“栏目”，又写了“查询”")),
        ("序号: 2", ("catalogue-number", "序号应当是 1，写的是 2")),
    ],
)
def test_what_an_item_says_must_be_readable(small: Path, more: str, told: tuple[str, str]) -> None:
    catalogue(small, f"{FILES}\n    {more}", TASKS)
    assert told in said(small)


def test_an_item_says_where_it_is_published(small: Path) -> None:
    catalogue(small, FILES, "事项: [其他]\n    内容: ●标题")
    assert said(small)[0] == ("catalogue-place", "“其他”没有写在哪个栏目公开")


def test_a_query_asks_for_a_kind_that_there_is(small: Path) -> None:
    catalogue(small, "事项: [文件]\n    内容: ●标题\n    查询: {收录: 文件}", TASKS)
    assert ("catalogue-place", "没有“文件”这种内容") in said(small)


def test_items_of_one_name_are_told_apart(small: Path) -> None:
    catalogue(small, FILES, FILES, TASKS)
    assert said(small) == [("catalogue-twice", "“政策文件／规范性文件”写了两次")]


def test_a_standard_catalogue_names_its_field(small: Path) -> None:
    catalogue(small, 形式="基层政务公开标准目录")
    assert said(small) == [("catalogue-domain", "基层政务公开标准目录没有写“领域”")]
    catalogue(small, 形式="基层政务公开标准目录", 领域="社会救住")
    assert said(small) == [("catalogue-domain", "没有“社会救住”这个领域")]
    catalogue(small, 形式="基层政务公开标准目录", 领域="低保")
    assert said(small) == []


def test_of_one_form_one_is_in_use(small: Path) -> None:
    catalogue(small, name="old", 标题="旧目录", 施行日期="2022-04-01")
    catalogue(small)
    assert said(small) == [("catalogue-current", "同一个单位、同一种目录，《旧目录》也在使用")]
    catalogue(small, name="old", 标题="旧目录", 施行日期="2022-04-01", 停用日期="2024-10-31")
    assert said(small) == []


def test_a_promise_that_is_not_kept_is_told_and_one_that_says_why_is_not(small: Path) -> None:
    lacking = FILES.replace("●有效性", "●索引号")
    catalogue(small, lacking, TASKS)
    assert said(small) == [
        ("catalogue-gap", "《样例县主动公开事项目录》的 2 项中有 1 项和实际公开的内容不一致：规范性文件")
    ]
    catalogue(small, f"{lacking}\n    说明: 正在补编索引号", TASKS)
    assert said(small) == []


def test_what_is_published_beyond_the_catalogue_is_counted(small: Path) -> None:
    catalogue(small, FILES)
    found = [what for code, what in said(small) if code == "catalogue-uncovered"]
    assert found == ["已经公开的内容有 1 条不在任何一项里：重点任务《2024年样例县政务公开工作要点》"]


def test_coverage_tells_place_content_time_and_elements(small: Path) -> None:
    catalogue(
        small,
        "事项: [甲]\n    内容: ●标题 ●文号 ●办理结果 〇附件\n    栏目: 政策文件\n    时限: 每月",
        "事项: [乙]\n    内容: ●标题\n    查询: {收录: 通知公告}",
    )
    covered = coverage(inspected(small, dt.date(2030, 1, 1)).library, "items")
    first, second = covered
    assert (first.timely, first.present, first.missing, first.by_hand) == (
        "no",
        ("标题", "文号"),
        (),
        ("办理结果",),
    )
    assert (second.placed, second.entries, second.timely, second.whole) == (True, (), "open", False)
    sums = totals(covered)
    assert (sums.items, sums.placed, sums.filled, sums.timely, sums.complete, sums.whole) == (
        2,
        2,
        1,
        0,
        1,
        0,
    )


def test_a_period_ends_a_month_after_its_days(small: Path) -> None:
    catalogue(small, f"{FILES}\n    时限: 每季度", TASKS)
    latest = coverage(inspected(small).library, "items")[0].latest
    assert latest is not None
    last = latest + dt.timedelta(days=92 + 31)
    assert coverage(inspected(small, last).library, "items")[0].timely == "yes"
    assert coverage(inspected(small, last + dt.timedelta(days=1)).library, "items")[0].timely == "no"


def test_a_new_version_tells_what_it_changed(small: Path) -> None:
    catalogue(
        small,
        FILES,
        "事项: [旧事项]\n    内容: ●标题\n    栏目: 政策文件",
        name="old",
        停用日期="2024-10-31",
        施行日期="2022-01-01",
    )
    catalogue(small, f"{FILES}\n    时限: 及时", TASKS, 替代="old")
    records = {entry.record.id: entry.record for entry in inspected(small).library.entries["catalogue"]}
    found = revision(records["old"], records["items"])
    assert (found.added, found.removed) == (("重点工作—年度任务",), ("旧事项",))
    assert found.changed == (("政策文件—规范性文件", ("时限",)),)


NEGATIVE = """摘要: 不予公开的信息。
发布单位: 样例县民政局
更新时间: 2024-10-30 09:00
清单:
  - 事项: 内部事务
    理由: 内部事务信息。
    依据: 《中华人民共和国政府信息公开条例》第十六条第一款
    标题用词: [样例县, 通知]
    评估日期: 2024-10-25
    下次评估: 2024-11-15
"""


def test_what_the_negative_list_names_is_not_published(small: Path) -> None:
    (small / "negative.yaml").write_text(NEGATIVE.replace("[样例县, 通知]", "[样例县, 工作要点]"), "utf-8")
    found = said(small)
    what = "标题里有“样例县”“工作要点”，属于负面清单的“内部事务”"
    assert found == [("negative-published", what)] * 2
    (small / "negative.yaml").write_text(NEGATIVE.replace("[样例县, 通知]", "[样例县, 没有这个词]"), "utf-8")
    assert said(small) == []


def test_the_negative_list_is_looked_at_again_in_time(small: Path) -> None:
    (small / "negative.yaml").write_text(NEGATIVE.replace("    标题用词: [样例县, 通知]\n", ""), "utf-8")
    assert said(small, dt.date(2024, 11, 15)) == []
    assert said(small, dt.date(2024, 11, 16)) == [
        ("negative-review", "“内部事务”应在 2024-11-15 以前重新评估能不能公开")
    ]


def test_what_is_given_on_request_only_need_not_stand_anywhere(small: Path) -> None:
    catalogue(small, FILES, TASKS, "事项: [档案]\n    内容: ●标题\n    方式: 依申请")
    assert said(small) == []
    assert [one.line.item.name for one in coverage(inspected(small).library, "items")] == [
        "规范性文件",
        "年度任务",
    ]


def test_a_query_narrows_by_what_the_kind_can_be_narrowed_by(small: Path) -> None:
    asked = "事项: [文件]\n    内容: ●标题\n    查询: {收录: 政策文件, 条件: {没有的: 甲}}"
    catalogue(small, asked, TASKS)
    assert said(small)[0] == ("catalogue-place", "“政策文件”没有筛选项“没有的”")


def test_what_a_catalogue_replaces_is_older(small: Path) -> None:
    catalogue(small, 替代="items")
    what = "被替代的《样例县主动公开事项目录》自 2024-11-01 起施行，不比这一份早"
    assert said(small) == [("catalogue-replaces", what)]
    catalogue(small, 替代="old")
    catalogue(small, name="old", 施行日期="2024-10-31", 停用日期="2024-10-31")
    assert said(small) == []


def test_the_days_of_a_catalogue_follow_each_other(small: Path) -> None:
    catalogue(small, 停用日期="2024-10-31", 发布时间="2024-11-16 09:00")
    found = [p.what for p in problems_of(small) if p.code.startswith("date-")]
    assert found == ["“发布时间”2024-11-16 还没有到", "“停用日期”早于“施行日期”"]


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("事项: [一, 二, 三, 四]\n    内容: ●标题", ("value-range", "“事项”超出了范围")),
        ("事项: 文件\n    内容: ●", ("value-empty", "“内容”没有填写")),
    ],
)
def test_an_item_of_the_wrong_length_is_told_once(small: Path, item: str, told: tuple[str, str]) -> None:
    catalogue(small, item)
    assert [(p.code, p.what) for p in problems_of(small) if p.code.startswith("value-")] == [told]


def test_the_negative_list_is_not_dated_ahead(small: Path) -> None:
    (small / "negative.yaml").write_text(
        NEGATIVE.replace("更新时间: 2024-10-30", "更新时间: 2024-11-16"), "utf-8"
    )
    found = [p.what for p in problems_of(small) if p.code == "date-ahead"]
    assert found == ["“更新时间”2024-11-16 还没有到"]
