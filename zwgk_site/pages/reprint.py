"""The text of one record inside the page of several: headings go down, addresses stay apart."""

from __future__ import annotations

import re

_HEADING = re.compile(r"<(/?)h([1-6])(?=[ >])")
_ID = re.compile(r'\bid="([^"]*)"')
_INNER = re.compile(r'\bhref="#([^"]*)"')
DEEPEST = 6


def reprinted(html: str, prefix: str, down: int) -> str:
    """The same markup with every heading ``down`` levels lower and every anchor under ``prefix``.

    ``html`` is that of ``zwgk_site.text.prose``; the words in it stay as they are.
    """
    lower = _HEADING.sub(lambda found: f"<{found[1]}h{min(int(found[2]) + down, DEEPEST)}", html)
    apart = _ID.sub(lambda found: f'id="{prefix}{found[1]}"', lower)
    return _INNER.sub(lambda found: f'href="#{prefix}{found[1]}"', apart)
