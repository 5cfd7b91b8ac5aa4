"""Relations between documents (依据、实施、转发、修改、废止、替代): written once, on the newer side.

Sources: 立法法 art. 103, the newer of one organ goes before the older; 政府网站发展指引 for telling what was
repealed by what, and since when.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from zwgk_site import problems
from zwgk_site.kinds.policy import Policy, Relation
from zwgk_site.problems import Problem
from zwgk_site.problems import policy as words
from zwgk_site.relate.circles import circles
from zwgk_site.relate.names import Register
from zwgk_site.validate import Checked
from zwgk_site.validity import CHANGING, Span, Tie, Ties, life


def find_ties(records: Sequence[Checked], register: Register) -> tuple[Ties, list[Problem]]:
    """All relations whose documents exist, and what cannot be so: a document related to itself or to a
    newer one, circles, and what is written twice. A relation with such a mistake is left out."""
    items = {item.record.id: item for item in records if isinstance(item.record, Policy)}
    found: list[Problem] = []
    of: dict[str, list[Tie]] = defaultdict(list)
    to: dict[str, list[Tie]] = defaultdict(list)
    for item in items.values():
        for index, tie in _ties(item, register):
            mistakes = list(_mistakes(item, index, tie, items, of[tie.newer]))
            found += mistakes
            if not mistakes:
                of[tie.newer].append(tie)
                to[tie.older].append(tie)
    found += _circles(items, of)
    found += _repeals(items, to, register)
    return Ties(_frozen(of), _frozen(to)), found


def live(records: Sequence[Checked], ties: Ties) -> Mapping[str, tuple[Span, ...]]:
    """The states of every document, by its id."""
    policies = (item.record for item in records if isinstance(item.record, Policy))
    return {policy.id: life(policy, ties.to.get(policy.id, ())) for policy in policies}


def _frozen(ties: Mapping[str, list[Tie]]) -> Mapping[str, tuple[Tie, ...]]:
    return {key: tuple(some) for key, some in ties.items() if some}


def _ties(item: Checked, register: Register) -> Iterator[tuple[int, Tie]]:
    policy = item.record
    if isinstance(policy, Policy):
        for index, relation in enumerate(policy.relations):
            older = register.find("policy", relation.policy)
            if older is not None:
                yield index, _tie(policy, relation, older)


def _tie(policy: Policy, relation: Relation, older: str) -> Tie:
    since = relation.since or policy.effective or policy.signed
    return Tie(relation.type, policy.id, older, since, relation.clauses, relation.note)


def _mistakes(
    item: Checked, index: int, tie: Tie, items: Mapping[str, Checked], before: Sequence[Tie]
) -> Iterator[Problem]:
    spot = item.spot("关系", index, "文件")
    newer, older = item.record, items[tie.older].record
    assert isinstance(newer, Policy) and isinstance(older, Policy)
    if tie.newer == tie.older:
        yield words.relation_self(spot)
    elif newer.signed < older.signed:
        yield words.relation_order(spot, older.title, newer.signed, older.signed)
    elif tie.type in CHANGING and tie.since < older.signed:
        key = "自" if newer.relations[index].since else "文件"
        yield words.relation_early(item.spot("关系", index, key), older.title, tie.since, older.signed)
    elif any(_same(tie, other) for other in before):
        yield words.relation_twice(spot, older.title, item.spot("关系"))


def _same(tie: Tie, other: Tie) -> bool:
    """Whether two relations of one document say the same of another; 替代 holds a 废止 already."""
    if tie.older != other.older:
        return False
    if tie.ends and other.ends:
        return True
    return tie.type == other.type and (tie.clauses == other.clauses or not tie.clauses or not other.clauses)


def _circles(items: Mapping[str, Checked], of: Mapping[str, Sequence[Tie]]) -> Iterator[Problem]:
    graph = {key: tuple(dict.fromkeys(tie.older for tie in of.get(key, ()))) for key in items}
    for circle in circles(graph):
        titles = [_short(items[key]) for key in (*circle, circle[0])]
        yield words.relation_circle(items[circle[0]].spot("关系"), titles)


def _short(item: Checked) -> str:
    policy = item.record
    return (policy.number if isinstance(policy, Policy) else None) or policy.label


def _repeals(
    items: Mapping[str, Checked], to: Mapping[str, Sequence[Tie]], register: Register
) -> Iterator[Problem]:
    """废止 on the old document is for what the library has not, and not before there was a document."""
    for key, item in items.items():
        policy = item.record
        if not isinstance(policy, Policy) or policy.repeal is None:
            continue
        spot = item.spot("废止")
        tie = next((tie for tie in to.get(key, ()) if tie.ends), None)
        if tie is not None:
            yield words.repeal_twice(spot, items[tie.newer].spot("关系"))
        elif policy.repeal.by is not None and (by := register.find("policy", policy.repeal.by)) is not None:
            yield words.repeal_side(item.spot("废止", "依据文件"), items[by].source.file, _short(item))
        if policy.repeal.day < policy.signed:
            yield problems.date_order(item.spot("废止", "日期"), "成文日期", "废止")
