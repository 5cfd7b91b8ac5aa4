"""The lines of a printed page put together again: sentences over line ends and page ends, no page numbers."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from zwgk_site.text.files.tidy import joined, tidy
from zwgk_site.text.numbering import recognise

_NUMBER = re.compile(
    r"(?P<bare>[0-9]{1,4})|[-—–―－‐·•.~\s]*[0-9]{1,4}[-—–―－‐·•.~\s]*"
    r"|第 ?[0-9]{1,4} ?页(?:[，,/ ]*共 ?[0-9]{1,4} ?页)?|[0-9]{1,4} ?/ ?[0-9]{1,4}"
)
_ENDED = re.compile(r"[。！？；!?;…][”’）》」』)\"]*$")
_OPENING = re.compile(r"附件|[●■◆▲★○□·•—-]")
_CONTINUES = frozenset("，、。；：！？）》〉】〕”’」』％%…")
_SHUT = frozenset("：:)）】》」』”’")
"""At the end of a short line: a label or a cell of its own."""
_FULL = 0.7
"""Part of the page's usual width from which on a line counts as full."""
_TAIL = 200
"""Characters by which a page's last sentence may be finished from the next page."""


def paragraphs(pages: Sequence[str]) -> list[str]:
    """The text of each page, a line for each paragraph.

    A sentence broken off at the end of a page is finished on it, so that its words are found there
    whole; they stand on the next page too.
    """
    rows = unfurnished(pages)
    texts: list[str] = []
    for number, lines in enumerate(rows):
        found = _joined(lines)
        following = next((later for later in rows[number + 1 :] if later), None)
        if found and following is not None and _belongs(lines[-1], following[0], _usual(lines)):
            found[-1] = joined(found[-1], _first_sentence(_joined(following)[0]))
        texts.append("\n".join(found))
    return texts


def unfurnished(texts: Sequence[str]) -> list[list[str]]:
    """The lines of each page without page numbers, and without the running heads that repeat at the top or
    foot of pages."""
    rows = [[line for line in map(tidy, page.split("\n")) if line] for page in texts]
    pages = [_without_numbers(lines, at) for at, lines in enumerate(rows)]
    for at in (0, -1):
        counts = Counter(_figureless(lines[at]) for lines in pages if lines)
        seen: set[str] = set()
        for lines in pages:
            head = _figureless(lines[at]) if lines else ""
            if head and counts[head] >= max(3, len(pages) * 0.6):
                if head in seen:
                    del lines[at]
                seen.add(head)
    return pages


def _without_numbers(lines: list[str], at: int) -> list[str]:
    kept = list(lines)
    for place in (-1, 0):
        found = _NUMBER.fullmatch(kept[place]) if kept else None
        if found and (found["bare"] is None or int(found["bare"]) == at + 1):
            del kept[place]
    return kept


def _figureless(line: str) -> str:
    return re.sub(r"[0-9]+", "0", line)


def _joined(lines: Sequence[str]) -> list[str]:
    usual = _usual(lines)
    found: list[str] = []
    for number, line in enumerate(lines):
        if number and _belongs(lines[number - 1], line, usual):
            found[-1] = joined(found[-1], line)
        else:
            found.append(line)
    return found


def _belongs(line: str, following: str, usual: float) -> bool:
    """Whether the following line goes on with the sentence of this one."""
    if following[0] in _CONTINUES:
        return True
    if _ENDED.search(line) or recognise(following) is not None or _OPENING.match(following):
        return False
    if _width(line) >= usual * _FULL:
        return True
    return _width(following) <= _width(line) + 2 and line[-1] not in _SHUT and following[-1] not in "：:"


def _usual(lines: Sequence[str]) -> float:
    """The width that most lines of running text reach."""
    widths = sorted(map(_width, lines))
    return widths[len(widths) * 4 // 5] if widths else 0


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)


def _first_sentence(paragraph: str) -> str:
    found = re.match(rf"[^。！？；!?;]{{0,{_TAIL}}}[。！？；!?;]?", paragraph)
    return found[0] if found else ""
