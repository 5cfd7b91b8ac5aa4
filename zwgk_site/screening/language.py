"""Wording: slips, words to be careful with, set phrases almost right, marks and dates.

Sources: 政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）, severe errors of wording veto a site; see the tables in text/wording.
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import language as words
from zwgk_site.screening.finding import Finding
from zwgk_site.text.wording.phrases import near_phrases
from zwgk_site.text.wording.slips import slips
from zwgk_site.text.wording.style import deviations

_SLIPS = {"严重": words.severe_word, "一般": words.wrong_word, "慎用": words.careful_word}


def findings(text: str) -> Iterator[Finding]:
    """What is doubtful in the wording of a text; of marks and dates one finding a kind."""
    taken: list[tuple[int, int]] = []
    for slip in slips(text):
        taken.append((slip.start, slip.end))
        yield Finding(slip.start, slip.end, slip.entry.level, (slip.entry.wrong, slip.entry.right))
    for near in near_phrases(text):
        if all(near.end <= start or end <= near.start for start, end in taken):
            yield Finding(
                near.start, near.end, "严重" if near.severe else "近似", (near.written, near.phrase)
            )
    for style in deviations(text):
        yield Finding(style.start, style.end, style.name, (str(style.count),))


def problem(spot: Spot, finding: Finding, where: str) -> Problem:
    """What is said of a finding; ``where`` names the part of an attachment, empty in a content file."""
    if finding.name in words.STYLES:
        return words.style(spot, where, finding.name, int(finding.details[0]))
    said = words.near_phrase if finding.name == "近似" else _SLIPS[finding.name]
    return said(spot, where, *finding.details)
