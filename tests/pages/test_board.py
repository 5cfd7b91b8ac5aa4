"""Standards, the gazette, notices, specials and the register of accounts as pages."""

from __future__ import annotations

import csv
import io
import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from tests.conftest import BROKEN
from tests.pages.conftest import Built, built, portal_of
from zwgk_site.pages.reprint import reprinted

STANDARD = """标题: 样例县救助标准
发布单位: 样例县民政局
发布时间: 2024-06-26 10:00
咨询电话: 0000-0000012
示例: 是
类别:
  - 名称: 城市低保标准
    简称: 城市低保
    又称: 城市低保金
  - 名称: 照料护理标准
    简称: 护理
    细目: [全自理, 全护理]
    单位: 元/季
版本:
  - 自: 2025-01-01
    依据: 《新的通知》
    金额: [{类别: 城市低保, 金额: 950}, {类别: 护理, 细目: 全自理, 金额: 182}, {类别: 护理, 细目: 全护理, 金额: 607}]
  - 自: 2024-07-01
    依据文件: 样政办字〔2024〕8号
    金额: [{类别: 城市低保, 金额: 915}, {类别: 护理, 细目: 全自理, 金额: 182}, {类别: 护理, 细目: 全护理, 金额: 607}]
  - 自: 2023-07-01
    依据: 《旧的通知》
    金额: [{类别: 城市低保, 金额: 871}, {类别: 护理, 细目: 全自理, 金额: 182}, {类别: 护理, 细目: 全护理, 金额: 567.5}]
"""

GAZETTE = """刊名: 样例县人民政府公报
主办单位: 样例县人民政府办公室
年份: 2024
期号: 3
总期号: 3
出版日期: 2024-09-30
发布时间: 2024-09-30 09:00
目录:
  - 栏目: 县政府办公室文件
    内容:
      - 文件: 样政办字〔2024〕8号
  - 栏目: 大事记
    内容:
      - 标题: 三季度大事记
        正文: 7月1日，县图书馆开馆。
"""

NOTICE = """---
标题: {title}
发布单位: 样例县民政局
发布时间: 2024-10-20 09:00
类别: 公示
公示至: {until}
---

现将张某某等人的情况予以公示。
"""

SPECIAL = """标题: {title}
发布单位: 样例县民政局
发布时间: 2024-08-22 11:00
摘要: 一件事的内容集中在一起。
{more}栏目:
  - 栏目: 文件
    导语: 先看文件。
    内容:
      - 文件: 样政办字〔2024〕8号
        说明: 全县的安排。
      - 标准表: 样例县救助标准
"""

ACCOUNTS = """政务新媒体:
  - {标识: a1, 名称: 样例发布, 平台: 微信公众号, 主办单位: 样例县民政局, 状态: 正常, 备案号: X-1}
  - {标识: a2, 名称: 样例发布, 平台: 微博, 主办单位: 样例县民政局, 状态: 关停, 关停日期: 2023-12-31}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small site with one of each, on 2024-11-15."""
    content = Path(shutil.copytree(BROKEN / "base" / "content", tmp_path_factory.mktemp("board") / "content"))
    for place, text in {
        "standards/jz.yaml": STANDARD,
        "gazettes/g3.yaml": GAZETTE,
        "notices/open.md": NOTICE.format(title="关于示范点的公示", until="2024-11-15"),
        "notices/over.md": NOTICE.format(title="关于补助的公示", until="2024-11-14"),
        "specials/on.yaml": SPECIAL.format(title="救助专题", more=""),
        "specials/off.yaml": SPECIAL.format(title="旧专题", more="归档日期: 2024-11-15\n"),
        "accounts.yaml": ACCOUNTS,
    }.items():
        (content / place).parent.mkdir(exist_ok=True)
        (content / place).write_text(text, encoding="utf-8")
    return built(portal_of(content))


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", text))


def test_a_table_shows_what_holds_today_and_what_is_announced(site: Built) -> None:
    page = plain(site.text("standards/jz.html"))
    assert "自2024年7月1日起执行" in page
    assert "新的标准已经公布，自2025年1月1日起执行" in page
    assert "915 元/月 新标准 950 元/月" in page
    assert "+44（+5.1%）" in page
    assert "未调整" in page
    assert "607 元/季" in page


def test_each_line_of_a_table_has_a_chart_that_can_be_read_aloud(site: Built) -> None:
    page = site.text("standards/jz.html")
    charts = re.findall(r'<svg[^>]*aria-labelledby="(\S+) (\S+)">(.*?)</svg>', page, re.DOTALL)
    assert len(charts) == 3
    for title, said, drawn in charts:
        assert f'<title id="{title}">' in drawn
        assert f'<desc id="{said}">' in drawn
    assert "2023-07 起 871、2024-07 起 915、2025-01 起 950。单位元/月。" in page
    assert charts[0][2].count("bar--current") == 1
    assert charts[0][2].count("bar--next") == 1


def test_a_table_leads_to_its_basis_and_back(site: Built) -> None:
    assert 'href="../policies/yangli-2024-8.html"' in site.text("standards/jz.html")
    assert "standards/jz.html" in site.text("policies/yangli-2024-8.html")


def test_all_versions_are_there_as_a_table_for_spreadsheets(site: Built) -> None:
    rows = list(csv.reader(io.StringIO(site.text("standards/jz/versions.csv").removeprefix("\ufeff"))))
    assert rows[0] == ["序号", "类别", "细目", "单位", "执行起", "执行至", "标准", "比上次", "状态", "依据"]
    assert len(rows) == 10
    assert rows[4][:9] == [
        "1", "城市低保标准", "", "元/月", "2024-07-01", "2024-12-31", "915", " +44（+5.1%）", "现行",
    ]  # fmt: skip
    assert rows[9][6] == "567.5"


def test_an_issue_of_the_gazette_leads_to_its_documents_and_they_to_it(site: Built) -> None:
    page = site.text("gazettes/g3.html")
    assert 'href="../policies/yangli-2024-8.html"' in page
    assert 'href="../gazettes/g3/full.html#i2"' in page
    document = plain(site.text("policies/yangli-2024-8.html"))
    assert "刊登于政府公报" in document
    assert "样例县人民政府公报2024年第3期" in document


def test_the_full_issue_has_every_text_once_with_its_own_addresses(site: Built) -> None:
    page = site.text("gazettes/g3/full.html")
    assert "现将工作要点印发给你们。" in page
    assert "7月1日，县图书馆开馆。" in page
    ids = re.findall(r'\bid="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert 'href="#i1-c1-1"' in page
    assert 'id="i1-c1-1"' in page
    levels = [int(level) for level in re.findall(r"<h([1-6])", page.split('<main id="main">')[1])]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_reprint_keeps_every_word(site: Built) -> None:
    html = '<h2 id="a">一</h2><p><a href="#a">甲</a> <a href="x.html#a">乙</a></p><h5>丙</h5>'
    assert reprinted(html, "p-", 2) == (
        '<h4 id="p-a">一</h4><p><a href="#p-a">甲</a> <a href="x.html#a">乙</a></p><h6>丙</h6>'
    )


def test_a_display_is_listed_to_its_last_day_and_then_leaves_nothing_personal(site: Built) -> None:
    assert "公示至2024年11月15日" in plain(site.text("notices/open.html"))
    index = site.text("notices/index.html")
    assert "关于示范点的公示" in index
    assert "关于补助的公示" not in index
    assert "张某某" not in site.text("notices/over.html")


def test_a_special_that_is_over_stays_at_its_address_and_leaves_those_that_go_on(site: Built) -> None:
    assert "已归档（2024年11月15日起）" in plain(site.text("specials/off.html"))
    ongoing = site.text("specials/state-ongoing/index.html")
    assert "救助专题" in ongoing
    assert "旧专题" not in ongoing
    page = plain(site.text("specials/on.html"))
    assert "全县的安排。" in page
    assert "样例县救助标准" in page
    assert "已归档" not in page


def test_a_closed_account_says_so(site: Built) -> None:
    assert "已于2023年12月31日关停" in plain(site.text("accounts/a2.html"))
    assert "已于2023年12月31日关停" in plain(site.text("accounts/index.html"))
    assert "X-1" in site.text("accounts/a1.html")
