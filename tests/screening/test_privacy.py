"""What belongs to private persons is found wherever it is published, and nothing else is taken for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.conftest import problems_of
from tests.screening.private_cases import CARD_16, ID, LURES, MOBILE, TRUE
from zwgk_site.problems import Problem, Spot
from zwgk_site.screening import OwnWords, found_in
from zwgk_site.screening.privacy import findings

PAGE = "---\n标题: 样例\n栏目: guanyu\n更新时间: 2024-06-01 09:00\n---\n\n{}\n"


def page(content: Path, text: str) -> list[Problem]:
    """What is said of a page with this text."""
    (content / "pages").mkdir(exist_ok=True)
    (content / "pages" / "sample.md").write_text(PAGE.format(text), "utf-8")
    return [problem for problem in problems_of(content) if problem.spot.file == "content/pages/sample.md"]


def test_the_list_is_long_enough_to_mean_something() -> None:
    assert len(TRUE) >= 60 and len(LURES) >= 60
    assert len({text for _, text in TRUE}) == len(TRUE) and len(set(LURES)) == len(LURES)


@pytest.mark.parametrize(("name", "text"), TRUE)
def test_finds_what_is_private(name: str, text: str) -> None:
    assert [finding.name for finding in findings(text)] == [name]


@pytest.mark.parametrize("text", LURES)
def test_leaves_what_only_looks_so(text: str) -> None:
    assert list(findings(text)) == []


LAW = "（《中华人民共和国政府信息公开条例》第十五条、《中华人民共和国个人信息保护法》第二十八条）。"
MASK = "请删去，或者去标识化（如 138****1234、35*************123、张某某），改好以后重新审查"


@pytest.mark.parametrize(
    ("text", "code", "level", "what", "way"),
    [
        (f"证号{ID}", "identity-number", "error", f"这里有身份证号（37{'*' * 15}{ID[-1]}）", MASK + LAW),
        (f"打到{CARD_16}", "bank-card", "error", f"这里有银行卡号（6222{'*' * 12}）", MASK + LAW),
        (
            f"找{MOBILE}",
            "mobile-number",
            "warning",
            "这里有手机号（138********）",
            f"对外只写办公电话和热线。{MASK}；确是公开的值班手机，在 content/waivers.yaml 里写明理由{LAW}",
        ),
        ("护照E12345678", "passport-number", "warning", "这里有护照号（E********）", MASK + LAW),
        (
            "发到zhang@qq.com",
            "private-mail",
            "warning",
            "这里有个人电子邮箱（z***@qq.com）",
            "这是谁都可以申请的商业邮箱。请改写政务邮箱或单位的邮箱；是别人的邮箱就删去（《中华人民共和国政府信息公开条例》第十五条）。",
        ),
        (
            "家住北街3号楼2单元501室",
            "home-address",
            "warning",
            "这里有家庭住址（……*号楼*单元***室）",
            f"住址只写到乡镇、街道。请删去楼栋、单元和门牌{LAW}",
        ),
    ],
)
def test_says_what_it_is_where_and_how_to_mend_it(
    small: Path, text: str, code: str, level: str, what: str, way: str
) -> None:
    [found] = page(small, text)
    assert (found.code, found.level, found.what, found.help) == (code, level, what, way)
    assert found.spot.line == 7
    assert found.spot.text[found.spot.column - 1 :].startswith(text[-found.spot.width :])


def test_a_table_of_needy_persons_is_told_at_its_head(small: Path) -> None:
    [found] = page(small, "| 姓名 | 病种 |\n| --- | --- |\n| 张三丰 | 肝炎 |\n| 李四海 | 肺炎 |")
    assert (found.code, found.level) == ("hardship-names", "warning")
    assert found.what == "表格有 2 个姓名，同一行写着“病种”"
    assert found.help == (
        "“姓名”和“病种”放在一起，公开了谁有困难、谁有病。请隐去姓名中的字或删去这一列；依法公示的，写明公示期，期满撤下"
        + LAW
    )


def test_fields_are_looked_at_like_texts(small: Path) -> None:
    departments = small / "departments.yaml"
    text = departments.read_text("utf-8")
    departments.write_text(text.replace("别名: 县民政局", f"别名: 县民政局, 办公电话: {MOBILE}"), "utf-8")
    codes = [problem.code for problem in problems_of(small)]
    assert codes == ["mobile-number"]


def test_inside_an_attachment_the_place_is_said_in_words() -> None:
    [found] = found_in(f"张某某 {ID}", Spot("content/notices/a.md", 9), "附件2第3张表", OwnWords(()))
    assert found.what == f"附件2第3张表有身份证号（37{'*' * 15}{ID[-1]}）"
    assert found.spot.line == 9


def test_never_repeats_what_it_found() -> None:
    for _, text in TRUE:
        for finding in findings(text):
            assert ID[4:14] not in "".join(finding.details) and MOBILE[3:] not in "".join(finding.details)


@given(st.text(max_size=200) | st.text("0123456789 -@.*Xx室户号楼单元姓名低保|\n\t,", max_size=120))
def test_any_text_is_looked_at_without_stumbling(text: str) -> None:
    for finding in findings(text):
        assert 0 <= finding.start < finding.end <= len(text)
