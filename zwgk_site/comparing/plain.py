"""A difference as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.comparing import telling
from zwgk_site.comparing.changes import Difference, Item


def text(found: Difference) -> str:
    """The whole text; words of bodies as 【删去：…】【新增：…】."""
    return "\n".join(_lines(found)).rstrip() + "\n"


def _lines(found: Difference) -> Iterator[str]:
    yield telling.heading(found)
    yield telling.summary(found)
    if found.grave:
        yield from ("", f"！{telling.GRAVE}。{telling.GRAVE_WHY}")
        yield from (f"  {i.title}：{f.before} → {f.after}（{i.file}）" for i, f in found.grave)
    for gone in found.gone:
        yield f"地址没有了 {gone.address}  {gone.title}：{telling.address_end(gone)}。"
    for change in found.validity:
        yield f"效力 {change.title}：{change.before} → {change.after}（{telling.validity_cause(change)}）"
    for item in found.items:
        yield from _item(item)
    if said := telling.closing(found):
        yield ""
        yield from said


def _item(item: Item) -> Iterator[str]:
    yield from ("", f"{item.what} {telling.item_title(item)}  {item.address or item.file}")
    for field in item.fields:
        yield f"  {field.name}：{field.before or '（没有）'} → {field.after or '（没有）'}"
    for file in item.files:
        yield f"  附件{file.what}：{file.path}"
    for change in item.words:
        said = "".join(
            run.text if run.sign == "same" else f"【{'删去' if run.sign == 'del' else '新增'}：{run.text}】"
            for run in change.runs
        )
        yield f"  {telling.clause_title(change)}：{said}"
