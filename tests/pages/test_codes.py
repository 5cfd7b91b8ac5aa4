"""Sheets of QR codes: every code reads as the address of a page that there is."""

from __future__ import annotations

import html
import re

from tests.aid import decoded
from tests.pages.conftest import Built
from zwgk_site.pages.codes import LONGEST, too_long
from zwgk_site.text.qr import qr

DRAWN = re.compile(
    r'<svg class="qr"[^>]*viewBox="0 0 (\d+) \d+"[^>]*>.*?<path fill="#000" d="([^"]+)"/></svg>', re.DOTALL
)


def codes_of(site: Built) -> dict[str, list[tuple[str, int]]]:
    """The codes on every page of the site: path and size, by the page."""
    found = {}
    for path, content in site.files.items():
        if path.endswith(".html") and not path.startswith("elder/"):
            drawn = [(d, int(size)) for size, d in DRAWN.findall(content.decode("utf-8"))]
            if drawn:
                found[path] = drawn
    return found


def test_every_code_of_every_sheet_leads_to_a_page_of_the_site(demo: Built) -> None:
    root = demo.portal.absolute("")
    codes = codes_of(demo)
    sheets = [path for path in codes if path.startswith("qr/")]
    assert {"qr/index.html", "qr/benefits.html", "qr/questions.html", "qr/departments-shifan.html"} <= set(
        sheets
    )
    seen: set[tuple[str, int]] = {code for drawn in codes.values() for code in drawn}
    read = {code: decoded(*code) for code in seen}
    for address in read.values():
        assert address.startswith(root)
        place = address.removeprefix(root).split("#")[0]
        assert (f"{place}index.html" if place.endswith("/") or not place else place) in demo.files, address


def test_the_address_stands_beside_its_code_as_text(demo: Built) -> None:
    text = demo.text("qr/benefits.html")
    shown = set(re.findall(r"https://www\.example\.gov\.cn/[a-z0-9./-]+", html.unescape(text)))
    for code, size in codes_of(demo)["qr/benefits.html"]:
        assert decoded(code, size) in shown


def test_the_longest_address_that_is_allowed_fits_version_ten_and_one_more_does_not() -> None:
    assert qr("h" * LONGEST).version == 10
    assert qr("h" * (LONGEST + 1)).version == 11


def test_an_address_too_long_to_be_printed_is_named(tiny: Built) -> None:
    address = f"pages/{'a' * 200}.html"
    (problem,) = too_long(tiny.portal, [(address, "content/pages/a.md")])
    full = tiny.portal.absolute(address)
    assert (problem.code, problem.spot.file) == ("code-long", "content/pages/a.md")
    assert problem.what == f"网址 {len(full)} 个字节，太长，二维码印出来手机认不出：{full}"
