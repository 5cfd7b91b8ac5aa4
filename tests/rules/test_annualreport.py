"""Annual reports beside one another, their texts, and the days of the law; every message exactly."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.rules.conftest import TODAY, problems_of
from tests.rules.reports import (
    FOUR,
    GOVERNMENT,
    ORGAN,
    OTHER,
    OVERVIEW,
    THREE,
    TWO,
    Cells,
    filled,
    place,
    report,
)

Said = list[tuple[str, str, str]]

LATER_OVERVIEW = {
    "主动公开": "公开救助标准和检查结果，每季度更新一次，制发行政规范性文件2件。",
    "依申请公开": "申请多与低保有关，电话沟通后当面答复。",
    "政府信息管理": "清理旧文件，逐件标明是否有效，隐去个人信息。",
    "平台建设": "网站改版，公开专区增加自助查询。",
    "监督保障": "接受检查一次，问题当月改完。",
}
OLD_TWO: dict[str, Cells] = {
    "规章": [0, 0, 0],
    "规范性文件": [2, 2, 8],
    "行政许可": [9, "-2", 31],
    "其他对外管理服务事项": [5, "+1", 80],
    "行政处罚": [3, 0, 1],
    "行政强制": [0, 0, 0],
    "行政事业性收费": [1, "-1"],
    "政府集中采购": [4, "12.5"],
}


def said(small: Path, *texts: str, today: dt.date = TODAY) -> Said:
    """What is said of reports, written one after another."""
    for number, text in enumerate(texts):
        place(small, f"r{number}", text)
    return [(each.level, each.code, each.what) for each in problems_of(small, today)]


def second(**more: str) -> str:
    """The report of 2023 of the same organ in other words, as the year before requires it."""
    three = filled({**THREE, "上年结转": [3, 0, 0, 0, 0, 0, 3], "结转下年度": [5, 0, 0, 0, 0, 0, 5]})
    given = {"two": {**TWO, "行政规范性文件": [2, 1, 10]}, "three": three, "overview": LATER_OVERVIEW}
    texts = {"problems": "检查结果公开慢，改为按月公开。", "other": "没有收取信息处理费。工作要点完成5项。"}
    return report(**{**given, **texts, **more})


def first() -> str:
    return report(2022)


def test_two_years_in_order_have_no_problem(small: Path) -> None:
    assert said(small, first(), second()) == []


def test_the_older_format_has_its_own_rows_and_signed_changes(small: Path) -> None:
    old = report(2020, two=OLD_TWO, three=filled(THREE, "2019"))
    newer = report(
        2021,
        two=TWO,
        three=filled({**THREE, "上年结转": THREE["结转下年度"], "结转下年度": [5, 0, 0, 0, 0, 0, 5]}),
    )
    found = said(small, old, newer, today=dt.date(2022, 2, 1))
    assert [each for each in found if each[1] not in ("report-alike", "report-text")] == []
    wrong = said(
        small, report(2020, two={**OLD_TWO, "行政许可": [9, "2.5", "-31"]}, three=filled(THREE, "2019"))
    )
    assert [each[2] for each in wrong if each[1] == "report-cell"] == [
        "表二“行政许可”行“本年增减”列应为整数（减少的在前面加 -），写的是“2.5”",
        "表二“行政许可”行“处理决定数量”列应为0 或正整数，写的是“-31”",
    ]


def test_the_same_year_twice(small: Path) -> None:
    assert said(small, report(), report()) == [
        ("error", "report-twice", f"{ORGAN} 2023 年度的报告有两份"),
    ]
    (help_,) = [each.help for each in problems_of(small)]
    assert help_.startswith("另一份在 content/reports/r0.yaml。")


def test_a_format_that_is_no_longer_allowed(small: Path) -> None:
    text = report(two=OLD_TWO, three=filled(THREE, "2019"), more='格式: "2019"\n')
    assert ("error", "report-format", "2023 年度的报告不能用 2019 年的格式") in said(small, text)


def test_a_title_of_another_year(small: Path) -> None:
    text = report(title=f"{ORGAN}2022年政府信息公开工作年度报告")
    assert said(small, text) == [("error", "report-title", "标题里没有“2023年”")]


def test_a_report_before_its_year_is_over(small: Path) -> None:
    assert said(small, report(published="2023-12-20 09:00")) == [
        ("error", "report-period", "2023 年度的报告写着 2023-12-20 发布，那时 2023 年还没有结束")
    ]


def test_reports_before_2019_have_no_form(small: Path) -> None:
    assert [each[:2] for each in said(small, report(2018))] == [("error", "value-range")]


def test_what_was_carried_in_is_what_was_carried_out(small: Path) -> None:
    three = filled({**THREE, "上年结转": [2, 1, 0, 0, 0, 0, 3], "结转下年度": [4, 1, 0, 0, 0, 0, 5]})
    found = said(small, first(), second(three=three))
    what = "表三“上年结转”行与 2022 年度报告的“结转下年度”行不一致：自然人应为 3，写的是 2；商业企业应为 0，写的是 1"
    assert found == [("warning", "report-carried", what)]
    explained = second(three=three, more="说明:\n  上年结转: 一件改为商业企业提出。\n")
    assert said(small, first(), explained) == []


def test_documents_in_force_follow_from_the_year_before(small: Path) -> None:
    two = {**TWO, "行政规范性文件": [2, 1, 12]}
    assert said(small, first(), second(two=two)) == [
        ("warning", "report-valid", "表二“行政规范性文件”行“现行有效件数”列应为 10，写的是 12")
    ]
    (help_,) = [each.help for each in problems_of(small)]
    assert help_.startswith("上年现行有效 9＋本年制发 2－本年废止 1＝10。")
    explained = second(two=two, more="说明:\n  现行有效: 划入2件。\n")
    assert said(small, first(), explained) == []


def test_words_that_are_those_of_last_year(small: Path) -> None:
    found = said(
        small, first(), second(overview=OVERVIEW, problems="解读材料不多，今后一律配问答。", other=OTHER)
    )
    (alike,) = [each for each in found if each[1] == "report-alike"]
    assert alike == ("warning", "report-alike", "除数字外，文字有 100% 与 2022 年度的报告相同")


def government(units: str, **changed: object) -> str:
    """The report of the government that sums up units."""
    given: dict[str, object] = {"organ": GOVERNMENT, "published": "2024-03-20 09:00"}
    return report(**{**given, **changed}, more=f"汇总单位: {units}\n{changed.pop('more', '')}")


def doubled(table: dict[str, Cells]) -> dict[str, Cells]:
    return {
        key: [2 * int(str(cell)) if "." not in str(cell) else "3.0" for cell in cells]
        for key, cells in table.items()
    }


WHOLE = {
    "two": doubled(dict(TWO)),
    "three": doubled(filled(THREE)),
    "four": doubled(dict(FOUR)),
    "overview": LATER_OVERVIEW | {"主动公开": "公开民生信息。"},
}


def test_a_government_is_the_sum_of_its_units(small: Path) -> None:
    units = (report(), report(organ="样例县教育和体育局"))
    listed = "[样例县民政局, 样例县教育和体育局]"
    assert said(small, *units, government(listed, **WHOLE)) == []
    three = doubled(filled(THREE)) | {"予以公开": [17, 2, 0, 1, 0, 0, 20]}
    found = said(small, *units, government(listed, **{**WHOLE, "three": three}))
    assert found == [
        ("error", "report-results", "表三“总计”行“自然人”列应为 23，写的是 22"),
        ("error", "report-results", "表三“总计”行“社会公益组织”列应为 1，写的是 2"),
        (
            "warning",
            "report-total",
            "表三“予以公开”行不等于 2 个汇总单位之和：自然人应为 16，写的是 17；社会公益组织应为 2，写的是 1",
        ),
    ]


def test_a_government_is_not_compared_until_all_its_units_have_reported(small: Path) -> None:
    assert said(small, report(), government("[样例县民政局, 样例县教育和体育局]", **WHOLE)) == []


def test_an_explained_difference_from_the_units_is_left(small: Path) -> None:
    text = government("[样例县民政局]", **WHOLE) + "说明:\n  汇总: 含已撤销的机构。\n"
    assert said(small, report(), text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("新收政府信息公开申请17件。", "文字写“新收政府信息公开申请17件”，表三“本年新收”行“总计”列是 16"),
        (
            "共收到各类政府信息公开申请15件。",
            "文字写“收到各类政府信息公开申请15件”，表三“本年新收”行“总计”列是 16",
        ),
        ("上年度结转2件。", "文字写“上年度结转2件”，表三“上年结转”行“总计”列是 1"),
        ("结转下一年度继续办理4件。", "文字写“结转下一年度继续办理4件”，表三“结转下年度”行“总计”列是 3"),
        ("共办结申请13件。", "文字写“办结申请13件”，表三“总计”行“总计”列是 14"),
        ("予以公开11件。", "文字写“予以公开11件”，表三“予以公开”行“总计”列是 10"),
        ("部分公开3件。", "文字写“部分公开3件”，表三“部分公开”行“总计”列是 2"),
        ("不予公开1件。", "文字写“不予公开1件”，表三“（三）不予公开”各行“总计”列之和是 0"),
        ("无法提供1件。", "文字写“无法提供1件”，表三“（四）无法提供”各行“总计”列之和是 2"),
        ("不予处理2件。", "文字写“不予处理2件”，表三“（五）不予处理”各行“总计”列之和是 0"),
        ("其他处理2件。", "文字写“其他处理2件”，表三“（六）其他处理”各行“总计”列之和是 0"),
        (
            "制定行政规范性文件3件。",
            "文字写“制定行政规范性文件3件”，表二“行政规范性文件”行“本年制发件数”列是 2",
        ),
        ("废止规范性文件2件。", "文字写“废止规范性文件2件”，表二“行政规范性文件”行“本年废止件数”列是 1"),
        (
            "现行有效的行政规范性文件8件。",
            "文字写“现行有效的行政规范性文件8件”，表二“行政规范性文件”行“现行有效件数”列是 9",
        ),
        ("行政许可决定45件。", "文字写“行政许可决定45件”，表二“行政许可”行“本年处理决定数量”列是 46"),
        ("行政处罚4件。", "文字写“行政处罚4件”，表二“行政处罚”行“本年处理决定数量”列是 3"),
        ("行政强制1件。", "文字写“行政强制1件”，表二“行政强制”行“本年处理决定数量”列是 0"),
        (
            "行政事业性收费2万元。",
            "文字写“行政事业性收费2万元”，表二“行政事业性收费”行“本年收费金额”列是 1.5",
        ),
        ("被申请行政复议1件。", "文字写“行政复议1件”，表四“行政复议”行“总计”列是 2"),
        ("行政诉讼1件。", "文字写“行政诉讼1件”，表四“行政诉讼”两行“总计”列之和是 0"),
    ],
)
def test_texts_say_what_the_tables_say(small: Path, text: str, what: str) -> None:
    found = said(small, report(overview={**OVERVIEW, "平台建设": text}))
    assert found == [("warning", "report-text", what)]


@pytest.mark.parametrize(
    "text",
    [
        "予以公开和部分公开12件。",
        "新收政府信息公开申请16件，其中网上申请9件。",
        "热线办结诉求1200件，收到群众来信300件。",
        "公开行政许可事项清单120项，行政处罚裁量基准3份。",
    ],
)
def test_words_that_state_no_figure_of_the_tables(small: Path, text: str) -> None:
    assert said(small, report(overview={**OVERVIEW, "平台建设": text})) == []


def test_the_place_of_a_figure_in_a_text_is_marked(small: Path) -> None:
    place(small, "r0", report(overview={**OVERVIEW, "平台建设": "说明如下：行政处罚4件。"}))
    (found,) = problems_of(small)
    assert found.spot.text[found.spot.column - 1 :][: found.spot.width] == "行政处罚4件"


def test_part_one_reports_five_things(small: Path) -> None:
    overview = {key: text for key, text in OVERVIEW.items() if key not in ("平台建设", "监督保障")}
    assert said(small, report(overview=overview)) == [
        ("warning", "report-overview", "第一部分没有写：平台建设、监督保障")
    ]


@pytest.mark.parametrize("other", ["工作要点完成5项。", "依法收取信息处理费。工作要点完成5项。"])
def test_part_six_states_the_fees(small: Path, other: str) -> None:
    assert said(small, report(other=other)) == [("warning", "report-fee", "第六部分没有写清信息处理费")]


def test_fees_are_possible_and_as_many_as_the_table_needs(small: Path) -> None:
    other = "发出信息处理费收费通知1件，总金额405元。工作要点完成5项。"
    assert said(small, report(other=other)) == [
        ("warning", "report-fee-amount", "信息处理费 405 元不合收费标准")
    ]
    three = filled({**THREE, "逾期不缴费": [2, 0, 0, 0, 0, 0, 2], "本机关不掌握": [0] * 7})
    assert said(small, report(three=three, other=other.replace("405", "400"))) == [
        ("warning", "report-fee-notices", "表三“逾期不缴费”行“总计”列是 2，第六部分只写发出收费通知 1 件")
    ]


def test_part_six_states_what_became_of_the_plan(small: Path) -> None:
    assert said(small, report(other="未收取信息处理费。")) == [
        ("warning", "report-plan", "第六部分没有写政务公开工作要点的落实情况")
    ]


def test_the_plan_of_the_year_is_named(small: Path) -> None:
    text = report(2024, organ="样例县人民政府办公室", published="2025-01-20 09:00")
    found = said(small, text, today=dt.date(2025, 2, 20))
    (missing,) = [each for each in found if each[1] == "report-plan"]
    assert missing[2].startswith("没有写本年度的《")
    named = said(small, text + "工作要点: 2024-yangli\n", today=dt.date(2025, 2, 20))
    assert [each for each in named if each[1].startswith("report")] == []


def test_departments_report_by_january_and_governments_by_march(small: Path) -> None:
    late = report(published="2024-02-01 09:00")
    assert said(small, late) == [
        ("warning", "report-late", "2023 年度的报告应在 2024-01-31 前发布，实际发布是 2024-02-01")
    ]
    assert said(small, late + "说明:\n  发布时间: 机构改革，数据移交晚。\n") == []
    march = report(organ=GOVERNMENT, published="2024-03-31 09:00")
    assert said(small, march) == []
    assert said(small, march.replace("2024-03-31", "2024-04-01")) == [
        ("warning", "report-late", "2023 年度的报告应在 2024-03-31 前发布，实际发布是 2024-04-01")
    ]


def test_no_year_is_missing_in_between(small: Path) -> None:
    old = report(2020, two=OLD_TWO, three=filled(THREE, "2019"))
    assert [each for each in said(small, old, report()) if each[1] != "report-text"] == [
        ("warning", "report-gap", f"{ORGAN}缺少 2021、2022 年度的报告")
    ]


def test_the_report_of_last_year_once_its_day_is_past(small: Path) -> None:
    assert [each[1] for each in said(small, first(), today=dt.date(2024, 1, 31))] == []
    assert said(small, first(), today=dt.date(2024, 2, 1)) == [
        ("warning", "report-overdue", f"{ORGAN}没有 2023 年度的报告")
    ]


def test_normative_documents_are_those_of_the_library(small: Path) -> None:
    policy = (small / "policies" / "yangli-2024-8.md").read_text("utf-8")
    assert "公文种类: 通知" in policy
    normative = policy.replace("公文种类: 通知", "公文种类: 行政规范性文件")
    (small / "policies" / "yangli-2024-8.md").write_text(normative, "utf-8")
    organ, year = "样例县人民政府办公室", {"today": dt.date(2025, 2, 20)}
    text = report(2024, organ=organ, published="2025-01-20 09:00", more="工作要点: 2024-yangli\n")
    found = [each for each in said(small, text, **year) if each[1] == "report-library"]
    assert found == [
        ("warning", "report-library", "表二“行政规范性文件”行“本年制发件数”列写的是 2，本站文件库里是 1 件"),
        ("warning", "report-library", "表二“行政规范性文件”行“现行有效件数”列写的是 9，本站文件库里是 1 件"),
    ]
    explained = said(small, text + "说明:\n  规范性文件: 正在补录。\n", **year)
    assert [each for each in explained if each[1] == "report-library"] == []


def test_a_report_is_not_published_on_a_day_to_come(small: Path) -> None:
    ahead = report(published="2024-11-16 09:00")
    assert said(small, ahead) == [("error", "date-ahead", "“发布时间”2024-11-16 还没有到")]


def test_a_township_is_no_government_of_a_county(small: Path) -> None:
    units = small / "departments.yaml"
    town = "  - {标识: yangli-dh, 名称: 样例县东河镇人民政府, 地区: 样例县, 类别: 乡镇}\n"
    units.write_text(units.read_text("utf-8").replace("单位:\n", f"单位:\n{town}", 1), "utf-8")
    assert said(small, report(organ="样例县东河镇人民政府", published="2024-02-01 09:00")) == [
        ("warning", "report-late", "2023 年度的报告应在 2024-01-31 前发布，实际发布是 2024-02-01")
    ]


def test_a_unit_named_twice_is_summed_up_once(small: Path) -> None:
    listed = "[样例县民政局, yangli-mzj, 县民政局, 样例县教育和体育局]"
    units = (report(), report(organ="样例县教育和体育局"))
    assert said(small, *units, government(listed, **WHOLE)) == []
