"""政策文件：a document as signed, with its metadata.

Sources: GB/T 9704-2012 for the elements of a document; 政府网站发展指引（国办发〔2017〕47号）for
marking repealed documents; the 22 subject classes are those of the State Council's library.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import (
    Choice,
    Day,
    Facet,
    Kind,
    LocalFile,
    Lookup,
    Minute,
    Part,
    Record,
    Ref,
    Texts,
    YesNo,
)
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.kinds.publication import FOR_WHOM, FileSet, ForWhom


class Attachment(FileSet):
    """附件：files for download, a plan of the portal, or a part of the body of the same name."""

    files: Annotated[Texts, LocalFile()] = Field(
        default=(), alias="文件", title="文件", description="供下载的文件，写相对于本文件的路径。"
    )
    plan: Annotated[str | None, Ref("plan")] = Field(
        default=None, alias="任务表", title="任务表", description="附件就是本站的某个重点任务表。"
    )
    note: str | None = Field(
        default=None, alias="说明", title="说明", description="附件要说明的事，如 由本站转制，不是原件。"
    )


class Repeal(Part):
    """废止 by a document that the library has not; one that it has says so itself, in its 关系."""

    day: Day = Field(alias="日期", title="日期", description="自哪一天起废止。")
    by: str | None = Field(
        default=None,
        alias="依据文件",
        title="依据文件",
        description="宣布废止的文件，名称和文号；只写本站没有收录的，本站有的在那份文件的 关系 里写。",
    )
    note: str | None = Field(default=None, alias="说明", title="说明", description="废止的原因。")


RelationType = Literal["依据", "实施", "转发", "修改", "废止", "替代"]


class Relation(Part):
    """What this document is or does to an older one. Written here only, shown on both sides."""

    type: RelationType = Field(
        alias="类型",
        title="类型",
        description="依据、实施、转发、修改、废止或替代；替代是制定了新的并废止旧的。",
    )
    policy: Annotated[str, Ref("policy", back="关系文件")] = Field(
        alias="文件", title="文件", description="对哪份文件，写标识、标题或文号。"
    )
    since: Day | None = Field(
        default=None,
        alias="自",
        title="自",
        description="自哪一天起；不写就是本文件的施行日期，没有施行日期的是成文日期。",
    )
    clauses: Texts = Field(
        default=(),
        alias="条款",
        title="条款",
        description="只涉及对方的哪些条款，如 第三条；修改、废止整个文件的不写。",
    )
    note: str | None = Field(default=None, alias="说明", title="说明", description="要说明的事。")


class Document(Record):
    """The elements of a document as signed and as published."""

    title: str = Field(
        alias="标题", title="标题", description="公文标题中发文机关名称以外的部分，如 关于……的通知。"
    )
    issuer: Annotated[str, Ref("department")] = Field(
        alias="发文机关", title="发文机关", description="发文单位。"
    )
    number: str | None = Field(
        default=None, alias="发文字号", title="发文字号", description="如 汶政办字〔2024〕8号，用六角括号。"
    )
    number_absent: str | None = Field(
        default=None, alias="无字号说明", title="无字号说明", description="没有发文字号时写明原因。"
    )
    index_number: str | None = Field(default=None, alias="索引号", title="索引号", description="信息索引号。")
    genre: str = Field(alias="公文种类", title="公文种类", description="如 通知、意见、公告。")
    topic: str | None = Field(
        default=None,
        alias="主题分类",
        title="主题分类",
        description="国务院文件库的 22 类，如 综合政务/政务公开。",
    )
    signed: Day = Field(alias="成文日期", title="成文日期", description="落款日期。")
    published: Minute = Field(
        alias="发布时间", title="发布时间", description="在网站发布的时间，如 2024-06-24 16:30。"
    )
    effective: Day | None = Field(
        default=None, alias="施行日期", title="施行日期", description="开始施行的日期。"
    )
    expires: Day | None = Field(
        default=None, alias="有效期至", title="有效期至", description="最后有效的一天。"
    )
    expiry_note: str | None = Field(
        default=None, alias="失效说明", title="失效说明", description="为什么到期失效。"
    )
    relations: tuple[Relation, ...] = Field(
        default=(),
        alias="关系",
        title="关系",
        description="本文件依据、实施、转发、修改、废止、替代了本站的哪些文件，写在新的文件里。",
    )
    repeal: Repeal | None = Field(
        default=None,
        alias="废止",
        title="废止",
        description="被本站没有收录的文件废止时填写；本站有的，写在那份文件的 关系 里。",
    )
    release: str = Field(
        default="主动公开", alias="公开方式", title="公开方式", description="一般为 主动公开。"
    )
    addressees: str | None = Field(
        default=None, alias="主送机关", title="主送机关", description="主送机关全文。"
    )
    note: str | None = Field(default=None, alias="附注", title="附注", description="如 此件公开发布。")
    copies: str | None = Field(default=None, alias="抄送", title="抄送", description="抄送机关全文。")
    printed_by: str | None = Field(
        default=None, alias="印发机关", title="印发机关", description="版记中的印发机关。"
    )
    printed: Day | None = Field(
        default=None, alias="印发日期", title="印发日期", description="版记中的印发日期。"
    )
    print_run: str | None = Field(default=None, alias="印数", title="印数", description="如 共印20份。")
    attachments: tuple[Attachment, ...] = Field(
        default=(), alias="附件", title="附件", description="附件清单。"
    )
    related: tuple[Annotated[str, Ref("policy", back="相关文件")], ...] = Field(
        default=(), alias="相关文件", title="相关文件", description="本站的其他文件。"
    )
    keywords: Texts = Field(default=(), alias="关键词", title="关键词", description="反映内容的词语。")
    origin: str | None = Field(
        default=None, alias="录入说明", title="录入说明", description="原件来源，录入时如何处理换行等。"
    )
    flags: Texts = Field(
        default=(), alias="原文存疑", title="原文存疑", description="原文可能的笔误，只提示，不改动正文。"
    )
    samples: Texts = Field(
        default=(), alias="示例项", title="示例项", description="内容为虚构的键名，页面上标“示例”。"
    )
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="整件文件为虚构时写 是，页面上标“示例”。"
    )
    body: str = Field(default="", alias="正文", title="正文", description="公文正文，Markdown。")

    @property
    def label(self) -> str:
        return self.title


class Policy(ForWhom, Document):
    """A document of the library, and whom it concerns."""


def _issuer(record: Policy, library: Lookup) -> Sequence[Choice]:
    return [Choice(library.id_of("department", record.issuer), library.title_of("department", record.issuer))]


def _year(record: Policy, library: Lookup) -> Sequence[Choice]:
    return [Choice(str(record.signed.year), f"{record.signed.year}年")]


def _topic(record: Policy, library: Lookup) -> Sequence[Choice]:
    return [] if record.topic is None else [library.topic_choice(record.topic)]


def _validity(record: Policy, library: Lookup) -> Sequence[Choice]:
    state = library.validity_of(record)
    if state.slug == "in-force":
        return [Choice(state.slug, state.label)]
    return [Choice(state.slug, state.label, "gone" if state.alert else "said")]


def _region(record: Policy, library: Lookup) -> Sequence[Choice]:
    return [library.region_choice(record.issuer)]


KIND = Kind(
    name="policy",
    label="政策文件",
    model=Policy,
    folder="policies",
    body=True,
    template="policy.html",
    address="policies/{id}.html",
    list_address="policies/index.html",
    noun="件",
    order="published",
    facets=(
        Facet("validity", "有效性", _validity),
        Facet("year", "年份", _year),
        Facet("issuer", "发文机关", _issuer, of="department"),
        Facet("region", "地区", _region, of="region"),
        Facet("topic", "主题分类", _topic),
        *FOR_WHOM,
    ),
    search=("body", "issuer", "addressees", "attachments", "copies", "index_number"),
    number="number",
    card=CardSpec(
        kicker="政策文件",
        fields=("number", "issuer", "signed", "validity"),
        links=("ties", "tasks", "files", "related"),
        asked=("文号", "有效吗", "还有效吗", "失效", "废止", "修改", "替代", "全文", "附件", "解读", "进展"),
    ),
    export=("title", "number", "index_number", "issuer", "genre", "topic", "signed", "published", "expires"),
)
