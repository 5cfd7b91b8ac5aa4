"""A page of an old site, saved from a browser or taken from its server: the document on it, and what the page
says of it. What is left out is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from zwgk_site.importing.draft import Block, CannotImport, Draft, Line, Picture, Value
from zwgk_site.importing.grids import bare
from zwgk_site.importing.stated import titled
from zwgk_site.importing.web import facts, tree
from zwgk_site.importing.web.article import Found, article
from zwgk_site.importing.web.beside import Beside, fetched
from zwgk_site.importing.web.elements import AROUND
from zwgk_site.importing.web.furniture import furniture
from zwgk_site.importing.web.lines import Parts, Shown, parts_of
from zwgk_site.importing.web.repeated import site_title
from zwgk_site.importing.web.tree import Element

_HEAD, _FOOT = 12, 8
"""Lines at the beginning and the end of a text among which a site prints what it says of it."""
_PROSE = 40
"""Characters of a line that may be a part of the document."""
_LISTED = 5
_PAGES = re.compile(r"createPageHTML\(\s*([0-9]{1,3})\s*,")
"""What a common publishing system writes where a text goes on over several pages: how many there are."""
_NEXT = re.compile(
    r"(?:[\[【(]?(?:首页|上一页|[0-9]{1,3})[\]】)]?\s*)*[\[【(]?下一页[\]】)]?(?:\s*[\[【(]?(?:尾页|末页)[\]】)]?)?"
)
_SHOWN = 40


def read(path: Path) -> Draft:
    """The document of a page. Raises CannotImport for what is no page, and for a page without a text."""
    saved = tree.read(path)
    root = saved.root
    found = article(root)
    if found is None:
        raise _without(root)
    catalogues = dict(facts.tables(root))
    around = [element for element in found.element.iter(*AROUND) if element is not found.element]
    folded = [text for one in around if one.tag in ("aside", "details") and (text := _words(one))]
    parts = parts_of(found.element, {*around, *(one for one in catalogues if _states_index(catalogues[one]))})
    outside = parts_of(root, {found.element, *catalogues})
    dropped = set(furniture(parts.blocks, _HEAD, _FOOT))
    printed = [
        (line, values)
        for line, values in (*facts.lines(outside.blocks), *facts.lines(parts.blocks))
        if line in dropped or line in outside.blocks
    ]
    values, doubts = facts.merged(
        [
            *facts.tags(root),
            *(value for of in catalogues.values() for value in of),
            *facts.listed(outside.blocks),
            *(value for _, of in printed for value in of),
            *_titles(root),
        ]
    )
    blocks: list[Block] = [block for block in parts.blocks if block not in dropped]
    blocks, after = _without_links(blocks, parts)
    title = next((value for value in values if value.key == "标题"), None)
    if title is not None and (twice := site_title(title.text, blocks, _HEAD)) is not None:
        blocks.remove(twice)
        after.append(twice)
    if title is not None and titled(title.text) and not _stands(title.text, blocks):
        blocks.insert(0, Line(title.text, 0))
    beside = Beside(path)
    blocks = _pictured(blocks, parts, beside)
    links = [link for link in (*parts.links, *_offered(outside)) if fetched(link)]
    files = tuple(beside.attached(links))
    notes = (
        *saved.notes,
        *_told(found, saved.address, values),
        *doubts,
        *_parted(root, (*parts.blocks, *outside.blocks)),
        *beside.notes,
        *(f"正文里折叠的、放在旁边的，没有导入：{_short(text)}" for text in folded[:_LISTED]),
        *_lost(parts, outside.blocks),
    )
    lines = sorted((*dropped, *after), key=lambda line: line.number)
    return Draft(tuple(blocks), parts.broken, notes, values, tuple(lines), files)


def _without(root: Element) -> CannotImport:
    """Why there is no text on a page, and the way to it."""
    frames = [
        address for frame in root.iter("frame", "iframe") if (address := (frame.get("src") or "").strip())
    ]
    if frames:
        return CannotImport(
            f"网页里没有正文，正文在框架里的另一个网页（{frames[0][:200]}）",
            "请在浏览器里单独打开那个网页，另存后再导入。",
        )
    files = [link for link in parts_of(root).links if fetched(link)]
    if files:
        return CannotImport(
            f"网页里没有正文，只有附件（{_short(files[0].text or files[0].address)}）",
            "请下载附件，导入附件；是扫描件的，先录入。",
        )
    if root.find(".//script") is not None:
        return CannotImport(
            "网页里没有正文，文字可能是由脚本显示的",
            "请在浏览器里打开网页，等文字出来以后选“另存为—网页，全部”，再导入；还不行的，把正文粘贴到 Word 里，导入 .docx。",
        )
    return CannotImport(
        "网页里没有正文",
        "请核对是不是选错了网页；正文是图片或者附件的，请导入附件，或者录入。",
    )


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _states_index(values: Sequence[Value]) -> bool:
    return any(value.key == "索引号" for value in values)


def _titles(root: Element) -> Iterator[Value]:
    """What a page calls itself, the surest first; titles that are cut short are none."""
    for element in root.iter("h1", "h2"):
        text = _words(element)
        if titled(facts.BEHIND.sub(r"\1", text)):
            yield Value("标题", text, "网页上的大标题")
    for element in root.iter("title"):
        for part in re.split(r"[-_—–|－]+", "".join(element.itertext())):
            if titled(facts.BEHIND.sub(r"\1", part.strip())):
                yield Value("标题", part.strip(), "网页的名称")


def _stands(title: str, blocks: Sequence[Block]) -> bool:
    """Whether a title stands among the first lines of a text, perhaps broken into several or with other marks."""
    head = "".join(block.text for block in blocks[:24] if isinstance(block, Line))
    return bare(title[title.find("关于") :]) in bare(head)


def _without_links(blocks: Sequence[Block], parts: Parts) -> tuple[list[Block], list[Line]]:
    """The text without the lines at its end that are links to files for download, and these."""
    kept, after = list(blocks), list[Line]()
    numbers = {link.number + more for link in parts.links if fetched(link) for more in (0, 1)}
    while kept and isinstance(last := kept[-1], Line) and last.number in parts.linked & numbers:
        after.append(last)
        kept.pop()
    if after and kept and isinstance(head := kept[-1], Line) and _offers(head):
        after.append(head)
        kept.pop()
    return kept, after


def _offers(line: Line) -> bool:
    return re.fullmatch(r"(?:相关)?附\s*件(?:下载)?\s*[:：]", line.text.strip()) is not None


def _pictured(blocks: Sequence[Block], parts: Parts, beside: Beside) -> list[Block]:
    """The blocks with each picture where it stood."""
    made: list[Block] = []
    waiting = list(enumerate(parts.pictures, start=1))
    for block in blocks:
        while waiting and waiting[0][1].number < block.number:
            made += _taken(beside, *waiting.pop(0))
        made.append(block)
    for place, shown in waiting:
        made += _taken(beside, place, shown)
    return made


def _taken(beside: Beside, place: int, shown: Shown) -> list[Picture]:
    picture = beside.picture(shown, place)
    return [] if picture is None else [picture]


def _offered(outside: Parts) -> Iterator[Shown]:
    """Links outside the text whose words say that they are attachments of it."""
    return (
        link for link in outside.links if "附件" in link.text or re.search(r"\.[A-Za-z]{2,4}$", link.text)
    )


def _told(found: Found, address: str, values: Sequence[Value]) -> Iterator[str]:
    if address:
        yield f"网页原来的地址：{address}"
    if not found.name:
        yield "没有认出正文的容器，取了文字最密的一块，请核对开头和结尾"
    for value in values:
        if value.key in ("信息来源", "有效性", "废止日期", "组配分类", "内容概述") or (
            value.key == "公开方式" and value.text != "主动公开"
        ):
            yield f"{value.source}（没有写进内容文件）：{_short(value.text)}"
        elif value.key == "发布时间" and re.search(r" 0[0-6]:", value.text):
            yield f"{value.source}写的是 {value.text}，在凌晨；旧网站可能用了 12 小时制，请核对"


def _parted(root: Element, blocks: Sequence[Block]) -> Iterator[str]:
    """Whether the text goes on over several pages."""
    scripts = (_PAGES.search(script.text or "") for script in root.iter("script"))
    count = max((int(match[1]) for match in scripts if match), default=0)
    if count > 1:
        yield f"这份文件在旧网站上分成 {count} 页，这里只有一页，请把其余各页也存下来，接在后面"
    elif any(isinstance(block, Line) and _NEXT.fullmatch(block.text) for block in blocks):
        yield "网页上有“下一页”，正文可能分成几页，请核对结尾"


def _lost(parts: Parts, outside: Sequence[Block]) -> Iterator[str]:
    if parts.hidden:
        yield f"网页里有 {parts.hidden} 处隐藏的文字，没有导入"
    if parts.raised:
        yield f"{parts.raised} 个上标、下标的字成了普通的字"
    texts = [block.text for block in outside if isinstance(block, Line)]
    prose = [text for text in texts if len(text) >= _PROSE and "。" in text]
    if texts:
        yield f"正文以外的 {len(texts)} 行没有导入（导航、栏目、页脚等）"
    yield from (f"正文以外有一段像正文的，没有导入：{_short(text)}" for text in prose[:_LISTED])


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"
