"""Ways to narrow the tasks of a plan: by unit, by deadline, by state. Each is a page of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.plan import Plan
from zwgk_site.library import STATUSES, Commitment
from zwgk_site.pages import formats
from zwgk_site.pages.columns import labels
from zwgk_site.pages.filters import FilterGroup, filter_group
from zwgk_site.pages.meter import status_label
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.text.pinyin import slug
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Narrow:
    """One value and the tasks that have it. ``name`` is the facet: lead, unit, due or status."""

    name: str
    slug: str
    label: str
    commitments: tuple[Commitment, ...]


def narrows(portal: Portal, plan: Plan, commitments: tuple[Commitment, ...]) -> tuple[Narrow, ...]:
    """Every value by which the tasks of a plan can be narrowed, units with most tasks first.

    Units are the leads where the plan names leads, else those responsible; groups count as named.
    """
    return (*_units(commitments), *_dues(commitments), *_statuses(portal, commitments))


def _units(commitments: tuple[Commitment, ...]) -> tuple[Narrow, ...]:
    leads = any(c.leads.text for c in commitments)
    having: dict[str, dict[str, Commitment]] = {}
    words: dict[str, list[str]] = {}
    for commitment in commitments:
        for mention in (commitment.leads if leads else commitment.responsible).mentions:
            unit = mention.department or mention.group
            if unit is not None:
                having.setdefault(unit, {})[commitment.key] = commitment
                words.setdefault(unit, []).append(mention.text)
    ordered = sorted(having.items(), key=lambda item: -len(item[1]))
    return tuple(
        Narrow("lead" if leads else "unit", unit, _commonest(words[unit]), tuple(some.values()))
        for unit, some in ordered
    )


def _dues(commitments: tuple[Commitment, ...]) -> tuple[Narrow, ...]:
    dated: dict[str, list[Commitment]] = {}
    undated: dict[str, list[Commitment]] = {}
    for commitment in commitments:
        deadline = commitment.deadline
        if deadline is not None and deadline.due is not None:
            dated.setdefault(formats.iso(deadline.due), []).append(commitment)
        elif deadline is not None:
            undated.setdefault(deadline.text, []).append(commitment)
    days = [Narrow("due", day, _words(some), tuple(some)) for day, some in sorted(dated.items())]
    slugs = _slugs(tuple(undated))
    words = [Narrow("due", slugs[text], text, tuple(some)) for text, some in undated.items()]
    return (*days, *words)


def _slugs(texts: tuple[str, ...]) -> Mapping[str, str]:
    """A slug for each text, numbered where two texts sound alike."""
    slugs: dict[str, str] = {}
    for text in texts:
        plain = slug(text) or "other"
        alike = sum(1 for other in slugs if (slug(other) or "other") == plain)
        slugs[text] = f"{plain}-{alike + 1}" if alike else plain
    return slugs


def _words(some: list[Commitment]) -> str:
    return _commonest([c.deadline.text for c in some if c.deadline])


def _commonest(texts: list[str]) -> str:
    """The words used most often; of equals the first."""
    return max(dict.fromkeys(texts), key=texts.count)


def _statuses(portal: Portal, commitments: tuple[Commitment, ...]) -> tuple[Narrow, ...]:
    found = ((status, tuple(c for c in commitments if c.status == status)) for status in STATUSES)
    return tuple(
        Narrow("status", status, status_label(portal, status), some) for status, some in found if some
    )


def filters(
    portal: Portal,
    here: Here,
    plan: Plan,
    offered: tuple[Narrow, ...],
    total: int,
    chosen: Narrow | None = None,
) -> tuple[FilterGroup, ...]:
    """The ways to narrow as links with counts; one with a single value tells nothing and is left out."""
    whole = portal.address("plan", plan.id)
    names = labels(portal, plan)
    titles = {
        "lead": names.leads,
        "unit": names.responsible,
        "due": names.due,
        "status": portal.say("plan", "status"),
    }
    everything = Link(
        portal.say("list", "everything"), here.to(whole, "tasks"), str(total), current=chosen is None
    )
    groups = []
    for name, title in titles.items():
        links = tuple(
            Link(
                narrow.label,
                here.to(urls.narrowed(whole, narrow.name, narrow.slug)),
                str(len(narrow.commitments)),
                current=narrow is chosen,
            )
            for narrow in offered
            if narrow.name == name
        )
        if len(links) > 1 or any(link.current for link in links):
            groups.append(filter_group(portal, f"f-{name}", title, everything, links))
    return tuple(groups)
