"""Assessments: weights that make a hundred, scores with a source, results in order."""

from __future__ import annotations

from pathlib import Path

from tests.aid import put
from tests.rules.conftest import problems_of

HEAD = """标题: 2024年考核
发布单位: 样例县人民政府办公室
发布时间: 2024-11-01 09:00
年度: 2024
摘要: 考核。
"""
AUTO = "  - {一级指标: 公开, 名称: 更新, 权重: 60, 方式: 自动, 测算: 栏目更新及时}\n"
HAND = "  - {一级指标: 公开, 名称: 抽查, 权重: 40, 方式: 人工, 得分: 35.5, 依据: 抽查 20 件}\n"


def told(small: Path, *indicators: str, results: str = "") -> list[tuple[str, str, int, str]]:
    text = HEAD + ("指标:\n" + "".join(indicators) if indicators else "") + results
    put(small, "assessments/2024.yaml", text)
    return [(it.code, it.level, it.spot.line, it.what) for it in problems_of(small)]


def test_a_sheet_of_a_hundred_is_right(small: Path) -> None:
    assert told(small, AUTO, HAND) == []


def test_weights_make_a_hundred(small: Path) -> None:
    assert told(small, AUTO, HAND.replace("权重: 40", "权重: 37.5")) == [
        ("assessment-weights", "error", 7, "指标的权重合计是 97.5，不是 100")
    ]
    assert told(small, AUTO.replace("60", "120"), HAND) == [("value-range", "error", 7, "“权重”超出了范围")]
    assert told(small, AUTO.replace("60", "六十"), HAND) == [("value-form", "error", 7, "“权重”的写法不对")]


def test_a_score_comes_from_where_the_indicator_says(small: Path) -> None:
    assert told(small, AUTO.replace(", 测算: 栏目更新及时", ""), HAND) == [
        ("assessment-way", "error", 7, "“更新”是自动的，没有写“测算”")
    ]
    assert told(small, AUTO.replace("测算", "得分: 3, 测算"), HAND) == [
        ("assessment-way", "error", 7, "“更新”是自动的，又写了得分")
    ]
    assert told(small, AUTO, HAND.replace("得分: 35.5, ", "")) == [
        ("assessment-way", "error", 8, "“抽查”是人工的，没有写“得分”")
    ]
    assert told(small, AUTO, HAND.replace(", 依据: 抽查 20 件", "")) == [
        ("assessment-way", "error", 8, "“抽查”是人工打分的，没有写“依据”")
    ]
    assert told(small, AUTO, HAND.replace("依据", "测算: 公开指南要素, 依据")) == [
        ("assessment-way", "error", 8, "“抽查”是人工的，又写了“测算”")
    ]
    assert told(small, AUTO.replace("栏目更新及时", "更新"), HAND) == [
        ("value-choice", "error", 7, "“测算”没有这个选项")
    ]


def test_a_score_is_not_above_its_weight(small: Path) -> None:
    assert told(small, AUTO, HAND.replace("35.5", "40.5")) == [
        ("assessment-score", "error", 8, "“抽查”得 40.5 分，超过权重 40")
    ]


def test_nothing_counts_twice(small: Path) -> None:
    again = HAND.replace("权重: 40", "权重: 0").replace("35.5", "0")
    assert told(small, AUTO, HAND, again) == [("assessment-twice", "error", 9, "“抽查”列了两次")]
    same = AUTO.replace("名称: 更新", "名称: 及时").replace("60", "0")
    assert told(small, AUTO, HAND, same) == [("assessment-twice", "error", 9, "“栏目更新及时”列了两次")]


RESULTS = """结果:
  - {单位: 样例县民政局, 得分: 95, 等次: 优秀}
  - {单位: 样例县教育和体育局, 得分: 88, 等次: 良好}
"""


def test_results_go_down_and_grades_with_them(small: Path) -> None:
    assert told(small, results=RESULTS) == []
    assert told(small, results=RESULTS.replace("88", "96")) == [
        ("assessment-order", "error", 8, "样例县教育和体育局 96 分，高于上面一个单位的 95 分")
    ]
    assert told(small, results=RESULTS.replace("优秀", "合格")) == [
        (
            "assessment-grade",
            "error",
            8,
            "样例县教育和体育局 88 分，等次是良好，上面一个单位分数不低于它，等次却是合格",
        )
    ]
    assert told(small, results=RESULTS.replace("样例县教育和体育局", "县民政局")) == [
        ("assessment-twice", "error", 8, "县民政局的结果写了两次")
    ]


def test_an_assessment_says_something(small: Path) -> None:
    assert told(small) == [("assessment-empty", "error", 1, "没有指标，也没有结果")]
