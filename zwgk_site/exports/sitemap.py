"""sitemap.xml: every page a search engine should know, once, by its full address (sitemaps.org)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from zwgk_site.artifact import Artifact
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.formats import iso

SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST = 50_000
"""Addresses that one file may hold."""


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """One file, or numbered files and an index of them when there are too many addresses."""
    entries = [_entry(page) for page in pages if page.listed and page.edition != "elder"]
    parts = [entries[start : start + MOST] for start in range(0, max(len(entries), 1), MOST)]
    if len(parts) == 1:
        yield _file("sitemap.xml", "urlset", parts[0])
        return
    for number, part in enumerate(parts, start=1):
        yield _file(f"sitemap-{number}.xml", "urlset", part)
    names = [portal.absolute(f"sitemap-{number}.xml") for number in range(1, len(parts) + 1)]
    yield _file(
        "sitemap.xml", "sitemapindex", [f"<sitemap><loc>{escape(name)}</loc></sitemap>" for name in names]
    )


def _entry(page: Page) -> str:
    changed = f"<lastmod>{iso(page.changed)}</lastmod>" if page.changed else ""
    return f"<url><loc>{escape(page.head.canonical)}</loc>{changed}</url>"


def _file(name: str, root: str, lines: Sequence[str]) -> Artifact:
    body = "\n".join(lines)
    return Artifact.of(
        name, f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{SPACE}">\n{body}\n</{root}>\n'
    )
