"""Time limits of disclosure as catalogues write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.numerals import to_chinese
from zwgk_site.text.timelimits import TimeLimit, parse


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("信息形成或者变更之日起20个工作日内", TimeLimit("workdays", 20)),
        ("公示7个工作日", TimeLimit("workdays", 7)),
        ("自批准之日起二十日内", TimeLimit("days", 20)),
        ("每 季 度", TimeLimit("period", 92)),
        ("每半年", TimeLimit("period", 184)),
        ("按月公开", TimeLimit("period", 31)),
        ("每年3月31日前公布", TimeLimit("period", 366)),
        ("及时", TimeLimit("prompt")),
        ("与政策文件同步", TimeLimit("prompt")),
        ("长期公开", TimeLimit("lasting")),
    ],
)
def test_reads_what_catalogues_write(text: str, limit: TimeLimit) -> None:
    assert parse(text) == limit


@pytest.mark.parametrize("text", ["", "尽快", "按规定", "0个工作日内"])
def test_what_sets_no_limit_is_none(text: str) -> None:
    assert parse(text) is None


@given(st.integers(1, 99), st.sampled_from(["{}个工作日内", "自形成之日起{}个工作日内予以公开", "{}工作日"]))
def test_figures_and_numerals_say_the_same(count: int, form: str) -> None:
    assert parse(form.format(count)) == parse(form.format(to_chinese(count))) == TimeLimit("workdays", count)


@given(st.text(max_size=40))
def test_any_text_is_read_without_fail(text: str) -> None:
    parse(text)
