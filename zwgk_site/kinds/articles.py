"""What the law says must be published of one's own accord, item by item.

Source: 政府信息公开条例（国务院令第711号）art. 20 for every organ, art. 21 for governments by their level.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["设区的市级", "县级", "乡镇", "部门"]


@dataclass(frozen=True)
class Duty:
    """One item: ``term`` is where it stands, as columns name it; ``text`` its exact words."""

    term: str
    text: str


_TWENTY = (
    "行政法规、规章和规范性文件",
    "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名",
    "国民经济和社会发展规划、专项规划、区域规划及相关政策",
    "国民经济和社会发展统计信息",
    "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果",
    "实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定",
    "财政预算、决算信息",
    "行政事业性收费项目及其依据、标准",
    "政府集中采购项目的目录、标准及实施情况",
    "重大建设项目的批准和实施情况",
    "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况",
    "突发公共事件的应急预案、预警信息及应对情况",
    "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况",
    "公务员招考的职位、名额、报考条件等事项以及录用结果",
    "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息",
)
_NUMBERS = (
    "一",
    "二",
    "三",
    "四",
    "五",
    "六",
    "七",
    "八",
    "九",
    "十",
    "十一",
    "十二",
    "十三",
    "十四",
    "十五",
)

ART20 = tuple(Duty(f"第二十条第（{number}）项", text) for number, text in zip(_NUMBERS, _TWENTY, strict=True))
"""The fifteen items of article 20."""

_COUNTY = ("市政建设", "公共服务", "公益事业", "土地征收", "房屋征收", "治安管理", "社会救助")
_TOWN = (
    "贯彻落实农业农村政策",
    "农田水利工程建设运营",
    "农村土地承包经营权流转",
    "宅基地使用情况审核",
    "土地征收",
    "房屋征收",
    "筹资筹劳",
    "社会救助",
)
ART21: dict[Level, tuple[Duty, ...]] = {
    "设区的市级": tuple(Duty(f"第二十一条{text}", text) for text in _COUNTY),
    "县级": tuple(Duty(f"第二十一条{text}", text) for text in _COUNTY),
    "乡镇": tuple(Duty(f"第二十一条{text}", text) for text in _TOWN),
    "部门": (),
}
"""What article 21 asks of each level."""

DEPARTMENT = ART21["县级"]
"""What article 21 asks of departments too, as far as it is theirs: none of them has all of it."""


def open_to(level: Level) -> tuple[Duty, ...]:
    """What a site of a level may have beside ``duties_of``, and does not lack."""
    return DEPARTMENT if level == "部门" else ()


def duties_of(level: Level) -> tuple[Duty, ...]:
    """Everything that a site of a level must publish of its own accord, in the order of the law."""
    return (*ART20, *ART21[level])
