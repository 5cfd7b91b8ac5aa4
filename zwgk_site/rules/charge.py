"""Charges: a basis and an amount, a state that agrees with its days, and none twice."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.charge import Charge
from zwgk_site.problems import Problem
from zwgk_site.problems import charge as words
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """Whatever a charge leaves out or says against itself; see docs/problems.md."""
    seen: set[tuple[str | None, str]] = set()
    for charge in site.records("charge", Charge):
        yield from _basis(site, charge)
        yield from _state(site, charge)
        if not charge.rates and charge.rates_note is None:
            yield words.rates_missing(site.spot("charge", charge.id, "项目"), charge.name)
        if charge.updated > site.today:
            yield words.ahead(site.spot("charge", charge.id, "更新日期"), f"{charge.updated}")
        organ = site.library.find("department", charge.organ)
        if (organ, charge.name) in seen:
            yield words.twice(site.spot("charge", charge.id, "项目"), charge.name, charge.organ)
        seen.add((organ, charge.name))


def _basis(site: Inspected, charge: Charge) -> Iterator[Problem]:
    if not charge.basis:
        yield words.basis_missing(site.spot("charge", charge.id, "项目"), charge.name)
    for place, text in enumerate(charge.basis):
        if "《" not in text:
            yield words.basis_unnamed(site.spot("charge", charge.id, "依据", place), text)
    if charge.state != "执行" and charge.change_basis is None:
        yield words.change_unsourced(site.spot("charge", charge.id, "状态"), charge.name, charge.state)


def _state(site: Inspected, charge: Charge) -> Iterator[Problem]:
    """The days of a state: what is abolished is no longer charged, what is waived says since when."""
    at = site.spot("charge", charge.id, "状态")
    if charge.state == "执行" and charge.abolished is not None and charge.abolished <= site.today:
        yield words.still_charged(at, charge.name, f"{charge.abolished}")
    if charge.state == "取消" and charge.abolished is None:
        yield words.day_missing(at, charge.name, charge.state, "取消日期")
    elif charge.state == "取消" and charge.abolished is not None and charge.abolished > site.today:
        yield words.not_yet(at, charge.name, f"{charge.abolished}")
    if charge.state == "免征":
        yield from _waiver(site, charge)
        return
    for key, day in (("免征自", charge.waived_from), ("免征至", charge.waived_until)):
        if day is not None:
            yield words.stray(site.spot("charge", charge.id, key), key, charge.state)


def _waiver(site: Inspected, charge: Charge) -> Iterator[Problem]:
    since, until = charge.waived_from, charge.waived_until
    if since is None:
        yield words.day_missing(site.spot("charge", charge.id, "状态"), charge.name, charge.state, "免征自")
    if until is None:
        return
    spot = site.spot("charge", charge.id, "免征至")
    if since is not None and until < since:
        yield words.order(spot, f"{since}", f"{until}")
    elif until < site.today:
        yield words.waiver_over(spot, charge.name, f"{until}")
