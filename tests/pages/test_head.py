"""The tags of 政府网站发展指引: 3 on the home page, 7 on lists, 10 on content pages, none empty or twice."""

from __future__ import annotations

import re

import pytest

from tests.pages.conftest import Built

SITE = ["SiteName", "SiteDomain", "SiteIDCode"]
COLUMN = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"]
ARTICLE = ["ArticleTitle", "PubDate", "ContentSource"]


def tags(site: Built, path: str) -> dict[str, str]:
    found = re.findall(r'<meta name="([^"]+)" content="([^"]*)">', site.text(path))
    names = [name.lower() for name, _ in found]
    assert len(names) == len(set(names)), "a tag stands twice"
    assert all(value.strip() for _, value in found), "a tag is empty"
    return dict(found)


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("index.html", SITE),
        ("search.html", SITE),
        ("policies/index.html", SITE + COLUMN),
        ("policies/year-2024/index.html", SITE + COLUMN),
        ("columns/gybz.html", SITE + COLUMN),
        ("departments/wenshang-mzj.html", SITE + COLUMN),
        ("policies/boshan-2024-14.html", SITE + COLUMN + ARTICLE),
        ("plans/2024-wenshang.html", SITE + COLUMN + ARTICLE),
        ("pages/guide.html", SITE + COLUMN + ARTICLE),
    ],
)
def test_each_page_has_the_tags_of_its_type(demo: Built, path: str, names: list[str]) -> None:
    optional = {"viewport", "description", "Description", "Keywords", "Url"}
    assert [name for name in tags(demo, path) if name not in optional] == names


def test_every_page_has_a_title_of_its_own(demo: Built) -> None:
    titles = [page.head.title for page in demo.pages if page.edition != "elder"]
    assert len(titles) == len(set(titles))
    assert all(title.endswith("政务公开示范站") for title in titles)


def test_the_publishing_time_is_the_one_shown(demo: Built) -> None:
    found = tags(demo, "policies/boshan-2024-14.html")
    assert found["PubDate"] == "2024-06-24 16:30"
    assert ">2024-06-24 16:30" in demo.text("policies/boshan-2024-14.html")
    assert found["ContentSource"] == "博山区人民政府办公室"
    assert found["ColumnName"] == "政策文件"
    assert found["Url"] == "https://www.example.gov.cn/policies/boshan-2024-14.html"


def test_every_page_shows_the_seven_facts_of_the_footer(demo: Built) -> None:
    for path in demo.files:
        if path.endswith(".html"):
            footer = demo.text(path).partition("<footer")[2]
            for fact in (
                "主办单位",
                "联系方式",
                "网站标识码",
                "ICP 备案",
                "公安机关备案",
                "党政机关网站标识",
                "我为政府网站找错",
            ):
                assert fact in footer, (path, fact)
            assert "站点地图" in footer


def test_leaving_the_government_network_is_announced(demo: Built) -> None:
    text = demo.text("index.html")
    assert re.search(r'href="https://bszs\.conac\.cn/"[^>]*>.*?（将离开政府网站）', text)
    assert re.search(r'href="https://beian\.miit\.gov\.cn/"[^>]*>.*?（将打开其他网站）', text)
