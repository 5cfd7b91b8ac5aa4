"""一图读懂 as a drawing: well-formed, every word in it in order, nothing wider than the sheet."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from tests.pages.conftest import Built
from zwgk_site.exports.picture_svg import MARGIN, WIDTH
from zwgk_site.text.linebreaks import measured

SVG = "{http://www.w3.org/2000/svg}"
RELIEF = "interpretations/shifan-2024-6-jiedu/picture.svg"
DRAWINGS = (RELIEF, "interpretations/wenshang-2024-8-tujie/picture.svg")


def texts(built: Built, path: str) -> list[str]:
    """What is written on a drawing, one text after the other."""
    root = ElementTree.fromstring(built.text(path))
    return ["".join(text.itertext()).strip() for text in root.iter(f"{SVG}text")]


def test_a_drawing_says_everything_in_the_order_of_the_page(demo: Built) -> None:
    said = texts(demo, RELIEF)
    assert said[:5] == [
        "示例",
        "一图读懂：《示范县困难群众临时救助实施办法》政策解读",
        "家里突然遇到难处，不论户口在哪儿，都可以到住地的乡镇申请临时救助。",
        "24 小时",
        "急难型，小额先行救助",
    ]
    places = [said.index(heading) for heading in ("谁受益", "怎么办", "什么时候", "找谁")]
    assert places == sorted(places)
    assert said[said.index("怎么办") + 1 :][:3] == [
        "1",
        "向居住地的乡镇人民政府提出申请",
        "带身份证明和说明困难的材料，政府能查到的不用带。",
    ]
    assert said[-4:] == [
        "据关于印发《示范县困难群众临时救助实施办法》的通知（示范政发〔2024〕6号）绘制，以文件为准。",
        "示范县民政局，2024年8月22日发布。",
        "全文和解读见政务公开示范站（www.example.gov.cn）。",
        "本篇解读为虚构的示例，不作为办事依据。",
    ]


@pytest.mark.parametrize("path", DRAWINGS)
def test_a_drawing_is_read_and_not_only_described(demo: Built, path: str) -> None:
    root = ElementTree.fromstring(demo.text(path))
    assert root.get("role") == "graphics-document document", "an img hides the texts from screen readers"
    assert [child.tag for child in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert (
        not list(root.iter(f"{SVG}script"))
        and "href" not in demo.text(path)
        and "style" not in demo.text(path)
    )


@pytest.mark.parametrize("path", DRAWINGS)
def test_nothing_leaves_the_sheet(demo: Built, path: str) -> None:
    root = ElementTree.fromstring(demo.text(path))
    height = float(root.get("height", "0"))
    for text in root.iter(f"{SVG}text"):
        size = float(text.get("font-size", "0"))
        for span in text.iter(f"{SVG}tspan"):
            if span.get("x") is not None:
                assert float(span.get("x", "0")) + measured(span.text or "", size) <= WIDTH - MARGIN + size
                assert float(span.get("y", "0")) <= height


def test_an_interpretation_that_calls_itself_so_is_not_called_so_twice(demo: Built) -> None:
    title = "一图读懂《2024年汶上县政务公开重点工作任务分解表》"
    assert title in texts(demo, DRAWINGS[1])
    assert f">{title}" in demo.text("interpretations/wenshang-2024-8-tujie/picture.html")
    assert "一图读懂：一图读懂" not in demo.text("interpretations/wenshang-2024-8-tujie/picture.html")
