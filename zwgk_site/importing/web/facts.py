"""What a page says of its document around it: the table of the catalogue, the line below the title, page tags.

Sources: 政府网站发展指引（国办发〔2017〕47号）, annex on page tags (ArticleTitle, PubDate, ContentSource); the
labels are those that government sites print above a document (索引号, 主题分类, 发文机关, …).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from zwgk_site.importing.draft import Block, Line, Value
from zwgk_site.importing.web.tree import Element

_KEYS = {
    "索引号": ("索引号", "信息索引号", "索引号码", "索引"),
    "主题分类": ("主题分类", "所属主题", "主题导航"),
    "发文机关": (
        "发文机关",
        "发布机构",
        "发文机构",
        "发文单位",
        "发布单位",
        "发布机关",
        "制发机关",
        "制定机关",
    ),
    "成文日期": ("成文日期", "生成日期", "发文日期", "成文时间", "制发日期"),
    "标题": ("标题", "名称", "信息名称", "文件名称"),
    "发文字号": ("发文字号", "文号", "发布文号", "文件编号", "文件号", "发文文号"),
    "发布时间": ("发布时间", "发布日期", "公开日期", "公开时间", "信息公开日期", "日期", "时间"),
    "有效性": ("有效性", "公文时效", "时效性", "效力状态", "效力", "是否有效", "时效"),
    "有效期至": ("有效期至", "失效日期", "失效时间", "终止日期", "有效期"),
    "废止日期": ("废止日期", "废止时间"),
    "施行日期": ("施行日期", "实施日期", "生效日期", "实施时间", "生效时间"),
    "关键词": ("关键词", "主题词", "关键字"),
    "公文种类": ("公文种类", "文种", "体裁", "体裁分类"),
    "公开方式": ("公开方式", "公开属性", "公开形式"),
    "组配分类": ("组配分类",),
    "内容概述": ("内容概述", "概述", "内容摘要"),
    "信息来源": ("信息来源", "来源", "稿件来源", "文章来源", "发布来源"),
}
"""Keys of a document → the labels that sites print for them."""
_ASIDE = (
    "浏览次数", "浏览量", "点击数", "点击次数", "点击", "点击量", "阅读次数", "阅读量", "阅读", "访问次数", "访问量", "浏览", "作者",
    "责任编辑", "编辑", "录入", "审核", "字号", "字体", "字体大小", "保护视力色", "文件下载", "附件下载", "分享到", "分享", "打印", "栏目", "所属栏目", "信息分类",
)  # fmt: skip
"""Labels of what says nothing of the document."""
_LABELS = {name: key for key, names in _KEYS.items() for name in names} | dict.fromkeys(_ASIDE, "")
_DAYS = ("成文日期", "有效期至", "施行日期", "废止日期")
_ANY = "|".join(r"\s*".join(name) for name in sorted(_LABELS, key=len, reverse=True))
_PAIR = re.compile(
    rf"(?:^|(?<=[\s|｜；;0-9]))[\[【（(]?\s*(?P<label>{_ANY})\s*[\]】）)]?\s*[:：]\s*"
    rf"(?P<value>.*?)(?=(?:[\s|｜；;]+|(?<=[0-9]))[\[【（(]?\s*(?:{_ANY})\s*[\]】）)]?\s*[:：]|$)"
)
_DAY = re.compile(
    r"([12][0-9]{3})\s*[-年/.]\s*(1[0-2]|0?[1-9])\s*[-月/.]\s*(3[01]|[12][0-9]|0?[1-9])(?![0-9])"
)
_TIME = re.compile(r"(?<![0-9:])([01]?[0-9]|2[0-3])[:：时]([0-5][0-9])")
BEHIND = re.compile(r"(.*)[（(]([^（）()]{2,20}[〔\[［][0-9]{4}[〕\]］]\s*[0-9]{1,5}\s*号)\s*[)）]")
"""A title with the document's number in brackets behind it."""
_CELL = 300
"""Characters of a label with its value."""
_FEWEST = 3
"""Different keys that make a table or a list the catalogue's."""
_TELLING = {"索引号", "主题分类", "发文机关", "发文字号", "成文日期", "发布时间"}
"""Keys of which it has two at least: forms in a document have names and dates, too."""
NOTHING = frozenset(("", "无", "/", "-", "--", "—", "——", "空"))


def tags(root: Element) -> Iterator[Value]:
    """The page tags of the State Council's guide."""
    named = {"articletitle": "标题", "pubdate": "发布时间", "contentsource": "信息来源"}
    for meta in root.iter("meta"):
        name, content = (meta.get("name") or "").strip(), (meta.get("content") or "").strip()
        if content and (key := named.get(name.lower())):
            yield Value(key, content, f"网页标签“{name}”")


def tables(root: Element) -> Iterator[tuple[Element, tuple[Value, ...]]]:
    """Tables and lists of labels with values that are the catalogue's, each with its values."""
    for element in root.iter("table", "dl", "ul"):
        if element.find(f".//{element.tag}") is not None:
            continue
        pairs = tuple(_pairs(element))
        keys = {_LABELS[label] for label, _ in pairs}
        if len(keys) >= _FEWEST and len(keys & _TELLING) > 1:
            values = (Value(_LABELS[label], text, f"目录表“{label}”") for label, text in pairs)
            yield element, tuple(value for value in values if value.key and value.text not in NOTHING)


def _pairs(element: Element) -> Iterator[tuple[str, str]]:
    cells = list(element.iter("td", "th", "dt", "dd", "li"))
    texts = [_text(cell) for cell in cells]
    place = 0
    while place < len(texts):
        text, following = texts[place], texts[place + 1] if place + 1 < len(texts) else ""
        place += 1
        if _label(text) and not _label(following) and not _PAIR.match(following):
            yield _label(text), following
            place += 1
        elif len(text) <= _CELL:
            yield from ((_label(match["label"]), match["value"].strip()) for match in _PAIR.finditer(text))


def _text(cell: Element) -> str:
    return " ".join("".join(cell.itertext()).replace("\xa0", " ").split())


def _label(text: str) -> str:
    """The label that a cell is; empty for any other text."""
    bare = re.sub(r"[\s:：\[\]【】（）()]", "", text) if len(text) < 24 else ""
    return bare if bare in _LABELS else ""


def lines(blocks: Sequence[Block]) -> Iterator[tuple[Line, tuple[Value, ...]]]:
    """Lines that consist of labels with values, each with its values."""
    for block in blocks:
        if isinstance(block, Line) and len(block.text) <= _CELL and (match := _PAIR.search(block.text)):
            if block.text[: match.start()].strip(" |｜\u3000[【"):
                continue
            pairs = [(_label(one["label"]), one["value"].strip()) for one in _PAIR.finditer(block.text)]
            values = (Value(_LABELS[label], text, f"网页上的“{label}”") for label, text in pairs)
            yield block, tuple(value for value in values if value.key and value.text not in NOTHING)


def listed(blocks: Sequence[Block]) -> Iterator[Value]:
    """Values of a catalogue that is no table: each label on a line by itself, its value on the next."""
    found = [
        (label, second.text)
        for first, second in pairwise(blocks)
        if isinstance(first, Line) and isinstance(second, Line) and (label := _label(first.text))
        if not _label(second.text) and len(second.text) <= _CELL
    ]
    keys = {_LABELS[label] for label, _ in found}
    if len(keys) >= _FEWEST and len(keys & _TELLING) > 1:
        values = (Value(_LABELS[label], text, f"目录表“{label}”") for label, text in found)
        yield from (value for value in values if value.key and value.text not in NOTHING)


def _numbered(value: Value) -> Iterator[Value]:
    """A title without the document's number that some sites put behind it, and the number."""
    match = BEHIND.fullmatch(value.text) if value.key == "标题" else None
    if match is None:
        yield value
    else:
        yield Value("标题", match[1].strip(), value.source)
        yield Value("发文字号", match[2].strip(), value.source)


def merged(found: Sequence[Value]) -> tuple[tuple[Value, ...], tuple[str, ...]]:
    """One value for each key, the first that is whole; what others say differently is told."""
    kept: dict[str, Value] = {}
    notes: list[str] = []
    for value in (_plain(part) for one in found for part in _numbered(one)):
        known = kept.get(value.key)
        if known is None or (value.text.startswith(f"{known.text} ") and value.key == "发布时间"):
            kept[value.key] = value
        elif not _same(known, value):
            notes.append(
                f"{known.key}：{known.source}写的是“{known.text}”，{value.source}写的是“{value.text}”"
            )
    return tuple(kept.values()), tuple(dict.fromkeys(notes))


def _same(one: Value, other: Value) -> bool:
    mine, theirs = ("".join(value.text.split()) for value in (one, other))
    return mine == theirs or (
        one.key in ("发布时间", "标题", "信息来源") and (mine in theirs or theirs in mine)
    )


def _plain(value: Value) -> Value:
    """A value on one line; dates and times as files of content write them."""
    value = replace(value, text=" ".join(value.text.split()))
    if value.key == "主题分类":
        return Value(value.key, re.sub(r"\s*[\\＼>＞/]\s*", "/", value.text), value.source)
    match = _DAY.search(value.text) if value.key in (*_DAYS, "发布时间") else None
    if match is None:
        return value
    try:
        day = dt.date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return value
    clock = _TIME.search(value.text, match.end()) if value.key == "发布时间" else None
    return Value(value.key, f"{day} {int(clock[1]):02}:{clock[2]}" if clock else day, value.source)
