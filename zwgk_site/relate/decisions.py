"""How far a major decision is, and which places of its dossier are filled, due or reasoned absent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar, cast

from zwgk_site.kinds.agenda import Agenda, AgendaItem
from zwgk_site.kinds.base import Record
from zwgk_site.kinds.consultation import Consultation
from zwgk_site.kinds.decision import Decision, Slot
from zwgk_site.kinds.evaluation import Evaluation
from zwgk_site.kinds.meeting import Meeting
from zwgk_site.library import Library
from zwgk_site.text.workdays import YearUnknown

R = TypeVar("R", bound=Record)

Stage = Literal["启动", "公众参与", "论证评估", "集体讨论决定", "已出台", "后评估"]
STAGES: tuple[Stage, ...] = ("启动", "公众参与", "论证评估", "集体讨论决定", "已出台", "后评估")

RESULT_WORKDAYS = 20
"""Working days within which a decision is published (政府信息公开条例 art. 26)."""

PlaceState = Literal["filled", "due", "later", "absent", "open"]
"""Told; to be told by now; not yet; reasoned absent; an optional one that is not told."""


@dataclass(frozen=True)
class Found:
    """What a dossier names, as far as it exists. ``prior`` are the evaluations of other documents."""

    consultations: tuple[Consultation, ...]
    meetings: tuple[Meeting, ...]
    prior: tuple[Evaluation, ...]
    evaluations: tuple[Evaluation, ...]
    policy: str | None


@dataclass(frozen=True)
class Place:
    """One place of a dossier. ``attribute`` names its slot, ``key`` is what authors call it.

    ``due`` is the last day on which it is in time, where that follows from days of the process.
    """

    attribute: str
    key: str
    obligatory: bool
    slot: Slot
    state: PlaceState
    due: dt.date | None
    records: tuple[Record, ...] = ()
    """The records that tell it."""
    policy: str | None = None
    """Id of the document that tells it."""


def found(decision: Decision, library: Library) -> Found:
    """The records that a dossier names; names that lead nowhere are left out."""
    policy = library.find("policy", decision.policy) if decision.policy else None
    evaluations = _records(library, "evaluation", decision.evaluations, Evaluation)
    of_result = [
        policy is not None and each.policy is not None and library.find("policy", each.policy) == policy
        for each in evaluations
    ]
    return Found(
        _records(library, "consultation", decision.consultations, Consultation),
        _records(library, "meeting", decision.meetings, Meeting),
        tuple(each for each, after in zip(evaluations, of_result, strict=True) if not after),
        tuple(each for each, after in zip(evaluations, of_result, strict=True) if after),
        policy,
    )


def _records(library: Library, kind: str, names: Sequence[str], model: type[R]) -> tuple[R, ...]:
    ids = (library.find(kind, name) for name in names)
    return tuple(cast(R, library.get(kind, record_id).record) for record_id in ids if record_id is not None)


def stage_on(decision: Decision, library: Library) -> Stage:
    """How far the decision is on the library's day, by the days of what the dossier names."""
    named, today = found(decision, library), library.today
    if named.policy is not None and library.policy(named.policy).signed <= today:
        return "后评估" if any(e.published.date() <= today for e in named.evaluations) else "已出台"
    if any(meeting.day <= today for meeting in named.meetings):
        return "集体讨论决定"
    if any(_held(slot, today) for slot in (decision.risk, decision.expert)):
        return "论证评估"
    if any(consultation.begins <= today for consultation in named.consultations):
        return "公众参与"
    return "启动"


def _held(slot: Slot, today: dt.date) -> bool:
    return slot.told and (slot.day is None or slot.day <= today)


def places(decision: Decision, library: Library) -> tuple[Place, ...]:
    """The nine places in the order of the process, each with its state on the library's day.

    A draft, its explanation and background are due with the consultation, what became of the opinions
    when the last consultation's feedback is, the attendance after the meeting, the result 20 working
    days after it (政府信息公开条例 art. 26).
    """
    named, today = found(decision, library), library.today
    heard = named.consultations
    opened = min((c.begins for c in heard), default=None)
    answered = max((c.feedback_due for c in heard), default=None)
    met = max((m.day for m in named.meetings), default=None)
    told = tuple(c for c in heard if c.feedback is not None and c.feedback.published <= today)
    issued = library.policy(named.policy) if named.policy is not None else None

    def place(
        attribute: str,
        *,
        records: tuple[Record, ...] = (),
        due: dt.date | None = None,
        obligatory: bool = True,
        policy: str | None = None,
    ) -> Place:
        slot = cast(Slot, getattr(decision, attribute))
        if slot.told or records or policy is not None:
            state: PlaceState = "filled"
        elif slot.absent:
            state = "absent"
        elif not obligatory:
            state = "open"
        else:
            state = "due" if due is not None and due < today else "later"
        key = str(type(decision).model_fields[attribute].alias)
        return Place(attribute, key, obligatory, slot, state, due, records, policy)

    begun = tuple(c for c in heard if c.begins <= today)
    signed = issued.signed if issued is not None else None
    since = opened or met or signed
    return (
        place("background", records=(*named.prior, *(c for c in begun if c.background)), due=since),
        place("draft", records=tuple(c for c in begun if c.body or c.draft_files), due=since),
        place("explanation", records=tuple(c for c in begun if _explained(c)), due=since),
        place("opinions", records=told, due=answered or met or signed),
        place("expert", obligatory=False),
        place("risk", obligatory=False),
        place("attendance", records=tuple(m for m in named.meetings if m.invited), due=met or signed),
        place("result", policy=named.policy, due=_result_due(library, met)),
        place("effect", records=named.evaluations, obligatory=False),
    )


def _explained(consultation: Consultation) -> bool:
    return bool(consultation.explanation or consultation.explanation_files)


def _result_due(library: Library, met: dt.date | None) -> dt.date | None:
    """None as well where the working days of the time are not known: nothing is then said."""
    try:
        return library.workdays.after(met, RESULT_WORKDAYS) if met is not None else None
    except YearUnknown:
        return None


def dossier_of(library: Library, agenda: Agenda, item: AgendaItem) -> Decision | None:
    """The dossier of an item of an agenda, where there is one."""
    return next(
        (
            decision
            for decision in library.records("decision", Decision)
            if decision.item == item.name
            and decision.agenda is not None
            and library.find("agenda", decision.agenda) == agenda.id
        ),
        None,
    )
