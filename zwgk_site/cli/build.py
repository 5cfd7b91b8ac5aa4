"""build: generates and publishes the site."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from zwgk_site import clock, pipeline
from zwgk_site.cli._building import CLEAN, PUBLIC, common, progress, settings_of, told
from zwgk_site.grammar import USAGE, Parser
from zwgk_site.watermark import Proof

LONGEST = 12
"""Characters that a watermark may have."""

ABOUT = "生成网站（不写命令时就是它）"


def grammar(parser: Parser) -> None:
    common(parser)
    parser.add_argument("--output", type=Path, default=PUBLIC, help="输出文件夹，默认 public")
    parser.add_argument(
        "--preview",
        action="store_true",
        help="生成预览：每页有水印，没有审查完的也显示，不让搜索引擎收录；要用 --output 另写文件夹",
    )
    parser.add_argument(
        "--watermark", default=None, metavar="文字", help="预览的水印写什么，默认 预览；写了它就是生成预览"
    )
    parser.add_argument("--timings", action="store_true", help="列出每一步用了多少时间")


def run(options: argparse.Namespace) -> int:
    word = (options.watermark or "").strip() or "预览"
    preview = options.preview or options.watermark is not None
    if preview and (options.output == PUBLIC or len(word) > LONGEST):
        print(
            f"预览请用 --output 写到另外的文件夹，如 --output preview；水印不超过 {LONGEST} 个字。",
            file=sys.stderr,
        )
        return USAGE
    workshop = Proof(options.output, word) if preview else None
    with progress() as step:
        outcome = pipeline.build(settings_of(options), clock.today(), step, workshop)
    code = told(outcome)
    if code == CLEAN:
        changes = outcome.changes
        assert changes is not None
        print(
            f"已生成{'预览，' if preview else ' '}{outcome.pages} 页，放在 {options.output}/"
            f"（新增 {len(changes.added)} 个文件，改动 {len(changes.changed)} 个，删除 {len(changes.removed)} 个）。"
        )
    if options.timings:
        for name, seconds in outcome.timings:
            print(f"{seconds:8.2f} 秒  {name}")
    return code
