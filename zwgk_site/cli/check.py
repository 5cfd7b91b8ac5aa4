"""check: everything but publishing, of this site or of a folder of HTML that anybody built."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from zwgk_site import asking, clock, pipeline, report, waiving
from zwgk_site.check import check as check_tree
from zwgk_site.cli._asking import unasked
from zwgk_site.cli._building import CLEAN, PROBLEMS, common, progress, settings_of, told
from zwgk_site.cli._handing import handed_out
from zwgk_site.grammar import Parser
from zwgk_site.pipeline import Outcome
from zwgk_site.problems import Problem, errors
from zwgk_site.revision import NoRevision, changed_since

ABOUT = "只检查，不生成"

WRONG_CALL = 2


class _NoTree(Exception):
    """The folder of a tree, or its file of waivers, does not exist."""


def grammar(parser: Parser) -> None:
    common(parser)
    parser.add_argument(
        "--search", action="store_true", help="再搜一遍每个标题、文号和常用说法，看搜不搜得到"
    )
    parser.add_argument("--content-only", action="store_true", help="只检查内容，不做网页，快得多")
    parser.add_argument(
        "--tree", type=Path, default=None, help="不检查内容，检查这个文件夹里做好的网页，不论是谁做的"
    )
    parser.add_argument(
        "--waivers",
        type=Path,
        default=None,
        help="同 --tree 一起用：别处的网页知道了要保留的问题，写法同 content/waivers.yaml",
    )
    parser.add_argument(
        "--changed", default=None, help="只报告这个 git 版本以来改过的内容文件，如 main、HEAD~1"
    )
    parser.add_argument(
        "--format",
        choices=("text", *report.FORMATS, "html"),
        default="text",
        help="报告的格式，默认 text；json、sarif、junit 给别的程序，github、gitlab、gitea 给代码平台，html 给人看",
    )
    parser.add_argument("--out", type=Path, default=None, help="把报告写进这个文件，不写就显示出来")


def run(options: argparse.Namespace) -> int:
    try:
        outcome = _outcome(options)
    except asking.CannotAsk as error:
        return unasked(error)
    except (NoRevision, _NoTree) as error:
        print(error, file=sys.stderr)
        return WRONG_CALL
    if options.format == "text" and options.out is None:
        code = told(outcome)
        if not outcome.problems:
            print(report.closing(outcome.problems))
        return code
    if not handed_out(_text(options.format, outcome), options.out):
        return WRONG_CALL
    if options.out is not None:
        print(report.closing(outcome.problems), file=sys.stderr)
    return PROBLEMS if errors(outcome.problems) else CLEAN


def _outcome(options: argparse.Namespace) -> Outcome:
    """What the check finds. Raises CannotAsk, NoRevision and _NoTree."""
    if options.tree is not None:
        if not options.tree.is_dir():
            raise _NoTree(f"没有 {options.tree} 这个文件夹。")
        return Outcome(tuple(sorted(_of_tree(options))))
    changed = None if options.changed is None else changed_since(options.changed, options.content)
    settings = settings_of(options)
    with progress() as step:
        if options.content_only:
            outcome = pipeline.check_content(settings, clock.today(), step)
        else:
            outcome = pipeline.check(settings, clock.today(), step, options.search)
    if changed is None:
        return outcome
    files = {f"{options.content.resolve().name}/{name}" for name in changed}
    return replace(
        outcome, problems=tuple(problem for problem in outcome.problems if problem.spot.file in files)
    )


def _of_tree(options: argparse.Namespace) -> tuple[Problem, ...]:
    """What is wrong with a built tree and not waived. Raises _NoTree if the file of waivers does not exist."""
    found = check_tree(options.tree, rooted=True)
    if options.waivers is None:
        return found
    if not options.waivers.is_file():
        raise _NoTree(f"没有 {options.waivers} 这个文件。")
    today = options.today or clock.today()
    items, wrong = waiving.read(options.waivers, options.waivers.as_posix())
    return (*waiving.waived_tree(items, found, today), *wrong, *waiving.judged(items, today))


def _text(name: str, outcome: Outcome) -> str:
    if name == "html":
        return report.as_html(outcome.problems, outcome.headroom)
    if name == "text":
        return f"{report.as_text(outcome.problems)}\n\n{report.closing(outcome.problems)}\n".lstrip("\n")
    return report.FORMATS[name](outcome.problems)
