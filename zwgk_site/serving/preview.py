"""The state of a running preview: the last good site, and the problems of the newest build."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from zwgk_site import pipeline
from zwgk_site.artifact import Artifact
from zwgk_site.pages import Page, Portal
from zwgk_site.pipeline import Outcome
from zwgk_site.problems import Problem, Spot, errors, search_failed
from zwgk_site.search import Findable, SearchIndexError, SearchRecord
from zwgk_site.settings import Settings
from zwgk_site.workshop import Memory


@dataclass(frozen=True, eq=False)
class Shown:
    """The last good site: what its pages came from, and what the search would find."""

    portal: Portal
    pages: Mapping[str, Page]
    """By file: both editions of a page lead to it."""
    records: tuple[SearchRecord, ...]


class Moment(NamedTuple):
    """``builds`` counts all builds, ``sites`` those that gave a new site. Browsers wait for either to change."""

    builds: int
    sites: int

    def __str__(self) -> str:
        return f"{self.builds}.{self.sites}"


class _Kept(Memory):
    """Keeps the plan of the newest build beside its files."""

    def __init__(self) -> None:
        super().__init__()
        self.portal: Portal | None = None
        self.pages: tuple[Page, ...] = ()
        self.found = Findable(())

    def planned(self, portal: Portal) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
        self.pages, clashes = super().planned(portal)
        self.portal = portal
        return self.pages, clashes

    def indexed(self, found: Findable) -> Iterator[Artifact]:
        self.found = found
        yield from super().indexed(found)


class Preview:
    """Builds, and says what there is to see. A build with errors leaves the site of the one before."""

    def __init__(
        self, settings: Settings, today: Callable[[], dt.date], built: Callable[[Outcome], None]
    ) -> None:
        self.settings = settings
        self.above = settings.content.resolve().parent
        """The folder that the places in problems start from."""
        self.problems: tuple[Problem, ...] = ()
        self.shown: Shown | None = None
        """None until the first build without errors."""
        self.moment = Moment(0, 0)
        self._memory = _Kept()
        self._today = today
        self._built = built
        self._changed = threading.Condition()

    def build(self) -> None:
        """Builds, and wakes the browsers that wait. Data and search may be left behind; see ``catch_up``."""
        memory = self._memory
        outcome = pipeline.build(self.settings, self._today(), workshop=memory)
        good = not errors(outcome.problems)
        self._built(outcome)
        with self._changed:
            self.problems = outcome.problems
            if good and memory.portal is not None:
                files = {file: page for page in memory.pages for file in page.files}
                self.shown = Shown(memory.portal, files, tuple(memory.found.records))
            self.moment = Moment(self.moment.builds + 1, self.moment.sites + good)
            self._changed.notify_all()

    def catch_up(self) -> None:
        """Brings data and search up to date with the pages; told as a problem where that fails."""
        if errors(self.problems) or not self._memory.behind:
            return
        try:
            self._memory.catch_up()
        except SearchIndexError as error:
            with self._changed:
                self.problems = (*self.problems, search_failed(Spot("pagefind"), str(error)))
                self.moment = Moment(self.moment.builds + 1, self.moment.sites)
                self._changed.notify_all()

    def wait(self, seen: Moment | None, seconds: float) -> Moment:
        """The moment, as soon as it differs from ``seen`` or the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self.moment != seen, seconds)
            return self.moment

    def file(self, address: str) -> tuple[str, bytes] | None:
        """Path and bytes of what stands at an address below the base path; None if there is nothing."""
        path = unquote(address)
        if not path or path.endswith("/"):
            path += "index.html"
        files = self._memory.files
        for candidate in (path, f"{path}/index.html"):
            if candidate in files:
                return candidate, files[candidate]
        return None

    def source(self, page: Page) -> Path:
        """The content file or folder of a page."""
        return self.above / page.source
