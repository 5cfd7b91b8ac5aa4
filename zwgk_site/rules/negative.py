"""What the negative list names is not published, and is looked at again in time.

Source: 政府信息公开条例（国务院令第711号）arts. 14 to 16, 18.
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site import problems
from zwgk_site.kinds.negative import Negative, NegativeItem
from zwgk_site.problems import Problem
from zwgk_site.problems import catalogue as words
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """Records whose title has all the words of an item, and items whose day of review is past."""
    for negative in site.records("negative", Negative):
        if negative.updated.date() > site.today:
            spot = site.spot("negative", negative.id, "更新时间")
            yield problems.date_ahead(spot, "更新时间", f"{negative.updated:%Y-%m-%d}")
        for index, item in enumerate(negative.items):
            at = ("清单", index)
            if item.review < item.reviewed:
                spot = site.spot("negative", negative.id, *at, "下次评估")
                yield problems.date_order(spot, "评估日期", "下次评估")
            elif item.review < site.today:
                spot = site.spot("negative", negative.id, *at, "下次评估")
                yield words.negative_review(spot, item.name, f"{item.review}")
            if item.words:
                yield from _published(site, item)


def _published(site: Inspected, item: NegativeItem) -> Iterator[Problem]:
    for checked in site.checked():
        record = checked.record
        if checked.kind.order == "published" and all(word in record.label for word in item.words):
            spot = site.spot(checked.kind.name, record.id, "标题")
            yield words.negative_published(spot, item.name, item.words)
