"""The answer of ``search()`` in query.js, as Python sees it. query.js says what each field means."""

from __future__ import annotations

from typing import TypedDict


class Piece(TypedDict):
    text: str
    hit: bool


class Result(TypedDict):
    address: str
    title: str
    titlePieces: list[Piece]
    kind: str
    excerpt: list[Piece]
    section: str | None
    number: str | None
    numberPieces: list[Piece]
    department: str | None
    date: str | None
    status: str | None
    why: str
    via: str | None


class CardLine(TypedDict):
    label: str
    text: str
    href: str | None
    sample: bool


class Card(TypedDict):
    address: str
    title: str
    kicker: str
    lines: list[CardLine]
    links: list[tuple[str, str]]


class Note(TypedDict):
    type: str
    texts: list[str]


class Choice(TypedDict):
    value: str
    count: int
    chosen: bool


class Part(TypedDict):
    """Results of another query than the one asked."""

    query: str
    total: int
    results: list[Result]


class Limits(TypedDict):
    """The longest query that is searched."""

    characters: int
    words: int


class Answer(TypedDict):
    query: str
    searched: str
    total: int
    results: list[Result]
    facets: dict[str, list[Choice]]
    problem: str | None
    notes: list[Note]
    cards: list[Card]
    also: Part | None
    parts: list[Part]
    nearest: list[str]
    limits: Limits
