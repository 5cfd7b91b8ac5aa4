"""Overdue payments: one form a year and organ, in time, with numbers that agree; none left out."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.arrears import Arrears, article_of, due_of
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import arrears as words
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """Forms that stand there twice, are late, early or missing, and zeros that are not explained."""
    first: dict[tuple[int, str], Arrears] = {}
    for form in site.records("arrears", Arrears):
        yield from _one(site, form)
        organ = site.library.find("department", form.organ)
        if organ is None:
            continue
        other = first.setdefault((form.year, organ), form)
        if other is not form:
            of = site.spot("arrears", other.id, "年度")
            yield words.twice(site.spot("arrears", form.id, "年度"), form.year, form.organ, of)
    if "arrears" not in site.incomplete:
        yield from _missing(site, first)


def _one(site: Inspected, form: Arrears) -> Iterator[Problem]:
    def spot(key: str) -> Spot:
        return site.spot("arrears", form.id, key)

    published = form.published.date()
    if published.year <= form.year or published > site.today:
        yield words.early(spot("发布时间"), form.year)
    elif published > form.due:
        yield words.late(spot("发布时间"), f"{form.due}", (published - form.due).days, article_of(form.year))
    none = form.contracts == 0 and form.amount == 0
    if form.zero and not none:
        yield words.zero_denied(spot("零报告"))
    elif none and not form.zero:
        yield words.zero_unsaid(spot("合同数量"))
    elif not none and (form.contracts == 0 or form.amount == 0):
        yield words.uneven(spot("合同数量"), form.contracts, f"{form.amount:f}")


def _missing(site: Inspected, forms: dict[tuple[int, str], Arrears]) -> Iterator[Problem]:
    """Years after the first of an organ for which it has no form although the day is past."""
    for organ in dict.fromkeys(organ for _, organ in forms):
        years = {year for year, of in forms if of == organ}
        newest = forms[max(years), organ]
        lacking = [
            year
            for year in range(min(years), site.today.year)
            if year not in years and due_of(year) < site.today
        ]
        if lacking:
            last = lacking[-1]
            yield words.missing(
                site.spot("arrears", newest.id, "年度"),
                newest.organ,
                lacking,
                f"{due_of(last)}",
                article_of(last),
            )
