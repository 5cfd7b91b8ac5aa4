"""The times in which documents were in force, as CSV (one line a time) and JSON (one object a document)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.kinds.policy import Policy
from zwgk_site.pages import Page, Portal, formats
from zwgk_site.pages.catalogues import ON_DATE, Period, periods

DOCUMENT = ("标识", "标题", "发文字号", "发文机关")
STATE, FIRST, LAST, BY, ADDRESS = "状态", "自", "至", "由", "网址"
PERIODS, PAGE, SAMPLE = "有效时间", "网页", "示例"


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """Both files, with the times of all documents; none where there is no document.

    The CSV has every state from the first day on. The JSON has the times in which a document was in
    force, changed or not; ``至`` is left out where no end is known, ``网页`` is relative to the root.
    ``示例`` is set for invented documents.
    """
    policies = portal.library.records("policy", Policy)
    if not policies:
        return
    lines = (line for policy in policies for line in _lines(portal, policy))
    yield csv_file(urls.data(ON_DATE, "csv"), (*DOCUMENT, STATE, FIRST, LAST, BY, ADDRESS), lines)
    objects = [_object(portal, policy) for policy in policies]
    text = json.dumps(objects, ensure_ascii=False, indent=1) + "\n"
    yield Artifact.of(urls.data(ON_DATE, "json"), text)


def _named(portal: Portal, policy: Policy) -> tuple[str, ...]:
    issuer = portal.library.title_of("department", policy.issuer)
    return policy.id, policy.title, policy.number or "", issuer


def _lines(portal: Portal, policy: Policy) -> Iterator[tuple[str, ...]]:
    address = portal.absolute(portal.address("policy", policy.id))
    for period in periods(portal, policy.id):
        ties = period.state.ties
        by = portal.library.policy(ties[-1].newer).label if ties else period.state.named or ""
        first, last = formats.iso(period.first), formats.iso(period.last) if period.last else ""
        yield (*_named(portal, policy), period.state.label, first, last, by, address)


def _object(portal: Portal, policy: Policy) -> dict[str, object]:
    named = {key: text for key, text in zip(DOCUMENT, _named(portal, policy), strict=True) if text}
    times = [_time(period) for period in periods(portal, policy.id) if period.state.applies]
    sample = {SAMPLE: True} if policy.sample else {}
    return {**named, **sample, PAGE: portal.address("policy", policy.id), PERIODS: times}


def _time(period: Period) -> dict[str, str]:
    known = {STATE: period.state.label, FIRST: formats.iso(period.first)}
    return {**known, LAST: formats.iso(period.last)} if period.last else known
