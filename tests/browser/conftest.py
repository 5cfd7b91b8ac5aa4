"""The demonstration portal, built once, served at / and under a sub-path, opened in real Chromium."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from zwgk_site import pipeline
from zwgk_site.gather import gather
from zwgk_site.kinds import discover
from zwgk_site.library import Library
from zwgk_site.problems import errors
from zwgk_site.settings import Settings

BASE_PATH = "/zfxxgk/"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The strict policy that docs promise the site can live with."""


@dataclass(frozen=True)
class Site:
    """The built portal: its folder, and the address of its root."""

    folder: Path
    address: str


class _Handler(SimpleHTTPRequestHandler):
    """A plain static server with the strict policy, and the site's own page for what is missing."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def send_error(self, code: int, *_: Any) -> None:
        page = Path(self.directory, BASE_PATH.strip("/"), "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    root = tmp_path_factory.mktemp("www")
    return Settings(ROOT / "content", ROOT / "templates", root / BASE_PATH.strip("/"), BASE_PATH)


@pytest.fixture(scope="session")
def library(settings: Settings) -> Library:
    found, problems = gather(settings, discover(), dt.date(2026, 1, 1))
    assert found is not None, problems
    return found


@pytest.fixture(scope="session")
def site(settings: Settings) -> Iterator[Site]:
    """The demonstration portal under a sub-path, with the strict policy."""
    outcome = pipeline.build(settings, dt.date(2026, 1, 1))
    assert not errors(outcome.problems), outcome.problems
    handler = partial(_Handler, directory=str(settings.output.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Site(settings.output, f"http://127.0.0.1:{server.server_address[1]}{BASE_PATH}")
        server.shutdown()
