"""Catalogues among the tables of a file: each with its title, form, field and version from what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from zwgk_site.importing.catalogue import cells
from zwgk_site.importing.catalogue.heads import Head, heads
from zwgk_site.importing.catalogue.items import Item, Rows
from zwgk_site.importing.draft import CannotImport
from zwgk_site.importing.grids import Grid, own
from zwgk_site.kinds.domains import BY_NAME

GENERAL, STANDARD = "主动公开事项目录", "基层政务公开标准目录"
_TITLE = re.compile(
    r".{0,60}(?:目\s*录|清单|事项表|公开标准)(?:\s*[（(].*[)）]|[0-9〇一二三四五六七八九十年版])*"
)
_NOTE = re.compile(r"(?:备?注|说明|填[表报]|制表|单位|审核|联系|附件?)[0-9]*\s*[:：]?.*")
_VERSION = re.compile(r"((?:19|20)[0-9]{2})年?(?:年?版|修订)")
_YEAR = re.compile(r"(?<![0-9〔\[])((?:19|20)[0-9]{2})年")
_NUMBER = re.compile(
    r"^(?:[（(][0-9一二三四五六七八九十]{1,3}[)）]|[0-9一二三四五六七八九十]{1,3}[.．、])\s*"
)
_HEAD = re.compile("试点领域|领域|基层政务|政务公开|标准目录")
_DOMAIN = re.compile(r"(?:.*(?:[省市县区镇乡]|街道|关于))?(.+?)(?:试点)?领域")


@dataclass(frozen=True)
class Found:
    """A catalogue as recognised. ``values`` are title, form, version and field with the place where each stood;
    ``why`` says by what the table was known."""

    name: str
    head: Head
    values: Mapping[str, tuple[str, str]]
    items: tuple[Item, ...]
    notes: tuple[str, ...]
    left: tuple[str, ...]
    why: str
    slug: str


def why(grid: Grid, head: Head) -> str:
    """The sentence that says why a table is a catalogue."""
    labels = list(dict.fromkeys(column.label for column in head.columns if not column.value))
    rows = f"第 {head.top + 1}" + (f"—{head.bottom + 1}" if head.bottom > head.top else "") + " 行"
    return f"“{grid.name}”{rows}是目录的表头：{'、'.join(labels)}"


def recognised(grids: Sequence[Grid]) -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """Every catalogue of a file, and a sentence for each table that is none. Raises CannotImport without any."""
    found: list[Found] = []
    refused: list[str] = []
    for grid in grids:
        parts = list(_parts(grid))
        if not parts:
            refused.append(f"“{grid.name}”没有认出目录的表头，没有导入")
        for head, first, last in parts:
            one = _found(grid, head, first, last, several=len(parts) > 1)
            if one.items and found and not grid.lettered and _goes_on(found[-1], one):
                found[-1] = _joined(found[-1], one)
            elif one.items:
                found.append(one)
            else:
                refused.append(f"“{grid.name}”第 {head.top + 1} 行的表头下面没有公开事项，没有导入")
    if not found:
        raise CannotImport(
            "没有认出公开目录" if not any("下面没有" in text for text in refused) else "目录里没有公开事项",
            "表头要有“公开事项”（或一级事项、二级事项）和“公开内容（要素）”的列，下面一项一行。请核对表头，或者照编辑手册录入。",
        )
    return tuple(found), tuple(refused)


def _goes_on(before: Found, one: Found) -> bool:
    """Whether a table of a document is the next page of the one before: the same heads and no title above them."""
    labels = ([(column.role, column.label) for column in found.head.columns] for found in (before, one))
    return "标题" not in one.values and next(labels) == next(labels)


def _joined(before: Found, one: Found) -> Found:
    return replace(
        before,
        items=(*before.items, *one.items),
        notes=(*before.notes, f"“{one.name}”接着上一张表", *(f"“{one.name}”{text}" for text in one.notes)),
        left=(*before.left, *(f"“{one.name}”{text}" for text in one.left)),
    )


def _parts(grid: Grid) -> Iterator[tuple[Head, int, int]]:
    """The catalogues of one table: head, the row from which it is its own, and the row before which it ends. A
    head with a title above it begins another; one without is that of a further page."""
    every = list(heads(grid))
    if not every:
        return
    begins = [head for place, head in enumerate(every) if place == 0 or _titled(grid, every[place - 1], head)]
    tops = [0, *(_above(grid, head) for head in begins[1:]), len(grid.rows)]
    yield from ((head, first, last) for head, (first, last) in zip(begins, pairwise(tops), strict=True))


def _titled(grid: Grid, before: Head, head: Head) -> bool:
    return any(
        _TITLE.fullmatch(text)
        for row in grid.rows[max(before.bottom, _above(grid, head)) : head.top]
        for _, text in own(row)
    )


def _above(grid: Grid, head: Head) -> int:
    """The first of the rows right above a head that hold one text each."""
    at = head.top
    while at and len({place.text for place in grid.rows[at - 1] if place.text}) <= 1:
        at -= 1
    return at


def _found(grid: Grid, head: Head, first: int, last: int, several: bool) -> Found:
    rows = Rows(grid, head)
    rows.read(last)
    above = [
        (grid.spot(at, place), cells.one(text))
        for at in range(first, head.top)
        for place, text in own(grid.rows[at])
    ]
    values = _values(grid, above, several, any("层级" in item.values for item in rows.items))
    taken = {spot for _, spot in values.values()}
    left = [f"{spot} {text}" for spot, text in above if spot not in taken]
    labels = [f"{grid.column(column.at)} “{column.label}”一列没有认出" for column in head.unknown]
    domain = BY_NAME.get(values["领域"][0]) if "领域" in values else None
    return Found(
        grid.name,
        head,
        values,
        tuple(rows.items),
        (*labels, *_renamed(head), *rows.notes()),
        (*left, *rows.left),
        why(grid, head),
        domain.slug if domain else "",
    )


def _renamed(head: Head) -> Iterator[str]:
    for column in head.columns:
        if column.role == "层级" and column.value and column.value.replace(" ", "、") != column.label:
            yield f"“{column.label}”一列录作层级“{column.value.replace(' ', '、')}”"


def _values(
    grid: Grid, above: Sequence[tuple[str, str]], several: bool, layered: bool
) -> dict[str, tuple[str, str]]:
    """Title, form, version and field, each with where it stood. ``layered`` says that items name their 公开层级, as
    only 标准目录 must."""
    found: dict[str, tuple[str, str]] = {}
    lines = [*((text, spot) for spot, text in above), *((text, "表的上面") for text in reversed(grid.above))]
    if not several:
        lines.append((grid.name, "工作表的名称"))
    title = next((line for line in lines if _TITLE.fullmatch(line[0]) and not _NOTE.fullmatch(line[0])), None)
    if title is not None:
        found["标题"] = title
    texts = [*([title] if title else []), (grid.name, "工作表的名称")]
    for text, spot in texts:
        flat = "".join(text.split())
        if "形式" not in found and (form := _form(flat)):
            found["形式"] = (form, spot)
        if "版本" not in found and (year := _VERSION.search(flat) or _YEAR.search(flat)):
            found["版本"] = (f"{year[1]}年版", spot)
        if "领域" not in found and (domain := domain_of(flat)):
            found["领域"] = (domain, spot)
    if "形式" not in found and layered:
        found["形式"] = (STANDARD, "各项有公开层级")
    if found.get("形式", ("",))[0] == GENERAL:
        found.pop("领域", None)
    return found


def _form(text: str) -> str:
    if "标准目录" in text:
        return STANDARD
    return GENERAL if re.search("事项目录|基本目录|主动公开目录", text) else ""


def domain_of(text: str) -> str:
    """The field that a title or the name of a sheet begins with: 社会救助 of 示范县社会救助领域基层政务公开标准目录."""
    head = _HEAD.split(_NUMBER.sub("", text), maxsplit=1)[0]
    names = [name for name in BY_NAME if head.endswith(name)]
    if names:
        return BY_NAME[max(names, key=len)].name
    found = _DOMAIN.match(text)
    return found[1] if found is not None else ""
