"""A title that stands twice: as the site prints it over the text, and in the document itself."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.importing.draft import Block, Line
from zwgk_site.importing.titles import bare

_LINES = 5
"""Lines into which a document breaks its title, with those of its organs."""
_BELOW = 24
"""Lines below the site's title among which the document's own one stands."""


def site_title(title: str, blocks: Sequence[Block], head: int) -> Line | None:
    """The site's line of the title among the first ``head`` blocks; None where it stands once, for then it is the
    document's own."""
    whole = "".join(title.split())
    first = next((at for at, block in enumerate(blocks[:head]) if bare(block) == whole), None)
    if not whole or first is None:
        return None
    line = blocks[first]
    again = _printed(whole, blocks[first + 1 : first + 1 + _BELOW])
    return line if again and isinstance(line, Line) else None


def _printed(whole: str, blocks: Sequence[Block]) -> bool:
    """Whether lines that follow one another are the title and nothing else, with or without its organ."""
    wanted = {whole, whole[max(whole.find("关于"), 0) :]}
    texts = [bare(block) for block in blocks]
    return any(
        "".join(texts[start:end]) in wanted
        for start in range(len(texts))
        for end in range(start + 1, start + 1 + _LINES)
    )
