"""Tokens: phrases of them are exactly the substrings of folded text, and nothing gets lost."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.search import SearchRecord, contains
from zwgk_site.search.fold import BOUNDARY, fold, words
from zwgk_site.search.stream import FIELD_END, PAGE, page, stream

PLAIN = SearchRecord(
    "a.html", "关于公开的通知", "政策文件", "各单位：\n请照办。", number="烟政办发〔2023〕17号"
)

FIELDS = st.text(st.sampled_from("政务公开1a，。 〔〕\n"), max_size=12)
RECORDS = st.builds(
    lambda title, text, number, titled: replace(PLAIN, title=title, text=text, number=number, titled=titled),
    FIELDS,
    FIELDS,
    st.one_of(st.none(), FIELDS),
    st.booleans(),
)


def decoded(tokens: str) -> str:
    """The units again, from a page's tokens."""
    first, *pairs = tokens.split(" ")
    assert first == PAGE
    assert all(earlier[1] == later[0] for earlier, later in pairwise(pairs))
    return "".join(pair[0] for pair in pairs) + (pairs[-1][1] if pairs else "")


def finds(tokens: str, word: str) -> bool:
    """What the engine does with a phrase; a single unit is the first of some token."""
    if len(word) == 1:
        return any(token[0] == word for token in tokens.split(" ")[1:])
    phrase = " ".join(map("".join, pairwise(word)))
    return f" {phrase} " in f" {tokens} "


@given(RECORDS)
def test_tokens_hold_the_folded_fields(record: SearchRecord) -> None:
    folded = fold(record.number or "")
    plain = folded.replace(BOUNDARY, "")
    title, text = fold(record.title), fold(record.text)
    shown = title if record.titled or title not in text else ""
    fields = [folded, plain if plain != folded else "", shown, text]
    units = decoded(page(stream(record).units))
    assert units == "".join(field + FIELD_END for field in fields if field)


@given(RECORDS, FIELDS)
def test_a_phrase_of_tokens_is_found_exactly_where_the_words_stand(record: SearchRecord, query: str) -> None:
    tokens = page(stream(record).units)
    wanted = words(query)
    assert contains(record, query) == (bool(wanted) and all(finds(tokens, word) for word in wanted))


def test_positions_tell_the_fields_apart() -> None:
    placed = stream(PLAIN)
    tokens = page(placed.units).split(" ")
    assert tokens.index("关于") == placed.title_start
    assert placed.title_length == len("关于公开的通知")
    assert placed.number_length == len("烟政办发202317号")
    assert tokens.index("烟政") < tokens.index("发2") < placed.title_start
    assert tokens.index("单位") > placed.title_start + placed.title_length


def test_a_record_without_letters_is_still_a_page() -> None:
    assert page(stream(replace(PLAIN, title="……", text="", number=None)).units) == PAGE
