"""What is known and stays is silent until its day; errors stay loud."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.conftest import problems_of
from tests.screening.private_cases import ID

TEXT = "值班手机 13800001234，供电抢修。"


def told(content: Path, text: str = TEXT, **changes: str) -> list[tuple[str, str, str]]:
    """Code, file and words of every problem of a site with one waiver."""
    about = content / "pages" / "about.md"
    about.write_text(about.read_text("utf-8").replace("本站用于测试。", text), "utf-8")
    keys = {
        "标识": "a",
        "代码": "mobile-number",
        "文件": "pages/about.md",
        "理由": "值班手机。",
        "到期": "2024-12-31",
    }
    lines = [f"    {key}: {value}" for key, value in {**keys, **changes}.items()]
    (content / "waivers.yaml").write_text("检查豁免:\n  -" + "\n".join(lines)[3:] + "\n", "utf-8")
    return [(it.code, it.spot.file.partition("/")[2], it.what) for it in problems_of(content)]


def test_a_waiver_silences_what_it_names(small: Path) -> None:
    assert told(small) == []


@pytest.mark.parametrize("words", ["供电", "供水"])
def test_a_waiver_for_one_place_silences_that_place(small: Path, words: str) -> None:
    codes = [code for code, *_ in told(small, 文字=words)]
    assert codes == ([] if words == "供电" else ["mobile-number"])


def test_a_waiver_that_is_over_silences_nothing_and_says_so(small: Path) -> None:
    assert told(small, 到期="2024-11-14") == [
        ("mobile-number", "pages/about.md", "这里有手机号（138********）"),
        ("waiver-over", "waivers.yaml", "对 mobile-number 的豁免 2024-11-14 到期了，不再起作用"),
    ]


def test_an_error_is_never_silenced(small: Path) -> None:
    found = told(small, text=f"证号{ID}", 代码="identity-number")
    assert [code for code, *_ in found] == ["identity-number", "waiver-refused"]
    assert found[1][2] == "identity-number 不能豁免"


def test_a_waiver_for_a_file_that_is_not_there(small: Path) -> None:
    found = told(small, 文件="pages/abuot.md")
    assert found[1] == ("waiver-nowhere", "waivers.yaml", "没有内容文件“pages/abuot.md”")
    [problem] = [it for it in problems_of(small) if it.code == "waiver-nowhere"]
    assert problem.help.startswith("您是不是要写“pages/about.md”？")


def test_a_waiver_nobody_needs_is_told(small: Path) -> None:
    found = told(small, text="本站用于测试。", 代码="body-empty")
    assert found == [("waiver-idle", "waivers.yaml", "这条豁免用不着了：那里没有 body-empty")]


def test_a_file_that_cannot_be_read_is_there_all_the_same(small: Path) -> None:
    told(small)
    (small / "pages" / "about.md").write_text("---\n标题: 关于\n", "utf-8")
    assert "waiver-nowhere" not in {problem.code for problem in problems_of(small)}
