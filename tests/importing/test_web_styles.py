"""What sites and programs made of a text does not change a word of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.test_transcription import ORIGINAL_OF
from tests.importing import old_pages, page_styles
from tests.importing.test_web import TEXT, TITLE, Style, facts, page, parts, plainly
from zwgk_site.importing import web
from zwgk_site.importing.draft import Draft, Line
from zwgk_site.importing.notice import recognised
from zwgk_site.importing.written import ORDER


@pytest.mark.parametrize("style", page_styles.STYLES)
@pytest.mark.parametrize("name", ORIGINAL_OF)
def test_a_notice_keeps_its_words_in_every_style(name: str, style: Style, tmp_path: Path) -> None:
    draft, plain = plainly(name)
    path = tmp_path / "a.html"
    path.write_bytes(style(old_pages.paragraphs(draft.blocks, plain), facts(plain)))
    found, body = parts(recognised(web.read(path)))
    wanted, wanted_body = parts(plain)
    assert {key: found.get(key) for key in ORDER} == {key: wanted.get(key) for key in ORDER}
    assert body == wanted_body


def draft_of(tmp_path: Path, inside: str) -> Draft:
    path = tmp_path / "a.html"
    path.write_text(page(inside), "utf-8")
    return web.read(path)


def texts(lines: tuple[object, ...]) -> list[str]:
    return [line.text for line in lines if isinstance(line, Line)]


def test_the_title_of_the_site_is_left_out_where_the_document_has_its_own(tmp_path: Path) -> None:
    own = "<p>示范县人民政府办公室</p><p>关于做好供水工作的</p><p>通知</p>"
    draft = draft_of(tmp_path, f"<p>{TITLE}</p><p>2024-07-01</p>{own}{TEXT}")
    assert texts(draft.dropped) == [TITLE]
    assert texts(draft.blocks)[:4] == ["2024-07-01", "示范县人民政府办公室", "关于做好供水工作的", "通知"]


def test_a_title_that_stands_once_stays_also_where_the_text_speaks_of_it(tmp_path: Path) -> None:
    spoken = f"<p>现将《{TITLE}》的有关事项说明如下。</p>"
    draft = draft_of(tmp_path, f"<p>{TITLE}</p>{spoken}{TEXT}")
    assert texts(draft.dropped) == [] and texts(draft.blocks)[0] == TITLE


def test_values_printed_without_a_space_are_parted(tmp_path: Path) -> None:
    draft = draft_of(
        tmp_path, f"<p><span>时间：2024-07-01 09:30</span><span>来源：示范县水务局</span></p>{TEXT}"
    )
    values = {value.key: value.text for value in draft.values}
    assert (values["发布时间"], values["信息来源"]) == ("2024-07-01 09:30", "示范县水务局")
    assert texts(draft.dropped) == ["时间：2024-07-01 09:30来源：示范县水务局"]


def test_a_catalogue_without_a_table_is_read_by_its_labels(tmp_path: Path) -> None:
    pairs = (
        ("索引号", "000000000/2024-1"),
        ("公文时效", "有效"),
        ("发文机关", "示范县水务局"),
        ("公开日期", ""),
    )
    rows = "".join(f"<div><div>{label}：</div><div>{value}</div></div>" for label, value in pairs)
    path = tmp_path / "a.html"
    path.write_text(page(TEXT, f"<div>{rows}</div><div>信息公开指南</div>"), "utf-8")
    values = {value.key: (value.text, value.source) for value in web.read(path).values}
    assert values["索引号"] == ("000000000/2024-1", "目录表“索引号”")
    assert values["有效性"] == ("有效", "目录表“公文时效”")
    assert values["发文机关"] == ("示范县水务局", "目录表“发文机关”")


def test_a_few_labels_among_links_are_no_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(page(TEXT, "<div>索引号</div><div>搜索</div><div>标题</div><div>正文</div>"), "utf-8")
    assert {value.key for value in web.read(path).values} == {"标题"}
