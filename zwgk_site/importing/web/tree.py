"""A saved web page as a tree of elements: whatever its encoding, and only what is a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from lxml import etree  # type: ignore[import-untyped]

from zwgk_site.importing.draft import CannotImport
from zwgk_site.importing.refusal import refusal
from zwgk_site.text.charset import decoded, unmarked
from zwgk_site.text.files.reading import failed
from zwgk_site.text.files.sorts import sort_of

LARGEST = 8 * 1024 * 1024
"""Bytes of a page; a long law in Word's HTML has three million."""
TAGS = 300_000
"""Tags of a page: each takes some hundred bytes of memory."""
WRITTEN = 10_000
"""Characters of one tag without the values in it: the parser compares each name of an attribute with all others."""

Element = Any
Event = tuple[Literal["start", "end", "skip", "text"], Element, str]

_REASONS = {
    "empty": ("文件是空的", "请核对是不是选错了文件。"),
    "damaged": ("文件不是网页，可能是别的文件改了后缀", "请在浏览器里打开那一页，另存为网页再导入。"),
}
_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")
_TAG = re.compile(r"<(?:[A-Za-z][^<>]*|![Dd][^<>]*|!--.*--)>")
_RAW = re.compile(r"(script|style)\b", re.IGNORECASE)
_VALUED = re.compile(r""" "[^"]*"|'[^']*' """, re.VERBOSE)
_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)")


@dataclass(frozen=True)
class Saved:
    """The root of a page, what is to be said of reading it, and the address it was saved from, if it says so."""

    root: Element
    notes: tuple[str, ...]
    address: str


def read(path: Path) -> Saved:
    """The tree of a page. Raises CannotImport for what is none."""
    if (size := path.stat().st_size) > LARGEST:
        raise CannotImport(
            f"文件有 {size // 1024**2} MB，超过 {LARGEST // 1024**2} MB，没有打开",
            "一张网页没有这么大，请核对是不是选错了文件；确实是网页的，把正文粘贴到 Word 里，导入 .docx。",
        )
    if not size:
        raise CannotImport(*_REASONS["empty"])
    if (sort := sort_of(path)).word not in ("", "html"):
        way = "请改对后缀再导入。"
        raise refusal(failed("other", sort.name), "网页", way, _REASONS)
    page = decoded(path.read_bytes())
    if "\x00" in page.text or page.lost * 10 > len(page.text):
        raise CannotImport(*_REASONS["damaged"])
    if not page.text.strip():
        raise CannotImport(*_REASONS["empty"])
    if _TAG.search(page.text) is None:
        raise CannotImport(
            "文件里没有网页的标记", "纯文本请把后缀改成 .txt 再导入；别的文件请用原来的程序另存为 .docx。"
        )
    if page.text.count("<") > TAGS or _crowded(page.text):
        raise CannotImport("网页里的标记太多", "请把正文粘贴到 Word 里，导入 .docx。")
    notes = []
    if page.encoding != "UTF-8":
        notes.append(f"网页是旧的编码（{page.encoding}），已经转成 UTF-8")
    if page.lost:
        notes.append(f"有 {page.lost} 个字读不出来，成了“\ufffd”，请照原网页改回来")
    lower = page.text[-4096:].lower()
    if "<html" in page.text[:8192].lower() and "</html" not in lower and "</body" not in lower:
        notes.append("网页没有结尾，可能没有存完，请核对最后一段")
    saved = _SAVED.search(page.text[:4096])
    return Saved(_parsed(page.text), tuple(notes), saved[1] if saved else "")


def _crowded(text: str) -> bool:
    """Whether a tag has more attributes than any page has. What stands in scripts is no tag."""
    ended = ""
    for part in text.split("<"):
        if ended and not part[:8].lower().startswith(ended):
            continue
        raw = _RAW.match(part)
        ended = f"/{raw[1].lower()}" if raw else ""
        if (
            len(part) > WRITTEN
            and part[0].isalpha()
            and len(_VALUED.sub("", part).partition(">")[0]) > WRITTEN
        ):
            return True
    return False


def _parsed(text: str) -> Element:
    clean = _CONTROL.sub("", unmarked(text))
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(clean.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise CannotImport(*_REASONS["damaged"])
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise CannotImport("网页里的标记一层套一层，太深了，读不出来", "请把正文粘贴到 Word 里，导入 .docx。")
    return root


def walked(root: Element, skipped: Callable[[Element], bool]) -> Iterator[Event]:
    """What stands in an element, in order: beginnings and ends of elements, texts, and elements that are not
    gone into. Depth takes no stack."""
    yield "start", root, ""
    if root.text:
        yield "text", root, root.text
    above = [(root, iter(root))]
    while above:
        element, children = above[-1]
        child = next(children, None)
        if child is None:
            above.pop()
            yield "end", element, ""
            if above and element.tail:
                yield "text", above[-1][0], element.tail
        elif not isinstance(child.tag, str) or skipped(child):
            yield "skip", child, ""
            if child.tail:
                yield "text", element, child.tail
        else:
            yield "start", child, ""
            if child.text:
                yield "text", child, child.text
            above.append((child, iter(child)))


def style_of(element: Element) -> str:
    """The declarations written at an element, without spaces, in small letters."""
    return re.sub(r"\s", "", element.get("style") or "").lower()


def unseen(element: Element) -> bool:
    """Whether an element is there and readers do not see it."""
    style = style_of(element)
    return (
        "display:none" in style
        or "visibility:hidden" in style
        or "mso-hide:all" in style
        or "hidden" in element.attrib
    )
