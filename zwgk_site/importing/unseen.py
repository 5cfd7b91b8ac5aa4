"""What a Word file holds beside the text that is imported: found and said, never lost without a word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsmap, qn

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"
_PICTURE = nsmap["pic"]
_SHOWN = frozenset((".png", ".jpg", ".jpeg", ".gif", ".webp"))
_OFF = ("0", "false", "off")
_PART = 20


def hidden(run: Any) -> bool:
    """Whether the characters of a run are marked as hidden: not on the screen, not on paper."""
    found = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return found is not None and found.get(qn("w:val")) not in _OFF


def unseen(document: Any) -> Iterator[str]:
    """A sentence for each kind of thing that is left out of the import."""
    body = document.element.body
    boxes = [text for box in _once(body, qn("w:txbxContent")) if (text := _text(box))]
    if boxes:
        yield f"{len(boxes)} 个文本框没有导入（{'、'.join(map(_short, boxes))}），是正文的请补上"
    if count := sum(hidden(run) for run in body.iter(qn("w:r"))):
        yield f"{count} 处隐藏的文字没有导入"
    for names, about in (
        ((qn("w:sym"),), "个符号字体的符号（如方框里打勾）没有导入，请对照原文补上"),
        ((_MATH,), "个公式没有导入，请对照原文补上"),
        ((qn("w:object"),), "个嵌入的对象（如 Excel 表格）没有导入"),
        ((qn("w:endnoteReference"),), "条尾注没有导入，请对照原文补上"),
    ):
        if count := sum(1 for _ in _once(body, *names)):
            yield f"{count} {about}"
    yield from _drawings(document, body)
    edges = {text for part in _edges(document) if (text := _text(parse_xml(part.blob)))}
    if edges:
        yield f"页眉页脚没有导入（{'、'.join(map(_short, sorted(edges)))}）"


def _drawings(document: Any, body: Any) -> Iterator[str]:
    inside = sum(1 for table in body.iter(qn("w:tbl")) for _ in table.iter(qn("a:blip")))
    if inside:
        yield f"表格里的 {inside} 幅图片没有导入"
    linked = sum(1 for blip in body.iter(qn("a:blip")) if blip.get(qn("r:embed")) is None)
    old = sum(1 for _ in _once(body, _IMAGE))
    if linked + old:
        yield f"{linked + old} 幅图片（链接的或者旧格式的）没有导入，请另存后放进来"
    drawn = sum(1 for data in _once(body, qn("a:graphicData")) if data.get("uri") != _PICTURE)
    if drawn:
        yield f"{drawn} 个图表、图形没有导入"
    parts = (document.part.related_parts.get(blip.get(qn("r:embed"))) for blip in body.iter(qn("a:blip")))
    names = sorted({str(part.partname).rsplit(".", 1)[-1].lower() for part in parts if part is not None})
    if odd := [name for name in names if f".{name}" not in _SHOWN]:
        yield f"有图片是 {'、'.join(odd)} 格式，浏览器不能显示，请另存为 png"


def _once(element: Any, *names: str) -> Iterator[Any]:
    """Elements of these names, without the second form that files keep for older programs."""
    for found in element.iter(*names):
        if not any(above.tag == _FALLBACK for above in found.iterancestors()):
            yield found


def _edges(document: Any) -> Iterator[Any]:
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(("/header", "/footer")):
            yield relation.target_part


def _text(element: Any) -> str:
    """The words of an element; a page number that the program counts is none."""
    text = "".join(part.text or "" for part in element.iter(qn("w:t"))).strip()
    return "" if text.strip("-—–－ 0123456789") == "" else text


def _short(text: str) -> str:
    return f"“{text if len(text) <= _PART else text[:_PART] + '……'}”"
