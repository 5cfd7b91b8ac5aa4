"""Organs: checked within a year, one office in charge of disclosure, offices that exist, no private numbers."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.department import Department
from zwgk_site.problems import Problem
from zwgk_site.problems import department as words
from zwgk_site.rules.inspected import Inspected

CHECKED_WITHIN = 365
"""Days within which an organ is to be gone over again."""


def check(site: Inspected) -> Iterator[Problem]:
    """Whatever is old, double or private in the register; see docs/problems.md."""
    for organ in site.records("department", Department):
        yield from _checked(site, organ)
        yield from _offices(site, organ)
        if organ.disclosure is not None and organ.disclosure_office is not None:
            yield words.disclosure_twice(site.spot("department", organ.id, "公开机构"))


def _checked(site: Inspected, organ: Department) -> Iterator[Problem]:
    if organ.checked is None:
        return
    spot, age = site.spot("department", organ.id, "核对日期"), (site.today - organ.checked).days
    if age < 0:
        yield words.ahead(spot, f"{organ.checked}")
    elif age > CHECKED_WITHIN:
        yield words.stale(spot, f"{organ.checked}", age)


def _offices(site: Inspected, organ: Department) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, office in enumerate(organ.offices):
        if office.name in seen:
            yield words.office_twice(
                site.spot("department", organ.id, "内设机构", place, "名称"), office.name
            )
        seen.add(office.name)
    contact = organ.first_contact
    if seen and contact is not None and contact.office not in seen:
        yield words.contact_elsewhere(
            site.spot("department", organ.id, "解读首问责任人", "科室"), contact.office
        )
