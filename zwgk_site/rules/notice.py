"""Notices: what is shown for some days says for how long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.notice import DISPLAY, Notice
from zwgk_site.problems import Problem
from zwgk_site.problems import notice as words
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """公示 without a last day, and last days before the first; those withdrawn by such a mistake too."""
    gone = (entry.record for entry in site.library.withdrawn if entry.kind.name == "notice")
    for notice in (*site.records("notice", Notice), *(cast(Notice, record) for record in gone)):
        until = notice.publish_until
        if notice.kind_of == DISPLAY and until is None:
            yield words.until_missing(site.spot("notice", notice.id, "类别"))
        elif until is not None and until < notice.published.date():
            yield words.until_early(site.spot("notice", notice.id, "公示至"))
