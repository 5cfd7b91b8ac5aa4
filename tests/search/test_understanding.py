"""What people type and what they find: the specification by example, over the five notices."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.search.conftest import ask_all, asker, portal
from zwgk_site.search import Card, CardLine, Everyday, Name, SearchRecord

EVERYDAY = Everyday(
    words={"低保": ("最低生活保障", "社会救助"), "上学": ("义务教育",), "没有的话": ("无处可查的词",)},
    questions=("怎么办", "在哪里", "电话", "怎么申请"),
    hot=("政务公开",),
)

BUREAU = SearchRecord(
    "departments/wenshang-mzj.html",
    "汶上县民政局",
    "机构职能",
    "办理最低生活保障。\n办公电话：0000-0000000",
    names=("县民政局", "民政局"),
    departments=("汶上县民政局",),
    card=Card(
        "相关部门",
        (CardLine("办公电话", "0000-0000000", "tel:00000000000", sample=True),),
        (("公开的文件", "policies/index.html"),),
        asked=("电话", "地址"),
    ),
)

TASK = SearchRecord(
    "plans/x.html#t1",
    "推进适老化改造",
    "任务",
    "推进适老化改造，方便老年人办事。",
    titled=False,
    card=Card("任务进展", (CardLine("状态", "推进中"),), first=True),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, library: list[SearchRecord]) -> Path:
    names = [Name("汶上县民政局", "department", 5), Name("县民政局", "department", 5)]
    return portal(tmp_path_factory.mktemp("words"), [*library, BUREAU, TASK], names, EVERYDAY)


def ask(site: Path, query: str, **options: Any) -> dict[str, Any]:
    return asker(site)(query, **options)


def said(answer: dict[str, Any]) -> list[tuple[str, str]]:
    return [(note["type"], note["texts"][0]) for note in answer["notes"]]


def test_words_that_are_found_are_left_alone(site: Path, library: list[SearchRecord]) -> None:
    """Never a silent replacement of a query that has results."""
    queries = ["政务公开", "公开", "任务", "2024", "政务公", "培训 公开"]
    for query, answer in zip(queries, ask_all(site, [(query, {}) for query in queries]), strict=True):
        assert answer["searched"] == query
        assert answer["notes"] == []
        assert answer["total"] > 0


PINYIN = [
    "zhengwugongkai",
    "zheng wu gong kai",
    "zheng'wu'gong'kai",
    "zhèngwùgōngkāi",
    "zheng4wu4gong1kai1",
    "ZhengWuGongKai",
    "ｚｈｅｎｇｗｕｇｏｎｇｋａｉ",
    "zhengwugongk",
    "zwgk",
    "zhengwgk",
    "政务gongkai",
    "政务gk",
    "zhengwu公开",
    "zengwugongkai",
    "zhenwugongkai",
]


@pytest.mark.parametrize("query", PINYIN)
def test_letters_are_read_as_pinyin(query: str, site: Path) -> None:
    answer = ask(site, query)
    assert said(answer)[0] == ("pinyin", "政务公开")
    assert answer["searched"] == "政务公开"
    assert answer["total"] == ask(site, "政务公开")["total"]


@pytest.mark.parametrize(
    ("letters", "word"),
    [
        ("yishenqinggongkai", "依申请公开"),
        ("ysqgk", "依申请公开"),
        ("boshan", "博山"),
        ("wenshang", "汶上"),
        ("guanxian", "冠县"),
        ("xingzheng", "行政"),
        ("shehuijiuzhu", "社会救助"),
    ],
)
def test_every_word_of_the_site_can_be_read(letters: str, word: str, site: Path) -> None:
    answer = ask(site, letters)
    assert word in answer["notes"][0]["texts"][:5]


def test_several_words_may_be_letters(site: Path) -> None:
    answer = ask(site, "zwgk peixun")
    assert said(answer) == [("pinyin", "政务公开 培训")]
    assert answer["total"] == ask(site, "政务公开 培训")["total"] > 0


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        ("政物公开", "政务公开"),
        ("依伸请公开", "依申请公开"),
        ("政务务公开", "政务公开"),
        ("公务政开", "政务公开"),
        ("政务供开", "政务公开"),
        ("依申公开", "依申请公开"),
        ("博山区政物公开工作方案", "博山区政务公开工作方案"),
    ],
)
def test_a_slip_is_mended_and_said(slip: str, right: str, site: Path) -> None:
    answer = ask(site, slip)
    assert said(answer)[0] == ("corrected", right)
    assert answer["total"] == ask(site, right)["total"] > 0
    alone = ask(site, slip, literal=True)
    assert (alone["total"], alone["searched"], alone["notes"]) == (0, slip, [])


def test_traditional_characters_find_simplified_ones(site: Path) -> None:
    answer, plain = ask(site, "政務公開"), ask(site, "政务公开")
    assert [result["address"] for result in answer["results"]] == [
        result["address"] for result in plain["results"]
    ]
    assert answer["notes"] == []
    assert any(piece["hit"] for piece in answer["results"][0]["titlePieces"])
    assert ask(site, "政務公開", literal=True)["total"] == plain["total"]
    assert ask(site, "公开 -政務公開")["total"] == ask(site, "公开 -政务公开")["total"]


def test_everyday_words_search_the_official_ones_too(site: Path) -> None:
    answer = ask(site, "低保")
    assert answer["notes"][0]["type"] == "everyday"
    assert set(answer["notes"][0]["texts"]) <= {"最低生活保障", "社会救助"}
    assert answer["total"] > 0
    assert all(result["via"] for result in answer["results"])
    assert ask(site, "低保", literal=True)["total"] == 0
    assert ask(site, '"低保"')["notes"] == []


def test_an_everyday_word_without_anything_official_says_nothing(site: Path) -> None:
    answer = ask(site, "没有的话")
    assert all(note["type"] != "everyday" for note in answer["notes"])


@pytest.mark.parametrize("query", ["依申请公开怎么办", "依申请公开怎么申请", "依申请公开 在哪里"])
def test_words_of_a_question_may_be_left_out(query: str, site: Path) -> None:
    answer = ask(site, query)
    assert said(answer)[0] == ("plain", "依申请公开")


@pytest.mark.parametrize(
    "query", ["县民政局", "民政局", "汶上县民政局", "民政局 电话", "电话 民政局", "民政局电话"]
)
def test_a_department_answers_with_its_card(query: str, site: Path) -> None:
    (card,) = ask(site, query)["cards"]
    assert card == {
        "title": "汶上县民政局",
        "address": "departments/wenshang-mzj.html",
        "kicker": "相关部门",
        "lines": [{"label": "办公电话", "text": "0000-0000000", "href": "tel:00000000000", "sample": True}],
        "links": [["公开的文件", "policies/index.html"]],
    }


def test_a_card_that_may_stand_first_does_so_when_it_is_the_best_result(site: Path) -> None:
    assert [card["kicker"] for card in ask(site, "适老化改造，方便老年人")["cards"]] == ["任务进展"]
    assert ask(site, "政务公开")["cards"] == []


def test_words_that_stand_apart_are_found_when_they_never_stand_together(site: Path) -> None:
    """The document writes “放管服”改革, with quotes between."""
    answer = ask(site, "放管服改革")
    assert answer["notes"] == [{"type": "apart", "texts": ["放管服", "改革"]}]
    assert answer["total"] > 0


def test_what_is_nowhere_gets_its_parts(site: Path) -> None:
    answer = ask(site, "政务公开 魑魅魍魉")
    assert answer["total"] == 0
    assert [part["query"] for part in answer["parts"]] == ["政务公开"]
    assert 0 < len(answer["parts"][0]["results"]) <= 3


ODD = [
    "魑魅魍魉",
    "qqqqqq",
    "xvxvxv",
    "公" * 300,
    "zhengwu" * 40,
    "😀政物公开",
    "\u202e政物公开",
    "政物.*公开",
    "-a b",
    "' OR 1=1 --",
    "ng",
    "\ud800政务",
    "ü",
    "a\u0301",
    "﷽",
    "1" * 200,
    " ".join("政物" for _ in range(20)),
]


def test_no_query_is_too_odd(site: Path) -> None:
    for query, answer in zip(ODD, ask_all(site, [(query, {}) for query in ODD]), strict=True):
        assert "unavailable" not in answer, query
        assert isinstance(answer["total"], int)


def test_barred_words_stay_barred_when_the_query_is_read_otherwise(site: Path) -> None:
    expected = ask(site, "政务公开 -培训")["total"]
    assert 0 < expected < ask(site, "政务公开")["total"]
    assert ask(site, "zhengwugongkai -培训")["total"] == expected
    assert ask(site, "政物公开 -培训")["total"] == expected


def test_only_what_is_found_is_offered(site: Path) -> None:
    for query in ("bsmzj", "chongqing", "kuaiji", "zzzz", "政务公开 魑魅魍魉", "低宝"):
        answer = ask(site, query)
        offered = [*answer["nearest"], *(text for note in answer["notes"] for text in note["texts"])]
        for text in offered:
            assert ask(site, text, literal=True)["total"] or ask(site, text)["notes"], (query, text)


@pytest.mark.parametrize("query", ["政务、公开", "政务-公开", "“政务”公开", "政务😀公开"])
def test_marks_in_a_query_are_passed_over_when_nothing_has_them(query: str, site: Path) -> None:
    answer = ask(site, query)
    assert said(answer) == [("corrected", "政务公开")]


def test_a_character_that_the_site_does_not_hold_is_heard(site: Path) -> None:
    assert said(ask(site, "政务公凯"))[0] == ("corrected", "政务公开")
    assert said(ask(site, "证务龚开"))[0] == ("corrected", "政务公开")


def test_quoted_words_are_never_guessed_at(site: Path) -> None:
    answer = ask(site, '"依申请公开怎么办"')
    assert (answer["total"], answer["notes"], answer["cards"]) == (0, [], [])


def test_a_document_number_is_never_taken_for_another(site: Path) -> None:
    answer = ask(site, "鲁政办发〔2023〕17号")
    assert answer["total"] == 0
    assert answer["notes"] == []


@pytest.mark.parametrize("missing", ["everyday.bin", "head.bin"])
def test_without_the_lexicon_the_words_themselves_are_found(missing: str, site: Path, tmp_path: Path) -> None:
    own = Path(shutil.copytree(site, tmp_path / "site"))
    for path in (own / "search").glob(f"*/{missing}"):
        path.unlink()
    assert ask(own, "政务公开")["total"] == ask(site, "政务公开")["total"]
    assert ask(own, "政务公开", literal=True)["total"] > 0
    assert ask(own, "政物公开") == {"unavailable": "damaged"}
