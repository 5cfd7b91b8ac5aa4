"""Tokens: phrases of them are exactly the substrings of folded text, and nothing gets lost."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.search import SearchRecord, Section, contains
from zwgk_site.search.fold import BOUNDARY, fold, words
from zwgk_site.search.record import segments
from zwgk_site.search.stream import FIELD_END, stream

PLAIN = SearchRecord(
    "a.html", "关于公开的通知", "政策文件", "各单位：\n请照办。", number="烟政办发〔2023〕17号"
)

FIELDS = st.text(st.sampled_from("政务公开1a，。 〔〕\n務"), max_size=12)
RECORDS = st.builds(
    lambda title, text, number, titled, names, section: replace(
        PLAIN,
        title=title,
        text=text,
        number=number,
        titled=titled,
        names=tuple(names),
        sections=(Section("附件", section),),
    ),
    FIELDS,
    FIELDS,
    st.one_of(st.none(), FIELDS),
    st.booleans(),
    st.lists(FIELDS, max_size=2),
    FIELDS,
)


def decoded(tokens: list[str]) -> list[str]:
    """The folded fields again, those with nothing to say apart."""
    text = ""
    for token in tokens:
        text += FIELD_END * 2 if token == FIELD_END else token[0] + (BOUNDARY if len(token) == 1 else "")
    fields = (field.strip(BOUNDARY) for field in text.split(BOUNDARY * 2))
    return [field for field in fields if field]


def finds(tokens: list[str], word: str) -> bool:
    """What the index does with a word: its tokens follow one another; the last unit may have any successor."""
    units = word + "*"
    wanted = [
        unit if after == BOUNDARY else unit + after for unit, after in pairwise(units) if unit != BOUNDARY
    ]
    if len(wanted) > 1 and len(wanted[-2]) == 2:
        wanted.pop()
    return any(
        all(
            token.startswith(want[0]) if want.endswith("*") else token == want
            for token, want in zip(tokens[at:], wanted, strict=False)
        )
        for at in range(len(tokens) - len(wanted) + 1)
    )


@given(RECORDS)
def test_tokens_hold_the_folded_fields(record: SearchRecord) -> None:
    found = segments(record)
    fields = [found.title, *found.numbers, *found.names, *found.texts]
    placed = stream(record)
    assert decoded(placed.tokens.split(" ")) == [field for field in fields if field]
    assert placed.length == len(placed.tokens.split(" "))


@given(RECORDS, FIELDS)
def test_a_phrase_of_tokens_is_found_exactly_where_the_words_stand(record: SearchRecord, query: str) -> None:
    tokens = stream(record).tokens.split(" ")
    wanted = words(query)
    assert contains(record, query) == (bool(wanted) and all(finds(tokens, word) for word in wanted))


@given(RECORDS)
def test_lengths_tell_the_fields_apart(record: SearchRecord) -> None:
    placed, found = stream(record), segments(record)
    tokens = placed.tokens.split(" ")
    texts = [token for token in tokens[placed.head :] if token != FIELD_END]
    units = [unit for text in found.texts for unit in text if unit != BOUNDARY]
    assert [token[0] for token in texts] == units
    assert tokens[placed.title] == FIELD_END
    assert placed.number == len(fold(record.number or "").replace(BOUNDARY, ""))
