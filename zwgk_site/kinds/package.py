"""政策集成：everything one needs for one matter of life, in the order of what a person does.

Sources: 2024年政务公开工作要点 of Liaocheng and Wenshang (高效办成一件事，跨层级、跨部门的政策集成式发布和一站式公开).
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from zwgk_site.kinds.base import Count, Kind, Part, Ref, Telephone, Texts, WebAddress, one_or_many
from zwgk_site.kinds.findable import CardSpec, Names
from zwgk_site.kinds.publication import PUBLICATION, Publication

Policies = Annotated[tuple[Annotated[str, Ref("policy")], ...], BeforeValidator(one_or_many)]
Interpretations = Annotated[tuple[Annotated[str, Ref("interpretation")], ...], BeforeValidator(one_or_many)]
Questions = Annotated[tuple[Annotated[str, Ref("question")], ...], BeforeValidator(one_or_many)]
Benefits = Annotated[tuple[Annotated[str, Ref("benefit")], ...], BeforeValidator(one_or_many)]
Departments = Annotated[tuple[Annotated[str, Ref("department")], ...], BeforeValidator(one_or_many)]


class Elsewhere(Part):
    """A document of another level that this site has not."""

    name: str = Field(alias="名称", title="名称", description="文件的名称，不加书名号。")
    number: str | None = Field(default=None, alias="文号", title="文号", description="发文字号。")
    level: str | None = Field(
        default=None, alias="级别", title="级别", description="谁发的，如 国家、省、市。"
    )
    link: WebAddress | None = Field(
        default=None, alias="网址", title="网址", description="正式文本的完整网址。"
    )


class Step(Part):
    """What a person does at one point of the way, and what there is about it."""

    name: str = Field(alias="名称", title="名称", description="这一步做什么，如 提出申请。")
    text: Texts = Field(default=(), alias="说明", title="说明", description="要点，一条一段。")
    policies: Policies = Field(default=(), alias="文件", title="文件", description="本站的政策文件。")
    elsewhere: tuple[Elsewhere, ...] = Field(
        default=(), alias="其他文件", title="其他文件", description="本站没有收录的上级文件。"
    )
    interpretations: Interpretations = Field(
        default=(), alias="解读", title="解读", description="本站的政策解读。"
    )
    benefits: Benefits = Field(
        default=(), alias="惠民政策", title="惠民政策", description="可以申请的惠民政策。"
    )
    questions: Questions = Field(default=(), alias="问答", title="问答", description="常问的问题。")
    departments: Departments = Field(default=(), alias="单位", title="单位", description="找哪些单位。")


class Option(Part):
    """One way to answer: on to another question, or to what one was looking for."""

    name: str = Field(alias="选项", title="选项", description="怎样回答，用平常的话。")
    to: Count | None = Field(default=None, alias="到", title="到", description="接着问哪一个，写它的编号。")
    result: str | None = Field(
        default=None, alias="结果", title="结果", description="这样回答的人应当知道的结论。"
    )
    benefits: Benefits = Field(
        default=(), alias="惠民政策", title="惠民政策", description="可以申请的惠民政策。"
    )
    questions: Questions = Field(default=(), alias="问答", title="问答", description="可以看的问答。")


class Choosing(Part):
    """帮您选：one question of the helper."""

    number: Count = Field(alias="编号", title="编号", description="1、2、3……，从第一个问起。")
    question: str = Field(alias="问题", title="问题", description="问什么，一次只问一件事。")
    options: tuple[Option, ...] = Field(
        alias="选项", title="选项", description="可以怎样回答；每个选项写“到”，或者写结果。"
    )


class Package(Publication):
    summary: str = Field(alias="摘要", title="摘要", description="一两句话，说明什么人遇到什么事用得上。")
    also: Texts = Field(
        default=(), alias="又称", title="又称", description="平时的叫法，如 吃低保；只用于搜索。"
    )
    department: Annotated[str, Ref("department")] = Field(
        alias="牵头单位", title="牵头单位", description="负责这件事的单位。"
    )
    office: str | None = Field(
        default=None, alias="牵头科室", title="牵头科室", description="单位里的哪个科室。"
    )
    phone: Annotated[str | None, Telephone()] = Field(
        default=None, alias="咨询电话", title="咨询电话", description="整件事都可以问的电话。"
    )
    steps: tuple[Step, ...] = Field(alias="步骤", title="步骤", description="按人办事的先后，一步一组。")
    choosing: tuple[Choosing, ...] = Field(
        default=(), alias="帮您选", title="帮您选", description="几个小问题，帮人找到自己适用的政策。"
    )


KIND = Kind(
    name="package",
    label="政策集成",
    model=Package,
    folder="packages",
    template="package.html",
    address="packages/{id}.html",
    list_address="packages/index.html",
    noun="件事",
    order="published",
    facets=PUBLICATION,
    search=("summary", "steps", "choosing"),
    labelled=("phone",),
    names=Names(("also",)),
    card=CardSpec(
        kicker="一件事",
        fields=("summary", "department", "phone"),
        links=("steps",),
        asked=("怎么办", "怎么", "流程", "材料", "条件", "政策", "文件", "一件事", "在哪", "电话"),
        first=True,
    ),
    export=("title", "summary", "publisher", "published", "department", "phone"),
)
