"""Catalogues and annual reports as offices have them: the printed forms, made by a spreadsheet program."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import yaml
from openpyxl.worksheet.worksheet import Worksheet

from zwgk_site.kinds.catalogue import Catalogue, Line
from zwgk_site.kinds.report_tables import APPLICANTS, LEGAL, TABLE4, TABLE4_COLUMNS
from zwgk_site.relate.annualreports import blocks, lines
from zwgk_site.text.ticks import Tick

FILL = {
    "形式": "主动公开事项目录",
    "标题": "示例目录",
    "版本": "2024年版",
    "发布单位": "某局",
    "发布时间": "2024-09-10 09:00",
    "施行日期": "2024-09-10",
}
"""What a table never says."""


def model(text: str) -> Catalogue:
    """A written file as its kind reads it, what is left open filled in."""
    data = yaml.load(text, yaml.BaseLoader)
    for key, value in FILL.items():
        if not data.get(key):
            data[key] = value
    return Catalogue.model_validate({**data, "标识": "a"})


def effective(line: Line) -> tuple[object, ...]:
    """What holds for an item, wherever it is written."""
    return (
        tuple(line.item.path), tuple(line.item.elements), line.item.statutory, line.basis, line.limit, line.unit, line.office,
        line.channels, line.audience, line.way, line.layers,
    )  # fmt: skip


def marked(ticks: Sequence[Tick], full: str, empty: str, between: str = "\n") -> str:
    return between.join(f"{full if tick.required else empty}{tick.word}" for tick in ticks)


HEAD = [
    "序号", "公开事项", "", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "", "公开方式", "",
    "公开层级", "", "法定公开", "责任科室",
]  # fmt: skip
BELOW = [
    "", "一级事项", "二级事项", "", "", "", "", "", "全社会", "特定群体", "主动", "依申请公开", "县级", "乡级", "", "",
]  # fmt: skip


def row_of(line: Line) -> list[str]:
    """An item in the columns of the national form (国办发〔2019〕54号)."""
    everyone = line.audience == "全社会"
    return [
        line.number,
        *(*line.item.path, "")[:2],
        marked(line.item.elements, "●", "〇"),
        "\n".join(line.basis),
        line.limit or "",
        line.unit or "",
        marked(line.channels, "■", "□"),
        "√" if everyone else "",
        "" if everyone else line.audience or "",
        "√" if line.way == "主动" else "",
        "√" if line.way == "依申请" else "",
        "√" if "县级" in line.layers else "",
        "√" if "乡级" in line.layers else "",
        "是" if line.item.statutory else "否",
        line.office or "",
    ]


def standard(path: Path, catalogue: Catalogue) -> Path:
    """A catalogue as a workbook: title, two rows of heads, merged groups, a note below."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = catalogue.domain or "目录"
    named = f"{catalogue.domain}领域基层政务公开标准目录" if catalogue.domain else "主动公开事项目录"
    write(sheet, catalogue, f"示范县{named}（{catalogue.version}）")
    book.save(path)
    return path


def write(sheet: Worksheet, catalogue: Catalogue, title: str) -> None:
    rows = [row_of(line) for line in catalogue.lines()]
    for row in ([title], HEAD, BELOW, *rows, ["注：“■”表示必选项，“□”表示可选项。"]):
        sheet.append([cell or None for cell in row])
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(HEAD))
    for column, name in enumerate(HEAD, 1):
        if name and not BELOW[column - 1]:
            sheet.merge_cells(start_row=2, end_row=3, start_column=column, end_column=column)
        elif name:
            sheet.merge_cells(start_row=2, end_row=2, start_column=column, end_column=column + 1)
    for column in (2, 5, 6, 7, 8):
        merge_alike(sheet, column, [row[column - 1] for row in rows], 4)


def merge_alike(sheet: Worksheet, column: int, texts: Sequence[str], first: int) -> None:
    """Cells that say the same, one below the other, as one cell."""
    start = 0
    for place in range(1, len(texts) + 1):
        if place == len(texts) or texts[place] != texts[start]:
            if place - start > 1 and texts[start]:
                for row in range(first + start + 1, first + place):
                    sheet.cell(row, column).value = None
                sheet.merge_cells(
                    start_row=first + start, end_row=first + place - 1, start_column=column, end_column=column
                )
            start = place


def below(sheet: Worksheet) -> int:
    """The first row with nothing in it or below it."""
    return sum(1 for _ in sheet.values) + 1


def append_two(sheet: Worksheet, table: dict[str, Sequence[str]], form: str) -> None:
    """Table two below what is there."""
    for block in blocks(form):
        sheet.append([block.item])
        sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=4)
        sheet.append(["信息内容", *(column.label for column in block.columns)])
        for line in block.lines:
            cells = table[line.key]
            sheet.append([line.label, *map(number, [cells] if isinstance(cells, str) else cells)])
            if len(block.columns) == 1:
                for row in (sheet.max_row - 1, sheet.max_row):
                    if not any(f"B{row}" in area for area in sheet.merged_cells.ranges):
                        sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=4)


def append_three(sheet: Worksheet, table: dict[str, Sequence[str]], form: str) -> None:
    """Table three with its heads on three rows and its groups merged."""
    top = below(sheet)
    note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    sheet.append([note, None, None, "申请人情况"])
    sheet.append([None, None, None, APPLICANTS[0].label, LEGAL, *[None] * 4, "总计"])
    sheet.append([None, None, None, None, *(column.label for column in APPLICANTS[1:])])
    for area in ((0, 2, 1, 3), (0, 0, 4, 10), (1, 2, 4, 4), (1, 1, 5, 9), (1, 2, 10, 10)):
        sheet.merge_cells(
            start_row=top + area[0], end_row=top + area[1], start_column=area[2], end_column=area[3]
        )
    groups: list[str] = []
    first = sheet.max_row + 1
    for line in lines(form):
        names = [*line.groups, line.label]
        row = [names[0], *([names[1]] if len(names) == 3 else [None]), names[-1] if len(names) > 1 else None]
        sheet.append([*row, *map(number, table[line.key])])
        at = sheet.max_row
        if len(names) == 1:
            sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=3)
        elif len(names) == 2:
            sheet.cell(at, 2).value, sheet.cell(at, 3).value = names[1], None
            sheet.merge_cells(start_row=at, end_row=at, start_column=2, end_column=3)
        groups.append(line.groups[1] if len(line.groups) > 1 else "")
    every = lines(form)
    merge_alike(sheet, 1, [line.groups[0] if line.groups else "" for line in every], first)
    merge_alike(sheet, 2, groups, first)


def append_four(sheet: Worksheet, table: dict[str, Sequence[str]]) -> None:
    """Table four: one row of figures under three of heads."""
    top, size = below(sheet), len(TABLE4_COLUMNS)
    sheet.append([TABLE4[0].label, *[None] * (size - 1), "行政诉讼"])
    sheet.append([*[None] * size, TABLE4[1].label, *[None] * (size - 1), TABLE4[2].label])
    sheet.append([column.label for _ in TABLE4 for column in TABLE4_COLUMNS])
    sheet.append([number(cell) for line in TABLE4 for cell in table[line.key]])
    for row, last, left, right in ((0, 1, 1, size), (0, 0, size + 1, 3 * size), (1, 1, size + 1, 2 * size)):
        sheet.merge_cells(start_row=top + row, end_row=top + last, start_column=left, end_column=right)
    sheet.merge_cells(start_row=top + 1, end_row=top + 1, start_column=2 * size + 1, end_column=3 * size)


def number(text: str) -> object:
    """A cell as a program holds it: figures as numbers."""
    try:
        return int(text)
    except ValueError:
        try:
            return float(text)
        except ValueError:
            return text
