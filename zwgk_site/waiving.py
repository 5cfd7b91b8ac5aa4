"""Silence over findings that are known and stay: what content/waivers.yaml says, with reason and expiry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence

from zwgk_site.kinds.waiver import Waiver
from zwgk_site.problems import Problem
from zwgk_site.problems import waiver as words
from zwgk_site.rulebook import rule_of
from zwgk_site.text.nearest import nearest
from zwgk_site.validate import Checked

_ASIDE = ("PRIV-", "WORD-", "META-", "SEC-")
"""Rules that look into attachments too."""


def waived(
    items: Sequence[Checked], places: Collection[str], problems: Sequence[Problem], today: dt.date
) -> tuple[Problem, ...]:
    """The problems that nothing silences, and what is wrong with the waivers: over, refused, nowhere, idle.

    ``places`` are all files of the content, also those that could not be read. A waiver is idle if neither a problem of its code stands there nor can an attachment have one, which is
    known only later.
    """
    written = [(item, item.record) for item in items if isinstance(item.record, Waiver)]
    told: list[Problem] = []
    for item, waiver in written:
        met = [problem for problem in problems if _meets(waiver, problem)]
        if waiver.file not in places:
            told.append(words.nowhere(item.spot("文件"), waiver.file, nearest(waiver.file, sorted(places))))
        elif waiver.until < today:
            told.append(words.over(item.spot("到期"), waiver.code, f"{waiver.until}"))
        elif any(not _may(problem) for problem in met):
            told.append(words.refused(item.spot("代码"), waiver.code))
        elif not met and not _may_come(waiver.code):
            told.append(words.idle(item.spot("代码"), waiver.code))
    return (*unwaived(problems, (waiver for _, waiver in written), today), *told)


def unwaived(problems: Iterable[Problem], waivers: Iterable[Waiver], today: dt.date) -> tuple[Problem, ...]:
    """The problems that no waiver in force on a day silences."""
    valid = [waiver for waiver in waivers if today <= waiver.until]
    return tuple(
        problem
        for problem in problems
        if not (_may(problem) and any(_meets(waiver, problem) for waiver in valid))
    )


def _meets(waiver: Waiver, problem: Problem) -> bool:
    if waiver.code != problem.code or problem.spot.file.partition("/")[2] != waiver.file:
        return False
    return waiver.words is None or waiver.words in problem.spot.text


def _may_come(code: str) -> bool:
    """Whether a problem of this code may yet be found in an attachment, which is read after the content."""
    rule = rule_of(code)
    return code.startswith("attachment-") or (rule is not None and rule.code.startswith(_ASIDE))


def _may(problem: Problem) -> bool:
    rule = rule_of(problem.code)
    return problem.level == "warning" or (rule is not None and rule.waivable == "可")
