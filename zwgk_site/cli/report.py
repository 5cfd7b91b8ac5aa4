"""report: counts a private ledger of applications into tables three and four of the annual report."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from zwgk_site import clock, report
from zwgk_site import grammar as values
from zwgk_site.cli._building import CLEAN, PROBLEMS
from zwgk_site.grammar import Parser
from zwgk_site.kinds import discover
from zwgk_site.kinds.report_tables import NEWER_FORMAT
from zwgk_site.ledger.drawing_up import draw_up
from zwgk_site.problems import errors

ABOUT = "由依申请公开台账算出年度报告的表三、表四，查出台账里的错误和逾期的申请"
FIRST = 2019


def grammar(parser: Parser) -> None:
    parser.add_argument(
        "ledgers", nargs="+", type=Path, metavar="台账", help="台账文件，.csv 或 .yaml，可以写几个"
    )
    parser.add_argument("--year", type=_year, required=True, metavar="年度", help="哪一年的报告，如 2023")
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="内容文件夹，只取其中的放假安排，默认 content"
    )
    parser.add_argument(
        "--today", type=values.day, default=None, help="按哪一天看有没有逾期，如 2024-11-15；默认是今天"
    )


def _year(text: str) -> int:
    if len(text) == 4 and text.isdecimal() and int(text) >= FIRST:
        return int(text)
    raise argparse.ArgumentTypeError(f"--year 要写四位数字的年份，从 {FIRST} 起，如 {NEWER_FORMAT}")


def run(options: argparse.Namespace) -> int:
    today = options.today or clock.today()
    drawn = draw_up(options.ledgers, options.content, discover(), options.year, today)
    if drawn.problems:
        print(report.as_text(drawn.problems), file=sys.stderr)
    if errors(drawn.problems):
        print("台账有错误，没有计算。请改好再运行。", file=sys.stderr)
        return PROBLEMS
    print(drawn.text, end="")
    return CLEAN
