"""What interpretations say of a clause stands beside it, and is never taken for the document's own words."""

from __future__ import annotations

import re

from tests.pages.conftest import Built
from zwgk_site.text.prose import pieces, render

ADDRESS = "policies/shifan-2024-6.html"
NOTES = re.compile(r'\s*<div class="notes">.*?</details>\s*</div>', re.DOTALL)


def told(page: str) -> list[tuple[str, str]]:
    """The clause whose part of the page each note stands in, and the note's heading."""
    found = []
    for match in re.finditer(r"<summary>解读：(\w+)", page):
        clause = re.findall(r'<section class="clause" id="([\w-]+)"', page[: match.start()])[-1]
        assert page.count("</section>", page.index(f'id="{clause}"'), match.start()) == 0
        found.append((clause, match[1]))
    return found


def test_each_note_stands_in_the_clause_that_it_explains(demo: Built) -> None:
    assert told(demo.text(ADDRESS)) == [
        ("art-5", "第五条"),
        ("art-6", "第六条"),
        ("art-8", "第八条"),
        ("art-9", "第九条"),
    ]


def test_a_note_says_that_it_is_an_interpretation_and_whose(demo: Built) -> None:
    for note in NOTES.findall(demo.text(ADDRESS)):
        assert "这是解读，不是文件正文。" in note
        assert re.search(r'<a href="\.\./interpretations/[\w-]+\.html">', note)


def test_without_the_notes_the_text_is_the_document_as_it_was(demo: Built) -> None:
    """The notes are put between the parts of the HTML, which itself does not change."""
    record = demo.portal.library.policy("shifan-2024-6")
    page = demo.text(ADDRESS)
    shown = "".join(NOTES.sub("", page[page.index('<p class="sign">') :]).split())
    prose = demo.portal.prose("policy", record, record.body)
    marked = [anchor for _, anchor in pieces(prose.main) if anchor]
    assert marked == ["art-5", "art-6", "art-8", "art-9"]
    assert "".join("".join(html for html, _ in pieces(prose.main)).split()) in shown


def test_a_note_to_an_item_follows_the_item() -> None:
    body = "第一条 有下列情形的：\n\n（一）甲；\n\n（二）乙。\n\n其他情形另定。\n\n第二条 施行。"
    html = render(body, lambda title, number: None, ("art-1-1", "art-1")).notice
    first, second, _ = pieces(html)
    assert first[1] == "art-1-1" and first[0].rstrip().endswith("（一）甲；</p>")
    assert second[1] == "art-1" and second[0].rstrip().endswith("<p>其他情形另定。</p>")
