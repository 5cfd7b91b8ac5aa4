"""Columns: those a platform must have, those the law asks for, their intervals, and what they narrow.

Sources: 国办公开办函〔2019〕61号; 政府信息公开条例（国务院令第711号）arts. 20, 21; 国办秘函〔2019〕19号 for columns and home
pages that are not kept up to date.
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.articles import duties_of, open_to
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.column import Column
from zwgk_site.kinds.platform import APPLYING, BASIC, NAME, Platform
from zwgk_site.problems import Problem
from zwgk_site.problems import column as words
from zwgk_site.relate.holdings import Holdings, holdings_of
from zwgk_site.relate.inspection import FORTNIGHT, NEWS, Veto, newest_on_home, vetoes
from zwgk_site.relate.statutory import platform_of, same_term, statutory
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text.nearest import nearest


def check(site: Inspected) -> Iterator[Problem]:
    """Conditions and intervals in any site; names, order and items of the law where it is a platform."""
    holdings = holdings_of(site.library)
    for column in holdings.columns:
        yield from _condition(site, column)
        yield from _standing(site, holdings, column)
    platform = platform_of(site.library)
    if platform is not None and "column" not in site.incomplete:
        yield from _names(site, holdings)
        yield from _duties(site, holdings, platform)
        yield from _news(site, holdings)
    if platform is not None and not site.incomplete:
        yield from _home(site)
        yield from _vetoed(site)


def _condition(site: Inspected, column: Column) -> Iterator[Problem]:
    if not column.narrowed:
        return
    kind = next((k for k in site.library.kinds if k.list_address and k.label == column.collects), None)
    if column.collects is None:
        yield words.condition_alone(site.spot("column", column.id, "条件"))
    elif kind is not None and kind.name not in site.incomplete:
        for label, value in column.narrowed.items():
            yield from _value(site, column, kind, label, value)


def _value(site: Inspected, column: Column, kind: Kind, label: str, value: str) -> Iterator[Problem]:
    spot = site.spot("column", column.id, "条件", label)
    facets = {facet.label: facet for facet in kind.facets}
    if label not in facets:
        yield words.condition_facet(spot, label, kind.label, tuple(facets), nearest(label, tuple(facets)))
        return
    known: dict[str, None] = {}
    for entry in site.library.entries.get(kind.name, ()):
        try:
            known |= {choice.label: None for choice in facets[label].choices(entry.record, site.library)}
        except KeyError:
            return
    if value not in known:
        yield words.condition_value(spot, label, value, tuple(known), nearest(value, tuple(known)))


def _standing(site: Inspected, holdings: Holdings, column: Column) -> Iterator[Problem]:
    count = len(holdings.entries(column.id))
    if column.exempt is not None and count:
        yield words.exempt_filled(site.spot("column", column.id, "不适用"), count)
    standing = holdings.standing(column.id)
    if standing.state == "late" and standing.latest and standing.due and column.interval_days:
        spot = site.spot("column", column.id, "更新周期")
        days = (site.today - standing.due).days
        yield words.late(spot, column.name, f"{standing.latest}", days, column.interval_days)


def _names(site: Inspected, holdings: Holdings) -> Iterator[Problem]:
    spot = site.spot("platform", "platform", "级别")
    root = next((column for column in holdings.columns if column.name == NAME), None)
    if root is None:
        yield words.platform_column(spot, (NAME,))
        return
    below = [
        column.name
        for column in holdings.columns
        if column.parent and site.library.find("column", column.parent) == root.id
    ]
    missing = tuple(name for name in (*BASIC, APPLYING) if name not in below)
    if missing:
        yield words.platform_column(site.spot("column", root.id, "名称"), missing)
    found = tuple(name for name in below if name in BASIC)
    if not missing and found != BASIC:
        yield words.platform_order(site.spot("column", root.id, "名称"), found)


def _duties(site: Inspected, holdings: Holdings, platform: Platform) -> Iterator[Problem]:
    asked = (*duties_of(platform.level), *open_to(platform.level))
    known = {same_term(duty.term): duty.term for duty in asked}
    for column in holdings.columns:
        for index, term in enumerate(column.terms):
            if same_term(term) not in known:
                spot = site.spot("column", column.id, "对应条款", index)
                yield words.term_unknown(spot, term, nearest(term, tuple(known.values())), platform.level)
    missing = tuple(
        f"{one.duty.term} {one.duty.text}" if one.duty.text not in one.duty.term else one.duty.term
        for one in statutory(site.library)
        if not one.carriers
    )
    if missing:
        yield words.duty_missing(site.spot("platform", "platform", "级别"), platform.level, missing)


def _news(site: Inspected, holdings: Holdings) -> Iterator[Problem]:
    """The platform is for what must be published: no column of news stands in it (61号, 专栏姓专)."""
    root = next((column for column in holdings.columns if column.name == NAME), None)
    inside = (root.id, *holdings.below(root.id)) if root else ()
    for column in holdings.columns:
        if column.id in inside and any(word in column.type for word in NEWS):
            yield words.platform_news(site.spot("column", column.id, "类型"), column.name, column.type)


def _home(site: Inspected) -> Iterator[Problem]:
    """The newest of what the home page shows, as the self-inspection counts it."""
    newest = newest_on_home(site.library)
    if newest is not None and (days := (site.today - newest).days) > FORTNIGHT:
        yield words.home_late(site.spot("platform", "platform", "级别"), f"{newest}", days)


def _vetoed(site: Inspected) -> Iterator[Problem]:
    """So many blank columns, or columns not kept up, that the site as a whole would fail the inspection."""
    spot = site.spot("platform", "platform", "级别")
    said = {"blank": words.columns_blank, "stale": words.columns_stale, "late": words.columns_late}
    for veto in vetoes(site.library):
        if veto.state == "veto" and veto.name in said and veto.limit is not None:
            yield said[veto.name](spot, _named(site, veto), veto.limit)


def _named(site: Inspected, veto: Veto) -> tuple[str, ...]:
    return tuple(site.library.title_of("column", seen.id) for seen in veto.seen)
