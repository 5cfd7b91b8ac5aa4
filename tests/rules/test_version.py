"""Earlier texts: their days follow from what amended the document, and they differ from the next."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.rules.conftest import TODAY, problems_of

POLICY = """---
标题: 样例县公开规定
发文机关: 样例县人民政府办公室
发文字号: 样政办发〔2022〕11号
公文种类: 通知
成文日期: 2022-03-15
发布时间: 2022-03-17 09:00
施行日期: 2022-04-01
---

第一条 为了公开，制定本规定。

第二条 应当在5个工作日内答复。

第三条 由办公室负责。
"""
AMENDING = """---
标题: 关于修改样例县公开规定的通知
发文机关: 样例县人民政府办公室
发文字号: 样政办发〔2024〕9号
公文种类: 通知
成文日期: 2024-10-10
发布时间: 2024-10-11 16:00
关系:
  - {类型: 修改, 文件: 样政办发〔2022〕11号, 自: 2024-11-01, 条款: 第二条}
---

将第二条的7个工作日改为5个工作日。
"""
VERSION = """---
标题: 样例县公开规定（2022年4月1日起施行的文本）
文件: 样政办发〔2022〕11号
自: 2022-04-01
---

第一条 为了公开，制定本规定。

第二条 应当在7个工作日内答复。

第三条 由办公室负责。
"""


@pytest.fixture
def amended(small: Path) -> Path:
    (small / "versions").mkdir()
    (small / "policies" / "rules.md").write_text(POLICY, "utf-8")
    (small / "policies" / "amending.md").write_text(AMENDING, "utf-8")
    (small / "versions" / "rules-2022.md").write_text(VERSION, "utf-8")
    return small


def change(content: Path, file: str, old: str, new: str) -> None:
    path = content / file
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def told(content: Path, today: dt.date = TODAY) -> list[tuple[str, str, str, int, str]]:
    found = problems_of(content, today)
    return [(it.spot.file, it.code, it.level, it.spot.line, it.what) for it in found]


FILE = "content/versions/rules-2022.md"
RELATION = "  - {类型: 修改, 文件: 样政办发〔2022〕11号, 自: 2024-11-01, 条款: 第二条}"


def test_a_text_that_held_until_its_amendment_is_right(amended: Path) -> None:
    assert told(amended) == []


def test_a_document_that_nothing_amended_has_no_earlier_text(amended: Path) -> None:
    change(amended, "policies/amending.md", f"关系:\n{RELATION}\n", "")
    what = "没有文件在 2022-04-01 以后修改过“样例县公开规定”"
    assert told(amended) == [(FILE, "version-unamended", "error", 4, what)]


def test_one_day_has_one_text(amended: Path) -> None:
    (amended / "versions" / "rules-again.md").write_text(VERSION.replace("第三条 由", "第三条 也由"), "utf-8")
    what = "“样例县公开规定”自 2022-04-01 起的文本有两个"
    assert told(amended) == [("content/versions/rules-again.md", "version-twice", "error", 4, what)]


def test_a_text_begins_when_the_document_began_or_was_amended(amended: Path) -> None:
    change(amended, "versions/rules-2022.md", "自: 2022-04-01", "自: 2022-05-01")
    what = "“样例县公开规定”在 2022-05-01 没有开始施行，也没有修改"
    assert told(amended) == [(FILE, "version-dates", "error", 4, what)]
    assert "2022-04-01、2024-11-01" in problems_of(amended)[0].help


def test_until_the_day_of_the_amendment_the_text_is_the_current_one(amended: Path) -> None:
    what = "这个文本施行到 2024-10-31，现在还不是历史版本"
    assert told(amended, dt.date(2024, 10, 31)) == [(FILE, "version-current", "error", 4, what)]
    assert told(amended, dt.date(2024, 11, 1)) == []


def test_the_text_of_the_document_must_be_the_amended_one(amended: Path) -> None:
    change(amended, "policies/rules.md", "5个工作日", "7个工作日")
    what = "这个文本和“样例县公开规定”修改以后的文本一字不差"
    assert told(amended) == [(FILE, "version-same", "error", 3, what)]


def test_the_amendment_names_the_articles_that_differ(amended: Path) -> None:
    change(amended, "policies/amending.md", "条款: 第二条", "条款: 第三条")
    assert told(amended) == [
        (
            FILE,
            "version-clauses",
            "warning",
            3,
            "和后一个文本对照，第二条有改动，修改它的 样政办发〔2024〕9号 没有写这一条",
        ),
        (
            FILE,
            "version-clauses",
            "warning",
            3,
            "样政办发〔2024〕9号 写明修改了第三条，和后一个文本对照却没有改动",
        ),
    ]


def test_two_texts_need_an_amendment_between_them(amended: Path) -> None:
    """The amending document takes effect on the day of the second text only, and then nothing ends it."""
    second = VERSION.replace("自: 2022-04-01", "自: 2024-11-01").replace("7个", "6个")
    (amended / "versions" / "rules-2024.md").write_text(second, "utf-8")
    assert told(amended) == [
        (
            "content/versions/rules-2024.md",
            "version-unamended",
            "error",
            4,
            "没有文件在 2024-11-01 以后修改过“样例县公开规定”",
        )
    ]


def test_a_reference_that_leads_nowhere_is_reported_once(amended: Path) -> None:
    change(amended, "versions/rules-2022.md", "文件: 样政办发〔2022〕11号", "文件: 样政办发〔2022〕99号")
    assert [line[1] for line in told(amended)] == ["ref-unknown"]
