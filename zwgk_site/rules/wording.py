"""Words of one's own agree with each other: each is named once, and what is to be written instead may be written."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.wording import Wording
from zwgk_site.problems import Problem
from zwgk_site.problems import language as words
from zwgk_site.rules.inspected import Inspected
from zwgk_site.screening.own import OwnWords


def check(site: Inspected) -> Iterator[Problem]:
    """Words named twice, exceptions that except nothing, and replacements that another entry, or their own, does not
    allow."""
    records = tuple(site.records("wording", Wording))
    first: dict[str, str] = {}
    own = OwnWords(records)
    for record in records:
        for index, word in enumerate(record.words):
            if word in first:
                yield words.own_twice(site.spot("wording", record.id, "不用", index), word, first[word])
            first.setdefault(word, record.id)
        for index, context in enumerate(record.unless):
            if not any(word in context and word != context for word in record.words):
                yield words.own_needless(site.spot("wording", record.id, "除外", index), context)
        if record.instead is not None:
            clash = next((finding.details[0] for finding in own.findings(record.instead)), None)
            if record.instead in record.words:
                clash = record.instead
            if clash is not None:
                yield words.own_unusable(site.spot("wording", record.id, "改用"), record.instead, clash)
