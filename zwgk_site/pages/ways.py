"""Ways to find something without the search: by department, whom it concerns, subject, year, and the pinyin
of titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.kinds.department import Department
from zwgk_site.kinds.policy import Policy
from zwgk_site.pages import across, forwhom
from zwgk_site.pages.across import Common
from zwgk_site.pages.filters import FilterGroup, filter_group
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.titles import Index
from zwgk_site.urls import Here


def ways(portal: Portal, here: Here, index: Index, found: Sequence[Common]) -> tuple[FilterGroup, ...]:
    """All ways, each with links that have counts; a way that leads nowhere is left out."""
    everything = Link(portal.say("list", "everything"), here.to(urls.TITLES), str(index.titles))
    letters = tuple(link for link in index.links(portal, here) if link.href)
    by_title = FilterGroup("by-title", portal.say("browse", "letter"), everything, letters, (), "")
    departments = _departments(portal, here)
    return (
        *((departments,) if departments else ()),
        *_for_whom(portal, here),
        *across.groups(portal, here, found, Link("")),
        by_title,
    )


def _for_whom(portal: Portal, here: Here) -> Iterator[FilterGroup]:
    """By audience and by matter of life."""
    some = forwhom.concerning(portal)
    everyone = Link(portal.say("forwhom", "title"), here.to(urls.FOR_WHOM), str(len(some)))
    for way in (forwhom.AUDIENCE, forwhom.EVENT):
        if links := forwhom.links(portal, here, way, some):
            label = portal.say("browse", way.facet)
            yield filter_group(portal, f"by-{way.facet}", label, everyone, links)


def _departments(portal: Portal, here: Here) -> FilterGroup | None:
    """Departments with documents or tasks, those with most first."""
    kind = portal.kinds.get("department")
    if kind is None or kind.list_address is None:
        return None
    counts = Counter(portal.task_counts)
    counts.update(
        portal.library.id_of("department", policy.issuer)
        for policy in portal.library.records("policy", Policy)
    )
    links = tuple(
        Link(
            portal.library.title_of("department", organ),
            here.to(portal.address("department", organ)),
            str(count),
        )
        for organ, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )
    everyone = Link(
        portal.say("list", "everything"),
        here.to(kind.list_address),
        str(len(portal.library.records("department", Department))),
    )
    label = portal.say("browse", "department")
    return filter_group(portal, "by-department", label, everyone, links) if links else None
