"""The words of the interface, as written in templates/words.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import SimpleNamespace


class MissingWord(Exception):
    """A word the pages need is not in words.yaml, or lacks a part it is said with."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True)
class Words:
    """Two levels of names, then a text; ``{name}`` in a text is filled in when it is said."""

    table: Mapping[str, Mapping[str, str]]

    def names(self) -> SimpleNamespace:
        """The texts as attributes of attributes, for templates: ``words.home.newest``."""
        return SimpleNamespace(**{section: SimpleNamespace(**texts) for section, texts in self.table.items()})

    def say(self, section: str, name: str, /, **parts: object) -> str:
        """The text with its parts filled in. Raises MissingWord."""
        try:
            text = self.table[section][name]
            return text.format(**parts) if parts else text
        except (KeyError, IndexError) as error:
            raise MissingWord(f"{section}.{name}") from error
