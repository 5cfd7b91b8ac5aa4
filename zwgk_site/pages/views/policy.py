"""The page of a document: its metadata, validity and full text, and what it stands on.

Elements and their order follow GB/T 9704-2012; a document that is no longer valid says so at its
head and links what replaced it (政府网站发展指引, 文件资料).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from zwgk_site.kinds.policy import Attachment, Policy
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.contents import Contents, contents, every
from zwgk_site.pages.documents import Item, Tag, policy_item, tag
from zwgk_site.pages.head import article_head
from zwgk_site.pages.history import Moment, history
from zwgk_site.pages.metadata import Line, imprint, metadata, origin
from zwgk_site.pages.page import Html, Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


@dataclass(frozen=True)
class File:
    """An attachment: where to read it here, and the files to download."""

    name: str
    note: str
    link: Link | None
    downloads: tuple[Link, ...]


@dataclass(frozen=True)
class Alert:
    """Said at the head of a document that does not apply on the library's day."""

    title: str
    text: str
    by: Link | None
    loud: bool


@dataclass(frozen=True)
class View:
    """Everything the page of a document shows."""

    title: str
    issuer: Link
    number: str
    tag: Tag
    alert: Alert | None
    meta: tuple[Line, ...]
    plan: Link | None
    contents: tuple[Contents, ...]
    addressees: str
    notice: Html
    main: Html
    signature: str
    signed: str
    note: str
    imprint: tuple[Line, ...]
    files: tuple[File, ...]
    files_label: str
    basis: tuple[Item, ...]
    related: tuple[Item, ...]
    citing: tuple[Item, ...]
    history: tuple[Moment, ...]
    origin: tuple[Line, ...]
    flags: tuple[str, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a document."""
    policy = cast(Policy, entry.record)
    here = Here.at(portal.address("policy", policy.id))
    about = portal.about(entry.kind)
    issuer = portal.library.title_of("department", policy.issuer)
    view, plain = _view(portal, here, policy, issuer)
    yield compose(
        portal,
        here,
        "policy.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            policy.title,
            plain or policy.title,
            about,
            published=policy.published,
            source=issuer,
            keywords=policy.keywords,
        ),
        about=about,
        crumbs=portal.trail(here, about, portal.short_name(policy)),
        source=entry.file,
        kind="policy",
        record=policy.id,
        changed=policy.published.date(),
    )


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A document in the list of documents."""
    return policy_item(portal, here, cast(Policy, entry.record))


def _view(portal: Portal, here: Here, policy: Policy, issuer: str) -> tuple[View, str]:
    library, say = portal.library, portal.say
    prose = portal.prose("policy", policy, policy.body)
    plan = library.plan_of.get(policy.id)
    headings = {heading.title: heading.anchor for heading in every(prose.outline)}
    files = tuple(_file(portal, here, policy, attachment, headings) for attachment in policy.attachments)
    view = View(
        title=policy.title,
        issuer=portal.link(here, "department", library.id_of("department", policy.issuer)),
        number=policy.number or "",
        tag=tag(portal, policy),
        alert=_alert(portal, here, policy),
        meta=metadata(portal, policy, issuer),
        plan=_plan(portal, here, plan) if plan else None,
        contents=contents(prose.outline),
        addressees=policy.addressees or "",
        notice=Html(prose.notice),
        main=Html(prose.main),
        signature=issuer,
        signed=formats.long_day(policy.signed),
        note=policy.note or "",
        imprint=imprint(portal, policy),
        files=files,
        files_label=say("policy", "files_count", count=len(files)) if files else "",
        basis=_basis(portal, here, policy, prose.titles),
        related=tuple(
            policy_item(portal, here, library.policy(library.id_of("policy", name)))
            for name in policy.related
        ),
        citing=tuple(
            policy_item(portal, here, library.policy(name)) for name in library.cited_by.get(policy.id, ())
        ),
        history=history(portal, here, policy),
        origin=origin(portal, policy),
        flags=policy.flags,
    )
    return view, formats.shorten(prose.plain, 120)


def _plan(portal: Portal, here: Here, plan: str) -> Link:
    count = len(portal.library.commitments.get(plan, ()))
    return portal.link(here, "plan", plan, portal.say("policy", "plan", count=count))


def _alert(portal: Portal, here: Here, policy: Policy) -> Alert | None:
    validity, say = portal.library.validity_of(policy), portal.say
    if validity.slug == "in-force":
        return None
    by = None
    if validity.by is not None:
        by = portal.link(here, "policy", validity.by)
    return Alert(say("policy", f"alert_{validity.slug}"), validity.reason or "", by, validity.alert)


def _file(
    portal: Portal, here: Here, policy: Policy, attachment: Attachment, headings: Mapping[str, str]
) -> File:
    link = None
    if attachment.plan is not None:
        link = _plan(portal, here, portal.library.id_of("plan", attachment.plan))
    elif attachment.name in headings:
        link = Link(portal.say("policy", "in_text"), f"#{headings[attachment.name]}")
    return File(
        attachment.name,
        attachment.note or "",
        link,
        tuple(portal.download(here, "policy", policy.id, path) for path in attachment.files),
    )


def _basis(portal: Portal, here: Here, policy: Policy, titles: tuple[str, ...]) -> tuple[Item, ...]:
    """Documents it cites: linked where the library has them, named where it has not. What it issues or
    encloses itself is no basis."""
    enclosed = {
        _tight(title) for title in (policy.title, *titles, *(file.name for file in policy.attachments))
    }
    found = []
    for citation in portal.library.citations.get(policy.id, ()):
        if citation.policy == policy.id or (citation.number is None and _tight(citation.title) in enclosed):
            continue
        if citation.policy is not None:
            found.append(policy_item(portal, here, portal.library.policy(citation.policy)))
        else:
            found.append(
                Item(
                    title=citation.title,
                    href="",
                    number=citation.number or "",
                    note=portal.say("policy", "not_here"),
                )
            )
    return tuple(found)


def _tight(title: str) -> str:
    return "".join(title.split())
