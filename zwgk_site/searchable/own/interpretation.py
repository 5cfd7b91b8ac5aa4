"""An interpretation: the document as it stands today, what it means in one sentence, whom to ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.interpretation import Interpretation
from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.picture import PAGE
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _documents(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    """Each document with its number and validity, marked 示例 only where it is invented itself."""
    for policy in _explained(portal, entry):
        state = portal.library.validity_of(policy).label
        text = portal.say("interpretation", "card_document", name=portal.short_name(policy), state=state)
        address = portal.address("policy", policy.id)
        yield line(portal.say("interpretation", "csv_policies"), text, address, sample=policy.sample)


def _lead(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    """What the document says in one sentence; nothing of one that no longer applies."""
    record = cast(Interpretation, entry.record)
    if any(portal.library.validity_of(policy).alert for policy in _explained(portal, entry)):
        yield line(portal.say("interpretation", "hint"), portal.say("interpretation", "gone"))
    elif record.picture is not None:
        yield line(portal.say("interpretation", "in_short"), record.picture.lead, sample=record.sample)


def _form(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    record = cast(Interpretation, entry.record)
    said = (record.form, portal.say("interpretation", "stage", stage=record.stage))
    text = portal.say("mark", "comma").join(said)
    yield line(portal.say("interpretation", "csv_form"), text, sample=record.sample)


def _office(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    record = cast(Interpretation, entry.record)
    organ = portal.library.id_of("department", record.publisher)
    text = f"{portal.library.department(organ).name}{record.office or ''}"
    yield line(
        portal.say("interpretation", "office"),
        text,
        portal.address("department", organ),
        sample=record.sample,
    )


def _picture(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    record = cast(Interpretation, entry.record)
    if record.picture is not None:
        address = portal.address("interpretation", record.id)
        yield portal.say("interpretation", "picture"), urls.beside(address, PAGE)


def _explained(portal: Portal, entry: Entry) -> tuple[Policy, ...]:
    record = cast(Interpretation, entry.record)
    return tuple(portal.library.policy(portal.library.id_of("policy", name)) for name in record.policies)


OWN = Own(
    lines={"documents": _documents, "lead": _lead, "form_told": _form, "office_told": _office},
    links={"picture_page": _picture},
)
