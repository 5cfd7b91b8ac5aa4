"""A major decision: how far it is, and how much of it is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.decision import Decision
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.views.decision import told
from zwgk_site.relate.decisions import stage_on
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _stage(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    decision = cast(Decision, entry.record)
    stage = stage_on(decision, portal.library)
    yield line(portal.say("decision", "stage"), stage, sample=decision.sample)


def _told(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    decision = cast(Decision, entry.record)
    yield line(portal.say("decision", "told_line"), told(portal, decision), sample=decision.sample)


OWN = Own(lines={"stage": _stage, "told": _told})
