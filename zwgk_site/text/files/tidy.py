"""Characters of office files as people see them: no invisible ones, no radicals, no letter-spacing."""

from __future__ import annotations

import re
import unicodedata

HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""Han characters, for a class of a regular expression."""

_RADICALS = dict(
    zip(
        map(ord, "⺠⻅⻆⻉⻋⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳⺟⺝⺜⺒⻄⻁⼾⾭"),
        "民见角贝车长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟母月日巳西虎户青",
        strict=True,
    )
)
"""CJK radicals that look like a whole character: browsers and other programs write them into PDF files in
its place. Normal forms of Unicode leave these alone or lead to another character of the same shape."""

_SPACED = re.compile(rf"(?<![{HAN}])[{HAN}](?: +[{HAN}])+(?![{HAN}])")
"""Single Han characters set apart, as in 备　注 and 附　件."""


class _Table(dict[int, str]):
    def __missing__(self, code: int) -> str:
        return self.setdefault(code, _plain(chr(code)))


def _plain(character: str) -> str:
    if ord(character) in _RADICALS:
        return _RADICALS[ord(character)]
    if "\u2f00" <= character <= "\u2fdf" or "\uf900" <= character <= "\ufaff":
        return unicodedata.normalize("NFKC", character)
    category = unicodedata.category(character)
    if category == "Zs" or character == "\t":
        return " "
    return "" if category in ("Cc", "Cf", "Cn", "Co", "Cs") else character


_TABLE = _Table()


def tidy(line: str) -> str:
    """One line as a reader sees it: single spaces, none at the ends; a line end counts as a space."""
    spaced = " ".join(re.sub(r"[\r\n\v\f\u0085\u2028\u2029]", " ", line).translate(_TABLE).split())
    return _SPACED.sub(lambda found: found[0].replace(" ", ""), spaced)


def unreadable(text: str) -> bool:
    """Whether so many characters have no meaning of their own that people could not read the text."""
    seen = [character for character in text if not character.isspace()]
    lost = sum(
        character == "\ufffd" or unicodedata.category(character) in ("Cc", "Cn", "Co", "Cs")
        for character in seen
    )
    return lost * 5 > len(seen)


def joined(first: str, second: str) -> str:
    """Two lines of one sentence: a space between words in Latin letters, nothing beside Han characters."""
    if not first or not second:
        return first or second
    return f"{first} {second}" if first[-1].isascii() and second[0].isascii() else first + second
