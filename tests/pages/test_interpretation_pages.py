"""Pages of interpretations: from every part to every other, words for what is seen, and honest statistics."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.pages.conftest import Built, built, portal_of

RELIEF = "interpretations/shifan-2024-6-jiedu.html"

WRITTEN = """---
标题: {title}
发布单位: 样例县民政局
发布时间: {published}
解读文件: yangli-2024-8
形式: {form}
联系电话: 0000-0000000
{front}---

{body}
"""


def written(
    content: Path,
    *,
    body: str = "",
    front: str = "",
    form: str = "文字",
    published: str = "2024-06-24 16:30",
    name: str = "yangli",
    media: Mapping[str, bytes] | None = None,
) -> Path:
    """The small site with one more interpretation of its document."""
    folder = content / "interpretations"
    folder.mkdir(exist_ok=True)
    for file, data in (media or {}).items():
        (folder / file).write_bytes(data)
    text = WRITTEN.format(title=f"解读{name}", published=published, form=form, front=front, body=body)
    (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return content


def main(page: str) -> str:
    return page.partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize("name", ["shifan-2024-6-jiedu", "shifan-2024-6-wenda", "wenshang-2024-8-tujie"])
def test_the_list_of_contents_leads_to_every_section_in_order(demo: Built, name: str) -> None:
    page = main(demo.text(f"interpretations/{name}.html"))
    jumps = page.partition('aria-label="本页内容">')[2].partition("</ul>")[0]
    assert re.findall(r'href="#([^"]+)"', jumps) == re.findall(r'<h2 id="([^"]+)"', page)


def test_each_element_is_a_section_that_can_be_reached(demo: Built) -> None:
    page = main(demo.text(RELIEF))
    chips = page.partition('aria-label="各项要素">')[2].partition("</ul>")[0]
    assert re.findall(r'href="#(e\d)">([^<]+)', chips) == re.findall(r'<h3 id="(e\d)">([^<]+)', page)
    assert "新旧政策差异" in chips


def test_the_way_back_to_how_the_document_came_about(demo: Built) -> None:
    page = main(demo.text(RELIEF))
    for there in (
        "../policies/shifan-2024-6.html",
        "../consultations/shifan-linshi-jiuzhu.html",
        "../decisions/shifan-linshi-jiuzhu.html",
        "../packages/kunnan-jiuzhu.html",
        "../interpretations/shifan-2024-6-wenda.html",
    ):
        assert f'href="{there}"' in page, there
    assert page.count('href="../packages/kunnan-jiuzhu.html"') == 1
    assert 'href="../interpretations/shifan-2024-6-jiedu.html"' not in page, "itself"


def test_clauses_written_in_an_element_stay_below_its_heading(small: Path) -> None:
    body = "## 背景依据\n\n一、甲\n\n说明。\n\n## 主要内容\n\n一、乙\n\n说明。"
    page = main(built(portal_of(written(small, body=body))).text("interpretations/yangli.html"))
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert re.findall(r"<(h\d)[^>]*>(?:一、)?[甲乙]<", page) == ["h4", "h4"]


def test_what_is_seen_and_heard_never_starts_by_itself_and_has_its_words(small: Path) -> None:
    media = {"pian.mp4": b"x", "sheng.mp3": b"x"}
    front = "文件: [pian.mp4, sheng.mp3]\n文字稿: |\n  # 开头\n\n  片中说的话。\n"
    content = written(small, form="视频", front=front, media=media)
    page = main(built(portal_of(content)).text("interpretations/yangli.html"))
    assert re.findall(
        r"<(video|audio) src=\"\.\./files/[^\"]+\" controls preload=\"none\" aria-label", page
    ) == [
        "video",
        "audio",
    ]
    assert "autoplay" not in page and "片中说的话。" in page
    assert re.findall(r"<(h\d)[^>]*>开头<", page) == ["h3"]


def test_a_document_that_no_longer_applies_is_said_first(small: Path) -> None:
    policy = small / "policies" / "yangli-2024-8.md"
    policy.write_text(
        policy.read_text("utf-8").replace("成文日期:", "有效期至: 2024-10-31\n成文日期:"), encoding="utf-8"
    )
    page = main(built(portal_of(written(small))).text("interpretations/yangli.html"))
    assert "<h2>解读的文件已经失效或废止，解读只供参考</h2>" in page
    assert page.index("只供参考") < page.index("解读的文件：")


def test_statistics_count_by_year_and_by_organ(demo: Built) -> None:
    page = main(demo.text("interpretations/statistics.html"))
    rows = [
        [re.sub("<[^>]+>", "", cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
        for row in re.findall(
            r"<tr>(<th scope=\"row\">.*?)</tr>", page.partition('class="table stack gaps')[2]
        )
    ]
    assert rows == [
        ["2024", "2", "1", "0", "0", "3"],
        ["示范县民政局", "1", "0", "0", "0", "1"],
        ["示范县人民政府办公室", "1", "1", "0", "0", "2"],
    ]
    assert 'href="../interpretations/statistics.csv"' in page


def test_the_table_behind_the_statistics_has_every_interpretation(demo: Built) -> None:
    rows = list(
        csv.DictReader(io.StringIO(demo.text("interpretations/statistics.csv").removeprefix("\ufeff")))
    )
    assert [(row["形式"], row["相隔工作日"], row["归类"]) for row in rows] == [
        ("问答", "8", ""),
        ("文字", "0", "同日"),
        ("图解", "0", "同日"),
        ("文字", "1", "3 个工作日以内"),
    ]
    assert {row["示例"] for row in rows} == {"是"}


def test_days_of_a_year_whose_holidays_are_not_known_are_not_guessed(small: Path) -> None:
    policy = small / "policies" / "yangli-2024-8.md"
    text = re.sub("发布时间: .*", "发布时间: 1999-06-24 09:00", policy.read_text("utf-8"))
    text = re.sub("成文日期: .*", "成文日期: 1999-06-24", text)
    policy.write_text(text.replace("〔2024〕", "〔1999〕"), encoding="utf-8")
    files = built(portal_of(written(small, published="1999-06-25 09:00")))
    page = main(files.text("interpretations/statistics.html"))
    assert "1999 年的放假安排没有公布，经过这些年份的解读没有算工作日。" in page
    (row,) = csv.DictReader(io.StringIO(files.text("interpretations/statistics.csv").removeprefix("\ufeff")))
    assert (row["相隔工作日"], row["归类"]) == ("", "没有算")
    assert "个工作日后发布" not in files.text("interpretations/yangli.html")
