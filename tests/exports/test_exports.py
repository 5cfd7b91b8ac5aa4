"""The site as data: every file parses, and says what the pages say."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

from tests.conftest import ROOT
from tests.pages.conftest import Built, built, portal_of
from zwgk_site import exports
from zwgk_site.artifact import csv_file
from zwgk_site.exports import sitemap

MAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def rows(site: Built, path: str) -> list[dict[str, str]]:
    content = site.files[path]
    assert content.startswith(b"\xef\xbb\xbf"), "spreadsheets read UTF-8 only with the mark"
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_site_map_names_every_ordinary_page_once(demo: Built) -> None:
    tree = ElementTree.fromstring(demo.text("sitemap.xml"))
    found = [loc.text for loc in tree.findall("s:url/s:loc", MAP)]
    assert (
        len(found) == len(set(found)) == sum(page.listed and page.edition != "elder" for page in demo.pages)
    )
    assert "https://www.example.gov.cn/" in found
    assert "https://www.example.gov.cn/policies/boshan-2024-14.html" in found
    assert not [address for address in found if address and ("/elder/" in address or "404" in address)]
    days = {
        url.findtext("s:loc", "", MAP): url.findtext("s:lastmod", "", MAP)
        for url in tree.findall("s:url", MAP)
    }
    assert days["https://www.example.gov.cn/policies/boshan-2024-14.html"] == "2024-06-24"


def test_a_site_map_too_large_for_one_file_is_split(demo: Built, monkeypatch: object) -> None:
    from unittest.mock import patch

    with patch.object(sitemap, "MOST", 100):
        made = {artifact.path: artifact.content for artifact in sitemap.artifacts(demo.portal, demo.pages)}
    count = sum(page.listed and page.edition != "elder" for page in demo.pages)
    numbered = {f"sitemap-{number}.xml" for number in range(1, -(-count // 100) + 1)}
    assert set(made) == {*numbered, "sitemap.xml"} and len(numbered) > 2
    parts = [loc.text for loc in ElementTree.fromstring(made["sitemap.xml"]).findall("s:sitemap/s:loc", MAP)]
    assert parts[0] == "https://www.example.gov.cn/sitemap-1.xml"


def test_robots_are_told_where_the_site_map_is() -> None:
    site = built(portal_of(ROOT / "content", "/zfxxgk/"))
    assert "Sitemap: https://www.example.gov.cn/zfxxgk/sitemap.xml\n" in site.text("robots.txt")


def test_every_task_of_a_plan_is_a_row_with_inherited_cells_filled_in(demo: Built) -> None:
    found = rows(demo, "plans/2024-boshan/tasks.csv")
    assert len(found) == 67
    assert found[4]["责任单位"] == "区政府各部门单位", "inherited in the original"
    assert found[0]["工作要求"].startswith("集成式公开招商引资")
    assert {row["状态"] for row in found} <= {"已完成", "推进中", "未开始", "逾期"}


def test_lists_are_data_too(demo: Built) -> None:
    table = rows(demo, "policies/list.csv")
    data = json.loads(demo.text("policies/list.json"))
    assert len(table) == len(data) == len(demo.portal.library.entries["policy"])
    first = next(item for item in data if item["标识"] == "boshan-2024-14")
    assert first["发文机关"] == "博山区人民政府办公室"
    assert first["发布时间"] == "2024-06-24 16:30"
    assert first["网址"] == "https://www.example.gov.cn/policies/boshan-2024-14.html"
    assert "发文字号" not in next(item for item in data if item["标识"] == "liaocheng-2024-gongkai")
    assert [row["标识"] for row in table] == [item["标识"] for item in data]


def test_a_cell_is_never_run_as_a_formula() -> None:
    made = csv_file("x.csv", ["甲"], [["=1+1"], ["3 - 1"], ['说“好”,"对"']]).content.decode("utf-8-sig")
    assert made == '甲\r\n =1+1\r\n3 - 1\r\n"说“好”,""对"""\r\n'


def test_formats_are_found_by_name(demo: Built) -> None:
    paths = {artifact.path for artifact in exports.artifacts(demo.portal, demo.pages)}
    assert {
        "sitemap.xml",
        "robots.txt",
        "feed.xml",
        "policies/list.csv",
        "plans/list.json",
        "departments/list.csv",
    } <= paths
