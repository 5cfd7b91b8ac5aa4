"""The fixed tables of the annual report: their rows and columns, by the format of the year.

Sources: 国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知
（国办公开办函〔2021〕30号）for tables two, three and four; 政府信息公开条例（国务院令第711号）for the article on which
each result stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One line of figures. ``slug`` is stable and used by data files; ``key`` is what authors write, ``label`` what
    the official table prints; ``groups`` are the headings above it, outermost first; ``article`` is the article of
    the 条例 it stands on, empty where it stands on none."""

    slug: str
    key: str
    label: str
    groups: tuple[str, ...] = ()
    article: str = ""


@dataclass(frozen=True)
class Heading:
    """One column of figures; ``group`` is the heading above it, empty where there is none."""

    slug: str
    key: str
    label: str
    group: str = ""


LEGAL = "法人或其他组织"
APPLICANTS = (
    Heading("person", "自然人", "自然人"),
    Heading("business", "商业企业", "商业企业", LEGAL),
    Heading("research", "科研机构", "科研机构", LEGAL),
    Heading("charity", "社会公益组织", "社会公益组织", LEGAL),
    Heading("law", "法律服务机构", "法律服务机构", LEGAL),
    Heading("other", "其他", "其他", LEGAL),
)
"""The six kinds of applicants of table three."""

SUM = Heading("sum", "总计", "总计")
TABLE3_COLUMNS = (*APPLICANTS, SUM)

THIS_YEAR = "三、本年度办理结果"
PARTLY = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
REFUSED, UNABLE, NOT_HANDLED, OTHERWISE = (
    "（三）不予公开",
    "（四）无法提供",
    "（五）不予处理",
    "（六）其他处理",
)

NEW = Line("new", "本年新收", "一、本年新收政府信息公开申请数量")
CARRIED_IN = Line("carried-in", "上年结转", "二、上年结转政府信息公开申请数量")
RESULTS = (
    Line("granted", "予以公开", "（一）予以公开", (THIS_YEAR,), "第三十六条第（二）项"),
    Line("partly", "部分公开", PARTLY, (THIS_YEAR,), "第三十七条"),
    Line("secret", "属于国家秘密", "1.属于国家秘密", (THIS_YEAR, REFUSED), "第十四条"),
    Line(
        "forbidden",
        "其他法律行政法规禁止公开",
        "2.其他法律行政法规禁止公开",
        (THIS_YEAR, REFUSED),
        "第十四条",
    ),
    Line("safety", "危及三安全一稳定", "3.危及“三安全一稳定”", (THIS_YEAR, REFUSED), "第十四条"),
    Line("third-party", "保护第三方合法权益", "4.保护第三方合法权益", (THIS_YEAR, REFUSED), "第十五条"),
    Line("internal", "属于三类内部事务信息", "5.属于三类内部事务信息", (THIS_YEAR, REFUSED), "第十六条"),
    Line("process", "属于四类过程性信息", "6.属于四类过程性信息", (THIS_YEAR, REFUSED), "第十六条"),
    Line("case-file", "属于行政执法案卷", "7.属于行政执法案卷", (THIS_YEAR, REFUSED), "第十六条"),
    Line("query", "属于行政查询事项", "8.属于行政查询事项", (THIS_YEAR, REFUSED), "第三十六条第（七）项"),
    Line(
        "not-held",
        "本机关不掌握",
        "1.本机关不掌握相关政府信息",
        (THIS_YEAR, UNABLE),
        "第三十六条第（四）（五）项",
    ),
    Line("to-be-made", "没有现成信息", "2.没有现成信息需要另行制作", (THIS_YEAR, UNABLE), "第三十八条"),
    Line("unclear", "补正后仍不明确", "3.补正后申请内容仍不明确", (THIS_YEAR, UNABLE), "第三十条"),
    Line("petition", "信访举报投诉类申请", "1.信访举报投诉类申请", (THIS_YEAR, NOT_HANDLED), "第三十九条"),
    Line("repeated", "重复申请", "2.重复申请", (THIS_YEAR, NOT_HANDLED), "第三十六条第（六）项"),
    Line("publication", "要求提供公开出版物", "3.要求提供公开出版物", (THIS_YEAR, NOT_HANDLED), "第三十九条"),
    Line(
        "excessive",
        "无正当理由大量反复申请",
        "4.无正当理由大量反复申请",
        (THIS_YEAR, NOT_HANDLED),
        "第三十五条",
    ),
    Line(
        "reissue",
        "要求确认或重新出具",
        "5.要求行政机关确认或重新出具已获取信息",
        (THIS_YEAR, NOT_HANDLED),
    ),
    Line(
        "uncorrected",
        "逾期不补正",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        (THIS_YEAR, OTHERWISE),
        "第三十条",
    ),
    Line(
        "unpaid",
        "逾期不缴费",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        (THIS_YEAR, OTHERWISE),
        "第四十二条",
    ),
    Line("else", "其他", "3.其他", (THIS_YEAR, OTHERWISE)),
)
"""The ways in which an application may end, one line each."""
HANDLED = Line("handled", "总计", "（七）总计", (THIS_YEAR,))
CARRIED_OUT = Line("carried-out", "结转下年度", "四、结转下年度继续办理")
TABLE3 = (NEW, CARRIED_IN, *RESULTS, HANDLED, CARRIED_OUT)
"""The 25 lines of table three in the format of 2021."""

MERGED = Line("otherwise", "其他处理", OTHERWISE, (THIS_YEAR,))
TABLE3_2019 = (
    NEW,
    CARRIED_IN,
    *(line for line in RESULTS if OTHERWISE not in line.groups),
    MERGED,
    HANDLED,
    CARRIED_OUT,
)
"""The lines of table three for 2019 and 2020, when （六）其他处理 was one line."""

OUTCOMES = (
    Heading("upheld", "结果维持", "结果维持"),
    Heading("corrected", "结果纠正", "结果纠正"),
    Heading("otherwise", "其他结果", "其他结果"),
    Heading("pending", "尚未审结", "尚未审结"),
)
TABLE4_COLUMNS = (*OUTCOMES, SUM)
LAWSUIT = "行政诉讼"
TABLE4 = (
    Line("review", "行政复议", "行政复议", (), "第五十一条"),
    Line("direct", "未经复议直接起诉", "未经复议直接起诉", (LAWSUIT,), "第五十一条"),
    Line("after-review", "复议后起诉", "复议后起诉", (LAWSUIT,), "第五十一条"),
)
"""The three times five cells of table four."""


@dataclass(frozen=True)
class Block:
    """One block of table two: the item of art. 20 above it, its columns, its lines."""

    item: str
    columns: tuple[Heading, ...]
    lines: tuple[Line, ...]


_DOCUMENTS = (
    Heading("made", "本年制发件数", "本年制发件数"),
    Heading("repealed", "本年废止件数", "本年废止件数"),
    Heading("valid", "现行有效件数", "现行有效件数"),
)
_DECISIONS = (Heading("decisions", "本年处理决定数量", "本年处理决定数量"),)
_CHARGES = (Heading("charged", "本年收费金额", "本年收费金额（单位：万元）"),)
ITEM1, ITEM5, ITEM6, ITEM8, ITEM9 = (f"第二十条第（{number}）项" for number in "一五六八九")
RULES = Line("rules", "规章", "规章", (), ITEM1)
NORMS = Line("norms", "行政规范性文件", "行政规范性文件", (), ITEM1)
PERMITS = Line("permits", "行政许可", "行政许可", (), ITEM5)
PENALTIES = Line("penalties", "行政处罚", "行政处罚", (), ITEM6)
COERCION = Line("coercion", "行政强制", "行政强制", (), ITEM6)
CHARGES = Line("charges", "行政事业性收费", "行政事业性收费", (), ITEM8)
TABLE2 = (
    Block(ITEM1, _DOCUMENTS, (RULES, NORMS)),
    Block(ITEM5, _DECISIONS, (PERMITS,)),
    Block(ITEM6, _DECISIONS, (PENALTIES, COERCION)),
    Block(ITEM8, _CHARGES, (CHARGES,)),
)
"""The ten cells of table two in the format of 2021."""

_DOCUMENTS_2019 = (
    Heading("made", "本年新制作数量", "本年新制作数量"),
    Heading("published", "本年新公开数量", "本年新公开数量"),
    Heading("open", "对外公开总数量", "对外公开总数量"),
)
_DECISIONS_2019 = (
    Heading("items", "上一年项目数量", "上一年项目数量"),
    Heading("change", "本年增减", "本年增/减"),
    Heading("decisions", "处理决定数量", "处理决定数量"),
)
_CHARGES_2019 = (
    Heading("items", "上一年项目数量", "上一年项目数量"),
    Heading("change", "本年增减", "本年增/减"),
)
_PURCHASES = (
    Heading("projects", "采购项目数量", "采购项目数量"),
    Heading("amount", "采购总金额", "采购总金额（单位：万元）"),
)
OTHER_SERVICES = Line("services", "其他对外管理服务事项", "其他对外管理服务事项", (), ITEM5)
PURCHASES = Line("purchases", "政府集中采购", "政府集中采购", (), ITEM9)
TABLE2_2019 = (
    Block(ITEM1, _DOCUMENTS_2019, (RULES, Line("norms", "规范性文件", "规范性文件", (), ITEM1))),
    Block(ITEM5, _DECISIONS_2019, (PERMITS, OTHER_SERVICES)),
    Block(ITEM6, _DECISIONS_2019, (PENALTIES, COERCION)),
    Block(ITEM8, _CHARGES_2019, (CHARGES,)),
    Block(ITEM9, _PURCHASES, (PURCHASES,)),
)
"""Table two for 2019 and 2020."""

NEWER_FORMAT = 2021
"""The first year reported in the present format."""


def table3_of(year: int) -> Sequence[Line]:
    """The lines of table three that the report of a year has."""
    return TABLE3 if year >= NEWER_FORMAT else TABLE3_2019
