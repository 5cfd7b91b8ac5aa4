"""The register of accounts, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site.kinds.account import Account
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Fact:
    label: str
    link: Link


@dataclass(frozen=True)
class View:
    """Everything the page of an account shows."""

    name: str
    platform: str
    summary: str
    sample: bool
    closed: str
    facts: tuple[Fact, ...]
    others: tuple[Item, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of an account."""
    account = cast(Account, entry.record)
    here = Here.at(portal.address("account", account.id))
    about = portal.about(entry.kind)
    operator = portal.library.id_of("department", account.operator)
    view = View(
        name=account.name,
        platform=account.platform,
        summary=account.summary or "",
        sample=account.sample,
        closed=_closed(portal, account),
        facts=tuple(_facts(portal, here, account)),
        others=tuple(
            row(portal, here, other)
            for other in portal.library.entries.get("account", ())
            if other is not entry
            and portal.library.id_of("department", cast(Account, other.record).operator) == operator
        ),
    )
    yield compose(
        portal,
        here,
        "account.html",
        {"view": view},
        list_head(portal, here.address, account.label, account.summary or account.label, about),
        about=about,
        crumbs=portal.trail(here, about, account.label),
        source=entry.file,
        kind="account",
        record=account.id,
    )


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """An account in the register."""
    account = cast(Account, entry.record)
    operator = portal.library.title_of("department", account.operator)
    closed = _closed(portal, account)
    return Item(
        title=account.label,
        href=here.to(portal.address("account", account.id)),
        when=account.state,
        about=tuple(filter(None, (operator, closed))),
        number=account.number or "",
        summary=account.summary or "",
        sample=account.sample,
    )


def _closed(portal: Portal, account: Account) -> str:
    """Since when an account is closed; empty for one in use."""
    if account.closed is None:
        return ""
    return portal.say("account", "closed", day=formats.long_day(account.closed))


def _facts(portal: Portal, here: Here, account: Account) -> Iterator[Fact]:
    operator = portal.library.id_of("department", account.operator)
    opened = formats.long_day(account.opened) if account.opened else ""
    rows = (
        ("operator", portal.link(here, "department", operator)),
        ("platform", Link(account.platform)),
        ("state", Link(_closed(portal, account) or portal.say("account", "running"))),
        ("opened", Link(opened)),
        ("number", Link(account.number or "")),
    )
    for name, link in rows:
        if link.text:
            yield Fact(portal.say("account", name), link)
