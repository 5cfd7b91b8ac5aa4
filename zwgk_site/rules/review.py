"""The gate before publication: every reviewed file has its record, and nothing carries a mark of secrecy.

Sources: 保守国家秘密法（2024年修订）arts. 22, 35; 保守国家秘密法实施条例（国务院令第786号）art. 42;
政府信息公开条例（国务院令第711号）arts. 13, 14, 17.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from zwgk_site.kinds.base import Record
from zwgk_site.kinds.review import STEPS, Review, Round, needs_review
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import review as words
from zwgk_site.relate.digest import digest_of, files_of
from zwgk_site.relate.retention import over
from zwgk_site.rules.inspected import Inspected
from zwgk_site.rules.marked import marked
from zwgk_site.text.nearest import nearest
from zwgk_site.validate import Checked

SITE_REVIEWS = "逐件审查"
"""The value of 公开审查 in site.yaml that closes the gate."""


def check(site: Inspected) -> Iterator[Problem]:
    """Marks of secrecy in any site; records of review where the site keeps them here."""
    items = tuple(site.checked())
    yield from marked(items)
    if site.library.site.review == SITE_REVIEWS:
        yield from _reviews(site, items)


def published_on(record: Record) -> dt.date | None:
    """The day on which a record is published, or last was; None where it does not say."""
    moment: dt.datetime | None = getattr(record, "published", None) or getattr(record, "updated", None)
    return moment.date() if moment is not None else None


def _reviews(site: Inspected, items: Sequence[Checked]) -> Iterator[Problem]:
    reviewed = {item.source.place: item for item in items if needs_review(item.kind)}
    records: dict[str, tuple[Checked, Review]] = {}
    for item in items:
        if isinstance(item.record, Review):
            place = item.record.file
            if place not in reviewed:
                if not site.incomplete:
                    yield words.nowhere(item.spot("文件"), nearest(place, tuple(reviewed)))
            elif place in records:
                yield words.twice(item.spot("文件"), records[place][0].source.file)
            else:
                records[place] = (item, item.record)
    files = files_of(site.library.downloads)
    for place, item in reviewed.items():
        if over(item.record, site.today):
            continue
        if place in records:
            yield from _judged(site, item, *records[place], files)
        elif "review" not in site.incomplete:
            yield words.missing(Spot(item.source.file), place)


def _judged(
    site: Inspected,
    item: Checked,
    written: Checked,
    review: Review,
    files: Mapping[tuple[str, str], tuple[str, ...]],
) -> Iterator[Problem]:
    """What is wrong with the record of one file."""
    place = item.source.place
    if review.release != "主动公开":
        yield words.closed(written.spot("公开属性"), place, review.release)
    for number, one in enumerate(review.rounds):
        path: tuple[str | int, ...] = ("修改后审查", number - 1) if number else ()
        if one.missing:
            yield words.incomplete(written.source.opening((*written.path, *path)), one.missing)
        for name in one.refused:
            yield words.refused(written.spot(*path, name), name)
        yield from _dates(site, written, path, one, None if number else published_on(item.record))
    newest = review.rounds[-1]
    root = item.source.path.parents[place.count("/")]
    if newest.digest != digest_of(item, files.get((item.kind.name, item.record.id), ()), Path(root)):
        at = ("修改后审查", len(review.changes) - 1) if review.changes else ()
        yield words.stale(written.spot(*at, "内容摘要值"), place)


def _dates(
    site: Inspected, written: Checked, path: tuple[str | int, ...], one: Round, published: dt.date | None
) -> Iterator[Problem]:
    """Days after the publication or the library's day, and steps before those they follow."""
    days = {name: step.day for name, step in one.steps.items() if step is not None}
    for name, day in days.items():
        spot = written.spot(*path, name, "日期")
        if published is not None and day > published:
            yield words.late(spot, name, published.isoformat())
        elif day > site.today:
            yield words.ahead(spot, name)
    first, second, approval, secrecy = STEPS
    for name, before in ((second, first), (approval, second), (approval, secrecy)):
        if name in days and before in days and days[name] < days[before]:
            yield words.order(written.spot(*path, name, "日期"), name, before)
