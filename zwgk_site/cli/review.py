"""review: writes and lists the records of review before publication."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from zwgk_site import clock, reviewing
from zwgk_site import grammar as values
from zwgk_site.cli._building import CLEAN, PROBLEMS
from zwgk_site.grammar import USAGE, Parser
from zwgk_site.kinds.review import STEPS

ABOUT = "写公开审查记录；不写审查人时，列出还没有做完审查的内容"


def grammar(parser: Parser) -> None:
    """The words of ``review``. Its options are the keys of a record."""
    parser.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="文件",
        help="内容文件或文件夹，如 content/policies；可以写几个",
    )
    for step in STEPS:
        parser.add_argument(f"--{step}", metavar="姓名", help=f"{step}的人，同意公开才写")
    parser.add_argument("--依据", action="append", default=[], help="公开的依据，可以写几次")
    parser.add_argument("--事由", help="发布以后又改过的，写明为什么修改")
    parser.add_argument("--content", type=Path, default=Path("content"), help="内容文件夹，默认 content")
    parser.add_argument(
        "--today",
        type=values.day,
        default=None,
        help="哪一天审查的，如 2024-11-15；默认是今天，演示站点是发布的那一天",
    )


def run(options: argparse.Namespace) -> int:
    given = vars(options)
    names = {step: given[step].strip() for step in STEPS if (given[step] or "").strip()}
    signing = reviewing.Signing(names, options.today, clock.today(), tuple(given["依据"]), given["事由"])
    try:
        found = reviewing.review(options.content, options.paths, signing)
    except reviewing.CannotReview as error:
        print(error, file=sys.stderr)
        return USAGE
    except OSError as error:
        print(f"不能写审查记录（{error.strerror}：{error.filename}）。", file=sys.stderr)
        return USAGE
    for one in found:
        print(reviewing.said(one))
    done = sum(one.state == "complete" for one in found)
    print(f"共 {len(found)} 份，审查已做完 {done} 份。")
    return CLEAN if done == len(found) else PROBLEMS
