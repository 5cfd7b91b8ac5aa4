"""What the commands that build share: their arguments, the progress they show, the report they print."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from zwgk_site import grammar, pipeline, report
from zwgk_site.grammar import Parser
from zwgk_site.pipeline import Outcome
from zwgk_site.problems import errors
from zwgk_site.settings import Settings

CLEAN, PROBLEMS = 0, 1
PUBLIC = Path("public")


def common(command: Parser) -> None:
    """The arguments of every command that reads the whole content."""
    command.add_argument("--content", type=Path, default=Path("content"), help="内容文件夹，默认 content")
    command.add_argument(
        "--templates", type=Path, default=Path("templates"), help="模板文件夹，默认 templates"
    )
    command.add_argument(
        "--base-path", type=grammar.base, default="/", help="网站在服务器上的子路径，如 /zfxxgk/"
    )
    command.add_argument(
        "--today", type=grammar.day, default=None, help="按哪一天推算状态，如 2024-11-15；默认是今天"
    )


def settings_of(options: argparse.Namespace) -> Settings:
    """The settings of a run, from its arguments."""
    output = getattr(options, "output", PUBLIC)
    return Settings(options.content, options.templates, output, options.base_path, options.today)


def told(outcome: Outcome) -> int:
    """Prints the problems of a run. Returns the code with which it ends."""
    if outcome.problems:
        print(report.as_text(outcome.problems), file=sys.stderr)
        print(f"\n{report.closing(outcome.problems)}", file=sys.stderr)
    if errors(outcome.problems):
        print("网站没有改动。", file=sys.stderr)
        return PROBLEMS
    return CLEAN


class progress:
    """A progress bar on a terminal, silence elsewhere and in CI."""

    def __enter__(self) -> pipeline.Step:
        self._bar = None
        if not sys.stderr.isatty() or os.environ.get("CI"):
            return pipeline.silent
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._bar.start()
        self._task = self._bar.add_task("读取内容", total=None)
        return self._show

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def _show(self, name: str, done: int, total: int) -> None:
        assert self._bar is not None
        self._bar.update(self._task, description=name, completed=done, total=total or None)
