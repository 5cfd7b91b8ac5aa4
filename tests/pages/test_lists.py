"""Lists: complete without script, newest first, in pages of twenty, narrowed by one facet at a time."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.pages.conftest import Built, built, portal_of
from zwgk_site.pages.lists import Listing, Pager

POLICY = """---
标题: 关于第{number}件事的通知
发文机关: 样例县人民政府办公室
发文字号: 样政办字〔{year}〕{number}号
公文种类: 通知
成文日期: {year}-01-{day:02d}
发布时间: {year}-01-{day:02d} 09:00
---

正文。
"""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site of 106 documents, of which 45 are of 2022."""
    content = tmp_path_factory.mktemp("many") / "content"
    import shutil

    from tests.conftest import BROKEN

    shutil.copytree(BROKEN / "base" / "content", content)
    for number in range(1, 106):
        year = 2022 if number <= 45 else 2023
        text = POLICY.format(number=number, year=year, day=1 + number % 28)
        Path(content, "policies", f"n-{number:03d}.md").write_text(text, encoding="utf-8")
    return built(portal_of(content))


def listing(site: Built, address: str) -> Listing:
    found = site.page(address).context["listing"]
    assert isinstance(found, Listing)
    return found


def test_twenty_to_a_page_and_nothing_lost(many: Built) -> None:
    addresses = ["policies/index.html", *(f"policies/{number}.html" for number in range(2, 7))]
    titles = [re.findall(r'<p class="title"><a href="([^"]+)"', many.text(address)) for address in addresses]
    assert [len(page) for page in titles] == [20, 20, 20, 20, 20, 6]
    assert len({link for page in titles for link in page}) == 106
    assert "policies/7.html" not in many.files
    days = [
        re.findall(r'<time class="when num" datetime="([^"]+)"', many.text(address)) for address in addresses
    ]
    together = [day for page in days for day in page]
    assert together == sorted(together, reverse=True)


def test_the_pager_names_neighbours_first_and_last(many: Built) -> None:
    def shown(pager: Pager | None) -> list[str]:
        assert pager is not None
        return ["…" if link is None else link.text for link in pager.links]

    assert shown(listing(many, "policies/index.html").pager) == ["1", "2", "3", "…", "6"]
    assert shown(listing(many, "policies/4.html").pager) == ["1", "2", "3", "4", "5", "6"]
    first = listing(many, "policies/index.html").pager
    last = listing(many, "policies/6.html").pager
    assert first is not None and first.previous == "" and first.next == "../policies/2.html"
    assert last is not None and last.next == ""
    assert listing(many, "plans/index.html").pager is None


def test_a_facet_is_a_list_of_its_own(many: Built) -> None:
    found = listing(many, "policies/year-2022/index.html")
    assert found.title == "政策文件：2022年"
    assert found.count == "45 件"
    assert "policies/year-2022/3.html" in many.files
    assert 'href="../../policies/n-001.html"' in many.text("policies/year-2022/2.html") + many.text(
        "policies/year-2022/3.html"
    ) + many.text("policies/year-2022/index.html")


def test_counts_of_a_facet_add_up_and_the_chosen_one_is_marked(many: Built) -> None:
    years = next(
        group for group in listing(many, "policies/year-2022/index.html").filters if group.id == "policy-year"
    )
    assert [(link.text, link.count, link.current) for link in years.links] == [
        ("2024年", "1", False),
        ("2023年", "60", False),
        ("2022年", "45", True),
    ]
    assert not years.everything.current
    assert listing(many, "policies/index.html").filters[0].everything.current


def test_a_facet_with_one_value_is_not_offered(many: Built) -> None:
    names = [group.label for group in listing(many, "policies/index.html").filters]
    assert "年份" in names
    assert "发文机关" not in names


def test_pages_of_a_list_have_titles_of_their_own(many: Built) -> None:
    assert "<title>政策文件（第 2 页）－样例县政务公开</title>" in many.text("policies/2.html")


def test_the_register_goes_by_region_and_initial(demo: Built) -> None:
    text = demo.text("departments/index.html")
    regions = re.findall(r'<h2 id="([a-z]+)">', text)
    assert regions[:2] == ["boshan", "wenshang"]
    letters = re.findall(r'<h3 id="wenshang-([a-z])">', text)
    assert letters == sorted(letters)
    assert text.index("汶上县民政局") > text.index('id="wenshang-m"')
    assert "汶上县民政局" not in demo.text("departments/region-boshan/index.html")


def test_a_column_with_columns_below_it_has_no_empty_part(demo: Built) -> None:
    page = demo.text("columns/zcfw.html")
    assert "还没有内容" not in page
