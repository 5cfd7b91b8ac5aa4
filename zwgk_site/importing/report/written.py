"""A recognised annual report as a content file, and what the import says of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site.importing.report.recognised import Found, disagreements
from zwgk_site.importing.report.texts import absent
from zwgk_site.importing.written import listed, quoted
from zwgk_site.kinds.annualreport import ASPECTS, PARTS
from zwgk_site.kinds.report_tables import TABLE3_COLUMNS, TABLE4_COLUMNS
from zwgk_site.relate.annualreports import TABLES, Table, expected

_PARTS = ("主动公开情况", "申请情况", "复议诉讼情况", "问题和改进", "其他事项")
"""Keys of parts two to six."""
_NEEDED = ("问题和改进", "其他事项")
_COLUMNS: dict[Table, str] = {
    "表三": "、".join(column.key for column in TABLE3_COLUMNS),
    "表四": "、".join(column.key for column in TABLE4_COLUMNS),
}


def report(found: Found) -> str:
    """The whole file of a 政府信息公开工作年度报告. What is not there is left open and marked."""
    return "\n".join((*_top(found), *_overview(found), *_rest(found))) + "\n"


def _top(found: Found) -> Iterator[str]:
    texts = found.texts
    for key, value in (("标题", texts.title), ("发布单位", texts.organ)):
        yield f"{key}: {quoted(value)}" if value else f"# 没有认出{key}，请填写。\n{key}:"
    yield "# 在网站发布的时间，如 2024-03-22 09:30；文件里没有，请填写。"
    yield "发布时间:"
    yield f"年度: {texts.year}" if texts.year else "# 没有认出年度，请填写，如 2023。\n年度:"
    if found.tables.form != found.usual_form:
        yield f'格式: "{found.tables.form}"'
    if texts.opening:
        yield from _text("引言", texts.opening, "")
    else:
        yield "# 没有认出引言，请填写：依据、期间、电子版在哪里、联系方式。"
        yield "引言:"


def _overview(found: Found) -> Iterator[str]:
    texts = found.texts
    if texts.stray:
        yield "# 第一部分的这些话不知道放在五项的哪一项，请移过去："
        yield from (f"# {text}" for text in texts.stray)
    elif not texts.overview:
        yield f"# 没有认出总体情况，请填写：{'、'.join(ASPECTS)}。"
    yield "总体情况:"
    for aspect in ASPECTS:
        if texts.overview.get(aspect):
            yield from _text(aspect, texts.overview[aspect], "  ")


def _rest(found: Found) -> Iterator[str]:
    for place, key in enumerate(_PARTS, start=1):
        paragraphs = found.texts.parts.get(place, [])
        if paragraphs:
            yield from _text(key, paragraphs, "")
        elif key in _NEEDED:
            yield f"# 没有认出“{PARTS[place]}”，请填写。"
            yield f"{key}:"
        if place <= len(TABLES):
            yield from _table(found, TABLES[place - 1])


def _table(found: Found, table: Table) -> Iterator[str]:
    if table not in found.tables.found:
        yield f"# 没有认出{table}，请照编辑手册填写。"
    yield f"{table}:"
    if table in _COLUMNS:
        yield f"  # {_COLUMNS[table]}"
    for row in expected(found.tables.form):
        if row.table != table:
            continue
        held = found.tables.rows.get((table, row.line.key))
        if held is None:
            yield f"  # 没有认出这一行，请填写：{row.line.key}"
        elif len(held.cells) == 1:
            yield f"  {row.line.key}: {quoted(held.cells[0])}"
        else:
            yield f"  {row.line.key}: {listed(held.cells)}"


def _text(key: str, paragraphs: Sequence[str], indent: str) -> Iterator[str]:
    if len(paragraphs) == 1:
        yield f"{indent}{key}: {quoted(paragraphs[0])}"
        return
    yield f"{indent}{key}: |"
    for place, text in enumerate(paragraphs):
        if place:
            yield ""
        yield f"{indent}  {text}"


def told(found: Found) -> Iterator[str]:
    """The report of the import, line by line."""
    texts, held = found.texts, found.tables
    yield "认出的："
    for key, value in (("标题", texts.title), ("发布单位", texts.organ), ("年度", texts.year)):
        if value:
            yield f"  {key}：{value}"
    if texts.opening:
        yield f"  引言：{len(texts.opening)} 段"
    for aspect in ASPECTS:
        if texts.overview.get(aspect):
            yield f"  总体情况·{aspect}：{len(texts.overview[aspect])} 段"
    for place, key in enumerate(_PARTS, start=1):
        if texts.parts.get(place):
            yield f"  {key}：{len(texts.parts[place])} 段"
    for table in held.found:
        rows = [row for (name, _), row in held.rows.items() if name == table]
        wanted = sum(row.table == table for row in expected(held.form))
        yield f"  {table}：{len(rows)} 行（应有 {wanted} 行），第一个数在 {rows[0].spots[0]}"
    yield f"没有认出、要填写的：{'、'.join(_wanted(found))}"
    looked = [*held.notes, *_looked(found), *disagreements(found)]
    if looked:
        yield "请核对（数字照原样，一个没有改）："
        yield from (f"  {text}" for text in looked)
    left = [*texts.left, *held.left]
    if left:
        yield f"没有导入的 {len(left)} 处："
        yield from (f"  {text}" for text in left)


def _wanted(found: Found) -> Iterator[str]:
    texts = found.texts
    yield from (
        key
        for key, value in (("标题", texts.title), ("发布单位", texts.organ), ("年度", texts.year))
        if not value
    )
    yield "发布时间"
    if not texts.opening:
        yield "引言"
    yield from (f"总体情况·{aspect}" for aspect in ASPECTS if not texts.overview.get(aspect))
    yield from (
        key for place, key in enumerate(_PARTS, start=1) if key in _NEEDED and not texts.parts.get(place)
    )
    yield from (table for table in TABLES if table not in found.tables.found)


def _looked(found: Found) -> Iterator[str]:
    if found.texts.stray:
        yield f"第一部分有 {len(found.texts.stray)} 段不知道放在五项的哪一项，写在文件的注释里，请移过去"
    explained = [
        key
        for place, key in enumerate(_PARTS[: len(TABLES)], start=1)
        if any(text.startswith("说明") for text in found.texts.parts.get(place, ()))
    ]
    if explained:
        yield f"{'、'.join(explained)}里有“说明”开头的话；是数字对不上的原因的，请移到“说明”"
    if found.document and (lost := list(absent(found.texts))):
        yield f"没有认出这些部分的标题：{'、'.join(lost)}"
    if found.tables.form != found.usual_form:
        yield f"表格是 {found.tables.form} 年的格式，和年度对不上"
