"""The page of a package: one matter of life, in the order of what a person does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.package import Elsewhere, Package, Step
from zwgk_site.kinds.region import Region
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.contact import ContactLine, organ, phone
from zwgk_site.pages.documents import Item, record_item, tag
from zwgk_site.pages.grounds import Ground
from zwgk_site.pages.head import article_head
from zwgk_site.pages.helper import Asked, Outcome, helper
from zwgk_site.pages.lists import Listing
from zwgk_site.pages.lists import lists as plain_lists
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.pages.rows import item_of
from zwgk_site.relate.packages import held
from zwgk_site.text.numerals import to_chinese
from zwgk_site.urls import Here

LIST = "list.csv"
"""What stands in a package, as a table."""


@dataclass(frozen=True)
class Shelf:
    """What a step holds of one kind."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Stage:
    """A step of the way."""

    id: str
    number: str
    title: str
    text: tuple[str, ...]
    documents: tuple[Ground, ...]
    shelves: tuple[Shelf, ...]
    departments: tuple[Link, ...]


@dataclass(frozen=True)
class File:
    """A file of one of the documents."""

    name: str
    document: str
    link: Link


@dataclass(frozen=True)
class View:
    """Everything the page of a package shows."""

    title: str
    summary: str
    sample: bool
    standing: str
    gone: tuple[Ground, ...]
    asked: tuple[Asked, ...]
    outcomes: tuple[Outcome, ...]
    stages: tuple[Stage, ...]
    contact: tuple[ContactLine, ...]
    table: Link
    files: tuple[File, ...]
    related: tuple[Group, ...]
    published: str
    day: str


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A package in a list: how many steps, how many documents."""
    package = cast(Package, entry.record)
    documents = len(held(package, portal.library).policies) + sum(len(s.elsewhere) for s in package.steps)
    about = portal.say("package", "size", steps=len(package.steps), documents=documents)
    return replace(record_item(portal, here, entry), about=(about,))


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The ordinary lists; the list of all leads to the choice by person and matter."""
    for page in plain_lists(portal, kind, row):
        listing = cast(Listing, page.context["listing"])
        if page.address == kind.list_address and listing.rows:
            link = Link(portal.say("forwhom", "title"), Here.at(page.address).to(urls.FOR_WHOM))
            yield replace(page, context={"listing": replace(listing, children=(*listing.children, link))})
        else:
            yield page


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a package."""
    package = cast(Package, entry.record)
    here = Here.at(portal.address("package", package.id))
    about = portal.about(entry.kind)
    yield compose(
        portal,
        here,
        "package.html",
        {"view": _view(portal, here, package)},
        article_head(
            portal,
            here.address,
            package.title,
            package.summary,
            about,
            published=package.published,
            source=portal.library.title_of("department", package.publisher),
        ),
        about=about,
        crumbs=portal.trail(here, about, package.title),
        source=entry.file,
        kind="package",
        record=package.id,
        changed=package.published.date(),
    )


def _view(portal: Portal, here: Here, package: Package) -> View:
    library, say = portal.library, portal.say
    policies = held(package, library).policies
    gone = tuple(policy for policy in policies if library.validity_of(library.policy(policy)).alert)
    name = "some_gone" if gone else "all_valid"
    asked, outcomes = helper(portal, here, package)
    standing = say("package", name, count=len(policies), gone=len(gone), day=formats.long_day(portal.today))
    return View(
        title=package.title,
        summary=package.summary,
        sample=package.sample,
        standing=standing if policies else "",
        gone=tuple(_document(portal, here, policy) for policy in gone),
        asked=asked,
        outcomes=outcomes,
        stages=tuple(
            _stage(portal, here, number, step) for number, step in enumerate(package.steps, start=1)
        ),
        contact=(
            *organ(portal, here, say("package", "organ"), package.department, package.office),
            *phone(portal, package.department, package.phone),
        ),
        table=Link(say("package", "table"), here.shared(urls.beside(here.address, LIST))),
        files=tuple(_files(portal, here, policies)),
        related=related(portal, here, "package", package.id),
        published=formats.minute(package.published),
        day=formats.iso(package.published.date()),
    )


def _stage(portal: Portal, here: Here, number: int, step: Step) -> Stage:
    library, say = portal.library, portal.say
    shelves = (
        ("interpretation", step.interpretations),
        ("benefit", step.benefits),
        ("question", step.questions),
    )
    return Stage(
        id=f"step-{number}",
        number=say("package", "step", number=to_chinese(number)),
        title=step.name,
        text=step.text,
        documents=(
            *(_document(portal, here, library.id_of("policy", name)) for name in step.policies),
            *(_elsewhere(portal, other) for other in step.elsewhere),
        ),
        shelves=tuple(
            Shelf(
                portal.kinds[kind].label,
                tuple(item_of(portal, here, library.get(kind, library.id_of(kind, name))) for name in names),
            )
            for kind, names in shelves
            if names
        ),
        departments=tuple(
            portal.link(here, "department", library.id_of("department", name)) for name in step.departments
        ),
    )


def _document(portal: Portal, here: Here, policy: str) -> Ground:
    """A document of this site, with the level of whoever issued it."""
    record = portal.library.policy(policy)
    issuer = portal.library.department(portal.library.id_of("department", record.issuer))
    region = portal.library.get("region", portal.library.id_of("region", issuer.region)).record
    level = portal.say("package", "level", level=cast(Region, region).level)
    link = portal.link(here, "policy", policy)
    return Ground(link, record.number or "", tag(portal, record), (), level, record.sample)


def _elsewhere(portal: Portal, other: Elsewhere) -> Ground:
    """A document of another level, which this site has not."""
    link = portal.external(other.name, other.link) if other.link else Link(other.name)
    level = portal.say("package", "level", level=other.level) if other.level else ""
    note = portal.say("card", "and").join(filter(None, (level, portal.say("ground", "not_here"))))
    return Ground(link, other.number or "", None, (), note, sample=False)


def _files(portal: Portal, here: Here, policies: Sequence[str]) -> Iterator[File]:
    """The files of the documents, in their order."""
    for policy in policies:
        record = portal.library.policy(policy)
        for attachment in record.attachments:
            for path in attachment.files:
                link = portal.download(here, "policy", policy, path)
                yield File(attachment.name, portal.short_name(record), link)
