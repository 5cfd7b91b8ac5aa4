"""The contents list of a document, and its clauses."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading or run-in heading: its number (（一）, 第一章; '' if none) and its text without final 。.

    ``level`` counts from 1 to 3 within the contents list, not the level of the HTML heading.
    """

    level: int
    anchor: str
    number: str
    text: str
    children: tuple[Heading, ...] = ()

    @property
    def title(self) -> str:
        """Number and text together, as a contents list prints them."""
        return (
            f"{self.number} {self.text}".strip() if self.number.startswith("第") else self.number + self.text
        )


@dataclass(frozen=True)
class Clause:
    """A numbered part of a document.

    ``name`` is its number with those above it as far as they are needed (第三条, 四（一）, 第四条（一）);
    ``anchor`` its address on the page; ``text`` its paragraphs without those of clauses below it, a line
    each; ``titled`` says that it stands below a '# ' title.
    """

    name: str
    anchor: str
    text: str
    titled: bool


class Branch:
    """A heading whose children are still being found."""

    def __init__(self, level: int, anchor: str, number: str, text: str) -> None:
        self.level, self.anchor, self.number, self.text = level, anchor, number, text
        self.children: list[Branch] = []

    def grown(self) -> Heading:
        children = tuple(child.grown() for child in self.children)
        return Heading(self.level, self.anchor, self.number, self.text, children)
