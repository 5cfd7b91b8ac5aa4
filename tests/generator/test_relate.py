"""Relations and derived states: who does what by when, what is in force, what cites what, on a given day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from zwgk_site.gather import gather
from zwgk_site.kinds import discover
from zwgk_site.library import Library, Tally
from zwgk_site.settings import Settings

DAY = dt.date(2024, 11, 15)


def library_of(content: Path, today: dt.date = DAY) -> Library:
    library, problems = gather(Settings(content, ROOT, ROOT, today=today), discover(), today)
    assert library is not None, problems
    return library


@pytest.fixture(scope="module")
def demo() -> Library:
    return library_of(ROOT / "content")


def rewrite(content: Path, place: str, old: str, new: str) -> None:
    path = content / place
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


PLAN = "plans/2024-yangli.yaml"
POLICY = "policies/yangli-2024-8.md"


@pytest.mark.parametrize(
    ("today", "status"),
    [("2024-08-31", "todo"), ("2024-09-01", "doing"), ("2024-12-31", "doing"), ("2025-01-01", "late")],
)
def test_status_follows_from_the_day_the_deadline_and_the_progress(
    small: Path, today: str, status: str
) -> None:
    library = library_of(small, dt.date.fromisoformat(today))
    assert library.commitments["2024-yangli"][0].status == status


def test_a_finished_task_is_done_however_late_the_day(small: Path) -> None:
    rewrite(small, PLAN, "进度: 50", "办结: 是")
    assert library_of(small, dt.date(2030, 1, 1)).commitments["2024-yangli"][0].status == "done"
    assert library_of(small, dt.date(2024, 8, 1)).commitments["2024-yangli"][0].status == "todo"


def test_a_lasting_task_is_never_late(small: Path) -> None:
    rewrite(small, PLAN, "时限: 12月底前", "时限: 持续推进")
    assert library_of(small, dt.date(2030, 1, 1)).commitments["2024-yangli"][0].status == "doing"


def test_a_yearly_day_that_had_passed_when_the_plan_was_issued_makes_nothing_late(small: Path) -> None:
    rewrite(small, PLAN, "时限: 12月底前", "时限: 每年3月31日前")
    assert library_of(small).commitments["2024-yangli"][0].status == "doing"


def test_overall_progress_stands_in_where_a_task_has_none_of_its_own(small: Path) -> None:
    text = (small / PLAN).read_text("utf-8")
    head, _, _ = text.partition("        进展:")
    (small / PLAN).write_text(
        head + "整体进展:\n  - {日期: 2024-11-01, 说明: 全部完成, 办结: 是}\n", encoding="utf-8"
    )
    task = library_of(small).commitments["2024-yangli"][0]
    assert (task.status, task.overall) == ("done", True)


@given(days=st.integers(-400, 800))
def test_on_every_day_the_four_states_add_up(days: int) -> None:
    library = library_of(ROOT / "tests/broken/base/content", DAY + dt.timedelta(days))
    tally = Tally.of(library.commitments["2024-yangli"])
    assert tally.total == tally.done + tally.doing + tally.todo + tally.late == 1


def test_same_as_above_takes_over_and_says_so_while_blank_stays_blank(demo: Library) -> None:
    tasks = {task.number: task for task in demo.commitments["2024-wenshang"]}
    inherited = [task.number for task in tasks.values() if task.leads.inherited]
    assert inherited == ["47", "49", "50", "51", "53", "54"]
    assert {tasks[number].leads.text for number in inherited} == {"县政府办公室"}
    assert [task.number for task in tasks.values() if task.responsible.inherited] == ["49", "50", "51"]
    blank = [task.number for task in tasks.values() if not task.responsible.text]
    assert blank == ["24", "27", "28", "34", "43", "44", "45", "46"]


def test_a_name_belongs_to_its_region(demo: Library) -> None:
    wenshang = next(task for task in demo.commitments["2024-wenshang"] if task.leads.text == "县民政局")
    boshan = next(task for task in demo.commitments["2024-boshan"] if task.responsible.text == "区民政局")
    assert wenshang.departments == {"wenshang-mzj"}
    assert boshan.departments == {"boshan-mzj"}


def test_an_expression_is_split_by_role(demo: Library) -> None:
    task = next(task for task in demo.commitments["2024-boshan"] if task.number == "22")
    assert task.responsible.text == "区司法局牵头，各行政执法主体和各镇（街道）具体落实"
    assert [(mention.text, mention.role) for mention in task.responsible.mentions] == [
        ("区司法局", "lead"),
        ("各行政执法主体", "responsible"),
        ("各镇（街道）", "responsible"),
    ]


def test_a_group_brings_its_members_into_a_task(demo: Library) -> None:
    tasks = demo.tasks_of("wenshang-mzj")
    shared = demo.shared_tasks_of("wenshang-mzj")
    assert {task.plan for task in tasks} == {"2024-wenshang"}
    assert len([task for task in tasks if task.plan == "2024-wenshang"]) == 3
    assert shared and not set(tasks) & set(shared)


@pytest.mark.parametrize(
    ("lines", "today", "slug"),
    [
        ("", "2024-11-15", "in-force"),
        ("施行日期: 2024-12-01", "2024-11-30", "not-yet"),
        ("施行日期: 2024-12-01", "2024-12-01", "in-force"),
        ("有效期至: 2024-11-15", "2024-11-15", "in-force"),
        ("有效期至: 2024-11-15", "2024-11-16", "expired"),
        ("废止: {日期: 2024-11-15, 说明: 已被取代}", "2024-11-14", "in-force"),
        ("废止: {日期: 2024-11-15, 说明: 已被取代}", "2024-11-15", "repealed"),
    ],
)
def test_validity_is_that_of_the_day(small: Path, lines: str, today: str, slug: str) -> None:
    rewrite(small, POLICY, "公文种类: 通知", f"公文种类: 通知\n{lines}")
    assert library_of(small, dt.date.fromisoformat(today)).validity["yangli-2024-8"].slug == slug


def test_citations_are_linked_where_the_library_has_the_document(small: Path) -> None:
    (small / "policies" / "yangli-2024-9.md").write_text(
        (small / POLICY)
        .read_text("utf-8")
        .replace("〔2024〕8号", "〔2024〕9号")
        .replace("要点的通知", "补充通知")
        + "\n根据《关于印发2024年样例县政务公开工作要点的通知》（样政办字〔2024〕8号）、《山东省政务公开办法》（鲁政发〔2020〕1号），补充如下。《山东省政务公开办法》另行修改。\n",
        encoding="utf-8",
    )
    library = library_of(small)
    cited = [(citation.title, citation.policy) for citation in library.citations["yangli-2024-9"]]
    assert cited == [
        ("关于印发2024年样例县政务公开工作要点的通知", "yangli-2024-8"),
        ("山东省政务公开办法", None),
    ]
    assert library.cited_by["yangli-2024-8"] == ("yangli-2024-9",)


def test_the_basis_of_the_real_documents_is_found(demo: Library) -> None:
    numbers = [citation.number for citation in demo.citations["wenshang-2024-8"]]
    assert numbers[:2] == ["鲁政办发〔2024〕2号", "济政办字〔2024〕17号"]


def test_documents_stand_newest_first(demo: Library) -> None:
    days = [demo.policy(entry.record.id).published for entry in demo.entries["policy"]]
    assert days == sorted(days, reverse=True)


def test_the_demonstration_has_its_own_day_unless_another_is_asked_for() -> None:
    content = ROOT / "content"
    library, _ = gather(Settings(content, ROOT, ROOT), discover(), dt.date(2030, 1, 1))
    assert library is not None and library.today == DAY
    asked, _ = gather(
        Settings(content, ROOT, ROOT, today=dt.date(2025, 6, 1)), discover(), dt.date(2030, 1, 1)
    )
    assert asked is not None and asked.today == dt.date(2025, 6, 1)


def test_files_in_a_text_are_published_and_missing_ones_named(small: Path) -> None:
    (small / "policies" / "图").mkdir()
    (small / "policies" / "图" / "流程.png").write_bytes(b"\x89PNG")
    policy = small / POLICY
    text = policy.read_text("utf-8")
    policy.write_text(
        text
        + "\n![流程图](图/流程.png)\n\n[表格](表.xlsx)、[首页](../index.html)、[上面](#c1)、[国务院](https://www.gov.cn/)\n",
        encoding="utf-8",
    )
    _, problems = gather(Settings(small, ROOT, ROOT), discover(), DAY)
    assert [(problem.code, problem.spot.line, problem.spot.column) for problem in problems] == [
        ("file-missing", 21, 6)
    ]
    policy.write_text(text + "\n![流程图](图/流程.png)\n", encoding="utf-8")
    library = library_of(small)
    assert library.downloads["policy", "yangli-2024-8", "图/流程.png"].path == "policies/图/流程.png"


def test_a_reference_by_number_may_use_any_brackets_everywhere(small: Path) -> None:
    rewrite(small, PLAN, "印发文件: yangli-2024-8", '印发文件: "样政办字[2024]8号"')
    library = library_of(small)
    assert library.id_of("policy", "样政办字[2024]8号") == "yangli-2024-8"
    assert library.plan_of == {"yangli-2024-8": "2024-yangli"}


def test_a_title_inside_of_title_marks_is_the_same_title(small: Path) -> None:
    rewrite(small, POLICY, "关于印发2024年样例县政务公开工作要点的通知", "关于修改《甲办法》的通知")
    library = library_of(small)
    assert library.citable.find("关于修改〈甲办法〉的通知", None) == "yangli-2024-8"
    assert library.citable.find("样例县人民政府办公室关于修改《甲办法》的通知", None) == "yangli-2024-8"
