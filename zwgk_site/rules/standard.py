"""Tables of standards: versions in order, every class in every version, amounts that fell, the basis."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from zwgk_site.kinds.policy import Policy
from zwgk_site.kinds.standard import Standard, StandardVersion
from zwgk_site.problems import Problem
from zwgk_site.problems import clause as clause_words
from zwgk_site.problems import standard as words
from zwgk_site.relate.standards import Amounts, applies, find_class, lines, version_on
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text.clause_names import clauses_of, find_clause, nearest_clause
from zwgk_site.text.nearest import nearest

GONE = ("expired", "repealed")
"""States of a document on which no standard can stand."""


def check(site: Inspected) -> Iterator[Problem]:
    """Whatever a table leaves out or has twice; see docs/problems.md."""
    for table in site.records("standard", Standard):
        yield from _classes(site, table)
        yield from _order(site, table)
        for index, version in enumerate(table.versions):
            yield from _amounts(site, table, version, index)
            if version.policy is None and version.basis is None:
                yield words.unsourced(site.spot("standard", table.id, "版本", index), f"{version.since}")
            yield from _clause(site, table, version, index)
        yield from _gaps(site, table)
        yield from _fallen(site, table)
        yield from _today(site, table)


def _classes(site: Inspected, table: Standard) -> Iterator[Problem]:
    taken: set[str] = set()
    for index, of in enumerate(table.classes):
        for name in {of.name, of.brief}:
            if name in taken:
                yield words.class_twice(site.spot("standard", table.id, "类别", index, "名称"), name)
            taken.add(name)


def _order(site: Inspected, table: Standard) -> Iterator[Problem]:
    for index, (above, below) in enumerate(pairwise(table.versions), start=1):
        if below.since >= above.since:
            spot = site.spot("standard", table.id, "版本", index, "自")
            yield words.order(spot, f"{below.since}", f"{above.since}")


def _amounts(site: Inspected, table: Standard, version: StandardVersion, place: int) -> Iterator[Problem]:
    """Amounts of classes that there are not, or that are there twice; classes and items without one."""
    known = [name for of in table.classes for name in (of.name, of.brief)]
    seen: set[tuple[str, str | None]] = set()
    for index, amount in enumerate(version.amounts):
        at = ("版本", place, "金额", index)
        of = find_class(table, amount.of)
        if of is None:
            spot = site.spot("standard", table.id, *at, "类别")
            brief = [each.brief for each in table.classes]
            yield words.class_unknown(spot, amount.of, nearest(amount.of, known), brief)
        elif amount.item not in (of.items or (None,)):
            yield words.item_unknown(site.spot("standard", table.id, *at, "细目"), of.brief, of.items)
        elif (of.name, amount.item) in seen:
            name = f"{of.brief}（{amount.item}）" if amount.item else of.brief
            yield words.amount_twice(site.spot("standard", table.id, *at, "金额"), name)
        else:
            seen.add((of.name, amount.item))


def _clause(site: Inspected, table: Standard, version: StandardVersion, place: int) -> Iterator[Problem]:
    """A clause that the basis does not have."""
    policy = site.library.find("policy", version.policy) if version.policy else None
    if policy is None or version.clause is None:
        return
    document = site.library.policy(policy)
    clauses = clauses_of(document.body)
    if find_clause(clauses, version.clause) is None:
        spot = site.spot("standard", table.id, "版本", place, "依据条款")
        near = nearest_clause(clauses, version.clause)
        yield clause_words.unknown(spot, version.clause, document.title, near)


def _gaps(site: Inspected, table: Standard) -> Iterator[Problem]:
    """Lines with an amount in an earlier version that a later one leaves out; the newest has all of them."""
    amounts = Amounts(table)
    begun: set[tuple[str, str | None]] = set()
    for version in amounts.ordered:
        here = {line.key for line in lines(table) if amounts.at(version, line) is not None}
        wanted = begun if version is not amounts.ordered[-1] else {line.key for line in lines(table)}
        missing = [
            line.name for line in lines(table) if line.key in wanted - here and applies(line.of, version)
        ]
        if missing:
            place = table.versions.index(version)
            spot = site.spot("standard", table.id, "版本", place, "金额")
            yield words.gap(spot, missing, f"{version.since}")
        begun |= here


def _fallen(site: Inspected, table: Standard) -> Iterator[Problem]:
    """Amounts lower than before in a version that says nothing of it."""
    amounts = Amounts(table)
    for place, version in enumerate(table.versions):
        before = amounts.before(version)
        if before is None or version.note is not None:
            continue
        for index, amount in enumerate(version.amounts):
            of = find_class(table, amount.of)
            line = next((each for each in lines(table) if each.of is of and each.item == amount.item), None)
            change = None if line is None else amounts.changed(version, line)
            if line is not None and change is not None and change.by < 0:
                spot = site.spot("standard", table.id, "版本", place, "金额", index, "金额")
                yield words.fell(spot, line.name, f"{amounts.at(before, line)}", f"{amount.value}")


def _today(site: Inspected, table: Standard) -> Iterator[Problem]:
    """A table without a version that holds today, or with one whose basis does not."""
    version = version_on(table.versions, site.today)
    if version is None:
        first = min((each.since for each in table.versions), default=site.today)
        yield words.none_in_force(site.spot("standard", table.id, "版本"), f"{first}")
    elif version.policy is not None:
        basis = site.library.find("policy", version.policy)
        if basis is not None:
            policy: Policy = site.library.policy(basis)
            state = site.library.validity_of(policy)
            if state.slug in GONE:
                place = table.versions.index(version)
                spot = site.spot("standard", table.id, "版本", place, "依据文件")
                yield words.basis_gone(spot, policy.title, state.label)
