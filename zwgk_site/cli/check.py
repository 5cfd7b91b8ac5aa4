"""check: everything but publishing; with --search also every search a citizen may try."""

from __future__ import annotations

import argparse

from zwgk_site import asking, clock, pipeline, report
from zwgk_site.cli._asking import unasked
from zwgk_site.cli._building import common, progress, settings_of, told
from zwgk_site.grammar import Parser

ABOUT = "只检查，不生成"


def grammar(parser: Parser) -> None:
    common(parser)
    parser.add_argument(
        "--search", action="store_true", help="再搜一遍每个标题、文号和常用说法，看搜不搜得到"
    )


def run(options: argparse.Namespace) -> int:
    try:
        with progress() as step:
            outcome = pipeline.check(settings_of(options), clock.today(), step, options.search)
    except asking.CannotAsk as error:
        return unasked(error)
    code = told(outcome)
    if not outcome.problems:
        print(report.closing(outcome.problems))
    return code
