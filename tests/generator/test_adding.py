"""A new item of a list is put into its file: at the end of its section, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zwgk_site import adding
from zwgk_site.adding import CannotAdd
from zwgk_site.cli import main
from zwgk_site.kinds import discover

DEPARTMENT = next(kind for kind in discover() if kind.name == "department")
ITEM = "- 标识: xin\n  # 全称。\n  名称:\n"
Capture = pytest.CaptureFixture[str]


def grown(path: Path, text: str) -> str:
    path.write_bytes(text.encode())
    adding.add(path, DEPARTMENT, "xin", ITEM)
    assert [each.name for each in path.parent.iterdir()] == [path.name], "nothing is left beside it"
    return path.read_bytes().decode()


def test_it_stands_after_the_last_of_its_section_as_deep_as_that(tmp_path: Path) -> None:
    text = "# 头\n单位:\n- 标识: jiu\n  名称: 旧\n\n# 单位组从这里开始\n单位组:\n  - {标识: zu}\n"
    assert grown(tmp_path / "departments.yaml", text) == (
        "# 头\n单位:\n- 标识: jiu\n  名称: 旧\n- 标识: xin\n  # 全称。\n  名称:\n"
        "\n# 单位组从这里开始\n单位组:\n  - {标识: zu}\n"
    )


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("单位:\n  - 标识: jiu", "单位:\n  - 标识: jiu\n  - 标识: xin\n    # 全称。\n    名称:\n"),
        (
            "单位:\r\n  - 标识: jiu\r\n",
            "单位:\r\n  - 标识: jiu\r\n  - 标识: xin\r\n    # 全称。\r\n    名称:\r\n",
        ),
        ("\ufeff单位:\n", "\ufeff单位:\n  - 标识: xin\n    # 全称。\n    名称:\n"),
        ("地区:\n  - 标识: a\n", "地区:\n  - 标识: a\n\n单位:\n  - 标识: xin\n    # 全称。\n    名称:\n"),
    ],
    ids=["no line end", "line ends of Windows", "mark at the beginning", "no section yet"],
)
def test_the_file_is_continued_as_it_is_written(text: str, made: str, tmp_path: Path) -> None:
    assert grown(tmp_path / "departments.yaml", text) == made


def test_without_a_file_one_is_begun(tmp_path: Path) -> None:
    adding.add(tmp_path / "departments.yaml", DEPARTMENT, "xin", ITEM)
    assert (tmp_path / "departments.yaml").read_text("utf-8") == (
        "单位:\n  - 标识: xin\n    # 全称。\n    名称:\n"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("单位:\n  - 标识: xin\n", "里已经有“xin”，没有改动它。请换一个标识。"),
        ("单位: []\n", "的写法特别，不知道该加在哪里，没有改动它。请自己加进去。"),
        ("单位: [{标识: jiu}]\n", "的写法特别，不知道该加在哪里，没有改动它。请自己加进去。"),
        ("单位:\n\t- 坏\n", "现在读不了：缩进里有制表符（Tab）。没有改动它，请先改好，再运行一次。"),
    ],
)
def test_what_cannot_be_done_surely_is_not_done(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "departments.yaml"
    with pytest.raises(CannotAdd) as told:
        grown(path, text)
    assert str(told.value) == f"{path} {said}"
    assert path.read_text("utf-8") == text
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


PART = st.sampled_from(
    [
        "# 说明",
        "",
        "  # 深处的说明",
        "  - 标识: a",
        "    名称: 甲",
        "  - {标识: b}",
        "    简介: |",
        "      一段",
        "",
        "地区:",
        "单位:",
    ]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PART, max_size=14))
def test_whatever_stands_there_stays_or_the_file_is_left_alone(tmp_path: Path, lines: list[str]) -> None:
    path, text = tmp_path / "departments.yaml", "\n".join(lines) + "\n"
    path.write_text(text, encoding="utf-8")
    try:
        adding.add(path, DEPARTMENT, "xin", ITEM)
    except CannotAdd:
        assert path.read_text("utf-8") == text
    else:
        rest = [line for line in path.read_text("utf-8").splitlines() if line]
        for added in ITEM.splitlines():
            rest.remove(next(line for line in rest if line.strip() == added.strip()))
        stood = [line for line in lines if line]
        assert rest in (stood, [*stood, "单位:"])


def test_new_adds_to_the_list_and_says_where(small: Path, capsys: Capture) -> None:
    register = small / "departments.yaml"
    before = register.read_text("utf-8")
    assert main(["new", "department", "yangli-swj", "--content", str(small)]) == 0
    assert capsys.readouterr().out == (
        f"已在 {register} 的“单位”末尾加上 yangli-swj。打开它，按说明逐项填写，再运行 python build.py check。\n"
    )
    after = register.read_text("utf-8")
    assert len(after) > len(before)
    assert "  - 标识: yangli-swj\n    # 单位全称" in after
    assert "已登记的：" in after


def test_new_shows_the_item_where_it_cannot_add_it(small: Path, capsys: Capture) -> None:
    register = small / "waivers.yaml"
    register.write_text("检查豁免: []\n", encoding="utf-8")
    assert main(["new", "waiver", "a", "--content", str(small)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(
        f"{register} 的写法特别，不知道该加在哪里，没有改动它。请自己加进去。要加的是：\n\n- 标识: a\n"
    )
