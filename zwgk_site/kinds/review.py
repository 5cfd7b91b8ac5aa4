"""公开审查：the record of the review that a content file passed before publication. Never published itself.

Sources: 保守国家秘密法（2024年修订）art. 35 and 保守国家秘密法实施条例（国务院令第786号）arts. 42–43 (review before
publication, item by item; risks of joined data); 政府信息公开条例（国务院令第711号）art. 17 (procedure and
responsibility of the review). Names of reviewers are internal: the kind has no page, list, search or export.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints

from zwgk_site.kinds.base import Day, Kind, Part, Record, Texts

STEPS = ("初审", "复审", "批准", "保密审查")
"""Keys of the four steps, in their order."""


class Subject(Record):
    """What was reviewed, and on what ground it may be published."""

    file: str = Field(
        alias="文件", title="文件", description="审查的是哪个内容文件，如 policies/wenshang-2024-8.md。"
    )
    release: Literal["主动公开", "依申请公开", "不予公开"] = Field(
        default="主动公开", alias="公开属性", title="公开属性", description="主动公开、依申请公开或不予公开。"
    )
    reason: str | None = Field(
        default=None, alias="理由", title="理由", description="不是主动公开时，写明理由和依据。"
    )
    basis: Texts = Field(default=(), alias="依据", title="依据", description="公开的依据，可写几条。")
    aggregation: str | None = Field(
        default=None,
        alias="汇聚风险",
        title="汇聚风险",
        description="同已公开的信息合在一起会不会泄露不该公开的事，如何处理。",
    )


class Step(Part):
    """One signature."""

    by: str = Field(alias="人员", title="人员", description="审查人姓名。")
    day: Day = Field(alias="日期", title="日期", description="哪一天审查的。")
    note: str | None = Field(default=None, alias="说明", title="说明", description="要说明的事。")


class Opinion(Step):
    opinion: Literal["同意公开", "不同意公开"] = Field(
        alias="意见", title="意见", description="同意公开，或不同意公开。"
    )


class Secrecy(Step):
    result: Literal["可以公开", "不得公开"] = Field(
        alias="结论",
        title="结论",
        description="不涉及国家秘密、工作秘密和敏感信息的，写可以公开；否则写不得公开。",
    )


class Round(BaseModel):
    """The steps of one review, and what was reviewed."""

    first: Opinion | None = Field(
        default=None, alias="初审", title="初审", description="产生信息的科室或单位的意见。"
    )
    second: Opinion | None = Field(
        default=None, alias="复审", title="复审", description="政府信息公开机构的意见。"
    )
    approval: Opinion | None = Field(
        default=None, alias="批准", title="批准", description="单位负责人的意见。"
    )
    secrecy: Secrecy | None = Field(
        default=None, alias="保密审查", title="保密审查", description="保密审查的结论。"
    )
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = Field(
        default=None,
        alias="内容摘要值",
        title="内容摘要值",
        description="所审内容的 SHA-256，由 build.py review 填写，不要手写。",
    )

    @property
    def steps(self) -> dict[str, Opinion | Secrecy | None]:
        """Each step by its key, None where nobody has signed."""
        return dict(zip(STEPS, (self.first, self.second, self.approval, self.secrecy), strict=True))

    @property
    def missing(self) -> tuple[str, ...]:
        """Keys of the steps that nobody has signed."""
        return tuple(name for name, step in self.steps.items() if step is None)

    @property
    def refused(self) -> tuple[str, ...]:
        """Keys of the steps that speak against publication."""
        return tuple(
            name
            for name, step in self.steps.items()
            if (isinstance(step, Opinion) and step.opinion == "不同意公开")
            or (isinstance(step, Secrecy) and step.result == "不得公开")
        )


class Change(Round, Part):
    """A review of what was changed after publication."""

    reason: str = Field(alias="事由", title="事由", description="发布以后为什么修改。")


class Review(Round, Subject):
    changes: tuple[Change, ...] = Field(
        default=(), alias="修改后审查", title="修改后审查", description="发布以后每改一次，再审一次。"
    )

    @property
    def label(self) -> str:
        return self.file

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The review before publication, then those of later changes."""
        return (self, *self.changes)


def needs_review(kind: Kind) -> bool:
    """Whether each file of this kind is published on a page of its own, and so reviewed one by one."""
    return kind.folder is not None and kind.address is not None and kind.template is not None


KIND = Kind(name="review", label="公开审查", model=Review, folder="reviews")
