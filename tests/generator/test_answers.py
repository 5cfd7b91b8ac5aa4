"""``check --search``: everything that must be found is asked for, and what is not found is named with its file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.conftest import BROKEN, ROOT
from zwgk_site import pipeline
from zwgk_site.asking import conversation
from zwgk_site.check import check_answers
from zwgk_site.cli import main
from zwgk_site.problems import Problem, Spot
from zwgk_site.search import SearchRecord
from zwgk_site.settings import Settings
from zwgk_site.thesaurus import Saying, Sayings, Written

DAY = dt.date(2024, 11, 15)
PLACES = {"policies/yangli-2024-8.html": "content/policies/yangli-2024-8.md"}


def found(small: Path, search: bool = True) -> list[tuple[str, str, str]]:
    outcome = pipeline.check(Settings(small, ROOT / "templates", Path("none")), DAY, search=search)
    return [(problem.spot.file, problem.code, problem.what) for problem in outcome.problems]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("answers") / "public"
    assert pipeline.build(Settings(BROKEN / "base" / "content", ROOT / "templates", site), DAY).changes
    return site


def missing(site: Path, *records: SearchRecord, sayings: Sayings = Sayings()) -> list[Problem]:  # noqa: B008
    """What a site is said to lack that was built of other records."""
    return list(check_answers(site, records, sayings, PLACES, lambda done, total: None))


def test_the_small_site_finds_everything(small: Path) -> None:
    assert found(small) == []


def test_the_demonstration_portal_finds_everything() -> None:
    assert [code for _, code, _ in found(ROOT / "content")] == ["question-outdated"]


def test_a_title_that_cannot_be_searched_is_named(small: Path) -> None:
    policy = small / "policies" / "yangli-2024-8.md"
    text = policy.read_text("utf-8")
    title = "关于印发2024年样例县政务公开工作要点的通知"
    assert title in text
    policy.write_text(text.replace(title, "……", 1), encoding="utf-8")
    assert found(small) == [("content/policies/yangli-2024-8.md", "search-title", "搜不到“……”")]
    assert found(small, search=False) == []


def test_all_ways_to_search_a_title_are_one_problem(built: Path) -> None:
    (problem,) = missing(
        built, SearchRecord("policies/yangli-2024-8.html", "海洋渔业资源养护办法", "政策文件")
    )
    assert problem.spot == Spot("content/policies/yangli-2024-8.md")
    assert problem.code == "search-title"
    for way in ("标题“海洋渔业资源养护办法”", "全拼“haiyangyuyeziyuanyanghubanfa”", "首字母“hyyyzyyhbf”"):
        assert way in problem.help


def test_tasks_have_no_title_of_their_own(built: Path) -> None:
    task = SearchRecord(
        "plans/x.html#t1", "海洋渔业资源养护办法", "任务", "海洋渔业资源养护办法", titled=False
    )
    assert missing(built, task) == []


def test_a_number_that_leads_elsewhere(built: Path) -> None:
    elsewhere = SearchRecord(
        "policies/other.html", "", "政策文件", number="样政办字〔2024〕8号", titled=False
    )
    (problem,) = missing(built, elsewhere)
    assert (problem.spot.file, problem.code) == ("policies/other.html", "search-number")
    assert "样政办字〔2024〕8号" in problem.what


def written(text: str, line: int) -> Written:
    return Written(text, Spot("content/thesaurus.yaml", line))


def test_words_that_reach_nothing(built: Path) -> None:
    sayings = Sayings(
        everyday=(
            Saying(written("打渔的", 2), (written("海洋渔业", 2),)),
            Saying(written("公开栏", 3), (written("还没有的词", 3),)),
            Saying(written("样例县", 4), (written("海洋渔业", 4),)),
        ),
        awaited=(written("还没有的词", 6),),
        hot=(written("救助标准", 8), written("政物公开", 9)),
    )
    said = [(problem.spot.line, problem.code, problem.what) for problem in missing(built, sayings=sayings)]
    assert said == [
        (2, "search-word", "日常说法“打渔的”什么也搜不到"),
        (9, "search-word", "热词“政物公开”什么也搜不到"),
    ]


def test_without_node_the_command_says_so_and_ends_with_2(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(conversation, "executable", lambda: None)
    words = ["check", "--content", str(small), "--templates", str(ROOT / "templates")]
    assert main([*words, "--search"]) == 2
    assert "Node 18 以上" in capsys.readouterr().err
    assert main(words) == 0
