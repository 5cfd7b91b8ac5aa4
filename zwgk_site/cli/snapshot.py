"""snapshot: writes down how far the tasks of plans are today."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from zwgk_site import clock, report, snapshots
from zwgk_site import grammar as values
from zwgk_site.cli._building import CLEAN, PROBLEMS
from zwgk_site.gather import gather
from zwgk_site.grammar import USAGE, Parser
from zwgk_site.kinds import discover
from zwgk_site.problems import errors
from zwgk_site.settings import Settings

ABOUT = "记录计划每项任务当天的状态，每月一次，写到 content/snapshots/"


def grammar(parser: Parser) -> None:
    parser.add_argument(
        "plans", nargs="*", metavar="计划", help="计划的标识或标题，可以写几个；不写就是当年的全部计划"
    )
    parser.add_argument("--content", type=Path, default=Path("content"), help="内容文件夹，默认 content")
    parser.add_argument(
        "--today", type=values.day, default=None, help="记录到哪一天为止的状态，如 2024-10-31；默认是今天"
    )


def run(options: argparse.Namespace) -> int:
    settings = Settings(options.content, Path("templates"), Path("public"))
    library, found = gather(settings, discover(), clock.today())
    wrong = errors(found)
    if library is None or wrong:
        print(report.as_text(wrong), file=sys.stderr)
        print("内容有错误，没有记录。请改好再运行。", file=sys.stderr)
        return PROBLEMS
    try:
        taken = snapshots.take(library, options.content, options.plans, options.today or library.today)
    except snapshots.CannotSnapshot as error:
        print(error, file=sys.stderr)
        return USAGE
    except OSError as error:
        print(f"不能写快照（{error.strerror}：{error.filename}）。", file=sys.stderr)
        return USAGE
    for one in taken:
        print(f"已记录 {one.plan} 的 {one.count} 项任务（{one.file}）。")
    return CLEAN
