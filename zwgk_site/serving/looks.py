"""How a page will look in the search: its hit, and the words that find it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site.pages import Page
from zwgk_site.search import SearchRecord, contains
from zwgk_site.serving.preview import Shown
from zwgk_site.text.pinyin import syllables

MOST = 5
"""Hits shown of a page that has many: a plan has one for each task."""

_EXCERPT = 90
_SPOKEN = 12
"""Characters of a title whose pinyin is shown: nobody types more."""


@dataclass(frozen=True)
class Look:
    """One hit. ``facets`` are what it can be filtered by, ``finds`` what words lead to it: label and text."""

    title: str
    excerpt: str
    facets: tuple[tuple[str, str], ...]
    finds: tuple[tuple[str, str], ...]


def looks(shown: Shown, page: Page) -> tuple[Look, ...]:
    """The hits that lead to a page, that of the page itself first; none for pages that the search leaves out."""
    found = sorted(_records(shown, page), key=lambda record: "#" in record.address)
    return tuple(_look(record) for record in found[:MOST])


def finds(shown: Shown, page: Page, query: str) -> bool:
    """Whether a query finds the page: every word of it stands in one of its hits."""
    return any(contains(record, query) for record in _records(shown, page))


def _records(shown: Shown, page: Page) -> Iterator[SearchRecord]:
    return (record for record in shown.records if record.address.partition("#")[0] == page.address)


def _look(record: SearchRecord) -> Look:
    text = " ".join(record.text.split())
    excerpt = text[:_EXCERPT] + ("…" if len(text) > _EXCERPT else "")
    return Look(record.title, excerpt, tuple(_facets(record)), tuple(_finds(record)))


def _facets(record: SearchRecord) -> Iterator[tuple[str, str]]:
    values = (
        ("类别", record.kind),
        ("单位", "、".join(record.departments)),
        ("年份", record.year),
        ("主题", "、".join(record.topics)),
        ("有效性", record.validity),
        ("地区", record.region),
        ("日期", record.date),
        ("标注", record.status),
    )
    return ((name, value) for name, value in values if value)


def _finds(record: SearchRecord) -> Iterator[tuple[str, str]]:
    yield "标题", "里面的任何字句"
    if record.number:
        yield "文号", record.number
    if record.names:
        yield "又叫", "、".join(record.names)
    spoken = syllables("".join(filter(str.isalnum, record.title))[:_SPOKEN])
    yield "全拼", "".join(spoken)
    yield "首字母", "".join(syllable[0] for syllable in spoken)
    if record.text:
        yield "正文", f"{len(''.join(record.text.split()))} 个字，每一句都搜得到"
    if record.sections:
        yield "附件", "、".join(dict.fromkeys(section.label for section in record.sections))
    if record.card is not None:
        yield "答案卡片", "、".join(line.label for line in record.card.lines) or record.card.kicker
