"""A content type is three files: a kind, a template, a sample. Dropped in, everything else follows."""

from __future__ import annotations

import datetime as dt
import importlib
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import zwgk_site.kinds
from tests.conftest import BROKEN, ROOT
from tests.pages.conftest import portal_of
from zwgk_site import pipeline, scaffold
from zwgk_site.kinds import discover
from zwgk_site.reference import markdown
from zwgk_site.search import SearchRecord, contains
from zwgk_site.search.record import Card, CardLine
from zwgk_site.searchable import records_of
from zwgk_site.settings import Settings

TODAY = dt.date(2024, 11, 15)

KIND = '''"""听证：a public hearing on a draft decision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Choice, Day, Facet, Kind, Lookup, Record, Ref, Telephone, Texts
from zwgk_site.kinds.findable import CardSpec, Names


class Hearing(Record):
    title: str = Field(alias="标题", title="标题", description="听证事项。")
    host: Annotated[str, Ref("department")] = Field(alias="组织单位", title="组织单位", description="组织听证的单位。")
    day: Day = Field(alias="日期", title="日期", description="哪一天举行。")
    place: str | None = Field(default=None, alias="地点", title="地点", description="在哪里举行。")
    phone: Annotated[str | None, Telephone()] = Field(
        default=None, alias="报名电话", title="报名电话", description="怎样报名。"
    )
    also: Texts = Field(default=(), alias="又称", title="又称", description="平时的叫法。")
    samples: Texts = Field(default=(), alias="示例项", title="示例项", description="虚构的键名。")

    @property
    def label(self) -> str:
        return self.title


def _year(record: Hearing, library: Lookup) -> Sequence[Choice]:
    return [Choice(str(record.day.year), f"{record.day.year}年")]


KIND = Kind(
    name="hearing",
    label="听证",
    model=Hearing,
    folder="hearings",
    template="hearing.html",
    address="hearings/{id}.html",
    list_address="hearings/index.html",
    noun="场",
    order="day",
    facets=(Facet("year", "年份", _year),),
    search=("place",),
    labelled=("phone",),
    names=Names(("also",)),
    card=CardSpec(
        kicker="正在报名", fields=("day", "year", "phone"), links=("host",), asked=("怎么报名",), first=True
    ),
    export=("title", "host", "day", "place"),
)
'''

TEMPLATE = """{% extends "base.html" %}
{% block main %}
<div class="wrap"><h1>{{ record.title }}</h1>
<dl class="meta">{% for field in fields %}<div><dt>{{ field.label }}</dt><dd>{{ field.text }}</dd></div>{% endfor %}</dl></div>
{% endblock %}
"""

SAMPLE = "标题: 居民用水价格调整听证会\n组织单位: 样例县民政局\n日期: 2024-09-10\n地点: 县图书馆报告厅\n"
SAMPLE += "报名电话: 0537-1234567\n又称: 水价听证会\n示例项: 报名电话\n"


@pytest.fixture
def hearing(tmp_path: Path) -> Iterator[Settings]:
    """A site to which the three files of a hearing were added."""
    content = Path(shutil.copytree(BROKEN / "base" / "content", tmp_path / "content"))
    templates = Path(shutil.copytree(ROOT / "templates", tmp_path / "templates"))
    kinds = tmp_path / "kinds"
    kinds.mkdir()
    (kinds / "hearing.py").write_text(KIND, encoding="utf-8")
    (templates / "hearing.html").write_text(TEMPLATE, encoding="utf-8")
    (content / "hearings").mkdir()
    (content / "hearings" / "2024-water.yaml").write_text(SAMPLE, encoding="utf-8")
    zwgk_site.kinds.__path__.append(str(kinds))
    importlib.invalidate_caches()
    yield Settings(content, templates, tmp_path / "public")
    zwgk_site.kinds.__path__.remove(str(kinds))
    sys.modules.pop("zwgk_site.kinds.hearing", None)
    delattr(zwgk_site.kinds, "hearing")


def test_pages_lists_facets_data_and_search_follow_from_three_files(hearing: Settings) -> None:
    outcome = pipeline.build(hearing, TODAY)
    assert [problem.code for problem in outcome.problems] == []
    public = hearing.output

    def text(path: str) -> str:
        return (public / path).read_text("utf-8")

    page = text("hearings/2024-water.html")
    assert "居民用水价格调整听证会" in page
    assert "县图书馆报告厅" in page
    assert "2024-water.html" in text("hearings/index.html")
    assert "2024-water.html" in text("hearings/year-2024/index.html")
    assert "hearings/2024-water.html" in text("sitemap.xml")
    assert "hearings/2024-water.html" in text("titles/index.html")
    assert "hearings/2024-water.html" in text("titles/year-2024/index.html")
    assert "hearings/" in text("sitemap.html")
    assert (public / "hearings/list.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert "居民用水价格调整听证会" in text("hearings/list.csv")
    assert json.loads(text("hearings/list.json"))
    assert (public / "elder/hearings/2024-water.html").exists()
    assert pipeline.check(hearing, TODAY).problems == ()


def test_search_facets_names_and_card_follow_from_the_declaration(hearing: Settings) -> None:
    found = {record.address: record for record in records_of(portal_of(hearing.content))}
    record = found["hearings/2024-water.html"]
    assert record == SearchRecord(
        address="hearings/2024-water.html",
        title="居民用水价格调整听证会",
        kind="听证",
        text="县图书馆报告厅\n报名电话：0537-1234567（示例）",
        names=("水价听证会",),
        departments=("样例县民政局",),
        year="2024",
        region="样例县",
        date="2024-09-10",
        card=Card(
            "正在报名",
            lines=(
                CardLine("日期", "2024年9月10日"),
                CardLine("年份", "2024年"),
                CardLine("报名电话", "0537-1234567", "tel:05371234567", sample=True),
            ),
            links=(("组织单位：样例县民政局", "departments/yangli-mzj.html"),),
            asked=("日期", "年份", "报名电话", "怎么报名"),
            first=True,
        ),
    )
    assert contains(record, "水价 电话")
    host = found["departments/yangli-mzj.html"].card
    assert host is not None
    assert ("听证：居民用水价格调整听证会", record.address) in host.links


def test_a_new_file_and_the_documentation_follow_too(hearing: Settings) -> None:
    kind = next(kind for kind in discover() if kind.name == "hearing")
    assert scaffold.place_of(kind, "2024-gas") == "hearings/2024-gas.yaml"
    text = scaffold.text_of(kind, "2024-gas", TODAY, {})
    assert "# 听证事项。\n标题:" in text
    assert "日期: 2024-11-15" in text
    assert "组织听证的单位。" in markdown(discover())


def test_its_mistakes_are_found_like_any_others(hearing: Settings) -> None:
    sample = hearing.content / "hearings" / "2024-water.yaml"
    sample.write_text(
        SAMPLE.replace("样例县民政局", "样例县民正局").replace("2024-09-10", "九月十日"), encoding="utf-8"
    )
    assert [problem.code for problem in pipeline.build(hearing, TODAY).problems] == ["value-date"]
    sample.write_text(SAMPLE.replace("样例县民政局", "样例县民正局"), encoding="utf-8")
    assert [problem.code for problem in pipeline.build(hearing, TODAY).problems] == ["ref-unknown"]


def test_gone_again_nothing_remains() -> None:
    assert "hearing" not in [kind.name for kind in discover()]
