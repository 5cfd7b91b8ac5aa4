"""The page of an evaluation: what was found in each respect, and what is done about it.

Sources: 2023年烟台市政务公开工作要点（九）, 聊城市2024年政务公开工作要点 三、（一）.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.evaluation import Evaluation, Outcome
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, policy_item, record_item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.lists import lists as plain_lists
from zwgk_site.pages.page import Html, Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.relate.evaluations import counts, least
from zwgk_site.urls import Here


@dataclass(frozen=True)
class FindingLine:
    dimension: str
    text: tuple[str, ...]


@dataclass(frozen=True)
class OutcomeLine:
    kind: str
    text: str
    day: str
    date: str
    policy: Link | None


@dataclass(frozen=True)
class Total:
    """How often an organ evaluated in a year, and how often it is to."""

    organ: Link
    year: str
    count: str
    of: str


@dataclass(frozen=True)
class View:
    """Everything the page of an evaluation shows."""

    title: str
    organ: Link
    summary: str
    sample: bool
    policy: Item | None
    document: str
    period: str
    methods: str
    by: str
    figures: tuple[tuple[str, str], ...]
    findings: tuple[FindingLine, ...]
    outcomes: tuple[OutcomeLine, ...]
    files: tuple[Link, ...]
    body: Html
    related: tuple[Group, ...]
    published: str
    day: str


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The lists; the whole one with the counts of organs and years."""
    for page in plain_lists(portal, kind, row):
        whole = page.address == kind.list_address
        found = tuple(totals(portal, Here.at(page.address))) if whole else ()
        yield replace(page, context={**page.context, "totals": found})


def totals(portal: Portal, here: Here) -> Iterator[Total]:
    """Counts by organ and year, the newest year first."""
    found = counts(portal.library)
    for organ, year in sorted(found, key=lambda key: (-key[1], key[0])):
        yield Total(
            organ=portal.link(here, "department", organ),
            year=portal.say("evaluation", "year", year=year),
            count=str(len(found[organ, year])),
            of=portal.say("evaluation", "of", least=least(portal.library, organ)),
        )


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """An evaluation in a list: its result in a sentence, and what is done about it."""
    evaluation = cast(Evaluation, entry.record)
    kinds = portal.say("mark", "comma").join(outcome.kind for outcome in evaluation.outcomes)
    note = portal.say("evaluation", "used", kinds=kinds) if kinds else ""
    about = (portal.library.title_of("department", evaluation.evaluator),)
    return replace(record_item(portal, here, entry), about=about, note=note)


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of an evaluation."""
    evaluation = cast(Evaluation, entry.record)
    here = Here.at(portal.address("evaluation", evaluation.id))
    about = portal.about(entry.kind)
    yield compose(
        portal,
        here,
        "evaluation.html",
        {"view": _view(portal, here, evaluation)},
        article_head(
            portal,
            here.address,
            evaluation.title,
            evaluation.summary,
            about,
            published=evaluation.published,
            source=portal.library.title_of("department", evaluation.publisher),
        ),
        about=about,
        crumbs=portal.trail(here, about, evaluation.title),
        source=entry.file,
        kind="evaluation",
        record=evaluation.id,
        changed=evaluation.published.date(),
    )


def _view(portal: Portal, here: Here, record: Evaluation) -> View:
    library, comma = portal.library, portal.say("mark", "comma")
    prose = portal.prose("evaluation", record, record.body)
    policy = library.policy(library.id_of("policy", record.policy)) if record.policy else None
    return View(
        title=record.title,
        organ=portal.link(here, "department", library.id_of("department", record.evaluator)),
        summary=record.summary,
        sample=record.sample,
        policy=policy_item(portal, here, policy) if policy is not None else None,
        document=record.document or "",
        period=_period(portal, record),
        methods=comma.join(record.methods),
        by=comma.join(record.by),
        figures=tuple((figure.name, figure.value) for figure in record.figures),
        findings=tuple(
            FindingLine(finding.dimension, tuple(filter(None, finding.text.split("\n"))))
            for finding in record.findings
        ),
        outcomes=tuple(_outcome(portal, here, outcome) for outcome in record.outcomes),
        files=tuple(portal.download(here, "evaluation", record.id, path) for path in record.files),
        body=Html(prose.notice + prose.main),
        related=related(portal, here, "evaluation", record.id),
        published=formats.minute(record.published),
        day=formats.iso(record.published.date()),
    )


def _period(portal: Portal, record: Evaluation) -> str:
    since = formats.long_day(record.since) if record.since else ""
    until = formats.long_day(record.until) if record.until else ""
    if since and until:
        return portal.say("evaluation", "period_both", since=since, until=until)
    if since:
        return portal.say("evaluation", "period_since", since=since)
    return portal.say("evaluation", "period_until", until=until) if until else ""


def _outcome(portal: Portal, here: Here, outcome: Outcome) -> OutcomeLine:
    policy = None
    if outcome.policy is not None:
        found = portal.library.policy(portal.library.id_of("policy", outcome.policy))
        policy = portal.link(here, "policy", found.id, portal.short_name(found))
    day = outcome.day
    return OutcomeLine(
        kind=outcome.kind,
        text=outcome.text,
        day=formats.iso(day) if day else "",
        date=formats.long_day(day) if day else "",
        policy=policy,
    )
