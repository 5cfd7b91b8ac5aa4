"""What nobody sees: by the style written on an element itself, by its attributes, by its colours.

Source: 国办秘函〔2019〕19号 (暗链): links that visitors do not see and search engines do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_UNSEEN = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|font-size:0(?![.\d])|opacity:0(?![.\d])"
    r"|(?<![-\w])(?:width|height|max-height|max-width):[01](?:px)?(?:;|$)"
    r"|(?:left|right|top|bottom|text-indent|margin-left|margin-top):-(?:\d{3,}|\d{2}r?em)"
    r"|clip:rect\(0(?:px)?,0(?:px)?,0(?:px)?,0(?:px)?\)|clip-path:inset\((?:50|100)%\)|transform:scale\(0\)"
)
_TINY = frozenset(("marquee", "div", "table", "td", "iframe"))
"""Elements whose width and height of a point or none were used to hide links."""
_COLOUR = re.compile(r"(?:^|;)color:([^;]+)")
_GROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;]+)")
_NAMED = {"white": "ffffff", "black": "000000", "red": "ff0000", "blue": "0000ff", "yellow": "ffff00"}
_RGB = re.compile(r"rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})(?:,1(?:\.0+)?)?\)")
_OPENED = re.compile(r"<\s*(?:div|span|p|table|marquee|ul)\b")
_CLOSED = re.compile(r"</\s*\w")
_LINKED = re.compile(r"""href\s*=\s*[\\"']*((?:https?:)?//[^\s"'\\>]+)""", re.IGNORECASE)


def unseen(tag: str, values: Mapping[str, str]) -> bool:
    """Whether an element is hidden by its own attributes."""
    if "hidden" in values and values["hidden"].strip().lower() != "until-found":
        return True
    if tag in _TINY and {values.get("width", ""), values.get("height", "")} & {"0", "1"}:
        return True
    return bool(_UNSEEN.search(_compact(values.get("style", ""))))


@dataclass(frozen=True)
class Colours:
    """Colour of the text and of what is behind it, each as written on an element or around it; empty where
    that is not known."""

    text: str = ""
    ground: str = ""

    def inside(self, tag: str, values: Mapping[str, str]) -> Colours:
        """The colours within an element."""
        if not values.keys() & {"style", "color", "bgcolor", "text"}:
            return self
        style = _compact(values.get("style", ""))
        text, ground = _COLOUR.search(style), _GROUND.search(style)
        colour = text[1] if text else values.get("color" if tag == "font" else "text", "")
        behind = ground[1] if ground else values.get("bgcolor", "")
        return Colours(_colour(colour) if colour else self.text, _colour(behind) if behind else self.ground)

    @property
    def same(self) -> bool:
        return self.text == "transparent" or (bool(self.text) and self.text == self.ground)


@dataclass(frozen=True)
class Written:
    """What a script writes into the page: whether it opens something hidden that it does not close, whether it
    closes, and the first address of another site in something hidden."""

    opens: bool
    closes: bool
    address: str


def written(script: str) -> Written | None:
    """What ``document.write`` of a script writes; None where it writes nothing."""
    if "document.write" not in script:
        return None
    hides = bool(_UNSEEN.search(_compact(re.sub(r"""[\\"']""", ";", script))))
    closes = bool(_CLOSED.search(script))
    link = _LINKED.search(script) if hides else None
    opens = hides and bool(_OPENED.search(script.lower())) and not closes
    return Written(opens, closes, link[1] if link else "")


def _compact(style: str) -> str:
    return re.sub(r"\s+|!important", "", style.lower())


def _colour(word: str) -> str:
    """A colour in one form; empty for what is none or not known."""
    word = word.strip().lower().replace(" ", "")
    if word == "transparent":
        return word
    if match := _RGB.fullmatch(word):
        return "".join(f"{int(part):02x}" for part in match.groups()[:3])
    digits = _NAMED.get(word, word.removeprefix("#"))
    if re.fullmatch("[0-9a-f]{3}", digits):
        digits = "".join(char * 2 for char in digits)
    return digits if re.fullmatch("[0-9a-f]{6}", digits) else ""
