"""What is said about annual reports. Cells are named by table, row and column, with what was expected and found."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing, near

FORMAT = "《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"
LAW = "《中华人民共和国政府信息公开条例》"

FORMS = {
    "count": "0 或正整数",
    "money": "0 或正数（单位万元，小数点后最多六位）",
    "change": "整数（减少的在前面加 -）",
}
"""How the cells of each form are written."""

_WAYS = {
    "blank": "没有的写 0，一格也不能空。",
    "stroke": "没有的写 0，不写“/”“—”“无”。",
    "wide": "数字和正负号用半角写，如 12，不写 １２。",
    "separated": "数字里不加千位分隔符，如 1284，不写 1,284。",
    "negative": "件数和金额不会小于 0，请对照台账核对。",
    "signed": "数字前面不加 +。",
    "point": "件数是整数，不带小数点，请对照台账核对。",
    "unit": "只写数字，单位已经在表头里。",
    "zeros": "数字前面不加多余的 0。",
    "long": "数字太大，或者小数位太多，请核对。",
    "text": "这一格只能是数字；要说明的话写在这一部分的文字里，或写在“说明”里。",
}


def cell(table: str, row: str, column: str) -> str:
    """A cell as people name it."""
    return f"{table}“{row}”行“{column}”列"


def row_unknown(spot: Spot, table: str, row: str, nearest: str | None, year: int, other: bool) -> Problem:
    format_ = f"{year}年度的报告用另一种格式，没有这一行。" if other else ""
    return Problem(
        spot,
        "report-row",
        f"{table}没有“{row}”这一行",
        f"{near(nearest)}{format_}行的名称见编辑手册“年度报告”一节，按{FORMAT}。",
    )


def rows_missing(spot: Spot, table: str, rows: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "report-row",
        f"{table}缺少 {len(rows)} 行：{listing(rows)}",
        f"{FORMAT}的每一行都要写，没有的写 0。",
    )


def row_length(spot: Spot, table: str, row: str, columns: Sequence[str], found: int) -> Problem:
    return Problem(
        spot,
        "report-cells",
        f"{table}“{row}”行应有 {len(columns)} 个数，写了 {found} 个",
        f"依次写：{listing(columns)}。没有的写 0；数字里不加逗号，1,284 会成为两个数。",
    )


def cell_form(spot: Spot, name: str, form: str, flaw: str, written: str) -> Problem:
    what = (
        f"{name}是空的，应为{FORMS[form]}"
        if flaw == "blank"
        else f"{name}应为{FORMS[form]}，写的是“{written}”"
    )
    return Problem(spot, "report-cell", what, _WAYS[flaw])


def row_sum(spot: Spot, name: str, expected: str, found: str, parts: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "report-sum",
        f"{name}应为 {expected}，写的是 {found}",
        f"总计等于这一行各格之和：{'＋'.join(parts)}＝{expected}（{FORMAT}）。请对照台账，改正写错的那一格。",
    )


def results_sum(spot: Spot, name: str, expected: str, found: str, rows: int) -> Problem:
    return Problem(
        spot,
        "report-results",
        f"{name}应为 {expected}，写的是 {found}",
        f"（七）总计等于这一列（一）至（六）共 {rows} 行之和（{FORMAT}）。请对照台账，改正写错的那一格。",
    )


def balance(spot: Spot, name: str, expected: str, found: str, terms: tuple[str, str, str]) -> Problem:
    new, carried, handled = terms
    return Problem(
        spot,
        "report-balance",
        f"{name}应为 {expected}，写的是 {found}",
        f"第一项加第二项之和，等于第三项加第四项之和：本年新收 {new}＋上年结转 {carried}－办理结果总计 {handled}＝{expected}"
        f"（{FORMAT}表三的勾稽关系）。请对照台账，改正写错的那一格。",
    )


def year_twice(spot: Spot, organ: str, year: int, other: str) -> Problem:
    return Problem(
        spot,
        "report-twice",
        f"{organ} {year} 年度的报告有两份",
        f"另一份在 {other}。一个机关一年只有一份年度报告（{LAW}第四十九条），请删去一份或改正“年度”。",
    )


def format_wrong(spot: Spot, year: int) -> Problem:
    return Problem(
        spot,
        "report-format",
        f"{year} 年度的报告不能用 2019 年的格式",
        f"2021 年度起执行{FORMAT}。请删去“格式”，按新格式填表。",
    )


def title_year(spot: Spot, year: int) -> Problem:
    return Problem(
        spot,
        "report-title",
        f"标题里没有“{year}年”",
        f"标题写“机关名称＋{year}年政府信息公开工作年度报告”；从上一年的文件改来的，请把各处年份都改过来。",
    )


def period(spot: Spot, year: int, published: str) -> Problem:
    return Problem(
        spot,
        "report-period",
        f"{year} 年度的报告写着 {published} 发布，那时 {year} 年还没有结束",
        f"报告的期间是{year}年1月1日至12月31日，第二年才能发布（{LAW}第四十九条）。请改正“年度”或“发布时间”。",
    )


def carried(spot: Spot, year: int, differences: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "report-carried",
        f"表三“上年结转”行与 {year - 1} 年度报告的“结转下年度”行不一致：{'；'.join(differences)}",
        "上年结转应等于上一年度的结转下年度继续办理。请核对两年的台账；确有原因的，写在“说明”的“上年结转”里，页面上照登。",
        "warning",
    )


def valid(spot: Spot, name: str, expected: str, found: str, terms: tuple[str, str, str]) -> Problem:
    before, made, repealed = terms
    return Problem(
        spot,
        "report-valid",
        f"{name}应为 {expected}，写的是 {found}",
        f"上年现行有效 {before}＋本年制发 {made}－本年废止 {repealed}＝{expected}。"
        "有到期失效、机构改革划转等情形的，写在“说明”的“现行有效”里，页面上照登。",
        "warning",
    )


def total(spot: Spot, table: str, row: str, units: int, differences: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "report-total",
        f"{table}“{row}”行不等于 {units} 个汇总单位之和：{'；'.join(differences)}",
        "政府的报告由所属单位汇总而成。请逐个核对各单位的报告；确有原因的，写在“说明”的“汇总”里，页面上照登。",
        "warning",
    )


def text(spot: Spot, said: str, name: str, figure: str) -> Problem:
    return Problem(
        spot,
        "report-text",
        f"文字写“{said}”，{name}是 {figure}",
        "同一份报告里文字和表格的数字应当一致。请对照台账，改正写错的一处。",
        "warning",
    )


def library(spot: Spot, name: str, written: str, found: int) -> Problem:
    return Problem(
        spot,
        "report-library",
        f"{name}写的是 {written}，本站文件库里是 {found} 件",
        "年度报告和文件库的数字应当一致（行政规范性文件按发文机关、成文日期和有效性统计）。"
        "请补录文件或改正数字；确有原因的，写在“说明”的“规范性文件”里，页面上照登。",
        "warning",
    )


def fee_missing(spot: Spot) -> Problem:
    return Problem(
        spot,
        "report-fee",
        "第六部分没有写清信息处理费",
        "写明发出收费通知的件数、总金额和实际收取的金额，没有收费的写“未收取信息处理费”"
        "（《政府信息公开信息处理费管理办法》，国办函〔2020〕109号）。",
        "warning",
    )


def fee_amount(spot: Spot, amount: str) -> Problem:
    return Problem(
        spot,
        "report-fee-amount",
        f"信息处理费 {amount} 元不合收费标准",
        "按件每件 100 元、200 元，按页每页 10 元、20 元、40 元，合计总是 10 的倍数"
        "（《政府信息公开信息处理费管理办法》，国办函〔2020〕109号）。请核对收费通知。",
        "warning",
    )


def fee_notices(spot: Spot, name: str, unpaid: str, notices: str) -> Problem:
    return Problem(
        spot,
        "report-fee-notices",
        f"{name}是 {unpaid}，第六部分只写发出收费通知 {notices} 件",
        "逾期不缴费而不再处理的申请，都发过收费通知（条例第四十二条）。请对照台账，改正写错的一处。",
        "warning",
    )


def plan_missing(spot: Spot, title: str) -> Problem:
    link = f"本站有本年度的《{title}》，请写在“工作要点”里。" if title else ""
    what = f"没有写本年度的《{title}》" if title else "第六部分没有写政务公开工作要点的落实情况"
    return Problem(
        spot,
        "report-plan",
        what,
        f"{link}政务公开工作要点要求，落实情况纳入政府信息公开工作年度报告予以公开，写在第六部分。",
        "warning",
    )


def late(spot: Spot, year: int, due: str, published: str) -> Problem:
    return Problem(
        spot,
        "report-late",
        f"{year} 年度的报告应在 {due} 前发布，实际发布是 {published}",
        f"部门和乡镇在1月31日前、县级以上政府在3月31日前公布上一年度的报告（{LAW}第四十九条）。"
        "请核对发布时间；确实晚了的，把原因写在“说明”的“发布时间”里，页面上照登。",
        "warning",
    )


def gap(spot: Spot, organ: str, years: Sequence[int]) -> Problem:
    return Problem(
        spot,
        "report-gap",
        f"{organ}缺少 {listing([str(year) for year in years])} 年度的报告",
        f"年度报告每年都要公布（{LAW}第四十九条），历年的报告都保留在网站上。请补上。",
        "warning",
    )


def overdue(spot: Spot, organ: str, year: int, due: str) -> Problem:
    return Problem(
        spot,
        "report-overdue",
        f"{organ}没有 {year} 年度的报告",
        f"应在 {due} 前公布（{LAW}第四十九条）。请尽快公布，并写明晚于期限的原因。",
        "warning",
    )


def alike(spot: Spot, year: int, share: int) -> Problem:
    return Problem(
        spot,
        "report-alike",
        f"除数字外，文字有 {share}% 与 {year - 1} 年度的报告相同",
        "内容雷同的年度报告会被通报。请写当年做了什么、上一年说的问题改进得怎样。",
        "warning",
    )


def overview(spot: Spot, missing: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "report-overview",
        f"第一部分没有写：{listing(missing)}",
        f"总体情况要写主动公开、依申请公开、政府信息管理、平台建设、监督保障五项（{FORMAT}）。",
        "warning",
    )
