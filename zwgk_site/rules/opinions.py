"""What is asked of opinions of the public, wherever they are published: reasons, and no personal numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site.kinds.opinion import Opinion
from zwgk_site.problems import Problem
from zwgk_site.problems import opinion as words
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text.personal import personal

Path = tuple[str | int, ...]


def check_opinions(
    site: Inspected, kind: str, record_id: str, path: Path, opinions: Sequence[Opinion]
) -> Iterator[Problem]:
    """Opinions that were not adopted without a reason; identity and mobile numbers in any."""
    for index, opinion in enumerate(opinions):
        at = (*path, index)
        if opinion.answer == "不采纳" and not opinion.reason:
            yield words.reason_missing(site.spot(kind, record_id, *at, "处理"))
        for key, text in (("意见", opinion.text), ("提出人", opinion.by), ("说明", opinion.reason)):
            yield from check_personal(site, kind, record_id, (*at, key), text)


def check_personal(
    site: Inspected, kind: str, record_id: str, path: Path, text: str | None
) -> Iterator[Problem]:
    """Identity and mobile numbers in one text."""
    for found in personal(text or ""):
        yield words.personal(site.spot(kind, record_id, *path), found.kind, found.masked)
