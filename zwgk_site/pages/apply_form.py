"""The form of an application, for the page and for the Word file: exactly what art. 29 asks for."""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.application import Application
from zwgk_site.pages.applications import DOCX, address_of
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Blank:
    """A line to fill in. ``options`` are to be ticked, each with its box; ``text`` is printed where nothing is to be written;
    ``tall`` leaves room for several lines."""

    label: str
    options: tuple[str, ...] = ()
    text: str = ""
    tall: bool = False


@dataclass(frozen=True)
class Block:
    """Lines under one heading."""

    heading: str
    blanks: tuple[Blank, ...]

    @property
    def rows(self) -> int:
        return len(self.blanks)


@dataclass(frozen=True)
class FormView:
    """Everything the form shows."""

    title: str
    organ: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...]
    docx: Link


def view(portal: Portal, record: Application) -> FormView:
    """The form as a page."""
    here, say, form = Here.at(address_of(portal, record, "form")), portal.say, record.form
    last = len(form.wanted) - 1
    blocks = (
        Block(say("apply", "person"), tuple(Blank(name) for name in form.person)),
        Block(say("apply", "body"), tuple(Blank(name) for name in form.body)),
        Block(
            say("apply", "wanted"),
            tuple(Blank(name, tall=place == last) for place, name in enumerate(form.wanted)),
        ),
        Block(
            say("apply", "demanded"),
            (
                Blank(say("apply", "medium"), _options(portal, form.forms)),
                Blank(say("apply", "by"), _options(portal, form.ways)),
            ),
        ),
        Block(
            say("apply", "signed"),
            (Blank(say("apply", "signature")), Blank(say("apply", "signed_on"), text=say("apply", "date"))),
        ),
    )
    contact = say(
        "apply",
        "form_contact",
        office=record.office,
        address=record.address,
        postcode=record.postcode,
        phone=record.phone,
    )
    return FormView(
        title=say("apply", "named_form"),
        organ=portal.library.title_of("department", record.organ),
        blocks=blocks,
        notes=(say("apply", "form_proof", proof=form.proof), say("apply", "form_note"), contact),
        docx=Link(
            say("apply", "form_docx"),
            here.shared(urls.beside(portal.address("application", record.id), DOCX)),
        ),
    )


def _options(portal: Portal, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(portal.say("apply", "option", name=name) for name in names)
