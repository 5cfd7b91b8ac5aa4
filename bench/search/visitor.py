"""Chromium as a visitor: a fresh profile, a page, and what it fetched."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from bench.search.server import Sent, Server

_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

_PAGE = (".html", ".css", ".svg", ".ico")
_SETTLED = 120
"""Milliseconds without a request after which nothing more is expected."""


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield browser
        browser.close()


@dataclass(frozen=True)
class Fetched:
    """Bytes over the wire, heads of the responses included, beyond the page's HTML, styles and pictures."""

    scripts: int
    index: int
    requests: int

    @property
    def total(self) -> int:
        return self.scripts + self.index


@dataclass(frozen=True)
class Visit:
    page: Page
    server: Server

    def ask(self, script: str, *values: Any) -> Any:
        """The value of a JavaScript function of these values."""
        return self.page.evaluate(script, list(values))

    def fetched(self) -> Fetched:
        """What was fetched since the visit began or this was last asked, once nothing more comes."""
        seen = -1
        while seen != len(self.server.sent):
            seen = len(self.server.sent)
            self.page.wait_for_timeout(_SETTLED)
        sent = [each for each in self.server.sent if not each.path.endswith(_PAGE)]
        self.server.forget()
        scripts = [each.size for each in sent if _is_script(each)]
        index = [each.size for each in sent if not _is_script(each)]
        return Fetched(sum(scripts), sum(index), len(sent))


def _is_script(sent: Sent) -> bool:
    return sent.path.endswith((".js", ".mjs"))


@contextmanager
def visit(browser: Browser, server: Server, path: str) -> Iterator[Visit]:
    """A page of the server in a profile that has seen nothing; what it fetches at once is counted too."""
    server.forget()
    context = browser.new_context()
    page = context.new_page()
    page.goto(server.root + path, wait_until="load")
    yield Visit(page, server)
    context.close()
