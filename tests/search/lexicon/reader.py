"""Reads the files of a lexicon by the rules that the browser follows."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from zwgk_site.search.lexicon.slips import fnv


@dataclass(frozen=True)
class Entry:
    text: str
    weight: int
    kind: str
    note: str
    at: int = 0


class Reader:
    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.head = self.content("head.bin")
        self.nodes = set(self.head["nodes"])
        self.kinds = list(self.head["labels"])
        self.read: dict[str, list[Entry]] = {}

    def content(self, name: str) -> Any:
        return json.loads(gzip.decompress(self.files[name]))

    def node(self, key: str) -> str:
        """The deepest node whose key begins the given one."""
        return next(key[:size] for size in range(len(key), -1, -1) if key[:size] in self.nodes)

    def terms(self, node: str) -> list[Entry]:
        if node not in self.read:
            self.read[node] = list(self._entries(self.content(f"node-{node or '_'}.bin")))
        return self.read[node]

    def inner(self, node: str) -> list[Entry]:
        return list(self._entries(self.content(f"node-{node or '_'}.bin")["inner"]))

    def under(self, key: str) -> list[Entry]:
        """What is offered for a key that somebody has typed."""
        return self.terms(self.node(key))

    def bucket(self, key: str) -> dict[str, int]:
        content = self.content(f"slip-{fnv(key) % self.head['slips']}.bin")
        return dict(zip(content["text"], content["weight"], strict=True))

    def _entries(self, content: Mapping[str, Any]) -> Iterator[Entry]:
        places = content.get("at", [0] * len(content["text"]))
        columns = (content["text"], content["weight"], content["kind"], content["note"], places)
        for text, weight, kind, note, at in zip(*columns, strict=True):
            yield Entry(text, weight, self.kinds[kind], note, at)
