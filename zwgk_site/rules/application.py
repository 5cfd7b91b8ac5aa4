"""依申请公开: a form that asks for what art. 29 asks and no more, every reply explained, ways that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.application import ARTICLES, Application
from zwgk_site.problems import Problem
from zwgk_site.problems import application as words
from zwgk_site.rules.flow import check_flow
from zwgk_site.rules.inspected import Inspected

PURPOSE = ("用途", "三需要", "特殊需要", "申请理由", "申请原因", "申请目的", "使用目的", "生产、生活、科研")
NEEDLESS = (
    "性别",
    "年龄",
    "出生",
    "民族",
    "职业",
    "工作单位",
    "政治面貌",
    "文化程度",
    "学历",
    "婚姻",
    "收入",
    "宗教",
)
BASIC = ("当面提交", "邮寄")
WANTED = (
    ("公民", "person", "姓名", ("姓名",)),
    ("公民", "person", "身份证明", ("证件", "身份证")),
    ("公民", "person", "联系方式", ("电话", "联系方式", "地址", "邮箱")),
    ("法人或者其他组织", "body", "名称", ("名称",)),
    ("法人或者其他组织", "body", "身份证明", ("代码", "证件", "执照", "登记证")),
    ("法人或者其他组织", "body", "联系方式", ("电话", "联系方式", "地址", "邮箱")),
)
"""Block of the form, its attribute, what must be in it, and words of which one says so."""


def check(site: Inspected) -> Iterator[Problem]:
    """Whatever is asked too much, left out, or leads nowhere; see docs/problems.md."""
    for record in site.records("application", Application):
        yield from _form(site, record)
        yield from _ways(site, record)
        yield from _replies(site, record)
        yield from check_flow(site, "application", record.id, ("流程",), record.flow)


def _form(site: Inspected, record: Application) -> Iterator[Problem]:
    form = record.form
    blocks = (
        ("公民", form.person),
        ("法人或者其他组织", form.body),
        ("所需信息", form.wanted),
        ("提供方式", form.forms),
        ("获取途径", form.ways),
        ("身份证明", (form.proof,)),
    )
    for key, items in blocks:
        for place, item in enumerate(items):
            spot = site.spot("application", record.id, "申请表", key, place)
            if not spot.width:
                spot = site.spot("application", record.id, "申请表", key)
            if any(word in item for word in PURPOSE):
                yield words.purpose(spot, item)
            elif key == "公民" and any(word in item for word in NEEDLESS):
                yield words.needless(spot, item)
    for key, name, what, signs in WANTED:
        if not any(sign in item for item in getattr(form, name) for sign in signs):
            yield words.lacking(site.spot("application", record.id, "申请表", key), key, what)


def _ways(site: Inspected, record: Application) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, channel in enumerate(record.channels):
        spot = site.spot("application", record.id, "渠道", place, "方式")
        if channel.way in seen:
            yield words.way_twice(spot, channel.way)
        seen.add(channel.way)
        needed = {
            "传真": ("传真", record.fax),
            "电子邮件": ("电子邮箱", record.mail),
            "在线申请": ("网址", channel.href),
        }
        key, value = needed.get(channel.way, ("", ""))
        if value is None:
            yield words.way_nowhere(spot, channel.way, key)
    for way in BASIC:
        if way not in seen:
            yield words.way_missing(site.spot("application", record.id, "渠道"), way)


def _replies(site: Inspected, record: Application) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, reply in enumerate(record.replies):
        if reply.article in seen:
            yield words.reply_twice(site.spot("application", record.id, "答复", place, "条款"), reply.article)
        seen.add(reply.article)
    missing = [article for article in ARTICLES if article not in seen]
    if missing:
        yield words.reply_missing(site.spot("application", record.id, "答复"), missing)
