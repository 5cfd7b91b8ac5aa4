"""Attachments as they are published: without the names of their authors, of who changed them, without the place of a
picture. The originals stay in the content folder and are never touched.

Source: 个人信息保护法 art. 6 (no more personal information than the purpose needs). See docs/decisions/0020.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from queue import SimpleQueue

from zwgk_site.cleaned.work import CLEANED, Answer
from zwgk_site.library import Library
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import privacy as words
from zwgk_site.text.files.aside import MOST, SECONDS, Process

__all__ = ["Cleaned", "Cleaner"]


@dataclass(frozen=True)
class Cleaned:
    """The file to publish: the original where nothing was to be taken out. ``held`` names what a picture said of a
    person; ``kept`` says that the author is still in it, since it is signed or under a password."""

    path: Path
    held: tuple[str, ...] = ()
    kept: bool = False


class Cleaner:
    """Cleans files and remembers those that did not change since. What it makes is gone with it."""

    def __init__(self) -> None:
        self._known: dict[tuple[Path, int, int], Cleaned] = {}
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def cleaned(self, paths: Sequence[Path]) -> Mapping[Path, Cleaned]:
        """Each file as it may be published. Raises OSError if one is gone."""
        states = {path: (path, path.stat().st_mtime_ns, path.stat().st_size) for path in paths}
        new = [
            path
            for path, state in states.items()
            if state not in self._known and path.suffix.lower() in CLEANED
        ]
        for path, made in zip(new, self._made(new), strict=True):
            self._known[states[path]] = made
        return {path: self._known.get(state, Cleaned(path)) for path, state in states.items()}

    def published(self, library: Library, content: Path) -> tuple[Library, tuple[Problem, ...]]:
        """The library with the sizes of the files as published, and what is to be said of them."""
        first = {file.path: file.spot for file in library.downloads.values()}
        made = self.cleaned([content / place for place in first])
        told = tuple(
            problem for place, spot in first.items() for problem in _told(made[content / place], place, spot)
        )
        downloads = {
            key: replace(file, size=made[content / file.path].path.stat().st_size)
            for key, file in library.downloads.items()
        }
        return replace(library, downloads=downloads), told

    def _made(self, paths: Sequence[Path]) -> Iterator[Cleaned]:
        if not paths:
            return
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="zwgk-cleaned-")
        folder, before = Path(self._folder.name), len(self._known)
        targets = [folder / f"{before + number}{path.suffix}" for number, path in enumerate(paths)]
        count = min(len(paths), os.cpu_count() or 1, MOST)
        idle: SimpleQueue[Process] = SimpleQueue()

        def clean(path: Path, target: Path) -> Cleaned:
            process = idle.get()
            try:
                answer, _ = process.ask([str(path.resolve()), str(target)])
            finally:
                idle.put(process)
            if not answer:
                return Cleaned(path)
            told: Answer = json.loads(answer)
            return Cleaned(target if told["written"] else path, tuple(told["held"]), told["kept"])

        with ExitStack() as stack:
            for _ in range(count):
                idle.put(stack.enter_context(Process("zwgk_site.cleaned", SECONDS)))
            with ThreadPoolExecutor(count) as pool:
                yield from pool.map(clean, paths, targets)


def _told(made: Cleaned, place: str, spot: Spot) -> Iterator[Problem]:
    name = place.rpartition("/")[2]
    if made.held:
        yield words.picture_says(spot, name, made.held)
    if made.kept:
        yield words.author_kept(spot, name)
