"""A tree of mappings, lists and plain values as YAML in block style, every text in quotes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any


def yaml_of(tree: Mapping[str, Any]) -> str:
    """The text, ending in one line end. Keys are texts; values texts, whole numbers, truth values, lists, mappings."""
    return "".join(f"{line}\n" for line in _mapping(tree))


def _mapping(tree: Mapping[str, Any]) -> Iterator[str]:
    for key, value in tree.items():
        if isinstance(value, Mapping) and value:
            yield f"{key}:"
            yield from (f"  {line}" for line in _mapping(value))
        elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
            yield f"{key}:"
            yield from _list(value)
        else:
            yield f"{key}: {json.dumps(value, ensure_ascii=False)}"


def _list(items: Sequence[Any]) -> Iterator[str]:
    for item in items:
        lines = list(_mapping(item))
        yield f"  - {lines[0]}"
        yield from (f"    {line}" for line in lines[1:])
