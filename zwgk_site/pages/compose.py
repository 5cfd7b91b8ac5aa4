"""Putting a page together: the parts every page has, around what is its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.column import Column
from zwgk_site.pages.channels import channel_at
from zwgk_site.pages.frame import frame_of
from zwgk_site.pages.page import Head, Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


def compose(
    portal: Portal,
    here: Here,
    template: str,
    context: Mapping[str, object],
    head: Head,
    *,
    about: Column | Kind | None,
    crumbs: tuple[Link, ...],
    source: str,
    kind: str = "",
    record: str = "",
    changed: dt.date | None = None,
    listed: bool = True,
    find: bool = True,
) -> Page:
    """A page that exists in both editions where the site has a 长者版."""
    channel = channel_at(portal, here.address)
    return Page(
        address=here.address,
        template=template,
        context=context,
        head=head,
        frame=frame_of(portal, here, portal.nav_entry(about) if about is not None else "", find),
        crumbs=crumbs,
        source=source,
        kind=kind,
        record=record,
        changed=changed,
        listed=listed,
        edition="both" if portal.site.elder else "ordinary",
        feed=Link(channel.title, here.shared(channel.address)) if channel is not None else None,
    )
