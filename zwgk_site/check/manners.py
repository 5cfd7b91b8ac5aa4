"""What a page must not do to its visitors: hidden links, requests to other sites, pictures and fields without
words. Found while the page is read, so that it is read once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from zwgk_site.check import sheets
from zwgk_site.check.hidden import Colours, unseen, written
from zwgk_site.check.reading import PageParser, Reading, Reference
from zwgk_site.check.sheets import Sheet
from zwgk_site.check.tags import Tagged
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import tree as problems
from zwgk_site.text.inline import BLOCKS, VOID

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

_NOTICE = re.compile("离开|外部|其他网站|其它网站|外网")
_ELSEWHERE = re.compile(r"(?:https?:)?//([^/?#\s:@]+)", re.IGNORECASE)
_GOING = re.compile(
    r"""(?:location(?:\.href)?\s*=(?!=)|location\.(?:assign|replace)\(|window\.open\()\s*['"]([^'"]+)"""
)
"""A script that leads to an address."""
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
_UNREAD = frozenset(("iframe", "embed", "video", "audio", "track", "object"))
"""Those of them whose address the reading does not have."""
_LOADING_LINKS = frozenset(
    ("stylesheet", "icon", "preload", "modulepreload", "manifest", "preconnect", "dns-prefetch")
)
_UNNAMED = frozenset(("hidden", "submit", "button", "image", "reset"))
_REPEATED = frozenset(("p", "li", "dt", "dd", "tr", "td", "th", "option"))
"""Elements that end where the next of them begins, also when nobody wrote it; so does a paragraph at a block."""
_MANY_LINKS = 10
"""Links from which a page needs one that skips its navigation."""
_SHEET = "样式表把它藏起来了"
_SAME = "文字和背景是一个颜色"


@dataclass
class _Open:
    """An element that is open while its inside is read. ``styled`` says how sheets or colours hide it."""

    tag: str
    hidden: bool = False
    styled: str = ""
    colours: Colours = field(default_factory=Colours)
    presentation: bool = False
    headed: bool = False
    spot: Spot | None = None


@dataclass
class _Link:
    address: str
    host: str
    spot: Spot
    around: _Open
    words: str
    drawn: bool = False


class Page(PageParser):
    """Reads one page and what it does wrong. ``found``, ``lacking`` (elements of the footer that the page does
    not have), ``plain`` (links that are not encrypted, by host) and ``tagged`` are whole after ``reading``. ``styles`` gives the sheet at an address as the page
    writes it."""

    def __init__(
        self, path: str, text: str, styles: Callable[[str], Sheet] = lambda address: Sheet()
    ) -> None:
        super().__init__(path, text)
        self.found: list[Problem] = []
        self.lacking: tuple[str, ...] = ()
        self.plain: dict[str, Spot] = {}
        self._styles = styles
        self._sheet = Sheet()
        self._names: list[str] = []
        self._canonical: Reference | None = None
        self._open: list[_Open] = []
        self._written = False
        self._link: _Link | None = None
        self._links: list[_Link] = []
        self._loaded: list[Reference] = []
        self._first = ""
        self._anchors = 0
        self._labels: set[str] = set()
        self._fields: list[tuple[str, str, Spot]] = []

    @property
    def tagged(self) -> Tagged:
        return Tagged(self._names, self._canonical, self._text)

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
        last = self._open[-1].tag if self._open else ""
        if (last == tag and tag in _REPEATED) or (last == "p" and tag in BLOCKS):
            self._open.pop()
        opened = self._inside(tag, values)
        if tag not in VOID:
            self._open.append(opened)
        if tag == "html" and not values.get("lang", "").strip():
            self.found.append(problems.page_lang(self._spot("")))
        elif tag in ("a", "area"):
            self._anchor(tag, values, opened)
        elif tag == "meta" and "name" in values:
            self._names.append(values["name"])
        elif tag == "th":
            for element in reversed(self._open):
                if element.tag == "table":
                    element.headed = True
                    break
        elif tag == "label":
            self._labels.add(values.get("for", ""))
        elif tag in ("input", "select", "textarea"):
            self._field(tag, values)
        if tag not in ("a", "area") and (going := _GOING.search(values.get("onclick", ""))):
            self.found.append(problems.link_script(self._spot(values["onclick"]), going[1][:80]))
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
        if not (self._open and self._open[-1].tag == tag) and not any(it.tag == tag for it in self._open):
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
        if self._open and self._open[-1].tag == "style":
            sheet = sheets.read(self._path, data, self.getpos()[0])
            self._sheet |= sheet
            self._loaded += sheet.asked
            self.references += sheet.asked
        elif self._open and self._open[-1].tag == "script" and (wrote := written(data)):
            if wrote.address:
                self.found.append(problems.link_hidden(self._spot(""), wrote.address))
            self._written = wrote.opens or (self._written and not wrote.closes)

    def _inside(self, tag: str, values: Mapping[str, str]) -> _Open:
        """An element as it is seen where it stands."""
        around = self._open[-1] if self._open else _Open("")
        if not values:
            spot = self._spot("") if tag == "table" else None
            hidden = around.hidden or self._written
            return _Open(tag, hidden, around.styled, around.colours, spot=spot)
        colours = around.colours.inside(tag, values)
        styled = around.styled or (_SHEET if self._sheet.hidden(tag, values) else "")
        opened = _Open(tag, around.hidden or self._written or unseen(tag, values), styled, colours)
        opened.styled = opened.styled or (_SAME if colours.same else "")
        opened.presentation = values.get("role") in ("presentation", "none")
        opened.spot = self._spot("") if tag == "table" else None
        return opened

    def _anchor(self, tag: str, values: Mapping[str, str], opened: _Open) -> None:
        address, click = values.get("href", "").strip(), values.get("onclick", "").strip()
        if click and address in ("", "#"):
            going = _GOING.search(click)
            self.found.append(problems.link_script(self._spot(click), (going[1] if going else click)[:80]))
        if not address:
            return
        self._anchors += 1
        self._first = self._first or address
        if address.lower().startswith("javascript:"):
            self.found.append(problems.link_script(self._spot(values["href"]), address[:80]))
        if host := host_of(address):
            words = f"{values.get('title', '')}{values.get('aria-label', '')}{values.get('alt', '')}"
            link = _Link(address, host, self._spot(values["href"]), opened, words)
            if tag == "a":
                self._link = link
            else:
                link.drawn = True
                self._links.append(link)

    def _field(self, tag: str, values: Mapping[str, str]) -> None:
        named = any(values.get(name, "").strip() for name in ("aria-label", "aria-labelledby", "title"))
        wrapped = any(element.tag == "label" for element in self._open)
        if not (named or wrapped or values.get("type", "").lower() in _UNNAMED):
            shown = values.get("name") or values.get("id") or tag
            self._fields.append((values.get("id", ""), shown, self._spot("")))

    def _loads(self, tag: str, values: Mapping[str, str]) -> None:
        if tag == "link":
            self._linked(values)
        elif tag in _LOADED or "style" in values:
            address = values.get(_LOADED.get(tag, ""), "")
            asked = [address] if address else []
            asked += [values["poster"]] if values.get("poster") else []
            asked += [part.split()[0] for part in values.get("srcset", "").split(",") if part.split()]
            loaded = [Reference(each, self._spot(each)) for each in asked]
            if "url(" in values.get("style", "").lower():
                loaded += sheets.read(self._path, values["style"], self.getpos()[0]).asked
            self._loaded += loaded
            self.references += loaded if tag in _UNREAD else loaded[bool(address) :]

    def _linked(self, values: Mapping[str, str]) -> None:
        kinds, address = set(values.get("rel", "").lower().split()), values.get("href", "")
        if kinds & _LOADING_LINKS and address:
            self._loaded.append(Reference(address, self._spot(address)))
        if "canonical" in kinds and address:
            self._canonical = Reference(address, self._spot(address))
        if "stylesheet" in kinds and values.get("media", "").lower() in ("", "all", "screen"):
            self._sheet |= Sheet(hides=self._styles(address).hides)

    def _judged(self, own: str) -> Iterator[Problem]:
        for loaded in self._loaded:
            if (host := host_of(loaded.value)) and host != own:
                yield problems.third_party(loaded.spot, loaded.value)
        told: set[str] = set()
        for link in self._links:
            if link.host == own:
                continue
            if link.address.lower().startswith("http:"):
                self.plain.setdefault(link.host, link.spot)
            if link.around.hidden or not (link.words.strip() or link.drawn):
                yield problems.link_hidden(link.spot, link.address)
            elif _of_government(link.host):
                continue
            elif link.around.styled:
                yield problems.link_styled(link.spot, link.address, link.around.styled)
            elif not (_NOTICE.search(link.words) or link.host in told):
                told.add(link.host)
                yield problems.link_unannounced(link.spot, link.host)
        for id_, name, spot in self._fields:
            if not id_ or id_ not in self._labels:
                yield problems.field_label(spot, name)
        if self._anchors >= _MANY_LINKS and not self._first.startswith("#"):
            yield problems.skip_link(Spot(self._path))


def host_of(address: str) -> str:
    """The host of an address of another site; empty for addresses inside the site and for broken ones, which
    the check of links reports."""
    found = _ELSEWHERE.match(address.strip())
    return found[1].lower() if found else ""


def _of_government(host: str) -> bool:
    return host == "gov.cn" or host.endswith(".gov.cn")
