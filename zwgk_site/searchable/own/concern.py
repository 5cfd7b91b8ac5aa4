"""A concern: how the answer begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.concern import Concern
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _answer(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    concern = cast(Concern, entry.record)
    plain = portal.prose("concern", concern, concern.body).plain
    yield line(portal.say("concern", "answer"), plain, sample=concern.sample)


OWN = Own(lines={"answer": _answer})
