"""站点：the facts of the portal itself, for header, footer and meta tags.

Sources: 政府网站发展指引（国办发〔2017〕47号）for the footer's seven elements and the site tags;
国徽法 arts. 6–7 for the emblem of governments at county level and above.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from zwgk_site.kinds.base import Count, Day, Kind, LocalFile, Record, Ref, WebAddress, YesNo


class Site(Record):
    id: str = Field(default="site", alias="标识", title="标识", description="固定为 site，不用填写。")
    name: str = Field(alias="站点名称", title="站点名称", description="网站规范名称，显示在每页页头。")
    description: str = Field(alias="站点说明", title="站点说明", description="一句话说明，用于网页描述。")
    tagline: str = Field(
        alias="首页标语", title="首页标语", description="首页搜索框上方的一行字，分句用“，”隔开。"
    )
    domain: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")] = Field(
        alias="网站域名", title="网站域名", description="英文域名，如 www.example.gov.cn。"
    )
    scheme: Annotated[str, StringConstraints(pattern="^https?$")] = Field(
        default="https",
        alias="网站协议",
        title="网站协议",
        description="https 或 http，用于站点地图里的完整地址。",
    )
    code: Annotated[str, StringConstraints(pattern=r"^(bm\d{8}|\d{10})$")] = Field(
        alias="网站标识码", title="网站标识码", description="10 位数字，或 bm 加 8 位数字。"
    )
    host: str = Field(alias="主办单位", title="主办单位", description="网站主办单位全称。")
    contact: str = Field(alias="联系方式", title="联系方式", description="电话和办公时间。")
    icp: Annotated[str, StringConstraints(pattern=r"^[\u4e00-\u9fff]ICP备\d{8}号(-\d+)?$")] = Field(
        alias="ICP备案编号", title="ICP备案编号", description="如 鲁ICP备12345678号。"
    )
    police: Annotated[str, StringConstraints(pattern=r"^[\u4e00-\u9fff]公网安备 ?\d{14}号$")] = Field(
        alias="公安备案号", title="公安备案号", description="如 鲁公网安备 37000000000000号。"
    )
    conac: WebAddress = Field(
        alias="党政机关网站标识", title="党政机关网站标识", description="标识页面的完整网址。"
    )
    report_error: WebAddress = Field(
        alias="找错入口", title="找错入口", description="“我为政府网站找错”的完整网址。"
    )
    emblem: Annotated[str | None, LocalFile()] = Field(
        default=None,
        alias="国徽图案",
        title="国徽图案",
        description="县级以上人民政府门户首页用的国徽图案文件。",
    )
    review: Literal["逐件审查", "另行审查"] = Field(
        alias="公开审查",
        title="公开审查",
        description="逐件审查：每个内容文件都有审查记录才发布；另行审查：审查记录在别处保管。",
    )
    nav: tuple[Annotated[str, Ref("column")], ...] = Field(
        alias="导航", title="导航", description="主导航依次列出的栏目。"
    )
    tools: tuple[Annotated[str, Ref("page")], ...] = Field(
        default=(),
        alias="页头链接",
        title="页头链接",
        description="页头右侧“长者版”旁边的页面，如 无障碍说明。",
    )
    front: tuple[Annotated[str, Ref("column")], ...] = Field(
        default=(),
        alias="首页栏目",
        title="首页栏目",
        description="首页列出最新几条的栏目，如 政策解读、意见征集。",
    )
    ask: tuple[Annotated[str, Ref("page")], ...] = Field(
        default=(),
        alias="咨询页面",
        title="咨询页面",
        description="搜索没有结果时，告诉访问者可以去问的页面，如 依申请公开。",
    )
    demo: YesNo = Field(
        default=False, alias="演示站点", title="演示站点", description="是：每页顶部说明这是演示站点。"
    )
    demo_note: str = Field(default="", alias="演示说明", title="演示说明", description="演示站点顶部的说明。")
    demo_end: str = Field(default="", alias="演示页脚", title="演示页脚", description="演示站点页脚的说明。")
    demo_today: Day | None = Field(
        default=None,
        alias="演示日期",
        title="演示日期",
        description="演示站点按这一天推算状态；正式站点不填。",
    )
    elder: YesNo = Field(
        default=True, alias="长者版", title="长者版", description="是：生成大字的长者版页面。"
    )
    kiosk_idle: Annotated[Count, Field(ge=30, le=600)] = Field(
        default=90,
        alias="触摸屏空闲秒数",
        title="触摸屏空闲秒数",
        description="大厅触摸屏多少秒没有人碰就回到首页，30 到 600，不写是 90。",
    )
    samples: tuple[str, ...] = Field(
        default=(), alias="示例项", title="示例项", description="内容为虚构的键名，页面上标“示例”。"
    )

    @property
    def label(self) -> str:
        return self.name


KIND = Kind(name="site", label="站点", model=Site, file="site.yaml")
