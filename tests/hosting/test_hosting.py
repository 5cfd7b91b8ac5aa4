"""The configurations of docs/hosting.md, on every server that the machine has; and what they must name in any case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from tests.conftest import BROKEN, CHROMIUM, FLAGS, ROOT
from tests.hosting import promises
from tests.hosting.servers import CONFIGURATIONS, HOST, Running, program, serving
from zwgk_site import pipeline
from zwgk_site.problems import errors
from zwgk_site.serving.server import POLICY
from zwgk_site.settings import Settings

FILES = {"nginx": "nginx.conf", "apache": "apache.conf", "caddy": "Caddyfile"}


@pytest.mark.parametrize("file", FILES.values())
def test_a_configuration_names_what_it_must(file: str) -> None:
    text = (CONFIGURATIONS / file).read_text("utf-8")
    for needed in (
        promises.POLICY,
        "nosniff",
        "strict-origin-when-cross-origin",
        "Strict-Transport-Security",
        promises.YEAR,
        "/404.html",
        "/zfxxgk/404.html",
        "text/calendar",
        "application/cbor",
        "application/octet-stream",
        "gzip" if file != "apache.conf" else "DEFLATE",
        "/search/[0-9a-f]{16}/",
        HOST,
    ):
        assert needed in text, f"{file} says nothing of {needed}"


def test_the_preview_is_as_strict_as_the_servers() -> None:
    assert POLICY == promises.POLICY


def test_the_object_storage_page_tells_the_same_caching() -> None:
    text = (CONFIGURATIONS / "object-storage.md").read_text("utf-8")
    assert promises.YEAR in text
    assert "没有在任何一家的云上运行过" in text


@pytest.fixture(scope="module", params=["/", "/zfxxgk/"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The small site, built for a path."""
    base: str = request.param
    output = tmp_path_factory.mktemp("hosted") / "public"
    settings = Settings(BROKEN / "base" / "content", ROOT / "templates", output, base)
    assert not errors(pipeline.build(settings, dt.date(2024, 11, 15)).problems)
    return output, base


@pytest.fixture(scope="module", params=sorted(FILES))
def server(request: pytest.FixtureRequest, built: tuple[Path, str]) -> Iterator[Running]:
    name: str = request.param
    if program(name) is None:
        pytest.skip(f"{name} is not installed on this machine")
    with serving(name, *built) as running:
        yield running


def test_a_server_keeps_every_promise(server: Running, built: tuple[Path, str]) -> None:
    site, _ = built
    promises.types_and_charsets(server, site)
    promises.protecting_headers(server)
    promises.caching(server, site)
    promises.compression(server, site)
    promises.missing(server, site)
    promises.redirects(server)


@pytest.fixture(scope="module")
def resolving(playwright: Playwright) -> Iterator[Browser]:
    """A browser that finds the site's name on this machine."""
    rules = f"--host-resolver-rules=MAP {HOST} 127.0.0.1"
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, rules])
    yield browser
    browser.close()


@pytest.mark.browser
def test_the_search_works_on_a_server(server: Running, resolving: Browser) -> None:
    promises.search(server, resolving)
