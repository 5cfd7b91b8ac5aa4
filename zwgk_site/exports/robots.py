"""robots.txt: everything may be read; the site map is named. Takes effect at the root of a domain only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site.artifact import Artifact
from zwgk_site.pages import Page, Portal


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """The one file."""
    yield Artifact.of("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {portal.absolute('sitemap.xml')}\n")
