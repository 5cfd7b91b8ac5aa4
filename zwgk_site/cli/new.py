"""new: the file of a new record, every field explained."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from zwgk_site import adding, clock, scaffold
from zwgk_site import grammar as values
from zwgk_site.cli._building import CLEAN
from zwgk_site.grammar import USAGE, Parser
from zwgk_site.kinds import discover
from zwgk_site.kinds.base import Kind
from zwgk_site.text.nearest import nearest
from zwgk_site.validate import ID

ABOUT = "新建一份内容，每一项都有说明"


def grammar(parser: Parser) -> None:
    parser.add_argument(
        "kind", help="种类：" + "、".join(kind.name for kind in discover() if not kind.single)
    )
    parser.add_argument("id", help="标识，就是网页地址里的名字，如 wenshang-2024-9")
    parser.add_argument("--content", type=Path, default=Path("content"), help="内容文件夹，默认 content")
    parser.add_argument("--today", type=values.day, default=None, help="按这一天填写日期，如 2024-11-15")


def run(options: argparse.Namespace) -> int:
    kinds = {kind.name: kind for kind in discover() if not kind.single}
    labels = {kind.label: kind for kind in kinds.values()}
    kind = kinds.get(options.kind) or labels.get(options.kind)
    if kind is None:
        near = nearest(options.kind, (*kinds, *labels))
        hint = f"您是不是要写“{near}”？" if near else ""
        print(f"没有“{options.kind}”这种内容。{hint}可用：{'、'.join(kinds)}。", file=sys.stderr)
        return USAGE
    if not ID.fullmatch(options.id):
        print(f"“{options.id}”不能用作标识，只用小写字母、数字和短横，如 wenshang-2024-9。", file=sys.stderr)
        return USAGE
    if not options.content.is_dir():
        print(
            f"没有内容文件夹 {options.content}。请在项目文件夹里运行，或用 --content 指出。", file=sys.stderr
        )
        return USAGE
    names = adding.names_in(options.content, discover())
    text = scaffold.text_of(kind, options.id, options.today or clock.today(), names)
    target = options.content / scaffold.place_of(kind, options.id)
    try:
        return (
            _new_file(target, text) if kind.folder is not None else _new_item(target, kind, options.id, text)
        )
    except OSError as error:
        print(f"不能写 {target}（{error.strerror}）。请看看有没有权限，磁盘有没有空间。", file=sys.stderr)
        return USAGE


def _new_file(target: Path, text: str) -> int:
    target.parent.mkdir(exist_ok=True)
    try:
        with target.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        print(f"{target} 已经有了，没有改动它。请换一个标识。", file=sys.stderr)
        return USAGE
    print(f"已新建 {target}。打开它，按说明逐项填写，再运行 python build.py check。")
    return CLEAN


def _new_item(target: Path, kind: Kind, record_id: str, text: str) -> int:
    try:
        adding.add(target, kind, record_id, text)
    except adding.CannotAdd as error:
        print(f"{error}要加的是：\n\n{text}", file=sys.stderr)
        return USAGE
    print(
        f"已在 {target} 的“{kind.section}”末尾加上 {record_id}。打开它，按说明逐项填写，再运行 python build.py check。"
    )
    return CLEAN
