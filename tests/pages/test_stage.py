"""The plan stage: the same content gives the same pages; two pages never share an address."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import ROOT
from tests.pages.conftest import TEMPLATES, Built, portal_of
from zwgk_site.kinds import discover
from zwgk_site.pages import plan


def test_the_same_content_gives_equal_pages_and_equal_bytes(demo: Built) -> None:
    again, _ = plan(portal_of(ROOT / "content"))
    assert again == demo.pages
    assert [demo.renderer.render(page) for page in again[:40]] == [
        demo.renderer.render(page) for page in demo.pages[:40]
    ]


def test_two_pages_with_one_address_are_a_mistake(small: Path) -> None:
    policy = (small / "policies" / "yangli-2024-8.md").read_text("utf-8")
    (small / "policies" / "index.md").write_text(
        policy.replace("〕8号", "〕9号").replace("2024年样例县政务", "样例县"), encoding="utf-8"
    )
    _, found = plan(portal_of(small))
    assert [(problem.code, problem.spot.file) for problem in found] == [
        ("address-duplicate", "content/policies/index.md")
    ]
    assert "policies/index.html" in found[0].what


def test_every_kind_of_page_is_there(demo: Built) -> None:
    templates = {page.template for page in demo.pages}
    own = {kind.template for kind in discover() if kind.template is not None}
    moved = {"moved.html"}  # nothing of the demonstration has moved: tests/rules/test_standing.py
    assert own - templates <= moved, "every kind with pages has a sample"
    files = {path.name for path in TEMPLATES.glob("*.html")} - {"base.html"}
    assert templates | moved == files, "no template without a page"


def test_a_column_that_collects_one_kind_is_the_list_of_that_kind(demo: Built) -> None:
    assert "columns/zcwj.html" not in demo.files
    assert 'href="policies/index.html"' in demo.text("index.html")
    assert "关于本站" in demo.text("columns/gybz.html")


def test_the_site_map_names_every_column_and_list(demo: Built) -> None:
    text = demo.text("sitemap.html")
    for column in demo.portal.columns:
        assert f'href="{demo.portal.column_address(column)}"' in text
    assert 'href="policies/year-2024/index.html"' in text
    assert 'href="departments/wenshang-mzj.html"' in text
