"""What raw HTML in a body may hold: all else never reaches the page."""

from __future__ import annotations

import re

_TAGS_NAMES = """
    p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote pre code
    div figure figcaption hr br details summary a img strong b em i u s del ins sub sup small mark abbr
    q cite span time ruby rt rp kbd
"""
TAGS = frozenset(_TAGS_NAMES.split())
_DROPPED_NAMES = """
    script style template noscript noembed noframes iframe object svg math textarea select title xmp
    plaintext canvas
"""
DROPPED = frozenset(_DROPPED_NAMES.split())
"""Elements that go with all they hold; of any other element not in TAGS only the tags go."""

SCHEMES = frozenset(("http", "https", "mailto", "tel"))
"""Schemes of addresses; addresses without a scheme are allowed too."""

ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href", "title", "class"},
    "img": {"src", "alt", "title", "width", "height"},
    "li": {"id", "value"},
    "sup": {"id"},
    "div": {"class"},
    "ol": {"start"},
    "th": {"colspan", "rowspan", "scope", "align"},
    "td": {"colspan", "rowspan", "align"},
    "abbr": {"title"},
    "time": {"datetime"},
    "details": {"open"},
}
_VALUES = {
    "class": re.compile(r"footnote(?:-ref|-backref)?"),
    "id": re.compile(r"fn(?:ref[0-9]*)?-[\w-]+"),
    "href": re.compile(r"(?:(?:https?|mailto|tel):|[^:/?#]*(?:[/?#]|$)).*", re.IGNORECASE | re.DOTALL),
    "src": re.compile(r"(?![/\\])[^\x00-\x20:\\]+"),
    "scope": re.compile(r"(?:row|col)(?:group)?"),
    "align": re.compile(r"left|right|center"),
    **dict.fromkeys(("width", "height", "start", "value", "colspan", "rowspan"), re.compile(r"[0-9]{1,4}")),
}
"""What the value of an attribute must be; attributes not named here may have any, addresses by scheme."""


def attribute(tag: str, name: str, value: str) -> str | None:
    """The value of an attribute as it may reach the page; None if it may not."""
    pattern = _VALUES.get(name)
    return value if pattern is None or pattern.fullmatch(value) else None
