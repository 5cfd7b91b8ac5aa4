"""权责清单：what an organ may and must do to others by law: its licences, fines, inspections, payments, and how.

Sources: 政府信息公开条例（国务院令第711号）art. 20(5)(6) for basis, conditions, procedure and results of licences,
services, punishments and compulsory measures; 关于推行地方各级政府工作部门权力清单制度的指导意见（中办发〔2015〕21号）
for the ten classes, duties and liability; 政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）for the eight elements of a
service guide.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import Choice, Facet, Kind, Lookup, Part, Ref, Telephone, Texts, WebAddress, YesNo
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.kinds.publication import PUBLISHER, REGION, YEAR, Titled

Category = Literal[
    "行政许可",
    "行政处罚",
    "行政强制",
    "行政征收",
    "行政给付",
    "行政检查",
    "行政确认",
    "行政奖励",
    "行政裁决",
    "其他",
]
CATEGORIES: dict[str, str] = {
    "行政许可": "license", "行政处罚": "penalty", "行政强制": "compulsion", "行政征收": "levy",
    "行政给付": "payment", "行政检查": "inspection", "行政确认": "confirmation", "行政奖励": "award",
    "行政裁决": "ruling", "其他": "other",
}  # fmt: skip
"""Slug of each class, in the order of the lists."""

SERVICES = ("行政许可", "行政给付", "行政确认")
"""Classes that people apply for, and so need a guide."""

ELEMENTS = ("事项名称", "设定依据", "申请条件", "办理材料", "办理地点", "办理时间", "联系电话", "办理流程")
"""The key elements of a service guide."""


class Guide(Part):
    """办事指南：how to apply."""

    conditions: Texts = Field(
        default=(), alias="申请条件", title="申请条件", description="谁可以申请，逐条写。"
    )
    materials: Texts = Field(default=(), alias="办理材料", title="办理材料", description="要交什么，逐份写。")
    place: str | None = Field(
        default=None, alias="办理地点", title="办理地点", description="在哪里办，写到窗口。"
    )
    hours: str | None = Field(default=None, alias="办理时间", title="办理时间", description="什么时候办。")
    phone: Annotated[str | None, Telephone()] = Field(
        default=None, alias="联系电话", title="联系电话", description="咨询的办公电话。"
    )
    steps: Texts = Field(default=(), alias="办理流程", title="办理流程", description="一步一条。")
    term: str | None = Field(
        default=None, alias="办理时限", title="办理时限", description="如 自受理之日起 5 个工作日。"
    )
    fee: str | None = Field(default=None, alias="收费", title="收费", description="如 不收费。")
    online: WebAddress | None = Field(
        default=None, alias="网上办理", title="网上办理", description="网上办理的网址。"
    )


class Power(Part):
    code: Annotated[str, Field(pattern=r"^[0-9A-Za-z-]{4,40}$")] = Field(
        alias="编码", title="编码", description="事项编码，由数字、字母和短横组成，全站不重复。"
    )
    name: str = Field(alias="名称", title="名称", description="事项名称。")
    category: Category = Field(alias="类别", title="类别", description="十类之一，如 行政许可、行政处罚。")
    basis: Texts = Field(
        alias="依据",
        title="依据",
        description="法律、法规、规章的名称和条款，如 《社会救助暂行办法》第四十七条。",
    )
    duties: Texts = Field(
        default=(), alias="责任事项", title="责任事项", description="受理、审查、决定、送达、监管等，逐条写。"
    )
    liability: Texts = Field(
        default=(), alias="追责情形", title="追责情形", description="哪些情形要追究责任，逐条写。"
    )
    results: Annotated[str | None, Ref("column", back="公开结果的事项")] = Field(
        default=None, alias="结果公开", title="结果公开", description="办理结果在哪个栏目公开。"
    )
    results_at: WebAddress | None = Field(
        default=None, alias="结果网址", title="结果网址", description="办理结果在其他网站公开的，写网址。"
    )
    guide: Guide | None = Field(
        default=None, alias="办事指南", title="办事指南", description="群众可以申请的事项，写怎么办。"
    )
    benefit: Annotated[str | None, Ref("benefit", back="权责清单")] = Field(
        default=None,
        alias="惠民政策",
        title="惠民政策",
        description="怎么办已经写在惠民政策里的，写那一份，不用再写办事指南。",
    )

    @property
    def service(self) -> bool:
        """Whether people apply for it."""
        return self.guide is not None or self.benefit is not None or self.category in SERVICES

    @property
    def missing(self) -> tuple[str, ...]:
        """Elements of a service guide that nothing is written of, in their order; none for what is no service or
        is told elsewhere."""
        if not self.service or self.benefit is not None:
            return ()
        guide = self.guide or Guide.model_validate({})
        written = {
            "事项名称": self.name,
            "设定依据": self.basis,
            "申请条件": guide.conditions,
            "办理材料": guide.materials,
            "办理地点": guide.place,
            "办理时间": guide.hours,
            "联系电话": guide.phone,
            "办理流程": guide.steps,
        }
        return tuple(name for name in ELEMENTS if not written[name])


class PowerList(Titled):
    note: str | None = Field(
        default=None, alias="说明", title="说明", description="这份清单要说明的事，如 依据哪次调整公布。"
    )
    powers: tuple[Power, ...] = Field(alias="事项", title="事项", description="逐项写。")
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="整份清单为虚构时写 是，页面上标“示例”。"
    )

    def of(self, category: str) -> tuple[Power, ...]:
        """The powers of one class, as written."""
        return tuple(power for power in self.powers if power.category == category)


def _category(record: PowerList, library: Lookup) -> Sequence[Choice]:
    return [Choice(CATEGORIES[name], name) for name in CATEGORIES if record.of(name)]


KIND = Kind(
    name="power",
    label="权责清单",
    model=PowerList,
    folder="powers",
    template="power.html",
    address="powers/{id}.html",
    list_address="powers/index.html",
    list_template="powers.html",
    noun="份",
    order="published",
    facets=(Facet("category", "类别", _category), PUBLISHER, REGION, YEAR),
    search=("note", "powers"),
    card=CardSpec(
        kicker="权责清单",
        fields=("count", "publisher", "published"),
        links=("publisher",),
        asked=("权力清单", "责任清单", "权责清单", "有哪些权力", "多少项", "能管什么", "处罚"),
    ),
    export=("title", "publisher", "published"),
)
