"""Terms that can be found by a word with one slip in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.lexicon.reader import Reader
from zwgk_site.search.lexicon.slips import fnv, slip_keys
from zwgk_site.search.lexicon.sounds import units

SYLLABLES = st.sampled_from(["zheng", "wu", "gong", "kai", "shi", "nan", "lan", "fa", "hua", "er", "qi"])


@pytest.mark.parametrize(
    ("text", "value"),
    [("", 0x811C9DC5), ("a", 0xE40C292C), ("foobar", 0xBF9CF968)],
)
def test_hashes_as_published(text: str, value: int) -> None:
    assert fnv(text) == value


@pytest.mark.parametrize(
    "slip",
    [
        ("zheng", "wu", "gong", "kai"),
        ("zeng", "wu", "gong", "kai"),
        ("zheng", "wu", "gong"),
        ("zheng", "wu", "wu", "gong", "kai"),
        ("gong", "wu", "zheng", "kai"),
        ("zheng", "ce", "gong", "kai"),
    ],
)
def test_keeps_a_term_where_a_slip_leads(lexicon: Reader, slip: tuple[str, ...]) -> None:
    assert any("政务公开" in lexicon.bucket(key) for key in slip_keys(slip))


def test_keeps_a_term_under_both_its_readings(lexicon: Reader) -> None:
    assert all("单县" in lexicon.bucket(",".join(sorted((sound, "xian")))) for sound in ("san", "dan"))


def test_keeps_no_titles_too_long_to_be_slips(lexicon: Reader) -> None:
    kept = {text for at in range(lexicon.head["slips"]) for text in lexicon.content(f"slip-{at}.bin")["text"]}
    assert kept
    assert all(2 <= len(units(text)) <= 16 for text in kept)


@given(st.lists(SYLLABLES, min_size=1, max_size=8), st.integers(0, 7), SYLLABLES)
def test_one_slip_shares_a_key_with_what_was_meant(meant: list[str], at: int, other: str) -> None:
    at %= len(meant)
    missing = meant[:at] + meant[at + 1 :]
    wrong = [*meant[:at], other, *meant[at + 1 :]]
    extra = [*meant[:at], other, *meant[at:]]
    swapped = meant[:at] + meant[at : at + 2][::-1] + meant[at + 2 :]
    for typed in (missing, wrong, extra, swapped):
        assert set(slip_keys(typed)) & set(slip_keys(meant)) or not typed
