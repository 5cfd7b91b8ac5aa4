"""The page that sets two neighbouring texts of a document side by side, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from zwgk_site.library import Entry
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.versions import compare_address, next_day, period
from zwgk_site.relate.versions import Stretch
from zwgk_site.text.compare import Pair, Run, Tally, Unit, compare, tally, units
from zwgk_site.urls import Here

QUIET = ("same", "renumbered")
"""What became of a clause whose words stayed."""


@dataclass(frozen=True)
class Side:
    """A clause as it was or is, paragraph by paragraph; ``absent`` says instead that there is none."""

    label: str
    paragraphs: tuple[tuple[Run, ...], ...]
    absent: str = ""


@dataclass(frozen=True)
class Block:
    """A clause that changed with its two sides, or some that did not, folded, with their words."""

    title: str
    id: str = ""
    old: Side | None = None
    new: Side | None = None
    kept: tuple[str, ...] = ()


@dataclass(frozen=True)
class View:
    """Everything the page shows."""

    title: str
    sample: bool
    document: Link
    old: Link
    old_period: str
    new: Link
    new_period: str
    summary: str
    changes: tuple[Link, ...]
    blocks: tuple[Block, ...]


def comparison(portal: Portal, entry: Entry, stretch: Stretch, policy: str) -> Page:
    """The comparison of a version with the text after it."""
    version, after = stretch.version, stretch.after
    here = Here.at(compare_address(portal, version.id))
    document = portal.library.policy(policy)
    old = units(portal.prose("version", version, version.body))
    new = units(
        portal.prose("version", after, after.body)
        if after
        else portal.prose("policy", document, document.body)
    )
    pairs = compare(old, new)
    blocks = tuple(_blocks(portal, pairs))
    about = portal.about(entry.kind)
    title = portal.say("compare", "title", title=version.title)
    summary = said(portal, tally(pairs))
    text = portal.link(here, "version", after.id) if after else portal.link(here, "policy", policy)
    view = View(
        title=title,
        sample=version.sample,
        document=portal.link(here, "policy", policy),
        old=portal.link(here, "version", version.id),
        old_period=period(portal, version.since, stretch.last),
        new=text,
        new_period=period(portal, next_day(stretch), None),
        summary=summary,
        changes=tuple(Link(block.title, f"#{block.id}") for block in blocks if block.id),
        blocks=blocks,
    )
    trail = portal.trail(here, about, version.title)
    return compose(
        portal,
        here,
        "compare.html",
        {"view": view},
        list_head(portal, here.address, title, summary, about),
        about=about,
        crumbs=(*trail[:-1], view.old, Link(portal.say("compare", "crumb"))),
        source=entry.file,
    )


def said(portal: Portal, count: Tally) -> str:
    """修改 3 条，新增 1 条，删去 1 条；另有 2 条只改了序号，12 条没有改动。"""
    noun = portal.say("compare", "article" if count.articles else "part")
    comma = portal.say("compare", "and")

    def listed(names: Sequence[str]) -> str:
        numbers = {name: getattr(count, name) for name in names}
        words = (
            portal.say("compare", f"count_{name}", count=number, noun=noun)
            for name, number in numbers.items()
            if number
        )
        return comma.join(words)

    loud = listed(("changed", "added", "removed")) or portal.say("compare", "none", noun=noun)
    rest = listed(("renumbered", "same", "outside"))
    return portal.say("compare", "summary", loud=loud, rest=rest) if rest else f"{loud}。"


def _blocks(portal: Portal, pairs: Sequence[Pair]) -> Iterator[Block]:
    number = 0
    for change, group in groupby(pairs, key=lambda pair: pair.change):
        some = list(group)
        if change in QUIET:
            yield _folded(portal, some)
            continue
        for pair in some:
            number += 1
            yield Block(
                _title(portal, pair),
                f"change-{number}",
                _side(portal, pair, "old"),
                _side(portal, pair, "new"),
            )


def _title(portal: Portal, pair: Pair) -> str:
    """第十条改为第九条：有修改."""
    name = _name(portal, pair)
    return portal.say("compare", f"title_{pair.change}", name=name)


def _name(portal: Portal, pair: Pair) -> str:
    names = [unit.name for unit in (pair.old, pair.new) if unit is not None]
    if not names[0]:
        return portal.say("compare", "outside")
    if names[0] == names[-1]:
        return names[0]
    return portal.say("compare", "moved", old=names[0], new=names[1])


def _side(portal: Portal, pair: Pair, which: str) -> Side:
    unit: Unit | None = getattr(pair, which)
    label = portal.say("compare", which)
    if unit is None:
        return Side(label, (), portal.say("compare", f"absent_{which}"))
    hidden = "ins" if which == "old" else "del"
    return Side(label, tuple(_paragraphs([run for run in pair.runs if run.sign != hidden])))


def _paragraphs(runs: Sequence[Run]) -> Iterator[tuple[Run, ...]]:
    """Runs cut at the ends of lines."""
    line: list[Run] = []
    for run in runs:
        first, *more = run.text.split("\n")
        line += [Run(run.sign, first)] if first else []
        for text in more:
            yield tuple(line)
            line = [Run(run.sign, text)] if text else []
    yield tuple(line)


def _folded(portal: Portal, pairs: Sequence[Pair]) -> Block:
    """Clauses whose words stayed, together."""
    kept = tuple(line for pair in pairs if pair.new for line in pair.new.text.split("\n"))
    if pairs[0].change == "renumbered":
        moves = portal.say("compare", "and").join(_name(portal, pair) for pair in pairs)
        return Block(portal.say("compare", "title_renumbered", name=moves), kept=kept)
    named = [pair.new for pair in pairs if pair.new and pair.new.name]
    some = [unit for unit in named if unit.article] or named
    if not some:
        name = portal.say("compare", "outside")
    elif len(some) == 1:
        name = some[0].name
    else:
        name = portal.say("compare", "range", first=some[0].name, last=some[-1].name)
    return Block(portal.say("compare", "title_same", name=name), kept=kept)
