"""公开承诺：what a government or an organ undertakes for a year, and how far it has come.

Source: 2024年聊城市政务公开工作要点 (政府履约践诺信息公开). Progress is written like that of plans.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Awaited, Choice, Count, Facet, Kind, Lookup, Part, Ref
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.kinds.plan import Progress
from zwgk_site.kinds.publication import FOR_WHOM, PUBLISHER, REGION, Publication
from zwgk_site.text import deadlines
from zwgk_site.text.deadlines import Deadline


class Promise(Part):
    """承诺事项：one thing that is undertaken."""

    text: str = Field(alias="事项", title="事项", description="承诺做什么，一句话。")
    goal: str = Field(alias="目标", title="目标", description="做到什么程度，能核对的数量或者标准。")
    department: Annotated[str, Ref("department", back="公开承诺")] = Field(
        alias="责任单位", title="责任单位", description="由哪个单位负责。"
    )
    post: str = Field(
        alias="责任人职务", title="责任人职务", description="负责人的职务，如 局长、分管副局长，不写姓名。"
    )
    deadline: str = Field(
        alias="时限", title="时限", description="什么时候做到，如 9月底前、12月底前、持续推进。"
    )
    progress: tuple[Progress, ...] = Field(
        default=(), alias="进展", title="进展", description="按日期记录的进展，可以附佐证。"
    )

    @property
    def done(self) -> bool:
        return any(entry.done for entry in self.progress)


class Pledge(Publication):
    year: Annotated[Count, Field(ge=1949, le=2100)] = Field(
        alias="年度", title="年度", description="承诺所属年度，四位数字。时限按这一年推算。"
    )
    lede: str | None = Field(
        default=None, alias="导语", title="导语", description="为什么承诺、怎样监督，每段一行。"
    )
    promises: Annotated[tuple[Promise, ...], Field(min_length=1)] = Field(
        alias="承诺事项", title="承诺事项", description="逐项写，一项一个责任单位。"
    )
    policy: Annotated[str | None, Ref("policy", back="公开承诺")] = Field(
        default=None, alias="印发文件", title="印发文件", description="公布承诺的文件，本站收录的。"
    )


def due_of(promise: Promise, year: int) -> Deadline:
    """The deadline as written, read in the year of the pledge."""
    return deadlines.parse(promise.deadline, year)


def _year(record: Pledge, library: Lookup) -> Sequence[Choice]:
    return [Choice(str(record.year), f"{record.year}年")]


def _awaited(record: Pledge) -> Iterator[Awaited]:
    """The days on which promises not yet kept fall due, each with how many."""
    counts: dict[dt.date, int] = {}
    for promise in record.promises:
        due = due_of(promise, record.year).due
        if due is not None and not promise.done:
            counts[due] = counts.get(due, 0) + 1
    for due, count in sorted(counts.items()):
        yield Awaited(f"{count} 项承诺到期", due, due, key=due.isoformat())


KIND = Kind(
    name="pledge",
    label="公开承诺",
    model=Pledge,
    folder="pledges",
    template="pledge.html",
    address="pledges/{id}.html",
    list_address="pledges/index.html",
    noun="份",
    order="published",
    facets=(Facet("year", "年度", _year), PUBLISHER, REGION, *FOR_WHOM),
    search=("lede", "promises"),
    card=CardSpec(
        kicker="公开承诺",
        fields=("tally", "publisher", "published"),
        links=("late", "policy"),
        asked=("承诺", "承诺事项", "兑现", "完成情况", "进展"),
    ),
    export=("title", "year", "publisher", "published"),
    awaited=_awaited,
)
