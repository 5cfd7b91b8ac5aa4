"""init: the content of one's own portal, after a short dialogue or from options alone."""

from __future__ import annotations

import argparse
import datetime as dt
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from zwgk_site import clock
from zwgk_site import grammar as values
from zwgk_site.cli._building import CLEAN
from zwgk_site.grammar import USAGE, Parser
from zwgk_site.starter import FACTS, PLATFORMS, Fact, filled, portal, workflow

ABOUT = "新建本单位的门户：问几个问题，写好内容文件夹"


def grammar(parser: Parser) -> None:
    parser.add_argument("folder", type=Path, help="新的内容文件夹，如 my-content；要么没有，要么是空的")
    parser.add_argument("--yes", action="store_true", help="有现成答案的不再问，照现成的写")
    parser.add_argument(
        "--base-path", type=values.base, default="/", help="网站在服务器上的子路径，如 /zfxxgk/，默认 /"
    )
    parser.add_argument(
        "--platform",
        choices=tuple(PLATFORMS),
        default=None,
        help="内容放在哪个代码平台上：把它的流程文件写到内容文件夹的旁边",
    )
    parser.add_argument("--today", type=values.day, default=None, help="按这一天填写日期，如 2024-11-15")
    for fact in FACTS:
        parser.add_argument(f"--{fact.option}", default="", help=fact.asked)


def run(options: argparse.Namespace) -> int:
    target = Path(options.folder).resolve()
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        print(f"{target} 已经有内容，没有改动它。请换一个文件夹。", file=sys.stderr)
        return USAGE
    beside: dict[Path, str] = {}
    if options.platform is not None:
        place, text = workflow(options.platform, target.name, options.base_path)
        beside[target.parent / place] = text
    for path in beside:
        if path.exists():
            print(
                f"{path} 已经有了，没有改动它。请去掉 --platform，照 docs/publishing.md 自己合并。",
                file=sys.stderr,
            )
            return USAGE
    facts = _facts(options)
    if facts is None:
        return USAGE
    files = portal(facts, dt.datetime.combine(options.today or clock.today(), dt.time(9)))
    try:
        _write(target, files)
        for path, text in beside.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        print(f"不能写 {error.filename or target}（{error.strerror}）。", file=sys.stderr)
        return USAGE
    _told(target, files, tuple(beside), options.base_path)
    return CLEAN


def _told(target: Path, files: Mapping[str, str], beside: Sequence[Path], base: str) -> None:
    print(f"已新建 {target}，{len(files)} 个文件。")
    for path in beside:
        print(f"已新建 {path}：每次合并前检查，合并后可以自动发布，怎样打开见 docs/publishing.md。")
    waiting = [path for path, text in files.items() if "待填" in text]
    print(f"写着“待填”的地方请补上：{'、'.join(f'{target}/{path}' for path in waiting)}。")
    there = "" if base == "/" else f" --base-path {base}"
    print(
        f"然后运行 python build.py check --content {target}{there}，再写第一件文件：python build.py import 或 new。"
    )


def _facts(options: argparse.Namespace) -> Mapping[str, str] | None:
    """Every fact, asked for on a terminal where it was not given; None where some are missing or wrong."""
    asking = sys.stdin.isatty()
    facts: dict[str, str] = {}
    wrong: list[str] = []
    for fact in FACTS:
        given = getattr(options, fact.option.replace("-", "_"))
        value = filled(fact, given, facts)
        if asking and not given and not (options.yes and value):
            value = _answer(fact, facts)
        if value is None:
            wrong.append(
                f"--{fact.option}：{fact.asked}。"
                + (f"“{given}”不对，{fact.told}。" if given else "没有写。")
            )
        facts[fact.key] = value or ""
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return None
    return facts


def _answer(fact: Fact, facts: Mapping[str, str]) -> str:
    """What a person answers, asked until it is right; an empty answer means the one in brackets."""
    ready = filled(fact, "", facts)
    while True:
        try:
            given = input(f"{fact.asked}{f'（{ready}）' if ready else ''}：")
        except EOFError:
            raise KeyboardInterrupt from None
        value = filled(fact, given, facts)
        if value is not None:
            return value
        print(f"  {fact.told}。")


def _write(target: Path, files: Mapping[str, str]) -> None:
    """All files or none: they are written beside the target and put in its place together."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".init-", dir=target.parent) as folder:
        made = Path(folder, "content")
        for path, text in files.items():
            place = made / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        if target.exists():
            target.rmdir()
        shutil.move(made, target)
