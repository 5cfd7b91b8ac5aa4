"""Earlier texts of a document: their pages, the list on the document's page, and the comparison."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.pages.conftest import Built, built, portal_of
from tests.rules.test_version import AMENDING, POLICY, VERSION
from zwgk_site.pages.comparison import said
from zwgk_site.text.compare import Tally

TEXT, COMPARE = "versions/shifan-2022-11-2022.html", "versions/shifan-2022-11-2022/compare.html"
DOCUMENT = "policies/shifan-2022-11.html"


def plain(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def section(page: str, start: str) -> str:
    found = re.search(rf"{start}.*?</section>", page, re.DOTALL)
    assert found is not None
    return found[0]


def test_an_earlier_text_says_at_once_that_it_is_not_the_current_one(demo: Built) -> None:
    page = demo.text(TEXT)
    notice = re.search(r'<div class="notice notice--alert.*?</div>', page, re.DOTALL)
    assert notice is not None
    assert "这是2022年4月1日至2024年10月31日的文本，不是现行文本" in plain(notice[0])
    assert (
        "自2024年11月1日起，已由《关于修改〈示范县政务公开工作规定〉的通知》（示范政办发〔2024〕9号）修改。"
        in plain(notice[0])
    )
    assert 'href="../policies/shifan-2022-11.html"' in notice[0]
    assert 'href="../versions/shifan-2022-11-2022/compare.html"' in notice[0]
    assert page.index(notice[0]) < page.index('class="text"')


def test_the_document_lists_its_texts_the_newest_first(demo: Built) -> None:
    page = demo.text(DOCUMENT)
    shown = plain(page[page.index("历次文本</h") :])
    now, before = shown.index("现行文本，2024年11月1日起施行"), shown.index("2022年4月1日至2024年10月31日")
    assert now < before
    assert 'href="../versions/shifan-2022-11-2022/compare.html"' in page


def test_a_document_without_earlier_texts_lists_none(demo: Built) -> None:
    assert "历次文本" not in demo.text("policies/shifan-2024-6.html")


def test_the_comparison_tells_in_words_what_became_of_each_clause(demo: Built) -> None:
    page = demo.text(COMPARE)
    assert (
        "修改 3 条，新增 1 条，删去 1 条；只改了序号的 2 条，没有改动的 12 条，条款以外的文字改动 1 处。"
        in plain(page)
    )
    assert re.findall(r'<h3 id="change-\d+">(.*?)</h3>', page) == [
        "条款以外的文字：新增",
        "第八条：有修改",
        "原第九条：删去",
        "第十条改为第九条：有修改",
        "第十二条：新增",
        "第十三条：有修改",
    ]
    assert [plain(each) for each in re.findall(r"<summary>(第.*?)</summary>", page)] == [
        "第一条至第七条：没有改动",
        "第三章：没有改动",
        "第十一条改为第十条，第十二条改为第十一条：文字没有改动",
        "第四章：没有改动",
        "第十四条至第十八条：没有改动",
    ]


def test_changed_words_are_said_to_who_does_not_see_them(demo: Built) -> None:
    page = demo.text(COMPARE)
    part = section(page, '<section class="pair-block" aria-labelledby="change-2"')
    old, new = part.split('class="side side--new"')
    assert "<ins>" not in old and "<del>" not in new
    assert '<ins><span class="vh">新增：</span>、政务公开专区</ins>' in new
    assert '<del><span class="vh">删去：</span>' in old


def test_both_texts_stand_in_the_comparison_whole(demo: Built) -> None:
    page = plain(
        demo.text(COMPARE)
        .replace('<span class="vh">新增：</span>', "")
        .replace('<span class="vh">删去：</span>', "")
    )
    library = demo.portal.library
    for kind, name in (("version", "shifan-2022-11-2022"), ("policy", "shifan-2022-11")):
        for line in library.get(kind, name).record.body.split("\n"):  # type: ignore[attr-defined]
            kept = re.sub(r"^第.{1,3}条 ", "", line.lstrip("# "))
            assert kept in page


def test_neighbouring_texts_are_compared_one_with_the_next(small: Path) -> None:
    (small / "versions").mkdir()
    (small / "policies" / "rules.md").write_text(POLICY, "utf-8")
    first = AMENDING.replace("自: 2024-11-01", "自: 2023-06-01").replace("〔2024〕9号", "〔2023〕7号")
    first = first.replace("2024-10-1", "2023-05-1").replace("关于修改", "关于第一次修改")
    (small / "policies" / "first.md").write_text(first, "utf-8")
    (small / "policies" / "second.md").write_text(AMENDING, "utf-8")
    (small / "versions" / "rules-2022.md").write_text(VERSION.replace("7个", "9个"), "utf-8")
    (small / "versions" / "rules-2023.md").write_text(
        VERSION.replace("2022-04-01", "2023-06-01").replace("2022年4月1日", "2023年6月1日"), "utf-8"
    )
    site = built(portal_of(small))
    first_page = plain(site.text("versions/rules-2022.html"))
    assert "这是2022年4月1日至2023年5月31日的文本，不是现行文本" in first_page
    assert "《关于第一次修改样例县公开规定的通知》（样政办发〔2023〕7号）修改。" in first_page
    middle = site.text("versions/rules-2022/compare.html")
    assert 'href="../../versions/rules-2023.html"' in middle
    assert "修改 1 条；没有改动的 2 条。" in plain(middle)
    assert "2023年6月1日至2024年10月31日" in plain(site.text("versions/rules-2023.html"))
    shown = plain(site.text("policies/rules.html"))
    assert "历次文本" in shown and "由样政办发〔2024〕9号修改" in shown


@pytest.mark.parametrize(
    ("tally", "words"),
    [
        (Tally(True, 0, 0, 0, 2, 3, 0), "没有一条改动了文字；只改了序号的 2 条，没有改动的 3 条。"),
        (Tally(False, 1, 0, 0, 0, 0, 0), "修改 1 处。"),
    ],
)
def test_the_sum_is_said_without_what_there_is_none_of(demo: Built, tally: Tally, words: str) -> None:
    assert said(demo.portal, tally) == words


def test_search_puts_earlier_texts_behind(demo: Built) -> None:
    kind = demo.portal.kinds["version"]
    entry = demo.portal.library.get("version", "shifan-2022-11-2022")
    choices = [choice for facet in kind.facets for choice in facet.choices(entry.record, demo.portal.library)]
    assert [(choice.label, choice.mark) for choice in choices] == [("历史文本", "gone")]
