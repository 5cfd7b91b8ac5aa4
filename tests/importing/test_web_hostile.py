"""Pages made to stop a reader are refused or read in little time and memory, and never with a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from zwgk_site.importing import web
from zwgk_site.importing.draft import CannotImport
from zwgk_site.text.charset import unmarked

PROSE = "现将有关事项通知如下，请执行。" * 5
WAY = "请把正文粘贴到 Word 里，导入 .docx。"
ATTRIBUTES = " ".join(f"a{number}=1" for number in range(200_000))
QUOTED = " ".join(f'a{number}="1"' for number in range(200_000))
OVERLAPPING = (
    "<table>" + ("<tr>" + "<td rowspan=9999 colspan=9999>1" * 10 + "<td rowspan=9999>2") * 400 + "</table>"
)


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        (f"<div {ATTRIBUTES}>", "网页里的标记太多"),
        (f"<div {QUOTED}>", "网页里的标记太多"),
        (OVERLAPPING, "网页里的表合并的格子太多，读不出来"),
        (
            "".join(f"<img src={at}.png>" for at in range(2_001)),
            "网页里的图片、附件超过 2000 个，不像一份公文",
        ),
        (
            "".join(f"<a href={at}.doc>附件</a>" for at in range(2_001)),
            "网页里的图片、附件超过 2000 个，不像一份公文",
        ),
    ],
    ids=["attributes", "quoted", "overlapping", "pictures", "attachments"],
)
def test_a_page_that_no_site_writes_is_refused_plainly(tmp_path: Path, inside: str, reason: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><div id=zoom><p>{PROSE}</p>{inside}", "utf-8")
    with pytest.raises(CannotImport) as refused:
        web.read(path)
    assert (refused.value.reason, refused.value.way) == (reason, WAY)


@pytest.mark.parametrize(
    "inside",
    [
        "<![" * 100_000,
        "<![" * 50_000 + "-->" * 3,
        "<!--" * 100_000,
        f"<script>for(i=0;i<n ;i++){{{'a=1;' * 5_000}}}</script>",
        "<p>" + " \n" * 500_000,
        "<p>" + "&nbsp;" * 200_000,
        "<b>" * 200,
        '<ol start=9999 style="list-style-type: cjk-ideographic"><li>一<li>二</ol>',
        '<ol start=0 style="list-style-type: cjk-ideographic"><li>一</ol>',
        f"<p>{'来源：' * 5_000}</p>" + f"<p>{'来源：' * 90}</p>" * 100,
        f"<p>{'打印大中小T' * 19}x</p>" * 500,
        f"<p>{'扫一扫' * 39}</p>" * 500,
        f'<img src="data:image/png;base64,{"A" * 500_000}">',
        "".join("<a href=1.doc>附件</a> " for _ in range(20_000)),
    ],
    ids=["sections", "ended", "comments", "script", "spaces", "blanks", "nested", "many", "none", "labels", "buttons", "codes",
         "data", "links"],
)  # fmt: skip
def test_what_looks_endless_is_read_once(tmp_path: Path, inside: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><div id=zoom><p>{PROSE}</p>{inside}", "utf-8")
    assert PROSE in [getattr(block, "text", "") for block in web.read(path).blocks]


def test_sections_that_never_end_are_looked_at_once() -> None:
    assert unmarked("<![" * 300_000) == "<![" * 300_000
    assert unmarked("<![" * 300_000 + "-->") == "<![" * 300_000 + "-->"
    assert unmarked("<![if x]>一、<![endif]>二<![") == f"{' ' * 9}一、{' ' * 10}二<!["
