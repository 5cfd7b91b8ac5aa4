"""Rules that everything has in common that stands on documents: what to go by, and whom to ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from zwgk_site.kinds.basis import Basis, doubts
from zwgk_site.problems import Problem
from zwgk_site.problems import basis as words
from zwgk_site.problems import clause as clause_words
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text.clause_names import clauses_of, find_clause, nearest_clause

_PAST = {
    "repealed": "已经废止",
    "expired": "已经失效",
    "partly": "在答复之后部分失效",
    "amended": "在答复之后作了修改",
}


def check_bases(site: Inspected, kind: str, record_id: str, bases: Sequence[Basis]) -> Iterator[Problem]:
    """Bases that name no document or two, and clauses that a document has not."""
    for place, basis in enumerate(bases):
        if (basis.policy is None) == (basis.name is None):
            yield words.either(site.spot(kind, record_id, "依据", place), basis.policy is not None)
        policy = site.library.find("policy", basis.policy) if basis.policy else None
        if policy is None:
            continue
        document = site.library.policy(policy)
        clauses = clauses_of(document.body)
        for index, written in enumerate(basis.clauses):
            if find_clause(clauses, written) is None:
                spot = site.spot(kind, record_id, "依据", place, "条款", index)
                near = nearest_clause(clauses, written)
                yield clause_words.unknown(spot, written, document.title, near)


def check_phone(
    site: Inspected, kind: str, record_id: str, organ: str, phone: str | None
) -> Iterator[Problem]:
    """That there is a number to call: its own, or that of the organ (by any of its names)."""
    found = site.library.find("department", organ)
    if phone is None and found is not None and site.library.department(found).phone is None:
        name = site.library.department(found).name
        yield words.contact_missing(site.spot(kind, record_id, "咨询电话"), name)


def whys(site: Inspected, bases: Sequence[Basis], answered: dt.date) -> Iterator[tuple[int, str]]:
    """Which bases do not hold any more as they did on the day of the answer, and why, in words."""
    for doubt in doubts(bases, answered, site.library):
        policy = site.library.policy(doubt.policy)
        name = policy.number or f"《{policy.title}》"
        since = f"（{doubt.since}）" if doubt.since else ""
        yield doubt.place, f"依据的{name}{_PAST[doubt.state]}{since}"
