"""政策解读：what a document means for people, by whom and in which form.

Sources: 2024年聊城市政务公开工作要点 二 (三同步, 全周期解读, 条款拆分), 冠政办发〔2020〕33号 (要素、第一解读人、非文字解读),
烟政办发〔2023〕17号 (不解读不运转), 国办发〔2016〕80号 for the duty to interpret.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import Choice, Facet, Kind, LocalFile, Lookup, Part, Ref, Telephone, Texts
from zwgk_site.kinds.findable import CardSpec, Names
from zwgk_site.kinds.publication import PUBLICATION, Publication
from zwgk_site.text.elements import parts_of

Form = Literal["文字", "图解", "问答", "视频", "音频", "动漫", "发布会", "案例"]
FORMS: Mapping[Form, str] = {
    "文字": "text", "图解": "diagram", "问答": "qa", "视频": "video", "音频": "audio",
    "动漫": "animation", "发布会": "briefing", "案例": "case",
}  # fmt: skip
"""Slug of each form."""
SEEN_OR_HEARD = frozenset(("图解", "视频", "音频", "动漫", "发布会"))
"""Forms that need their content in words as well (GB/T 37668-2019, text alternatives)."""

Role = Literal["第一解读人", "政策制定参与者", "专家学者", "专业机构从业人员", "新闻评论员", "媒体记者"]
ROLES: Mapping[Role, str] = {
    "第一解读人": "first", "政策制定参与者": "drafter", "专家学者": "scholar",
    "专业机构从业人员": "practitioner", "新闻评论员": "commentator", "媒体记者": "reporter",
}  # fmt: skip
"""Slug of each role; 第一解读人 is the head of the drafting department (冠政办发〔2020〕33号)."""

Stage = Literal["征求意见", "发布", "实施"]
STAGES: Mapping[Stage, str] = {"征求意见": "draft", "发布": "issue", "实施": "practice"}
"""Slug of each stage of the whole cycle (2024年聊城市政务公开工作要点 二（二）)."""

Element = Literal[
    "背景依据", "目标任务", "主要内容", "适用范围", "执行标准", "注意事项", "关键词诠释", "惠民利民举措",
    "新旧政策差异",
]  # fmt: skip
ELEMENTS: tuple[Element, ...] = (
    "背景依据", "目标任务", "主要内容", "适用范围", "执行标准", "注意事项", "关键词诠释", "惠民利民举措",
    "新旧政策差异",
)  # fmt: skip
"""What an interpretation explains, in the order of the standard catalogues."""


_QUOTED = re.compile("《([^《》]+)》")


class Absent(Part):
    element: Element = Field(alias="要素", title="要素", description="哪一项要素。")
    reason: str = Field(alias="原因", title="原因", description="为什么不适用，如 本文件不设标准。")


class ClauseNote(Part):
    clause: str = Field(alias="条款", title="条款", description="文件里的层次序号，如 第六条、二（三）。")
    text: str = Field(alias="说明", title="说明", description="这一条对读者意味着什么，一两句话。")
    policy: Annotated[str | None, Ref("policy")] = Field(
        default=None, alias="文件", title="文件", description="哪一件文件；只解读一件时不用写。"
    )


class Exchange(Part):
    question: str = Field(alias="问", title="问", description="问题。")
    answer: str = Field(alias="答", title="答", description="回答。")


class Figure(Part):
    value: str = Field(alias="值", title="值", description="数字，如 1—6。")
    unit: str = Field(default="", alias="单位", title="单位", description="如 倍、元、个工作日。")
    about: str = Field(alias="说明", title="说明", description="这个数字说的是什么。")


class Step(Part):
    title: str = Field(alias="做什么", title="做什么", description="这一步做什么，几个字。")
    text: str = Field(default="", alias="说明", title="说明", description="怎么做，一句话。")


class Date(Part):
    when: str = Field(alias="时间", title="时间", description="如 2024年9月1日起。")
    what: str = Field(alias="事项", title="事项", description="到时候怎样。")


class Picture(Part):
    """一图读懂：the key points from which the picture is drawn."""

    lead: str = Field(alias="一句话", title="一句话", description="这份文件一句话说的是什么。")
    figures: tuple[Figure, ...] = Field(
        default=(), alias="数字", title="数字", description="最要紧的几个数字，最多六个。"
    )
    benefits: Texts = Field(default=(), alias="谁受益", title="谁受益", description="哪些人用得上，逐条写。")
    steps: tuple[Step, ...] = Field(
        default=(), alias="怎么办", title="怎么办", description="办理的步骤，按先后写。"
    )
    dates: tuple[Date, ...] = Field(
        default=(), alias="什么时候", title="什么时候", description="施行、截止等日子。"
    )
    ask: Texts = Field(default=(), alias="找谁", title="找谁", description="单位和电话，逐条写。")


class Interpretation(Publication):
    policies: Annotated[Texts, Ref("policy", back="政策解读")] = Field(
        alias="解读文件", title="解读文件", description="解读的是哪些文件，写标识、标题或文号。", min_length=1
    )
    form: Form = Field(alias="形式", title="形式", description="用什么形式解读。")
    stage: Stage = Field(default="发布", alias="阶段", title="阶段", description="在哪个阶段解读。")
    interpreter: str | None = Field(
        default=None, alias="解读人", title="解读人", description="姓名和职务，或解读的单位。"
    )
    role: Role | None = Field(
        default=None, alias="解读人身份", title="解读人身份", description="解读人是什么人。"
    )
    absent: tuple[Absent, ...] = Field(
        default=(),
        alias="不适用",
        title="不适用",
        description="正文没有写、也不需要写的要素，逐项写明原因。",
    )
    notes: tuple[ClauseNote, ...] = Field(
        default=(), alias="条款解读", title="条款解读", description="逐条的说明，显示在文件那一条的旁边。"
    )
    exchanges: tuple[Exchange, ...] = Field(
        default=(), alias="问答", title="问答", description="一问一答，依次写。"
    )
    media: Annotated[Texts, LocalFile()] = Field(
        default=(), alias="文件", title="文件", description="图片、视频、音频等文件，写相对于本文件的路径。"
    )
    transcript: str | None = Field(
        default=None,
        alias="文字稿",
        title="文字稿",
        description="图解、视频、音频里说的话，全部写成文字，看不到、听不到的人也能知道。",
    )
    picture: Picture | None = Field(
        default=None, alias="一图读懂", title="一图读懂", description="要点，程序据此画出一图读懂。"
    )
    demands: Texts = Field(
        default=(), alias="诉求来源", title="诉求来源", description="回应了哪里反映的问题，如 12345 热线。"
    )
    office: str | None = Field(
        default=None, alias="解读机构", title="解读机构", description="可以问的科室，如 社会救助科。"
    )
    phone: Annotated[str | None, Telephone()] = Field(
        default=None, alias="联系电话", title="联系电话", description="对外公布的办公电话。"
    )
    body: str = Field(
        default="",
        alias="正文",
        title="正文",
        description="用“## 背景依据”这样的标题分节，标题里写要素的名称。",
    )


def covered(body: str) -> frozenset[Element]:
    """The elements that the headings of a text name (## 背景依据, ## 主要内容和执行标准)."""
    titles = [title for title, _ in parts_of(body)[1]]
    return frozenset(element for element in ELEMENTS if any(element in title for title in titles))


def _called(name: str, region: str) -> Iterator[str]:
    """What people type for it: X解读 for every 《X》 in its title, with the region before X and without."""
    for title in _QUOTED.findall(name):
        for said in dict.fromkeys((title, title.removeprefix(region))):
            yield f"{said}解读"


def _form(record: Interpretation, library: Lookup) -> Sequence[Choice]:
    return [Choice(FORMS[record.form], record.form)]


def _role(record: Interpretation, library: Lookup) -> Sequence[Choice]:
    return [Choice(ROLES[record.role], record.role)] if record.role else []


def _stage(record: Interpretation, library: Lookup) -> Sequence[Choice]:
    return [Choice(STAGES[record.stage], record.stage)]


KIND = Kind(
    name="interpretation",
    label="政策解读",
    model=Interpretation,
    folder="interpretations",
    body=True,
    template="interpretation.html",
    address="interpretations/{id}.html",
    list_address="interpretations/index.html",
    noun="篇",
    order="published",
    facets=(
        Facet("form", "形式", _form),
        Facet("role", "解读人身份", _role),
        Facet("stage", "阶段", _stage),
        *PUBLICATION,
    ),
    search=("body", "exchanges", "transcript", "notes", "interpreter"),
    labelled=("office", "phone"),
    names=Names(said=_called),
    card=CardSpec(
        kicker="政策解读",
        fields=(
            "lead",
            "documents",
            "form_told",
            "interpreter",
            "published",
            "office_told",
            "phone",
        ),
        links=("picture_page", "policies"),
        asked=("解读", "什么意思", "怎么理解", "一图读懂", "图解", "问谁", "解读文件", "形式"),
    ),
    export=("title", "policies", "form", "stage", "interpreter", "role", "publisher", "published"),
)
