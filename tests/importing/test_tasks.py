"""Tables of tasks come as they are printed: headings, merged cells and empty ones kept apart, nothing lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

from tests.conftest import ROOT
from tests.rules.conftest import problems_of
from tests.text.files.test_hostile import LOCKED, OLD
from zwgk_site.cli import main
from zwgk_site.importing import sheets, tasks
from zwgk_site.importing.draft import CannotImport
from zwgk_site.importing.tasks import Tasks

BOSHAN = next((ROOT / "content" / "policies" / "files" / "boshan-2024-14").glob("*.xlsx"))
KEYS = ("序号", "牵头单位", "责任单位", "要求")


def flat(groups: list[Mapping[str, Any]], above: tuple[str, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Headings and values of every task of a plan, in order."""
    for group in groups:
        path = (*above, group["标题"])
        for task in group.get("任务", ()):
            yield path, {key: task[key] for key in KEYS if key in task}
        yield from flat(group.get("分组", []), path)


def test_the_table_of_a_real_notice_comes_as_it_was_typed_in_by_hand() -> None:
    found = yaml.load(tasks.plan(tasks.recognised(sheets.read(BOSHAN).grids)), yaml.BaseLoader)
    wanted = yaml.load((ROOT / "content" / "plans" / "2024-boshan.yaml").read_text("utf-8"), yaml.BaseLoader)
    assert list(flat(found["分组"])) == list(flat(wanted["分组"]))
    assert {key: found[key] for key in ("标题", "年度", "形式", "表头")} == {
        key: wanted[key] for key in ("标题", "年度", "形式", "表头")
    }


def made(path: Path, rows: list[list[str | None]], *merged: str) -> Tasks:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for area in merged:
        sheet.merge_cells(area)
    book.save(path)
    return tasks.recognised(sheets.read(path).grids)


HEAD: list[str | None] = ["工作任务", "牵头部门", "责任单位", "具体要求", "完成时限"]


def test_merged_and_same_are_inherited_and_empty_stays_empty(tmp_path: Path) -> None:
    found = made(
        tmp_path / "a.xlsx",
        [
            ["2024年样例县任务分解表", None, None, None, None],
            HEAD,
            ["一、供水", "县水务局", "县财政局\n县住建局", "保障供水。", "12月底前"],
            [None, None, "同上", "检修管网。", "每月"],
            ["二、供电", None, None, "检修线路，\n及时抢修。", None],
        ],
        "A1:E1",
        "A3:A4",
        "B3:B4",
    )
    assert [row.groups for row in found.rows] == [("一、供水",), ("一、供水",), ("二、供电",)]
    assert [dict(row.values) for row in found.rows] == [
        {
            "牵头单位": ("县水务局",),
            "责任单位": ("县财政局", "县住建局"),
            "要求": ("保障供水。",),
            "时限": ("12月底前",),
        },
        {"牵头单位": ("同上",), "责任单位": ("同上",), "要求": ("检修管网。",), "时限": ("每月",)},
        {"要求": ("检修线路，及时抢修。",)},
    ]
    assert found.notes == ("2 格是合并单元格或者写着同上，录作“同上”；自成一格的空白保留空白，请同原表核对",)


def test_heads_repeated_on_every_page_are_no_tasks_and_notes_are_named(tmp_path: Path) -> None:
    rows: list[list[str | None]] = [
        HEAD,
        ["一、供水", None, "县水务局", "保障供水。", None],
        HEAD,
        ["一、供水", None, "县水务局", "检修管网。", None],
        ["注：按月调度", None, None, None, None],
    ]
    found = made(tmp_path / "a.xlsx", rows)
    assert len(found.rows) == 2 and found.left == ("A5 注：按月调度",)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk"])
def test_a_csv_is_a_table_too(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("任务,工作措施,责任单位\n一、供水,保障供水。,县水务局\n".encode(encoding))
    [row] = tasks.recognised(sheets.read(path).grids).rows
    assert row.groups == ("一、供水",) and row.values["责任单位"] == ("县水务局",)


def refused(path: Path, data: bytes) -> CannotImport:
    path.write_bytes(data)
    with pytest.raises(CannotImport) as found:
        tasks.recognised(sheets.read(path).grids)
    return found.value


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.xlsx", b"", "文件是空的"),
        ("a.xlsx", b"PK\x03\x04half", "文件打不开，可能只写了一半"),
        ("a.xlsx", LOCKED, "文件有密码"),
        ("a.xlsx", OLD, "文件是旧格式的 Excel 或 WPS 表格"),
        ("a.xlsx", b"%PDF-1.7", "文件其实是PDF 文件，不是 Excel 文件"),
        ("a.csv", b"\n\n", "文件里没有文字"),
        ("a.csv", "甲,乙\n丙,丁\n".encode(), "没有认出任务表"),
        ("a.csv", "要求,责任单位\n".encode(), "任务表里没有任务"),
        ("a.csv", b"a\n" * 20_001, "“a”有 20001 行、1 列，太大了（最多 20000 行、60 列）"),
    ],
)
def test_what_is_no_table_of_tasks_is_refused_plainly(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    found = refused(tmp_path / name, data)
    assert found.reason == reason and found.way.endswith("。")


def test_hidden_sheets_are_not_taken(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("旧")
    sheet.append(["工作要求", "责任单位"])
    sheet.append(["旧任务", "县水务局"])
    sheet.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(CannotImport) as found:
        sheets.read(tmp_path / "a.xlsx")
    assert found.value.reason == "文件里没有文字（工作表“旧”是隐藏的，没有导入；要导入的请先取消隐藏）"


def test_the_command_writes_a_plan(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made(
        tmp_path / "renwu.xlsx",
        [
            ["2024年样例县任务分解表", None, None],
            ["任务", "工作要求", "责任单位"],
            ["一、供水", "保障供水。", "县民政局"],
        ],
    )
    assert main(["import", str(tmp_path / "renwu.xlsx"), "--id", "2024-renwu", "--content", str(small)]) == 0
    said = capsys.readouterr().out
    assert "  1 项任务" in said and "没有认出、要填写的：发布单位、发布时间、印发文件" in said
    found = [problem for problem in problems_of(small) if problem.spot.file.endswith("2024-renwu.yaml")]
    assert {problem.code for problem in found} == {"value-empty"}
