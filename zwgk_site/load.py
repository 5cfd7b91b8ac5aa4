"""Reading content files: text, YAML tree, and the place of every key and value.

Scalars stay text; the model of each kind gives them their type. So a date, 是 or 08 means what the
author wrote, and nothing is guessed. This module knows no field of any kind.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from zwgk_site import problems
from zwgk_site.problems import Problem, Spot

TEXT_SUFFIXES = (".yaml", ".yml", ".md")

KeyPath = tuple[str | int, ...]

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FRONT = re.compile(r"\A---[ \t]*\r?\n")
_FRONT_END = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)
_WIDE_COLON = re.compile(r"^\s*(?:-\s+)*([^\s:#\"'，。、；]{1,20})：")
_TIGHT_COLON = re.compile(r"^\s*(?:-\s+)*([\u4e00-\u9fff]{1,12}):(?=\S)")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Mark:
    """Zero-based line and column, and the end column on that line."""

    line: int
    column: int
    end: int


@dataclass(frozen=True)
class Source:
    """One content file as read: ``data`` is its YAML tree, ``body`` the text after the front matter."""

    file: str
    """Path as people see it, such as ``content/plans/2024-wenshang.yaml``."""
    path: Path
    place: str
    """Path within the content folder, with forward slashes."""
    text: str
    data: Mapping[str, Any]
    body: str | None
    keys: Mapping[KeyPath, Mark] = field(repr=False)
    values: Mapping[KeyPath, Mark] = field(repr=False)

    @cached_property
    def lines(self) -> Sequence[str]:
        return self.text.split("\n")

    def spot(self, path: KeyPath) -> Spot:
        """Where the value at ``path`` stands; the nearest enclosing place if it has none of its own."""
        while path and path not in self.values:
            path = path[:-1]
        return self._at(self.values.get(path))

    def key_spot(self, path: KeyPath) -> Spot:
        """Where the key of ``path`` stands; that of the value for list items and the whole file."""
        return self._at(self.keys[path]) if path in self.keys else self.spot(path)

    def within(self, path: KeyPath, part: str) -> Spot:
        """Where ``part`` stands inside the value at ``path``; the value itself if it is not on its line."""
        spot = self.spot(path)
        at = spot.text.find(part, max(spot.column - 1, 0))
        return spot if at < 0 else Spot(self.file, spot.line, at + 1, len(part), spot.text)

    def line_spot(self, line: int, column: int = 0, width: int = 0) -> Spot:
        """A spot by zero-based line and column."""
        return _spot(self.file, self.lines, line, column, width)

    def opening(self, path: KeyPath) -> Spot:
        """The first line of the mapping at ``path``, unmarked; the file's first line for the whole file."""
        spot = self.spot(path)
        return Spot(self.file, spot.line, spot.column, 0, spot.text) if path else Spot(self.file, 1)

    def wide_colon(self, key: str) -> Spot | None:
        """Where ``key`` is followed by a full-width colon at the start of a line, if it is anywhere."""
        for line, text in enumerate(self.lines):
            match = _WIDE_COLON.match(text)
            if match and match[1] == key:
                return self.line_spot(line, match.end() - 1, 1)
        return None

    def _at(self, mark: Mark | None) -> Spot:
        return (
            Spot(self.file)
            if mark is None
            else self.line_spot(mark.line, mark.column, mark.end - mark.column)
        )


def load(content: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Every text file of the content folder, in the order of their paths, and what could not be read."""
    prefix = content.name
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


def _files(folder: Path) -> Iterator[Path]:
    for directory, names, files in os.walk(folder):
        names[:] = sorted(name for name in names if not name.startswith((".", "_")))
        for name in sorted(files):
            if name.lower().endswith(TEXT_SUFFIXES) and not name.startswith((".", "_")):
                yield Path(directory, name)


def _read(path: Path, place: str, file: str, root: Path) -> tuple[Source | None, list[Problem]]:
    if path.is_symlink() and not path.resolve().is_relative_to(root):
        return None, [problems.file_outside(Spot(file))]
    try:
        raw = path.read_bytes()
    except OSError:
        return None, [problems.file_broken(Spot(file))]
    text, mistake = _decode(raw, file)
    if text is None:
        return None, [] if mistake is None else [mistake]
    if not text.strip():
        return None, [problems.file_empty(Spot(file))]
    front, body, first_line, mistake = _split(text, file, markdown=path.suffix.lower() == ".md")
    if mistake is not None:
        return None, [mistake]
    tree = _Tree(file, text.split("\n"), first_line)
    data = tree.parse(front)
    if tree.problems:
        return None, tree.problems
    return Source(file, path, place, text, data, body, tree.keys, tree.values), []


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
    if "\0" in text:
        return None, problems.file_broken(Spot(file, text.count("\n", 0, text.index("\0")) + 1))
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


def _spot(file: str, lines: Sequence[str], line: int, column: int, width: int) -> Spot:
    line = min(max(line, 0), len(lines) - 1)
    text = lines[line]
    return Spot(file, line + 1, column + 1, max(0, min(width, len(text) - column)), text)


class _Tree:
    """Turns composed YAML nodes into plain data, remembering where everything stood."""

    def __init__(self, file: str, lines: Sequence[str], first_line: int) -> None:
        self._file = file
        self._lines = lines
        self._first = first_line
        self.keys: dict[KeyPath, Mark] = {}
        self.values: dict[KeyPath, Mark] = {}
        self.problems: list[Problem] = []

    def parse(self, front: str) -> Mapping[str, Any]:
        try:
            node = yaml.compose(front, Loader=_Loader)
        except yaml.YAMLError as error:
            self.problems.append(self._explain(error))
            return {}
        if not isinstance(node, yaml.MappingNode):
            self.problems.append(self._shape(len(self._lines) - 1))
            return {}
        data: Mapping[str, Any] = self._walk(node, ())
        return data

    def _walk(self, node: yaml.Node, path: KeyPath) -> Any:
        mark = self.values[path] = self._mark(node)
        if self._lines[mark.line][mark.column : mark.column + 1] in ("&", "!"):
            self._refuse(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._walk(item, (*path, index)) for index, item in enumerate(node.value)]
        if node.tag == "tag:yaml.org,2002:null":
            return None
        return node.value

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(problems.yaml_syntax(self._at(key_node)))
                continue
            key = key_node.value
            if key_node.tag == "tag:yaml.org,2002:merge":
                self._refuse(key_node)
                continue
            inner = (*path, key)
            if key in data:
                first = self.keys[inner].line + 1
                self.problems.append(problems.yaml_duplicate(self._at(key_node), key, first))
                continue
            self.keys[inner] = self._mark(key_node)
            data[key] = self._walk(value_node, inner)
        return data

    def _mark(self, node: yaml.Node) -> Mark:
        start, end = node.start_mark, node.end_mark
        line = min(start.line + self._first, len(self._lines) - 1)
        if end.line == start.line:
            return Mark(line, start.column, end.column)
        return Mark(line, start.column, len(self._lines[line].rstrip()))

    def _at(self, node: yaml.Node) -> Spot:
        mark = self._mark(node)
        return _spot(self._file, self._lines, mark.line, mark.column, mark.end - mark.column)

    def _refuse(self, node: yaml.Node) -> None:
        self.problems.append(problems.yaml_feature(self._at(node)))

    def _shape(self, last: int) -> Problem:
        return self._colon(0, last) or problems.yaml_shape(_spot(self._file, self._lines, self._first, 0, 0))

    def _colon(self, first: int, last: int) -> Problem | None:
        """A full-width or unspaced colon on the lines up to ``last``, the usual cause of a syntax error."""
        for line in range(last, max(first, last - 3) - 1, -1):
            text = self._lines[line]
            if (match := _WIDE_COLON.match(text)) and ": " not in text:
                spot = _spot(self._file, self._lines, line, match.end() - 1, 1)
                return problems.yaml_colon(spot, match[1])
            if match := _TIGHT_COLON.match(text):
                return problems.yaml_space(_spot(self._file, self._lines, line, match.end() - 1, 1), match[1])
        return None

    def _explain(self, error: yaml.YAMLError) -> Problem:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
        line = self._first + (mark.line if mark else 0)
        column = mark.column if mark else 0
        last = min(line, len(self._lines) - 1)
        for near in (last, max(last - 1, 0)):
            indent = self._lines[near][: len(self._lines[near]) - len(self._lines[near].lstrip())]
            if "\t" in indent or (near == last and "\\t" in said and "\t" in self._lines[near]):
                at = self._lines[near].index("\t")
                return problems.yaml_tab(_spot(self._file, self._lines, near, at, 1))
        if colon := self._colon(self._first, last):
            return colon
        spot = _spot(self._file, self._lines, line, column, 1)
        if "quoted scalar" in said:
            context = getattr(error, "context_mark", None) or mark
            opening = self._first + (context.line if context else 0)
            return problems.yaml_quote(
                _spot(self._file, self._lines, opening, context.column if context else 0, 1)
            )
        if "alias" in said or "anchor" in said or "tag" in said:
            return problems.yaml_feature(spot)
        if (
            "block mapping" in said
            or "block collection" in said
            or "mapping values" in said
            or "expected" in said
        ):
            return problems.yaml_indent(spot) if self._indented(last) else problems.yaml_syntax(spot)
        return problems.yaml_syntax(spot)

    def _indented(self, line: int) -> bool:
        """Whether the line is set in differently from the line with text before it."""
        text = self._lines[line]
        width = len(text) - len(text.lstrip(" "))
        for before in range(line - 1, self._first - 1, -1):
            earlier = self._lines[before]
            if earlier.strip():
                return width != len(earlier) - len(earlier.lstrip(" "))
        return width > 0
