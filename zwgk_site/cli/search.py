"""search: asks a built site what a citizen would ask it."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from zwgk_site import asking
from zwgk_site import grammar as values
from zwgk_site.cli._asking import unasked
from zwgk_site.cli._building import CLEAN, PUBLIC
from zwgk_site.grammar import USAGE, Parser

ABOUT = "在做好的网站里搜索，结果与网页上的一样"


def grammar(parser: Parser) -> None:
    parser.add_argument(
        "words", nargs="+", metavar="词", help='要搜的词；有空格、短横的写在引号里，如 "养老 -补贴"'
    )
    parser.add_argument("--output", type=Path, default=PUBLIC, help="做好的网站所在的文件夹，默认 public")
    parser.add_argument("--limit", type=values.whole, default=10, help="一页几条，默认 10")
    parser.add_argument("--page", type=values.whole, default=1, help="第几页，默认 1")
    parser.add_argument("--kind", action="append", default=[], help="只看这一类，如 政策文件；可以写几次")
    parser.add_argument("--literal", action="store_true", help="只查这几个字，不管拼音、错字和常用说法")


def run(options: argparse.Namespace) -> int:
    query, skipped = " ".join(options.words), options.limit * (options.page - 1)
    wanted = {"filters": {"kind": options.kind}, "literal": options.literal}
    question = asking.Question(query, {**wanted, "limit": options.limit, "offset": skipped})
    if not query.strip():
        print("请写上要搜的词。", file=sys.stderr)
        return USAGE
    try:
        say = asking.words_of(options.output)
        (answer,) = asking.ask(options.output, [question])
    except asking.CannotAsk as error:
        return unasked(error)
    print(asking.as_text(answer, say, _mark, options.literal, skipped + 1))
    return CLEAN


def _mark(text: str) -> str:
    """Bold on a terminal that can; 【 】 elsewhere."""
    if sys.stdout.isatty() and sys.platform != "win32" and not os.environ.get("NO_COLOR"):
        return f"\x1b[1m{text}\x1b[22m"
    return f"【{text}】"
