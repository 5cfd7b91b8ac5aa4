"""What must hold of a document by itself.

Sources: GB/T 9704-2012 7.2.5 (document number), 党政机关公文处理工作条例 arts. 8–9 (kinds and
elements of documents), 政府信息公开条例 art. 13 (only what may be public is published).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qs, urlsplit

from zwgk_site import problems
from zwgk_site.kinds.policy import Policy
from zwgk_site.kinds.site import Site
from zwgk_site.kinds.topics import GENRES, TOPICS
from zwgk_site.problems import Problem
from zwgk_site.text import docnumber
from zwgk_site.text.nearest import nearest
from zwgk_site.validate import Checked


def check_documents(records: Sequence[Checked]) -> list[Problem]:
    """Mistakes in numbers, dates, classes and attachments of all documents."""
    found: list[Problem] = []
    numbers: dict[str, Checked] = {}
    for item in records:
        if isinstance(item.record, Policy):
            found += _number(item, item.record, numbers)
            found += _dates(item, item.record)
            found += _classes(item, item.record)
            found += _attachments(item, item.record)
            found += _body(item, item.record)
        elif isinstance(item.record, Site):
            found += _code(item, item.record)
    return found


def _number(item: Checked, policy: Policy, numbers: dict[str, Checked]) -> list[Problem]:
    if policy.number is None:
        return [] if policy.number_absent else [problems.number_absent(item.source.opening(item.path))]
    spot = item.spot("发文字号")
    if docnumber.parse(policy.number) is None:
        return [problems.number_unreadable(spot, policy.number)]
    corrected = docnumber.fault(policy.number)
    if corrected is not None:
        return [problems.number_form(spot, policy.number, corrected)]
    first = numbers.setdefault(policy.number, item)
    if first is not item:
        return [problems.number_duplicate(spot, policy.number, first.spot("发文字号"))]
    parsed = docnumber.parse(policy.number)
    if parsed is not None and parsed.year is not None and parsed.year != policy.signed.year:
        return [problems.number_year(spot, parsed.year, policy.signed.year)]
    return []


def _dates(item: Checked, policy: Policy) -> list[Problem]:
    found = []
    if policy.published.date() < policy.signed:
        found.append(problems.date_order(item.spot("发布时间"), "成文日期", "发布时间"))
    if policy.printed is not None and policy.printed < policy.signed:
        found.append(problems.date_order(item.spot("印发日期"), "成文日期", "印发日期"))
    if policy.expires is not None and policy.expires < (policy.effective or policy.signed):
        earlier = "施行日期" if policy.effective else "成文日期"
        found.append(problems.date_order(item.spot("有效期至"), earlier, "有效期至"))
    return found


def _classes(item: Checked, policy: Policy) -> list[Problem]:
    found = []
    if policy.topic is not None:
        head = re.split(r"[/\\]", policy.topic)[0]
        if head not in TOPICS:
            found.append(problems.topic_unknown(item.spot("主题分类"), nearest(head, TOPICS), TOPICS))
    if policy.genre not in GENRES:
        found.append(problems.genre_unknown(item.spot("公文种类"), nearest(policy.genre, GENRES), GENRES))
    if policy.release != "主动公开":
        found.append(problems.release_closed(item.spot("公开方式"), policy.release))
    return found


def _body(item: Checked, policy: Policy) -> list[Problem]:
    lines = (line.strip() for line in policy.body.split("\n"))
    if any(line and not line.startswith("#") for line in lines):
        return []
    return [problems.body_empty(item.source.opening(item.path))]


def _code(item: Checked, site: Site) -> list[Problem]:
    """The address for reporting mistakes names the site by the same code (政府网站发展指引)."""
    written = parse_qs(urlsplit(site.report_error).query).get("site_code", [site.code])[0]
    return [] if written == site.code else [problems.code_differs(item.spot("找错入口"), written, site.code)]


def _attachments(item: Checked, policy: Policy) -> list[Problem]:
    found = []
    for index, attachment in enumerate(policy.attachments):
        if attachment.files or attachment.plan:
            continue
        heading = re.compile(rf"^#+\s*(?:附件\s*\d*[：:]?\s*)?{re.escape(attachment.name)}\s*$", re.MULTILINE)
        if not heading.search(policy.body):
            found.append(problems.attachment_nowhere(item.spot("附件", index, "名称"), attachment.name))
    return found
