"""YAML to plain data: scalars stay text, and every key and value keeps its place. The only use of YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

from zwgk_site import problems
from zwgk_site.load.explain import Front, Stumble, not_a_mapping, syntax
from zwgk_site.load.source import KeyPath, Mark
from zwgk_site.problems import Problem, Spot

UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters and noncharacters: no text has them, and pages are put together with some of them."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Tree:
    """The data of one YAML part, with marks and problems."""

    def __init__(self, front: Front, text: str) -> None:
        self._front = front
        self.keys: dict[KeyPath, Mark] = {}
        self.values: dict[KeyPath, Mark] = {}
        self.problems: list[Problem] = []
        self.data: Mapping[str, Any] = self._parse(text)

    def _parse(self, text: str) -> Mapping[str, Any]:
        try:
            if "*" in text and self._aliases(text):
                return {}
            node = yaml.compose(text, Loader=_Loader)
            if isinstance(node, yaml.MappingNode):
                return self._mapping(node, ())
            empty = node is None
            self.problems.append(
                problems.file_empty(Spot(self._front.file)) if empty else not_a_mapping(self._front)
            )
        except yaml.YAMLError as error:
            self.problems.append(syntax(self._front, _stumble(error)))
        except RecursionError:
            self.problems.append(problems.yaml_syntax(self._front.spot(self._front.first)))
        return {}

    def _aliases(self, text: str) -> bool:
        """Refuses aliases before anything is composed: a few lines of them can stand for millions."""
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.AliasEvent):
                mark = event.start_mark
                line, column = (mark.line, mark.column) if mark is not None else (0, 0)
                self.problems.append(
                    problems.yaml_feature(self._front.spot(self._front.first + line, column, 1))
                )
                return True
        return False

    def _walk(self, node: yaml.Node, path: KeyPath) -> Any:
        mark = self.values[path] = self._mark(node)
        if self._front.lines[mark.line][mark.column : mark.column + 1] in ("&", "!"):
            self._refuse(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._walk(item, (*path, index)) for index, item in enumerate(node.value)]
        if node.tag == "tag:yaml.org,2002:null":
            return None
        if UNSEEN.search(node.value):
            self.problems.append(problems.file_characters(self._at(node)))
        return node.value

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(problems.yaml_syntax(self._at(key_node)))
                continue
            key = key_node.value
            inner = (*path, key)
            if key_node.tag == "tag:yaml.org,2002:merge":
                self._refuse(key_node)
            elif key in data:
                first = self.keys[inner].line + 1
                self.problems.append(problems.yaml_duplicate(self._at(key_node), key, first))
            else:
                self.keys[inner] = self._mark(key_node)
                data[key] = self._walk(value_node, inner)
        return data

    def _mark(self, node: yaml.Node) -> Mark:
        start, end, lines = node.start_mark, node.end_mark, self._front.lines
        line = min(start.line + self._front.first, len(lines) - 1)
        return Mark(line, start.column, end.column if end.line == start.line else len(lines[line].rstrip()))

    def _at(self, node: yaml.Node) -> Spot:
        mark = self._mark(node)
        return self._front.spot(mark.line, mark.column, mark.end - mark.column)

    def _refuse(self, node: yaml.Node) -> None:
        self.problems.append(problems.yaml_feature(self._at(node)))


def _stumble(error: yaml.YAMLError) -> Stumble:
    context = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or context
    opened = context or mark
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
    return Stumble(
        said,
        mark.line if mark else 0,
        mark.column if mark else 0,
        opened.line if opened else 0,
        opened.column if opened else 0,
    )
