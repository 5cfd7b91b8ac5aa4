"""What is asked of opinions of the public, wherever they are published: a reason for what was not adopted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site.kinds.opinion import Opinion
from zwgk_site.problems import Problem
from zwgk_site.problems import opinion as words
from zwgk_site.rules.inspected import Inspected

Path = tuple[str | int, ...]


def check_opinions(
    site: Inspected, kind: str, record_id: str, path: Path, opinions: Sequence[Opinion]
) -> Iterator[Problem]:
    """Opinions that were not adopted without a reason."""
    for index, opinion in enumerate(opinions):
        at = (*path, index)
        if opinion.answer == "不采纳" and not opinion.reason:
            yield words.reason_missing(site.spot(kind, record_id, *at, "处理"))
