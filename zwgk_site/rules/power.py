"""Lists of powers: codes without doubles, bases that name a law and an article, duties, and guides that are whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zwgk_site.kinds.power import Power, PowerList
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import power as words
from zwgk_site.rules.inspected import Inspected

LACKING = 4
"""Elements of a guide from which it counts as unusable (国办秘函〔2019〕19号)."""

_LAW = re.compile(r"《[^《》]+")
_ARTICLE = re.compile(r"第[零〇一二三四五六七八九十百千0-9]+[条章节款项]|附件|附表|目录")


def check(site: Inspected) -> Iterator[Problem]:
    """Whatever a list has twice or leaves out; see docs/problems.md."""
    codes: dict[str, tuple[str, Spot]] = {}
    for record in site.records("power", PowerList):
        names: set[tuple[str, str]] = set()
        for place, power in enumerate(record.powers):
            spot = site.spot("power", record.id, "事项", place, "编码")
            first = codes.setdefault(power.code, (power.name, spot))
            if first[1] is not spot:
                yield words.code_twice(spot, power.code, *first)
            name = site.spot("power", record.id, "事项", place, "名称")
            if (power.category, power.name) in names:
                yield words.name_twice(name, power.name, power.category)
            names.add((power.category, power.name))
            yield from _basis(site, record, power, place)
            yield from _whole(power, name)


def _basis(site: Inspected, record: PowerList, power: Power, place: int) -> Iterator[Problem]:
    if not power.basis:
        yield words.basis_missing(site.spot("power", record.id, "事项", place, "依据"), power.name)
    for number, text in enumerate(power.basis):
        spot = site.spot("power", record.id, "事项", place, "依据", number)
        if not _LAW.search(text):
            yield words.basis_unnamed(spot, text)
        elif not _ARTICLE.search(text):
            yield words.article_missing(spot, text)


def _whole(power: Power, spot: Spot) -> Iterator[Problem]:
    """Duties, liability and guide; all told of where the power is named."""
    written = {"责任事项": power.duties, "追责情形": power.liability}
    missing = [key for key, texts in written.items() if not texts]
    if missing:
        yield words.duties_missing(spot, power.name, missing)
    if len(power.missing) >= LACKING:
        yield words.guide_lacking(spot, power.name, power.missing)
