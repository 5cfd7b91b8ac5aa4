"""Small sites with columns, a platform, items of information, for the tests of rules about them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.rules.conftest import problems_of

COLUMNS = """栏目:
  - {标识: zhengce, 名称: 政策文件, 说明: 本县公开的政策文件, 关键词: 政策, 类型: 政策文件, 收录: 政策文件}
  - {标识: renwu, 名称: 重点任务, 说明: 年度工作任务, 关键词: 任务, 类型: 法定主动公开内容, 收录: 重点任务}
  - {标识: guanyu, 名称: 关于本站, 说明: 本站说明, 关键词: 说明, 类型: 概况信息}
"""
PLATFORM = ("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开")


def column(id: str, name: str, more: str) -> str:
    return f"  - {{标识: {id}, 名称: {name}, 说明: 说明, 关键词: 词, 类型: 概况信息, {more}}}\n"


def with_columns(small: Path, more: str) -> None:
    (small / "columns.yaml").write_text(COLUMNS + more, "utf-8")


def with_platform(
    small: Path, names: tuple[str, ...] = PLATFORM, more: str = "", level: str = "部门"
) -> None:
    (small / "platform.yaml").write_text(f"级别: {level}\n", "utf-8")
    root = "  - {标识: zfxxgk, 名称: 政府信息公开, 说明: 平台, 关键词: 公开, 类型: 概况信息}\n"
    children = (column(f"c{n}", name, "上级: 政府信息公开, 不适用: 待补") for n, name in enumerate(names))
    with_columns(small, root + "".join(children) + more)


def information(small: Path, name: str = "budget", **changed: str) -> None:
    keys = {
        "标题": "2024年部门预算",
        "发布单位": "样例县民政局",
        "发布时间": "2024-02-20 09:00",
        "栏目": "财政预决算",
        "生成日期": "2024-02-18",
        "内容概述": "部门预算。",
        **changed,
    }
    (small / "information").mkdir(exist_ok=True)
    lines = "".join(f"{key}: {text}\n" for key, text in keys.items())
    (small / "information" / f"{name}.md").write_text(f"---\n{lines}---\n\n正文。\n", "utf-8")


def whats(small: Path, code: str, today: dt.date = dt.date(2024, 11, 15)) -> list[str]:
    return [problem.what for problem in problems_of(small, today) if problem.code == code]


MONEY = column("caizheng", "财政预决算", "更新周期: 365")
