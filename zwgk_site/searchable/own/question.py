"""A question: its answer while it holds, what it stands on, who answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.question import Question, outdated
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.grounds import grounds
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import HERE, line, titled
from zwgk_site.searchable.hooks import Own


def _answer(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    """How the answer begins; an answer that may no longer hold is not shown, only that it may not."""
    question = cast(Question, entry.record)
    if outdated(question, portal.library):
        yield line(portal.say("question", "hint"), portal.say("question", "doubtful_card"))
    else:
        plain = portal.prose("question", question, question.body).plain
        yield line(portal.say("question", "answer"), plain, sample=question.sample)


def _basis(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    for ground in grounds(portal, HERE, cast(Question, entry.record).basis):
        name = ground.number or ground.title.text
        clauses = portal.say("mark", "comma").join(clause.text for clause in ground.clauses)
        yield line(portal.say("question", "basis"), f"{name} {clauses}".strip(), ground.title.href or None)


def _organ(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    question = cast(Question, entry.record)
    organ = portal.library.id_of("department", question.organ)
    text = f"{portal.library.department(organ).name}{question.office or ''}"
    yield line(portal.say("question", "organ"), text, portal.address("department", organ))


def _clauses(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    """The clauses themselves."""
    for ground in grounds(portal, HERE, cast(Question, entry.record).basis):
        for clause in ground.clauses:
            if clause.href:
                yield titled(portal, ground.number or ground.title.text, clause.text), clause.href


OWN = Own(
    lines={"answer": _answer, "basis": _basis, "organ": _organ},
    links={"clauses": _clauses},
)
