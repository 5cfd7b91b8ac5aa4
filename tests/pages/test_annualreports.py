"""Annual reports as people get them: tables whose figures know their headings, years, units, Word and CSV."""

from __future__ import annotations

import csv
import io
import shutil
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest

from tests.conftest import BROKEN
from tests.pages.conftest import Built, built, portal_of
from tests.rules.reports import GOVERNMENT, THREE, filled, place, report
from zwgk_site.exports import annualreport_docx

LATER = filled({**THREE, "上年结转": THREE["结转下年度"], "结转下年度": [5, 0, 0, 0, 0, 0, 5]})


class Tables(HTMLParser):
    """The tables of a page by the ids of their captions: headings by id, and figures with their headings."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: dict[str, str] = {}
        self.figures: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.spans: dict[str, list[list[tuple[int, int]]]] = {}
        self._table, self._cell = "", ("", "", "")
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "table":
            self._table = ""
        if tag == "caption" and given.get("id"):
            self._table = given["id"].removesuffix("-caption")
            self.figures[self._table], self.spans[self._table] = [], []
        if tag == "tr" and self._table:
            self.spans[self._table].append([])
        if tag in ("th", "td") and self._table:
            size = int(given.get("colspan", 1)), int(given.get("rowspan", 1))
            self.spans[self._table][-1].append(size)
            self._cell = (tag, given.get("id", ""), given.get("headers", ""))

    def handle_data(self, data: str) -> None:
        tag, name, headers = self._cell
        if tag == "th" and name:
            self.names[name] = self.names.get(name, "") + data
        elif tag == "td":
            self.figures[self._table].append((tuple(headers.split()), data))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td"):
            self._cell = ("", "", "")
        if tag == "table":
            self._table = ""

    def width(self, table: str) -> set[int]:
        """How many columns each row fills, cells that reach down from above counted in."""
        reaching: dict[int, int] = {}
        found = set()
        for number, row in enumerate(self.spans[table]):
            found.add(sum(across for across, _ in row) + reaching.get(number, 0))
            for across, down in row:
                for below in range(number + 1, number + down):
                    reaching[below] = reaching.get(below, 0) + across
        return found

    def at(self, table: str, *headings: str) -> str:
        """The figure whose headings are these, in any order."""
        found = [
            text
            for headers, text in self.figures[table]
            if {self.names[header] for header in headers} == set(headings)
        ]
        assert len(found) == 1, (headings, found)
        return found[0]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Two years of one organ, and the government that sums it up."""
    content = Path(
        shutil.copytree(BROKEN / "base" / "content", tmp_path_factory.mktemp("reports") / "content")
    )
    place(content, "mzj-2022", report(2022))
    place(content, "mzj-2023", report(2023, three=LATER, more="说明:\n  上年结转: 已核对。\n"))
    place(
        content, "zf-2023", report(2023, GOVERNMENT, three=LATER, more="汇总单位: [样例县民政局]\n示例: 是\n")
    )
    return built(portal_of(content))


@pytest.fixture(scope="module")
def tables(site: Built) -> Tables:
    return Tables(site.text("reports/mzj-2023.html"))


def test_every_table_is_whole(tables: Tables) -> None:
    assert {name: len(figures) for name, figures in tables.figures.items()} == {"t2": 10, "t3": 175, "t4": 15}
    assert (tables.width("t2"), tables.width("t3"), tables.width("t4")) == ({4}, {10}, {15})


def test_every_figure_names_headings_that_are_there(tables: Tables) -> None:
    every = [header for figures in tables.figures.values() for headers, _ in figures for header in headers]
    assert [header for header in every if header not in tables.names] == []


def test_figures_stand_under_their_headings(tables: Tables) -> None:
    applicants, legal, results = "申请人情况", "法人或其他组织", "三、本年度办理结果"
    assert tables.at("t3", applicants, "自然人", "一、本年新收政府信息公开申请数量") == "13"
    assert tables.at("t3", applicants, legal, "商业企业", "一、本年新收政府信息公开申请数量") == "2"
    row = ("（四）无法提供", "1.本机关不掌握相关政府信息")
    assert tables.at("t3", applicants, "自然人", results, *row) == "2"
    assert tables.at("t3", applicants, "总计", results, "（七）总计") == "14"
    assert tables.at("t3", applicants, "总计", "四、结转下年度继续办理") == "5"
    assert tables.at("t2", "第二十条第（一）项", "现行有效件数", "行政规范性文件") == "9"
    assert tables.at("t2", "第二十条第（八）项", "本年收费金额（单位：万元）", "行政事业性收费") == "1.5"
    assert tables.at("t4", "行政复议", "尚未审结") == "1"
    assert tables.at("t4", "行政诉讼", "复议后起诉", "总计") == "0"


def test_the_page_has_six_parts_and_says_what_adds_up(site: Built) -> None:
    page = site.text("reports/mzj-2023.html")
    assert [page.index(f">{part}、") for part in "一二三四五六"] == sorted(
        page.index(f">{part}、") for part in "一二三四五六"
    )
    assert "本年新收 16 ＋ 上年结转 3 ＝ 本年办结 14 ＋ 结转下年度 5" in page
    assert "说明：已核对。" in page


def test_the_older_format_has_one_line_for_other_results(site: Built, tmp_path: Path) -> None:
    content = Path(shutil.copytree(BROKEN / "base" / "content", tmp_path / "content"))
    two = {
        "规章": [0, 0, 0],
        "规范性文件": [2, 2, 8],
        "行政许可": [9, "-2", 31],
        "其他对外管理服务事项": [5, "+1", 80],
        "行政处罚": [3, 0, 1],
        "行政强制": [0, 0, 0],
        "行政事业性收费": [1, "-1"],
        "政府集中采购": [4, "12.5"],
    }
    place(content, "mzj-2020", report(2020, two=two, three=filled(THREE, "2019")))
    found = Tables(built(portal_of(content)).text("reports/mzj-2020.html"))
    assert {name: len(figures) for name, figures in found.figures.items()} == {"t2": 22, "t3": 161, "t4": 15}
    assert (found.width("t2"), found.width("t3")) == ({4}, {10})
    assert found.at("t3", "申请人情况", "自然人", "三、本年度办理结果", "（六）其他处理") == "0"
    assert found.at("t2", "第二十条第（五）项", "本年增/减", "行政许可") == "-2"


def test_a_series_leads_through_the_years_with_charts_and_a_table(site: Built) -> None:
    page = site.text("reports/series-yangli-mzj.html")
    assert page.count('class="chart-wide"') == 3
    assert '<title id="chart-flow-t">2022—2023年新收和办结的申请</title>' in page
    assert "本年新收：2022年 16件，2023年 16件" in page
    assert 'href="../reports/mzj-2022.html">2022年</a>' in page
    rows = list(csv.reader(io.StringIO(site.text("reports/series-yangli-mzj/series.csv").lstrip("\ufeff"))))
    assert rows[0][:5] == ["年度", "本年新收", "上年结转", "本年办结", "结转下年度"]
    assert rows[2] == ["2023", "16", "3", "14", "5", "10", "2", "0", "2", "2", "0"]


def test_an_organ_with_one_report_has_no_series(site: Built) -> None:
    assert "reports/series-yangli-zf.html" not in site.files
    assert "历年变化" not in site.text("reports/zf-2023.html")


def test_units_stand_side_by_side_in_several_orders(site: Built) -> None:
    for name in ("units", "units-by-share", "units-as-listed"):
        page = site.text(f"reports/zf-2023/{name}.html")
        assert "样例县民政局" in page and "合计（本级报告）" in page
        assert page.count('aria-current="page">按') == 1
    assert "公开 12/14" in site.text("reports/zf-2023/units.html")
    assert "reports/mzj-2023/units.html" not in site.files


def test_a_unit_leads_to_the_report_that_sums_it_up(site: Built) -> None:
    assert f"{GOVERNMENT}2023年政府信息公开工作年度报告</a>" in site.text("reports/mzj-2023.html")


def test_csv_has_every_cell_with_its_headings(site: Built) -> None:
    def read(name: str) -> list[list[str]]:
        return list(csv.reader(io.StringIO(site.text(f"reports/mzj-2023/{name}").lstrip("\ufeff"))))

    two, three, four = (read(f"table{number}.csv") for number in (2, 3, 4))
    assert ["第二十条第（一）项", "行政规范性文件", "本年制发件数", "2"] in two and len(two) == 11
    assert len(three) == 26 and {len(row) for row in three} == {9}
    assert three[13][:3] == ["三、本年度办理结果；（四）无法提供", "1.本机关不掌握相关政府信息", "2"]
    assert four[1] == ["", "行政复议", "1", "0", "0", "1", "2"]


def test_the_word_file_has_the_parts_and_the_tables(site: Built) -> None:
    made = docx.Document(io.BytesIO(site.files["reports/zf-2023/report.docx"]))
    headings = [each.text for each in made.paragraphs if each.style.name == "Heading 1"]
    assert [heading[:2] for heading in headings] == ["一、", "二、", "三、", "四、", "五、", "六、"]
    assert [(len(table.rows), len(table.columns)) for table in made.tables] == [(14, 4), (28, 10), (4, 15)]
    assert made.tables[1].cell(3, 3).text == "13" and made.tables[1].cell(0, 0).text == "事项"
    assert any("虚构" in each.text for each in made.paragraphs)


def test_the_word_file_is_the_same_every_time(site: Built) -> None:
    again = {made.path: made.content for made in annualreport_docx.artifacts(site.portal, ())}
    assert again["reports/zf-2023/report.docx"] == site.files["reports/zf-2023/report.docx"]
