"""Reading files: what was written comes back as written, and nothing an author can save makes it crash."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import BROKEN, ROOT
from zwgk_site.gather import gather
from zwgk_site.kinds import discover
from zwgk_site.load import load
from zwgk_site.settings import Settings

TODAY = dt.date(2024, 11, 15)

relaxed = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def load_text(folder: Path, name: str, raw: bytes) -> object:
    shutil.rmtree(folder / "content", ignore_errors=True)
    (folder / "content").mkdir()
    (folder / "content" / name).write_bytes(raw)
    return load(folder / "content")


def load_one(folder: Path, text: str) -> dict[str, object]:
    sources, problems = load_text(folder, "a.yaml", text.encode())  # type: ignore[misc]
    assert problems == ()
    return dict(sources[0].data)


def test_scalars_stay_the_text_that_was_written(tmp_path: Path) -> None:
    data = load_one(tmp_path, "甲: 08\n乙: 2024-06-24\n丙: 是\n丁: yes\n戊: 1.50\n己: '0x10'\n庚: 1_000\n")
    assert data == {
        "甲": "08", "乙": "2024-06-24", "丙": "是", "丁": "yes", "戊": "1.50", "己": "0x10", "庚": "1_000",
    }  # fmt: skip


def test_an_empty_value_is_none_and_a_quoted_one_is_text(tmp_path: Path) -> None:
    assert load_one(tmp_path, "甲:\n乙: ''\n丙: ~\n丁: 'null'\n") == {
        "甲": None,
        "乙": "",
        "丙": None,
        "丁": "null",
    }


def test_every_key_and_value_has_its_place(tmp_path: Path) -> None:
    sources, _ = load_text(tmp_path, "a.md", "---\n标题: 甲\n附件:\n  - 名称: 表\n---\n\n正文\n".encode())  # type: ignore[misc]
    source = sources[0]
    assert (source.spot(("标题",)).line, source.spot(("标题",)).column) == (2, 5)
    assert (source.spot(("附件", 0, "名称")).line, source.spot(("附件", 0, "名称")).column) == (4, 9)
    assert source.key_spot(("附件",)).column == 1
    assert source.body == "正文"


@pytest.mark.parametrize("name", [".hidden.yaml", "_notes.md", "picture.png"])
def test_other_files_are_left_alone(tmp_path: Path, name: str) -> None:
    assert load_text(tmp_path, name, b"\xff\x00") == ((), ())


@relaxed
@given(raw=st.binary(max_size=300))
def test_no_bytes_crash_the_reader(tmp_path: Path, raw: bytes) -> None:
    load_text(tmp_path, "a.yaml", raw)
    load_text(tmp_path, "a.md", b"---\n" + raw)


LINES = st.lists(
    st.sampled_from(
        [
            "标题: 甲", "标题：甲", "标题:甲", "- 甲", "  - 名称: 乙", "\t缩进: 丙", "    深: 丁", '引号: "戊', "列: [己, 庚",
            "键: {a: b}", "*别名", "&锚 辛", "!标签 壬", "文: |", "  多行", "---", "...", "#注释", "", "年度: 2024", "'单", "<<: 癸", "? 问",
            "标题: 甲: 乙", "%指令", "@在", "`重音`", "分组:", "  任务:", "- - - x", "\u2028行", "\u200b零宽", "\ufeff标记",
        ]
    ),
    max_size=8,
)  # fmt: skip


@relaxed
@given(lines=LINES)
def test_whatever_yaml_an_author_saves_the_whole_run_answers(tmp_path: Path, lines: list[str]) -> None:
    shutil.rmtree(tmp_path / "content", ignore_errors=True)
    shutil.copytree(BROKEN / "base" / "content", tmp_path / "content")
    text = "\n".join(lines)
    for place in ("site.yaml", "departments.yaml", "plans/2024-yangli.yaml"):
        (tmp_path / "content" / place).write_text(text, encoding="utf-8")
    (tmp_path / "content/policies/yangli-2024-8.md").write_text(f"---\n{text}\n---\n{text}", encoding="utf-8")
    library, problems = gather(Settings(tmp_path / "content", ROOT, tmp_path / "public"), discover(), TODAY)
    assert library is None
    assert problems
    for problem in problems:
        assert problem.what and problem.help and problem.spot.file.startswith("content")


TREES = st.recursive(
    st.none() | st.sampled_from(["", "甲", "2024-01-01", "是", "-1", "同上"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["标题", "分组", "任务", "进展", "要求", "日期", "附件", "废止", "表头", "标识"]),
            inner,
        )
    ),
    max_leaves=8,
)


@relaxed
@given(value=TREES, key=st.sampled_from(["分组", "表头", "整体进展", "年度", "标题", "结语"]))
def test_values_of_any_shape_are_answered_with_problems(tmp_path: Path, value: object, key: str) -> None:
    import json

    shutil.rmtree(tmp_path / "content", ignore_errors=True)
    shutil.copytree(BROKEN / "base" / "content", tmp_path / "content")
    plan = tmp_path / "content/plans/2024-yangli.yaml"
    kept = [line for line in plan.read_text("utf-8").splitlines() if not line.startswith((key, " "))]
    kept = [line for line in kept if not (line.startswith("分组") and key == "分组")]
    plan.write_text("\n".join([*kept, f"{key}: {json.dumps(value, ensure_ascii=False)}"]), encoding="utf-8")
    gather(Settings(tmp_path / "content", ROOT, tmp_path / "public"), discover(), TODAY)
