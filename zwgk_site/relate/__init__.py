"""From typed records to the library: references resolved, states derived for one day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from zwgk_site import problems
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.calendar import CalendarYear
from zwgk_site.library import Download, Entry, Library
from zwgk_site.problems import Problem, Spot
from zwgk_site.relate.annexes import check_annexes
from zwgk_site.relate.citations import citable_of, cite
from zwgk_site.relate.columns import check_columns
from zwgk_site.relate.documents import check_documents
from zwgk_site.relate.files import check_unused, find_downloads
from zwgk_site.relate.ledgers import check_ledgers
from zwgk_site.relate.names import Register, check_references, check_trees
from zwgk_site.relate.notes import notes_of
from zwgk_site.relate.referring import refer
from zwgk_site.relate.relations import find_ties, live
from zwgk_site.relate.retention import over, withdrawn
from zwgk_site.relate.tasks import commit, expand_groups
from zwgk_site.relate.wording import check_evidence, check_wording
from zwgk_site.text.workdays import Workdays, Year
from zwgk_site.thesaurus import sayings_of
from zwgk_site.validate import Checked
from zwgk_site.validity import at


def relate(
    records: Sequence[Checked],
    kinds: Sequence[Kind],
    today: dt.date,
    content: Path,
    incomplete: frozenset[str] = frozenset(),
) -> tuple[Library | None, tuple[Problem, ...]]:
    """The library as of ``today`` and every mistake between records; no library without a site record.

    ``incomplete`` names the kinds of which records were left out for mistakes already reported: that
    something of theirs is not found is then no mistake of its own.
    """
    register, found = Register.of(records, kinds, incomplete)
    found += check_references(records, register)
    found += check_trees(records, register)
    found += check_columns(records, kinds, register)
    found += check_documents(records)
    found += check_ledgers(content)
    ties, mistakes = find_ties(records, register)
    found += mistakes
    lives = live(records, ties)
    found += check_wording(records, register)
    found += check_evidence(records, register)
    downloads, mistakes = find_downloads(records, content)
    found += mistakes
    found += check_annexes(records, downloads, content)
    if not incomplete:
        found += check_unused(records, downloads, content, {kind.folder for kind in kinds if kind.folder})
    members, mistakes = expand_groups(records, register)
    found += mistakes
    commitments, mistakes = commit(records, register, members, today)
    found += mistakes
    sayings, mistakes = sayings_of(records)
    found += mistakes
    citable = citable_of(records, register)
    citations, cited_by = cite(records, citable)
    if not any(item.kind.name == "site" for item in records):
        if "site" not in incomplete:
            found.append(problems.record_missing(Spot(f"{content.resolve().name}/site.yaml"), "站点"))
        return None, tuple(found)
    entries = _ordered([item for item in records if not over(item.record, today)], kinds)
    gone = tuple(_left(item) for item in records if over(item.record, today))
    shown = tuple(entry for group in entries.values() for entry in group)
    library = Library(
        today=today,
        kinds=tuple(kinds),
        entries=entries,
        withdrawn=gone,
        names=register.names,
        ties=ties,
        lives=lives,
        validity={policy: at(spans, today) for policy, spans in lives.items()},
        commitments=commitments,
        members=members,
        citations=citations,
        cited_by=cited_by,
        citable=citable,
        plan_of=_plans_by_policy(records, register),
        downloads=_offered(downloads, gone),
        sayings=sayings,
        referring=refer(shown, register),
        workdays=_workdays(records),
        notes=notes_of(records, register),
        _index=_index((*shown, *gone)),
    )
    return library, tuple(found)


def _index(entries: Sequence[Entry]) -> Mapping[tuple[str, str], Entry]:
    """Entries by kind and id, also by the kind as which they may be named."""
    named = {(entry.kind.named_as, entry.record.id): entry for entry in entries if entry.kind.named_as}
    return {**named, **{(entry.kind.name, entry.record.id): entry for entry in entries}}


def _ordered(records: Sequence[Checked], kinds: Sequence[Kind]) -> Mapping[str, tuple[Entry, ...]]:
    groups: dict[str, list[Entry]] = {kind.name: [] for kind in kinds}
    for item in records:
        groups[item.kind.name].append(Entry(item.kind, item.record, item.source.file))
    for kind in kinds:
        if kind.order is not None:
            order = kind.order
            groups[kind.name].sort(key=lambda entry: entry.record.id)
            groups[kind.name].sort(key=lambda entry: getattr(entry.record, order), reverse=True)
    return {name: tuple(entries) for name, entries in groups.items()}


def _left(item: Checked) -> Entry:
    return Entry(item.kind, withdrawn(item.kind, item.record), item.source.file)


def _offered(
    downloads: Mapping[tuple[str, str, str], Download], gone: Sequence[Entry]
) -> Mapping[tuple[str, str, str], Download]:
    """The files of what is still shown."""
    keys = {(entry.kind.name, entry.record.id) for entry in gone}
    return {key: file for key, file in downloads.items() if key[:2] not in keys}


def _plans_by_policy(records: Sequence[Checked], register: Register) -> Mapping[str, str]:
    plans = {}
    for item in records:
        policy = getattr(item.record, "policy", None)
        if item.kind.name == "plan" and policy is not None:
            found = register.find("policy", policy)
            if found is not None:
                plans[found] = item.record.id
    return plans


def _workdays(records: Sequence[Checked]) -> Workdays:
    years = (item.record for item in records if isinstance(item.record, CalendarYear))
    return Workdays({year.year: Year(frozenset(year.off), frozenset(year.on)) for year in years})
