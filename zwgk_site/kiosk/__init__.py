"""The site for a touch screen in a hall: the same pages between other header and footer, closed to the outside.

What is decided here, and why: docs/decisions/0018-kiosk.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from zwgk_site import exports
from zwgk_site.artifact import Artifact
from zwgk_site.assets import ASSETS, read_assets
from zwgk_site.check.kiosk import check_kiosk
from zwgk_site.kiosk.enclosed import enclose
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.codes import too_long
from zwgk_site.pages.kiosk import Bar, bar_of, kiosk_pages, phone_of
from zwgk_site.problems import Problem
from zwgk_site.publish import Stage
from zwgk_site.render import Renderer
from zwgk_site.search import CardLine, Findable, SearchRecord
from zwgk_site.words import Words
from zwgk_site.workshop import Tree, Workshop

MODE = "kiosk"
FOLDER = "kiosk"
"""Folder of the templates: those of this rendition, its own style and script, and what starts a browser."""

START = "start"


class Kiosk(Workshop):
    """Renders, collects and checks the rendition. For one build."""

    def __init__(self, output: Path) -> None:
        super().__init__(output)
        self._portal: Portal | None = None
        self._pages: frozenset[str] = frozenset()
        self._shown: set[str] = set()
        self._frames: dict[Bar, tuple[str, str, str]] = {}
        self._own: tuple[Artifact, ...] = ()
        self._names: Mapping[str, str] = {}
        self._stage: Stage | None = None

    def tree(self) -> Tree:
        self._stage = Stage(self._output)
        return self._stage

    def renderer(self, templates: Path, words: Words) -> Renderer:
        folder = templates / FOLDER
        assets, self._names = read_assets(folder / ASSETS)
        # Everything but the one sheet that ``style/`` makes, which is empty here.
        self._own = (
            *(artifact for artifact in assets if artifact.content),
            *(Artifact(path.name, path.read_bytes()) for path in sorted((folder / START).iterdir())),
        )
        return super().renderer(templates, words)

    def planned(self, portal: Portal) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
        pages, problems = super().planned(portal)
        found = tuple(kiosk_pages(portal, pages))
        self._portal, self._pages = portal, frozenset(page.address for page in found)
        long = too_long(portal, ((page.address, page.source) for page in found))
        return found, tuple(dict.fromkeys((*problems, *long)))

    def rendered(self, renderer: Renderer, page: Page) -> tuple[Artifact, ...]:
        head, header, footer = self._frame(renderer, page)
        page_text = renderer.framed(page, MODE, header, footer)
        enclosed = enclose(page_text, page.address, self._pages)
        self._shown |= enclosed.shown
        phone = renderer.text("kiosk/phone.html", {"phone": phone_of(page, enclosed.left)})
        before, _, after = enclosed.text.rpartition("</main>")
        text = f"{before}{phone}</main>{after}".replace("</head>", f"{head}</head>", 1)
        return (Artifact.of(page.address, text),)

    def beside(self, renderer: Renderer, portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
        yield from renderer.assets
        yield from self._own
        for artifact in exports.artifacts(portal, pages):
            if artifact.path in self._shown:
                yield artifact

    def copied(self, portal: Portal) -> Mapping[str, str]:
        """Only what a page shows by itself: pictures, films, sound."""
        return {address: place for address, place in portal.copies.items() if address in self._shown}

    def indexed(self, found: Findable) -> Iterator[Artifact]:
        yield from super().indexed(found._replace(records=tuple(map(_undialled, found.records))))

    def judged(self) -> Sequence[Problem]:
        assert self._stage is not None
        return check_kiosk(self._stage.folder)

    def _frame(self, renderer: Renderer, page: Page) -> tuple[str, str, str]:
        """What goes into ``<head>``, header and footer. Rendered once for equal bars."""
        assert self._portal is not None
        bar = bar_of(self._portal, page)
        made = self._frames.get(bar)
        if made is None:
            context = {"bar": bar, "own": self._names}
            head, header, footer = (
                renderer.text(f"kiosk/{name}.html", context) for name in ("head", "header", "footer")
            )
            made = self._frames[bar] = head, header, footer
        return made


def _undialled(record: SearchRecord) -> SearchRecord:
    """A touch screen has no telephone: numbers on answer cards are text."""
    card = record.card
    if card is None or not any(_dials(line) for line in card.lines):
        return record
    lines = tuple(replace(line, href=None) if _dials(line) else line for line in card.lines)
    return replace(record, card=replace(card, lines=lines))


def _dials(line: CardLine) -> bool:
    return line.href is not None and line.href.startswith("tel:")
