"""Documents: disclosed in time, and text, dates and relations agree on what is in force.

Sources: 政府信息公开条例 art. 26 (20 working days); 政府网站发展指引（国办发〔2017〕47号）, what is no longer
in force is marked; 政务公开工作要点, published policies are kept up to date as they are made, changed and
repealed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from zwgk_site.kinds.policy import Policy
from zwgk_site.problems import Problem
from zwgk_site.problems import policy as words
from zwgk_site.problems.clause import unknown
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text import citations
from zwgk_site.text.citations import Cited
from zwgk_site.text.clause_names import clauses_of, find_clause, nearest_clause
from zwgk_site.validity import CHANGING

DAYS = 20
"""Working days from signing to publication."""

_DATE = r"(\d{4})年(\d{1,2})月(\d{1,2})日"
_EFFECTIVE = re.compile(rf"本[\u4e00-\u9fff]{{2,6}}自{_DATE}起(?:施行|实施|执行)([^。\n]*)")
_EXPIRES = re.compile(rf"有效期(?:限)?(?:至|到){_DATE}")
_TERM = re.compile(r"有效期(?:限)?(?:为)?[0-9一二三四五六七八九十]{1,3}(?:个月|年)")
_REPEALED = re.compile(
    r"[、，,和及与以\s]*(?:等[^。；，]{0,8})?(?:自[^。；，]{4,14}起)?(?:同时|即行|予以|一并)*废止"
)


def check(site: Inspected) -> Iterator[Problem]:
    """What is late, what contradicts itself, and what leans on a document no longer in force."""
    for policy in site.records("policy", Policy):
        yield from _published(site, policy)
        yield from _dates(site, policy)
        yield from _cited(site, policy)
        yield from _clauses(site, policy)


def _clauses(site: Inspected, policy: Policy) -> Iterator[Problem]:
    """Clauses of older documents that its relations name."""
    for index, relation in enumerate(policy.relations):
        older = site.library.find("policy", relation.policy)
        if older is None:
            continue
        other = site.library.policy(older)
        clauses = clauses_of(other.body)
        for place, written in enumerate(relation.clauses):
            if find_clause(clauses, written) is None:
                spot = site.spot("policy", policy.id, "关系", index, "条款", place)
                yield unknown(spot, written, other.title, nearest_clause(clauses, written))


def _published(site: Inspected, policy: Policy) -> Iterator[Problem]:
    day = policy.published.date()
    if (day - policy.signed).days <= DAYS:
        return
    spot = site.spot("policy", policy.id, "发布时间")
    count = site.workdays_between(policy.signed, day, spot)
    if count is not None and count > DAYS:
        yield words.published_late(spot, count)


def _dates(site: Inspected, policy: Policy) -> Iterator[Problem]:
    """The sentence 本办法自…起施行，有效期至…, against 施行日期 and 有效期至."""
    for match in _EFFECTIVE.finditer(policy.body):
        spot = site.in_body("policy", policy.id, match.start(), match.end())
        written = _day(match)
        if written is not None and written != (policy.effective or policy.signed):
            yield words.text_effective(spot, written, policy.effective)
        end = _EXPIRES.search(match[4])
        if end is not None:
            last = _day(end)
            if last is not None and last != policy.expires:
                yield words.text_expires(spot, last, policy.expires)
        elif policy.expires is None and _TERM.search(match[4]):
            yield words.text_expires(spot, None, None)


def _day(match: re.Match[str]) -> dt.date | None:
    """The date written; None for one that there is not."""
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _cited(site: Inspected, policy: Policy) -> Iterator[Problem]:
    """Each document it cites once: repealed in words only, or void while this one is in force."""
    library = site.library
    if not any(citation.policy for citation in library.citations.get(policy.id, ())):
        return
    changed = {tie.older for tie in library.ties.of.get(policy.id, ()) if tie.type in CHANGING}
    applies = library.validity_of(policy).applies
    told: set[str] = set()
    for cited in citations.find(policy.body):
        older = library.citable.find(cited.title, cited.number)
        if older is None or older == policy.id or older in changed or older in told:
            continue
        other, state = library.policy(older), library.validity[older]
        spot = site.in_body("policy", policy.id, cited.title_start, cited.title_end)
        if _repealed_after(policy.body, cited):
            if not state.alert:
                told.add(older)
                yield words.repeal_unsaid(spot, other.title, other.number or other.id)
        elif applies and state.alert and state.since is not None:
            told.add(older)
            yield words.cites_void(spot, other.title, state.label, state.since)


def _repealed_after(text: str, cited: Cited) -> bool:
    """Whether the sentence goes on to say that what it cites is repealed: 《甲》、《乙》（…号）同时废止."""
    end = cited.end
    while following := next((c for c in citations.find(text[end : end + 200]) if c.start <= 2), None):
        end += following.end
    return _REPEALED.match(text, end) is not None
