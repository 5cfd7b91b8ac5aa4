"""What the pages say of documents that were changed, and the catalogues by validity."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tests.pages.conftest import Built, built, portal_of

PLACE = "policies/yangli-2024-8.md"


def newer(content: Path, number: int, relation: str) -> None:
    text = (content / PLACE).read_text("utf-8").replace("〔2024〕8号", f"〔2024〕{number}号")
    text = text.replace("工作要点的", f"补充（{number}）的").replace("2024-06-24", "2024-07-24")
    made = text.replace("公文种类", f"关系:\n  - {{文件: yangli-2024-8, {relation}}}\n公文种类")
    (content / "policies" / f"yangli-2024-{number}.md").write_text(made, encoding="utf-8")


def notice(site: Built) -> str:
    page = site.text("policies/yangli-2024-8.html")
    found = re.search(r'<div class="notice.*?</div>', page, re.DOTALL)
    assert found is not None
    return re.sub(r"\s+", "", re.sub(r"<[^>]+>", " ", found[0]))


@pytest.fixture
def partly(small: Path) -> Built:
    newer(small, 9, "类型: 修改")
    newer(small, 10, "类型: 废止, 条款: [一（一）], 自: 2024-09-01")
    return built(portal_of(small))


def test_a_changed_document_says_by_what_and_that_this_is_the_changed_text(small: Path) -> None:
    newer(small, 9, "类型: 修改")
    assert notice(built(portal_of(small))) == (
        "本文件已修改自2024年7月24日起，已由《关于印发2024年样例县政务公开补充（9）的通知》"
        "（样政办字〔2024〕9号）修改。本页是修改后的文本。"
    )


def test_a_document_void_in_part_lists_its_clauses(partly: Built) -> None:
    said = notice(partly)
    assert said.startswith("本文件部分失效")
    assert "自2024年9月1日起，被《关于印发2024年样例县政务公开补充（10）的通知》" in said
    assert "废止下列条款：一（一）" in said
    page = partly.text("policies/yangli-2024-8.html")
    place = re.search(r'<a href="#([\w-]+)">一（一）</a>', page)
    assert place is not None and f'id="{place[1]}"' in page
    assert "本页是修改后的文本。" in said


def test_both_sides_show_the_relation(partly: Built) -> None:
    old, new = partly.text("policies/yangli-2024-8.html"), partly.text("policies/yangli-2024-9.html")
    assert '<h3 class="sub" id="to-amends">修改本文件的文件</h3>' in old
    assert '<h3 class="sub" id="of-amends">修改的文件</h3>' in new
    assert "引用本文件的文件" not in old


def test_the_timeline_holds_the_changes_in_order(partly: Built) -> None:
    page = partly.text("policies/yangli-2024-8.html").partition('<ol class="time">')[2].partition("</ol>")[0]
    assert re.findall(r'datetime="([\d-]+)"', page) == [
        "2024-06-24",
        "2024-06-24",
        "2024-07-24",
        "2024-09-01",
    ]
    assert "废止一（一），依据" in page


def test_lists_say_since_when_and_by_what(partly: Built) -> None:
    line = partly.text("policies/index.html").partition("yangli-2024-8.html")[2].partition("</li>")[0]
    assert "部分失效" in line and "2024-09-01 起由样政办字〔2024〕10号废止部分条款" in line


def test_the_catalogues_hold_each_document_once(demo: Built) -> None:
    in_force, void = demo.text("policies/in-force/index.html"), demo.text("policies/void/index.html")
    for policy in demo.portal.library.entries["policy"]:
        row = f'{policy.record.id}.html">{policy.record.label}</a>'
        state = demo.portal.library.validity[policy.record.id]
        assert (row in in_force.partition("data-whole")[2]) == state.applies, policy.record.id
        assert (row in void) == state.alert
    assert "《关于印发〈示范县困难群众临时救助实施办法〉的通知》（示范政发〔2024〕6号）" in void
    assert 'href="../../policies/in-force/index.html">现行有效文件目录' in void
    assert 'href="../policies/void/index.html">失效废止文件目录' in demo.text("policies/index.html")


def test_every_document_says_from_when_to_when(demo: Built) -> None:
    page = demo.text("policies/on-date/index.html")
    row = page.partition("shifan-2019-5.html")[2].partition("</tr>")[0]
    assert "2019-07-15 至 2024-08-31，现行有效" in row and "2024-09-01 起，废止" in row


def test_the_data_agree_with_the_page(demo: Built) -> None:
    objects = json.loads(demo.text("policies/on-date/list.json"))
    old = next(item for item in objects if item["标识"] == "shifan-2019-5")
    assert old["有效时间"] == [{"状态": "现行有效", "自": "2019-07-15", "至": "2024-08-31"}]
    assert (old["网页"], old["示例"]) == ("policies/shifan-2019-5.html", True)
    table = csv.DictReader(io.StringIO(demo.text("policies/on-date/list.csv").removeprefix("\ufeff")))
    rows = [row for row in table if row["标识"] == "shifan-2019-5"]
    assert [(row["状态"], row["自"], row["至"]) for row in rows] == [
        ("现行有效", "2019-07-15", "2024-08-31"),
        ("废止", "2024-09-01", ""),
    ]
    assert rows[1]["由"] == "关于印发《示范县困难群众临时救助实施办法》的通知"


def test_a_cleanup_lists_the_documents_and_they_lead_back(demo: Built) -> None:
    page = demo.text("cleanups/shifan-2024.html")
    kept = page.partition('id="kept"')[2].partition("</section>")[0]
    assert "shifan-2024-6.html" in kept
    assert "本站未收录全文" in page.partition('id="expired"')[2]
    old = demo.text("policies/shifan-2019-5.html")
    assert "示范县2024年行政规范性文件清理结果" in old.partition('<ol class="time">')[2]
    assert re.search(r'<a href="#about-\d">清理结果 1</a>', old)
