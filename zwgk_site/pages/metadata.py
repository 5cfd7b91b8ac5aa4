"""The official metadata of a document, its imprint, and where its text comes from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from zwgk_site.kinds.policy import Policy
from zwgk_site.pages import formats
from zwgk_site.pages.documents import tag
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal


@dataclass(frozen=True)
class Line:
    """A line of the metadata or of the provenance."""

    label: str
    text: str
    sample: bool = False
    code: bool = False
    link: Link | None = None


def metadata(portal: Portal, policy: Policy, issuer: str) -> tuple[Line, ...]:
    """The official metadata; what the document does not have is left out."""
    say = portal.say
    validity = portal.library.validity_of(policy)
    rows = (
        ("index_number", "索引号", policy.index_number),
        ("topic", "主题分类", (policy.topic or "").replace("\\", "/").replace("/", " / ")),
        ("issuer", "发文机关", issuer),
        ("number", "发文字号", policy.number or policy.number_absent),
        ("signed", "成文日期", formats.long_day(policy.signed)),
        ("published", "发布时间", formats.minute(policy.published)),
        ("effective", "施行日期", formats.long_day(policy.effective) if policy.effective else None),
        ("expires", "有效期至", formats.long_day(policy.expires) if policy.expires else None),
        ("genre", "公文种类", policy.genre),
        ("release", "公开方式", policy.release),
        (
            "validity",
            "有效性",
            say("policy", "validity_on", label=validity.label, day=formats.long_day(portal.today)),
        ),
        ("source", "来源", issuer),
    )
    invented = {"有效性"} if tag(portal, policy).sample else set()
    samples = invented.union(policy.samples)
    return tuple(Line(say("policy", name), text, key in samples) for name, key, text in rows if text)


def imprint(portal: Portal, policy: Policy) -> tuple[Line, ...]:
    """The lines below a document: copies, printing (版记, GB/T 9704-2012 7.4)."""
    printed = policy.printed_by or ""
    if policy.printed:
        printed = portal.say("policy", "printed_on", by=printed, day=formats.long_day(policy.printed))
    rows = (("copies", policy.copies), ("printed", printed), ("print_run", policy.print_run))
    return tuple(Line(portal.say("policy", name), text) for name, text in rows if text)


def origin(portal: Portal, policy: Policy) -> tuple[Line, ...]:
    """Where the text comes from, and a value to check it by."""
    say = portal.say
    digest = hashlib.sha256(policy.body.encode("utf-8")).hexdigest()
    rows = [
        Line(say("policy", "original"), policy.origin) if policy.origin else None,
        Line(say("policy", "digest"), say("policy", "digest_value", value=digest), code=True),
        Line(
            say("policy", "wrong"),
            "",
            link=portal.external(say("frame", "report_link"), portal.site.report_error),
        ),
    ]
    return tuple(line for line in rows if line is not None)
