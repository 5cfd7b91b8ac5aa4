"""diff: what changes for the public against an earlier state, for the person who approves it."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from zwgk_site import clock
from zwgk_site import grammar as values
from zwgk_site.cli._building import CLEAN, PROBLEMS
from zwgk_site.cli._handing import handed_out
from zwgk_site.comparing import CATEGORIES, Difference, NoEarlier, compare, content_at, read
from zwgk_site.comparing.markdown import markdown
from zwgk_site.comparing.page import page
from zwgk_site.comparing.plain import text
from zwgk_site.grammar import USAGE, Parser
from zwgk_site.kinds import discover

ABOUT = "公众会看到哪些变化：和以前的版本比，写成合并请求里的说明或者一个网页"
FORMS = {"markdown": markdown, "html": page, "text": text}


def grammar(parser: Parser) -> None:
    parser.add_argument(
        "revision",
        nargs="?",
        default="HEAD",
        metavar="版本",
        help="和 git 的哪个版本比：分支、标签、提交号，默认 HEAD；也可以写 旧版本..新版本",
    )
    parser.add_argument(
        "--before", type=Path, default=None, metavar="文件夹", help="和这个内容文件夹比，不用 git"
    )
    parser.add_argument(
        "--format",
        type=_form,
        default="text",
        metavar="格式",
        help="text（终端里看，默认）、markdown（合并请求里的说明）、html（一个网页）",
    )
    parser.add_argument(
        "--out", type=Path, default=None, metavar="文件", help="写到哪个文件，默认显示在屏幕上"
    )
    parser.add_argument(
        "--fail-on",
        type=_categories,
        default=(),
        metavar="变化",
        help=f"有这些变化时结束代码为 1，几种用逗号隔开：{'、'.join(CATEGORIES)}",
    )
    parser.add_argument("--content", type=Path, default=Path("content"), help="内容文件夹，默认 content")
    parser.add_argument(
        "--templates", type=Path, default=Path("templates"), help="模板文件夹，默认 templates"
    )
    parser.add_argument(
        "--today", type=values.day, default=None, help="按哪一天推算状态，如 2024-11-15；默认是今天"
    )


def _form(word: str) -> str:
    if word in FORMS:
        return word
    raise argparse.ArgumentTypeError(f"没有“{word}”这种格式。可用 {'、'.join(FORMS)}。")


def _categories(words: str) -> tuple[str, ...]:
    found = tuple(
        word.strip() for word in words.replace("，", ",").replace("、", ",").split(",") if word.strip()
    )
    unknown = next((word for word in found if word not in CATEGORIES), None)
    if unknown is not None:
        raise argparse.ArgumentTypeError(f"没有“{unknown}”这种变化。可用 {'、'.join(CATEGORIES)}。")
    return found


def run(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="zwgk-diff-") as folder:
        try:
            found = _difference(options, Path(folder))
        except NoEarlier as error:
            print(error, file=sys.stderr)
            return USAGE
        except OSError as error:
            print(f"读写不了 {error.filename}（{error.strerror}）。", file=sys.stderr)
            return USAGE
    if not handed_out(FORMS[options.format](found), options.out):
        return USAGE
    hit = _hit(found, options.fail_on)
    if hit:
        print(f"有要先核实的变化：{'、'.join(hit)}。", file=sys.stderr)
        return PROBLEMS
    return CLEAN


def _hit(found: Difference, wanted: Sequence[str]) -> list[str]:
    counts = found.counts
    return [f"{name} {counts[name]} 处" for name in wanted if counts[name]]


def _difference(options: argparse.Namespace, folder: Path) -> Difference:
    """Both states read for one day: that of the newer one, where no other is given."""
    old, dots, new = options.revision.partition("..")
    content: Path = options.content
    later = content_at(new, content, folder / "after") if dots and new else content
    if not later.is_dir():
        raise NoEarlier(f"没有 {later} 这个文件夹。")
    if options.before is not None:
        earlier, name = options.before, str(options.before)
        if not earlier.is_dir():
            raise NoEarlier(f"没有 {earlier} 这个文件夹。")
    else:
        earlier, name = content_at(old or "HEAD", content, folder / "before"), old or "HEAD"
    kinds = discover()
    after, day = read(new or "现在的内容", later, options.templates, kinds, clock.today(), options.today)
    before, _ = read(name, earlier, options.templates, kinds, day, day)
    return compare(before, after, day)
