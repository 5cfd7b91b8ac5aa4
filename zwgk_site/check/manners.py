"""What a page must not do to its visitors: hidden links, requests to other sites, pictures and fields without
words. Found while the page is read, so that it is read once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zwgk_site.check.reading import PageParser, Reading
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import tree as problems

FOOTER = {
    "站点地图": ("站点地图", "网站地图"),
    "主办单位": ("主办",),
    "联系方式": ("联系方式", "联系电话", "联系我们"),
    "网站标识码": ("网站标识码", "标识码"),
    "ICP备案编号": ("ICP备", "ICP 备"),
    "公安机关备案标识": ("公网安备", "公安机关备案"),
    "党政机关网站标识": ("党政机关",),
}
"""The elements of a footer (国办发〔2017〕47号, 网页设计规范) and the words by which each is known."""

_VOID = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    )
)
_UNSEEN = re.compile(
    r"display:none|visibility:hidden|font-size:0(?![.\d])|(?<![-\w])(?:width|height):[01](?:px)?(?:;|$)"
    r"|(?:left|top|text-indent|margin-left|margin-top):-\d{3,}|opacity:0(?![.\d])"
)
_NOTICE = re.compile("离开|外部|其他网站|其它网站|外网")
_LOADED = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "embed": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "track": "src",
    "object": "data",
}
_LOADING_LINKS = frozenset(
    ("stylesheet", "icon", "preload", "modulepreload", "manifest", "preconnect", "dns-prefetch")
)
_UNNAMED = frozenset(("hidden", "submit", "button", "image", "reset"))
_MANY_LINKS = 10
"""Links from which a page needs one that skips its navigation."""


@dataclass
class _Open:
    """An element that is open while its inside is read."""

    tag: str
    hidden: bool
    presentation: bool = False
    headed: bool = False
    spot: Spot | None = None


@dataclass
class _Link:
    address: str
    host: str
    spot: Spot
    hidden: bool
    words: str
    drawn: bool = False


class Page(PageParser):
    """Reads one page and what it does wrong. ``found`` and ``lacking`` (elements of the footer that the page
    does not have) are whole after ``reading``."""

    def __init__(self, path: str, text: str) -> None:
        super().__init__(path, text)
        self.found: list[Problem] = []
        self.lacking: tuple[str, ...] = ()
        self._open: list[_Open] = []
        self._link: _Link | None = None
        self._links: list[_Link] = []
        self._loaded: list[tuple[str, str, Spot]] = []
        self._first = ""
        self._anchors = 0
        self._labels: set[str] = set()
        self._fields: list[tuple[str, str, Spot]] = []

    def reading(self) -> Reading:
        reading = super().reading()
        own = reading.tags.get("SiteDomain", "")
        self.found += self._judged(own)
        if self.headings or self._anchors:
            self.lacking = tuple(
                name for name, words in FOOTER.items() if not any(word in self._text for word in words)
            )
        return reading

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        values = {name: value or "" for name, value in attrs}
        style = re.sub(r"\s+", "", values.get("style", "").lower())
        hidden = bool(self._open and self._open[-1].hidden) or bool(_UNSEEN.search(style))
        if tag not in _VOID:
            opened = _Open(tag, hidden, values.get("role") in ("presentation", "none"))
            opened.spot = self._spot("") if tag == "table" else None
            self._open.append(opened)
        if tag == "html" and not values.get("lang", "").strip():
            self.found.append(problems.page_lang(self._spot("")))
        elif tag == "a":
            self._anchor(values, hidden)
        elif tag == "th":
            for element in reversed(self._open):
                if element.tag == "table":
                    element.headed = True
                    break
        elif tag == "label":
            self._labels.add(values.get("for", ""))
        elif tag in ("input", "select", "textarea"):
            self._field(tag, values)
        if tag == "img" and "alt" not in values:
            self.found.append(problems.picture_alt(self._spot(values.get("src", ""))))
        if tag in ("img", "svg") and self._link is not None:
            self._link.drawn = True
        self._loads(tag, values)

    def handle_endtag(self, tag: str) -> None:
        super().handle_endtag(tag)
        if tag == "a" and self._link is not None:
            self._links.append(self._link)
            self._link = None
        if not any(element.tag == tag for element in self._open):
            return
        while self._open:
            element = self._open.pop()
            if element.tag == "table" and not element.headed and not element.presentation and element.spot:
                self.found.append(problems.table_head(element.spot))
            if element.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        super().handle_data(data)
        if self._link is not None:
            self._link.words += data

    def _anchor(self, values: Mapping[str, str], hidden: bool) -> None:
        address = values.get("href", "").strip()
        if not address:
            return
        self._anchors += 1
        self._first = self._first or address
        if address.lower().startswith("javascript:"):
            self.found.append(problems.link_script(self._spot(values["href"]), address[:80]))
        host = _host(address)
        if host:
            words = f"{values.get('title', '')}{values.get('aria-label', '')}"
            self._link = _Link(address, host, self._spot(values["href"]), hidden, words)

    def _field(self, tag: str, values: Mapping[str, str]) -> None:
        named = any(values.get(name, "").strip() for name in ("aria-label", "aria-labelledby", "title"))
        wrapped = any(element.tag == "label" for element in self._open)
        if not (named or wrapped or values.get("type", "").lower() in _UNNAMED):
            shown = values.get("name") or values.get("id") or tag
            self._fields.append((values.get("id", ""), shown, self._spot("")))

    def _loads(self, tag: str, values: Mapping[str, str]) -> None:
        address = values.get(_LOADED.get(tag, ""), "")
        if tag == "link" and _LOADING_LINKS & set(values.get("rel", "").lower().split()):
            address = values.get("href", "")
        if host := _host(address):
            self._loaded.append((host, address, self._spot(address)))

    def _judged(self, own: str) -> Iterator[Problem]:
        for host, address, spot in self._loaded:
            if host != own:
                yield problems.third_party(spot, address)
        told: set[str] = set()
        for link in self._links:
            if link.host == own:
                continue
            if link.hidden or not (link.words.strip() or link.drawn):
                yield problems.link_hidden(link.spot, link.address)
            elif not (_of_government(link.host) or _NOTICE.search(link.words) or link.host in told):
                told.add(link.host)
                yield problems.link_unannounced(link.spot, link.host)
        for id_, name, spot in self._fields:
            if not id_ or id_ not in self._labels:
                yield problems.field_label(spot, name)
        if self._anchors >= _MANY_LINKS and not self._first.startswith("#"):
            yield problems.skip_link(Spot(self._path))


def _host(address: str) -> str:
    """The host of an address of another site; empty for addresses inside the site and for broken ones, which
    the check of links reports."""
    if not re.match(r"(?:https?:)?//", address.strip(), re.IGNORECASE):
        return ""
    found = re.match(r"(?:https?:)?//([^/?#\s:@]+)", address.strip(), re.IGNORECASE)
    return found[1].lower() if found else ""


def _of_government(host: str) -> bool:
    return host == "gov.cn" or host.endswith(".gov.cn")
