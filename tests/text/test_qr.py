"""QR codes: what is drawn can be read again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.aid import decoded
from zwgk_site.text.qr import QUIET, qr


@given(st.from_regex(r"https://[a-z]{1,20}\.gov\.cn/[a-z0-9/-]{0,60}\.html", fullmatch=True))
@settings(max_examples=25, deadline=None)
def test_every_code_reads_as_the_address_it_was_made_of(address: str) -> None:
    code = qr(address)
    assert decoded(code.path, code.size) == address


def test_a_code_is_surrounded_by_four_white_modules() -> None:
    code = qr("https://www.example.gov.cn/")
    assert code.size == 17 + 4 * code.version + 2 * QUIET
    assert "M4 4h7v1h-7z" in code.path


def test_an_address_longer_than_any_code_is_refused() -> None:
    with pytest.raises(ValueError):
        qr("https://www.example.gov.cn/" + "a" * 3000)
