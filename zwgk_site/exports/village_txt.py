"""broadcast.txt of each village: what is read aloud, a breath a line, for the one who reads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site.artifact import BOM, Artifact
from zwgk_site.kinds.village import Village
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.announcing import SPEECH_TEXT, beside, speeches, text_file


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """One file an item, and one with all of them; with a byte order mark and CRLF, as old editors want it."""
    for village in portal.library.records("village", Village):
        read = tuple(speeches(portal, village))
        for number, lines in read:
            yield _text(beside(portal, village, text_file(number)), [lines])
        if read:
            yield _text(beside(portal, village, SPEECH_TEXT), [lines for _, lines in read])


def _text(path: str, speeches: Sequence[Sequence[str]]) -> Artifact:
    parts = ("\r\n".join(lines) for lines in speeches)
    return Artifact.of(path, BOM + "\r\n\r\n".join(parts) + "\r\n")
