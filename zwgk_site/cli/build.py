"""build: generates and publishes the site."""

from __future__ import annotations

import argparse
from pathlib import Path

from zwgk_site import clock, pipeline
from zwgk_site.cli._building import CLEAN, PUBLIC, common, progress, settings_of, told
from zwgk_site.grammar import Parser

ABOUT = "生成网站（不写命令时就是它）"


def grammar(parser: Parser) -> None:
    common(parser)
    parser.add_argument("--output", type=Path, default=PUBLIC, help="输出文件夹，默认 public")
    parser.add_argument("--timings", action="store_true", help="列出每一步用了多少时间")


def run(options: argparse.Namespace) -> int:
    with progress() as step:
        outcome = pipeline.build(settings_of(options), clock.today(), step)
    code = told(outcome)
    if code == CLEAN:
        changes = outcome.changes
        assert changes is not None
        print(
            f"已生成 {outcome.pages} 页，放在 {options.output}/"
            f"（新增 {len(changes.added)} 个文件，改动 {len(changes.changed)} 个，删除 {len(changes.removed)} 个）。"
        )
    if options.timings:
        for name, seconds in outcome.timings:
            print(f"{seconds:8.2f} 秒  {name}")
    return code
