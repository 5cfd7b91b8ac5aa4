"""Pages of bodies, villages, overdue payments and assessments, from a small site."""

from __future__ import annotations

import csv
import io
import re
import shutil
from pathlib import Path

import pytest

from tests.aid import change, decoded, put
from tests.conftest import BROKEN
from tests.pages.conftest import Built, built, portal_of
from zwgk_site.searchable import records_of

BODY = """名称: 样例自来水公司
领域: 供水
主管部门: 样例县民政局
简介: 供水。
地址: 样例路1号
服务时间: 每天
联系电话: 0000-0000041
服务热线: 0000-0000051
联络员: 客户部主任
核对日期: 2024-11-01
公开事项:
  - {类别: 停水通知, 标题: 检修停水, 内容: 周一停水。, 更新日期: 2024-11-01}
  - {类别: 收费标准, 标题: 水价, 内容: 每立方米 2.80 元。, 更新日期: 2024-10-01}
"""
VILLAGE = """名称: 样例镇河边村
类型: 村
所属: 样例镇
公开栏位置: 村委会东墙
监督电话: 0000-0000031
核对日期: 2024-11-12
公开事项清单:
  - 类别: 社会救助
    事项: 新增低保公示
    内容: 下列家庭拟纳入低保。
    时限: 公示 7 天
    方式: [公开栏, 广播]
    更新日期: 2024-11-12
    公示起: 2024-11-12
    公示止: {until}
    名单: [{{姓名: 张某某, 金额: 486元/月}}]
    流程图: {{步骤: [{{名称: 申请}}, {{名称: 公示, 时限: 7天}}]}}
  - 类别: 财务公开
    事项: 第三季度收支
    内容: 结余 92970 元。
    时限: 每季度
    方式: 公开栏
    更新日期: 2024-10-12
"""
ARREARS = """年度: {year}
单位: {organ}
合同数量: {contracts}
金额: {amount}
{zero}发布时间: {published}
"""
SHEET = """标题: 2024年考核
发布单位: 样例县人民政府办公室
发布时间: 2024-11-01 09:00
年度: 2024
摘要: 考核。
指标:
  - {一级指标: 公开, 名称: 要素, 权重: 33.3, 方式: 自动, 测算: 公共企事业单位要素}
  - {一级指标: 公开, 名称: 账款, 权重: 16.7, 方式: 自动, 测算: 拖欠账款按时公布}
  - {一级指标: 公开, 名称: 活动, 权重: 10, 方式: 自动, 测算: 开放活动按时报告}
  - {一级指标: 保障, 名称: 抽查, 权重: 40, 方式: 人工, 得分: 35.5, 依据: 抽查 20 件}
结果:
  - {单位: 样例县民政局, 得分: 55, 等次: 不合格}
"""


def filled(content: Path, until: str = "2024-11-18") -> Path:
    """Adds two bodies, a village, three forms and an assessment."""
    town = "  - {标识: yangli-zhen, 名称: 样例镇, 地区: 样例县, 类别: 乡镇街道}\n"
    change(content, "departments.yaml", ("\n单位组:", f"{town}\n单位组:"))
    blank = "  - {标识: kong, 名称: 空着的, 说明: 空, 关键词: 空, 类型: 概况信息}\n"
    put(content, "columns.yaml", (content / "columns.yaml").read_text("utf-8") + blank)
    put(content, "enterprises/shui.yaml", BODY)
    school = BODY.replace("样例自来水公司", "样例小学").replace("供水\n", "其他公共服务\n")
    whole = "".join(
        f"  - {{类别: {each}, 标题: 一条, 内容: 文字。, 更新日期: 2024-10-01}}\n"
        for each in ("单位概况", "服务事项", "办事流程", "服务承诺", "监督投诉")
    )
    put(content, "enterprises/xiaoxue.yaml", school + whole)
    put(content, "villages/hebian.yaml", VILLAGE.format(until=until))
    forms = (
        ("mzj-2023", 2023, "样例县民政局", 2, "12.5", "", "2024-03-20 10:00"),
        ("jtj-2023", 2023, "样例县教育和体育局", 1, "1187.75", "", "2024-04-02 10:00"),
        ("mzj-2022", 2022, "样例县民政局", 0, "0", "零报告: 是\n", "2023-03-20 10:00"),
    )
    for name, year, organ, contracts, amount, zero, published in forms:
        text = ARREARS.format(
            year=year, organ=organ, contracts=contracts, amount=amount, zero=zero, published=published
        )
        put(content, f"arrears/{name}.yaml", text)
    put(content, "assessments/2024.yaml", SHEET)
    return content


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("people") / "content"
    return built(portal_of(filled(Path(shutil.copytree(BROKEN / "base" / "content", folder)))))


def plain(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_a_body_shows_what_its_sector_asks_for_in_order_and_what_misses(site: Built) -> None:
    page = site.text("enterprises/shui.html")
    assert re.findall(r'<h3 id="c\d+">([^<]+)', page) == [
        "单位概况 ",
        "服务事项 ",
        "收费标准",
        "办事流程 ",
        "服务承诺 ",
        "监督投诉 ",
        "停水通知",
        "水质信息 ",
    ]
    assert "本领域应公开 8 类，已有 2 类" in page
    assert "还没有公开：单位概况、服务事项、办事流程、服务承诺、监督投诉、水质信息。" in page
    assert 'href="tel:00000000051"' in page


def test_bodies_stand_by_sector(site: Built) -> None:
    page = site.text("enterprises/index.html")
    assert page.index('id="water"') < page.index("样例自来水公司") < page.index('id="other"')
    assert "样例小学" not in site.text("enterprises/sector-water/index.html")


def test_years_of_overdue_payments_have_their_sums(site: Built) -> None:
    page = plain(site.text("arrears/index.html"))
    assert "合计 3 1,200.25" in page
    assert "公布 2 个单位，其中零报告 0 个" in page
    assert "公布 1 个单位，其中零报告 1 个" in page
    assert "迟 2 天" in page
    assert "合计 0 0" in plain(site.text("arrears/year-2022/index.html"))


def test_names_are_shown_while_they_are_displayed_and_nowhere_else(site: Built) -> None:
    assert "张某某" in site.text("villages/hebian.html")
    assert "张某某" in site.text("villages/hebian/board-a4.html")
    elsewhere = [
        path
        for path, content in site.files.items()
        if "张某某".encode() in content and not path.startswith(("villages/hebian", "elder/villages/hebian"))
    ]
    assert elsewhere == []
    spoken = site.text("villages/hebian/broadcast.txt")
    assert "张某某" not in spoken
    assert "公开栏在村委会东墙" in spoken
    for record in records_of(site.portal):
        assert "张某某" not in f"{record}"


def test_names_are_gone_when_the_display_is_over(small: Path) -> None:
    after = built(portal_of(filled(small, until="2024-11-14")))
    assert "张某某".encode() not in b"".join(after.files.values())
    assert "公示已于2024年11月14日期满，名单不再显示。" in after.text("villages/hebian.html")


def test_only_what_is_broadcast_has_words_to_read(site: Built) -> None:
    assert "villages/hebian/broadcast-1.txt" in site.files
    assert "villages/hebian/broadcast-2.txt" not in site.files
    lines = site.text("villages/hebian/broadcast-1.txt").lstrip("\ufeff").split("\r\n")
    assert lines[0] == "样例镇河边村的各位村民，"
    assert max(map(len, lines)) <= 21


@pytest.mark.parametrize("paper", ["a4", "a3"])
def test_the_code_on_a_sheet_leads_to_the_page(site: Built, paper: str) -> None:
    page = site.text(f"villages/hebian/board-{paper}.html")
    found = re.findall(r'class="qr"[^>]*viewBox="0 0 (\d+) \d+".*?<path[^>]* d="([^"]+)"', page, re.DOTALL)
    assert len(found) == 2
    canonical = site.page("villages/hebian.html").head.canonical
    assert {decoded(path, int(size)) for size, path in found} == {canonical}
    assert f"sheet-{paper}" in page


def test_the_sheet_counts_what_the_site_measures(site: Built) -> None:
    page = plain(site.text("supervision/2024.html"))
    assert "2 项，做到 1 项" in page
    rows = list(csv.reader(io.StringIO(site.text("supervision/2024/scores.csv").lstrip("\ufeff"))))
    assert [row[4] for row in rows[1:]] == ["16.65", "8.35", "不计分", "35.5"]
    assert "60.5 分" in page
    assert "满分 90 分" in page
    assert '<span class="tag tag--alert">不合格</span>' in site.text("supervision/2024.html")


def test_the_report_on_itself_gives_every_veto_item_its_headroom(site: Built) -> None:
    rows = list(csv.reader(io.StringIO(site.text("supervision/self-inspection.csv").lstrip("\ufeff"))))
    found = {row[1]: row[2:6] for row in rows[1:]}
    assert found["空白栏目达到 5 个"] == ["满 5 个", "1 个", "余 4 个", "未触发"]
    assert found["应更新而长期未更新的栏目达到 10 个"] == ["满 10 个", "0 个", "余 10 个", "未触发"]
    assert found["首页栏目连续 2 周没有信息更新"][0] == "超过 14 天"
    assert found["首页栏目连续 2 周没有信息更新"][3] == "已触发"
    assert found["没有提供办事服务"][3] == "已触发"
    assert found["泄露国家秘密"] == ["", "", "", "需人工核对"]
    page = site.text("supervision/self-inspection.html")
    assert "有 2 项单项否决指标已经触发" in page
    assert "空着的" in page
