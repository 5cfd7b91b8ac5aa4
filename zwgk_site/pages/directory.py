"""一册通 and 一码通: whom to ask in every organ about disclosure and about its policies, as a booklet and by one code.

Sources: 2024年聊城市政务公开工作要点 (做好政府信息公开机构、政策解读首问责任人“一册通”“一码通”集中公开工作);
政府信息公开条例（国务院令第711号）art. 12 for name, address, hours and telephone of the office in charge.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.department import Department
from zwgk_site.kinds.region import Region
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import list_head
from zwgk_site.pages.organ import contact_name, disclosure_name
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.text.qr import Qr, qr
from zwgk_site.text.telephone import dial
from zwgk_site.urls import Here

ADDRESS = "contacts/index.html"
CODE = "contacts/code.html"
DOCX = "directory.docx"
TABLE = "directory.csv"


@dataclass(frozen=True)
class Listed:
    """An organ in the directory. ``number`` counts through the whole; what is not written is empty."""

    number: int
    organ: Link
    category: str
    office: str
    office_phone: str
    office_dial: str
    place: str
    hours: str
    contact: str
    contact_phone: str
    contact_dial: str
    checked: dt.date | None
    sample: bool


@dataclass(frozen=True)
class RegionPart:
    """The organs of one region. ``lacking`` names those that nothing is registered of."""

    id: str
    name: str
    count: str
    listed: tuple[Listed, ...]
    lacking: str


@dataclass(frozen=True)
class View:
    """Everything the directory shows. ``code`` leads to the directory itself."""

    title: str
    lede: str
    site: str
    day: str
    made: str
    count: str
    regions: tuple[RegionPart, ...]
    downloads: tuple[Link, ...]
    poster: Link
    code: Qr
    address: str


@dataclass(frozen=True)
class PosterView:
    """The one code, to be put up."""

    title: str
    heading: str
    site: str
    back: Link
    code: Qr
    address: str
    count: str


def directory(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The booklet and the poster; neither for a site without organs."""
    if not portal.library.entries.get("department"):
        return
    yield _booklet(portal, kind)
    yield _poster(portal, kind)


def parts(portal: Portal, here: Here) -> tuple[RegionPart, ...]:
    """The regions, those with most organs registered first; organs as they stand in the register."""
    found: dict[str, list[Department]] = {}
    for organ in portal.library.records("department", Department):
        found.setdefault(portal.library.id_of("region", organ.region), []).append(organ)
    regions = [region for region in portal.library.records("region", Region) if region.id in found]
    ordered = sorted(regions, key=lambda region: -sum(map(registered, found[region.id])))
    made, number = [], 1
    for region in ordered:
        some = [organ for organ in found[region.id] if registered(organ)]
        listed = tuple(_listed(portal, here, organ, place) for place, organ in enumerate(some, start=number))
        number += len(listed)
        lacking = portal.say("mark", "comma").join(
            organ.name for organ in found[region.id] if not registered(organ)
        )
        count = portal.say("directory", "count", count=len(listed))
        made.append(RegionPart(region.id, region.name, count, listed, lacking))
    return tuple(made)


def registered(organ: Department) -> bool:
    """Whether anything is known of whom to ask."""
    return bool(organ.disclosure_office or organ.disclosure or organ.first_contact)


def _listed(portal: Portal, here: Here, organ: Department, number: int) -> Listed:
    office, contact = organ.disclosure_office, organ.first_contact
    phone, other = office.phone if office else "", contact.phone if contact else ""
    return Listed(
        number=number,
        organ=portal.link(here, "department", organ.id),
        category=organ.category,
        office=disclosure_name(portal, office) if office else organ.disclosure or "",
        office_phone=phone,
        office_dial=dial(phone) or "",
        place=(office.address if office else None) or organ.address or "",
        hours=(office.hours if office else None) or organ.hours or "",
        contact=contact_name(portal, contact) if contact else "",
        contact_phone=other,
        contact_dial=dial(other) or "",
        checked=organ.checked,
        sample=not {"公开机构", "政府信息公开机构", "解读首问责任人"}.isdisjoint(organ.samples),
    )


def _total(portal: Portal, regions: tuple[RegionPart, ...]) -> str:
    return portal.say("directory", "count", count=sum(len(region.listed) for region in regions))


def _booklet(portal: Portal, kind: Kind) -> Page:
    here, say = Here.at(ADDRESS), portal.say
    regions, address = parts(portal, here), portal.absolute(ADDRESS)
    checked = [each.checked for region in regions for each in region.listed if each.checked]
    latest = max(checked, default=None)
    files = (("as_docx", DOCX), ("as_csv", TABLE))
    view = View(
        title=say("directory", "title"),
        lede=say("directory", "lede"),
        site=portal.site.name,
        day=formats.iso(latest) if latest else "",
        made=formats.long_day(latest) if latest else "",
        count=_total(portal, regions),
        regions=regions,
        downloads=tuple(
            Link(say("directory", name), here.shared(urls.inside(ADDRESS, file))) for name, file in files
        ),
        poster=Link(say("directory", "code"), here.to(CODE)),
        code=qr(address),
        address=address,
    )
    return _page(portal, kind, here, "directory.html", view, (view.title, view.lede))


def _poster(portal: Portal, kind: Kind) -> Page:
    here, say = Here.at(CODE), portal.say
    address = portal.absolute(ADDRESS)
    view = PosterView(
        title=say("directory", "code"),
        heading=say("directory", "code_heading"),
        site=portal.site.name,
        back=Link(say("directory", "title"), here.to(ADDRESS)),
        code=qr(address),
        address=address,
        count=_total(portal, parts(portal, here)),
    )
    return _page(portal, kind, here, "directory-code.html", view, (view.title, say("directory", "code_lede")))


def _page(
    portal: Portal, kind: Kind, here: Here, template: str, view: View | PosterView, told: tuple[str, str]
) -> Page:
    about, (title, description) = portal.about(kind), told
    return compose(
        portal,
        here,
        template,
        {"view": view},
        list_head(portal, here.address, title, description, about),
        about=about,
        crumbs=portal.trail(here, about, title),
        source=f"content/{kind.file}",
    )
