"""Tables in attachments are looked at cell by cell, as texts are: numbers, slips, words of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screening.private_cases import CARD_16, ID, ID_X, MOBILE, wide
from tests.screening.test_beneath import found
from tests.text.files import made

SPACED = f"{ID_X[:6]} {ID_X[6:14]} {ID_X[14:]}"


def book(*cells: object) -> bytes:
    return made.saved(made.sheets({"名单": [("序号", "身份证号", "卡号", "电话", "备注"), ("1", *cells)]}))


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        ((ID, "", "", ""), {"identity-number"}),
        ((SPACED, "", "", ""), {"identity-number"}),
        ((int(ID), "", "", ""), {"identity-number"}),
        ((f"{ID[:14]}****", "", "", ""), {"identity-number"}),
        (("", wide(CARD_16), "", ""), {"bank-card", "text-style"}),
        (("", int(CARD_16), "", ""), {"bank-card"}),
        (("", "", int(MOBILE), ""), {"mobile-number"}),
        (("", "", "138*0001234", ""), {"mobile-number"}),
        (("", "", "", "末经批准"), {"word-wrong"}),
        (("", "", "", "残废军人"), {"word-banned"}),
        (("37***************4", "6222 **** **** 1234", "138****1234", "按排放量分级"), set()),
    ],
)
def test_each_cell_is_looked_at(small: Path, cells: tuple[object, ...], codes: set[str]) -> None:
    (small / "wording.yaml").write_text(
        "本单位用词:\n  - {标识: canji, 不用: 残废军人, 改用: 残疾军人, 级别: 错误, 依据: 样例}\n",
        encoding="utf-8",
    )
    assert set(found(small, "list.xlsx", book(*cells))) == codes


def test_a_number_in_a_table_of_word_is_found_too(small: Path) -> None:
    table = "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in ("张某某", SPACED))
    data = made.word(f"<w:tbl><w:tr>{table}</w:tr></w:tbl>")
    assert found(small, "list.docx", data)["identity-number"] == (
        f"附件2《登记表》有身份证号（37{'*' * 15}{ID_X[-1]}）"
    )
