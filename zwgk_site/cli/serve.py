"""serve: a preview on this computer that follows what is saved."""

from __future__ import annotations

import argparse
import sys

from zwgk_site import clock, report
from zwgk_site import grammar as values
from zwgk_site.cli._building import CLEAN, common, settings_of
from zwgk_site.grammar import USAGE, Parser
from zwgk_site.pipeline import Outcome

ABOUT = "在本机预览，保存文件后自动刷新"


def grammar(parser: Parser) -> None:
    common(parser)
    parser.add_argument("--port", type=values.port, default=8000, help="端口，默认 8000")
    parser.add_argument("--host", default="127.0.0.1", help="监听地址，默认只有本机能打开")


def run(options: argparse.Namespace) -> int:
    from zwgk_site import serving

    def ready(address: str) -> None:
        print(f"预览：{address}\n保存文件后页面会自动刷新。按 Ctrl+C 停止。", flush=True)

    def built(outcome: Outcome) -> None:
        if outcome.problems:
            print(report.as_text(outcome.problems), file=sys.stderr)
        print(
            f"{report.closing(outcome.problems)}（{sum(s for _, s in outcome.timings):.2f} 秒）", flush=True
        )

    try:
        serving.run(settings_of(options), clock.today, options.host, options.port, ready, built)
    except OSError as error:
        print(
            f"端口 {options.port} 打不开（{error.strerror}）。请用 --port 换一个，如 --port 8080。",
            file=sys.stderr,
        )
        return USAGE
    return CLEAN
