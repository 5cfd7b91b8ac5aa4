"""The parts of a text that is divided by headings: title and text of each, and what comes before."""

from __future__ import annotations

import re

_HEADING = re.compile(r"^#{1,4}[ \t]+(.+?)[ \t]*$", re.MULTILINE)
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[0-9]+[.、．])\s*")


def parts_of(body: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text before the first heading; then title (without 一、 （一） 1.) and text of each heading.

    Every heading opens a part, whatever its level. Together the texts are the body without its headings.
    """
    found = list(_HEADING.finditer(body))
    ends = [*(match.start() for match in found[1:]), len(body)][: len(found)]
    parts = tuple(
        (_NUMBER.sub("", match[1]), body[match.end() : end].strip("\n"))
        for match, end in zip(found, ends, strict=True)
    )
    return body[: found[0].start() if found else len(body)].strip("\n"), parts
