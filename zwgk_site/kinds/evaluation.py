"""政策评价：how a policy works, and what is done about it.

Sources: 2023年烟台市政务公开工作要点 (dimensions and methods; governments 5, departments 2 a year);
聊城市、汶上县、博山区2024年政务公开文件 (2 a year, results and their use are published).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from zwgk_site.kinds.base import Choice, Day, Facet, Kind, LocalFile, Lookup, Part, Ref, Texts, one_or_many
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.kinds.publication import PUBLICATION, Publication

YEARLY, YEARLY_GOVERNMENT = 2, 5
"""Evaluations a year that a department and a government are to carry out."""

GOVERNMENT = "政府"
"""The category of departments that are a government."""

Dimension = Literal["结果与目的相符", "成本效益", "影响", "长远影响"]
Method = Literal[
    "政府开放日", "征集调查", "专题座谈", "重点访谈", "舆情监测", "网络问政", "数据分析", "第三方评估"
]
Use = Literal["继续实施", "修改", "替代", "废止", "完善配套", "加强落实"]


class Finding(Part):
    """What was found about one question."""

    dimension: Dimension = Field(alias="方面", title="方面", description="评价的是哪个方面。")
    text: str = Field(alias="结论", title="结论", description="评价的结论和依据，每段一行。")


class Figure(Part):
    """A number of the evaluation."""

    name: str = Field(alias="名称", title="名称", description="是什么数，如 收回有效问卷。")
    value: str = Field(alias="数值", title="数值", description="连同单位，如 412 份。")


class Outcome(Part):
    """What is done about the result."""

    kind: Use = Field(alias="类型", title="类型", description="继续实施、修改、替代、废止等。")
    text: str = Field(alias="情况", title="情况", description="怎样运用评价结果。")
    policy: Annotated[str | None, Ref("policy", back="依据的政策评价")] = Field(
        default=None, alias="文件", title="文件", description="据此修改、替代原文件的新文件。"
    )
    day: Day | None = Field(default=None, alias="日期", title="日期", description="哪一天的事。")


class Evaluation(Publication):
    summary: str = Field(alias="摘要", title="摘要", description="总的结论，一两句话，用于列表和搜索。")
    policy: Annotated[str | None, Ref("policy", back="政策评价")] = Field(
        default=None, alias="评价文件", title="评价文件", description="评价的是哪份文件，本站收录的。"
    )
    document: str | None = Field(
        default=None,
        alias="评价文件名称",
        title="评价文件名称",
        description="本站没有收录的文件，写书名号里的名称和文号；与“评价文件”二选一。",
    )
    organ: Annotated[str | None, Ref("department")] = Field(
        default=None, alias="评价单位", title="评价单位", description="由哪个单位评价；不写就是发布单位。"
    )
    by: Texts = Field(
        default=(), alias="参加评价", title="参加评价", description="还有谁参加，如 第三方机构、专家。"
    )
    since: Day | None = Field(
        default=None, alias="时段开始", title="时段开始", description="评价的是哪一天以来的实施情况。"
    )
    until: Day | None = Field(
        default=None, alias="时段结束", title="时段结束", description="到哪一天为止的实施情况。"
    )
    methods: Annotated[tuple[Method, ...], BeforeValidator(one_or_many)] = Field(
        alias="评价方式", title="评价方式", description="可写几个。"
    )
    figures: tuple[Figure, ...] = Field(
        default=(), alias="数据", title="数据", description="评价用到的主要数字。"
    )
    findings: tuple[Finding, ...] = Field(alias="评价结论", title="评价结论", description="逐个方面写结论。")
    outcomes: tuple[Outcome, ...] = Field(
        default=(), alias="结果运用", title="结果运用", description="评价结果怎样运用，向社会公开。"
    )
    files: Annotated[Texts, LocalFile()] = Field(
        default=(), alias="报告", title="报告", description="供下载的评价报告。"
    )
    body: str = Field(default="", alias="正文", title="正文", description="评价报告的其他内容，Markdown。")

    @property
    def evaluator(self) -> str:
        """The organ that evaluates, as written."""
        return self.organ or self.publisher


def _use(record: Evaluation, library: Lookup) -> Sequence[Choice]:
    slugs: dict[Use, str] = {
        "继续实施": "kept", "修改": "amended", "替代": "replaced", "废止": "repealed",
        "完善配套": "supported", "加强落实": "enforced",
    }  # fmt: skip
    return [Choice(slugs[kind], kind) for kind in dict.fromkeys(outcome.kind for outcome in record.outcomes)]


KIND = Kind(
    name="evaluation",
    label="政策评价",
    model=Evaluation,
    folder="evaluations",
    body=True,
    template="evaluation.html",
    address="evaluations/{id}.html",
    list_address="evaluations/index.html",
    list_template="evaluations.html",
    noun="次",
    order="published",
    facets=(Facet("use", "结果运用", _use), *PUBLICATION),
    search=("summary", "document", "findings", "outcomes", "body"),
    card=CardSpec(
        kicker="政策评价",
        fields=("summary", "outcomes_told"),
        links=("policy", "publisher"),
        asked=("效果", "效果怎么样", "评估", "评价结果", "结果运用", "满意度"),
    ),
    export=("title", "publisher", "policy", "document", "methods", "published"),
)
