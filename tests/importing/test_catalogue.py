"""Catalogues come as they are printed: heads on several rows, merged cells, marks of every make, nothing lost."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import openpyxl
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.importing.official import BELOW, HEAD, effective, model, standard, write
from tests.pages.conftest import portal_of
from tests.rules.conftest import problems_of
from zwgk_site import docx_file
from zwgk_site.cli import main
from zwgk_site.exports.catalogue_data import artifacts
from zwgk_site.importing import sheets
from zwgk_site.importing.catalogue import cells
from zwgk_site.importing.catalogue.heads import heads
from zwgk_site.importing.catalogue.recognised import domain_of, recognised
from zwgk_site.importing.catalogue.written import catalogue, told
from zwgk_site.importing.draft import CannotImport
from zwgk_site.importing.grids import EMPTY, Grid, Place
from zwgk_site.importing.taking import taken
from zwgk_site.kinds.catalogue import CHANNELS
from zwgk_site.text.ticks import Tick, parse

CATALOGUES = ROOT / "content" / "catalogues"
Row = list[str | None]


def grid(*rows: Row, name: str = "目录") -> Grid:
    width = max(map(len, rows))
    return Grid(
        name,
        tuple(
            tuple(Place(cell, "own") if cell else EMPTY for cell in (*row, *[None] * (width - len(row))))
            for row in rows
        ),
    )


def only(*rows: Row) -> tuple[dict[str, object], list[str]]:
    """The content file of one catalogue, and its report."""
    [found], _ = recognised([grid(*rows)])
    return yaml.load(catalogue(found), yaml.BaseLoader), list(told(found))


def made(path: Path, rows: list[Row], *merged: str, title: str = "目录") -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for area in merged:
        sheet.merge_cells(area)
    book.save(path)
    return path


@pytest.mark.parametrize("name", sorted(path.stem for path in CATALOGUES.glob("*.yaml")))
def test_a_catalogue_printed_in_the_national_form_is_the_same(name: str, tmp_path: Path) -> None:
    wanted = model((CATALOGUES / f"{name}.yaml").read_text("utf-8"))
    found = model(taken(standard(tmp_path / "a.xlsx", wanted), "a").content)
    assert [effective(line) for line in found.lines()] == [effective(line) for line in wanted.lines()]
    assert [line.number for line in found.lines()] == [line.number for line in wanted.lines()]
    assert (found.version, found.domain) == (wanted.version, wanted.domain)


def test_a_catalogue_in_a_word_file_is_the_same(tmp_path: Path) -> None:
    wanted = model((CATALOGUES / "shifan-biaozhun-jiuzhu.yaml").read_text("utf-8"))
    book = standard(tmp_path / "a.xlsx", wanted)
    [read] = sheets.read(book).grids
    rows = tuple(tuple(docx_file.Cell(place.text) for place in row) for row in read.rows[1:])
    title = "示范县社会救助领域基层政务公开标准目录（2024年版）"
    blocks = (docx_file.Heading(title, 0), docx_file.Sheet(rows, 2))
    path = tmp_path / "a.docx"
    path.write_bytes(docx_file.docx_file("a.docx", docx_file.Document(title, blocks)).content)
    found = taken(path, "a")
    assert found.place == "catalogues/a.yaml"
    assert found.report[0].startswith("导入为：公开目录（“第 1 张表”第 1—2 行是目录的表头：序号、一级事项")
    lines = model(found.content)
    assert [effective(line) for line in lines.lines()] == [effective(line) for line in wanted.lines()]
    assert lines.title == title


@cache
def downloads() -> Mapping[str, bytes]:
    """The tables of the demonstration's catalogues by their ids."""
    made = artifacts(portal_of(ROOT / "content"), ())
    return {Path(one.path).parent.name: one.content for one in made if one.path.endswith("/items.csv")}


@pytest.mark.parametrize("name", sorted(path.stem for path in CATALOGUES.glob("*.yaml")))
def test_a_catalogue_downloaded_from_the_site_is_the_same(name: str, tmp_path: Path) -> None:
    wanted = model((CATALOGUES / f"{name}.yaml").read_text("utf-8"))
    (tmp_path / "a.csv").write_bytes(downloads()[name])
    found = model(taken(tmp_path / "a.csv", "a").content)
    for got, line in zip(found.lines(), wanted.lines(), strict=True):
        assert [value for value in effective(got) if value != got.unit] == [
            value for value in effective(line) if value != line.unit
        ]


@pytest.mark.parametrize(
    ("title", "domain"),
    [
        ("示范县社会救助领域基层政务公开标准目录", "社会救助"),
        ("示范县农村集体土地征收基层政务公开标准目录", "征地补偿"),
        ("（十九）社会救助", "社会救助"),
        ("1.重大建设项目领域", "重大建设项目"),
        ("某县旅游领域政务公开标准目录", "旅游"),
        ("示范县主动公开事项目录", ""),
    ],
)
def test_the_field_is_known_by_the_title(title: str, domain: str) -> None:
    assert domain_of(title) == domain


def test_columns_of_another_site_are_kept_as_comments() -> None:
    [found], _ = recognised([grid([*PLAIN, "公开栏目"], ["低保", "●标准", *[None] * 4, "民生·低保"])])
    assert "    # 栏目: 民生·低保\n" in catalogue(found)


def test_the_report_says_where_everything_stood(tmp_path: Path) -> None:
    wanted = model((CATALOGUES / "shifan-biaozhun-falv.yaml").read_text("utf-8"))
    report = taken(standard(tmp_path / "a.xlsx", wanted), "a").report
    assert report[0] == (
        "导入为：公开目录（“公共法律服务”第 2—3 行是目录的表头：序号、一级事项、二级事项、公开内容（要素）、公开依据、公开时限、"
        "公开主体、公开渠道和载体、法定公开、责任科室）"
    )
    assert "  领域：公共法律服务（A1）" in report
    assert f"  {len(wanted.items)} 项公开事项" in report
    assert "没有认出、要填写的：发布单位、发布时间、施行日期，各项的栏目或查询" in report
    assert [line for line in report if "在合并单元格里，合并的内容写进了每一项" in line]
    assert report[-1] == f"  A{len(wanted.items) + 4} 注：“■”表示必选项，“□”表示可选项。"


PLAIN: Row = ["公开事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体"]


def test_one_row_of_heads_and_marks_of_every_make() -> None:
    found, report = only(
        ["示范县主动公开事项目录（2024年版）"],
        [*PLAIN, "公开对象", "公开方式", "公开层级", "责任科室"],
        [
            "机构职能", "●名称 ○职责", "《甲办法》第一条\n《乙办法》\n第二条", "及时", "县民政局", "■政府网站\n口政府公报",
            "■全社会 □特定群体", "☑主动 □依申请公开", "县级、乡级", "办公室",
        ],
        [
            "救助对象", "1.名单；\n2.监督\n电话", "《甲办法》", "每季度", "县民政局", "政府网站√ 公开查阅点□",
            "本村居民", "依申请公开", "■乡、村级", "救助科",
        ],
    )  # fmt: skip
    assert found["形式"] == "主动公开事项目录" and found["版本"] == "2024年版"
    assert found["通用"] == {"主体": "县民政局"}
    assert found["公开事项"] == [
        {
            "事项": ["机构职能"], "内容": "●名称 〇职责", "依据": ["《甲办法》第一条", "《乙办法》第二条"], "时限": "及时",
            "责任": "办公室", "渠道": "■政府网站 □政府公报", "对象": "全社会", "方式": "主动", "层级": ["县级", "乡级"],
        },
        {
            "事项": ["救助对象"], "内容": "●1.名单 ●2.监督电话", "依据": "《甲办法》", "时限": "每季度", "责任": "救助科",
            "渠道": "■政府网站 □公开查阅点", "对象": "本村居民", "方式": "依申请", "层级": ["乡级", "村级"],
        },
    ]  # fmt: skip
    assert report[report.index("请核对：") :] == ["请核对：", "  F3 里的“口”当作了方框“□”"]


def test_three_rows_of_heads_with_a_column_for_each_channel(tmp_path: Path) -> None:
    channels = list(CHANNELS)
    top: Row = [
        "序号",
        "公开事项",
        None,
        "公开内容",
        "公开渠道和载体",
        *[None] * (len(channels) - 1),
        "公开方式",
        None,
    ]
    second: Row = [
        None,
        "一级事项",
        "二级事项",
        None,
        "载体",
        *[None] * (len(channels) - 1),
        "主动",
        "依申请",
    ]
    third: Row = [None, None, None, None, *channels, None, None]
    body: Row = ["1", "救助", "名单", "●名单", "■", "□", None, *["√"] * (len(channels) - 3), None, "√"]
    path = made(
        tmp_path / "a.xlsx",
        [top, second, third, body],
        "A1:A3", "B1:C1", "B2:B3", "C2:C3", "D1:D3", "E1:Q1", "E2:Q2", "R1:S1", "R2:R3", "S2:S3",
    )  # fmt: skip
    [found], _ = recognised(sheets.read(path).grids)
    assert (found.head.top, found.head.bottom) == (0, 2)
    [item] = found.items
    named = cells.words(item.values["渠道"][0])
    assert named == (
        Tick("政府网站", True), Tick("政府公报", False), *(Tick(word, True) for word in channels[3:]),
    )  # fmt: skip
    assert item.values["方式"] == ("依申请",) and item.path == ("救助", "名单")


def test_a_csv_without_merged_cells_has_the_same_heads() -> None:
    [found] = heads(grid(list(HEAD), list(BELOW)))
    assert [(column.role, column.value) for column in found.columns] == [
        ("序号", ""), ("事项", ""), ("事项", ""), ("内容", ""), ("依据", ""), ("时限", ""), ("主体", ""), ("渠道", ""),
        ("对象", "全社会"), ("对象", "特定群体"), ("方式", "主动"), ("方式", "依申请"), ("层级", "县级"), ("层级", "乡级"), ("法定", ""), ("责任", ""),
    ]  # fmt: skip


def test_cells_that_were_not_understood_are_named() -> None:
    found, report = only(
        [*PLAIN, "公开方式", None, "网站链接"],
        [None, None, None, None, None, None, "主动", "依申请公开"],
        ["机构", None, "《甲》", None, "县民政局、各乡镇", "■县网站", "√", "√", "http"],
        ["名单", "●名单", "同上", "及时", "县民政局", "■政府网站", "视情况", None],
        ["填表人：某某"],
    )
    assert [line.strip() for line in report[report.index("请核对：") + 1 :]] == [
        "I列 “网站链接”一列没有认出",
        "1 格写着“同上”，写成了上面的内容",
        "时限空着 1 格：D3",
        "E3 县民政局、各乡镇（主体只能写一个单位，没有填）",
        "F3 的渠道“县网站”不是标准目录里的叫法，照原样写了",
        "G3 主动和依申请都选了，没有填方式",
        "B3 公开内容空着，要填写",
        "G4 视情况（“主动”一列应是打勾）",
        "没有导入的 2 格：",
        "I3 http",
        "A5 填表人：某某",
    ]
    [first, second] = found["公开事项"]  # type: ignore[misc]
    assert first == {"事项": ["机构"], "内容": "", "渠道": "■县网站"} and second["主体"] == "县民政局"
    assert found["通用"] == {"依据": "《甲》"}


def test_empty_levels_go_on_with_the_row_above_and_it_is_said() -> None:
    found, report = only(
        ["一级事项", "二级事项", "公开内容", "公开时限"],
        ["救助", "低保", "●标准", "及时"],
        [None, "特困", "●标准", "及时"],
        ["养老", None, "●补贴", "及时"],
        [None, "机构", "●名单", "及时"],
    )
    assert [item["事项"] for item in found["公开事项"]] == [  # type: ignore[attr-defined]
        ["救助", "低保"], ["救助", "特困"], ["养老"], ["养老", "机构"],
    ]  # fmt: skip
    assert "  A3、A5 空着，接着上一行的事项，请同原表核对" in report


def test_an_item_over_several_rows_is_one_where_only_its_contents_differ(tmp_path: Path) -> None:
    path = made(
        tmp_path / "a.xlsx",
        [
            ["公开事项", "公开内容", "公开时限"],
            ["救助", "●标准", "及时"],
            [None, "●名单", None],
            ["养老", "●补贴", "每年"],
        ],
        "A2:A3",
        "C2:C3",
    )
    [found], _ = recognised(sheets.read(path).grids)
    assert [item.values["内容"] for item in found.items] == [("●标准", "●名单"), ("●补贴",)]
    assert "1 行只有公开内容，并进了上一项" in found.notes


def test_several_sheets_are_several_catalogues_and_others_are_refused_by_name(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name in ("jiuzhu", "jiaoyu"):
        wanted = model((CATALOGUES / f"shifan-biaozhun-{name}.yaml").read_text("utf-8"))
        write(book.create_sheet(str(wanted.domain)), wanted, f"{wanted.domain}领域基层政务公开标准目录")
    sheet = book.active
    assert sheet is not None
    sheet.title, sheet["A1"] = "填表说明", "请各单位填写"
    hidden = book.create_sheet("旧表")
    hidden["A1"], hidden.sheet_state = "旧", "hidden"
    path = tmp_path / "a.xlsx"
    book.save(path)
    found = taken(path, "shifan")
    assert [found.place, *(place for place, _ in found.more)] == [
        "catalogues/shifan-relief.yaml", "catalogues/shifan-schools.yaml",
    ]  # fmt: skip
    assert "  工作表“旧表”是隐藏的，没有导入；要导入的请先取消隐藏" in found.report
    assert "“社会救助”写成 catalogues/shifan-relief.yaml" in "\n".join(found.report)
    assert found.report[-2:] == ("没有导入的表：", "  “填表说明”没有认出目录的表头，没有导入")


def test_two_catalogues_on_one_sheet_are_told_apart_by_their_titles() -> None:
    head: Row = ["公开事项", "公开内容", "公开时限"]
    rows: list[Row] = [
        ["社会救助领域标准目录"], head, ["低保", "●标准", "及时"],
        head, ["特困", "●标准", "及时"],
        ["养老服务领域标准目录"], head, ["机构", "●名单", "每年"],
    ]  # fmt: skip
    found, _ = recognised([grid(*rows)])
    assert [(one.values["领域"][0], [item.path for item in one.items]) for one in found] == [
        ("社会救助", [("低保",), ("特困",)]),
        ("养老服务", [("机构",)]),
    ]
    assert [one.left for one in found] == [(), ()]


def test_a_table_over_several_pages_of_a_document_is_one_catalogue() -> None:
    head: Row = ["公开事项", "公开内容", "公开时限"]
    first, second, other = (
        replace(grid(head, [name, "●标准", "及时"], name=f"第 {at} 张表"), above=above, lettered=False)
        for at, (name, above) in enumerate(
            (("低保", ("社会救助标准目录",)), ("特困", ()), ("机构", ("养老服务标准目录",))), start=1
        )
    )
    found, _ = recognised([first, second, other])
    assert [[item.path for item in one.items] for one in found] == [[("低保",), ("特困",)], [("机构",)]]
    assert found[0].notes == ("“第 2 张表”接着上一张表",)


def test_hidden_rows_and_columns_are_not_taken_and_said(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "目录"
    for row in (
        ["公开事项", "公开内容", "公开时限", "备注"],
        ["甲", "●一", "及时", "内部"],
        ["乙", "●二", "及时", "内部"],
    ):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["D"].hidden = True
    book.save(tmp_path / "a.xlsx")
    read = sheets.read(tmp_path / "a.xlsx")
    assert read.notes == (
        "“目录”有 1 行是隐藏的，没有导入：第3行；要导入的请先取消隐藏",
        "“目录”有 1 列是隐藏的，没有导入：D列；要导入的请先取消隐藏",
    )
    [found], _ = recognised(read.grids)
    assert [item.path for item in found.items] == [("甲",)] and "内部" not in catalogue(found)


MARKS = st.sampled_from("■●☑√✓✔□〇○☐")


def test_what_people_fill_in_is_no_part_of_a_word() -> None:
    assert cells.words("□精准推送 □其他____") == (Tick("精准推送", False), Tick("其他", False))


WORD = st.text("政务公开查阅点广播电视微信现场标题文号全文有效性", min_size=1, max_size=8)
FULL = "■●☑√✓✔"


@given(
    st.lists(st.tuples(MARKS, WORD), min_size=1, max_size=8), st.sampled_from(["\n", " ", "", "、", "\n\n"])
)
def test_marks_before_words_are_read_whatever_they_are(marked: list[tuple[str, str]], between: str) -> None:
    text = between.join(mark + word for mark, word in marked)
    assert cells.words(text) == tuple(Tick(word, mark in FULL) for mark, word in marked)
    assert cells.kept(cells.words(text), "■", "□")


@given(st.lists(st.tuples(WORD, st.sampled_from("■√□○")), min_size=1, max_size=6))
def test_marks_behind_words_are_read_too(marked: list[tuple[str, str]]) -> None:
    text = " ".join(word + mark for word, mark in marked)
    assert cells.words(text) == tuple(Tick(word, mark in FULL) for word, mark in marked)


TEXT = st.text(
    "公开内容要素办法第二十条一级事项进口岸二〇年1.、；（）《》“”：:,#-[]{}\"' \n", min_size=1, max_size=40
)


def letters(text: str) -> str:
    return re.sub(r"[\s、，,；;。/]", "", text)


@settings(max_examples=150)
@given(st.lists(st.tuples(TEXT, TEXT, TEXT), min_size=1, max_size=5))
def test_every_word_of_a_table_is_in_the_file_or_in_the_report(rows: list[tuple[str, str, str]]) -> None:
    body: list[Row] = [[f"事项{at}", *(cell.strip() for cell in row)] for at, row in enumerate(rows)]
    [found], _ = recognised([grid(["公开事项", "公开内容", "公开依据", "备注"], *body)])
    read = yaml.load(catalogue(found), yaml.BaseLoader)
    report = letters("".join(told(found)))
    items = [{**read.get("通用", {}), **item} for item in read["公开事项"]]
    for row, item in zip(body, items, strict=True):
        elements, basis = item.get("内容") or "", item.get("依据") or ""
        words = "".join(
            tick.word for tick in parse("\n".join([elements] if isinstance(elements, str) else elements))
        )
        bases = basis if isinstance(basis, str) else "".join(basis)
        for cell, got in zip(row[1:], (words, bases, item.get("说明") or ""), strict=True):
            plain = re.sub("[〇口]", "", letters(cell or ""))
            assert (
                plain == re.sub("[〇口]", "", letters(got))
                or plain in re.sub("[〇口]", "", report)
                or cells.same(cell or "")
            )


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from("甲乙丙丁")), min_size=1, max_size=6))
def test_every_row_of_a_merged_cell_has_its_text(
    tmp_path_factory: pytest.TempPathFactory, groups: list[tuple[int, str]]
) -> None:
    rows: list[Row] = [["一级事项", "二级事项", "公开内容", "公开时限"]]
    merged, wanted = [], []
    for size, name in groups:
        first = len(rows) + 1
        for place in range(size):
            rows.append([name if place == 0 else None, f"事项{len(rows)}", "●标题"])
            wanted.append((name, f"事项{len(rows) - 1}"))
        if size > 1:
            merged.append(f"A{first}:A{first + size - 1}")
    path = made(tmp_path_factory.mktemp("merged") / "a.xlsx", rows, *merged)
    [found], _ = recognised(sheets.read(path).grids)
    assert [item.path for item in found.items] == wanted
    inherited = sum(size - 1 for size, _ in groups)
    said = [note for note in found.notes if note.endswith("合并的内容写进了每一项")]
    assert said == ([f"{inherited} 格在合并单元格里，合并的内容写进了每一项"] if inherited else [])


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([["甲", "乙"]], "没有认出公开目录"),
        ([["公开事项", "公开内容", "公开时限"]], "目录里没有公开事项"),
    ],
)
def test_what_is_no_catalogue_is_refused(rows: list[Row], reason: str) -> None:
    with pytest.raises(CannotImport) as found:
        recognised([grid(*rows)])
    assert (found.value.reason, found.value.way) == (
        reason,
        "表头要有“公开事项”（或一级事项、二级事项）和“公开内容（要素）”的列，下面一项一行。请核对表头，或者照编辑手册录入。",
    )


def test_the_command_writes_catalogues_that_the_site_reads(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = made(
        tmp_path / "mulu.xlsx",
        [
            ["社会救助领域基层政务公开标准目录"],
            ["公开事项", "公开内容（要素）", "公开依据", "公开主体", "公开层级"],
            ["低保", "●标准", "《办法》第一条", "县民政局", "县级"],
        ],
    )
    assert main(["import", str(path), "--kind", "目录", "--id", "jiuzhu", "--content", str(small)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("导入为：公开目录（--kind 写明的）\n")
    assert said.endswith(
        "catalogues/jiuzhu.yaml。请同原文核对，填好没有认出的，再运行 python build.py check。\n"
    )
    problems = [one for one in problems_of(small) if one.spot.file.endswith("jiuzhu.yaml")]
    assert {problem.code for problem in problems} == {"value-empty"}


def test_a_catalogue_on_a_page_of_an_old_site_is_one_too(tmp_path: Path) -> None:
    title = "示范县社会救助领域基层政务公开标准目录"
    cells_ = (
        ("公开事项", "公开内容（要素）", "公开主体", "公开渠道和载体"),
        ("低保", "●标准", "县民政局", "政府网站（必选）、公开查阅点（可选）"),
    )
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in cells_)
    page = (
        f"<html><head><title>{title}</title></head><body><h1>{title}</h1><table>{table}</table></body></html>"
    )
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    found = model(taken(tmp_path / "a.html", "a").content)
    [line] = found.lines()
    assert (found.title, found.domain, line.unit) == (title, "社会救助", "县民政局")
    assert line.channels == (Tick("政府网站", True), Tick("公开查阅点", False))
