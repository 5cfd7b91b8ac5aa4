"""The text of web pages of any origin: what encoding their bytes are in, whatever they say of themselves."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Literal

Encoding = Literal["UTF-8", "GBK", "UTF-16"]

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HEAD = 2048
_TORN = 5
"""One in so many characters beyond ASCII may be broken in a text that is taken for UTF-8 all the same."""


@dataclass(frozen=True)
class Decoded:
    """A page's text. ``lost`` counts the characters that could not be read and stand as U+FFFD."""

    text: str
    encoding: Encoding
    lost: int = 0


def decoded(raw: bytes) -> Decoded:
    """The text of a page: by its mark of byte order, as UTF-8 where it is that, else in the Chinese encoding of old
    sites. What the page declares decides only where its bytes leave it open; it is often wrong."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _replaced(raw, "utf-16", "UTF-16")
    if raw.startswith((b"<\x00", b"\x00<")):
        return _replaced(raw, "utf-16-le" if raw[0] else "utf-16-be", "UTF-16")
    try:
        return Decoded(raw.decode("utf-8-sig"), "UTF-8")
    except UnicodeDecodeError:
        torn = _replaced(raw, "utf-8-sig", "UTF-8")
    foreign = len(torn.text) - len(torn.text.encode("ascii", "ignore"))
    declared = _CHARSET.search(raw[:_HEAD])
    chinese = declared is None or declared[1].lower().startswith(b"gb")
    if torn.lost * _TORN <= foreign or not (chinese or torn.lost * 2 > foreign):
        return torn
    return _replaced(raw, "gb18030", "GBK")


def _replaced(raw: bytes, codec: str, name: Encoding) -> Decoded:
    text = raw.decode(codec, errors="replace")
    return Decoded(text, name, text.count("\ufffd"))


def text_of(raw: bytes) -> str:
    """A page's text, whatever its encoding, without marked sections."""
    return unmarked(decoded(raw).text)


def unmarked(text: str) -> str:
    """A page with its marked sections, which only a word processor writes, blanked out: parsers take them for a
    mistake. What ends a comment stays. Every other character keeps its place."""
    made, done = [], 0
    while (start := text.find("<![", done)) >= 0 and (end := text.find(">", start)) >= 0:
        section = text[start : end + 1]
        blank = section if section.endswith("-->") else re.sub(r"[^\n]", " ", section)
        made += [text[done:start], blank]
        done = end + 1
    return "".join((*made, text[done:]))
