"""questions/knowledge.json: questions and answers for the knowledge bases of hotlines and service windows.

Source: 2024年政务公开工作要点 of Wenshang and Boshan (12345热线、政务服务平台、政府网站共享共用政策业务咨询问答知识库).
docs/knowledge.md describes every field.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact
from zwgk_site.kinds.question import Question
from zwgk_site.pages import Page, Portal, formats
from zwgk_site.pages.contact import phone
from zwgk_site.pages.grounds import Ground, grounds, reasons
from zwgk_site.pages.page import Link
from zwgk_site.pages.views.question import KNOWLEDGE
from zwgk_site.urls import Here

VERSION = 1
"""Raised where a field is taken away or means something else."""

Value = str | bool | Sequence["str | Mapping[str, Value]"] | None

_ROOT = Here.at(urls.HOME)


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """One file, where the site has questions; newest first, what is not known left out."""
    questions = portal.library.records("question", Question)
    if questions:
        table = {
            "版本": VERSION,
            "网站": portal.site.name,
            "截至": formats.iso(portal.today),
            "问答": [_filled(_question(portal, question)) for question in questions],
        }
        yield Artifact.of(KNOWLEDGE, json.dumps(table, ensure_ascii=False, indent=1) + "\n")


def _question(portal: Portal, question: Question) -> Mapping[str, Value]:
    library = portal.library
    why = reasons(portal, _ROOT, question.basis, question.answered, own=question.valid_until)
    number = phone(portal, question.organ, question.phone)
    return {
        "标识": question.id,
        "问题": question.title,
        "问法": list(question.variants),
        "事项": question.matter,
        "答复": portal.prose("question", question, question.body).plain,
        "依据": [_filled(_basis(portal, ground)) for ground in grounds(portal, _ROOT, question.basis)],
        "答复单位": library.title_of("department", question.organ),
        "答复科室": question.office,
        "咨询电话": number[0].link.text if number else None,
        "发布时间": formats.minute(question.published),
        "核对日期": formats.iso(question.answered),
        "有效期至": formats.iso(question.valid_until) if question.valid_until else None,
        "状态": portal.say("question", "state_outdated" if why else "state_current"),
        "过时原因": [reason.text for reason in why],
        "以此为准": [link.text for reason in why for link in reason.by],
        "热门": question.hot,
        "适用对象": list(question.audiences),
        "办事情形": list(question.life_events),
        "行业": list(question.industries),
        "示例": question.sample,
        "网址": portal.absolute(portal.address("question", question.id)),
    }


def _basis(portal: Portal, ground: Ground) -> Mapping[str, Value]:
    return {
        "文件": ground.title.text,
        "文号": ground.number,
        "有效性": ground.tag.label if ground.tag else None,
        "条款": [_filled({"名称": c.text, "网址": _full(portal, c)}) for c in ground.clauses],
        "网址": _full(portal, ground.title),
    }


def _full(portal: Portal, link: Link) -> str:
    """The full address of a link as seen from the root; empty for what is no link."""
    if link.outside or not link.href:
        return link.href
    address, _, anchor = link.href.partition("#")
    return portal.absolute(address) + (f"#{anchor}" if anchor else "")


def _filled(fields: Mapping[str, Value]) -> Mapping[str, Value]:
    """Without what is empty; 否 is an answer."""
    return {name: value for name, value in fields.items() if value or value is False}
