"""依申请公开：whom to ask for information that is not published, how, until when, at what cost, and what then.

Sources: 政府信息公开条例（国务院令第711号）art. 27–42; 政府信息公开信息处理费管理办法（国办函〔2020〕109号）; what an
organ may not ask for any more (用途) follows from art. 29, which replaced art. 13 of 2007.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import Kind, Minute, Part, Record, Ref, Telephone, Texts, WebAddress, YesNo
from zwgk_site.kinds.findable import CardSpec, Names
from zwgk_site.kinds.flow import Flow

Way = Literal["当面提交", "邮寄", "传真", "电子邮件", "在线申请"]
WAYS: dict[str, str] = {
    "当面提交": "in_person",
    "邮寄": "post",
    "传真": "fax",
    "电子邮件": "mail",
    "在线申请": "online",
}
"""Slug of each way to hand in an application; art. 31 says for each which day it counts as received."""

Stage = Literal["补不补", "该不该", "有没有", "给不给", "当不当"]
STAGES: dict[str, str] = {
    "补不补": "clear",
    "该不该": "ours",
    "有没有": "there",
    "给不给": "given",
    "当不当": "proper",
}
"""Slug of each of the five questions, in the order in which they are asked of an application."""

Article = Literal[
    "第三十六条第（一）项",
    "第三十六条第（二）项",
    "第三十六条第（三）项",
    "第三十六条第（四）项",
    "第三十六条第（五）项",
    "第三十六条第（六）项",
    "第三十六条第（七）项",
    "第三十七条",
    "第三十八条",
    "第三十九条",
]
ARTICLES: dict[str, str] = {
    "第三十六条第（一）项": "published",
    "第三十六条第（二）项": "granted",
    "第三十六条第（三）项": "refused",
    "第三十六条第（四）项": "missing",
    "第三十六条第（五）项": "elsewhere",
    "第三十六条第（六）项": "repeated",
    "第三十六条第（七）项": "special",
    "第三十七条": "partly",
    "第三十八条": "processed",
    "第三十九条": "other",
}
"""Slug of each reply that the law knows."""


class Channel(Part):
    """渠道：one way to hand in an application."""

    way: Way = Field(alias="方式", title="方式", description="当面提交、邮寄、传真、电子邮件、在线申请。")
    text: str = Field(alias="说明", title="说明", description="怎样提交，要注意什么。")
    href: WebAddress | None = Field(
        default=None, alias="网址", title="网址", description="在线申请的，写完整网址。"
    )


class Form(Part):
    """申请表：what it asks for. Nothing beyond art. 29."""

    person: Texts = Field(alias="公民", title="公民", description="公民申请填写的项目，依次写。")
    body: Texts = Field(
        alias="法人或者其他组织", title="法人或者其他组织", description="单位申请填写的项目，依次写。"
    )
    wanted: Texts = Field(
        alias="所需信息", title="所需信息", description="怎样说明要的信息：名称、文号、其他特征性描述。"
    )
    forms: Texts = Field(alias="提供方式", title="提供方式", description="可以选的形式，如 纸质、电子数据。")
    ways: Texts = Field(alias="获取途径", title="获取途径", description="可以选的途径，如 邮寄、当面领取。")
    proof: str = Field(
        alias="身份证明", title="身份证明", description="要交什么身份证明，如 居民身份证复印件。"
    )


class Reply(Part):
    """答复：one kind of reply, what it means and what one can do then."""

    article: Article = Field(
        alias="条款", title="条款", description="条例的哪一条，如 第三十六条第（一）项。"
    )
    name: str = Field(alias="名称", title="名称", description="几个字，如 已经主动公开。")
    stage: Stage = Field(
        alias="环节", title="环节", description="属于哪一问：补不补、该不该、有没有、给不给、当不当。"
    )
    text: str = Field(alias="说明", title="说明", description="什么情况下这样答复，要写明什么。")
    then: str = Field(alias="怎么办", title="怎么办", description="申请人收到以后可以做什么。")


class Application(Record):
    id: str = Field(default="apply", alias="标识", title="标识", description="固定为 apply，不用填写。")
    title: str = Field(default="依申请公开", alias="标题", title="标题", description="页面的标题。")
    summary: str = Field(alias="摘要", title="摘要", description="一两句话，用于页面开头和搜索。")
    column: Annotated[str, Ref("column")] = Field(alias="栏目", title="栏目", description="所属栏目。")
    updated: Minute = Field(
        alias="更新时间", title="更新时间", description="最近一次修改的时间，如 2024-11-15 09:00。"
    )
    keywords: Texts = Field(default=(), alias="关键词", title="关键词", description="反映内容的词语。")
    also: Texts = Field(default=(), alias="又称", title="又称", description="平时的叫法，搜索时用。")
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="是：内容为虚构，页面上标明。"
    )
    organ: Annotated[str, Ref("department", back="依申请公开")] = Field(
        alias="受理机关", title="受理机关", description="以谁的名义受理。"
    )
    office: str = Field(alias="受理机构", title="受理机构", description="内设的公开工作机构。")
    address: str = Field(alias="办公地址", title="办公地址", description="当面提交和邮寄的地址。")
    postcode: Annotated[str, Field(pattern=r"^\d{6}$")] = Field(
        alias="邮政编码", title="邮政编码", description="6 位数字，加引号。"
    )
    phone: Annotated[str, Telephone()] = Field(alias="联系电话", title="联系电话", description="咨询的电话。")
    fax: str | None = Field(default=None, alias="传真", title="传真", description="传真号码。")
    mail: str | None = Field(default=None, alias="电子邮箱", title="电子邮箱", description="电子邮箱。")
    hours: str = Field(alias="办公时间", title="办公时间", description="什么时候可以当面提交。")
    search_in: tuple[Annotated[str, Ref("column")], ...] = Field(
        default=(),
        alias="先查栏目",
        title="先查栏目",
        description="申请以前可以先去看的栏目，如 政策文件、法定主动公开内容。",
    )
    channels: Annotated[tuple[Channel, ...], Field(min_length=1)] = Field(
        alias="渠道", title="渠道", description="可以怎样提交；没有在线申请就不写，页面上会如实说明。"
    )
    form: Form = Field(alias="申请表", title="申请表", description="申请表有哪些项目。")
    flow: Flow = Field(alias="流程", title="流程", description="从提出申请到收到答复的步骤。")
    replies: tuple[Reply, ...] = Field(
        alias="答复", title="答复", description="每一种答复是什么意思，第三十六条七种和第三十七至三十九条。"
    )
    help: str = Field(
        alias="帮助", title="帮助", description="填写有困难、阅读困难或者视听障碍的，怎样得到帮助。"
    )
    complaint: str = Field(
        alias="投诉举报", title="投诉举报", description="没有依法公开的，向谁投诉、举报，写明电话。"
    )
    review: str = Field(
        alias="行政复议", title="行政复议", description="向谁申请行政复议，写明机关、地址、电话。"
    )
    lawsuit: str = Field(
        alias="行政诉讼", title="行政诉讼", description="向哪个法院提起诉讼，什么时候要先复议。"
    )
    archive: Texts = Field(
        default=(),
        alias="查阅场所",
        title="查阅场所",
        description="不用申请就能看的地方：档案馆、图书馆、政务服务大厅，一处一条。",
    )

    @property
    def label(self) -> str:
        return self.title


KIND = Kind(
    name="application",
    label="依申请公开",
    model=Application,
    file="application.yaml",
    template="application.html",
    address="pages/{id}.html",
    order="updated",
    named_as="page",
    search=("summary", "channels", "form", "office", "address", "help", "complaint", "review", "lawsuit"),
    names=Names(("also",)),
    labelled=("phone", "fax", "mail", "hours"),
    card=CardSpec(
        kicker="说明和办事",
        fields=("summary", "ways", "limit", "fee", "phone", "address", "hours"),
        links=("parts",),
        asked=(
            "怎么办",
            "怎么",
            "怎样",
            "如何",
            "在哪",
            "哪里",
            "流程",
            "是什么",
            "申请",
            "收费",
            "几天",
            "申请表",
        ),
    ),
)
