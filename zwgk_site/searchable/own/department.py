"""An organ: whom to turn to, its offices, and the tasks that name it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.department import Department, Office
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.directory import ADDRESS
from zwgk_site.pages.organ import contact_name, disclosure_name, office_anchor
from zwgk_site.relate.leaders import in_charge_of
from zwgk_site.search import SearchRecord
from zwgk_site.search.record import Card, CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.facets import values_of
from zwgk_site.searchable.hooks import Own
from zwgk_site.searchable.scope import Scope
from zwgk_site.text.telephone import dial

MOST = 6
"""Offices to which the card of an organ leads."""


def _contacts(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    """Who is in charge of disclosure, and who first answers questions about policies."""
    organ = cast(Department, entry.record)
    if organ.disclosure_office is not None:
        name = disclosure_name(portal, organ.disclosure_office)
        yield _called(portal, organ, "公开机构", name, organ.disclosure_office.phone)
    if organ.first_contact is not None:
        name = contact_name(portal, organ.first_contact)
        yield _called(portal, organ, "解读首问责任人", name, organ.first_contact.phone)


def _called(portal: Portal, organ: Department, key: str, who: str, phone: str) -> CardLine:
    """A line under the key authors write, so that it says 示例 as that key does."""
    text, number = portal.say("department", "office_line", name=who, phone=phone), dial(phone)
    href = f"tel:{number}" if number else None
    return line(key, text, href, sample=key in organ.samples)


def _tasks(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    if count := portal.task_counts.get(entry.record.id, 0):
        address = portal.address("department", entry.record.id)
        yield portal.say("list", "tasks", count=count), f"{address}#tasks"


def _offices(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    organ = cast(Department, entry.record)
    address = portal.address("department", organ.id)
    for place, office in enumerate(organ.offices[:MOST], start=1):
        yield office.name, f"{address}#{office_anchor(place)}"


def _in_charge(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    """The leaders above who are in charge of the organ."""
    for leader in in_charge_of(portal.library, entry.record.id):
        text = portal.say("leader", "line", name=leader.name, post=leader.post)
        label, address = portal.say("department", "in_charge"), portal.address("leader", leader.id)
        yield line(label, text, address, sample=leader.sample)


def _more(scope: Scope, entry: Entry) -> Iterator[SearchRecord]:
    """The offices of an organ; the directory of all organs comes with the first of them."""
    if entry is scope.portal.library.entries["department"][0]:
        yield _directory(scope.portal, entry)
    yield from _each_office(scope, entry)


def _directory(portal: Portal, entry: Entry) -> SearchRecord:
    say = portal.say
    return SearchRecord(
        address=ADDRESS,
        title=say("directory", "title"),
        kind=entry.kind.label,
        text=say("directory", "lede"),
        names=tuple(say("directory", name) for name in ("cover", "code", "name")),
    )


def _each_office(scope: Scope, entry: Entry) -> Iterator[SearchRecord]:
    """A record for every office: whoever asks for one is to see its telephone at once."""
    organ, values = cast(Department, entry.record), values_of(scope.portal, entry)
    address = scope.portal.address("department", organ.id)
    for place, office in enumerate(organ.offices, start=1):
        yield SearchRecord(
            address=f"{address}#{office_anchor(place)}",
            title=f"{organ.name}{office.name}",
            kind=entry.kind.label,
            text="\n".join(filter(None, (office.duty, office.phone))),
            names=tuple(f"{name}{office.name}" for name in (*organ.aliases, *organ.sayings)),
            departments=values.departments,
            region=values.region,
            status=scope.portal.say("mark", "sample") if "内设机构" in organ.samples else None,
            card=_card(scope.portal, organ, office, address),
        )


def _card(portal: Portal, organ: Department, office: Office, address: str) -> Card:
    say, sample = portal.say, "内设机构" in organ.samples
    lines = []
    if office.duty:
        lines.append(line(say("department", "office_duty"), office.duty, sample=sample))
    phone = office.phone or organ.phone
    if phone:
        number = dial(phone)
        lines.append(
            line(say("department", "phone"), phone, f"tel:{number}" if number else None, sample=sample)
        )
    if organ.address:
        lines.append(line(say("department", "address"), organ.address, sample="办公地址" in organ.samples))
    asked = ("电话", "联系电话", "号码", "怎么联系", "管什么", "职责", "在哪", "地址")
    return Card(say("department", "office"), tuple(lines), ((organ.name, address),), asked)


OWN = Own(
    lines={"contacts": _contacts, "in_charge": _in_charge},
    links={"tasks": _tasks, "offices": _offices},
    more=_more,
)
