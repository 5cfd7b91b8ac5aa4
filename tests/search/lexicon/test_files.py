"""The lexicon as a whole: everything can be reached, in small files, the same every time."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.search.lexicon.conftest import EVERYDAY, NAMES
from tests.search.lexicon.reader import Reader
from tests.search.notices import notices
from zwgk_site.search import SearchRecord
from zwgk_site.search.lexicon import Everyday, Name, lexicon_files
from zwgk_site.search.lexicon.sounds import class_of, spoken, units
from zwgk_site.text.pinyin import readings
from zwgk_site.text.segment import words

NOTHING = Everyday({}, (), ())


def alike() -> list[SearchRecord]:
    heads = ("关于印发", "批转", "转发", "公布")
    return [
        SearchRecord(f"{at}.html", f"{head}{year}年{place}{what}的通知", "政策文件", date=f"{year}-01-01")
        for at, (head, year, place, what) in enumerate(
            product(heads, range(2001, 2026), "甲乙丙丁戊己庚辛壬癸", ("工作方案", "管理办法", "实施细则"))
        )
    ]


def paths(text: str) -> set[str]:
    """Keys of a text by its reading in context, and by any reading of one of its characters."""
    usual = "".join(map(class_of, spoken(words(text))))
    found = {usual}
    for at, unit in enumerate(units(text)[:3]):
        found |= {usual[:at] + class_of(sound) + usual[at + 1 :] for sound in readings(unit)}
    return found


def test_finds_every_title_number_and_name_at_every_letter_of_its_key(lexicon: Reader) -> None:
    wanted = [text for record in notices() if record.titled for text in (record.title, record.number) if text]
    for text in (*wanted, *(name.text for name in NAMES), *EVERYDAY.words, *EVERYDAY.hot):
        for key in sorted(paths(text))[:4]:
            assert text in [entry.text for entry in lexicon.under(key)], (text, key)


def test_finds_every_word_and_phrase_of_the_texts(lexicon: Reader) -> None:
    known = {entry.text for node in lexicon.nodes for entry in lexicon.terms(node)}
    assert known >= {
        "政务公开",
        "依申请公开",
        "政府信息公开",
        "政务新媒体",
        "公共企事业单位",
        "行政规范性文件",
    }
    for text in sorted(known):
        key = "".join(map(class_of, spoken(words(text))))
        assert text in [entry.text for entry in lexicon.under(key)]


def test_says_of_what_kind_a_term_is_and_how_many_records_hold_it(lexicon: Reader) -> None:
    entries = {entry.text: entry for entry in lexicon.under("zwgk")}
    assert (entries["政务公开"].kind, entries["政务公开"].note) == ("hot", "")
    records = sum("政务公开" in "".join((record.title, record.text)) for record in notices())
    assert 0 < entries["政务公开"].weight <= records
    [low] = [entry for entry in lexicon.under("db") if entry.text == "低保"]
    assert (low.kind, low.note) == ("everyday", "最低生活保障")
    wanted = "烟台市人民政府办公室关于印发2023年烟台市政务公开工作要点的通知"
    [title] = [entry for entry in lexicon.under("ytslmzhbgs") if entry.text == wanted]
    assert (title.kind, title.note) == ("title", "政策文件")


def test_shows_titles_for_what_stands_inside_them(lexicon: Reader) -> None:
    inside = lexicon.inner(lexicon.node("zwgk"))
    assert inside
    for entry in inside:
        assert "".join(map(class_of, spoken(words(entry.text))))[entry.at] == "z"


def test_a_rare_word_inside_an_old_title_keeps_its_place_beside_a_common_one() -> None:
    rare = SearchRecord("rare", "公布工人疗养院的通知", "政策文件", date="1999-01-01")
    lexicon = Reader(lexicon_files([*alike(), rare], (), NOTHING))
    inside = lexicon.inner(lexicon.node("grly"))
    assert sum("工作" in entry.text for entry in inside) > 5
    assert rare.title in [entry.text for entry in inside]


def test_knows_how_characters_are_read(lexicon: Reader) -> None:
    sounds, primary = lexicon.head["sounds"], lexicon.head["primary"]
    assert all("行" in sounds[sound] for sound in ("xing", "hang"))
    assert (primary["行"], primary["重"], primary["参"]) == ("xing", "zhong", "can")
    assert "务" not in primary
    assert all(re.fullmatch("[a-z]+", sound) for sound in sounds)


def test_keeps_the_thesaurus_and_the_traditional_forms_of_its_characters(lexicon: Reader) -> None:
    assert lexicon.content("everyday.bin") == {
        "words": {"低保": ["最低生活保障"], "看病": ["医疗卫生", "医疗保障"]},
        "questions": ["怎么办"],
        "hot": ["政务公开", "社会救助"],
    }
    table = lexicon.content("traditional.bin")
    pairs = dict(zip(table["from"], table["to"], strict=True))
    assert (pairs["務"], pairs["開"]) == ("务", "开")
    assert set(pairs.values()) <= set("".join(lexicon.head["sounds"].values()))


def test_gives_the_same_bytes_for_records_in_any_order() -> None:
    records = notices()
    first = lexicon_files(records, NAMES, EVERYDAY)
    assert lexicon_files(records[::-1], NAMES[::-1], EVERYDAY) == first
    assert all(content[:10] == first["head.bin"][:10] for content in first.values()), "a time in gzip"


def test_cuts_many_terms_into_files_of_bounded_size() -> None:
    records = alike()
    lexicon = Reader(lexicon_files(records, (), NOTHING))
    assert len(lexicon.nodes) > 3
    assert max(len(content) for name, content in lexicon.files.items() if name.startswith("node")) <= 8 * 1024
    assert max(len(content) for name, content in lexicon.files.items() if name.startswith("slip")) <= 8 * 1024
    assert len(lexicon.files["head.bin"]) <= 2 * 1024
    for record in records:
        key = "".join(map(class_of, spoken(words(record.title))))
        assert record.title in [entry.text for entry in lexicon.under(key)]


def test_offers_the_newest_title_in_force_first() -> None:
    records = [
        SearchRecord("a", "关于供水的通知", "政策文件", date="2020-01-01"),
        SearchRecord("b", "关于供电的通知", "政策文件", date="2024-01-01", gone=True),
        SearchRecord("c", "关于供热的通知", "政策文件", date="2023-01-01"),
        SearchRecord("d", "关于供气的任务", "任务", date="2024-01-01", titled=False),
    ]
    titles = [
        entry.text
        for entry in Reader(lexicon_files(records, (), NOTHING)).under("g")
        if entry.kind == "title"
    ]
    assert titles == ["关于供热的通知", "关于供水的通知", "关于供电的通知"]


def test_is_empty_and_whole_for_a_site_without_anything() -> None:
    lexicon = Reader(lexicon_files((), (), NOTHING))
    assert lexicon.head["nodes"] == [""]
    assert lexicon.under("zwgk") == []
    assert lexicon.bucket("kon,lu,wu,zen") == {}


@pytest.mark.parametrize("kind", ["department", "column", "topic"])
def test_prefers_the_name_to_the_word(kind: str) -> None:
    records = [SearchRecord(f"{at}", f"第{at}条", "任务", "民政局负责") for at in range(5)]
    entries = Reader(lexicon_files(records, (Name("民政局", kind, 2),), NOTHING)).under("mzj")
    [entry] = [entry for entry in entries if entry.text == "民政局"]
    assert (entry.kind, entry.weight) == (kind, 5)


anything = st.text(st.characters(exclude_categories=("Cs",)), max_size=20) | st.text(
    "政务公開重庆女A1ａ①か〇㐂𠮷 ·《》\n", max_size=20
)


@settings(max_examples=60, deadline=None)
@given(st.lists(anything, max_size=6))
def test_takes_any_title_and_number(titles: list[str]) -> None:
    records = [SearchRecord(f"{at}", text, "其他", text, number=text) for at, text in enumerate(titles)]
    lexicon = Reader(lexicon_files(records, (), NOTHING))
    assert all(
        re.fullmatch("(head|everyday|readings|traditional|(node|slip)-[a-z0-9_-]+).bin", name)
        for name in lexicon.files
    )
    for text in filter(units, titles):
        [entry] = [entry for entry in lexicon.terms("") if units(entry.text) == units(text)]
        assert entry.kind == "number"
