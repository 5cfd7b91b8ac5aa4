"""The grammar of the command line: its refusals and help in Chinese, its values read strictly."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from typing import Any, NoReturn

from zwgk_site.settings import base_path
from zwgk_site.text.nearest import nearest

USAGE = 2
"""The code with which a wrong call ends."""


class Parser(argparse.ArgumentParser):
    """argparse with its help and its refusals in Chinese."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "add_help": False})
        self._optionals.title = "选项"
        self._positionals.title = "要写的"
        self.add_argument("-h", "--help", action="help", help="显示这段说明")

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", "用法：", 1)

    def error(self, message: str) -> NoReturn:
        self.exit(
            USAGE, f"命令写法不对：{_in_chinese(message, self._commands())}\n用法见 python build.py --help\n"
        )

    def _commands(self) -> tuple[str, ...]:
        """The commands that may be called."""
        found = (action.choices for action in self._actions if isinstance(action, argparse._SubParsersAction))
        return tuple(name for choices in found for name in choices)


def _in_chinese(message: str, commands: Sequence[str]) -> str:
    if "invalid choice" in message:
        word = message.split("invalid choice: ")[1].split("'")[1]
        near = nearest(word, commands)
        return f"没有“{word}”这个命令。" + (
            f"您是不是要写“{near}”？" if near else f"可用 {'、'.join(commands)}。"
        )
    if "unrecognized arguments" in message:
        return f"不认识 {message.split(': ', 1)[1]}"
    if "expected one argument" in message:
        return f"{message.split(':')[0].removeprefix('argument ')} 后面要写内容"
    if message.startswith("argument "):
        return message.removeprefix("argument ")
    if "required" in message:
        return f"缺少 {message.split(': ', 1)[1]}"
    return message


def day(text: str) -> dt.date:
    try:
        if len(text) == 10:
            return dt.date.fromisoformat(text)
        raise ValueError(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期，请写成 2024-11-15 这样") from None


def port(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}”不是端口，请写 1 到 65535 的整数，如 8080")


def base(text: str) -> str:
    try:
        return base_path(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是子路径，请写成 /zfxxgk/ 这样") from None


def whole(text: str) -> int:
    """A number of 1 or more."""
    if text.isascii() and text.isdigit() and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}”不是从 1 起的整数")
