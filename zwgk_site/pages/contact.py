"""Whom to ask about something: the organ, its office, its telephone, where and when."""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.text.telephone import dial
from zwgk_site.urls import Here


@dataclass(frozen=True)
class ContactLine:
    """One line. ``phone`` is what a telephone dials; empty for what is no number."""

    label: str
    link: Link
    phone: str = ""


def organ(
    portal: Portal, here: Here, label: str, reference: str, office: str | None
) -> tuple[ContactLine, ...]:
    """The organ that a checked reference names, under ``label``, and which of its offices."""
    found = portal.library.id_of("department", reference)
    line = ContactLine(label, portal.link(here, "department", found))
    return (line, ContactLine(portal.say("contact", "office"), Link(office))) if office else (line,)


def phone(portal: Portal, reference: str, number: str | None) -> tuple[ContactLine, ...]:
    """The number to call: the one given, or else that of the organ; nothing where neither is known."""
    found = portal.library.department(portal.library.id_of("department", reference))
    text = number or found.phone
    return (ContactLine(portal.say("contact", "phone"), Link(text), dial(text) or ""),) if text else ()
