"""Bodies with Markdown or HTML of their own."""

from __future__ import annotations

import pytest

from zwgk_site.text.prose import Prose, render


def _render(body: str) -> Prose:
    return render(body, lambda title, number: None)


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("**“重要”**的", "<p><strong>“重要”</strong>的</p>"),
        (
            "这是**“政务公开”**工作。**注意：**请看",
            "<p>这是<strong>“政务公开”</strong>工作。<strong>注意：</strong>请看</p>",
        ),
        ("*斜*和`码`", "<p><em>斜</em>和<code>码</code></p>"),
        ("a_b_c@example.gov.cn", "<p>a_b_c@example.gov.cn</p>"),
        ("一行  \n两行", "<p>一行<br>两行</p>"),
        ("> 引用\n> 两行", "<blockquote><p>引用两行</p></blockquote>"),
        ("- 甲\n- 乙", "<ul><li>甲</li><li>乙</li></ul>"),
        ("1. 甲\n2. 乙", "<ol><li>甲</li><li>乙</li></ol>"),
        ("2. 甲\n3. 乙", '<ol start="2"><li>甲</li><li>乙</li></ol>'),
        ("---", "<hr>"),
        ("H<sub>2</sub>O &amp; CO&lt;2", "<p>H<sub>2</sub>O &amp; CO&lt;2</p>"),
        ("修改<机动车登记规定>的决定", "<p>修改&lt;机动车登记规定&gt;的决定</p>"),
        ("（劳社部发[2000]8号）", "<p>（劳社部发[2000]8号）</p>"),
        ("![示意图](images/a.png)", '<p><img alt="示意图" src="images/a.png"></p>'),
        ("![示意图](https://example.com/a.png)", "<p>示意图</p>"),
        ("[本站](policies/a.html)", '<p><a href="policies/a.html">本站</a></p>'),
        ("[国务院](https://www.gov.cn/)", '<p><a rel="external" href="https://www.gov.cn/">国务院</a></p>'),
        (
            '<a title="国" href="//www.gov.cn">国</a>',
            '<p><a rel="external" title="国" href="//www.gov.cn">国</a></p>',
        ),
        (
            "<mailto@example.gov.cn>",
            '<p><a href="mailto:mailto@example.gov.cn">mailto@example.gov.cn</a></p>',
        ),
        ("<div><p>甲</p>乙</div>", "<p>甲</p>\n<p>乙</p>"),
        ("<details><summary>问</summary>答</details>", "<details><summary>问</summary>答</details>"),
        ("<div><h4>小标题</h4></div>", '<h2 id="s1">小标题</h2>'),
        (
            "<blockquote><h4>小标题</h4></blockquote>",
            "<blockquote><p><strong>小标题</strong></p></blockquote>",
        ),
    ],
)
def test_markup_becomes_clean_html(body: str, html: str) -> None:
    assert _render(body).notice == html + "\n"


def test_a_table_says_what_its_cells_are_and_becomes_cards() -> None:
    prose = _render("| 事项 | 时限 |\n|---|---:|\n| **甲** | 3日 |\n| 乙 | |")
    assert prose.notice == (
        '<table class="table stack"><thead><tr><th scope="col">事项</th><th class="n" scope="col">时限</th></tr></thead>'
        '<tbody><tr><td data-label="事项"><strong>甲</strong></td><td class="n" data-label="时限">3日</td></tr>'
        '<tr><td data-label="事项">乙</td><td class="n" data-label="时限"></td></tr></tbody></table>\n'
    )
    assert prose.plain == "事项 时限\n甲 3日\n乙"


def test_a_form_without_header_row_has_no_cards() -> None:
    prose = _render(
        '<table><tr><th scope="row">主题</th><td colspan="3">例</td></tr><tr><th>时间</th><td></td></tr></table>'
    )
    assert prose.notice == (
        '<table class="table"><tbody><tr><th scope="row">主题</th><td colspan="3">例</td></tr>'
        '<tr><th scope="row">时间</th><td></td></tr></tbody></table>\n'
    )


def test_joined_cells_make_columns_uncertain() -> None:
    prose = _render("<table><tr><th>甲</th><th>乙</th></tr><tr><td colspan=2>丙</td></tr></table>")
    assert 'class="table"' in prose.notice and "data-label" not in prose.notice


def test_a_label_is_escaped() -> None:
    assert 'data-label="&quot;&lt;b&gt;"' in _render('| "&lt;b> |\n|---|\n| 1 |').notice


def test_footnotes_stand_after_all_clauses_and_lead_back() -> None:
    prose = _render("（一）甲。乙[^1]。\n\n（二）丙。丁。\n\n[^1]: 说明。")
    assert prose.notice.index('</section>\n<div class="footnote">') > prose.notice.index('id="c2"')
    assert '<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup>' in prose.notice
    assert 'href="#fnref-1" title="回到正文">' in prose.notice
    assert prose.plain.endswith("\n说明。")


def test_bold_numbers_are_numbers() -> None:
    prose = _render(
        "**一、总体要求**\n\n字。\n\n**（一）加强领导。**各部门。\n\n**（二）**加强*培训*。各单位。"
    )
    assert '<h2 id="c1">一、总体要求</h2>' in prose.notice
    assert "<p><strong>（一）加强领导。</strong>各部门。" in prose.notice
    assert "<p><strong>（二）加强<em>培训</em>。</strong>各单位。" in prose.notice


def test_a_title_that_ends_inside_emphasis_stays_as_marked() -> None:
    prose = _render("（一）加强*领导。各部门*。\n\n（二）培训。字。")
    assert '<section class="clause" id="c1">\n<p>（一）加强<em>领导。各部门</em>。' in prose.notice


def test_numbered_paragraphs_stay_paragraphs_beside_markup() -> None:
    prose = _render("1. 甲**乙**\n\n2. 丙")
    assert prose.notice == '<p id="c1">1. 甲<strong>乙</strong></p>\n<p id="c2">2. 丙</p>\n'


def test_indented_text_is_a_paragraph_not_code() -> None:
    assert (
        _render("    一、总体要求\n\n    正文*字*。").notice
        == '<h2 id="c1">一、总体要求</h2>\n<p>正文<em>字</em>。</p>\n'
    )


def test_addresses_of_headings_are_numbers_not_words() -> None:
    prose = _render("## 说明 *一*\n\n字\n\n## 说明 *一*\n\n字")
    assert [heading.anchor for heading in prose.outline] == ["s1", "s2"]
    assert "_1" not in prose.notice
