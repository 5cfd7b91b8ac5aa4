"""The pilot fields of 基层政务公开: their names and what people call them.

Source: 国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见（国办发〔2019〕54号）, the 26 fields for which
ministries wrote 标准指引. A catalogue may name a field that is not among them: later guidelines added more.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Domain:
    """A field: ``slug`` for addresses, ``also`` other names and everyday words."""

    slug: str
    name: str
    also: tuple[str, ...] = ()


DOMAINS = (
    Domain("projects", "重大建设项目", ("重点项目", "重大项目")),
    Domain("trading", "公共资源交易", ("招标投标", "招投标", "政府采购")),
    Domain("budget", "财政预决算", ("预算", "决算", "三公经费")),
    Domain("work-safety", "安全生产", ("生产安全", "安全事故")),
    Domain("tax", "税收管理", ("税务", "纳税", "办税")),
    Domain("land-taking", "征地补偿", ("农村集体土地征收", "土地征收", "征地")),
    Domain("house-taking", "国有土地上房屋征收与补偿", ("拆迁安置", "房屋征收", "拆迁")),
    Domain("housing", "保障性住房", ("公租房", "廉租房", "保障房")),
    Domain("rural-houses", "农村危房改造", ("危房改造", "危房")),
    Domain("environment", "生态环境", ("环境保护", "环保")),
    Domain("culture", "公共文化服务", ("文化馆", "图书馆", "群众文化")),
    Domain("legal", "公共法律服务", ("法律援助", "公证", "人民调解")),
    Domain("poverty", "扶贫", ("乡村振兴", "脱贫攻坚", "帮扶")),
    Domain("disaster", "救灾", ("灾害救助", "应急救灾")),
    Domain("food-drugs", "食品药品监管", ("食品安全", "药品监管")),
    Domain("city-order", "城市综合执法", ("城管", "城市管理执法")),
    Domain("jobs", "就业创业", ("就业", "创业", "招聘")),
    Domain("insurance", "社会保险", ("社保", "养老保险", "失业保险")),
    Domain("relief", "社会救助", ("低保", "特困供养", "临时救助")),
    Domain("elderly", "养老服务", ("养老", "高龄津贴")),
    Domain("households", "户籍管理", ("户口", "落户", "身份证")),
    Domain("farm-subsidies", "涉农补贴", ("惠农补贴", "农业补贴", "农机补贴")),
    Domain("schools", "义务教育", ("上学", "入学", "招生")),
    Domain("health", "卫生健康", ("医疗卫生", "医院", "防疫")),
    Domain("utilities", "市政服务", ("供水", "供热", "市政设施")),
    Domain("planning", "国土空间规划", ("城乡规划", "规划许可")),
)
"""The 26 fields in the order of the pilot."""

BY_NAME = {word: domain for domain in DOMAINS for word in (*domain.also, domain.name)}
"""Fields by their names and other names; a name goes before another field's other name."""
BY_NAME.update({domain.name: domain for domain in DOMAINS})
