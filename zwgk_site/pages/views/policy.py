"""The page of a document: its metadata, validity and full text, and what it stands on.

Elements and their order follow GB/T 9704-2012; a document that is no longer valid says so at its
head and links what replaced it (政府网站发展指引, 文件资料).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import cast

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.policy import Attachment, Policy
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.catalogues import catalogues
from zwgk_site.pages.catalogues import links as catalogue_links
from zwgk_site.pages.compose import compose
from zwgk_site.pages.contents import Contents, contents, every
from zwgk_site.pages.documents import Item, Tag, policy_item, tag
from zwgk_site.pages.head import article_head
from zwgk_site.pages.history import Moment, history
from zwgk_site.pages.lists import lists as list_pages
from zwgk_site.pages.metadata import Line, imprint, metadata, origin
from zwgk_site.pages.notes import Piece, noted
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.pages.standing import Alert, alert
from zwgk_site.pages.ties import groups, tied
from zwgk_site.pages.versions import texts
from zwgk_site.urls import Here

ABOUT = (
    "interpretation",
    "question",
    "benefit",
    "package",
    "consultation",
    "decision",
    "agenda",
    "meeting",
    "evaluation",
    "cleanup",
    "gazette",
)
"""Kinds of what else there is on a document, in the order a reader wants them; others follow."""


@dataclass(frozen=True)
class File:
    """An attachment: where to read it here, and the files to download."""

    name: str
    note: str
    link: Link | None
    downloads: tuple[Link, ...]


@dataclass(frozen=True)
class View:
    """Everything the page of a document shows."""

    title: str
    issuer: Link
    number: str
    tag: Tag
    alert: Alert | None
    sample: bool
    meta: tuple[Line, ...]
    plan: Link | None
    contents: tuple[Contents, ...]
    addressees: str
    notice: tuple[Piece, ...]
    main: tuple[Piece, ...]
    signature: str
    signed: str
    note: str
    imprint: tuple[Line, ...]
    files: tuple[File, ...]
    files_label: str
    links: tuple[Group, ...]
    """Other documents: by their relation, then those only named."""
    about: tuple[Group, ...]
    """What else the portal has on this document: interpretation, consultation and so on."""
    chips: tuple[Link, ...]
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


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The lists of documents, and their catalogues by validity."""
    yield from list_pages(portal, kind, row, beside=partial(catalogue_links, portal))
    yield from catalogues(portal)


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A document in the list of documents."""
    return policy_item(portal, here, cast(Policy, entry.record))


def _view(portal: Portal, here: Here, policy: Policy, issuer: str) -> tuple[View, str]:
    library, say = portal.library, portal.say
    prose = portal.prose("policy", policy, policy.body)
    plan = library.plan_of.get(policy.id)
    headings = {heading.title: heading.anchor for heading in every(prose.outline)}
    about = related(
        portal,
        here,
        "policy",
        policy.id,
        without=("policy", "version"),
        first=ABOUT,
        only=lambda entry: entry.kind.name != "plan" or entry.record.id != plan,
    )
    about = (*about, *texts(portal, here, policy.id))
    files = tuple(_file(portal, here, policy, attachment, headings) for attachment in policy.attachments)
    view = View(
        title=policy.title,
        issuer=portal.link(here, "department", library.id_of("department", policy.issuer)),
        number=policy.number or "",
        tag=tag(portal, policy),
        alert=alert(portal, here, policy),
        sample=policy.sample,
        meta=metadata(portal, policy, issuer),
        plan=_plan(portal, here, plan) if plan else None,
        contents=contents(prose.outline),
        addressees=policy.addressees or "",
        notice=noted(portal, here, policy.id, prose.notice),
        main=noted(portal, here, policy.id, prose.main),
        signature=issuer,
        signed=formats.long_day(policy.signed),
        note=policy.note or "",
        imprint=imprint(portal, policy),
        files=files,
        files_label=say("policy", "files_count", count=len(files)) if files else "",
        links=_links(portal, here, policy, prose.titles),
        about=about,
        chips=tuple(
            Link(say("policy", "chip", label=group.title, count=len(group.items)), f"#{group.id}")
            for group in about
        ),
        history=history(portal, here, policy),
        origin=origin(portal, policy),
        flags=policy.flags,
    )
    return view, formats.shorten(prose.plain, 120)


def _plan(portal: Portal, here: Here, plan: str) -> Link:
    count = len(portal.library.commitments.get(plan, ()))
    return portal.link(here, "plan", plan, portal.say("policy", "plan", count=count))


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


def _links(portal: Portal, here: Here, policy: Policy, titles: tuple[str, ...]) -> tuple[Group, ...]:
    """Other documents: those with a relation, then those cited, named as related, and citing this one."""
    library, told = portal.library, tied(portal, policy.id)
    named = (
        *(library.id_of("policy", name) for name in policy.related),
        *(
            reference.entry.record.id
            for reference in library.referring.get(("policy", policy.id), ())
            if reference.entry.kind.name == "policy" and reference.called == "相关文件"
        ),
    )

    def items(ids: Iterable[str]) -> tuple[Item, ...]:
        return tuple(policy_item(portal, here, library.policy(one)) for one in ids if one not in told)

    rest = (
        Group("basis", portal.say("policy", "basis"), _basis(portal, here, policy, titles, told)),
        Group("see-also", portal.say("policy", "related"), items(dict.fromkeys(named))),
        Group("citing", portal.say("policy", "citing"), items(library.cited_by.get(policy.id, ()))),
    )
    return (*groups(portal, here, policy.id), *(group for group in rest if group.items))


def _basis(
    portal: Portal, here: Here, policy: Policy, titles: tuple[str, ...], told: Collection[str]
) -> tuple[Item, ...]:
    """Documents it cites: linked where the library has them, named where it has not. What it issues or
    encloses itself is no basis, and ``told`` are those shown already."""
    enclosed = {
        _tight(title) for title in (policy.title, *titles, *(file.name for file in policy.attachments))
    }
    found = []
    for citation in portal.library.citations.get(policy.id, ()):
        if citation.policy in (policy.id, *told) or (
            citation.number is None and _tight(citation.title) in enclosed
        ):
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
