"""Catalogues say everything of every item, and what they promise is published.

Sources: 2024年政务公开工作要点 of several cities for the six elements and for the agreement of catalogue and content;
国办发〔2019〕54号 for the columns of 标准目录; 政府信息公开条例（国务院令第711号）arts. 23, 24, 26.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site import problems
from zwgk_site.kinds.catalogue import CHANNELS, WEBSITE, Catalogue, Line, Query, current
from zwgk_site.kinds.domains import BY_NAME, DOMAINS
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import catalogue as words
from zwgk_site.relate.coverage import coverage, current_catalogues, uncovered
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text.nearest import nearest
from zwgk_site.text.timelimits import parse

KIND, ITEMS = "catalogue", "公开事项"
GENERAL, STANDARD = "主动公开事项目录", "基层政务公开标准目录"


def check(site: Inspected) -> Iterator[Problem]:
    """What each catalogue leaves out, then how it agrees with what is published."""
    for catalogue in site.records(KIND, Catalogue):
        yield from _domain(site, catalogue)
        yield from _days(site, catalogue)
        yield from _numbers(site, catalogue)
        for line in catalogue.lines():
            yield from _line(site, catalogue, line)
        yield from _one(site, catalogue)
        if not site.incomplete and current(catalogue, site.library):
            yield from _gaps(site, catalogue)
    if not site.incomplete:
        yield from _uncovered(site)


def _spot(site: Inspected, catalogue: Catalogue, line: Line, key: str) -> Spot:
    """Where a value of an item is written; the item's name where it is not."""
    at = site.spot(KIND, catalogue.id, ITEMS, line.place, key)
    own = getattr(line.item, _FIELDS[key]) if key in _FIELDS else True
    return at if own else site.spot(KIND, catalogue.id, ITEMS, line.place, "事项")


_FIELDS = {
    "时限": "limit",
    "主体": "unit",
    "责任": "office",
    "渠道": "channels",
    "对象": "audience",
    "方式": "way",
    "依据": "basis",
    "层级": "layers",
}


def _line(site: Inspected, catalogue: Catalogue, line: Line) -> Iterator[Problem]:
    wanted = [key for key in _FIELDS if catalogue.form == STANDARD or key != "层级"]
    wanted = [key for key in wanted if catalogue.form == GENERAL or key != "责任"]
    missing = [key for key in wanted if not getattr(line, _FIELDS[key])]
    if missing:
        yield words.element_missing(_spot(site, catalogue, line, "事项"), line.item.name, missing)
    if line.limit and parse(line.limit) is None:
        yield words.limit_unreadable(_spot(site, catalogue, line, "时限"), line.limit)
    yield from _channels(site, catalogue, line)
    for basis in line.basis:
        if "《" not in basis or "》" not in basis:
            yield words.basis_form(_spot(site, catalogue, line, "依据"), basis)
    yield from _place(site, catalogue, line)


def _channels(site: Inspected, catalogue: Catalogue, line: Line) -> Iterator[Problem]:
    spot = _spot(site, catalogue, line, "渠道")
    for tick in line.channels:
        if tick.word not in CHANNELS:
            yield words.channel_unknown(spot, tick.word, nearest(tick.word, CHANNELS), CHANNELS)
    published = line.way == "主动" and line.channels
    if published and not any(tick.word == WEBSITE and tick.required for tick in line.channels):
        yield words.channel_website(spot, line.item.name)


def _place(site: Inspected, catalogue: Catalogue, line: Line) -> Iterator[Problem]:
    item, spot = line.item, site.spot(KIND, catalogue.id, ITEMS, line.place, "事项")
    if item.column and item.query:
        yield words.place_twice(spot, item.name)
    elif not item.column and not item.query and line.way != "依申请" and current(catalogue, site.library):
        yield words.place_missing(spot, item.name)
    if item.query is not None:
        known = tuple(kind.label for kind in site.library.kinds if kind.list_address)
        if item.query.collects not in known:
            where = site.spot(KIND, catalogue.id, ITEMS, line.place, "查询", "收录")
            near = nearest(item.query.collects, known)
            yield words.query_unknown(where, item.query.collects, near, known)
        yield from _conditions(site, catalogue, line, item.query)


def _conditions(site: Inspected, catalogue: Catalogue, line: Line, query: Query) -> Iterator[Problem]:
    """A value may wait for its first record; a facet that the kind has not can never have one."""
    kind = next((k for k in site.library.kinds if k.list_address and k.label == query.collects), None)
    if kind is None:
        return
    known = tuple(facet.label for facet in kind.facets)
    for label in query.narrowed:
        if label not in known:
            spot = site.spot(KIND, catalogue.id, ITEMS, line.place, "查询", "条件", label)
            yield words.query_facet(spot, label, kind.label, nearest(label, known), known)


def _numbers(site: Inspected, catalogue: Catalogue) -> Iterator[Problem]:
    seen: set[tuple[str, ...]] = set()
    written = any(item.number for item in catalogue.items)
    for line in catalogue.lines():
        path = tuple(line.item.path)
        if path in seen:
            yield words.path_twice(site.spot(KIND, catalogue.id, ITEMS, line.place, "事项"), path)
        seen.add(path)
        expected = line.place + 1
        if written and line.item.number != str(expected):
            spot = site.spot(KIND, catalogue.id, ITEMS, line.place, "序号")
            yield words.number_broken(spot, expected, line.item.number or "空的")


def _days(site: Inspected, catalogue: Catalogue) -> Iterator[Problem]:
    """Published by today, the first day before the last, and what is replaced older than what replaces it."""
    published = catalogue.published.date()
    if published > site.today:
        yield problems.date_ahead(site.spot(KIND, catalogue.id, "发布时间"), "发布时间", f"{published}")
    if catalogue.until is not None and catalogue.until < catalogue.since:
        yield problems.date_order(site.spot(KIND, catalogue.id, "停用日期"), "施行日期", "停用日期")
    older = site.library.find(KIND, catalogue.replaces) if catalogue.replaces else None
    if older is not None:
        replaced = cast(Catalogue, site.library.get(KIND, older).record)
        if replaced.since >= catalogue.since:
            spot = site.spot(KIND, catalogue.id, "替代")
            yield words.replaces_newer(spot, replaced.title, f"{replaced.since}")


def _domain(site: Inspected, catalogue: Catalogue) -> Iterator[Problem]:
    if catalogue.form == STANDARD and catalogue.domain not in BY_NAME:
        spot = site.spot(KIND, catalogue.id, "领域" if catalogue.domain else "形式")
        near = nearest(catalogue.domain or "", tuple(domain.name for domain in DOMAINS))
        yield words.domain_missing(spot, catalogue.domain, near)


def _one(site: Inspected, catalogue: Catalogue) -> Iterator[Problem]:
    """Of two that hold at once the later in the order of files is told of, once."""
    if not current(catalogue, site.library):
        return
    organ = site.library.find("department", catalogue.publisher)
    for other in current_catalogues(site.library, catalogue.form):
        same = site.library.find("department", other.publisher) == organ and other.domain == catalogue.domain
        if same and organ is not None and (other.since, other.id) < (catalogue.since, catalogue.id):
            yield words.current_twice(site.spot(KIND, catalogue.id, "施行日期"), other.title)
            return


def _gaps(site: Inspected, catalogue: Catalogue) -> Iterator[Problem]:
    """Items that are not whole and do not say why."""
    covered = coverage(site.library, catalogue.id)
    wrong = [one.line.item.name for one in covered if not one.whole and not one.line.item.note]
    if wrong:
        spot = site.spot(KIND, catalogue.id, "标题")
        yield words.gaps(spot, catalogue.title, len(wrong), len(covered), wrong)


def _uncovered(site: Inspected) -> Iterator[Problem]:
    """Told at the newest catalogue of all items; a site without one is not asked."""
    catalogues = current_catalogues(site.library, GENERAL)
    if catalogues:
        others = current_catalogues(site.library, STANDARD)
        left = uncovered(site.library, (*catalogues, *others))
        if left:
            examples = [f"{entry.kind.label}《{entry.record.label}》" for entry in left]
            yield words.uncovered(site.spot(KIND, catalogues[0].id, "标题"), len(left), examples)
