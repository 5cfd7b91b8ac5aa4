"""Words that an office has decided not to use, found where they stand.

They are content, so the look needs to know them; what is found is told as the wording of everybody is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from zwgk_site.kinds.wording import Wording
from zwgk_site.library import Library
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import language as words
from zwgk_site.screening.finding import Finding


class OwnWords:
    """The words of an office, ready to be looked for."""

    def __init__(self, records: Iterable[Wording]) -> None:
        self._entries = {word: record for record in records for word in record.words}
        longest_first = sorted(self._entries, key=lambda word: (-len(word), word))
        self._pattern = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def findings(self, text: str) -> Iterator[Finding]:
        """The words that stand in a text; not inside a context in which they are right, nor inside what is to be
        written instead. Of two that begin together the longer."""
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text):
            word, record = match[0], self._entries[match[0]]
            contexts = (*record.unless, *([record.instead] if record.instead else []))
            if not any(_inside(context, word, text, match.start()) for context in contexts):
                details = (word, record.instead or "", record.basis, record.note or "")
                yield Finding(match.start(), match.end(), record.level, details)


def problem(spot: Spot, finding: Finding, where: str) -> Problem:
    """What is said of a finding."""
    said = words.banned_word if finding.name == "错误" else words.own_word
    return said(spot, where, *finding.details)


@lru_cache(maxsize=4)
def own_words(library: Library) -> OwnWords:
    """The words that the content of a library names."""
    return OwnWords(library.records("wording", Wording))


def _inside(context: str, word: str, text: str, start: int) -> bool:
    """Whether a word at ``start`` stands in the text as a part of ``context``."""
    at = context.find(word)
    while at >= 0:
        if text.startswith(context, start - at) and start >= at:
            return True
        at = context.find(word, at + 1)
    return False
