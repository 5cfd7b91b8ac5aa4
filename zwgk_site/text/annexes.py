"""附件说明: the statement at the end of a document that names what is attached to it.

Source: GB/T 9704-2012 §7.3.4: 附件 and a colon, the names after it; several are numbered 1. 2. 3. It stands
before the signature; the annexes themselves come behind, each under a line 附件, 附件1 ….
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_STATEMENT = re.compile(r"[*\s]*附\s*件\s*([0-9０-９一二三四五六七八九十]{0,3})\s*[*]*[:：][*]*(.*)")
_HEADING = re.compile(
    r"(?:#+\s*|[*]{0,2})附\s*件\s*(?:[0-9０-９一二三四五六七八九十]{0,3})(?!\s*[:：\d])(?:\s+\S.*|\s*[*]{0,2})"
)
"""The line above an annex itself."""
_NUMBER = re.compile(r"\s*[(（]?([0-9０-９]{1,2})[.．、)）]\s*(?=\S)")
_INNER = re.compile(r"[\s；;，,、]+[(（]?([0-9０-９]{1,2})[.．、)）]\s*(?=\D)")
_LABEL = re.compile(r"附件\s*[0-9０-９一二三四五六七八九十]{0,3}[\s:：.、．-]*")
_ELSEWHERE = re.compile(r"略|另发|另附|另行|不公开|涉密|不予公开|仅发|纸质|此处无|^无$|见纸")
_FORM = re.compile(r"[\s《》“”\"'*\[\]（）()〔〕，,、。.；;：:－—\-_]")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_DAY = re.compile(r"[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日")
_LONGEST = 80
"""Characters of a name; what is longer is a sentence."""
_PART = 4
"""Characters from which a name within another counts."""
_TAIL = 12
"""Lines that may stand behind the statement of a document whose annexes are not in its text."""
_ALIKE = 0.75
"""From what part of its letters in common two names are one name."""


@dataclass(frozen=True)
class Named:
    """A name in the statement, with its place in the text. ``here`` says that a link stands on it;
    ``elsewhere`` that the text says itself that it is not attached here: （略）, （另发）."""

    name: str
    start: int
    end: int
    here: bool = False

    @property
    def elsewhere(self) -> bool:
        return bool(_ELSEWHERE.search(self.name))


def stated(text: str) -> tuple[Named, ...]:
    """The names in the statement of a document; empty where it has none. Of several statements, as a
    forwarding document and what it forwards have, those of all. What stands inside an annex is not read."""
    found: list[Named] = []
    lines = list(_lines(text))
    place = 0
    while place < len(lines):
        start, line = lines[place]
        place += 1
        if _HEADING.fullmatch(line.strip()):
            break
        match = _STATEMENT.fullmatch(line)
        if match is None:
            continue
        names, place = _names(lines, place, list(_split(match[2], start + match.start(2))), bool(match[1]))
        if (match[1] and found) or not _ends(lines, place):
            break
        found += names
    return tuple(found)


def _names(
    lines: list[tuple[int, str]], place: int, names: list[Named], labelled: bool
) -> tuple[list[Named], int]:
    """``names``, of the line before, with those that follow, and the number of the line after them. ``labelled``
    where each has its own 附件1：."""
    blank = False
    while place < len(lines):
        at, line = lines[place]
        if not line.strip():
            blank, place = True, place + 1
            continue
        bare = line.strip()
        label, number = _STATEMENT.fullmatch(line), _NUMBER.match(line)
        if labelled and label is not None and label[1]:
            names += _split(label[2], at + label.start(2))
        elif number is not None and int(number[1]) == len(names) + 1 and _short(bare):
            names += _split(line, at, len(names) + 1)
        elif not blank and names and _goes_on(names[-1].name, bare):
            last = names.pop()
            names.append(_named(last.name + bare, last.start, last.end))
        else:
            break
        blank, place = False, place + 1
    return [name for name in names if name.name], place


def _split(text: str, start: int, expected: int = 1) -> Iterator[Named]:
    """1.甲 2.乙 on one line; a text without numbers, or with others than ``expected``, is one name."""
    number = _NUMBER.match(text)
    if not text.strip():
        return
    if number is None or int(number[1]) != expected:
        yield _named(text, start, start + len(text))
        return
    begin, count = number.end(), int(number[1])
    for match in _INNER.finditer(text, begin):
        if int(match[1]) == count + 1:
            yield _named(text[begin : match.start()], start + begin, start + match.start())
            begin, count = match.end(), count + 1
    yield _named(text[begin:], start + begin, start + len(text))


def _named(text: str, start: int, end: int) -> Named:
    name = _LINK.sub(lambda link: link[1], text)
    return Named(name.strip(" \t\u3000*；;。，,"), start, end, name != text)


def _ends(lines: list[tuple[int, str]], place: int) -> bool:
    """Whether nothing but the signature and notes follow, to the end or to a heading: a line 附件：… above
    something longer is the heading of the annex itself."""
    rest: list[str] = []
    for _, line in lines[place:]:
        label = _STATEMENT.fullmatch(line)
        if line.startswith("#") or _HEADING.fullmatch(line.strip()) or (label is not None and label[1]):
            break
        rest += [line.strip()] if line.strip() else []
    return len(rest) <= _TAIL and all(len(line) <= _LONGEST and line[0] not in "<|!" for line in rest)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _short(text: str) -> bool:
    return len(text) <= _LONGEST and "。" not in text


def _goes_on(name: str, line: str) -> bool:
    """Whether a line is the rest of a name broken over lines, not the signature under it."""
    if _HEADING.fullmatch(line) or line.startswith(("#", "<", "|", "!", "（", "(")) or _DAY.search(line):
        return False
    return (
        len(name) >= 12 and len(line) <= 30 and not name.endswith(("表", "书", "单", "案", "录", "法", "册"))
    )


def bare(name: str) -> str:
    """A name without its number, marks and spaces, to tell whether two are the same."""
    return _FORM.sub("", _LABEL.sub("", name, count=1)).lower()


def equal(one: str, other: str) -> bool:
    """Whether two names are one but for number, marks and spaces."""
    return bool(bare(one)) and bare(one) == bare(other)


def alike(one: str, other: str) -> bool:
    """Whether two names are likely of one annex: one within the other, or nearly equal."""
    first, second = bare(one), bare(other)
    if min(len(first), len(second)) >= _PART and (first in second or second in first):
        return True
    return bool(first) and SequenceMatcher(None, first, second).ratio() >= _ALIKE


def stands_in(text: str, name: str, after: int) -> bool:
    """Whether an annex of this name stands in the text itself, behind ``after``: its name on a line."""
    return any(alike(line.lstrip("# "), name) for start, line in _lines(text) if start > after)
