"""The chain of basis: which documents a document cites, and which the library has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Citable, Citation, title_key
from zwgk_site.relate.names import Register
from zwgk_site.text import citations
from zwgk_site.validate import Checked


def cite(
    records: Sequence[Checked], citable: Citable
) -> tuple[Mapping[str, tuple[Citation, ...]], Mapping[str, tuple[str, ...]]]:
    """Citations of every document in the order they occur, each once; and the documents that cite it.

    A title that stands somewhere with its number is that document wherever the text repeats it without.
    """
    cites: dict[str, tuple[Citation, ...]] = {}
    cited_by: dict[str, list[str]] = defaultdict(list)
    for item in records:
        policy = item.record
        if not isinstance(policy, Policy):
            continue
        seen: dict[tuple[str, str | None], Citation] = {}
        mentioned = citations.find(policy.body)
        numbered = {found.title for found in mentioned if found.number is not None}
        for found in mentioned:
            if found.number is None and found.title in numbered:
                continue
            target = citable.find(found.title, found.number)
            if target != policy.id:
                seen.setdefault((found.title, found.number), Citation(found.title, found.number, target))
        cites[policy.id] = tuple(seen.values())
        for target in dict.fromkeys(citation.policy for citation in seen.values()):
            if target is not None:
                cited_by[target].append(policy.id)
    return cites, {target: tuple(sources) for target, sources in cited_by.items()}


def citable_of(records: Sequence[Checked], register: Register) -> Citable:
    """Documents by number and title; a title that several documents have stands for none of them."""
    organs = {item.record.id: item.record.label for item in records if item.kind.name == "department"}
    numbers: dict[str, str] = {}
    owners: dict[str, set[str]] = defaultdict(set)
    for item in records:
        if isinstance(item.record, Policy):
            title = title_key(item.record.title)
            issuer = organs.get(register.find("department", item.record.issuer) or "", "")
            owners[title].add(item.record.id)
            owners[issuer + title].add(item.record.id)
            if item.record.number is not None:
                numbers[item.record.number] = item.record.id
    return Citable(numbers, {title: next(iter(ids)) for title, ids in owners.items() if len(ids) == 1})
