"""网页标签 on every page: site tags everywhere, column tags and article tags whole where they begin; each once,
in the given form, and of this page.

Source: 政府网站发展指引（国办发〔2017〕47号）, annex on page tags.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from zwgk_site import problems
from zwgk_site.check.reading import Reading, Reference
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import tree as words

SITE = ("SiteName", "SiteDomain", "SiteIDCode")
COLUMN = ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")
ARTICLE = ("ArticleTitle", "PubDate", "ContentSource")
NAMES = (*SITE, *COLUMN, *ARTICLE)

_PUB_DATE = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}")
_CODE = re.compile(r"bm\d{8}|\d{10}")
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+gov\.cn|gov\.cn|[^\x00-\x7f]+\.(?:政务|政务\.cn)", re.IGNORECASE)
_IN_FOOTER = re.compile(r"标识码\s*[:：]\s*(?:<[^>]*>\s*)*([0-9A-Za-z]{4,})")
_IN_LINK = re.compile(r"[?&;]site_code=([0-9A-Za-z]+)")


@dataclass(frozen=True)
class Tagged:
    """Beside what is read of every page: its tags in order, its canonical address and its text as written."""

    names: Sequence[str]
    canonical: Reference | None
    text: str


def check(reading: Reading, more: Tagged, files: Set[str], twin: str = "") -> list[Problem]:
    """Tags missing, empty, twice, in a wrong form or of another page. ``twin`` is the folder of an edition whose
    pages name those of the ordinary one as their address."""
    spot = Spot(reading.path)
    found = [*_missing(reading, more, spot)]
    found += [words.tag_twice(spot, name) for name in NAMES if more.names.count(name) > 1]
    found += _date(reading, more, spot)
    found += _site(reading, more, spot)
    found += _address(reading, more, files, spot, twin)
    return found


def _missing(reading: Reading, more: Tagged, spot: Spot) -> Iterator[Problem]:
    needed = [*SITE]
    if any(name in reading.tags for name in COLUMN + ARTICLE):
        needed += COLUMN
    if any(name in reading.tags for name in ARTICLE):
        needed += ARTICLE
    for name in needed:
        if not reading.tags.get(name, "").strip():
            yield problems.page_meta(spot, name, next((it for it in more.names if _else(it, name)), ""))
    if not reading.title.strip():
        yield problems.page_meta(spot, "title")


def _else(written: str, name: str) -> bool:
    """Whether a tag is another way to write a name, which programs that read tags do not know."""
    return written != name and written.strip().lower() == name.lower()


def _date(reading: Reading, more: Tagged, spot: Spot) -> Iterator[Problem]:
    written = reading.tags.get("PubDate", "")
    if not written.strip():
        return
    day = _moment(written)
    if day is None:
        yield words.tag_date(spot, written)
    elif not any(_shown(more.text, form) for form in _forms(day)):
        yield words.tag_date_unseen(spot, written)


def _moment(written: str) -> dt.date | None:
    if not _PUB_DATE.fullmatch(written):
        return None
    try:
        return dt.datetime.strptime(written, "%Y-%m-%d %H:%M").date()
    except ValueError:
        return None


def _forms(day: dt.date) -> Iterator[str]:
    for mark in "-/.":
        yield f"{day.year}{mark}{day.month:02}{mark}{day.day:02}"
        yield f"{day.year}{mark}{day.month}{mark}{day.day}"
    yield f"{day.year}年{day.month}月{day.day}日"
    yield f"{day.year}年{day.month:02}月{day.day:02}日"


def _shown(text: str, words_: str) -> bool:
    """Whether words stand in the text of a page and not only in a tag."""
    at = text.find(words_)
    while at >= 0:
        if text.rfind("<", 0, at) <= text.rfind(">", 0, at):
            return True
        at = text.find(words_, at + 1)
    return False


def _site(reading: Reading, more: Tagged, spot: Spot) -> Iterator[Problem]:
    """The code and the domain of the site: their form, and the code the same wherever it stands."""
    code, domain = reading.tags.get("SiteIDCode", "").strip(), reading.tags.get("SiteDomain", "").strip()
    if code and not _CODE.fullmatch(code):
        yield words.tag_code(spot, code)
    elif code:
        footer = _IN_FOOTER.search(more.text)
        if footer is not None and footer[1] != code:
            yield words.code_elsewhere(spot, "页脚", footer[1], code)
        link = next((found for it in reading.references if (found := _IN_LINK.search(it.value))), None)
        if link is not None and link[1] != code:
            yield words.code_elsewhere(spot, "找错入口", link[1], code)
    if domain and not _DOMAIN.fullmatch(domain):
        yield words.tag_domain(spot, domain)


def _address(reading: Reading, more: Tagged, files: Set[str], spot: Spot, twin: str) -> Iterator[Problem]:
    """Url is the address of this page, and so is the canonical one or that of another page of the site."""
    if reading.path.endswith("404.html"):
        return
    url = reading.tags.get("Url", "").strip()
    own = {_place(reading.path), _place(reading.path.removeprefix(twin))}
    if url and not any(_path(url).endswith(f"/{place}") for place in own):
        yield words.tag_url(spot, url)
    canonical = more.canonical
    if canonical is None:
        return
    if url and _bare(url) != _bare(canonical.value):
        yield words.canonical_differs(canonical.spot, canonical.value, url)
    elif _host(canonical.value) == reading.tags.get("SiteDomain", "").strip().lower():
        parts = _path(canonical.value).split("/")
        places = ("/".join(parts[start:]) for start in range(1, len(parts)))
        if not any(
            (f"{place}index.html" if place.endswith("/") or not place else place) in files for place in places
        ):
            yield words.canonical_nowhere(canonical.spot, canonical.value)


def _place(path: str) -> str:
    return path.removesuffix("index.html") if path.rpartition("/")[2] == "index.html" else path


def _path(address: str) -> str:
    """The path of an address as this folder has it; empty for what is no address."""
    try:
        return "/" + _place(unquote(urlsplit(address).path).lstrip("/"))
    except ValueError:
        return ""


def _host(address: str) -> str:
    try:
        return urlsplit(address.strip()).netloc.lower()
    except ValueError:
        return ""


def _bare(address: str) -> str:
    """An address without its scheme and without what makes no difference."""
    return re.sub(r"^https?:", "", address.strip()).removesuffix("index.html").rstrip("/")
