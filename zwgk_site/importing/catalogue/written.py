"""A recognised catalogue as a content file, and what the import says of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from zwgk_site.importing.catalogue.items import Item
from zwgk_site.importing.catalogue.recognised import STANDARD, Found
from zwgk_site.importing.told import under
from zwgk_site.importing.written import listed, quoted

_ORDER = ("内容", "法定", "过程", "依据", "时限", "主体", "责任", "渠道", "对象", "方式", "层级", "说明")
_COMMON = ("依据", "时限", "主体", "责任", "渠道", "对象", "方式", "层级")
_OPEN = {
    "标题": "没有认出标题，请填写。",
    "形式": "没有认出形式，请填写：主动公开事项目录，或基层政务公开标准目录。",
    "版本": "没有认出版本，请填写，如 2024年版。",
}


def catalogue(found: Found) -> str:
    """The whole file of a 公开目录. What the table does not say is left open and marked."""
    return "\n".join((*_top(found), *_items(found))) + "\n"


def _top(found: Found) -> Iterator[str]:
    for key, note in _OPEN.items():
        if key in found.values:
            yield f"{key}: {quoted(found.values[key][0])}"
        else:
            yield from (f"# {note}", f"{key}:")
    if "领域" in found.values:
        yield f"领域: {quoted(found.values['领域'][0])}"
    elif found.values.get("形式", ("",))[0] == STANDARD:
        yield from ("# 没有认出领域，请填写 26 个领域中的一个，如 社会救助。", "领域:")
    yield "# 表里没有，请填写：发布单位，在网站发布的时间（如 2024-06-24 16:30），从哪一天起按它公开（如 2024-07-01）。"
    yield from ("发布单位:", "发布时间:", "施行日期:")


def _items(found: Found) -> Iterator[str]:
    common = shared(found.items)
    if common:
        yield "# 各项都相同的写在这里。"
        yield "通用:"
        for key, texts in common.items():
            yield from _value(key, texts, "  ")
    numbered = [unicodedata.normalize("NFKC", item.number) for item in found.items]
    consecutive = numbered == [str(place) for place in range(1, len(numbered) + 1)]
    yield "# 每一项在本站哪里公开，请补上“栏目”或“查询”。原表写着的栏目在注释里，是本站栏目的去掉前面的“# ”。"
    yield "公开事项:"
    for item in found.items:
        lead = "  - "
        if item.number and not consecutive:
            yield f"{lead}序号: {quoted(item.number)}"
            lead = "    "
        yield f"{lead}事项: {listed(item.path)}" if item.path else f"{lead}事项:"
        yield from (f"    # {text}" for text in item.comments)
        if "内容" not in item.values:
            yield from ("    # 原表这一格空着，请填写。", "    内容:")
        for key in _ORDER:
            if key in item.values and key not in common:
                yield from _value(key, item.values[key], "    ")


def _value(key: str, texts: Sequence[str], indent: str) -> Iterator[str]:
    if len(texts) == 1:
        yield f"{indent}{key}: {quoted(texts[0])}"
    elif all(len(text) < 12 for text in texts):
        yield f"{indent}{key}: {listed(texts)}"
    else:
        yield f"{indent}{key}:"
        yield from (f"{indent}  - {quoted(text)}" for text in texts)


def shared(items: Sequence[Item]) -> Mapping[str, tuple[str, ...]]:
    """The values that all of several items have alike."""
    if len(items) < 2:
        return {}
    first = items[0].values
    return {
        key: first[key]
        for key in _COMMON
        if key in first and all(item.values.get(key) == first[key] for item in items)
    }


def told(found: Found) -> Iterator[str]:
    """The report of one catalogue, line by line."""
    yield "认出的："
    for key, (text, where) in found.values.items():
        yield f"  {key}：{text}（{where}）"
    yield f"  {len(found.items)} 项公开事项"
    for role in dict.fromkeys(column.role for column in found.head.columns):
        labels = "、".join(f"“{column.label}”" for column in found.head.of(role))
        yield f"  {role}：{labels}"
    common = shared(found.items)
    if common:
        yield f"  各项都相同、写在“通用”里的：{'、'.join(common)}"
    wanted = [key for key in _OPEN if key not in found.values]
    if "领域" not in found.values and found.values.get("形式", ("",))[0] == STANDARD:
        wanted.append("领域")
    yield f"没有认出、要填写的：{'、'.join((*wanted, '发布单位', '发布时间', '施行日期'))}，各项的栏目或查询"
    yield from under("请核对：", found.notes)
    yield from under(f"没有导入的 {len(found.left)} 格：", found.left)
