"""The preview: a save is seen at once, a mistake is shown in place of the page, and cleared when mended."""

from __future__ import annotations

import datetime as dt
import shutil
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import ROOT
from zwgk_site import serve
from zwgk_site.pipeline import Outcome
from zwgk_site.settings import Settings

PATIENCE = 20.0
"""Seconds after which a test gives up; how quick it is is measured elsewhere."""


@dataclass
class Running:
    """A preview that runs in this process."""

    content: Path
    address: str = ""
    outcomes: list[Outcome] = field(default_factory=list)

    def get(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode("utf-8")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode("utf-8")

    def until(self, seen: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not seen():
            assert time.monotonic() < end, "gave up waiting"
            time.sleep(0.02)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("preview")
    content = Path(shutil.copytree(ROOT / "tests/broken/base/content", folder / "content"))
    running = Running(content)
    started = threading.Event()

    def ready(address: str) -> None:
        running.address = address
        started.set()

    settings = Settings(content, ROOT / "templates", folder / "public", "/zfxxgk/")
    day = dt.date(2024, 11, 15)
    thread = threading.Thread(
        target=serve.run,
        args=(settings, lambda: day, "127.0.0.1", 0, ready, running.outcomes.append),
        daemon=True,
    )
    thread.start()
    assert started.wait(PATIENCE)
    yield running
    assert not (folder / "public").exists(), "the preview leaves the published folder alone"


def test_pages_come_with_the_script_that_reloads_them(preview: Running) -> None:
    status, page = preview.get("policies/yangli-2024-8.html")
    assert status == 200
    assert page.count(f'<script src="{serve.SCRIPT}" data-built=') == 1
    root = preview.address.removesuffix("/zfxxgk/")
    with urllib.request.urlopen(root + serve.SCRIPT, timeout=PATIENCE) as answer:
        assert b"EventSource" in answer.read()


def test_a_save_is_seen_on_the_page(preview: Running) -> None:
    policy = preview.content / "policies" / "yangli-2024-8.md"
    text = policy.read_text("utf-8")
    policy.write_text(text + "\n一段刚刚加上的话。\n", encoding="utf-8")
    preview.until(lambda: "一段刚刚加上的话" in preview.get("policies/yangli-2024-8.html")[1])
    policy.write_text(text, encoding="utf-8")
    preview.until(lambda: "一段刚刚加上的话" not in preview.get("policies/yangli-2024-8.html")[1])


def test_a_mistake_takes_the_place_of_every_page_until_it_is_mended(preview: Running) -> None:
    policy = preview.content / "policies" / "yangli-2024-8.md"
    text = policy.read_text("utf-8")
    policy.write_text(text.replace("公文种类: 通知", "公文种累: 通知"), encoding="utf-8")
    preview.until(lambda: preview.get("index.html")[0] == 500)
    for path in ("", "index.html", "policies/yangli-2024-8.html", "nowhere.html"):
        status, page = preview.get(path)
        assert status == 500
        assert "content/policies/yangli-2024-8.md:5:1" in page
        assert "您是不是要写“公文种类”？" in page
        assert serve.SCRIPT in page, "the page of mistakes reloads by itself as well"
    policy.write_text(text, encoding="utf-8")
    preview.until(lambda: preview.get("index.html")[0] == 200)


def test_an_unknown_address_gives_the_sites_own_page(preview: Running) -> None:
    status, page = preview.get("policies/nowhere.html")
    assert status == 404
    assert "<h1" in page


def test_folders_and_the_address_without_the_slash_lead_to_their_page(preview: Running) -> None:
    assert preview.get("policies/")[0] == 200
    assert preview.get("policies")[0] == 200
    root = preview.address.removesuffix("/zfxxgk/")
    with urllib.request.urlopen(f"{root}/", timeout=PATIENCE) as answer:
        assert answer.url == preview.address


def test_browsers_that_wait_are_told_of_each_build(preview: Running) -> None:
    root = preview.address.removesuffix("/zfxxgk/")
    with urllib.request.urlopen(root + serve.EVENTS, timeout=PATIENCE) as events:
        first = events.readline()
        events.readline()
        page = preview.content / "pages" / "about.md"
        page.write_text(page.read_text("utf-8") + "\n又一段。\n", encoding="utf-8")
        second = events.readline()
    assert first.startswith(b"data: ") and second.startswith(b"data: ")
    assert first != second


@pytest.mark.browser
def test_an_open_page_shows_a_save_and_a_mistake_by_itself(preview: Running, chromium: Browser) -> None:
    policy = preview.content / "policies" / "yangli-2024-8.md"
    text = policy.read_text("utf-8")
    page = chromium.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(preview.address + "policies/yangli-2024-8.html")
    with page.expect_navigation():
        policy.write_text(text + "\n浏览器自己看到的一段。\n", encoding="utf-8")
    expect(page.locator(".text")).to_contain_text("浏览器自己看到的一段")
    with page.expect_navigation():
        policy.write_text(text.replace("公文种类: 通知", "公文种累: 通知"), encoding="utf-8")
    expect(page.locator("main")).to_contain_text("您是不是要写“公文种类”？")
    with page.expect_navigation():
        policy.write_text(text, encoding="utf-8")
    expect(page.locator("h1")).to_contain_text("关于印发2024年样例县政务公开工作要点的通知")
    page.close()
