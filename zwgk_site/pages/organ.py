"""What an organ says of itself in few words: its offices, whom to turn to, how to get there.

Source: 政府信息公开条例（国务院令第711号）art. 20(2): 机构设置、办公地址、办公时间、联系方式、负责人姓名.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site.kinds.department import Department, DisclosureOffice, FirstContact
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.text.telephone import dial
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Contact:
    """One line of how to reach the organ: texts, then a number with what a telephone dials for it. ``big`` is the
    number most people look for."""

    label: str
    texts: tuple[Link, ...]
    sample: bool
    phone: str = ""
    dial: str = ""
    big: bool = False


@dataclass(frozen=True)
class OfficeLine:
    """A part of the organ. ``id`` is where it stands on the page."""

    id: str
    name: str
    duty: str
    phone: str
    dial: str


def office_anchor(place: int) -> str:
    """Where the office of that place (from 1) stands on the page of its organ."""
    return f"o{place}"


def offices(organ: Department) -> tuple[OfficeLine, ...]:
    """The offices as written."""
    return tuple(
        OfficeLine(
            office_anchor(place),
            office.name,
            office.duty or "",
            office.phone or "",
            dial(office.phone or "") or "",
        )
        for place, office in enumerate(organ.offices, start=1)
    )


def contacts(portal: Portal, here: Here, organ: Department) -> tuple[Contact, ...]:
    """Every way to reach the organ, the number first."""
    return tuple(_contacts(portal, here, organ))


def _contacts(portal: Portal, here: Here, organ: Department) -> Iterator[Contact]:
    def said(name: str, key: str, *texts: str | None) -> Iterator[Contact]:
        found = tuple(Link(text) for text in texts if text)
        if found:
            yield Contact(portal.say("department", name), found, key in organ.samples)

    if organ.phone:
        label, sample = portal.say("department", "phone"), "办公电话" in organ.samples
        yield Contact(label, (), sample, organ.phone, dial(organ.phone) or "", big=True)
    yield from said("hours", "办公时间", organ.hours)
    yield from said("address", "办公地址", organ.address)
    yield from said("directions", "位置说明", *organ.directions)
    yield from said("fax", "传真", organ.fax)
    yield from said("email", "电子邮箱", organ.email)
    yield from said("postcode", "邮编", organ.postcode)
    yield from said("head", "负责人", organ.head)
    yield from said("disclosure", "政府信息公开机构", organ.disclosure)
    yield from _disclosure(portal, organ)
    yield from _first_contact(portal, organ)
    yield from _superior(portal, here, organ)


def _disclosure(portal: Portal, organ: Department) -> Iterator[Contact]:
    office = organ.disclosure_office
    if office is not None:
        yield Contact(
            portal.say("department", "disclosure"),
            tuple(
                Link(text) for text in (disclosure_name(portal, office), office.address, office.hours) if text
            ),
            "公开机构" in organ.samples,
            office.phone,
            dial(office.phone) or "",
        )


def _first_contact(portal: Portal, organ: Department) -> Iterator[Contact]:
    contact = organ.first_contact
    if contact is not None:
        yield Contact(
            portal.say("department", "first_contact"),
            (Link(contact_name(portal, contact)),),
            "解读首问责任人" in organ.samples,
            contact.phone,
            dial(contact.phone) or "",
        )


def _superior(portal: Portal, here: Here, organ: Department) -> Iterator[Contact]:
    """The organ above, linked where it is registered here."""
    if organ.superior is not None:
        found = portal.library.find("department", organ.superior)
        link = portal.link(here, "department", found) if found and found != organ.id else Link(organ.superior)
        yield Contact(portal.say("department", "superior"), (link,), "上级主管" in organ.samples)


def disclosure_name(portal: Portal, office: DisclosureOffice) -> str:
    """局办公室（负责人：王某某）"""
    if office.head is None:
        return office.name
    return portal.say("department", "office_head", name=office.name, head=office.head)


def contact_name(portal: Portal, contact: FirstContact) -> str:
    """社会救助科 科长岗"""
    return portal.say("department", "contact_name", office=contact.office, who=contact.who)
