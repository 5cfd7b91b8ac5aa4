"""A question is found in the words people use, and its answer stands above the results while it holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.aid import change, with_aid
from tests.conftest import ROOT
from zwgk_site import pipeline
from zwgk_site.asking import Answer, Question, ask
from zwgk_site.settings import Settings

DAY = dt.date(2024, 11, 15)


def answers(content: Path, *queries: str) -> Iterator[Answer]:
    site = content.parent / "public"
    assert pipeline.build(Settings(content, ROOT / "templates", site), DAY).changes
    return ask(site, map(Question, queries))


@pytest.fixture
def aid(small: Path) -> Path:
    return with_aid(small)


def test_everyday_words_lead_to_the_card_of_the_question(aid: Path) -> None:
    for answer in answers(aid, "家里出事没钱了怎么办", "家里出事没钱了", "临时救助能给多少钱？"):
        assert answer["results"][0]["address"] == "questions/jine.html"
        card = answer["cards"][0]
        assert (card["kicker"], card["title"]) == ("政策问答", "临时救助能给多少钱？")
        lines = [(line["label"], line["text"]) for line in card["lines"]]
        assert lines == [
            ("答复", "按低保标准的 1 至 6 倍计算。"),
            ("依据", "样民发〔2024〕6号 第二条"),
            ("答复单位", "样例县民政局"),
            ("咨询电话", "0000-0000012"),
        ]
        assert ["样民发〔2024〕6号：第二条", "policies/new.html#art-2"] in card["links"]


def test_an_answer_that_may_be_out_of_date_is_not_given(aid: Path) -> None:
    change(aid, "questions/jine.md", ("样民发〔2024〕6号", "样民发〔2019〕5号"))
    (answer,) = answers(aid, "家里出事没钱了怎么办")
    (card,) = answer["cards"]
    assert [line["label"] for line in card["lines"]] == ["提示", "依据", "答复单位", "咨询电话"]
    assert "1 至 6 倍" not in str(card)
    assert (answer["results"][0]["status"], answer["results"][0]["gone"]) == ("可能过时", True)


def test_a_benefit_answers_whether_one_can_apply(aid: Path) -> None:
    (answer,) = answers(aid, "求职补贴")
    card = answer["cards"][0]
    period = {"label": "起止时间", "text": "即将截止，2024年10月8日至2024年11月25日，还有 10 天截止"}
    assert period.items() <= dict(card["lines"][0]).items()
