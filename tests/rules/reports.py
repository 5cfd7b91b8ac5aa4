"""Annual reports for tests: one in order, and the same with anything in it changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from zwgk_site.relate.annualreports import expected

ORGAN = "样例县民政局"
GOVERNMENT = "样例县人民政府"

TWO = {
    "规章": [0, 0, 0],
    "行政规范性文件": [2, 1, 9],
    "行政许可": [46],
    "行政处罚": [3],
    "行政强制": [0],
    "行政事业性收费": ["1.5"],
}
THREE = {
    "本年新收": [13, 2, 0, 1, 0, 0, 16],
    "上年结转": [1, 0, 0, 0, 0, 0, 1],
    "予以公开": [8, 1, 0, 1, 0, 0, 10],
    "部分公开": [1, 1, 0, 0, 0, 0, 2],
    "本机关不掌握": [2, 0, 0, 0, 0, 0, 2],
    "总计": [11, 2, 0, 1, 0, 0, 14],
    "结转下年度": [3, 0, 0, 0, 0, 0, 3],
}
FOUR = {"行政复议": [1, 0, 0, 1, 2], "未经复议直接起诉": [0, 0, 0, 0, 0], "复议后起诉": [0, 0, 0, 0, 0]}
OVERVIEW = {
    "主动公开": "制发行政规范性文件2件，行政许可46件全部公开。",
    "依申请公开": "新收政府信息公开申请16件，上年结转1件，办结14件，结转下年度3件。",
    "政府信息管理": "公开前逐条审查。",
    "平台建设": "设公开栏。",
    "监督保障": "培训2次。",
}
PROBLEMS = "解读材料不多，今后一律配问答。"
OTHER = "未收取信息处理费。政务公开工作要点的5项任务全部完成。"

Cells = Sequence[object]


def filled(given: Mapping[str, Cells], form: str = "2021", table: str = "表三") -> dict[str, Cells]:
    """A whole table: the rows given, zeros in all others."""
    rows = [row for row in expected(form) if row.table == table]
    return {row.line.key: given.get(row.line.key, [0] * len(row.columns)) for row in rows}


def rows(table: Mapping[str, Cells]) -> str:
    return "".join(f"  {key}: [{', '.join(map(str, cells))}]\n" for key, cells in table.items())


def report(
    year: int = 2023,
    organ: str = ORGAN,
    published: str = "",
    two: Mapping[str, Cells] = TWO,
    three: Mapping[str, Cells] | None = None,
    four: Mapping[str, Cells] = FOUR,
    overview: Mapping[str, str] = OVERVIEW,
    problems: str = PROBLEMS,
    other: str = OTHER,
    more: str = "",
    title: str = "",
) -> str:
    """The text of a report; without anything given it is in order."""
    texts = "".join(f"  {key}: {text}\n" for key, text in overview.items())
    return (
        f"标题: {title or f'{organ}{year}年政府信息公开工作年度报告'}\n"
        f"发布单位: {organ}\n发布时间: {published or f'{year + 1}-01-20 09:00'}\n年度: {year}\n"
        f"引言: 本报告根据条例编制。\n总体情况:\n{texts}"
        f"表二:\n{rows(two)}表三:\n{rows(filled(THREE) if three is None else three)}表四:\n{rows(four)}"
        f"问题和改进: {problems}\n其他事项: {other}\n{more}"
    )


def place(small: Path, name: str, text: str) -> None:
    """Writes a report; the government is added to the units of the small site."""
    (small / "reports").mkdir(exist_ok=True)
    (small / "reports" / f"{name}.yaml").write_text(text, encoding="utf-8")
    units = small / "departments.yaml"
    known = units.read_text("utf-8")
    if GOVERNMENT + "," not in known:
        line = f"  - {{标识: yangli-zf, 名称: {GOVERNMENT}, 地区: 样例县, 类别: 政府}}\n"
        units.write_text(known.replace("单位:\n", f"单位:\n{line}", 1), encoding="utf-8")
