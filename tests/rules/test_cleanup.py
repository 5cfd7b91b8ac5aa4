"""The result of a cleanup agrees with the documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.conftest import problems_of

HEAD = """标题: 样例县文件清理结果
发布单位: 样例县人民政府办公室
发布时间: 2024-10-12 15:00
清理日期: 2024-09-30
依据: 国办发〔2018〕37号
范围: 以县政府办公室名义印发的文件，共 1 件。
"""
TITLE = "关于印发2024年样例县政务公开工作要点的通知"


def told(content: Path, lists: str, keys: str = "") -> list[tuple[str, str, int, str]]:
    (content / "cleanups").mkdir(exist_ok=True)
    (content / "cleanups" / "2024.yaml").write_text(HEAD + lists, encoding="utf-8")
    path = content / "policies" / "yangli-2024-8.md"
    path.write_text(path.read_text("utf-8").replace("公文种类", f"{keys}公文种类"), encoding="utf-8")
    return [(it.code, it.level, it.spot.line, it.what) for it in problems_of(content)]


REPEALED = "废止: {日期: 2024-09-01}\n"


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        ("继续有效", ""),
        ("废止", REPEALED),
        ("失效", "有效期至: 2024-08-31\n"),
        ("失效", "有效期至: 2024-12-31\n"),
        ("继续有效", "废止: {日期: 2024-10-01}\n"),
    ],
)
def test_a_result_that_agrees_is_right(small: Path, key: str, keys: str) -> None:
    assert told(small, f"{key}:\n  - {{文件: yangli-2024-8}}\n", keys) == []


@pytest.mark.parametrize(
    ("key", "keys", "state"),
    [
        ("废止", "", "现行有效"),
        ("失效", "", "现行有效"),
        ("废止", "有效期至: 2024-08-31\n", "失效"),
        ("继续有效", REPEALED, "2024-09-30 已经废止"),
    ],
)
def test_a_result_that_differs_from_the_document_is_an_error(
    small: Path, key: str, keys: str, state: str
) -> None:
    what = f"清理结果是“{key}”，本站的“{TITLE}”却显示{state}"
    found = told(small, f"{key}:\n  - {{文件: yangli-2024-8}}\n", keys)
    assert found == [("cleanup-differs", "error", 8, what)]


def test_what_was_to_be_changed_and_is_not_yet_is_told(small: Path) -> None:
    found = told(small, "修改:\n  - {文件: yangli-2024-8}\n")
    assert found == [("cleanup-open", "warning", 8, f"清理结果是“修改”，“{TITLE}”还没有修改")]


def test_a_document_has_one_result(small: Path) -> None:
    lists = "继续有效:\n  - {文件: yangli-2024-8}\n修改:\n  - {文件: 样政办字〔2024〕8号}\n"
    assert told(small, lists) == [
        ("cleanup-twice", "error", 10, f"“{TITLE}”在“继续有效”里已经写过"),
    ]


@pytest.mark.parametrize(
    ("item", "what"),
    [
        ("{理由: 已过时}", "这一条没有写是哪份文件，或者写了两样"),
        ("{文件: yangli-2024-8, 名称: 某通知}", "这一条没有写是哪份文件，或者写了两样"),
        ("{名称: 某通知, 文号: 样政办字〔2024〕8号}", "这份文件本站有，请写“文件”"),
    ],
)
def test_a_document_is_named_in_one_way(small: Path, item: str, what: str) -> None:
    assert told(small, f"继续有效:\n  - {item}\n") == [("cleanup-item", "error", 8, what)]


def test_a_document_that_the_site_has_not_is_named(small: Path) -> None:
    assert told(small, "失效:\n  - {名称: 某通知, 文号: 样政办字〔2020〕8号, 理由: 任务完成}\n") == []
