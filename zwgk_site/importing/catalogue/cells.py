"""The marks of a catalogue's cells: words each with a mark, and cells that hold a mark only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from zwgk_site.text import ticks
from zwgk_site.text.ticks import Tick

REQUIRED, OPTIONAL = "■", "□"
"""How channels are written."""
POINT, CIRCLE = "●", "〇"
"""How elements are written."""
_YES = frozenset((*ticks.FILLED, "是", "V", "v", "▲", "★"))
_NO = frozenset((*ticks.EMPTY, "否", "无", "×", "✕", "✗", "/", "-", "—", "–", "－"))
_SIGNS = f"{ticks.FILLED}{ticks.EMPTY}".replace("口", "")
_BEHIND = re.compile(rf"\s*([^{_SIGNS}\s][^{_SIGNS}]*?)[（(]?\s*([{_SIGNS}])\s*[）)]?[\s、，,；;]*")
_NAMED = re.compile(r"([^、，,；;\s][^、，,；;\n]*?)（(必选|可选)）")
_BETWEEN = re.compile(r"[、，,；;\s]")
_SHUT = f"{_SIGNS}）)"
_RUNS = re.compile(r"\s{2,}")
_ITEM = re.compile(
    r"(?:[0-9０-９]{1,2}[.．、)）]|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、)"
)
_LAW_ENDS = "）)》。；;、，号条项款"
_LAW_GOES_ON = "第（(、，；。》）)和及"
_BLANK = re.compile(r"[：:]?\s*[_＿]{2,}\s*$|（(?:必选|可选)）$")
"""What forms have where people write (其他____), and what says in words what the mark says."""
_ENDS = "。；;！？"
_ONE = 12
"""Characters of an element that stands in a row of such, at most."""
SAME = frozenset(("同上", "同前", "〃", "″", "“"))


def one(text: str) -> str:
    """A text of several lines as one: Chinese has no spaces there, words in Latin letters keep one."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    made = ""
    for line in lines:
        made += (
            f" {line}" if made and made[-1].isascii() and line[0].isascii() and made[-1].isalnum() else line
        )
    return made


def same(text: str) -> bool:
    """Whether a cell says that it repeats the one above."""
    return "".join(text.split()).rstrip("。") in SAME


def ticked(text: str) -> bool | None:
    """Whether a cell that holds a mark only is marked; None for other text."""
    mark = unicodedata.normalize("NFKC", "".join(text.split()))
    marks = set(mark)
    return True if marks and marks <= _YES else False if marks and marks <= _NO else None


def _narrowed(text: str) -> str:
    return _RUNS.sub(lambda run: "\n" if "\n" in run[0] else " ", text.strip())


def words(text: str) -> tuple[Tick, ...]:
    """The marked words of a cell, the marks before or behind them."""
    text = _narrowed(text)
    pairs = list(_BEHIND.finditer(text)) if text[-1:] in _SHUT else []
    if pairs and "".join(pair[0] for pair in pairs) == text:
        return tuple(Tick(one(pair[1]), pair[2] in ticks.FILLED) for pair in pairs)
    named = [] if ticks.marked(text) else _NAMED.findall(text)
    if named and "".join(f"{word}（{mark}）" for word, mark in named) == _BETWEEN.sub("", text):
        return tuple(Tick(word, mark == "必选") for word, mark in named)
    found = (Tick(_BLANK.sub("", one(tick.word)), tick.required) for tick in ticks.parse(text))
    return tuple(tick for tick in found if tick.word)


def chosen(text: str) -> tuple[str, ...]:
    """The words that a cell chooses: of marked words those with a filled mark, else all."""
    return tuple(tick.word for tick in words(text) if tick.required)


def elements(text: str) -> tuple[Tick, ...]:
    """What is to be published: marked words; else the lines of a list; else the words of a short row of such; else
    the text as one. Nothing but white space and the marks between elements is left out."""
    text = _narrowed(text)
    if ticks.marked(text):
        return words(text)
    found = (part.strip(ticks.AROUND) for part in _parts(text))
    return tuple(Tick(part, True) for part in found if part)


def _parts(text: str) -> list[str]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1:
        whole: list[str] = []
        short = _short(lines) and not any(map(_ITEM.match, lines))
        for line in lines:
            if not whole or _ITEM.match(line) or whole[-1][-1] in _ENDS or short:
                whole.append(line)
            else:
                whole[-1] = one(f"{whole[-1]}\n{line}")
        return whole
    text = one(text)
    parts = [part for part in re.split("[、，,；;]", text.rstrip("。")) if part.strip()]
    listed = len(parts) > 1 and all(len(part.strip()) <= _ONE for part in parts)
    return [part.strip() for part in parts] if listed and not _ITEM.match(text) and _plain(text) else [text]


def _short(lines: Sequence[str]) -> bool:
    return all(len(line) <= _ONE and line[-1] not in "，、（(《" for line in lines)


def _plain(text: str) -> bool:
    """Whether marks between words are all outside brackets and titles."""
    return not any(char in text for char in "（(《“")


def written(marked: Sequence[Tick], full: str, empty: str) -> str:
    """Marked words as content files have them."""
    return " ".join(f"{full if tick.required else empty}{tick.word}" for tick in marked)


def kept(marked: Sequence[Tick], full: str, empty: str) -> bool:
    """Whether the words, so written, are read again as they are."""
    return ticks.parse(written(marked, full, empty)) == tuple(marked)


def boxed(text: str) -> bool:
    """Whether a 口 of a text is read as □, as scanned tables write it."""
    return "口" in text and "".join(tick.word for tick in words(text)).count("口") < text.count("口")


def grounds(text: str) -> tuple[str, ...]:
    """The laws a cell names, each by itself: a new one begins on a new line or behind a semicolon, with its title
    or its number in a list, or where the line before is whole."""
    found: list[str] = []
    for line in re.split(r"\n|(?<=[；;。])", text):
        line = " ".join(line.split())
        if not line:
            continue
        if found and not (_whole(found[-1]) and _begins(line, found[-1])):
            found[-1] = one(f"{found[-1]}\n{line}")
        else:
            found.append(line)
    return tuple(part.rstrip("；;、，") for part in found)


def _whole(text: str) -> bool:
    """Whether every bracket of a text is shut."""
    return all(text.count(left) == text.count(right) for left, right in ("《》", "（）", "()", "〈〉"))


def _begins(line: str, before: str) -> bool:
    return (
        line.startswith("《")
        or bool(_ITEM.match(line))
        or (before[-1] in _LAW_ENDS and line[0] not in _LAW_GOES_ON)
    )
