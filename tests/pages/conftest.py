"""The demonstration portal and the small valid site, planned and rendered in memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import BROKEN, ROOT
from zwgk_site import exports
from zwgk_site.gather import gather
from zwgk_site.kinds import discover
from zwgk_site.load import load_file
from zwgk_site.pages import Page, Portal, plan
from zwgk_site.render import Renderer
from zwgk_site.settings import Settings
from zwgk_site.words import Words

TODAY = dt.date(2024, 11, 15)
TEMPLATES = ROOT / "templates"


@dataclass(frozen=True)
class Built:
    """A site in memory. ``files`` are all files of the site by their path."""

    portal: Portal
    pages: tuple[Page, ...]
    renderer: Renderer
    files: Mapping[str, bytes]

    def text(self, path: str) -> str:
        return self.files[path].decode("utf-8")

    def page(self, address: str, edition: str = "both") -> Page:
        return next(page for page in self.pages if page.address == address and page.edition == edition)


def words() -> Words:
    """The words of the interface as a build reads them."""
    source, found = load_file(TEMPLATES / "words.yaml", "templates/words.yaml")
    assert source is not None, found
    return Words(source.data)


def portal_of(content: Path, base_path: str = "/") -> Portal:
    """The portal of a content folder that has no mistakes."""
    library, found = gather(Settings(content, TEMPLATES, content), discover(), TODAY)
    assert library is not None, found
    return Portal(library, words(), base_path)


def built(portal: Portal) -> Built:
    """The site of a portal, rendered."""
    pages, clashes = plan(portal)
    assert clashes == ()
    renderer = Renderer(TEMPLATES, portal.words)
    files = {artifact.path: artifact.content for page in pages for artifact in renderer.render(page)}
    files |= {artifact.path: artifact.content for artifact in renderer.assets}
    files |= {artifact.path: artifact.content for artifact in exports.artifacts(portal, pages)}
    return Built(portal, pages, renderer, files)


@pytest.fixture(scope="session")
def demo() -> Built:
    """The demonstration portal on its day."""
    return built(portal_of(ROOT / "content"))


@pytest.fixture(scope="session")
def tiny() -> Built:
    """The small valid site."""
    return built(portal_of(BROKEN / "base" / "content"))
