"""How a run renders, indexes and stores. A build starts afresh; a preview remembers what did not change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Protocol

from zwgk_site import exports
from zwgk_site.artifact import Artifact
from zwgk_site.cleaned import Cleaner
from zwgk_site.pages import Page, Portal, plan
from zwgk_site.problems import Problem
from zwgk_site.publish import Changes, Stage, compare
from zwgk_site.render import Renderer
from zwgk_site.search import Files, Findable, published, search_files
from zwgk_site.text.files.aside import Reader, RememberingReader
from zwgk_site.words import Words


class Tree(Protocol):
    """A site in the making; see ``publish.Stage`` for what each call promises."""

    def __enter__(self) -> Tree: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def write(self, path: str, data: bytes) -> None: ...

    def copy(self, source: Path, path: str) -> None: ...

    def publish(self) -> Changes: ...


class Workshop:
    """The ordinary way: everything is made anew and written to the output folder."""

    private = False
    """Whether only the editor sees the result: content may then still await its review."""

    def __init__(self, output: Path, reader: Reader | None = None) -> None:
        self.reader = reader or Reader()
        """Reads attachments."""
        self.cleaner = Cleaner()
        """Takes out of attachments what is not to be published."""
        self._output = output

    def tree(self) -> Tree:
        """A new tree. Raises OutputError if the output cannot be used."""
        return Stage(self._output)

    def renderer(self, templates: Path, words: Words) -> Renderer:
        return Renderer(templates, words)

    def planned(self, portal: Portal) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
        """Every page, and the addresses that two would share. Raises MissingWord."""
        return plan(portal)

    def rendered(self, renderer: Renderer, page: Page) -> tuple[Artifact, ...]:
        """The files of a page. Raises TemplateProblem."""
        return renderer.render(page)

    def beside(self, renderer: Renderer, portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
        """What stands beside the pages, once all are rendered: styles, scripts, data."""
        yield from renderer.assets
        yield from exports.artifacts(portal, pages)

    def copied(self, portal: Portal) -> Mapping[str, str]:
        """Files to copy, once all pages are rendered: address → path within the content folder."""
        return portal.copies

    def judged(self) -> Sequence[Problem]:
        """What is amiss with the tree before it is published, beyond what every build looks at."""
        return ()

    def indexed(self, found: Findable) -> Iterator[Artifact]:
        """The files of ``search/``, as far as possible those of the published site. Raises SearchIndexError."""
        for path, content in search_files(found, self._earlier):
            yield Artifact(f"search/{path}", content)

    def _earlier(self, digest: str) -> Files | None:
        return published(self._output / "search")(digest)


class Memory(Workshop):
    """The preview's way: the site is kept in memory, and only what changed is rendered again.

    What nobody sees on a page, the data and the search bundle, is that of an earlier build until
    ``catch_up``, so that a changed page is seen at once; ``behind`` says that it is time for that.
    """

    private = True

    def __init__(self) -> None:
        super().__init__(Path(), RememberingReader())
        self.files: Mapping[str, bytes] = {}
        """The published site: path → bytes, replaced whole."""
        self._templates: tuple[tuple[str, int, int], ...] = ()
        self._renderer: Renderer | None = None
        self._pages: dict[str, tuple[Page, tuple[Artifact, ...]]] = {}
        self._index: tuple[Artifact, ...] = ()
        self._data: tuple[Artifact, ...] = ()
        self._plan: tuple[Portal, tuple[Page, ...]] | None = None
        self._wanted: Findable | None = None
        """What data and search are to be made of, and below what they were made of."""
        self._exported: tuple[Portal, tuple[Page, ...]] | None = None
        self._findable: Findable | None = None

    def tree(self) -> Tree:
        return _Shelf(self)

    def renderer(self, templates: Path, words: Words) -> Renderer:
        seen = tuple(
            (path.as_posix(), path.stat().st_mtime_ns, path.stat().st_size)
            for path in sorted(templates.rglob("*"))
            if path.is_file()
        )
        if self._renderer is None or seen != self._templates:
            self._pages.clear()
            self._renderer, self._templates = super().renderer(templates, words), seen
        return self._renderer

    def rendered(self, renderer: Renderer, page: Page) -> tuple[Artifact, ...]:
        key = page.files[0]
        known = self._pages.get(key)
        if known is None or known[0] != page:
            known = self._pages[key] = (page, super().rendered(renderer, page))
        return known[1]

    def beside(self, renderer: Renderer, portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
        yield from renderer.assets
        self._plan = (portal, tuple(pages))
        if not self._data:
            self._export()
        yield from self._data

    def indexed(self, found: Findable) -> Iterator[Artifact]:
        self._wanted = found
        if not self._index:
            self._reindex()
        yield from self._index

    @property
    def behind(self) -> bool:
        """Whether data or search are older than the pages."""
        return self._exported is not self._plan or self._findable != self._wanted

    def catch_up(self) -> None:
        """Brings data and search of the published site up to date. Raises SearchIndexError."""
        old = {artifact.path for artifact in (*self._data, *self._index)}
        self._export()
        if self._findable != self._wanted:
            self._reindex()
        new = {artifact.path: artifact.content for artifact in (*self._data, *self._index)}
        self.files = {path: data for path, data in self.files.items() if path not in old} | new

    def _export(self) -> None:
        assert self._plan is not None
        self._data = tuple(exports.artifacts(*self._plan))
        self._exported = self._plan

    def _reindex(self) -> None:
        assert self._wanted is not None
        self._index = tuple(super().indexed(self._wanted))
        self._findable = self._wanted

    def _earlier(self, digest: str) -> Files | None:
        """Folders of the last index, which was whole, or none would be published."""
        folder = f"search/{digest}/"
        return {
            artifact.path.removeprefix(folder): artifact.content
            for artifact in self._index
            if artifact.path.startswith(folder)
        }


class _Shelf:
    """A tree in memory, published by replacing the whole mapping at once."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._files: dict[str, bytes] = {}

    def __enter__(self) -> _Shelf:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def write(self, path: str, data: bytes) -> None:
        self._files[path] = data

    def copy(self, source: Path, path: str) -> None:
        self.write(path, source.read_bytes())

    def publish(self) -> Changes:
        before, self._memory.files = self._memory.files, self._files
        return compare(before, self._files)
