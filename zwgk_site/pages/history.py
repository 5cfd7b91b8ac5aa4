"""The dates of a document's life, in order; those still to come are marked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zwgk_site.kinds.policy import Policy
from zwgk_site.pages import formats
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Moment:
    """One date. ``ended`` marks repeal and expiry, ``ahead`` a day not yet reached."""

    day: str
    date: str
    text: str
    link: Link | None = None
    ended: bool = False
    ahead: bool = False
    sample: bool = False


def history(portal: Portal, here: Here, policy: Policy) -> tuple[Moment, ...]:
    """Signed, printed, published, in force, repealed or expired: those that are known."""
    library, say = portal.library, portal.say
    moments: list[tuple[dt.date, int, Moment]] = []

    def add(
        day: dt.date, text: str, link: Link | None = None, *, ended: bool = False, sample: bool = False
    ) -> None:
        ahead = day > portal.today
        date = say("policy", "ahead", day=formats.long_day(day)) if ahead else formats.long_day(day)
        moments.append(
            (
                day,
                len(moments),
                Moment(formats.iso(day), date, text, link, ended and not ahead, ahead, sample),
            )
        )

    add(policy.signed, say("policy", "was_signed"))
    if policy.printed and policy.printed != policy.signed:
        add(policy.printed, say("policy", "was_printed"))
    add(policy.published.date(), say("policy", "was_published"), sample="发布时间" in policy.samples)
    if policy.effective and policy.effective != policy.signed:
        add(policy.effective, say("policy", "was_effective"))
    if policy.repeal is not None:
        by = None
        if policy.repeal.by is not None:
            by = portal.link(here, "policy", library.id_of("policy", policy.repeal.by))
        add(policy.repeal.day, say("policy", "was_repealed"), by, ended=True, sample="废止" in policy.samples)
    elif policy.expires is not None:
        add(policy.expires, say("policy", "was_last"), ended=True, sample="有效期至" in policy.samples)
    return tuple(moment for _, _, moment in sorted(moments, key=lambda item: item[:2]))
