"""What we can say of a document to another library, by the names people know."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.policy import KIND, Policy
from zwgk_site.library import Library


@dataclass(frozen=True)
class Attached:
    """One file of a document: its name, where it stands in the package and in the content folder, its digest."""

    name: str
    path: str
    place: str
    size: int
    digest: str


@dataclass(frozen=True)
class Held:
    """A document with what is worked out of it."""

    policy: Policy
    library: Library
    text_digest: str
    attached: tuple[Attached, ...]
    base_path: str

    @property
    def address(self) -> str:
        site = self.library.site
        return urls.absolute(site.scheme, site.domain, self.base_path, KIND.address_of(self.policy.id) or "")

    @property
    def issuer(self) -> str:
        return self.library.title_of("department", self.policy.issuer)

    @property
    def region(self) -> str:
        department = self.library.department(self.library.id_of("department", self.policy.issuer))
        return self.library.title_of("region", department.region)


def _day(day: dt.date | None) -> str:
    return "" if day is None else day.isoformat()


def _relations(held: Held) -> list[str]:
    library = held.library
    found = []
    for relation in held.policy.relations:
        other = library.policy(library.id_of("policy", relation.policy))
        found.append(f"{relation.type}：{other.number or other.title}")
    return found


FIELDS: Mapping[str, Callable[[Held], object]] = {
    "标识": lambda held: held.policy.id,
    "标题": lambda held: held.policy.title,
    "发文机关": lambda held: held.issuer,
    "地区": lambda held: held.region,
    "发文字号": lambda held: held.policy.number or "",
    "索引号": lambda held: held.policy.index_number or "",
    "公文种类": lambda held: held.policy.genre,
    "主题分类": lambda held: held.policy.topic or "",
    "成文日期": lambda held: _day(held.policy.signed),
    "发布时间": lambda held: f"{held.policy.published:%Y-%m-%d %H:%M}",
    "施行日期": lambda held: _day(held.policy.effective),
    "有效期至": lambda held: _day(held.policy.expires),
    "有效性": lambda held: held.library.validity_of(held.policy).label,
    "主送机关": lambda held: held.policy.addressees or "",
    "附注": lambda held: held.policy.note or "",
    "印发机关": lambda held: held.policy.printed_by or "",
    "印发日期": lambda held: _day(held.policy.printed),
    "公开方式": lambda held: held.policy.release,
    "关键词": lambda held: list(held.policy.keywords),
    "关系": _relations,
    "示例": lambda held: "是" if held.policy.sample else "否",
    "网址": lambda held: held.address,
    "正文": lambda held: held.policy.body,
    "正文摘要值": lambda held: held.text_digest,
    "附件名称": lambda held: [one.name for one in held.attached],
    "附件路径": lambda held: [one.path for one in held.attached],
    "附件摘要值": lambda held: [one.digest for one in held.attached],
}
"""Every field by name. A value is a text or a list of texts; empty where the document has none."""


def fields_of(held: Held) -> dict[str, object]:
    """All our fields of one document."""
    return {name: value(held) for name, value in FIELDS.items()}
