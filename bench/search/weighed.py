"""What goes over the wire, each time in a profile that has seen nothing."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Browser, TimeoutError

from bench.search.engines import Ours, Peer
from bench.search.server import Server
from bench.search.visitor import Fetched, visit

RESULTS = 10
"""Results that a first query fetches."""

_PATIENCE = 3000
"""Milliseconds to wait for a suggestion."""


@dataclass
class Weights:
    """What each of some visits fetched."""

    visits: list[Fetched] = field(default_factory=list)

    def __str__(self) -> str:
        total, index, requests = (
            statistics.median(values)
            for values in zip(*((each.total, each.index, each.requests) for each in self.visits), strict=True)
        )
        most = max(each.total for each in self.visits)
        return f"{kb(total)}（其中索引 {kb(index)}，{requests:.0f} 个请求；最多 {kb(most)}）"


def kb(size: float) -> str:
    """Kilobytes of 1,000."""
    return f"{size / 1000:.0f} KB"


def first_queries(
    browser: Browser, ours: Server, peer: Server, queries: Sequence[str]
) -> tuple[Weights, Weights]:
    """Each query by us and by the peer, in turn."""
    our, their = Weights(), Weights()
    for query in queries:
        with visit(browser, ours, "search.html") as page:
            list(Ours(page).search([query], RESULTS))
            our.visits.append(page.fetched())
        with visit(browser, peer, "index.html") as page:
            list(Peer(page).search([query], RESULTS))
            their.visits.append(page.fetched())
    return our, their


@dataclass
class Keys:
    """What the first key and the later ones fetched, in the search box of the page; ``silent`` are inputs
    of which the first key brought no suggestion."""

    first: Weights = field(default_factory=Weights)
    later: list[int] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)

    def later_text(self) -> str:
        return f"{kb(statistics.median(self.later))}，最多 {kb(max(self.later))}" if self.later else "—"


def typing(browser: Browser, server: Server, path: str, inputs: Sequence[str]) -> Keys:
    """Inputs typed key by key into the search box of a page, each in a fresh profile."""
    keys = Keys()
    for text in inputs:
        with visit(browser, server, path) as page:
            box = page.page.locator("main input[name=q]")
            box.click()
            for number, char in enumerate(text):
                box.press_sequentially(char)
                if number == 0:
                    try:
                        page.page.wait_for_selector("[role=option]", timeout=_PATIENCE)
                    except TimeoutError:
                        keys.silent.append(text)
                    keys.first.visits.append(page.fetched())
                else:
                    keys.later.append(page.fetched().total)
    return keys
