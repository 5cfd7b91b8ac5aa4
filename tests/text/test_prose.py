"""Official documents: headings, clauses, addresses, contents list, citations."""

from __future__ import annotations

import pytest

from zwgk_site.text.outline import Heading
from zwgk_site.text.prose import Prose, render


def _anchor(target: str, label: str) -> str:
    return (
        f'<a class="anchor" href="#{target}" aria-label="“{label}”的链接">'
        '<svg class="icon" aria-hidden="true" viewBox="0 0 24 24"><use href="#i-link"/></svg></a>'
    )


def _render(*paragraphs: str) -> Prose:
    return render("\n\n".join(paragraphs), lambda title, number: None)


def _titles(headings: tuple[Heading, ...]) -> list[tuple[str, str]]:
    return [pair for h in headings for pair in ((h.anchor, h.title), *_titles(h.children))]


def test_a_plan_becomes_headings_and_clauses_with_addresses() -> None:
    prose = _render(
        "为深入贯彻落实，制定本方案。",
        "一、总体要求",
        "坚持以人民为中心。",
        "二、主要任务",
        "（一）以政务公开助推重点工作落实",
        "助推社会治理精细化。",
        "助推监管效能提升。",
        "（二）加强组织领导。各部门单位要加强队伍建设。",
    )
    assert prose.main == ""
    assert prose.notice == (
        "<p>为深入贯彻落实，制定本方案。</p>\n"
        '<h2 id="c1">一、总体要求</h2>\n'
        "<p>坚持以人民为中心。</p>\n"
        '<h2 id="c2">二、主要任务</h2>\n'
        '<section class="clause" id="c2-1">\n'
        f"<h3>（一）以政务公开助推重点工作落实{_anchor('c2-1', '（一）以政务公开助推重点工作落实')}</h3>\n"
        "<p>助推社会治理精细化。</p>\n"
        "<p>助推监管效能提升。</p>\n"
        "</section>\n"
        '<section class="clause" id="c2-2">\n'
        "<p><strong>（二）加强组织领导。</strong>各部门单位要加强队伍建设。"
        f"{_anchor('c2-2', '（二）加强组织领导')}</p>\n"
        "</section>\n"
    )
    assert prose.outline == (
        Heading(1, "c1", "一、", "总体要求"),
        Heading(
            1,
            "c2",
            "二、",
            "主要任务",
            (
                Heading(2, "c2-1", "（一）", "以政务公开助推重点工作落实"),
                Heading(2, "c2-2", "（二）", "加强组织领导"),
            ),
        ),
    )


def test_a_notice_whose_paragraphs_begin_with_their_titles() -> None:
    prose = _render(
        "提出如下意见，请认真贯彻执行。",
        "一、加强组织领导，提高思想认识。各级各部门每年至少召开1次专题会议。",
        "二、聚焦重点任务，提高内容质量。紧紧围绕招商引资做好信息公开。",
    )
    assert (
        '<section class="clause" id="c1">\n<p><strong>一、加强组织领导，提高思想认识。</strong>各级'
        in prose.notice
    )
    assert _titles(prose.outline) == [
        ("c1", "一、加强组织领导，提高思想认识"),
        ("c2", "二、聚焦重点任务，提高内容质量"),
    ]


def test_titles_that_stand_alone_with_a_full_stop() -> None:
    prose = _render("(一)提升解读质效。", "严格解读程序。", "(二)深化舆情回应。", "重大政策制定前评估。")
    assert _titles(prose.outline) == [("c1", "(一)提升解读质效"), ("c2", "(二)深化舆情回应")]
    assert "<p><strong>(一)提升解读质效。</strong>" in prose.notice


def test_notice_and_document_are_parted_at_the_title() -> None:
    prose = _render("现将《方案》印发给你们。", "# 2024年工作方案", "一、总体要求", "正文。")
    assert prose.notice == "<p>现将《方案》印发给你们。</p>\n"
    assert prose.main.startswith('<h2 class="doc-title" id="doc-1">2024年工作方案</h2>\n<h2 id="c1">')
    assert prose.titles == ("2024年工作方案",)
    assert _titles(prose.outline) == [("c1", "一、总体要求")]


def test_a_second_run_of_numbers_gets_addresses_of_its_own() -> None:
    prose = _render(
        "一、意见。请照办。",
        "# 分解表",
        "一、任务",
        "正文。",
        "（一）甲。乙。",
        "# 报送表",
        "一、要求",
        "正文。",
    )
    assert _titles(prose.outline) == [
        ("c1", "一、意见"),
        ("doc-1", "分解表"),
        ("p2-c1", "一、任务"),
        ("p2-c1-1", "（一）甲"),
        ("doc-2", "报送表"),
        ("p3-c1", "一、要求"),
    ]


def test_a_law_has_chapters_sections_and_articles() -> None:
    prose = _render(
        "## 第一章 总则",
        "第一条 为了保障公民权利，制定本条例。",
        "第二条　本条例所称信息，包括：",
        "（一）文件；",
        "（二）记录。",
        "前款规定以外的除外。",
        "## 第二章 主体",
        "### 第一节 一般规定",
        "第十二条之一 县级以上人民政府负责。",
    )
    assert prose.notice == (
        '<h2 id="ch-1">第一章 总则</h2>\n'
        '<section class="clause" id="art-1">\n'
        f"<p><strong>第一条</strong> 为了保障公民权利，制定本条例。{_anchor('art-1', '第一条')}</p>\n"
        "</section>\n"
        '<section class="clause" id="art-2">\n'
        f"<p><strong>第二条</strong>　本条例所称信息，包括：{_anchor('art-2', '第二条')}</p>\n"
        '<p id="art-2-1">（一）文件；</p>\n'
        '<p id="art-2-2">（二）记录。</p>\n'
        "<p>前款规定以外的除外。</p>\n"
        "</section>\n"
        '<h2 id="ch-2">第二章 主体</h2>\n'
        '<h3 id="ch-2-1">第一节 一般规定</h3>\n'
        '<section class="clause" id="art-12-z1">\n'
        f"<p><strong>第十二条之一</strong> 县级以上人民政府负责。{_anchor('art-12-z1', '第十二条之一')}</p>\n"
        "</section>\n"
    )
    assert _titles(prose.outline) == [
        ("ch-1", "第一章 总则"),
        ("ch-2", "第二章 主体"),
        ("ch-2-1", "第一节 一般规定"),
    ]


def test_a_code_has_parts_above_its_chapters() -> None:
    prose = _render(
        "第一编 总则", "第一章 基本规定", "第一条 字。", "第二编 物权", "第一章 一般规定", "第二条 字。"
    )
    assert [anchor for anchor, _ in _titles(prose.outline)] == [
        "part-1",
        "part-1-ch-1",
        "part-2",
        "part-2-ch-1",
    ]
    assert '<h3 id="part-2-ch-1">' in prose.notice


def test_numbers_that_come_again_get_letters() -> None:
    prose = _render("第一条 甲。", "（一）乙；", "（二）丙。", "（一）丁；", "第一条 戊。")
    assert [f' id="{each}"' in prose.notice for each in ("art-1-1", "art-1-2", "art-1-1-b", "art-1-b")] == [
        True
    ] * 4


@pytest.mark.parametrize(
    "items",
    [
        ("（一）县财政局；", "（二）县民政局。", "以上单位每月报送。"),
        ("（一）县财政局", "（二）县民政局", "以上单位每月报送。"),
        ("一、第十二条修改为：“……”。另有规定的除外。", "二、删去第二十条。", "本决定自公布之日起施行。"),
        (
            "1.人民法院审理海事案件。",
            "2.海事行政案件由最初作出行政行为的行政机关所在地的海事法院管辖，但是法律另有规定的除外。其他。",
        ),
    ],
)
def test_items_of_a_list_are_no_headings(items: tuple[str, ...]) -> None:
    prose = _render(*items)
    assert prose.outline == ()
    assert "<strong>" not in prose.notice and '<p id="c1">' in prose.notice


def test_a_heading_at_the_end_may_still_wait_for_its_text() -> None:
    prose = _render("一、总体要求", "正文。", "二、主要任务")
    assert [anchor for anchor, _ in _titles(prose.outline)] == ["c1", "c2"]


def test_a_title_never_ends_inside_brackets() -> None:
    prose = _render("（一）落实《关于做好工作。第二部分》要求", "（二）其他")
    assert "<strong>" not in prose.notice


@pytest.mark.parametrize(
    "paragraph",
    [
        "一是推进决策公开。制定目录。",
        "第三款所称单位，是指机关。",
        "第十二条规定的单位除外。",
        "（一）项所列情形除外。",
        "二、三级医院应当公开。",
        "2024年全市工作",
        "1.5倍以上",
        "12345热线",
        "（2024）鲁01号",
        "“第一条 为了”",
    ],
)
def test_not_everything_that_looks_like_a_number_is_one(paragraph: str) -> None:
    assert _render(paragraph, "正文。").notice.startswith(f"<p>{paragraph}</p>")


def test_lower_levels_stand_in_the_clause_above() -> None:
    prose = _render(
        "（一）加强领导。各单位：",
        "1.队伍。配齐人员。",
        "（1）专人。每个单位一人。",
        "2.经费。列入预算。",
        "（二）培训。每年一次。",
    )
    places = [prose.notice.index(f'id="{each}"') for each in ("c1", "c1-1", "c1-1-1", "c1-2", "c2")]
    assert places == sorted(places)
    assert prose.notice[places[3] : places[4]].count("</section>") == 2
    assert [h.anchor for h in prose.outline] == ["c1", "c2"]


def test_contents_are_three_levels_deep_at_most() -> None:
    prose = _render("一、甲", "（一）乙", "1.丙", "（1）丁", "正文。")
    assert _titles(prose.outline) == [("c1", "一、甲"), ("c1-1", "（一）乙"), ("c1-1-1", "1.丙")]
    assert "<h5>（1）丁" in prose.notice


def test_words_stay_exactly_as_written() -> None:
    prose = _render("(一) 全链条加强政府信息管理。各级各部门,要按时。", "（二)其他工作。接收社会监督。")
    assert prose.plain == "(一) 全链条加强政府信息管理。各级各部门,要按时。\n（二)其他工作。接收社会监督。"
    assert [h.number for h in prose.outline] == ["(一)", "（二)"]


def test_lines_broken_by_a_printer_join_without_space() -> None:
    assert (
        _render("在便民服务中心设置政务公开\n体验区，符合 ISO\n9001 标准").plain
        == "在便民服务中心设置政务公开体验区，符合 ISO 9001 标准"
    )


def test_a_line_that_begins_with_a_number_stays_a_line() -> None:
    prose = _render("附件：1. 分解表\n2. 报送表")
    assert prose.notice == "<p>附件：1. 分解表<br>2. 报送表</p>\n"
    assert prose.plain == "附件：1. 分解表\n2. 报送表"


def test_headings_pasted_without_blank_lines_are_still_headings() -> None:
    prose = _render("一、总体要求\n（一）指导思想。坚持改革。\n（二）基本原则。依法公开。")
    assert [anchor for anchor, _ in _titles(prose.outline)] == ["c1", "c1-1", "c1-2"]


def test_white_space_that_nobody_sees_is_left_out() -> None:
    assert _render("　　一、总体要求 ", "\u200b", "　\xa0 正文  有  空格。\r").notice == (
        '<h2 id="c1">一、总体要求</h2>\n<p>正文 有 空格。</p>\n'
    )


def test_headings_without_numbers_follow_their_signs_without_a_gap() -> None:
    prose = _render("#### 怎样申请", "字。", "### 网上申请", "字。", "## 收费", "字。", "#### 减免", "字。")
    assert [line for line in prose.notice.split("\n") if line.startswith("<h")] == [
        '<h2 id="s1">怎样申请</h2>',
        '<h2 id="s2">网上申请</h2>',
        '<h2 id="s3">收费</h2>',
        '<h3 id="s4">减免</h3>',
    ]


def _link(title: str, number: str | None) -> str | None:
    return {
        "国发〔2020〕1号": "a.html",
        "《甲》办法": "b.html",
        "中华人民共和国政府信息公开条例": "c.html?a=1&b=2",
    }.get(number or title)


@pytest.mark.parametrize(
    ("paragraph", "shown"),
    [
        ("根据《通知》（国发〔2020〕1号）要求", '根据<a href="a.html">《通知》</a>（国发〔2020〕1号）要求'),
        (
            "根据《中华人民共和国政府信息公开条例》",
            '根据<a href="c.html?a=1&amp;b=2">《中华人民共和国政府信息公开条例》</a>',
        ),
        ("根据《《甲》办法》和《乙》", '根据<a href="b.html">《《甲》办法》</a>和《乙》'),
        (
            "**根据《通知》（国发〔2020〕1号）**",
            '<strong>根据<a href="a.html">《通知》</a>（国发〔2020〕1号）</strong>',
        ),
        ("[见《通知》](x.html)（国发〔2020〕1号）", '<a href="x.html">见《通知》</a>（国发〔2020〕1号）'),
    ],
)
def test_cited_documents_of_the_library_become_links(paragraph: str, shown: str) -> None:
    assert render(paragraph, _link).notice == f"<p>{shown}</p>\n"


def test_citations_in_headings_and_titles_become_links_too() -> None:
    prose = render(
        "# 关于《通知》（国发〔2020〕1号）的解读\n\n一、落实《通知》（国发〔2020〕1号）\n\n字。", _link
    )
    assert prose.main.count('<a href="a.html">《通知》</a>') == 2
    assert prose.outline[0].text == "落实《通知》（国发〔2020〕1号）"


def test_an_empty_body_is_empty() -> None:
    assert render("", _link) == Prose("", "", (), "", ())
    assert render(" \n\n　\n", _link) == Prose("", "", (), "", ())
