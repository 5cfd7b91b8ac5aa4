"""Data of organs: powers, annual reports, assessments, the site's inspection of itself."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site import urls
from zwgk_site.kinds.assessment import Assessment
from zwgk_site.kinds.base import Record
from zwgk_site.pages import directory, inspected, report_series
from zwgk_site.pages.datafields import Column, Sort, each
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.views import annualreport, power
from zwgk_site.pages.views.assessment import SHEET


def _directory(portal: Portal) -> Iterator[tuple[str, str]]:
    if portal.library.entries.get("department"):
        yield urls.inside(directory.ADDRESS, directory.TABLE), ""


def _powers(portal: Portal) -> Iterator[tuple[str, str]]:
    """All powers together, then those of each list."""
    kind = portal.kinds["power"]
    if kind.list_address:
        yield urls.inside(kind.list_address, power.TABLE), portal.say("opendata", "together")
    yield from each("power", power.TABLE)(portal)


def _series(portal: Portal) -> Iterator[tuple[str, str]]:
    for organ, _ in report_series.in_series(portal):
        address = urls.beside(report_series.series_address(portal, organ), report_series.TABLE)
        yield address, portal.library.title_of("department", organ)


def _inspection(portal: Portal) -> Iterator[tuple[str, str]]:
    kind = portal.kinds["assessment"]
    if kind.list_address:
        yield urls.inside(kind.list_address, inspected.TABLE), ""


def _scored(portal: Portal, record: Record) -> bool:
    return isinstance(record, Assessment) and bool(record.indicators)


_TABLE2, _TABLE3, _TABLE4 = annualreport.TABLES
_GROUP = (Column("所属", "上一级的栏目；没有的为空。"), Column("事项", "表中的一行。"))

SORTS: tuple[Sort, ...] = (
    Sort(
        "directory",
        "政务公开一册通",
        "各单位的政府信息公开机构和政策解读首问责任人。",
        "csv",
        _directory,
        (
            Column("序号", "在册子里的序号。", "integer"),
            Column("地区", "单位所属的地区。"),
            Column("单位", "单位的全称。"),
            Column("类别", "工作部门、乡镇街道等。"),
            Column("政府信息公开机构", "负责公开的内设机构。"),
            Column("公开机构电话", "公开机构的电话。"),
            Column("地址", "办公地址。"),
            Column("办公时间", "什么时候办公。"),
            Column("政策解读首问责任人", "先问哪个岗位。"),
            Column("首问责任人电话", "首问责任人的电话。"),
            Column("核对日期", "什么时候核对过。", "date"),
        ),
    ),
    Sort(
        "powers",
        "权责事项",
        "权责清单的每一项：依据、责任、追责情形、办理指南。",
        "csv",
        _powers,
        (
            Column("单位", "行使权力的单位。"),
            Column("编码", "事项的编码。"),
            Column("事项名称", "事项的名称。"),
            Column("类别", "行政许可、行政处罚、行政确认等。"),
            Column("依据", "依据的法律、法规，一条一行。"),
            Column("责任事项", "要尽的责任，一条一行。"),
            Column("追责情形", "什么情形要追究责任，一条一行。"),
            Column("结果公开", "结果在哪里公开。"),
            Column("申请条件", "申请的条件，一条一行。"),
            Column("办理材料", "要交的材料，一份一行。"),
            Column("办理地点", "在哪里办。"),
            Column("办理时间", "什么时候办。"),
            Column("联系电话", "咨询的电话。"),
            Column("办理流程", "办理的步骤，一步一行。"),
            Column("网址", "事项在网页里的位置。", "uri"),
        ),
        "powers/标识/items.csv",
    ),
    Sort(
        "report-table2",
        "年度报告表二：主动公开情况",
        "主动公开政府信息情况，表中一格一行。",
        "csv",
        each("annualreport", _TABLE2),
        (
            Column("条例依据", "《中华人民共和国政府信息公开条例》的条款。"),
            Column("信息内容", "规章、行政许可等。"),
            Column("统计项目", "本年制发件数等。"),
            Column("数量", "件数，收费的是金额。", "number"),
        ),
        "reports/标识/table2.csv",
    ),
    Sort(
        "report-table3",
        "年度报告表三：收到和处理申请情况",
        "收到和处理政府信息公开申请情况，一行一项，各栏为申请人的类别。",
        "csv",
        each("annualreport", _TABLE3),
        _GROUP,
        "reports/标识/table3.csv",
        Column("（其余各栏）", "这一类申请人的件数。", "integer"),
    ),
    Sort(
        "report-table4",
        "年度报告表四：行政复议、行政诉讼情况",
        "因政府信息公开工作被申请行政复议、提起行政诉讼的情况，各栏为结果。",
        "csv",
        each("annualreport", _TABLE4),
        _GROUP,
        "reports/标识/table4.csv",
        Column("（其余各栏）", "这一种结果的件数。", "integer"),
    ),
    Sort(
        "report-series",
        "年度报告历年数据",
        "一个单位历年年度报告的主要数字。",
        "csv",
        _series,
        (Column("年度", "报告的年度。", "integer"),),
        "reports/series-单位标识/series.csv",
        Column("（其余各栏）", "这一年的件数；老格式没有的为空。", "integer"),
    ),
    Sort(
        "assessment-scores",
        "评估考核得分",
        "一次评估的每个指标：权重、得分、依据。",
        "csv",
        each("assessment", SHEET, _scored),
        (
            Column("一级指标", "指标所属的一级指标。"),
            Column("指标", "指标的名称。"),
            Column("权重", "满分是多少。", "number"),
            Column("方式", "由程序自动核对，还是人工评定。"),
            Column("得分", "得了多少分；不能计算的写明。"),
            Column("依据", "得分的依据。"),
            Column("评分标准", "怎样得分。"),
        ),
        "supervision/标识/scores.csv",
    ),
    Sort(
        "self-inspection",
        "网站自查",
        "照政府网站检查指标逐项自查的结果，离限值还有多少。",
        "csv",
        _inspection,
        (
            Column("检查指标", "指标的类别。"),
            Column("检查标准", "查的是什么。"),
            Column("限值", "到多少就不合格。"),
            Column("发现", "查到多少。"),
            Column("余量", "离限值还有多少。"),
            Column("结论", "合格、不合格或需人工核对。"),
            Column("说明", "怎样查的。"),
        ),
    ),
)
