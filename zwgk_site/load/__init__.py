"""Reading content files: text, YAML tree, and the place of every key and value.

Scalars stay text; the model of each kind gives them their type. So a date, 是 or 08 means what the
author wrote, and nothing is guessed. This package knows no field of any kind.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from zwgk_site import problems
from zwgk_site.load.explain import Front
from zwgk_site.load.source import KeyPath, Source
from zwgk_site.load.tree import UNSEEN, Tree
from zwgk_site.problems import Problem, Spot

__all__ = ["TEXT_SUFFIXES", "KeyPath", "Source", "load", "load_file"]

TEXT_SUFFIXES = (".yaml", ".yml", ".md")

_FRONT = re.compile(r"\A---[ \t]*\r?\n")
_FRONT_END = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def load(content: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Every text file of the content folder, in the order of their paths, and what could not be read."""
    prefix = content.resolve().name
    if not content.is_dir():
        return (), (problems.content_missing(Spot(content.as_posix())),)
    sources: list[Source] = []
    found: list[Problem] = []
    root = content.resolve()
    for path in _files(content):
        place = path.relative_to(content).as_posix()
        source, mistakes = _read(path, place, f"{prefix}/{place}", root)
        found.extend(mistakes)
        if source is not None:
            sources.append(source)
    return tuple(sources), tuple(found)


def load_file(path: Path, file: str) -> tuple[Source | None, tuple[Problem, ...]]:
    """One file outside the content folder, read by the same rules; ``file`` is how messages name it."""
    source, found = _read(path, path.name, file, path.parent.resolve())
    return source, tuple(found)


def _files(folder: Path) -> Iterator[Path]:
    for directory, names, files in os.walk(folder):
        names[:] = sorted(name for name in names if not name.startswith((".", "_")))
        for name in sorted(files):
            if name.lower().endswith(TEXT_SUFFIXES) and not name.startswith((".", "_")):
                yield Path(directory, name)


def _read(path: Path, place: str, file: str, root: Path) -> tuple[Source | None, list[Problem]]:
    if path.is_symlink() and not path.resolve().is_relative_to(root):
        return None, [problems.file_outside(Spot(file))]
    if not path.is_file():
        return None, []
    try:
        raw = path.read_bytes()
    except OSError:
        return None, [problems.file_broken(Spot(file))]
    text, mistake = _decode(raw, file)
    if text is None:
        return None, [] if mistake is None else [mistake]
    if not text.strip():
        return None, [problems.file_empty(Spot(file))]
    front, body, first, mistake = _split(text, file, markdown=path.suffix.lower() == ".md")
    if mistake is not None:
        return None, [mistake]
    lines = text.split("\n")
    tree = Tree(Front(file, lines, first, min(first + front.count("\n"), len(lines) - 1)), front)
    if tree.problems:
        return None, tree.problems
    return Source(file, path, place, text, tree.data, body, tree.keys, tree.values), []


def _decode(raw: bytes, file: str) -> tuple[str | None, Problem | None]:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw[:64].count(0) > 8:
        return None, problems.file_encoding(Spot(file), "UTF-16")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        try:
            whole = raw.decode("gb18030")
        except UnicodeDecodeError:
            whole = ""
        line = raw.count(b"\n", 0, error.start) + 1
        if whole and len(_CHINESE.findall(whole)) * 3 > len(whole.strip()) / 4:
            return None, problems.file_encoding(Spot(file), "GBK")
        return None, problems.file_broken(Spot(file, line))
    if unseen := UNSEEN.search(text):
        line = text.count("\n", 0, unseen.start()) + 1
        return None, problems.file_characters(Spot(file, line))
    return text.replace("\r\n", "\n").replace("\r", "\n"), None


def _split(text: str, file: str, *, markdown: bool) -> tuple[str, str | None, int, Problem | None]:
    if not markdown:
        return text, None, 0, None
    start = _FRONT.match(text)
    first = Spot(file, 1, 0, 0, text.split("\n", 1)[0])
    if start is None:
        return "", None, 0, problems.front_missing(first)
    end = _FRONT_END.search(text, start.end())
    if end is None:
        return "", None, 0, problems.front_open(first)
    return text[start.end() : end.start()], text[end.end() :].strip("\n"), 1, None
