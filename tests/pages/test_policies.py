"""A document: the frame of the notice around its text, its validity, and what it stands on."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from tests.conftest import BROKEN
from tests.pages.conftest import Built, built, portal_of

ORDERED = ("主送", "正文", "落款", "附注", "方案")


def text_of(site: Built, name: str) -> str:
    found = re.search(r'<div class="text">(.*?)</article>', site.text(f"policies/{name}.html"), re.DOTALL)
    assert found is not None
    return found[1]


def test_a_notice_is_signed_before_the_document_it_issues(demo: Built) -> None:
    text = text_of(demo, "boshan-2024-14")
    places = [
        text.index(part)
        for part in (
            '<p class="plain">各镇人民政府、街道办事处',
            "现印发给你们",
            '<p class="sign">博山区人民政府办公室<br>2024年6月24日</p>',
            "<p>（此件公开发布）</p>",
            'class="doc-title"',
            "一、总体要求",
        )
    ]
    assert places == sorted(places)


def test_the_metadata_is_complete_and_invented_data_is_marked(demo: Built) -> None:
    text = demo.text("policies/boshan-2024-14.html")
    meta = dict(re.findall(r"<dt>([^<]+)</dt><dd class=\"num\">([^<]*)", text))
    assert meta["发文字号"] == "博政办字〔2024〕14号"
    assert meta["成文日期"] == "2024年6月24日"
    assert meta["主题分类"] == "综合政务 / 政务公开"
    assert meta["有效性"].startswith("现行有效（截至 2024年11月15日）")
    assert re.search(r'<dt>索引号</dt><dd class="num">[^<]+ <span class="sample">示例</span>', text)


def test_a_document_without_number_says_why(demo: Built) -> None:
    text = demo.text("policies/liaocheng-2024-gongkai.html")
    assert re.search(r"<dt>发文字号</dt>", text)
    assert 'class="doc-no' not in text


def test_what_no_longer_applies_says_so_on_its_page_and_in_every_list(demo: Built) -> None:
    page = demo.text("policies/guanxian-2020-33.html")
    assert "本文件已失效" in page and "notice--alert" in page
    for path in (
        "policies/index.html",
        "policies/year-2020/index.html",
        "departments/guanxian-zfbgs.html",
    ):
        line = demo.text(path).partition("guanxian-2020-33.html")[2][:900]
        assert "失效" in line, path


def test_cited_documents_are_linked_or_named_as_not_here(demo: Built) -> None:
    page = demo.text("policies/wenshang-2024-8.html")
    assert "鲁政办发〔2024〕2号" in page
    assert "本站未收录全文" in page
    assert "本站未收录全文" not in demo.text("policies/boshan-2024-14.html"), "what it issues is no basis"


def test_the_text_can_be_checked_by_its_digest(demo: Built) -> None:
    body = demo.portal.library.policy("boshan-2024-14").body
    assert hashlib.sha256(body.encode("utf-8")).hexdigest() in demo.text("policies/boshan-2024-14.html")


def test_an_attachment_leads_to_the_plan_or_to_its_place_in_the_text(demo: Built) -> None:
    page = demo.text("policies/boshan-2024-14.html")
    files = page.partition('<ul class="files">')[2].partition("</ul>")[0]
    assert 'href="../plans/2024-boshan.html">按任务查看进展（67 项）' in files
    place = re.search(r'href="#([\w-]+)">见正文', files)
    assert place is not None and f'id="{place[1]}"' in page


REPEALED = """---
标题: 关于旧事的通知
发文机关: 样例县人民政府办公室
发文字号: 样政办字〔2020〕1号
公文种类: 通知
成文日期: 2020-01-02
发布时间: 2020-01-02 09:00
附件:
  - {名称: 报送表, 文件: [forms/报送表.docx]}
抄送: 县委办公室。
印发机关: 样例县人民政府办公室
印发日期: 2020-01-03
---

正文。
"""


@pytest.fixture
def repealed(small: Path) -> Built:
    (small / "policies" / "forms").mkdir()
    (small / "policies" / "forms" / "报送表.docx").write_bytes(b"x" * 20000)
    (small / "policies" / "old.md").write_text(REPEALED, encoding="utf-8")
    newer = small / "policies" / "yangli-2024-8.md"
    relations = "关系:\n  - {类型: 替代, 文件: old, 自: 2024-06-24, 说明: 工作要点每年重新制定}\n"
    newer.write_text(newer.read_text("utf-8").replace("公文种类", f"{relations}公文种类"), encoding="utf-8")
    return built(portal_of(small))


def test_a_repealed_document_names_and_links_what_repealed_it(repealed: Built) -> None:
    page = repealed.text("policies/old.html")
    assert "本文件已废止" in page
    notice = page.partition('class="notice')[2].partition("</div>")[0]
    assert 'href="../policies/yangli-2024-8.html"' in notice
    assert "自2024年6月24日起，由" in notice and "替代，本文件同时废止。" in notice
    assert "工作要点每年重新制定" in notice
    assert 'class="void"><time datetime="2024-06-24">' in page
    assert "old.html" in repealed.text("policies/validity-repealed/index.html")


def test_files_say_their_format_and_size_and_exist_once(repealed: Built) -> None:
    assert repealed.portal.copies == {"files/policies/forms/报送表.docx": "policies/forms/报送表.docx"}
    assert 'href="../files/policies/forms/%E6%8A%A5%E9%80%81%E8%A1%A8.docx" download' in repealed.text(
        "policies/old.html"
    )
    assert 'href="../../files/policies/forms/%E6' in repealed.text("elder/policies/old.html")
    assert "DOCX，20 KB" in repealed.text("policies/old.html")


def test_the_imprint_stands_below_the_text(repealed: Built) -> None:
    text = text_of(repealed, "old")
    assert text.index("正文。") < text.index("<dt>抄送</dt><dd>县委办公室。</dd>")
    assert "样例县人民政府办公室　2020年1月3日印发" in text


def test_a_site_of_hand_made_records_needs_no_optional_part(tiny: Built) -> None:
    assert "policies/yangli-2024-8.html" in tiny.files
    assert (BROKEN / "base").is_dir()
