"""Silence over findings that are known and stay: what content/waivers.yaml says, with reason and expiry.

A waiver names a code or a rule, and a content file or a page of the built tree. When it is over, what it silenced
is said again, and so is that it is over.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from zwgk_site.kinds.waiver import KIND, Waiver
from zwgk_site.load import load_file
from zwgk_site.problems import Problem
from zwgk_site.problems import waiver as words
from zwgk_site.rulebook import rule_of, rules
from zwgk_site.text.nearest import nearest
from zwgk_site.validate import Checked, validate

FILE = "waivers.yaml"
"""Its place within the content folder."""

_EVERY = "全部"
_TWIN = "elder/"
"""Folder of the edition whose pages are waived with those outside it."""

_ASIDE = ("PRIV-", "WORD-", "META-STRIP", "SEC-")
"""Rules that look into attachments too."""


def read(path: Path, shown: str) -> tuple[tuple[Checked, ...], tuple[Problem, ...]]:
    """The waivers of a file, which messages call ``shown``, and the mistakes in it; none where there is no file."""
    source, found = load_file(path, shown)
    if source is None:
        return (), found
    items, wrong = validate([replace(source, place=FILE)], [KIND])
    return items, (*found, *wrong)


def waived(
    items: Sequence[Checked], places: Collection[str], problems: Sequence[Problem], today: dt.date
) -> tuple[Problem, ...]:
    """The problems of the content that nothing silences, and what is wrong with the waivers: over, refused, nowhere,
    idle, unknown.

    ``places`` are all files of the content, also those that could not be read. A waiver is idle if neither a problem
    of its code stands there nor can an attachment have one, which is known only later. Those for pages are judged by
    ``waived_tree``.
    """
    written = _written(items)
    told = [*judged(items, today)]
    for item, waiver in written:
        if waiver.file is None or _faulty(item, waiver) or waiver.until < today:
            continue
        met = [problem for problem in problems if _meets(waiver, problem)]
        if waiver.file not in places:
            told.append(words.nowhere(item.spot("文件"), waiver.file, nearest(waiver.file, sorted(places))))
        elif any(not _may(problem) for problem in met):
            told.append(words.refused(item.spot(_key(waiver)), waiver.named))
        elif not met and not _may_come(waiver):
            told.append(words.idle(item.spot(_key(waiver)), waiver.named))
    return (*unwaived(problems, (waiver for _, waiver in written), today), *told)


def waived_tree(items: Sequence[Checked], problems: Sequence[Problem], today: dt.date) -> tuple[Problem, ...]:
    """The same of the problems of a built tree and the waivers for its pages."""
    written = [
        (item, waiver)
        for item, waiver in _written(items)
        if waiver.page is not None and not _faulty(item, waiver) and today <= waiver.until
    ]
    told: list[Problem] = []
    for item, waiver in written:
        met = [problem for problem in problems if _meets_page(waiver, problem)]
        if any(not _may(problem) for problem in met):
            told.append(words.refused(item.spot(_key(waiver)), waiver.named))
        elif not met:
            told.append(words.idle(item.spot(_key(waiver)), waiver.named))
    rest = (
        problem
        for problem in problems
        if not (_may(problem) and any(_meets_page(waiver, problem) for _, waiver in written))
    )
    return (*rest, *told)


def judged(items: Sequence[Checked], today: dt.date) -> Iterator[Problem]:
    """What is wrong with waivers by themselves: what they do not say or say twice, unknown names, over."""
    for item, waiver in _written(items):
        fault = _faulty(item, waiver)
        if fault is not None:
            yield fault
        elif waiver.until < today:
            yield words.over(item.spot("到期"), waiver.named, f"{waiver.until}")


def unwaived(problems: Iterable[Problem], waivers: Iterable[Waiver], today: dt.date) -> tuple[Problem, ...]:
    """The problems of the content that no waiver in force on a day silences."""
    valid = [waiver for waiver in waivers if today <= waiver.until]
    return tuple(
        problem
        for problem in problems
        if not (_may(problem) and any(_meets(waiver, problem) for waiver in valid))
    )


def _written(items: Sequence[Checked]) -> list[tuple[Checked, Waiver]]:
    return [(item, item.record) for item in items if isinstance(item.record, Waiver)]


def _faulty(item: Checked, waiver: Waiver) -> Problem | None:
    """What a waiver leaves open; None where it names one thing and one place that there can be."""
    for key, other, pair in (
        ("代码", "规则", (waiver.code, waiver.rule)),
        ("文件", "网页", (waiver.file, waiver.page)),
    ):
        if (pair[0] is None) == (pair[1] is None):
            return words.which(item.source.opening(item.path), key, other, pair[0] is not None)
    known = _codes() if waiver.code else _rules()
    if waiver.named in known:
        return None
    return words.unknown(item.spot(_key(waiver)), waiver.named, nearest(waiver.named, sorted(known)))


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for rule in rules() for code in rule.codes)


@cache
def _rules() -> frozenset[str]:
    return frozenset(rule.code for rule in rules())


def _key(waiver: Waiver) -> str:
    return "代码" if waiver.code else "规则"


def _for(waiver: Waiver, problem: Problem) -> bool:
    """Whether a waiver is for such a problem, wherever it stands."""
    rule = rule_of(problem.code)
    named = waiver.code == problem.code or (rule is not None and waiver.rule == rule.code)
    return named and (waiver.words is None or waiver.words in problem.spot.text)


def _meets(waiver: Waiver, problem: Problem) -> bool:
    return waiver.file == problem.spot.file.partition("/")[2] and _for(waiver, problem)


def _meets_page(waiver: Waiver, problem: Problem) -> bool:
    page, place = waiver.page or "", problem.spot.file.removeprefix(_TWIN)
    return (page in (_EVERY, place) or (page.endswith("/") and place.startswith(page))) and _for(
        waiver, problem
    )


def _may_come(waiver: Waiver) -> bool:
    """Whether such a problem may yet be found in an attachment, which is read after the content."""
    meant = [rule for rule in rules() if rule.code == waiver.rule or waiver.code in rule.codes]
    codes = [waiver.code] if waiver.code else [code for rule in meant for code in rule.codes]
    return any(code.startswith("attachment-") for code in codes) or any(
        rule.code.startswith(_ASIDE) for rule in meant
    )


def _may(problem: Problem) -> bool:
    rule = rule_of(problem.code)
    return problem.level == "warning" or (rule is not None and rule.waivable == "可")
