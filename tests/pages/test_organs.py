"""Pages of organs, leaders, powers, charges; the directory as page, booklet, files and one code."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from html import unescape

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from tests.aid import decoded
from tests.pages.conftest import Built
from zwgk_site.kinds.department import Department
from zwgk_site.kinds.leader import Leader
from zwgk_site.kinds.power import CATEGORIES, ELEMENTS, Guide, Power, PowerList
from zwgk_site.pages.directory import View, registered
from zwgk_site.pages.views.charge import money
from zwgk_site.pages.views.department import View as OrganView
from zwgk_site.relate.leaders import in_charge_of, leaders_of
from zwgk_site.text import fees

ORGAN = "departments/shifan-mzj.html"


def plain(html: str) -> str:
    """The words of a page."""
    return unescape(re.sub(r"<[^>]+>", " ", html))


def organ(demo: Built) -> OrganView:
    view = demo.page(ORGAN).context["view"]
    assert isinstance(view, OrganView)
    return view


def test_the_page_of_an_organ_tells_how_to_get_there_and_whom_to_ask(demo: Built) -> None:
    lines = {
        line.label: (tuple(text.text for text in line.texts), line.phone) for line in organ(demo).contacts
    }
    assert lines["怎么去"][0][1] == "坐 3 路、6 路公交车到“民政局”站下车，从南门进，社会救助窗口在一楼。"
    assert lines["政府信息公开机构"] == (("局办公室",), "0000-0000012")
    assert lines["政策解读首问责任人"] == (("社会救助科 科长岗",), "0000-0000232")
    assert organ(demo).checked == "信息核对于 2024年10月18日"


def test_the_page_of_an_organ_gathers_what_stands_elsewhere(demo: Built) -> None:
    view = organ(demo)
    assert [item.title for item in view.leaders] == ["赵某某　局长", "孙某某　副局长"]
    assert [link.text for link in view.in_charge] == ["王某某　副县长"]
    assert [link.text for link in view.powers[0].classes] == [
        "行政处罚 2 项",
        "行政给付 1 项",
        "行政确认 1 项",
    ]
    titles = [group.title for group in (*view.named, *view.others)]
    assert titles[:3] == ["政府开放活动", "公开承诺", "回应关切"]
    assert len(titles) == len(set(titles))


def test_more_than_a_few_of_one_sort_lead_to_the_list_of_all(demo: Built) -> None:
    view = organ(demo)
    long = [group for group in (*view.named, *view.others) if group.more.href]
    assert long, "the demonstration has an organ with many answers"
    for group in long:
        assert len(group.items) == 3
        target = group.more.href.removeprefix("../")
        count = re.search(r"\d+", group.more.text)
        assert count is not None and f"{count[0]} " in plain(demo.text(target))


def test_jumps_of_the_page_lead_to_its_parts(demo: Built) -> None:
    text = demo.text(ORGAN)
    for link in organ(demo).parts:
        assert f'id="{link.href[1:]}"' in text


def test_leaders_stand_in_the_order_of_their_organs(demo: Built) -> None:
    text = plain(demo.text("leaders/index.html"))
    names = ["张某某　县长", "李某某　常务副县长", "王某某　副县长", "赵某某　局长", "孙某某　副局长"]
    places = [text.index(name) for name in names]
    assert places == sorted(places)
    assert (
        "县长"
        not in plain(demo.text("leaders/organ-shifan-mzj/index.html")).split("赵某某")[0].split("筛选")[-1]
    )


def test_leaders_are_ordered_by_rank_whatever_their_days(demo: Built) -> None:
    library = demo.portal.library
    for entry in library.entries["department"]:
        ranks = [leader.rank for leader in leaders_of(library, entry.record.id)]
        assert ranks == sorted(ranks)
    assert [leader.name for leader in in_charge_of(library, "shifan-mzj")] == ["王某某"]
    assert {leader.id for leader in library.records("leader", Leader)} == {
        leader.id
        for entry in library.entries["department"]
        for leader in leaders_of(library, entry.record.id)
    }


def test_totals_of_powers_add_up(demo: Built) -> None:
    totals = demo.page("powers/index.html").context["totals"]
    rows, sums = totals.rows, totals.sums  # type: ignore[attr-defined]
    for row in rows:
        assert sum(int(cell.text) for cell in row.cells) == int(row.total)
    for place, total in enumerate(sums):
        assert sum(int(row.cells[place].text) for row in rows) == int(total)
    lists = demo.portal.library.records("power", PowerList)
    assert totals.sum == str(sum(len(each.powers) for each in lists))  # type: ignore[attr-defined]


def test_a_class_of_powers_is_shown_across_organs(demo: Built) -> None:
    text = plain(demo.text("powers/category-license/index.html"))
    for name in ("教师资格认定", "食品经营许可", "公共场所卫生许可", "示范县教育和体育局"):
        assert name in text
    assert "对无照经营的处罚" not in text


def test_powers_are_in_the_file_as_on_the_page(demo: Built) -> None:
    rows = list(csv.DictReader(io.StringIO(demo.files["powers/items.csv"].decode("utf-8-sig"))))
    lists = demo.portal.library.records("power", PowerList)
    assert [row["编码"] for row in rows] == [power.code for each in lists for power in each.powers]
    own = list(csv.DictReader(io.StringIO(demo.files["powers/shifan-mzj/items.csv"].decode("utf-8-sig"))))
    assert [row for row in rows if row["单位"] == "示范县民政局"] == own
    first = own[0]
    assert first["网址"].endswith("powers/shifan-mzj.html#p-SFMZ-QR-001")
    assert 'id="p-SFMZ-QR-001"' in demo.text("powers/shifan-mzj.html")


FIELDS = {
    "申请条件": ["住在本县。"], "办理材料": ["申请书"], "办理地点": "大厅", "办理时间": "工作日",
    "联系电话": "0000-0000012", "办理流程": ["申请"],
}  # fmt: skip


@given(st.sets(st.sampled_from(sorted(FIELDS))), st.sampled_from(sorted(CATEGORIES)))
def test_a_guide_lacks_what_is_not_written(written: set[str], category: str) -> None:
    guide = Guide.model_validate({name: FIELDS[name] for name in written})
    given_ = {"编码": "A-001", "名称": "某事", "类别": category, "依据": "《某法》第一条"}
    power = Power.model_validate({**given_, "办事指南": guide})
    assert power.missing == tuple(name for name in ELEMENTS[2:] if name not in written)
    assert power.service
    bare = Power.model_validate(given_)
    assert bare.missing == (ELEMENTS[2:] if bare.service else ())


@pytest.mark.parametrize(
    ("amount", "text"), [("20", "20"), ("20.00", "20"), ("1.4", "1.40"), ("0.95", "0.95"), ("0", "0")]
)
def test_amounts_are_whole_yuan_or_have_both_fen(amount: str, text: str) -> None:
    assert money(Decimal(amount)) == text


def test_a_charge_that_is_gone_is_never_shown_as_in_force(demo: Built) -> None:
    text = plain(demo.text("charges/shifan-jimao-guanli.html"))
    assert "自2008年9月1日起取消" in " ".join(text.split()) and "原收费标准" in text
    waived = plain(demo.text("charges/shifan-tezhong-jianyan.html"))
    assert "2024年1月1日至2024年12月31日免征" in waived
    catalogue = plain(demo.text("charges/index.html"))
    assert catalogue.index("执行中") < catalogue.index("已取消")


def test_the_charge_of_disclosure_agrees_with_the_calculator(demo: Built) -> None:
    text = plain(demo.text("charges/shifan-xinxi-chuli.html"))
    for step in fees.PAGES[1:3]:
        assert f"{step.first} 至 {step.last} 页的部分每页 {step.rate} 元" in text
    assert f"{fees.PAGES[3].first} 页以上的部分每页 {fees.PAGES[3].rate} 元" in text
    assert f"{fees.piece_step(11).first} 至 {fees.piece_step(11).last} 件的部分每件 {fees.RISE} 元" in text


def directory(demo: Built) -> View:
    view = demo.page("contacts/index.html").context["view"]
    assert isinstance(view, View)
    return view


def test_the_directory_has_every_organ_once(demo: Built) -> None:
    organs = demo.portal.library.records("department", Department)
    listed = [each.organ.text for region in directory(demo).regions for each in region.listed]
    assert sorted(listed) == sorted(organ.name for organ in organs if registered(organ))
    numbers = [each.number for region in directory(demo).regions for each in region.listed]
    assert numbers == list(range(1, len(listed) + 1))
    lacking = "、".join(region.lacking for region in directory(demo).regions if region.lacking).split("、")
    assert sorted([*listed, *lacking]) == sorted(organ.name for organ in organs)


def test_the_one_code_leads_to_the_directory(demo: Built) -> None:
    for address in ("contacts/code.html", "contacts/index.html", "elder/contacts/code.html"):
        drawing = re.search(
            r'class="qr"[^>]*viewBox="0 0 (\d+) \d+".*?fill="#000" d="([^"]+)"', demo.text(address)
        )
        assert drawing is not None
        assert decoded(drawing[2], int(drawing[1])) == demo.portal.absolute("contacts/index.html")


def test_the_directory_is_the_same_in_all_its_files(demo: Built) -> None:
    shown = [each for region in directory(demo).regions for each in region.listed]
    rows = list(csv.DictReader(io.StringIO(demo.files["contacts/directory.csv"].decode("utf-8-sig"))))
    assert [(row["单位"], row["公开机构电话"], row["首问责任人电话"]) for row in rows] == [
        (each.organ.text, each.office_phone, each.contact_phone) for each in shown
    ]
    tables = Document(io.BytesIO(demo.files["contacts/directory.docx"])).tables
    words = [[cell.text for cell in row.cells] for table in tables for row in table.rows[1:]]
    assert [(row[1], row[3], row[6]) for row in words] == [
        (each.organ.text, each.office_phone, each.contact_phone) for each in shown
    ]
