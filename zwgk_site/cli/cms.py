"""cms: the folder that an office serves to edit content in the browser."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from zwgk_site import cms
from zwgk_site.cli._building import CLEAN
from zwgk_site.cms.hosts import HOSTS, PROGRAMS, UNFILLED, Host
from zwgk_site.grammar import USAGE, Parser
from zwgk_site.kinds import discover
from zwgk_site.text.addresses import is_web_address

ABOUT = "写出网页编辑（Decap CMS 或 Sveltia CMS）的配置，表单由各种内容的定义生成"


def grammar(parser: Parser) -> None:
    parser.add_argument("--out", type=Path, default=Path("admin"), help="写到哪个文件夹，默认 admin")
    parser.add_argument("--content", default="content", help="内容文件夹在仓库里的位置，默认 content")
    parser.add_argument("--program", choices=PROGRAMS, default="decap", help="用哪个程序，默认 decap")
    parser.add_argument(
        "--host", choices=HOSTS, default="local", help="代码放在哪种平台；local 是在自己的电脑上试"
    )
    parser.add_argument("--repository", default="", help="平台上的仓库，如 dangzheng/zwgk")
    parser.add_argument("--branch", default="main", help="主分支，默认 main")
    parser.add_argument(
        "--address", default="", help="本单位平台的地址，如 https://git.example.cn；用公共平台的不写"
    )
    parser.add_argument("--app-id", default="", help="在平台上登记这个程序得到的应用编号")


def run(options: argparse.Namespace) -> int:
    address = options.address.rstrip("/")
    if address and not is_web_address(address):
        print(f"“{options.address}”不是网址，请写成 https://git.example.cn 这样。", file=sys.stderr)
        return USAGE
    if options.program == "sveltia" and options.host == "git-gateway":
        print("Sveltia CMS 不支持 git-gateway。请换一种平台，或者用 decap。", file=sys.stderr)
        return USAGE
    host = Host(options.host, options.repository, options.branch, address, options.app_id)
    made = cms.files(discover(), host, options.program, options.content.strip("/"))
    try:
        options.out.mkdir(parents=True, exist_ok=True)
        for name, text in made.items():
            (options.out / name).write_text(text, encoding="utf-8")
    except OSError as error:
        print(f"不能写 {error.filename or options.out}（{error.strerror}）。", file=sys.stderr)
        return USAGE
    print(f"已写 {options.out}，{len(made)} 个文件。")
    print(f"还要自己放进去：{options.program}-cms.js 和文件夹 yaml，见 docs/cms.md。")
    if UNFILLED in made["config.yml"] or UNFILLED in made["index.html"]:
        print(f"{options.out}/config.yml 里写着“{UNFILLED}”的，请补上，或者用选项重新生成。")
    return CLEAN
