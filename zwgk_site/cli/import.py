"""import: a document or a table becomes a content file, with a report of what was recognised."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from zwgk_site.cli._building import CLEAN
from zwgk_site.grammar import USAGE, Parser
from zwgk_site.importing import targets
from zwgk_site.importing.draft import CannotImport
from zwgk_site.importing.taking import Taken, taken
from zwgk_site.validate import ID

ABOUT = (
    "把 Word、PDF、网页、文本文件导入为政策文件，Excel、CSV、Word 里的表导入为重点任务、公开目录、年度报告"
)


def grammar(parser: Parser) -> None:
    parser.add_argument("file", type=Path, help="要导入的文件：.docx、.pdf、.html、.txt、.xlsx 或 .csv")
    parser.add_argument(
        "--kind", default=None, help=f"导入成哪一种：{targets.POSSIBLE}；不写就按内容认，认不准的会停下来问"
    )
    parser.add_argument("--id", default=None, help="标识，就是网页地址里的名字；不写就用文件名")
    parser.add_argument("--content", type=Path, default=Path("content"), help="内容文件夹，默认 content")
    parser.add_argument("--dry-run", action="store_true", help="只看认出了什么，不写文件")


def run(options: argparse.Namespace) -> int:
    record_id = options.id or options.file.stem
    if not ID.fullmatch(record_id):
        print(
            f"“{record_id}”不能用作标识，只用小写字母、数字和短横。请用 --id 写明，如 --id wenshang-2024-9。",
            file=sys.stderr,
        )
        return USAGE
    try:
        found = taken(options.file, record_id, options.kind)
    except CannotImport as error:
        print(f"{options.file}：{error.reason}。{error.way}", file=sys.stderr)
        return USAGE
    except OSError as error:
        print(f"{options.file} 读不了（{error.strerror}）。", file=sys.stderr)
        return USAGE
    print("\n".join(found.report))
    return CLEAN if options.dry_run else _written(options.content, found)


def _written(content: Path, found: Taken) -> int:
    """Writes pictures first, then the file that names them; never over something."""
    texts = [(content / place, text.encode()) for place, text in ((found.place, found.content), *found.more)]
    if not content.is_dir():
        print(f"没有内容文件夹 {content}。请在项目文件夹里运行，或用 --content 指出。", file=sys.stderr)
        return USAGE
    files = [(content / place, data) for place, data in found.pictures]
    for path, _ in (*files, *texts):
        if path.exists():
            print(f"{path} 已经有了，没有改动它。请用 --id 换一个标识。", file=sys.stderr)
            return USAGE
    try:
        for path, data in (*files, *texts):
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(data)
    except OSError as error:
        print(f"不能写 {error.filename or content}（{error.strerror}）。", file=sys.stderr)
        return USAGE
    written = "、".join(str(path) for path, _ in texts)
    print(f"\n已写成 {written}。请同原文核对，填好没有认出的，再运行 python build.py check。")
    return CLEAN
