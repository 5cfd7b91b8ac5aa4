"""The five notices as plain text give what was typed in by hand; nothing is guessed, and what is left out is said."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.content.test_transcription import ORIGINAL_OF
from tests.rules.conftest import problems_of
from zwgk_site.cli import main
from zwgk_site.importing import text
from zwgk_site.importing.draft import CannotImport, Draft, Line
from zwgk_site.importing.notice import Notice, recognised
from zwgk_site.importing.taking import taken
from zwgk_site.importing.told import told
from zwgk_site.importing.written import ORDER, policy, quoted

ORIGINALS = ROOT / "tests" / "originals"
POLICIES = ROOT / "content" / "policies"


def imported(name: str) -> tuple[dict[str, str], list[str], Notice]:
    """Front matter, paragraphs and parts of a notice imported from its text."""
    notice = recognised(text.read(ORIGINALS / f"{ORIGINAL_OF[name]}.txt"))
    _, front, body = policy(notice, "files").split("---\n", 2)
    return yaml.load(front, yaml.BaseLoader), body.strip().split("\n\n"), notice


def by_hand(name: str) -> tuple[dict[str, str], list[str]]:
    _, front, body = (POLICIES / f"{name}.md").read_text("utf-8").split("---\n", 2)
    return yaml.load(front, yaml.BaseLoader), body.strip().split("\n\n")


@pytest.mark.parametrize("name", ORIGINAL_OF)
def test_every_element_of_a_notice_is_recognised(name: str) -> None:
    found, _, _ = imported(name)
    wanted, _ = by_hand(name)
    assert {key: found.get(key) for key in ORDER} == {key: wanted.get(key) for key in ORDER}


@pytest.mark.parametrize("name", sorted(set(ORIGINAL_OF) - {"boshan-2024-14"}))
def test_the_text_is_that_typed_in_by_hand(name: str) -> None:
    assert imported(name)[1] == by_hand(name)[1]


def test_a_form_in_an_annex_comes_as_a_table() -> None:
    body, wanted = imported("boshan-2024-14")[1], by_hand("boshan-2024-14")[1]
    assert len(body) == len(wanted)
    [(got, hand)] = [pair for pair in zip(body, wanted, strict=True) if pair[0] != pair[1]]
    assert got.startswith("<table>") and "<td>活动主题</td>" in got and "colspan" in hand


def test_what_is_no_part_of_the_document_is_left_out_and_said() -> None:
    path = ORIGINALS / "yantai-2023.txt"
    draft = text.read(path)
    lines = list(told(draft, recognised(draft)))
    assert "没有导入的 18 行（不是公文的内容）：" in lines
    assert "  第 3 行：合集下载" in lines
    assert "没有认出、要填写的：发布时间、主题分类" in lines
    assert "  成文日期：2023-06-30（第 26 行）" in lines
    assert "  4 处断开的行接上了：第 55、91、123、149 行" in lines


def test_a_table_of_tasks_is_named_and_not_put_into_the_text() -> None:
    _, body, notice = imported("wenshang-2024-8")
    assert [annex.tasks for annex in notice.annexes] == [True]
    assert not any("牵头部门" in paragraph for paragraph in body)
    draft = text.read(ORIGINALS / "wenshang-2024.txt")
    assert any("是任务表，没有放进正文，请录入为重点任务" in line for line in told(draft, notice))


def test_a_sentence_with_the_words_of_a_button_stays(tmp_path: Path) -> None:
    draft = read(tmp_path, "各办事大厅不得擅自关闭窗口。\n【打印】【关闭】\n".encode())
    notice = recognised(draft)
    assert [line.text for line in notice.dropped] == ["【打印】【关闭】"]
    assert [block.text for block in notice.body if isinstance(block, Line)] == [
        "各办事大厅不得擅自关闭窗口。"
    ]


ANNEXES = "关于做好供水工作的通知\n各单位：\n供水平稳。\n附件：1. 名单\n2. 登记表\n"


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        ("附件1\n名单\n甲。\n附件2\n登记表\n乙。\n", []),
        ("附件2\n登记表\n乙。\n", ["  附件说明列了 2 件附件，文件里有 1 件"]),
        ("", ["  附件说明列了 2 件附件，文件里有 0 件"]),
    ],
)
def test_an_annex_that_is_listed_and_not_there_is_said(tmp_path: Path, behind: str, said: list[str]) -> None:
    draft = read(tmp_path, (ANNEXES + behind).encode())
    assert [line for line in told(draft, recognised(draft)) if "附件说明" in line] == said


def read(tmp_path: Path, data: bytes) -> Draft:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    return text.read(path)


@pytest.mark.parametrize("encoding", ["gbk", "utf-16", "utf-8-sig"])
def test_texts_of_older_programs_are_read(tmp_path: Path, encoding: str) -> None:
    draft = read(tmp_path, "关于供水的通知\r\n\r\n各单位：".encode(encoding))
    assert [block.text for block in draft.blocks if isinstance(block, Line)] == ["关于供水的通知", "各单位："]
    assert bool(draft.notes) == (encoding != "utf-8-sig")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "文件里没有文字"),
        (b"\n  \n", "文件里没有文字"),
        (b"\xff\xfe\xfd", "文件不是文本，或只写了一半"),
        (b"abc\x00def", "文件不是文本"),
        (b"a" * 5_000_001, "文件有 5 MB，不像一份公文的文字"),
    ],
)
def test_what_is_no_text_is_refused_plainly(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(CannotImport) as refused:
        read(tmp_path, data)
    assert refused.value.reason == reason and refused.value.way.endswith("。")


NOTICE = """\
示范县人民政府办公室文件
示范政办发〔2024〕12号
示范县人民政府办公室
关于做好供水工作的通知
各乡镇人民政府：
一、总体要求
供水工作要
做到平稳。
示范县人民政府办公室
2023年12月30日
（此件公开发布）
抄送：县委办公室。
示范县人民政府办公室 2023年12月29日印发
"""


def test_contradictions_are_doubted_and_not_settled(tmp_path: Path) -> None:
    draft = read(tmp_path, NOTICE.encode())
    notice = recognised(draft)
    assert notice.doubts == (
        "文号的年份（2024）和成文日期（2023-12-30）不在同一年",
        "印发日期（2023-12-29）早于成文日期（2023-12-30）",
    )
    assert [block.text for block in notice.body if isinstance(block, Line)] == [
        "一、总体要求",
        "供水工作要做到平稳。",
    ]
    assert notice.found["抄送"].value == "县委办公室。"
    assert [line.text for line in notice.dropped] == ["示范县人民政府办公室文件"]


def test_what_is_not_recognised_is_left_open_and_named(tmp_path: Path) -> None:
    draft = read(tmp_path, "随便一段话。\n".encode())
    written = policy(recognised(draft), "files")
    assert "# 没有认出“标题”，请填写。\n标题:" in written
    assert "没有认出、要填写的：标题、发文机关、公文种类、成文日期、发布时间、主题分类" in list(
        told(draft, recognised(draft))
    )


def test_the_command_writes_the_file_once_and_says_what_is_left(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "gongshui.txt"
    source.write_text(NOTICE, "utf-8")
    arguments = ["import", str(source), "--content", str(small)]
    assert main([*arguments, "--dry-run"]) == 0
    assert not (small / "policies" / "gongshui.md").exists()
    assert main(arguments) == 0
    assert "请同原文核对" in capsys.readouterr().out
    codes = {problem.code for problem in problems_of(small) if problem.spot.file.endswith("gongshui.md")}
    assert codes == {"value-empty"}, "only the time of publication is left to fill in"
    assert main(arguments) == 2
    assert "已经有了，没有改动它" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a.doc", "a.doc：旧格式的 Word 文件不能导入。请用 Office 或 WPS 打开，另存为 .docx 再导入。"),
        ("a.wps", "WPS 文字文件不能导入"),
        ("a.docm", "带宏的 Word 文件不能导入"),
        ("a.exe", ".exe的文件不能导入"),
        ("a.txt", "没有这个文件"),
        ("通知.txt", "“通知”不能用作标识"),
    ],
)
def test_the_command_refuses_plainly(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    path = tmp_path / name
    if name != "a.txt":
        path.write_bytes(b"x")
    assert main(["import", str(path), "--content", str(small)]) == 2
    assert said in capsys.readouterr().err


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40))
def test_any_value_comes_back_from_yaml_as_it_was(value: str) -> None:
    assert yaml.load(f"键: {quoted(value)}", yaml.BaseLoader) == {"键": value}


@given(
    st.lists(
        st.text("关于的通知附件：一二、（）2024年1月5日\t各局办公室。号〔〕发", max_size=30), max_size=30
    )
)
def test_any_lines_are_taken_without_stumbling(lines: list[str]) -> None:
    blocks = tuple(
        Line(line, place, place % 2 == 0) for place, line in enumerate(filter(str.strip, lines), start=1)
    )
    policy(recognised(Draft(blocks, True)), "files")


def test_a_file_is_taken_by_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "a.TXT"
    path.write_text(NOTICE, "utf-8")
    assert taken(path, "gongshui").place == "policies/gongshui.md"


def test_a_second_date_by_itself_is_left_in_the_text_and_said() -> None:
    lines = ("关于测试的通知", "各单位：", "现通知如下。", "某县人民政府", "2024年3月1日", "2024年3月8日")
    notice = recognised(Draft(tuple(Line(line, at) for at, line in enumerate(lines, 1))))
    assert notice.found["成文日期"].value == "2024-03-01"
    assert notice.doubts == ("正文里还有一个单独成行的日期（2024年3月8日），没有当作成文日期，留在正文里",)
    assert [block.text for block in notice.body if isinstance(block, Line)] == [
        "现通知如下。",
        "2024年3月8日",
    ]
