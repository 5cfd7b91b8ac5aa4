"""公开目录：what an organ must publish, item by item: 主动公开事项目录 and 基层政务公开标准目录.

Sources: 政府信息公开条例（国务院令第711号）arts. 12, 20, 21; 国办发〔2019〕54号 for 标准目录; 2024年政务公开工作要点 of
several cities (明确公开主体、内容、时限、方式、渠道、责任等要素).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from zwgk_site.kinds.base import Choice, Day, Facet, Kind, Lookup, Part, Ref, Texts, YesNo
from zwgk_site.kinds.domains import BY_NAME
from zwgk_site.kinds.findable import CardSpec, Names
from zwgk_site.kinds.publication import PUBLICATION, Publication
from zwgk_site.text import ticks
from zwgk_site.text.ticks import Tick

Form = Literal["主动公开事项目录", "基层政务公开标准目录"]
FORMS: dict[str, str] = {"主动公开事项目录": "items", "基层政务公开标准目录": "standard"}
Layer = Literal["市级", "县级", "乡级", "村级"]
Stage = Literal["决策", "执行", "管理", "服务", "结果"]

WEBSITE = "政府网站"
CHANNELS = (
    WEBSITE, "政府公报", "两微一端", "发布会/听证会", "广播电视", "纸质媒体", "公开查阅点", "政务服务中心",
    "便民服务站", "入户/现场", "社区/企事业单位/村公示栏（电子屏）", "精准推送", "其他",
)  # fmt: skip
"""The channels that the official table offers, in its order."""


def _ticks(value: Any) -> Any:
    """One cell of marked words, or a list of such cells."""
    cells = value if isinstance(value, list | tuple) else [value]
    if not all(isinstance(cell, str | Tick) for cell in cells):
        raise PydanticCustomError("string_type", "text")
    return tuple(
        tick for cell in cells for tick in ((cell,) if isinstance(cell, Tick) else ticks.parse(cell))
    )


Ticks = Annotated[tuple[Any, ...], BeforeValidator(_ticks)]
"""Words, each required or optional (``text.ticks.Tick``), written ■政府网站 □政府公报 or as a list."""


class Common(Part):
    """What the items of a catalogue share; an item may say otherwise."""

    basis: Texts = Field(
        default=(), alias="依据", title="依据", description="公开的依据，如 《…》第二十条第（二）项。"
    )
    limit: str | None = Field(
        default=None,
        alias="时限",
        title="时限",
        description="如 信息形成之日起20个工作日内、每季度、及时、长期公开。",
    )
    unit: Annotated[str | None, Ref("department", back="公开目录")] = Field(
        default=None, alias="主体", title="主体", description="由哪个单位公开。"
    )
    office: str | None = Field(default=None, alias="责任", title="责任", description="由哪个科室、岗位负责。")
    channels: Ticks = Field(
        default=(),
        alias="渠道",
        title="渠道",
        description="渠道和载体，■必选、□可选，如 ■政府网站 □两微一端。",
    )
    audience: str | None = Field(
        default=None, alias="对象", title="对象", description="全社会，或者写明哪些特定群体。"
    )
    way: Literal["主动", "依申请"] | None = Field(
        default=None, alias="方式", title="方式", description="主动或依申请。"
    )
    layers: Annotated[tuple[Layer, ...], BeforeValidator(lambda v: [v] if isinstance(v, str) else v)] = Field(
        default=(), alias="层级", title="层级", description="市级、县级、乡级、村级，可写几个。"
    )


class Query(Part):
    """Content that answers an item, wherever it is shown."""

    collects: str = Field(alias="收录", title="收录", description="哪一种内容，如 政府信息、政策文件。")
    narrowed: dict[str, str] = Field(
        default_factory=dict,
        alias="条件",
        title="条件",
        description="其中哪一部分，如 {主题分类: 民政、扶贫、救灾}。",
    )


class CatalogueItem(Common):
    """公开事项：one line of a catalogue."""

    number: str | None = Field(
        default=None, alias="序号", title="序号", description="原表的序号，从 1 起连续；都不写则按次序编。"
    )
    path: Annotated[Texts, Field(min_length=1, max_length=3)] = Field(
        alias="事项", title="事项", description="一级、二级、三级事项，依次写，如 [机构信息, 机关职能]。"
    )
    elements: Annotated[Ticks, Field(min_length=1)] = Field(
        alias="内容", title="内容", description="公开内容（要素），逐个写，●必选、〇可选。"
    )
    statutory: YesNo = Field(
        default=True, alias="法定", title="法定", description="否：不是法定公开事项，审慎公开。"
    )
    stage: Stage | None = Field(
        default=None, alias="过程", title="过程", description="决策、执行、管理、服务、结果。"
    )
    column: Annotated[str | None, Ref("column", back="公开目录")] = Field(
        default=None, alias="栏目", title="栏目", description="在本站哪个栏目公开。"
    )
    query: Query | None = Field(
        default=None,
        alias="查询",
        title="查询",
        description="不是一个栏目，而是几处里挑出来的，写收录和条件。",
    )
    note: str | None = Field(
        default=None, alias="说明", title="说明", description="要说明的事；暂时没有内容的，写明原因。"
    )

    @property
    def name(self) -> str:
        """The item by its last words."""
        return self.path[-1]


class Catalogue(Publication):
    form: Form = Field(alias="形式", title="形式", description="主动公开事项目录，或基层政务公开标准目录。")
    version: str = Field(alias="版本", title="版本", description="如 2024年版。")
    domain: str | None = Field(
        default=None, alias="领域", title="领域", description="标准目录写 26 个领域中的一个，如 社会救助。"
    )
    since: Day = Field(alias="施行日期", title="施行日期", description="从哪一天起按它公开。")
    until: Day | None = Field(
        default=None, alias="停用日期", title="停用日期", description="不再使用的，写最后一天。"
    )
    replaces: Annotated[str | None, Ref("catalogue", back="新的版本")] = Field(
        default=None, alias="替代", title="替代", description="被它替代的旧目录。"
    )
    changes: Texts = Field(
        default=(), alias="修订说明", title="修订说明", description="为什么修订、主要改了什么。"
    )
    summary: str | None = Field(
        default=None, alias="摘要", title="摘要", description="一两句话，用于列表和搜索。"
    )
    common: Common = Field(
        default_factory=Common,
        alias="通用",
        title="通用",
        description="各项相同的要素写在这里，某一项不同的在那一项里写。",
    )
    items: Annotated[tuple[CatalogueItem, ...], Field(min_length=1)] = Field(
        alias="公开事项", title="公开事项", description="逐项写。"
    )

    def lines(self) -> Iterator[Line]:
        """Every item with what it takes from the common part, and its number."""
        for place, item in enumerate(self.items):
            yield Line(place, item.number or str(place + 1), item, self.common)


@dataclass(frozen=True)
class Line:
    """An item of a catalogue as it holds; ``place`` is its place in the file, from 0."""

    place: int
    number: str
    item: CatalogueItem
    common: Common

    @property
    def basis(self) -> tuple[str, ...]:
        return self.item.basis or self.common.basis

    @property
    def limit(self) -> str | None:
        return self.item.limit or self.common.limit

    @property
    def unit(self) -> str | None:
        return self.item.unit or self.common.unit

    @property
    def office(self) -> str | None:
        return self.item.office or self.common.office

    @property
    def channels(self) -> tuple[Tick, ...]:
        return self.item.channels or self.common.channels

    @property
    def audience(self) -> str | None:
        return self.item.audience or self.common.audience

    @property
    def way(self) -> str | None:
        return self.item.way or self.common.way

    @property
    def layers(self) -> tuple[str, ...]:
        return self.item.layers or self.common.layers


EVERYONE = "全社会"


def _form(record: Catalogue, library: Lookup) -> Sequence[Choice]:
    return [Choice(FORMS[record.form], record.form)]


def _domain(record: Catalogue, library: Lookup) -> Sequence[Choice]:
    domain = BY_NAME.get(record.domain or "")
    return [Choice(domain.slug, domain.name)] if domain else []


def current(record: Catalogue, library: Lookup) -> bool:
    """Whether disclosure goes by this catalogue on the library's day."""
    return record.since <= library.today and (record.until is None or library.today <= record.until)


def _state(record: Catalogue, library: Lookup) -> Sequence[Choice]:
    return [Choice("current", "现行") if current(record, library) else Choice("old", "历次版本")]


KIND = Kind(
    name="catalogue",
    label="公开目录",
    model=Catalogue,
    folder="catalogues",
    template="disclosure.html",
    address="catalogues/{id}.html",
    list_address="catalogues/index.html",
    noun="份",
    order="published",
    facets=(
        Facet("form", "形式", _form),
        Facet("domain", "领域", _domain),
        Facet("state", "状态", _state),
        *PUBLICATION,
    ),
    search=("summary", "items", "changes"),
    labelled=("version", "domain"),
    names=Names(()),
    card=CardSpec(
        kicker="公开目录",
        fields=("form", "version", "since", "covered"),
        asked=("目录", "公开事项", "应当公开什么", "公开标准", "谁公开", "多久公开"),
    ),
    export=("title", "form", "version", "domain", "publisher", "since", "until", "published"),
)
