"""Private numbers among what an organ publishes of itself: everything written in records of a kind is looked at.

Sources: 政府信息公开条例（国务院令第711号）art. 15; 中华人民共和国个人信息保护法 art. 6.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from zwgk_site.load import KeyPath
from zwgk_site.problems import Problem
from zwgk_site.problems import office as words
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text.personal import personal


def private_numbers(site: Inspected, kind: str) -> Iterator[Problem]:
    """A problem for each number of a person in the records of a kind."""
    for item in site.checked():
        if item.kind.name == kind:
            tree: Any = item.source.data
            for step in item.path:
                tree = tree[step]
            for path, text in _texts((), tree):
                for number in personal(text):
                    yield words.personal(item.spot(*path), number.kind, number.masked)


def _texts(path: KeyPath, tree: Any) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(tree, str):
        yield path, tree
    elif isinstance(tree, dict):
        for key, value in tree.items():
            yield from _texts((*path, key), value)
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from _texts((*path, index), value)
