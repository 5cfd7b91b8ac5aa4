"""Finding without script: titles A–Z, everything of a year or a subject, and the ways that lead there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from tests.conftest import BROKEN
from tests.pages.conftest import Built, built, portal_of
from zwgk_site.pages.filters import FilterGroup
from zwgk_site.pages.titles import Group, Line, View
from zwgk_site.text.pinyin import initial

POLICY = """---
标题: 关于印发{year}年样例县{about}第{number}号方案的通知
发文机关: 样例县人民政府办公室
发文字号: 样政办字〔{year}〕{number}号
公文种类: 通知
主题分类: {topic}
成文日期: {year}-01-01
发布时间: {year}-01-01 09:00
---

正文。
"""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site of so many documents that their titles fill several pages of one letter."""
    content = Path(shutil.copytree(BROKEN / "base" / "content", tmp_path_factory.mktemp("many") / "content"))
    for number in range(101, 351):
        text = POLICY.format(
            year=2022 if number < 130 else 2023,
            about="养老服务" if number % 2 else "义务教育",
            number=number,
            topic="民政、扶贫、救灾" if number % 2 else "科技、教育",
        )
        (content / "policies" / f"n-{number}.md").write_text(text, encoding="utf-8")
    return built(portal_of(content))


def view(site: Built, address: str) -> View:
    found = site.page(address).context["view"]
    assert isinstance(found, View)
    return found


def links(text: str) -> list[str]:
    return re.findall(r'<a href="([^"]+)"', text.split("<main", 1)[1].split("</main", 1)[0])


def letters_of(site: Built) -> list[str]:
    """The pages of the letters, in their order."""
    return [page.address for page in site.pages if page.address.startswith("titles/letter-")]


def groups_of(site: Built) -> list[Group]:
    """All groups of the index, from whichever pages they stand on."""
    return [group for address in letters_of(site) for group in view(site, address).groups]


def test_every_page_of_a_record_is_in_the_index(demo: Built) -> None:
    listed = {
        normpath(join(dirname(address), link))
        for address in letters_of(demo)
        for link in links(demo.text(address))
    }
    records = {
        demo.portal.address(page.kind, page.record) for page in demo.pages if page.record and page.listed
    }
    whole = {address for address in records if "/" in address and address.count("/") == 1}
    assert whole <= listed


def test_a_title_stands_under_its_first_letter_and_under_its_first_telling_word(demo: Built) -> None:
    groups: dict[str, list[Line]] = {}
    for group in groups_of(demo):
        groups.setdefault(group.letter, []).extend(group.lines)
    title = "关于印发2024年博山区政务公开工作方案的通知"
    assert [line.before for line in groups["G"] if line.before + line.rest == title] == [""]
    assert [line.rest for line in groups["Z"] if line.before + line.rest == title] == [
        "政务公开工作方案的通知"
    ]
    assert {"汶上县民政局", "博山区民政局"} <= {line.before + line.rest for line in groups["M"]}
    assert any("<b>政务公开工作方案的通知</b></a>" in demo.text(address) for address in letters_of(demo))


def test_letters_are_in_order_and_each_has_what_begins_with_it(demo: Built) -> None:
    groups = groups_of(demo)
    letters = [group.letter for group in groups if group.letter != "数字"]
    assert letters == sorted(letters) and groups[-1].letter == "数字"
    assert all(
        initial(line.rest) == group.letter
        for group in groups
        if group.letter != "数字"
        for line in group.lines
    )


def test_letters_without_titles_are_there_but_not_linked(demo: Built) -> None:
    found = view(demo, "titles/index.html")
    assert [link.text for link in found.letters] == [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "数字"]
    linked = {link.text for link in found.letters if link.href}
    assert linked == {group.letter for group in groups_of(demo)}
    assert "I" not in linked and "<li><span>I</span></li>" in demo.text("titles/index.html")


def test_a_document_is_never_listed_without_its_validity(demo: Built) -> None:
    lines = [line for group in groups_of(demo) for line in group.lines]
    documents = [line for line in lines if line.about[0] == "政策文件"]
    assert documents and all(line.tag is not None for line in documents)


def test_many_titles_have_a_page_for_each_letter(many: Built) -> None:
    front = view(many, "titles/index.html")
    assert front.groups == () and front.filters
    counts = {link.text: link.count for link in front.letters}
    assert (counts["Y"], counts["B"], counts["I"]) == ("253", "2", "0"), "250 documents, 3 organs of 样例县"
    addresses = ["titles/letter-g/index.html", "titles/letter-g/2.html", "titles/letter-g/3.html"]
    pages = [view(many, address) for address in addresses]
    assert [len(page.groups[0].lines) for page in pages] == [100, 100, int(counts["G"]) - 200]
    found = {(line.href, line.before) for page in pages for line in page.groups[0].lines}
    assert len(found) == int(counts["G"])
    assert f"titles/letter-g/{len(pages) + 1}.html" not in many.files
    assert "titles/letter-i/index.html" not in many.files
    assert "<title>标题索引：G（第 2 页）－样例县政务公开</title>" in many.text(addresses[1])


def test_a_page_of_a_letter_leads_to_the_others(many: Built) -> None:
    text = many.text("titles/letter-y/index.html")
    assert '<a href="../../titles/letter-g/index.html">G</a>' in text
    assert 'aria-current="true">Y</a>' in text
    assert 'href="../../titles/letter-y/2.html"' in text


def test_everything_of_a_year_whatever_its_kind_newest_first(demo: Built) -> None:
    parts = [path for path in demo.files if path.startswith("titles/year-2024/")]
    texts = [demo.text(path) for path in sorted(parts, key=lambda path: (len(path), path != parts[0], path))]
    assert any("汶上县政务公开重点工作任务分解表" in text for text in texts)
    assert any("聊城市2024年政务公开工作要点的通知" in text for text in texts)
    for text in texts:
        days = re.findall(r'<time class="when num" datetime="([^"]+)"', text)
        assert days and days == sorted(days, reverse=True)


def test_a_long_year_is_in_pages_of_twenty(many: Built) -> None:
    last = many.text("titles/year-2023/12.html")
    assert last.count('<p class="title">') == 1, "of 221"
    assert "titles/year-2023/13.html" not in many.files


def test_a_subject_that_only_one_kind_has_leads_to_the_list_of_that_kind(many: Built) -> None:
    assert not [path for path in many.files if path.startswith("titles/topic-")]
    topics = next(group for group in ways(many) if group.id == "by-topic")
    assert [(link.text, link.href, link.count) for link in topics.links] == [
        ("科技、教育", "policies/topic-11/index.html", "125"),
        ("民政、扶贫、救灾", "policies/topic-17/index.html", "125"),
        ("综合政务", "policies/topic-2/index.html", "1"),
    ]


def ways(site: Built) -> tuple[FilterGroup, ...]:
    found = site.page("search.html").context["ways"]
    assert isinstance(found, tuple)
    return found


def test_the_search_page_offers_departments_subjects_years_and_titles(demo: Built) -> None:
    assert [group.id for group in ways(demo)] == [
        "by-department",
        "by-audience",
        "by-event",
        "by-topic",
        "by-year",
        "by-title",
    ]
    for name in ("search.html", "sitemap.html", "elder/search.html"):
        targets = {normpath(join(dirname(name), link.split("#")[0])) for link in links(demo.text(name))}
        start = "elder/" if name.startswith("elder/") else ""
        assert {
            f"{start}{address}"
            for address in (
                "departments/index.html",
                "departments/wenshang-mzj.html",
                "policies/topic-2/index.html",
                "titles/year-2024/index.html",
                "titles/index.html",
            )
        } <= targets


def test_departments_with_most_documents_and_tasks_come_first_and_the_rest_are_folded(demo: Built) -> None:
    group = ways(demo)[0]
    counts = [int(link.count) for link in (*group.links, *group.more)]
    assert counts == sorted(counts, reverse=True)
    assert len(group.links) == 8 and group.more_label == f"更多单位（{len(group.more)}）"
    assert group.everything.count == str(len(demo.portal.library.entries["department"]))
