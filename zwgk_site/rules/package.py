"""Packages: only documents in force, somebody to ask, and a helper that always ends somewhere.

Source: 2024年政务公开工作要点 of Liaocheng, Wenshang and Boshan (政策集成式发布).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zwgk_site.kinds.package import Package
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import package as words
from zwgk_site.relate.circles import circles
from zwgk_site.relate.packages import answers, onward, reached
from zwgk_site.rules.grounded import check_phone
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """Documents that do not apply any more, no number to call, and mistakes of the helper."""
    for package in site.records("package", Package):
        yield from _documents(site, package)
        yield from check_phone(site, "package", package.id, package.department, package.phone)
        yield from _helper(site, package)


def _documents(site: Inspected, package: Package) -> Iterator[Problem]:
    for place, step in enumerate(package.steps):
        for index, name in enumerate(step.policies):
            policy = site.library.find("policy", name)
            if policy is None:
                continue
            state = site.library.validity_on(policy, site.today)
            if state.alert:
                spot = site.spot("package", package.id, "步骤", place, "文件", index)
                yield words.gone(spot, site.library.policy(policy).title, state.label)


def _helper(site: Inspected, package: Package) -> Iterator[Problem]:
    def spot(*path: str | int) -> Spot:
        return site.spot("package", package.id, "帮您选", *path)

    known = [asked.number for asked in package.choosing]
    for place, asked in enumerate(package.choosing):
        if asked.number in known[:place]:
            yield words.number_twice(spot(place, "编号"), asked.number)
        for index, option in enumerate(asked.options):
            path = (place, "选项", index)
            if option.to is None and not answers(option):
                yield words.dead_end(spot(*path, "选项"), option.name)
            elif option.to is not None and answers(option):
                yield words.forked(spot(*path, "到"), option.name)
            elif option.to is not None and option.to not in known:
                yield words.unknown(spot(*path, "到"), option.to, known)
    yield from _ways(package, spot, known)


def _ways(package: Package, spot: Callable[..., Spot], known: list[int]) -> Iterator[Problem]:
    """Questions that lead back to themselves, and those to which nothing leads."""
    leads = {str(number): tuple(map(str, to)) for number, to in onward(package.choosing).items()}
    for circle in circles(leads):
        numbers = [int(number) for number in (*circle, circle[0])]
        yield words.circle(spot(known.index(numbers[0]), "编号"), numbers)
    found = reached(package.choosing)
    for place, number in enumerate(known):
        if number not in found:
            yield words.unreached(spot(place, "编号"), number)
