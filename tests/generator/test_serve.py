"""The preview: a save is seen at once; a mistake is told and leaves the last good page; all is cleared when mended."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from zwgk_site import serving
from zwgk_site.pipeline import Outcome
from zwgk_site.settings import Settings

PATIENCE = 20.0
"""Seconds after which a test gives up; how quick it is is measured elsewhere."""

BASE = "/zfxxgk/"
POLICY = "policies/yangli-2024-8.html"


@dataclass
class Running:
    """A preview that runs in this process."""

    content: Path
    address: str = ""
    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def root(self) -> str:
        return self.address.removesuffix(BASE)

    def get(self, path: str) -> tuple[int, str]:
        """Status and text at a path of the site, or at a full path of the server."""
        address = self.root + path if path.startswith("/") else self.address + path
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode("utf-8")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode("utf-8")

    def told(self, file: str) -> Any:
        return json.loads(self.get(f"{serving.TOLD}?file={file}")[1])

    def until(self, seen: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not seen():
            assert time.monotonic() < end, "gave up waiting"
            time.sleep(0.02)

    def write(self, name: str, old: str, new: str) -> str:
        """Replaces a piece of a content file; returns its text before."""
        path = self.content / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text


def start(content: Path, folder: Path) -> Running:
    running = Running(content)
    started = threading.Event()

    def ready(address: str) -> None:
        running.address = address
        started.set()

    settings = Settings(content, ROOT / "templates", folder / "public", BASE)
    day = dt.date(2024, 11, 15)
    threading.Thread(
        target=serving.run,
        args=(settings, lambda: day, "127.0.0.1", 0, ready, running.outcomes.append),
        daemon=True,
    ).start()
    assert started.wait(PATIENCE)
    return running


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("preview")
    content = Path(shutil.copytree(ROOT / "tests/broken/base/content", folder / "content"))
    yield start(content, folder)
    assert not (folder / "public").exists(), "the preview leaves the published folder alone"


def test_pages_come_with_one_script_and_are_otherwise_as_published(preview: Running) -> None:
    status, page = preview.get(POLICY)
    assert status == 200
    assert page.count(f'<script src="{serving.SCRIPT}" data-moment=') == 1
    assert f'data-file="{POLICY}"' in page
    assert "EventSource" in preview.get(serving.SCRIPT)[1]


def test_the_preview_is_as_strict_as_the_servers_of_the_handbook(preview: Running) -> None:
    with urllib.request.urlopen(preview.address, timeout=PATIENCE) as answer:
        assert "default-src 'self'; object-src 'none'" in answer.headers["Content-Security-Policy"]


def test_a_save_is_seen_on_the_page(preview: Running) -> None:
    policy = preview.content / "policies" / "yangli-2024-8.md"
    text = policy.read_text("utf-8")
    policy.write_text(text + "\n一段刚刚加上的话。\n", encoding="utf-8")
    preview.until(lambda: "一段刚刚加上的话" in preview.get(POLICY)[1])
    policy.write_text(text, encoding="utf-8")
    preview.until(lambda: "一段刚刚加上的话" not in preview.get(POLICY)[1])


def test_a_mistake_is_told_and_leaves_the_last_good_page_until_it_is_mended(preview: Running) -> None:
    text = preview.write("policies/yangli-2024-8.md", "公文种类: 通知", "公文种累: 通知")
    preview.until(lambda: bool(preview.told(POLICY)["errors"]))
    errors = preview.told(POLICY)["errors"]
    mistake = next(one for one in errors if one["code"] == "key-unknown")
    assert mistake["place"] == "content/policies/yangli-2024-8.md:5:1"
    assert mistake["marked"] == "公文种累"
    assert "您是不是要写“公文种类”？" in mistake["help"]
    assert mistake["link"] == f"vscode://file{preview.content}/policies/yangli-2024-8.md:5:1"
    assert preview.get(POLICY)[0] == 200
    assert preview.get("nowhere.html")[0] == 404
    overview = preview.get(serving.FOLDER)[1]
    assert "<mark>公文种累</mark>: 通知" in overview
    assert "在改好以前，网页停在上一次没有错误的样子。" in overview
    (preview.content / "policies" / "yangli-2024-8.md").write_text(text, encoding="utf-8")
    preview.until(lambda: not preview.told(POLICY)["errors"])


def test_with_a_mistake_from_the_start_every_address_lists_it(tmp_path: Path) -> None:
    content = Path(shutil.copytree(ROOT / "tests/broken/base/content", tmp_path / "content"))
    running = Running(content)
    text = running.write("policies/yangli-2024-8.md", "公文种类: 通知", "公文种累: 通<知")
    running = start(content, tmp_path)
    for path in ("", "index.html", POLICY, "nowhere.html"):
        status, page = running.get(path)
        assert status == 500
        assert "content/policies/yangli-2024-8.md:5:1" in page
        assert "通&lt;知" in page, "the line is text, not markup"
    (content / "policies" / "yangli-2024-8.md").write_text(text, encoding="utf-8")
    running.until(lambda: running.get(POLICY)[0] == 200)


def test_the_bar_knows_source_freshness_review_and_looks_in_search(preview: Running) -> None:
    page = preview.told(POLICY)["page"]
    assert page["source"] == "content/policies/yangli-2024-8.md:1"
    assert page["path"] == f"{preview.content}/policies/yangli-2024-8.md:1"
    facts = dict(page["facts"])
    assert facts["公开审查"] == "本站另行审查，不在这里记录"
    look = page["looks"][0]
    assert look["title"] == "关于印发2024年样例县政务公开工作要点的通知"
    assert dict(look["facets"])["类别"] == "政策文件"
    finds = dict(look["finds"])
    assert finds["文号"] == "样政办字〔2024〕8号"
    assert finds["首字母"] == "gyyf2024nylx"
    assert [name for name, _ in page["views"]] == ["手机", "打印", "深色", "长者版"]
    elder = preview.told(f"elder/{POLICY}")["page"]
    assert dict(elder["views"])["标准版"] == BASE + POLICY


def test_a_record_in_a_file_of_many_has_its_line(preview: Running) -> None:
    page = preview.told("departments/yangli-mzj.html")["page"]
    assert page["source"] == "content/departments.yaml:7"


def test_a_word_is_asked_for_before_it_is_published(preview: Running) -> None:
    for word, found in (
        ("政务公开", True),
        ("样政办字〔2024〕8号", True),
        ("天气预报", False),
        ("，", False),
    ):
        asked = urllib.request.quote(word)
        text = preview.get(f"/__preview/finds.json?file={POLICY}&q={asked}")[1]
        assert json.loads(text) == {"found": found}, word


def test_all_pages_stand_under_their_files(preview: Running) -> None:
    text = preview.get(serving.FOLDER)[1]
    assert "<dt><code>content/policies/yangli-2024-8.md</code></dt>" in text
    assert f'href="{BASE}{POLICY}"' in text


@pytest.mark.parametrize("way", ["phone", "paper", "dark"])
def test_other_ways_to_see_a_page_frame_it(preview: Running, way: str) -> None:
    status, page = preview.get(f"{serving.FOLDER}{way}?file={POLICY}")
    assert status == 200
    assert f'src="{BASE}{POLICY}' in page
    assert "<script>" not in preview.get(f"{serving.FOLDER}{way}?file=%22%3E%3Cscript%3E")[1]


def test_an_unknown_address_gives_the_sites_own_page(preview: Running) -> None:
    status, page = preview.get("policies/nowhere.html")
    assert status == 404
    assert "<h1" in page
    assert preview.told("policies/nowhere.html")["page"] is None


def test_folders_and_the_address_without_the_slash_lead_to_their_page(preview: Running) -> None:
    assert preview.get("policies/")[0] == 200
    assert preview.get("policies")[0] == 200
    with urllib.request.urlopen(f"{preview.root}/", timeout=PATIENCE) as answer:
        assert answer.url == preview.address


def test_browsers_that_wait_are_told_of_each_build(preview: Running) -> None:
    with urllib.request.urlopen(preview.root + serving.EVENTS, timeout=PATIENCE) as events:
        first = events.readline()
        events.readline()
        page = preview.content / "pages" / "about.md"
        page.write_text(page.read_text("utf-8") + "\n又一段。\n", encoding="utf-8")
        second = events.readline()
    assert first.startswith(b"data: ") and second.startswith(b"data: ")
    assert first != second
