"""The register of accounts agrees with itself."""

from __future__ import annotations

from pathlib import Path

from tests.rules.conftest import problems_of


def told(small: Path, *accounts: str) -> list[tuple[str, int, str]]:
    text = "政务新媒体:\n" + "".join(
        f"  - 标识: a{number}\n    名称: 样例发布\n    主办单位: 样例县民政局\n{more}"
        for number, more in enumerate(accounts)
    )
    (small / "accounts.yaml").write_text(text, encoding="utf-8")
    return [(each.code, each.spot.line, each.what) for each in problems_of(small)]


def test_a_closed_account_says_since_when(small: Path) -> None:
    assert told(small, "    平台: 微博\n    状态: 关停\n") == [
        ("account-closed", 6, "关停的账号没有写“关停日期”")
    ]


def test_an_account_in_use_has_no_day_of_closing(small: Path) -> None:
    assert told(small, "    平台: 微博\n    状态: 正常\n    关停日期: 2023-12-31\n") == [
        ("account-closed", 7, "写了“关停日期”，状态却是正常")
    ]


def test_one_name_stands_once_on_a_platform(small: Path) -> None:
    assert told(
        small,
        "    平台: 微博\n    状态: 正常\n",
        "    平台: 抖音\n    状态: 正常\n",
        "    平台: 微博\n    状态: 正常\n",
    ) == [("account-twice", 13, "“样例发布（微博）”登记了两次")]
