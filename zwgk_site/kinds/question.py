"""政策问答：a question as people ask it, its answer, and the clause the answer stands on.

Sources: 2024年政务公开工作要点 of Wenshang and Boshan (政策问答平台、知识库, shared with the 12345 hotline).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Choice, Day, Facet, Kind, Lookup, Ref, Telephone, Texts, YesNo
from zwgk_site.kinds.basis import Basis, doubts
from zwgk_site.kinds.findable import CardSpec, Names
from zwgk_site.kinds.publication import PUBLICATION, Publication
from zwgk_site.text.pinyin import slug


class Question(Publication):
    matter: str = Field(
        alias="事项",
        title="事项",
        description="问的是哪件事，如 临时救助；同一件事写同样的字，问答按它分组。",
    )
    variants: Texts = Field(
        default=(),
        alias="问法",
        title="问法",
        description="群众平时怎么问，一种一行，如 家里出事没钱了怎么办；搜索时与标题一样起作用。",
    )
    basis: tuple[Basis, ...] = Field(
        default=(), alias="依据", title="依据", description="答复依据哪份文件的哪一条。"
    )
    department: Annotated[str | None, Ref("department")] = Field(
        default=None, alias="答复单位", title="答复单位", description="由哪个单位答复；不写就是发布单位。"
    )
    office: str | None = Field(
        default=None, alias="答复科室", title="答复科室", description="单位里的哪个科室，如 社会救助科。"
    )
    phone: Annotated[str | None, Telephone()] = Field(
        default=None, alias="咨询电话", title="咨询电话", description="还有疑问打哪个电话。"
    )
    revised: Day | None = Field(
        default=None,
        alias="核对日期",
        title="核对日期",
        description="最近一次核对、修改答复的日期；不写就是发布的那一天。",
    )
    valid_until: Day | None = Field(
        default=None, alias="有效期至", title="有效期至", description="答复到哪一天为止管用。"
    )
    hot: YesNo = Field(default=False, alias="热门", title="热门", description="常有人问的写 是，排在前面。")
    related: tuple[Annotated[str, Ref("question", back="相关问答")], ...] = Field(
        default=(), alias="相关问答", title="相关问答", description="接着常问的别的问题。"
    )
    body: str = Field(default="", alias="正文", title="正文", description="答复，先说结论，Markdown。")

    @property
    def answered(self) -> dt.date:
        """The day on which the answer was last known to be right."""
        return self.revised or self.published.date()

    @property
    def organ(self) -> str:
        """Who answers, as written."""
        return self.department or self.publisher


def past(question: Question, today: dt.date) -> bool:
    """Whether the answer was given for a time that is over."""
    return question.valid_until is not None and question.valid_until < today


def outdated(question: Question, library: Lookup) -> bool:
    """Whether an answer may no longer hold: its own time is over, or what it stands on changed."""
    return past(question, library.today) or any(doubts(question.basis, question.answered, library))


def _matter(record: Question, library: Lookup) -> Sequence[Choice]:
    return [Choice(slug(record.matter) or "other", record.matter)]


def _validity(record: Question, library: Lookup) -> Sequence[Choice]:
    return [Choice("outdated", "可能过时", "gone")] if outdated(record, library) else []


KIND = Kind(
    name="question",
    label="政策问答",
    model=Question,
    folder="questions",
    body=True,
    template="question.html",
    address="questions/{id}.html",
    list_address="questions/index.html",
    noun="个",
    order="published",
    facets=(Facet("matter", "事项", _matter), Facet("validity", "有效性", _validity), *PUBLICATION),
    search=("matter", "body"),
    labelled=("phone",),
    names=Names(("variants",)),
    card=CardSpec(
        kicker="政策问答",
        fields=("answer", "basis", "organ", "phone"),
        links=("clauses", "related"),
        asked=("怎么办", "怎么", "怎样", "如何", "多少", "多久", "哪里", "条件", "材料", "依据", "咨询电话"),
        first=True,
    ),
    export=(
        "title",
        "matter",
        "variants",
        "publisher",
        "department",
        "phone",
        "published",
        "revised",
        "valid_until",
        "hot",
    ),
)
