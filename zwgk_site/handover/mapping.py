"""The mapping file: which of our fields becomes which of theirs.

The interface of a provincial library (政府文件库) is not public; whoever hands over writes down here what it asks for.
Source: 2023年烟台市政务公开工作要点 (同步推送至省级政府文件库).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import Field

from zwgk_site.handover.fields import FIELDS
from zwgk_site.kinds.base import Kind, Part, Record, YesNo
from zwgk_site.load import Source, load_file
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import handover as words
from zwgk_site.text.nearest import nearest
from zwgk_site.validate import validate


class FieldRule(Part):
    """One of their fields: taken from one of ours, or always the same."""

    theirs: str = Field(alias="对方", title="对方", description="对方的字段名。")
    ours: str | None = Field(
        default=None, alias="我方", title="我方", description="我方的项，如 标题、发文字号。"
    )
    value: str | None = Field(
        default=None, alias="固定值", title="固定值", description="每份文件都一样的值；写了它就不写我方。"
    )
    required: YesNo = Field(default=False, alias="必填", title="必填", description="对方要求必须有的写 是。")
    values: dict[str, str] = Field(
        default_factory=dict, alias="代码", title="代码", description="我方的值换成对方的代码，如 {有效: 1}。"
    )


class HandoverMapping(Record):
    id: str = Field(default="handover-mapping", alias="标识", title="标识", description="不用填写。")
    target: str = Field(alias="报送对象", title="报送对象", description="报送给哪个文件库。")
    fields: tuple[FieldRule, ...] = Field(
        alias="字段", title="字段", description="对方的字段，按对方的顺序。"
    )

    @property
    def label(self) -> str:
        return self.target


_FILE = "handover-mapping.yaml"
_KIND = Kind(name="handover-mapping", label="字段映射", model=HandoverMapping, file=_FILE)


@dataclass(frozen=True)
class FieldMap:
    """A mapping without mistakes. ``digest`` is the SHA-256 of its file."""

    target: str
    fields: tuple[FieldRule, ...]
    digest: str
    source: Source

    def spot(self, index: int) -> Spot:
        """Where the field of that place stands."""
        return self.source.spot(("字段", index, "对方"))


def read_mapping(path: Path) -> tuple[FieldMap | None, Sequence[Problem]]:
    """The mapping in a file, or what is wrong with it."""
    source, found = load_file(path, path.as_posix())
    if source is None:
        return None, found or (words.mapping_missing(Spot(path.as_posix())),)
    checked, mistakes = validate((replace(source, place=_FILE),), (_KIND,))
    if not checked:
        return None, mistakes
    record = checked[0].record
    assert isinstance(record, HandoverMapping)
    wrong = _wrong(source, record)
    if wrong:
        return None, wrong
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return FieldMap(record.target, record.fields, digest, source), ()


def _wrong(source: Source, record: HandoverMapping) -> list[Problem]:
    found, taken = [], set()
    for index, field in enumerate(record.fields):
        at = ("字段", index)
        if field.theirs in taken:
            found.append(words.field_twice(source.spot((*at, "对方")), field.theirs))
        taken.add(field.theirs)
        if (field.ours is None) == (field.value is None):
            found.append(words.field_source(source.opening(at), field.theirs))
        elif field.ours is not None and field.ours not in FIELDS:
            found.append(
                words.field_unknown(
                    source.spot((*at, "我方")), field.ours, nearest(field.ours, FIELDS), tuple(FIELDS)
                )
            )
    return found


def mapped(
    mapping: FieldMap, ours: Mapping[str, object], document: str
) -> tuple[dict[str, object], list[Problem]]:
    """Their fields of one document (named so in messages), and the required ones that it lacks. What is empty
    is left out."""
    made: dict[str, object] = {}
    found = []
    for index, field in enumerate(mapping.fields):
        value = field.value if field.ours is None else ours[field.ours]
        value = _coded(field, value)
        if value not in (None, "", []):
            made[field.theirs] = value
        elif field.required:
            found.append(words.required(mapping.spot(index), field.theirs, field.ours or "", document))
    return made, found


def _coded(field: FieldRule, value: object) -> object:
    if isinstance(value, list):
        return [field.values.get(item, item) if isinstance(item, str) else item for item in value]
    return field.values.get(value, value) if isinstance(value, str) else value
