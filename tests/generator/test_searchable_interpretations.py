"""What the search shows of interpretations on the day."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.conftest import ROOT
from tests.pages.conftest import portal_of
from zwgk_site.search.record import CardLine, SearchRecord
from zwgk_site.searchable import records_of


@pytest.fixture(scope="module")
def found() -> Mapping[str, SearchRecord]:
    return {record.address: record for record in records_of(portal_of(ROOT / "content"))}


def test_a_card_says_what_the_document_means_and_whom_to_ask(found: Mapping[str, SearchRecord]) -> None:
    card = found["interpretations/shifan-2024-6-jiedu.html"].card
    assert card is not None and card.kicker == "政策解读"
    assert [line.label for line in card.lines] == [
        "一句话", "解读文件", "形式", "解读人", "发布时间", "解读机构", "联系电话",
    ]  # fmt: skip
    assert card.lines[1].text == "示范政发〔2024〕6号，现行有效"
    assert card.links[0] == ("一图读懂", "interpretations/shifan-2024-6-jiedu/picture.html")
    assert "packages/kunnan-jiuzhu.html" in [address for _, address in card.links]


def test_a_real_document_is_not_called_invented_because_its_interpretation_is(
    found: Mapping[str, SearchRecord],
) -> None:
    card = found["interpretations/liaocheng-2024-jiedu.html"].card
    assert card is not None
    assert card.lines[0] == CardLine(
        "解读文件",
        "关于印发聊城市2024年政务公开工作要点的通知，现行有效",
        "policies/liaocheng-2024-gongkai.html",
        sample=False,
    )
    assert all(line.sample for line in card.lines[1:])


def test_it_is_found_by_the_name_of_the_document_and_the_word_for_it(
    found: Mapping[str, SearchRecord],
) -> None:
    assert found["interpretations/shifan-2024-6-jiedu.html"].names == (
        "示范县困难群众临时救助实施办法解读",
        "困难群众临时救助实施办法解读",
    )
