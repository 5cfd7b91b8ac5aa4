"""The texts that a document had, as its own page and the pages of its versions tell of them.

Source: 政府网站发展指引（国办发〔2017〕47号）, what does not apply any more is marked and leads to what does.
"""

from __future__ import annotations

import datetime as dt

from zwgk_site import urls
from zwgk_site.pages import formats
from zwgk_site.pages.documents import Item
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group
from zwgk_site.relate.versions import Stretch, stretches
from zwgk_site.urls import Here


def compare_address(portal: Portal, version: str) -> str:
    """Address of the page that compares a version with the text after it."""
    return urls.beside(portal.address("version", version), "compare.html")


def period(portal: Portal, first: dt.date, last: dt.date | None) -> str:
    """2022年4月1日至2024年10月31日, or 2024年11月1日起."""
    since = formats.long_day(first)
    if last is None:
        return portal.say("version", "since", day=since)
    return portal.say("version", "period", first=since, last=formats.long_day(last))


def next_day(stretch: Stretch) -> dt.date:
    """The day on which the text after it began; of a text without end its own first day."""
    return stretch.version.since if stretch.last is None else stretch.last + dt.timedelta(days=1)


def texts(portal: Portal, here: Here, policy: str) -> tuple[Group, ...]:
    """All texts of a document as one group, the newest first; none for one that has no earlier text."""
    found = stretches(portal.library, policy)
    if not found:
        return ()
    newest = found[-1]
    by = portal.say("mark", "comma").join(
        dict.fromkeys(portal.short_name(portal.library.policy(tie.newer)) for tie in newest.ties)
    )
    now = Item(
        title=portal.say("version", "now", period=period(portal, next_day(newest), None)),
        href="",
        about=(portal.say("version", "by", by=by),),
    )
    items = (now, *(_item(portal, here, stretch) for stretch in reversed(found)))
    return (Group("versions", portal.say("version", "texts"), items),)


def _item(portal: Portal, here: Here, stretch: Stretch) -> Item:
    version = stretch.version
    return Item(
        title=version.title,
        href=here.to(portal.address("version", version.id)),
        about=(period(portal, version.since, stretch.last),),
        links=(compare_link(portal, here, stretch),),
        sample=version.sample,
    )


def compare_link(portal: Portal, here: Here, stretch: Stretch) -> Link:
    """Leads to the comparison with the text that followed."""
    name = "compare_next" if stretch.after else "compare_now"
    return Link(portal.say("version", name), here.to(compare_address(portal, stretch.version.id)))
