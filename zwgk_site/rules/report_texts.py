"""The texts of one annual report against its tables, and what its sixth part must say.

Sources: 国办公开办函〔2021〕30号; 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）; 政务公开工作要点 of several cities
(落实情况纳入政府信息公开工作年度报告予以公开).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from zwgk_site.kinds.annualreport import ASPECTS, AnnualReport
from zwgk_site.kinds.plan import Plan
from zwgk_site.kinds.report_tables import (
    CARRIED_IN,
    CARRIED_OUT,
    HANDLED,
    NEW,
    NOT_HANDLED,
    OTHERWISE,
    REFUSED,
    RESULTS,
    UNABLE,
)
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import annualreport as words
from zwgk_site.relate.annualreports import Table, appeals, claims, expected, figures, group
from zwgk_site.rules.inspected import Inspected
from zwgk_site.rules.report_cells import written

_NUMBER = r"([0-9][0-9,]*(?:\.[0-9]+)?)"
_ASKED = "(?:各类|的|书面|政府|信息公开|依申请公开)*申请(?:共计|共)?"
_ONWARD = "(?:继续)?(?:办理)?(?:的)?(?:政府信息公开)?(?:申请)?"
_JOINED = "(?<!公开和)(?<!公开及)(?<!公开、)"
_OF = "(?:的)?(?:申请)?(?:共计|共)?"
_PLANS = re.compile("要点|重点任务|工作方案")
_FEES = re.compile("[0-9]元|(?:未|没有)(?:收取|发出)")
_NOTICES = re.compile(r"收费通知(?:书)?([0-9]+)件")
_AMOUNT = re.compile(r"([0-9]+(?:\.[0-9]+)?)元")


@dataclass(frozen=True)
class Claim:
    """A way to state a figure in words; ``name`` is what the tables call it, ``value`` what they say."""

    pattern: re.Pattern[str]
    name: Callable[[AnnualReport], str]
    value: Callable[[AnnualReport], Decimal | None]


def _claim(pattern: str, table: Table, row: str, column: str = "sum", unit: str = "件") -> Claim:
    """A statement of one cell, by the slugs of its row and column."""
    return Claim(
        re.compile(f"{pattern}{_NUMBER}{unit}"),
        lambda report: _named(report, table, row, column),
        lambda report: figures(report).at(table, row, column),
    )


def _sum(pattern: str, heading: str) -> Claim:
    """A statement of the sum of the rows under one heading of table three."""
    return Claim(
        re.compile(f"{pattern}{_OF}{_NUMBER}件"),
        lambda report: f"表三“{heading}”各行“总计”列之和",
        lambda report: figures(report).total(group(report.form, heading)),
    )


def _named(report: AnnualReport, table: Table, row: str, column: str) -> str:
    found = next(each for each in expected(report.form) if (each.table, each.line.slug) == (table, row))
    return words.cell(table, found.line.key, next(each.key for each in found.columns if each.slug == column))


CLAIMS = (
    _claim(f"(?:新收|收到){_ASKED}", "表三", NEW.slug),
    _claim(f"上年度?结转{_ONWARD}", "表三", CARRIED_IN.slug),
    _claim(f"结转至?[下次]一?年度?{_ONWARD}", "表三", CARRIED_OUT.slug),
    _claim(f"办结{_OF}", "表三", HANDLED.slug),
    _claim(f"予以公开{_OF}", "表三", RESULTS[0].slug),
    _claim(f"{_JOINED}部分公开{_OF}", "表三", RESULTS[1].slug),
    _sum("不予公开", REFUSED),
    _sum("无法提供", UNABLE),
    _sum("不予处理", NOT_HANDLED),
    _sum("其他处理", OTHERWISE),
    _claim("(?:制发|制定|印发)(?:行政)?规范性文件", "表二", "norms", "made"),
    _claim("废止(?:行政)?规范性文件", "表二", "norms", "repealed"),
    _claim("现行有效的?(?:行政)?规范性文件", "表二", "norms", "valid"),
    _claim("行政许可(?:决定)?", "表二", "permits", "decisions"),
    _claim("行政处罚(?:决定)?", "表二", "penalties", "decisions"),
    _claim("行政强制(?:决定)?", "表二", "coercion", "decisions"),
    _claim("行政事业性收费(?:金额)?", "表二", "charges", "charged", "万元"),
    _claim("行政复议(?:案件)?", "表四", "review"),
    Claim(
        re.compile(f"行政诉讼(?:案件)?{_NUMBER}件"),
        lambda report: "表四“行政诉讼”两行“总计”列之和",
        lambda report: appeals(report, ("direct", "after-review")),
    ),
)
"""Every way in which the texts may state a figure of the tables."""


def check_texts(
    site: Inspected, report: AnnualReport, place: Callable[[str], Spot | None]
) -> Iterator[Problem]:
    """Whatever the texts leave out or say otherwise than the tables. ``place`` finds words in the file."""
    missing = [
        key for key, text in zip(ASPECTS, report.overview.model_dump().values(), strict=True) if not text
    ]
    if missing:
        yield words.overview(site.spot("annualreport", report.id, "总体情况"), missing)
    for path, text in claims(report):
        flat = "".join(text.split())
        for claim in CLAIMS:
            for match in claim.pattern.finditer(flat):
                value = claim.value(report)
                if value is not None and Decimal(match[1].replace(",", "")) != value:
                    spot = place(match[0]) or site.spot("annualreport", report.id, *path)
                    yield words.text(spot, match[0], claim.name(report), written(value))
    yield from _fees(site, report, place)
    yield from _plan(site, report)


def _fees(site: Inspected, report: AnnualReport, place: Callable[[str], Spot | None]) -> Iterator[Problem]:
    """信息处理费: stated, possible by the tariff, and no fewer notices than applications given up for them."""
    spot = site.spot("annualreport", report.id, "其他事项")
    said = [sentence for sentence in re.split("[。\n]", report.other) if "信息处理费" in sentence]
    text = "".join("".join(said).split())
    if not said or not _FEES.search(text):
        yield words.fee_missing(spot)
        return
    for match in _AMOUNT.finditer(text):
        if Decimal(match[1]) % 10:
            yield words.fee_amount(place(match[0]) or spot, match[1])
    unpaid, notices = figures(report).at("表三", "unpaid", "sum"), _NOTICES.search(text)
    if unpaid is not None and notices is not None and unpaid > int(notices[1]):
        name = words.cell("表三", "逾期不缴费", "总计")
        yield words.fee_notices(place(notices[0]) or spot, name, written(unpaid), notices[1])


def _plan(site: Inspected, report: AnnualReport) -> Iterator[Problem]:
    """What became of the year's plan: said in words, and the plan named where the site has it."""
    if not _PLANS.search(report.other):
        yield words.plan_missing(site.spot("annualreport", report.id, "其他事项"), "")
    organ = site.library.find("department", report.publisher)
    named = {site.library.find("plan", reference) for reference in report.plans}
    if organ is None or "plan" in site.incomplete:
        return
    office = site.library.find("department", f"{site.library.department(organ).name}办公室")
    for plan in site.records("plan", Plan):
        issuer = site.library.find("department", plan.issuer)
        if plan.year == report.year and issuer in (organ, office) and issuer and plan.id not in named:
            yield words.plan_missing(site.spot("annualreport", report.id, "其他事项"), plan.title)
