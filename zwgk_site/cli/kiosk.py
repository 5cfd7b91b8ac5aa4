"""kiosk: the rendition for a touch screen in a hall, in a folder of its own."""

from __future__ import annotations

import argparse
from pathlib import Path

from zwgk_site import clock, pipeline
from zwgk_site.cli._building import CLEAN, common, progress, settings_of, told
from zwgk_site.grammar import Parser
from zwgk_site.kiosk import Kiosk

ABOUT = "生成大厅触摸屏用的网站，放在自己的文件夹里，复制过去不用联网"


def grammar(parser: Parser) -> None:
    common(parser)
    parser.add_argument("--output", type=Path, default=Path("kiosk"), help="输出文件夹，默认 kiosk")


def run(options: argparse.Namespace) -> int:
    settings = settings_of(options)
    with progress() as step:
        outcome = pipeline.build(settings, clock.today(), step, Kiosk(settings.output))
    code = told(outcome)
    if code == CLEAN:
        print(
            f"已生成触摸屏用的 {outcome.pages} 页，放在 {options.output}/。"
            "把整个文件夹复制到触摸屏的电脑上，运行“启动.bat”（Windows）或 start.sh（Linux）。"
        )
    return code
