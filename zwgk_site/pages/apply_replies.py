"""What the replies to an application mean, found by five questions in the order in which an organ asks them."""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_site.kinds.application import ARTICLES, STAGES, Application, Reply
from zwgk_site.pages.applications import address_of
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Answer:
    """One kind of reply."""

    anchor: str
    name: str
    article: str
    text: str
    then: str


@dataclass(frozen=True)
class Question:
    """One of the five questions, with the replies that end there."""

    anchor: str
    name: str
    asks: str
    text: str
    onward: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class RepliesView:
    """Everything the page shows. ``ways`` lead from a reply to what it means, ``unsatisfied`` to what
    one can do then."""

    ways: tuple[Link, ...]
    unsatisfied: Link
    questions: tuple[Question, ...]


def view(portal: Portal, record: Application) -> RepliesView:
    """The replies under their questions."""
    order = tuple(ARTICLES)
    here = Here.at(address_of(portal, record, "replies"))
    replies = sorted(record.replies, key=lambda reply: order.index(reply.article))
    return RepliesView(
        unsatisfied=Link(
            portal.say("apply", "step_unsatisfied"),
            here.to(portal.address("application", record.id), "unsatisfied"),
        ),
        ways=tuple(Link(reply.name, f"#{_anchor(reply)}") for reply in replies),
        questions=tuple(
            Question(
                anchor=slug,
                name=stage,
                asks=portal.say("apply", f"asks_{slug}"),
                text=portal.say("apply", f"text_{slug}"),
                onward=portal.say("apply", f"onward_{slug}"),
                answers=tuple(_answer(portal, reply) for reply in replies if reply.stage == stage),
            )
            for stage, slug in STAGES.items()
        ),
    )


def _answer(portal: Portal, reply: Reply) -> Answer:
    article = portal.say("apply", "article", article=reply.article)
    return Answer(_anchor(reply), reply.name, article, reply.text, reply.then)


def _anchor(reply: Reply) -> str:
    return f"reply-{ARTICLES[reply.article]}"
