"""addresses: records what is published, so that nothing of it goes or changes its date unnoticed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from zwgk_site import clock, report, standing
from zwgk_site.cli._building import CLEAN, PROBLEMS
from zwgk_site.gather import gather
from zwgk_site.grammar import USAGE, Parser
from zwgk_site.kinds import discover
from zwgk_site.problems import errors
from zwgk_site.settings import Settings

ABOUT = "记下已公开的地址和发布时间，以后少了、改了会报告"


def grammar(parser: Parser) -> None:
    parser.add_argument("--content", type=Path, default=Path("content"), help="内容文件夹，默认 content")


def run(options: argparse.Namespace) -> int:
    library, found = gather(
        Settings(options.content, Path("templates"), Path("public")), discover(), clock.today()
    )
    if library is None or errors(found):
        print(report.as_text(errors(found)), file=sys.stderr)
        print("\n内容有错误，改好以后再记录。", file=sys.stderr)
        return PROBLEMS
    try:
        added, whole = standing.updated(library, options.content)
    except OSError as error:
        print(f"不能写 {options.content / standing.FILE}（{error.strerror}）。", file=sys.stderr)
        return USAGE
    print(f"新记下 {added} 个地址，共 {whole} 个，在 {options.content / standing.FILE}。请和内容一起提交。")
    return CLEAN
