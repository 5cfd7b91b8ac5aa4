"""Dossiers of major decisions: what is due at each stage is told, and the decision stands on a list.

Source: 2023年烟台市政务公开工作要点（七）.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.agenda import Agenda
from zwgk_site.kinds.decision import Decision
from zwgk_site.problems import Problem
from zwgk_site.problems import agenda as of_agenda
from zwgk_site.problems import decision as words
from zwgk_site.relate.decisions import places, stage_on
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text.nearest import nearest

TOLD_BY = frozenset(("consultation", "meeting", "evaluation", "policy"))
"""Kinds whose records fill the places of a dossier."""


def check(site: Inspected) -> Iterator[Problem]:
    """Places that are due and empty or doubly written; the item on the yearly list."""
    for decision in site.records("decision", Decision):
        found = places(decision, site.library)
        for place in found:
            if place.slot.told and place.slot.absent:
                yield words.slot_double(site.spot("decision", decision.id, place.key, "不适用"), place.key)
        due = [place.key for place in found if place.state == "due"]
        if due and not site.incomplete & TOLD_BY:
            stage = stage_on(decision, site.library)
            yield words.slots_due(site.spot("decision", decision.id, "标题"), stage, due)
        yield from _listed(site, decision)


def _listed(site: Inspected, decision: Decision) -> Iterator[Problem]:
    agenda = site.library.find("agenda", decision.agenda) if decision.agenda else None
    if agenda is not None and decision.item is not None:
        names = [item.name for item in cast(Agenda, site.library.get("agenda", agenda).record).items]
        if decision.item not in names:
            spot = site.spot("decision", decision.id, "目录事项")
            yield of_agenda.item_unknown(spot, decision.item, nearest(decision.item, names), names)
    elif "agenda" not in site.incomplete and (decision.agenda is None or decision.item is None):
        year = decision.published.year
        spot = site.spot("decision", decision.id, "标题")
        known = next((each for each in site.records("agenda", Agenda) if each.year == year), None)
        yield words.agenda_missing(spot, year) if known is None else words.agenda_unlinked(spot, known.title)
