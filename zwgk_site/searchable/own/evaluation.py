"""An evaluation: what is done about the result."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.evaluation import Evaluation
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _outcomes(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    evaluation = cast(Evaluation, entry.record)
    for outcome in evaluation.outcomes:
        text = portal.say("mark", "colon").join((outcome.kind, outcome.text))
        yield line(portal.say("evaluation", "outcomes"), text, sample=evaluation.sample)


OWN = Own(lines={"outcomes_told": _outcomes})
