"""Names, everyday words and hot words, as authored and as the lexicon gets them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.pages.conftest import portal_of
from zwgk_site.problems import Problem
from zwgk_site.search import SearchRecord
from zwgk_site.search.fold import fold
from zwgk_site.searchable import records_of
from zwgk_site.vocabulary import Vocabulary, vocabulary_of


def vocabulary(content: Path) -> tuple[Vocabulary, tuple[Problem, ...]]:
    portal = portal_of(content)
    return vocabulary_of(portal, tuple(records_of(portal)))


@pytest.fixture(scope="module")
def demo() -> tuple[Vocabulary, tuple[Problem, ...]]:
    return vocabulary(ROOT / "content")


@pytest.fixture(scope="module")
def records() -> tuple[SearchRecord, ...]:
    return tuple(records_of(portal_of(ROOT / "content")))


def everyday(content: Path, text: str) -> dict[str, tuple[str, ...]]:
    (content / "thesaurus.yaml").write_text(text, encoding="utf-8")
    return dict(vocabulary(content)[0].everyday.words)


def test_the_demonstration_has_words_for_every_subject_and_all_lead_somewhere(
    demo: tuple[Vocabulary, tuple[Problem, ...]],
) -> None:
    found, warnings = demo
    assert warnings == ()
    authored = portal_of(ROOT / "content").library.sayings
    assert len(authored.everyday) >= 180
    assert set(found.everyday.words) == {saying.said.text for saying in authored.everyday}
    assert len(found.everyday.hot) >= 6 and len(found.everyday.questions) >= 30


@pytest.mark.parametrize(
    ("said", "official"),
    [
        ("低保", "最低生活保障"),
        ("拆迁", "房屋征收"),
        ("上学", "义务教育"),
        ("下岗", "失业人员"),
        ("老年食堂", "老年助餐"),
        ("房贷", "认房不认贷"),
        ("扔垃圾", "生活垃圾分类"),
        ("固废", "无废城市"),
        ("退伍军人", "退役军人"),
        ("种地补贴", "惠农资金补助"),
        ("快递小哥", "快递员"),
        ("补课", "双减"),
        ("招标", "招投标"),
        ("民告官", "行政诉讼"),
        ("村里的账", "村级财务"),
        ("申请公开", "依申请公开"),
        ("市长热线", "12345政务服务便民热线"),
        ("权力清单", "权责清单"),
        ("煤气", "供气"),
    ],
)
def test_what_people_say_of_the_subjects_of_the_notices(
    demo: tuple[Vocabulary, tuple[Problem, ...]], said: str, official: str
) -> None:
    assert official in demo[0].everyday.words[said]


def test_an_everyday_word_adds_something_that_the_word_itself_does_not_find(
    demo: tuple[Vocabulary, tuple[Problem, ...]],
) -> None:
    idle = [
        said
        for said, official in demo[0].everyday.words.items()
        if all(fold(said) in fold(word) for word in official)
    ]
    assert idle in ([], ["环评"]), "环评 waits for 环境影响评价"


def test_official_words_that_are_not_there_yet_work_as_soon_as_they_are(small: Path) -> None:
    text = "日常说法:\n  低保: 最低生活保障\n  救济: [社会救助, 临时救助]\n待用规范词: [最低生活保障, 临时救助]\n"
    assert everyday(small, text) == {"救济": ("社会救助",)}
    about = small / "pages" / "about.md"
    about.write_text(about.read_text("utf-8") + "\n最低生活保障由民政部门办理。\n", encoding="utf-8")
    assert everyday(small, text) == {"低保": ("最低生活保障",), "救济": ("社会救助",)}


def test_an_awaited_word_that_has_come_is_not_held_against_anybody(small: Path) -> None:
    text = "日常说法:\n  救济: 社会救助\n待用规范词: [社会救助]\n"
    (small / "thesaurus.yaml").write_text(text, encoding="utf-8")
    found, warnings = vocabulary(small)
    assert found.everyday.words == {"救济": ("社会救助",)} and warnings == ()


def test_words_stay_text_whatever_they_look_like(small: Path) -> None:
    text = "日常说法:\n  12345: 社会救助\n  是: 社会救助\n热词: 社会救助\n"
    assert everyday(small, text) == {"12345": ("社会救助",), "是": ("社会救助",)}


def test_a_site_without_a_thesaurus_has_names_all_the_same(small: Path) -> None:
    found, warnings = vocabulary(small)
    assert warnings == () and found.everyday.words == {} and found.everyday.hot == ()
    assert {name.text for name in found.names} >= {"样例县民政局", "县民政局", "政策文件", "综合政务"}


def test_departments_go_by_all_their_names_and_the_busiest_weigh_most(
    demo: tuple[Vocabulary, tuple[Problem, ...]], records: tuple[SearchRecord, ...]
) -> None:
    names = {(name.kind, name.text): name.weight for name in demo[0].names}
    assert names["department", "汶上县卫生和计划生育局"] == names["department", "汶上县卫生健康局"]
    busy = sum("汶上县民政局" in record.departments for record in records)
    assert names["department", "汶上县民政局"] == busy + 1
    assert names["department", "县民政局"] > busy + 1, "two regions share it"
    assert names["topic", "综合政务"] == sum("综合政务" in record.topics for record in records)
    assert ("column", "依申请公开") in names
