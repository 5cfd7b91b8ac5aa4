"""Where on a page the document stands: in the container that its editor wrote into, else where its text is densest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site.importing.web.elements import AROUND, SILENT, data_table, linked
from zwgk_site.importing.web.tree import Element, unseen, walked

_EDITORS = (
    "trs_editor", "trs_ueditor", "ucapcontent", "ucap-content", "zoom", "zoomcon", "pages_content", "view_trs_ueditor",
    "bt_content", "xxgk_content", "wzcontent", "articlecontent", "article-content", "article_content", "news_content",
    "con_text", "content_text", "conzt", "artcontent", "art_con", "text_content", "detail-content", "detail_content",
    "main-txt", "j-fontcontent", "easysite-news-text", "gknb_content", "infocontent", "newscontent", "contentbox",
    "my_doccontent", "custom_unionstyle", "detailcontent", "trs_preappend", "ivs_content",
)  # fmt: skip
"""Names that the publishing systems of government sites give to the element that holds a document's text, as class
or id, in small letters."""
_WITHIN = frozenset(
    (
        "body",
        "div",
        "td",
        "th",
        "section",
        "article",
        "main",
        "center",
        "table",
        "tbody",
        "tr",
        "form",
        "html",
        "span",
    )
)
"""Elements that may hold a whole document."""
_ENOUGH = 12
"""Weight of the shortest text that is one."""
_MOST = 0.75
"""Part of the text that an element must hold to be looked into in place of the one around it."""
_LEAST = 0.3
"""The same where its paragraphs speak for it."""
_HOLDERS = frozenset(("body", "div", "td", "th", "article", "main", "center", "form"))
"""Elements whose paragraphs make up a text; a section is a part of one."""
_LEAVES = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "pre", "blockquote"))
_MARKS = "，。；：、"


@dataclass(frozen=True)
class Found:
    """The element of a document. ``name`` is the class or id by which it was known, empty where it was not."""

    element: Element
    name: str


def article(root: Element) -> Found | None:
    """The element that holds the document; None where no text is."""
    weights = _weights(root)
    named = [(weights.get(element, 0), element, name) for element, name in _outermost(root)]
    best = max(named, key=lambda one: one[0], default=None)
    if best is not None and best[0] >= _ENOUGH:
        return Found(best[1], best[2])
    if weights.get(root, 0) < _ENOUGH:
        return None
    return Found(_densest(root, weights), "")


def _outermost(root: Element) -> Iterator[tuple[Element, str]]:
    """Containers of editors that are not in another one."""
    for event, element, _ in walked(root, lambda one: bool(_known(one))):
        if event == "skip" and (name := _known(element)):
            yield element, name


def _known(element: Element) -> str:
    if not isinstance(element.tag, str) or element.tag in SILENT:
        return ""
    for key in ("id", "class"):
        for name in (element.get(key) or "").split():
            if name.lower() in _EDITORS:
                return f"{key}=“{name}”"
    return ""


def _skipped(element: Element) -> bool:
    return element.tag in SILENT or element.tag in AROUND or unseen(element)


def _weight(text: str) -> int:
    """Characters of prose: marks of sentences count more, for menus have none."""
    return len("".join(text.split())) + 9 * sum(map(text.count, _MARKS))


def _weights(root: Element) -> dict[Element, int]:
    """How much prose stands in each element, outside links."""
    weights: dict[Element, int] = {}
    around: list[Element] = []
    sums: list[int] = []
    links = 0
    for event, element, text in walked(root, _skipped):
        if event == "start":
            around.append(element)
            sums.append(0)
            links += linked(element)
        elif event == "text" and not links:
            sums[-1] += _weight(text)
        elif event == "end":
            links -= linked(element)
            own = weights[around.pop()] = sums.pop()
            if sums:
                sums[-1] += own
    return weights


def _densest(root: Element, weights: dict[Element, int]) -> Element:
    """Goes in as long as one element holds most of the text, and then to the one whose own paragraphs weigh most."""
    here = root
    while True:
        inside = [child for child in here if child.tag in _WITHIN and not data_table(child)]
        best = max(inside, key=lambda child: weights.get(child, 0), default=None)
        if best is None or weights.get(best, 0) < _MOST * weights[here]:
            break
        here = best
    scores = _scores(here, weights)
    best = max(scores, key=lambda one: scores[one], default=here)
    return best if weights.get(best, 0) >= _LEAST * weights[here] else here


def _scores(root: Element, weights: dict[Element, int]) -> dict[Element, float]:
    """The weight of the paragraphs of each container: whole of its own, half of those one container further in. A
    container of a few words without others in it is a paragraph itself."""
    scores: dict[Element, float] = {}
    holders: list[Element] = []
    parted: set[Element] = set()

    def credit(weight: float, depth: int = 1) -> None:
        for share, holder in zip((1.0, 0.5), holders[-depth::-1], strict=False):
            scores[holder] = scores.get(holder, 0) + share * weight

    for event, element, text in walked(root, _apart):
        if event == "start" and (element.tag in _HOLDERS or element is root):
            parted.update(holders[-1:])
            holders.append(element)
        elif event == "start" and element.tag == "br" and element.getnext() is not None:
            parted.update(holders[-1:])
        elif event == "end" and element is holders[-1]:
            if element not in parted and len(holders) > 1:
                credit(scores.pop(element, 0), 2)
            holders.pop()
        elif event == "skip" and (element.tag in _LEAVES or data_table(element)) and not _skipped(element):
            parted.update(holders[-1:])
            credit(weights.get(element, 0) or _weight("".join(element.itertext())))
        elif event == "text":
            scores[holders[-1]] = scores.get(holders[-1], 0) + _weight(text)
    return scores


def _apart(element: Element) -> bool:
    """Whether an element is looked at as a whole, or is none of the text."""
    return _skipped(element) or linked(element) or element.tag in _LEAVES or data_table(element)
