"""handover: makes the package of documents for a library above."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from zwgk_site import clock, handover, report
from zwgk_site import grammar as values
from zwgk_site.cli._building import CLEAN, PROBLEMS
from zwgk_site.gather import gather
from zwgk_site.grammar import USAGE, Parser
from zwgk_site.handover.manifest import BadManifest, read_last
from zwgk_site.handover.mapping import read_mapping
from zwgk_site.kinds import discover
from zwgk_site.problems import Problem, errors
from zwgk_site.settings import Settings

ABOUT = "做报送上级政府文件库的包：清单、元数据、正文、附件，和上次比有什么变化"


def grammar(parser: Parser) -> None:
    parser.add_argument("target", type=Path, metavar="目标", help="写到哪个文件夹；以 .zip 结尾的写成压缩包")
    parser.add_argument(
        "--since", type=Path, metavar="清单", help="上次报送包里的 manifest.json；不写就是全部新增"
    )
    parser.add_argument(
        "--mapping",
        type=Path,
        default=Path("docs/handover-mapping.yaml"),
        metavar="文件",
        help="字段映射文件，默认 docs/handover-mapping.yaml",
    )
    parser.add_argument("--region", metavar="地区", help="只报送这个地区的单位发的文件，如 示范县")
    parser.add_argument(
        "--base-path", type=values.base, default="/", help="网站在服务器上的子路径，如 /zfxxgk/"
    )
    parser.add_argument("--content", type=Path, default=Path("content"), help="内容文件夹，默认 content")
    parser.add_argument(
        "--today", type=values.day, default=None, help="按哪一天推算有效性，如 2024-11-15；默认是今天"
    )


def run(options: argparse.Namespace) -> int:
    settings = Settings(options.content, Path("templates"), Path("public"), today=options.today)
    library, found = gather(settings, discover(), clock.today())
    mapping, unmapped = read_mapping(options.mapping)
    wrong = (*errors(found), *unmapped)
    if library is None or mapping is None or wrong:
        return _told(wrong)
    known = library.find("region", options.region) if options.region else None
    region = library.get("region", known).record.label if known else ""
    if options.region and not region:
        print(f"没有“{options.region}”这个地区。", file=sys.stderr)
        return USAGE
    if options.target.exists():
        print(f"{options.target} 已经有了，没有改动它。请换一个名字。", file=sys.stderr)
        return USAGE
    try:
        last = (
            None
            if options.since is None
            else read_last(options.since, library.site.code, region, library.today)
        )
        package, lacking = handover.assemble(
            library, options.content, mapping, last, region, options.base_path
        )
        if package is None:
            return _told(lacking)
        zipped = options.target.suffix == ".zip"
        (handover.write_zip if zipped else handover.write_folder)(package, options.target)
    except BadManifest as error:
        print(error, file=sys.stderr)
        return USAGE
    except OSError as error:
        print(f"不能写报送包（{error.strerror}：{error.filename}）。", file=sys.stderr)
        return USAGE
    counts = "，".join(f"{action} {count}" for action, count in package.counts.items())
    print(f"已写好 {options.target}（{counts}）。下次报送用里面的 manifest.json 对比，请留好。")
    return CLEAN


def _told(wrong: Sequence[Problem]) -> int:
    print(report.as_text(wrong), file=sys.stderr)
    print("没有写报送包。", file=sys.stderr)
    return PROBLEMS
