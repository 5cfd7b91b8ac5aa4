"""One state of the content, read as far as it can be: a broken file is left out and named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.site import Site
from zwgk_site.library import Library
from zwgk_site.load import load, load_file
from zwgk_site.pages import Portal, plan
from zwgk_site.problems import Problem, errors
from zwgk_site.relate import relate
from zwgk_site.validate import Checked, kinds_at, validate
from zwgk_site.words import MissingWord, Words

INTERNAL = frozenset(("review", "waiver"))
"""Kinds of which no word reaches the site."""


@dataclass(frozen=True)
class State:
    """What the public could see. ``name`` is what people call this state."""

    name: str
    content: Path
    records: Mapping[tuple[str, str], Checked]
    """By kind and id; without what is kept inside and what is withdrawn."""
    inside: Mapping[tuple[str, str], Checked]
    """Records of which no word reaches the site."""
    library: Library | None
    addresses: Mapping[str, str]
    """Title of every page by its address in the ordinary edition; of records only where ``whole`` is False."""
    whole: bool
    """Whether all pages could be planned."""
    unread: tuple[str, ...]
    """Files that were left out because of mistakes."""


def read(
    name: str,
    content: Path,
    templates: Path,
    kinds: Sequence[Kind],
    fallback: dt.date,
    today: dt.date | None = None,
) -> tuple[State, dt.date]:
    """The state of a content folder, and the day it is read for: ``today``, else the site's 演示日期, else ``fallback``.

    Rules are not asked: that is what ``check`` is for.
    """
    sources, unread = load(content)
    records, untyped = validate(sources, kinds)
    demo = next((item.record.demo_today for item in records if isinstance(item.record, Site)), None)
    day = today or demo or fallback
    wrong = errors((*unread, *untyped))
    library, unrelated = relate(records, kinds, day, content, _incomplete(wrong, kinds, content))
    gone = (
        {(entry.kind.name, entry.record.id) for entry in library.withdrawn} if library is not None else set()
    )
    keyed = {(item.kind.name, item.record.id): item for item in records}
    shown = {key: item for key, item in keyed.items() if key[0] not in INTERNAL and key not in gone}
    planned = None if wrong or errors(unrelated) or library is None else _planned(library, templates)
    files = tuple(dict.fromkeys(problem.spot.file for problem in wrong))
    state = State(
        name,
        content,
        shown,
        {key: item for key, item in keyed.items() if key[0] in INTERNAL},
        library,
        _of_records(shown) if planned is None else planned,
        planned is not None,
        files,
    )
    return state, day


def _incomplete(wrong: Sequence[Problem], kinds: Sequence[Kind], content: Path) -> frozenset[str]:
    prefix = f"{content.resolve().name}/"
    places = {problem.spot.file.removeprefix(prefix) for problem in wrong}
    return frozenset(kind.name for place in places for kind in kinds_at(place, kinds) or kinds)


def _planned(library: Library, templates: Path) -> Mapping[str, str] | None:
    """Titles by address; None where the pages of this content cannot be planned with today's program."""
    source, _ = load_file(templates / "words.yaml", "words.yaml")
    if source is None:
        return None
    try:
        pages, _ = plan(Portal(library, Words(source.data)))
    except (MissingWord, LookupError, ValueError, TypeError, AttributeError, AssertionError):
        return (
            None  # content that breaks a rule; its records are compared all the same, and the reader is told
        )
    return {page.address: page.head.title for page in pages if page.edition != "elder"}


def _of_records(records: Mapping[tuple[str, str], Checked]) -> Mapping[str, str]:
    found = {}
    for item in records.values():
        address = item.kind.address_of(item.record.id) if item.kind.template else None
        if address is not None:
            found[address] = item.record.label
    return found
