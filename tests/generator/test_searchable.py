"""Search records of a portal: what they are narrowed by, what they are called, what card answers for them."""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.pages.conftest import TEMPLATES, portal_of, words
from zwgk_site.kinds import discover
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.pages import Portal, plan
from zwgk_site.render import Renderer
from zwgk_site.search import SearchRecord, contains
from zwgk_site.search.record import Card, CardLine
from zwgk_site.searchable import records_of
from zwgk_site.searchable.cards import LINES, LINKS, LONGEST
from zwgk_site.searchable.own import own_of

Found = Mapping[str, SearchRecord]


def found_in(portal: Portal) -> Found:
    return {record.address: record for record in records_of(portal)}


@pytest.fixture(scope="module")
def portal() -> Portal:
    return portal_of(ROOT / "content")


@pytest.fixture(scope="module")
def demo(portal: Portal) -> Found:
    return found_in(portal)


def rewrite(content: Path, place: str, *changes: tuple[str, str]) -> None:
    path = content / place
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def card_of(record: SearchRecord) -> Card:
    assert record.card is not None, record.address
    return record.card


def line(record: SearchRecord, label: str) -> CardLine:
    return next(line for line in card_of(record).lines if line.label == label)


def leads(record: SearchRecord) -> Mapping[str, str]:
    """Address by text."""
    return dict(card_of(record).links)


# ── what results are narrowed by ───────────────────────────────────────────────────────────────


def test_a_document_has_the_facets_of_its_list(demo: Found) -> None:
    policy = demo["policies/boshan-2024-14.html"]
    assert policy.departments == ("博山区人民政府办公室",)
    assert (policy.year, policy.topics, policy.region) == ("2024", ("综合政务",), "博山区")
    assert (policy.validity, policy.status, policy.gone) == ("现行有效", None, False)


def test_what_is_no_longer_valid_says_so_and_comes_last(demo: Found) -> None:
    policy = demo["policies/guanxian-2020-33.html"]
    assert (policy.validity, policy.status, policy.gone) == ("失效", "失效", True)


def test_what_is_not_yet_in_force_says_so_and_keeps_its_place(small: Path) -> None:
    rewrite(
        small,
        "policies/yangli-2024-8.md",
        ("成文日期: 2024-06-24", "成文日期: 2024-06-24\n施行日期: 2025-01-01"),
    )
    policy = found_in(portal_of(small))["policies/yangli-2024-8.html"]
    assert (policy.status, policy.gone) == ("尚未施行", False)


def test_a_task_belongs_to_all_departments_it_names_the_leading_ones_first(
    demo: Found, portal: Portal
) -> None:
    for commitments in portal.library.commitments.values():
        for commitment in commitments:
            task = demo[f"plans/{commitment.plan}.html#{commitment.key}"]
            named = {portal.library.department(unit).name for unit in commitment.departments}
            assert set(task.departments) == named or not named
            leading = [
                portal.library.department(mention.department).name
                for mention in commitment.leads.mentions
                if mention.department and mention.role == "lead"
            ]
            assert list(task.departments[: len(set(leading))]) == list(dict.fromkeys(leading))
            assert task.region == demo[f"plans/{commitment.plan}.html"].region


def test_a_task_that_names_nobody_belongs_to_the_issuer_of_its_plan(demo: Found, portal: Portal) -> None:
    commitments = (c for plan in portal.library.commitments.values() for c in plan)
    nobody = next(c for c in commitments if not c.departments)
    task = demo[f"plans/{nobody.plan}.html#{nobody.key}"]
    assert task.departments == demo[f"plans/{nobody.plan}.html"].departments


def test_an_organ_is_its_own_department(demo: Found) -> None:
    organ = demo["departments/wenshang-mzj.html"]
    assert (organ.departments, organ.region, organ.year) == (("汶上县民政局",), "汶上县", None)


def test_a_page_that_is_invented_as_a_whole_says_so(demo: Found) -> None:
    assert demo["pages/apply.html"].status == "示例"
    assert demo["pages/about.html"].status is None


# ── names ──────────────────────────────────────────────────────────────────────────────────────


def test_an_organ_is_found_by_what_people_call_it(demo: Found) -> None:
    names = demo["departments/wenshang-jyhtyj.html"].names
    assert {"县教育和体育局", "教育局", "县教育局", "汶上教育局", "体育局", "教体局", "县教体局"} <= set(
        names
    )
    assert "汶上县教育和体育局" not in names
    assert {"卫生局", "汶上县卫生和计划生育局"} <= set(demo["departments/wenshang-wsjkj.html"].names)


def test_a_name_that_another_organ_of_the_region_has_is_left_to_that_one(small: Path) -> None:
    both = found_in(portal_of(small))["departments/yangli-jyhtyj.html"].names
    assert {"体育局", "县体育局", "教育局"} <= set(both)
    rewrite(
        small,
        "departments.yaml",
        (
            "\n\n单位组:",
            "\n  - {标识: yangli-tyj, 名称: 样例县体育局, 地区: 样例县, 类别: 工作部门}\n\n单位组:",
        ),
    )
    found = found_in(portal_of(small))
    left = found["departments/yangli-jyhtyj.html"].names
    assert "教育局" in left
    assert not {"体育局", "县体育局", "样例体育局", "样例县体育局"} & set(left)
    assert {"体育局", "县体育局"} <= set(found["departments/yangli-tyj.html"].names)


def test_an_organ_of_another_region_takes_nothing_away(demo: Found) -> None:
    assert "自然资源局" in demo["departments/wenshang-zrzyhghj.html"].names
    assert "自然资源局" in demo["departments/boshan-zrzyj.html"].names


def test_tasks_and_documents_have_no_other_names(demo: Found) -> None:
    assert not {"任务", "政策文件"} & {record.kind for record in demo.values() if record.names}


# ── text ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("query", ["电话 民政局", "民政局 办公地址", "教育局 办公时间", "县民政局 主要职责"])
def test_an_organ_is_found_by_its_name_and_what_is_asked_of_it(demo: Found, query: str) -> None:
    hits = [address for address, record in demo.items() if contains(record, query)]
    assert any(address.startswith("departments/wenshang-") for address in hits)


def test_invented_contacts_say_so_wherever_they_are_shown(demo: Found, portal: Portal) -> None:
    for entry in portal.library.entries["department"]:
        record = demo[f"departments/{entry.record.id}.html"]
        samples = getattr(entry.record, "samples", ())
        lines = [line for line in card_of(record).lines if line.label != "分管领导"]
        assert all(line.sample == (line.label in samples) for line in lines)
        for text in record.text.split("\n"):
            label = text.split("：")[0]
            several = label in ("主要职责", "位置说明", "公开机构", "解读首问责任人")
            assert label not in samples or several or text.endswith("（示例）"), text


def test_parts_of_a_field_that_name_files_or_records_are_not_its_words(small: Path) -> None:
    rewrite(
        small,
        "policies/yangli-2024-8.md",
        ("发布时间:", "附件:\n  - {名称: 工作要点表, 任务表: 2024-yangli}\n发布时间:"),
    )
    text = found_in(portal_of(small))["policies/yangli-2024-8.html"].text
    assert "工作要点表" in text
    assert "2024-yangli" not in text


# ── cards ──────────────────────────────────────────────────────────────────────────────────────


def test_an_organ_answers_with_duties_and_contacts_and_where_its_work_is(demo: Found) -> None:
    organ = demo["departments/wenshang-zfbgs.html"]
    assert card_of(organ).kicker == "相关部门"
    assert line(organ, "办公电话").href == "tel:00000000000"
    assert line(organ, "办公时间").href is None
    assert sum(line.label == "主要职责" for line in card_of(organ).lines) == LINES
    assert {"电话", "办公电话", "地址", "在哪", "办公时间", "职责", "主要职责"} <= set(card_of(organ).asked)
    assert leads(organ)["政策文件 1 件"] == "policies/issuer-wenshang-zfbgs/index.html"
    assert "departments/wenshang-zfbgs.html#tasks" in leads(organ).values()
    assert "plans/2024-wenshang.html" in leads(organ).values()


def test_an_organ_without_contacts_still_leads_on(demo: Found) -> None:
    organ = demo["departments/guanxian-swj.html"]
    assert card_of(organ).lines == ()
    assert leads(organ) == {"看 1 项任务": "departments/guanxian-swj.html#tasks"}


def test_a_plan_answers_with_its_progress(demo: Found) -> None:
    plan = demo["plans/2024-wenshang.html"]
    assert line(plan, "进度") == CardLine("进度", "54 项任务，完成 27 项，逾期 1 项", sample=True)
    assert line(plan, "发布单位").href == "departments/wenshang-zfbgs.html"
    assert leads(plan)["逾期 1 项"] == "plans/2024-wenshang/status-late.html"
    assert "policies/wenshang-2024-8.html" in leads(plan).values()
    assert line(demo["plans/2024-boshan.html"], "进度").text == "67 项任务，完成 31 项"


def test_a_task_answers_with_state_units_deadline_and_latest_progress(small: Path) -> None:
    task = found_in(portal_of(small))["plans/2024-yangli.html#t1"]
    card = card_of(task)
    assert card.first
    assert [(line.label, line.text, line.href) for line in card.lines] == [
        ("状态", "推进中 50%", None),
        ("牵头单位", "县民政局", "departments/yangli-mzj.html"),
        ("责任单位", "县政府各部门、单位", None),
        ("完成时限", "12月底前", None),
        ("最新进展", "2024-09-01：标准已公布。", None),
    ]
    assert card.links == (
        ("2024年样例县政务公开工作要点", "plans/2024-yangli.html"),
        ("样例县民政局", "departments/yangli-mzj.html"),
    )
    assert not any(line.sample for line in card.lines)


def test_invented_progress_is_marked_on_the_card_of_its_task(demo: Found, portal: Portal) -> None:
    for commitments in portal.library.commitments.values():
        for commitment in commitments:
            task = demo[f"plans/{commitment.plan}.html#{commitment.key}"]
            assert line(task, "状态").sample == commitment.sample


def test_a_document_answers_with_its_validity_and_its_tasks(demo: Found) -> None:
    policy = demo["policies/guanxian-2020-33.html"]
    assert line(policy, "有效性") == CardLine("有效性", "失效：年度工作已结束", sample=True)
    assert line(policy, "发文字号").text == "冠政办发〔2020〕33号"
    assert leads(policy) == {"按任务查看进展（21 项）": "plans/2020-guanxian.html"}
    assert leads(demo["policies/boshan-2024-14.html"])["附件 2 个"] == "policies/boshan-2024-14.html#files"


def test_a_document_leads_to_those_that_refer_to_it_by_what_they_are(small: Path) -> None:
    first = (small / "policies/yangli-2024-8.md").read_text("utf-8")
    later = (
        first.replace("2024〕8号", "2024〕9号")
        .replace("2024年样例县政务公开工作要点的通知", "废止旧要点的通知")
        .replace("发布时间:", "相关文件: [样政办字〔2024〕8号]\n发布时间:")
    )
    (small / "policies/yangli-2024-9.md").write_text(later, encoding="utf-8")
    found = found_in(portal_of(small))
    old, new = found["policies/yangli-2024-8.html"], found["policies/yangli-2024-9.html"]
    assert leads(old)["相关文件：关于印发废止旧要点的通知"] == new.address
    assert old.address in leads(new).values()


def test_a_number_belongs_to_the_document_and_finds_its_plan_too(demo: Found) -> None:
    number = "博政办字〔2024〕14号"
    assert [record.address for record in demo.values() if record.number == number] == [
        "policies/boshan-2024-14.html"
    ]
    assert contains(demo["plans/2024-boshan.html"], number)


def test_a_column_answers_with_what_it_holds(demo: Found, portal: Portal) -> None:
    column = demo["policies/index.html"]
    assert card_of(column).kicker == "栏目"
    assert line(column, "内容").text == f"{len(portal.library.entries['policy'])} 件"
    assert len(card_of(column).links) == LINKS
    documents = [address for address in leads(column).values() if address.startswith("policies/")]
    assert len(documents) == 3, "the newest, and the columns below it"


def test_a_column_leaves_the_answer_to_its_text_of_the_same_name(demo: Found) -> None:
    assert demo["columns/ysqgk.html"].card is None
    page = demo["pages/apply.html"]
    assert line(page, "摘要").sample
    assert leads(page)["提交申请"] == "pages/apply.html#submit"
    assert "怎么办" in card_of(page).asked


def test_a_page_without_summary_answers_with_its_beginning(small: Path) -> None:
    assert line(found_in(portal_of(small))["pages/about.html"], "摘要").text == "本站用于测试。"


def test_cards_stay_lean(demo: Found) -> None:
    for record in demo.values():
        if record.card is not None:
            assert all(line.text and len(line.text) <= LONGEST for line in record.card.lines)
            assert len(record.card.links) <= LINKS
            addresses = [address for _, address in record.card.links]
            assert len(set(addresses)) == len(addresses)
            assert record.address not in addresses


def test_cards_lead_to_places_that_exist(demo: Found, portal: Portal) -> None:
    pages = {page.address: page for page in plan(portal)[0]}
    renderer = Renderer(TEMPLATES, words())
    cards = [record.card for record in demo.values() if record.card is not None]
    links = {address for card in cards for _, address in card.links}
    links |= {line.href for card in cards for line in card.lines if line.href}
    rendered: dict[str, str] = {}
    for link in sorted(links):
        if link.startswith("tel:"):
            continue
        address, _, anchor = link.partition("#")
        assert address in pages, link
        if anchor:
            if address not in rendered:
                first, *_ = renderer.render(pages[address])
                rendered[address] = first.content.decode("utf-8")
            assert f'id="{anchor}"' in rendered[address], link


# ── declarations ───────────────────────────────────────────────────────────────────────────────


def declared(kind: Kind) -> Sequence[str]:
    """Attributes that a declaration names."""
    assert kind.card is not None
    own, facets = own_of(kind), {facet.name for facet in kind.facets}
    shown = [name for name in kind.card.fields if name not in own.lines and name not in facets]
    led = [name for name in kind.card.links if name not in own.links]
    number = [kind.number] if kind.number else []
    return (*shown, *led, *kind.names.fields, *kind.search, *kind.labelled, *number)


def is_property(member: object) -> bool:
    return isinstance(member, property)


@pytest.mark.parametrize("kind", [kind for kind in discover() if kind.card], ids=lambda kind: kind.name)
def test_what_a_kind_declares_for_search_is_there(kind: Kind) -> None:
    there = {*kind.model.model_fields, *(name for name, _ in inspect.getmembers(kind.model, is_property))}
    assert [name for name in declared(kind) if name not in there] == []


def test_what_is_worked_out_for_a_card_is_declared() -> None:
    for kind in discover():
        own = own_of(kind)
        assert not own.lines.keys() - set(kind.card.fields if kind.card else ())
        assert not own.links.keys() - set(kind.card.links if kind.card else ())


@pytest.mark.parametrize(
    "card", [CardSpec("说明", fields=("nothing",)), CardSpec("说明", links=("nothing",))]
)
def test_a_card_that_names_nothing_is_refused(
    card: CardSpec, portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(vars(portal.kinds["page"]), "card", card)
    with pytest.raises(LookupError, match="nothing called nothing"):
        found_in(portal)
