"""政府信息公开工作年度报告：six parts and three tables, for one organ and one year.

Sources: 政府信息公开条例（国务院令第711号）art. 49, 50; 国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国
政府信息公开工作年度报告格式》的通知（国办公开办函〔2021〕30号）for the parts and the tables from the report of 2021 on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from zwgk_site.kinds.base import Choice, Count, Facet, Kind, Lookup, Part, Ref, Texts, YesNo
from zwgk_site.kinds.findable import CardSpec, Names
from zwgk_site.kinds.publication import PUBLISHER, REGION, FileSet, Titled
from zwgk_site.kinds.report_tables import NEWER_FORMAT

Format = Literal["2021", "2019"]

PARTS = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)
"""The titles of the six parts, fixed by 30号."""


def _cells(value: Any) -> Any:
    """A row as written: one cell, or several in order; an empty one is an empty text."""
    if isinstance(value, str | tuple):
        return (value,) if isinstance(value, str) else value
    if isinstance(value, list) and all(cell is None or isinstance(cell, str) for cell in value):
        return tuple("" if cell is None else cell for cell in value)
    raise PydanticCustomError("list_type", "row")


Cells = Annotated[tuple[str, ...], BeforeValidator(_cells)]
"""The cells of a row, each as written; what they say is judged by the rules, which name table, row and column."""

Rows = dict[str, Cells]
"""A table as written: cells by the key of their row."""


class Overview(Part):
    """Part one, by the five things it reports (30号)."""

    disclosure: str | None = Field(
        default=None, alias="主动公开", title="主动公开", description="主动公开做了什么。"
    )
    applications: str | None = Field(
        default=None, alias="依申请公开", title="依申请公开", description="收到和办理申请的情况。"
    )
    management: str | None = Field(
        default=None, alias="政府信息管理", title="政府信息管理", description="文件管理、清理、审查。"
    )
    platform: str | None = Field(
        default=None, alias="平台建设", title="平台建设", description="网站、公报、新媒体、公开专区。"
    )
    supervision: str | None = Field(
        default=None,
        alias="监督保障",
        title="监督保障",
        description="培训、工作考核、社会评议、责任追究；政府的报告要写后三项的结果（条例第五十条）。",
    )


ASPECTS = ("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障")
"""The keys of part one, in the order of the model."""


class Explanations(Part):
    """Reasons for figures that do not follow from others; printed on the page below what they explain."""

    library: str | None = Field(
        default=None,
        alias="规范性文件",
        title="规范性文件",
        description="行政规范性文件件数与本站文件库不一致的原因。",
    )
    valid: str | None = Field(
        default=None,
        alias="现行有效",
        title="现行有效",
        description="现行有效件数不等于上年加制发减废止的原因，如到期失效。",
    )
    carried: str | None = Field(
        default=None, alias="上年结转", title="上年结转", description="上年结转数与上年报告不一致的原因。"
    )
    total: str | None = Field(
        default=None, alias="汇总", title="汇总", description="与各单位合计不一致的原因，如机构改革。"
    )
    late: str | None = Field(
        default=None, alias="发布时间", title="发布时间", description="晚于法定期限发布的原因。"
    )


class AnnualReport(Titled):
    year: Annotated[Count, Field(ge=2019, le=2100)] = Field(
        alias="年度", title="年度", description="报告哪一年，四位数字，从2019年起。"
    )
    given_format: Format | None = Field(
        default=None,
        alias="格式",
        title="格式",
        description="表格的格式，2021 或 2019；2019、2020年度为旧格式，不用写，与年度不一致时才写。",
    )
    summary: str | None = Field(
        default=None, alias="摘要", title="摘要", description="一两句话，用于列表和搜索。"
    )
    opening: str = Field(
        alias="引言",
        title="引言",
        description="依据、期间（1月1日至12月31日）、电子版在哪里、联系方式。空一行分段。",
    )
    overview: Overview = Field(alias="总体情况", title="总体情况", description="第一部分，分五项写。")
    disclosure: str | None = Field(
        default=None, alias="主动公开情况", title="主动公开情况", description="第二部分表格以外的文字。"
    )
    table2: Rows = Field(
        alias="表二", title="表二", description="第二部分的表格，一行一个键，数字依次写在方括号里。"
    )
    applications: str | None = Field(
        default=None, alias="申请情况", title="申请情况", description="第三部分表格以外的文字。"
    )
    table3: Rows = Field(
        alias="表三",
        title="表三",
        description="第三部分的表格，每行依次写自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计。",
    )
    appeals: str | None = Field(
        default=None, alias="复议诉讼情况", title="复议诉讼情况", description="第四部分表格以外的文字。"
    )
    table4: Rows = Field(
        alias="表四",
        title="表四",
        description="第四部分的表格，每行依次写结果维持、结果纠正、其他结果、尚未审结、总计。",
    )
    shortcomings: str = Field(
        alias="问题和改进",
        title="问题和改进",
        description="第五部分，存在的主要问题及改进情况。空一行分段。",
    )
    other: str = Field(
        alias="其他事项",
        title="其他事项",
        description="第六部分，要写信息处理费和政务公开工作要点落实情况。空一行分段。",
    )
    plans: Annotated[Texts, Ref("plan", back="年度报告")] = Field(
        default=(), alias="工作要点", title="工作要点", description="报告年度的工作要点，本站收录的。"
    )
    units: Annotated[Texts, Ref("department", back="汇总的年度报告")] = Field(
        default=(),
        alias="汇总单位",
        title="汇总单位",
        description="政府的报告由哪些单位的数字汇总，写标识或全称；都有报告时核对合计。",
    )
    explanations: Explanations = Field(
        default=Explanations(),
        alias="说明",
        title="说明",
        description="数字对不上但没有错的，写明原因，页面上照登，不再提醒。",
    )
    attachments: tuple[FileSet, ...] = Field(
        default=(), alias="附件", title="附件", description="随报告公布的文件。"
    )
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="整篇内容为虚构时写 是，页面上标“示例”。"
    )

    @property
    def form(self) -> Format:
        """The format its tables have."""
        return self.given_format or ("2021" if self.year >= NEWER_FORMAT else "2019")


def _year(record: AnnualReport, library: Lookup) -> Sequence[Choice]:
    return [Choice(str(record.year), f"{record.year}年")]


_TITLE = re.compile("(.+?)([0-9]{4}年)政府信息公开工作年度报告")
_CALLED = ("政府信息公开年度报告", "政府信息公开年报", "年度报告", "年报", "依申请公开", "政府信息公开申请")


def _said(name: str, region: str) -> Iterable[str]:
    """民政局2023年年报; of the government of a region also 示范县2023年年报."""
    found = _TITLE.fullmatch(name)
    if found is None:
        return
    organ, year = found[1], found[2]
    short = organ.removeprefix(region)
    named = (organ, region) if short == "人民政府" else (organ, short, short.removesuffix("人民政府"))
    for called in dict.fromkeys(named):
        yield from (f"{called}{year}{said}" for said in _CALLED)


KIND = Kind(
    name="annualreport",
    label="政府信息公开工作年度报告",
    model=AnnualReport,
    folder="reports",
    template="annualreport.html",
    address="reports/{id}.html",
    list_address="reports/index.html",
    noun="份",
    order="published",
    facets=(Facet("year", "年度", _year), PUBLISHER, REGION),
    search=(
        "summary",
        "opening",
        "overview",
        "disclosure",
        "applications",
        "appeals",
        "shortcomings",
        "other",
    ),
    names=Names(said=_said),
    card=CardSpec(
        kicker="年度报告",
        fields=("received", "handled", "granted", "appealed"),
        links=("series", "publisher"),
        asked=(
            "年报",
            "年度报告",
            "收到多少件申请",
            "收到多少件",
            "办结多少件",
            "复议多少件",
        ),
    ),
    export=("title", "publisher", "year", "published"),
)
