"""Search on the demonstration portal, in the browser: what holds the words is found, nothing else is."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site
from tests.conftest import ROOT
from zwgk_site.findable import findable
from zwgk_site.library import Library
from zwgk_site.load import load_file
from zwgk_site.pages import Portal
from zwgk_site.search import SearchRecord, contains
from zwgk_site.text.files.aside import Reader
from zwgk_site.words import Words

pytestmark = pytest.mark.browser

ALL = 100_000

HAN = re.compile(r"[\u4e00-\u9fff]+")


def raw_text(record: SearchRecord) -> str:
    """All that is searched as it stands, unfolded: a second opinion on what holds a piece."""
    sections = (section.text for section in record.sections)
    return "\n".join((record.title, record.number or "", *record.names, record.text, *sections))


@pytest.fixture(scope="module")
def records(library: Library) -> Sequence[SearchRecord]:
    words, _ = load_file(ROOT / "templates" / "words.yaml", "words.yaml")
    assert words is not None
    portal = Portal(library, Words(words.data))
    return findable(portal, ROOT / "content", Reader(), lambda done, total: None)[0].records


@pytest.fixture(scope="module")
def page(chromium: Browser, site: Site) -> Any:
    page = chromium.new_page()
    page.goto(f"{site.address}search.html")
    yield page
    page.close()


def ask(page: Page, site: Site, queries: Sequence[str], limit: int) -> list[list[str]]:
    """Addresses of the results of each query, asked through the documented function."""
    found: list[list[str]] = page.evaluate(
        """async ([base, queries, limit]) => {
          const { search } = await import(`${base}assets/search/query.js`);
          const bundle = new URL("search/", base);
          const answers = [];
          for (const query of queries) {
            const answer = await search(query, { bundle, limit, literal: true });
            answers.push(answer.results.map((result) => result.address));
          }
          return answers;
        }""",
        [site.address, list(queries), limit],
    )
    return found


def shown_text(page: Page, site: Site, address: str) -> str:
    """The words of a document as its page shows them, without what stands beside and below it: notes,
    signature, remark and imprint."""
    page.goto(site.address + address)
    page.evaluate(
        "document.querySelectorAll('.note, .sign, .sign + p, .imprint').forEach(each => each.remove())"
    )
    text: str = page.locator(".text").inner_text()
    return text


def test_random_pieces_of_documents_find_exactly_the_records_that_hold_them(
    page: Page, site: Site, library: Library, records: Sequence[SearchRecord]
) -> None:
    chance = random.Random(2024)
    documents = {
        f"policies/{entry.record.id}.html": shown_text(page, site, f"policies/{entry.record.id}.html")
        for entry in library.entries["policy"]
    }
    pieces: list[tuple[str, str]] = []
    while len(pieces) < 150:
        address, text = chance.choice(sorted(documents.items()))
        length = chance.randint(2, 8)
        start = chance.randrange(len(text) - length)
        piece = text[start : start + length]
        if (
            any(char.isalnum() for char in piece)
            and " " not in piece.strip()
            and "\n" not in piece.strip()
            and "　" not in piece
        ):
            pieces.append((address, piece))
    page.goto(f"{site.address}search.html")
    answers = ask(page, site, [piece for _, piece in pieces], ALL)
    for (address, piece), found in zip(pieces, answers, strict=True):
        truth = {record.address for record in records if contains(record, piece)}
        assert set(found) == truth, piece
        if HAN.fullmatch(piece):
            plain = {record.address for record in records if piece in raw_text(record)}
            assert set(found) == plain, f"{piece}: the text as it stands says otherwise"
        assert address in found, f"{piece} stands on {address}"


def test_every_title_is_on_the_first_page_of_its_own_words(
    page: Page, site: Site, records: Sequence[SearchRecord]
) -> None:
    titled = [record for record in records if any(char.isalnum() for char in record.title)]
    answers = ask(page, site, [record.title for record in titled], 20)
    late = [
        record.title for record, found in zip(titled, answers, strict=True) if record.address not in found
    ]
    assert late == []


def test_documents_come_first_by_their_title_and_number(page: Page, site: Site, library: Library) -> None:
    policies = [entry.record for entry in library.entries["policy"]]
    titles = ask(page, site, [policy.label for policy in policies], 1)
    assert [found[0] for found in titles] == [f"policies/{policy.id}.html" for policy in policies]
    forms = [
        "博政办字〔2024〕14号",
        "博政办字[2024]14号",
        "博政办字（2024）14号",
        "博政办字202414号",
        "博政办字2024 14",
    ]
    for found in ask(page, site, forms, 2):
        assert "policies/boshan-2024-14.html" in found


def kinds_of_hits(page: Page) -> set[str]:
    return set(page.locator(".hits .marks > span:first-child").all_inner_texts())


def test_results_are_announced_filtered_and_kept_in_the_address(chromium: Browser, site: Site) -> None:
    page = chromium.new_page()
    page.set_default_timeout(15_000)
    page.goto(f"{site.address}search.html?q=政务公开")
    expect(page.locator("[role=status][data-slot]")).to_contain_text("条结果")
    assert page.locator(".hits mark").count() > 0
    every = kinds_of_hits(page)
    assert len(every) > 1
    page.locator(".facets").get_by_role("link", name="重点任务").click()
    expect(page).to_have_url(re.compile("kind="))
    expect(page.locator(".facets a[aria-current]", has_text="重点任务")).to_have_count(1)
    assert kinds_of_hits(page) == {"重点任务"}
    page.go_back()
    expect(page).not_to_have_url(re.compile("kind="))
    expect(page.locator(".facets a[aria-current]", has_text="重点任务")).to_have_count(0)
    assert kinds_of_hits(page) == every
    page.close()


def test_a_result_leads_to_the_task_it_names(chromium: Browser, site: Site) -> None:
    page = chromium.new_page()
    page.goto(f"{site.address}search.html?q=护佑健康")
    page.wait_for_selector(".hits li")
    page.locator(".hits a", has_text="一老一小").first.click()
    page.wait_for_url("**/plans/**#t*")
    anchor = page.url.split("#")[1]
    assert "护佑健康" in page.locator(f"#{anchor}").inner_text()
    page.close()
