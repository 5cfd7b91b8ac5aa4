"""What docs/hosting.md promises of every server: each function raises AssertionError where one does not keep it."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.hosting.servers import HOST, PATIENCE, Running

POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
YEAR = "public, max-age=31536000, immutable"

TYPES = {
    ".html": r"text/html; ?charset=utf-8",
    ".css": r"text/css; ?charset=utf-8",
    ".js": r"(text|application)/javascript; ?charset=utf-8",
    ".json": r"application/json(; ?charset=utf-8)?",
    ".xml": r"(text|application)/xml; ?charset=utf-8",
    ".txt": r"text/plain; ?charset=utf-8",
    ".csv": r"text/csv; ?charset=utf-8",
    ".ics": r"text/calendar; ?charset=utf-8",
    ".svg": r"image/svg\+xml(; ?charset=utf-8)?",
    ".bin": r"application/octet-stream",
    ".pdf": r"application/pdf",
    ".docx": r"application/vnd\.openxmlformats-officedocument\.wordprocessingml\.document",
}


def types_and_charsets(server: Running, site: Path) -> None:
    """One file of each suffix comes as what it is."""
    seen: set[str] = set()
    for path in sorted(site.rglob("*")):
        suffix = path.suffix
        if not path.is_file() or suffix in seen or suffix not in TYPES or path.name.startswith("."):
            continue
        seen.add(suffix)
        answer = server.get(server.base + path.relative_to(site).as_posix())
        assert answer.status == 200, path
        assert answer.body == path.read_bytes(), path
        kind = answer.headers["content-type"].lower()
        assert re.fullmatch(TYPES[suffix], kind), f"{path.name} comes as {kind}"
    assert {".html", ".css", ".js", ".json", ".bin"} <= seen


def protecting_headers(server: Running) -> None:
    """Pages and errors alike; and HSTS only where somebody decided so."""
    for path in ("", "index.html", "nowhere/at-all.html"):
        headers = server.get(server.base + path).headers
        assert headers["content-security-policy"] == POLICY
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
        assert "strict-transport-security" not in headers


def caching(server: Running, site: Path) -> None:
    """By class of file; what is missing is not remembered; what did not change is not sent again."""
    kept = {
        "index.html": "no-cache",
        "search/index.json": "no-cache",
        _one(site, "assets/site.*.css"): YEAR,
        _one(site, "assets/site.*.js"): YEAR,
        _one(site, "search/*/*.bin"): YEAR,
    }
    for path, expected in kept.items():
        assert server.get(server.base + path).headers["cache-control"] == expected, path
    for path in ("assets/site.00000000.css", "search/0123456789abcdef/node-a.bin"):
        answer = server.get(server.base + path)
        assert answer.status == 404
        assert "immutable" not in answer.headers.get("cache-control", "")
    assert "etag" in server.get(f"{server.base}index.html").headers


def compression(server: Running, site: Path) -> None:
    """Text is compressed, the search's data is not compressed twice, and caches are told."""
    page = server.get(f"{server.base}index.html", accept="gzip")
    assert page.headers["content-encoding"] == "gzip"
    assert gzip.decompress(page.body) == (site / "index.html").read_bytes()
    assert len(page.body) < 0.4 * (site / "index.html").stat().st_size
    assert "accept-encoding" in page.headers["vary"].lower()
    path = _one(site, "search/*/*.bin")
    assert "content-encoding" not in server.get(server.base + path, accept="gzip, br").headers
    if server.name == "apache":
        assert server.get(f"{server.base}index.html", accept="br").headers["content-encoding"] == "br"


def missing(server: Running, site: Path) -> None:
    """The site's own page with the honest status; no lists of files, nothing hidden."""
    own = (site / "404.html").read_bytes()
    for path in ("nowhere/at-all.html", "assets/", "search/", ".zwgk-manifest.json", "files/"):
        answer = server.get(server.base + path)
        assert (answer.status, path) in ((404, path), (403, path))
        assert answer.body == own, path
    assert server.get(f"{server.base}nowhere/at-all.html").status == 404
    assert server.get(f"{server.base}.zwgk-manifest.json").status == 404


def redirects(server: Running) -> None:
    """From http, and to the slash of a folder."""
    answer = server.get(f"{server.base}policies/index.html", plain=True)
    assert answer.status in (301, 308)
    assert re.fullmatch(
        rf"https://{re.escape(HOST)}(:\d+)?{server.base}policies/index\.html", answer.headers["location"]
    )
    folder = server.get(f"{server.base}policies")
    assert folder.status in (301, 302, 307, 308)
    assert folder.headers["location"].endswith(f"{server.base}policies/")
    assert server.get(f"{server.base}policies/").status == 200


def search(server: Running, chromium: Browser) -> None:
    """One question in a real browser finds what it asks for; the missing page has its style below any path."""
    context = chromium.new_context(ignore_https_errors=True)
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    root = f"https://{HOST}:{server.secure}{server.base}"
    page.goto(f"{root}search.html?q=政务公开")
    expect(page.locator("main")).to_contain_text("工作要点")
    assert errors == []
    page.goto(f"{root}nowhere/at/all.html")
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.band')).backgroundColor")
        != "rgba(0, 0, 0, 0)"
    )
    context.close()


def _one(site: Path, pattern: str) -> str:
    return min(site.glob(pattern)).relative_to(site).as_posix()
