"""Reading a private ledger: Excel's CSV and YAML, every mistake with its line and without what stands there."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.kinds import discover
from zwgk_site.ledger.drawing_up import DrawnUp, draw_up
from zwgk_site.ledger.entries import _date

HEAD = "编号,收到日期,申请人,申请人类型,渠道,通知补正日期,收到补正日期,征求第三方日期,第三方答复日期,延期,答复日期,处理结果\n"
CASES = "编号,案件类型,收到日期,办结日期,案件结果\n"
TODAY = dt.date(2024, 11, 15)


def drawn(folder: Path, *texts: str, year: int = 2023, name: str = "台账{}.csv") -> DrawnUp:
    paths = []
    for number, text in enumerate(texts):
        path = folder / name.format(number)
        path.write_text(text, encoding="utf-8-sig", newline="")
        paths.append(path)
    (folder / "content").mkdir(exist_ok=True)
    return draw_up(paths, folder / "content", discover(), year, TODAY)


def told(found: DrawnUp) -> list[tuple[str, int, int, str]]:
    return [(each.code, each.spot.line, each.spot.column, each.what) for each in found.problems]


def test_what_excel_writes_is_read(tmp_path: Path) -> None:
    rows = (
        '依申公〔2023〕1号,2023/1/5,"张某某\r\n和家人",自然人,邮寄,,,,,否,2023年1月20日,予以公开\r\n'
        ",,,,,,,,,,,\r\n"
        "依申公〔2023〕2号,2023-01-06,李某某,商业企业,,,,,,,2023-02-01,1.属于国家秘密\r\n"
    )
    found = drawn(tmp_path, HEAD.replace("\n", "\r\n") + rows)
    assert found.problems == ()
    assert "本年新收: [1, 1, 0, 0, 0, 0, 2]" in found.text
    assert "属于国家秘密: [0, 1, 0, 0, 0, 0, 1]" in found.text


def test_every_mistake_is_told_at_once_with_its_place_and_nothing_of_the_cell(tmp_path: Path) -> None:
    rows = (
        "张某某1号,2023-13-05,李四五,自燃人,邮寄,,,,,,,\n"
        "2,2023-01-06,李四五,自然人,,,,,,,2023-01-05,予以公开\n"
        "2,2023-01-06,李四五,自然人,,,2023-02-01,,,,2023-03-01,\n"
        ",2025-01-06,李四五,,,,,,,,,\n"
        "3,2023-01-06,李四五,自然人,,2023-01-10,2023-01-09,,,,,重复申请\n"
    )
    found = drawn(tmp_path, HEAD + rows)
    assert told(found) == [
        ("ledger-number", 2, 1, "编号里有不该有的字"),
        ("ledger-date", 2, 2, "“收到日期”不是日期"),
        ("ledger-choice", 2, 4, "“申请人类型”不是规定的写法"),
        ("ledger-order", 3, 11, "“答复日期”早于“收到日期”"),
        ("ledger-number-twice", 4, 1, "编号和第 3 行相同"),
        ("ledger-missing", 5, 0, "没有写“编号”"),
        ("ledger-future", 5, 2, "“收到日期”在今天（2024-11-15）以后"),
        ("ledger-missing", 5, 0, "没有写“申请人类型”"),
        ("ledger-order", 6, 7, "“收到补正日期”早于“通知补正日期”"),
        ("ledger-incomplete", 6, 12, "写了“处理结果”，没有写“答复日期”"),
    ]
    helps = {problem.code: problem.help for problem in found.problems}
    assert helps == {
        "ledger-number": "编号会出现在报告里，只用数字、字母、括号、短横和 年、第、号、依、申、公 等字，如 依申公〔2023〕12号；不写姓名。",
        "ledger-date": "日期写 2023-01-05、2023/1/5 或者 2023年1月5日，没有的空着。",
        "ledger-choice": "您是不是要写“自然人”？可以写：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他。",
        "ledger-order": "请核对两个日期，看是不是写反了或者写错了年份。",
        "ledger-number-twice": "一件一个编号；同一件写了两行的，删去一行。",
        "ledger-missing": "每件都要写。格式见 docs/ledger.md。",
        "ledger-future": "只记已经发生的；按以后某一天统计的，用 --today 写明那一天。",
        "ledger-incomplete": "两项要一起写；没有的话两项都空着。",
    }
    assert found.text == ""
    assert "李四五" not in repr(found) and "张某某" not in repr(found)


def test_a_column_almost_of_a_name_is_asked_about_and_others_are_left_alone(tmp_path: Path) -> None:
    found = drawn(tmp_path, HEAD.replace("处理结果", "处理结果,备注").replace("收到补正日期", "收到补证日期"))
    assert told(found) == [("ledger-column", 1, 7, "有一列的名称和“收到补正日期”差一点")]
    assert found.problems[0].help == (
        "您是不是要写“收到补正日期”？名称不同的列不会统计；自己用的列（姓名、电话、备注等）可以有，不会读取。"
    )


def test_the_columns_that_the_tables_need_must_be_there(tmp_path: Path) -> None:
    assert told(drawn(tmp_path, "编号,申请人类型,答复日期,处理结果\n")) == [
        ("ledger-header", 1, 0, "第一行缺少 收到日期 这一列")
    ]
    assert told(drawn(tmp_path, "")) == [
        ("ledger-header", 1, 0, "第一行缺少 编号、收到日期、申请人类型、答复日期、处理结果 这几列")
    ]


def test_a_file_in_gbk_is_told_how_to_be_saved(tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    path.write_bytes(HEAD.encode("gbk"))
    (tmp_path / "content").mkdir()
    problem = draw_up([path], tmp_path / "content", discover(), 2023, TODAY).problems[0]
    assert (problem.code, problem.what) == ("ledger-encoding", "这个文件是 GBK 编码，不是 UTF-8")
    assert problem.help == (
        "在 Excel 里打开，选“另存为”，类型选“CSV UTF-8（逗号分隔）”，不要选“CSV（逗号分隔）”。"
    )


@pytest.mark.parametrize(
    ("name", "code", "what"),
    [
        ("没有.csv", "ledger-unreadable", "读不出这个台账"),
        ("没有.yaml", "ledger-unreadable", "读不出这个台账"),
        ("台账.xlsx", "ledger-suffix", "台账要是 .csv 或 .yaml 文件，这个是 .xlsx 文件"),
        ("content/台账.csv", "ledger-in-content", "依申请公开台账放在了内容文件夹里"),
    ],
)
def test_files_that_are_no_ledger_or_in_the_wrong_place(
    tmp_path: Path, name: str, code: str, what: str
) -> None:
    found = draw_up([tmp_path / name], tmp_path / "content", discover(), 2023, TODAY)
    assert [(each.code, each.what) for each in found.problems] == [(code, what)]


def test_a_yaml_ledger_holds_applications_and_cases(tmp_path: Path) -> None:
    text = (
        "申请台账:\n  - {编号: 1, 收到日期: 2023-01-05, 申请人类型: 其他}\n"
        "案件台账:\n  - {编号: 1, 案件类型: 行政复议, 收到日期: 2023-05-05}\n"
    )
    found = drawn(tmp_path, text, name="台账{}.yaml")
    assert found.problems == ()
    assert "本年新收: [0, 0, 0, 0, 0, 1, 1]" in found.text
    assert "行政复议: [0, 0, 0, 1, 1]" in found.text


def test_mistakes_in_yaml_have_their_lines(tmp_path: Path) -> None:
    text = "申请台账:\n  - 编号: 1\n    收到日期: 昨天\n    申请人类型: 其他\n    处理结里: 重复申请\n  - 张某某\n台账:\n  - 1\n"
    found = drawn(tmp_path, text, name="台账{}.yaml")
    assert told(found) == [
        ("ledger-column", 5, 0, "有一列的名称和“处理结果”差一点"),
        ("ledger-syntax", 6, 0, "这里的写法读不懂"),
        ("ledger-syntax", 7, 0, "这里的写法读不懂"),
        ("ledger-date", 3, 0, "“收到日期”不是日期"),
    ]
    assert [each.code for each in drawn(tmp_path, "申请台账: [", name="台账{}.yml").problems] == [
        "ledger-syntax"
    ]
    assert "张某某" not in repr(found)


def test_late_corrections_and_replies_are_warned_of(tmp_path: Path) -> None:
    rows = (
        "1,2023-01-05,张某某,自然人,,2023-01-17,2023-01-18,,,,2023-02-01,予以公开\n"
        "2,2023-03-01,张某某,自然人,,,,,,,2023-03-30,予以公开\n"
        "3,2023-03-01,张某某,自然人,,,,2023-03-02,2023-03-03,,2023-03-30,予以公开\n"
        "4,2023-03-01,张某某,自然人,,,,,,是,2023-03-30,予以公开\n"
    )
    found = drawn(tmp_path, HEAD + rows)
    assert [(each.code, each.level, each.spot.line, each.what, each.help) for each in found.problems] == [
        (
            "ledger-correction-late",
            "warning",
            2,
            "告知补正晚于期限 2023-01-16",
            "收到申请之日起7个工作日内一次告知（《中华人民共和国政府信息公开条例》第三十条）；日期写错的请改正。",
        ),
        (
            "ledger-reply-late",
            "warning",
            3,
            "答复晚于期限 2023-03-29",
            "20个工作日内答复，延长的再加20个（《中华人民共和国政府信息公开条例》第三十三条）；"
            "有延期、补正、征求意见没有记的请补上。",
        ),
    ]


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_dates_are_read_as_offices_write_them(day: dt.date) -> None:
    for text in (
        day.isoformat(),
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}/{day.month}/{day.day} 0:00",
    ):
        assert _date(text) == day


@given(st.text(max_size=12))
def test_whatever_stands_in_a_ledger_it_is_judged_and_never_repeated(text: str) -> None:
    assert _date(text) is None or text[:1].isdecimal()
