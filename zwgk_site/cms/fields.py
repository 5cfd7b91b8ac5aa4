"""The form fields of a content management system, one for each field of a model."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from zwgk_site.kinds.base import Kind, LocalFile
from zwgk_site.kinds.fields import alias_of, choices_of, keys_of, part_at, refs_of
from zwgk_site.text.moments import Moment
from zwgk_site.validate import BODY_KEY, ID_KEY

Field = Mapping[str, Any]

BODY = "body"
"""The name under which these systems keep what stands below the front matter."""
PAIR = ("键", "值")
"""Under what the forms keep a key that the author made up, and its value."""
EXISTING = "（已有的文件，就是文件名）"
"""What the form of an existing file shows as its identifier."""
DEPTH = 1
"""How often a part is shown within one of its own sort; deeper ones stay as they are."""
NAMED = ("名称", "标题", "姓名", "刊名", "活动主题", "项目")
"""The keys by which records are called."""
_LONG = (
    "引言", "导语", "正文", "通报", "事项", "说明", "改进", "背景", "内容", "情况", "结论", "摘要", "简介",
    "理由", "意见", "职责", "介绍", "答复", "回复", "备注", "要求", "措施", "条件", "方案", "问题", "答",
)  # fmt: skip
"""Endings of the keys whose values have several lines: a one-line box would join them."""


def fields_of(kind: Kind, kinds: Mapping[str, Kind]) -> Sequence[Field]:
    """The fields of one record; ``kinds`` are those that it may refer to, by name."""
    if kind.section is not None:
        return _all(kind.model, kinds, (), (), False)
    made = _all(kind.model, kinds, (ID_KEY,), (), False)
    return made if kind.folder is None else (_identifier(), *made)


def _identifier() -> Field:
    """The name of the file. It is asked for, but not written into the file."""
    return {
        "name": ID_KEY,
        "label": ID_KEY,
        "widget": "string",
        "pattern": [f"^([a-z0-9]+(-[a-z0-9]+)*|{EXISTING})$", "只用小写字母、数字和短横"],
        "required": True,
        "hint": "新建时写，就是文件名和网页地址，如 shifan-2024-21；以后在这里改也没有用。",
    }


def place_of(kind: Kind) -> str:
    """The name of the collection that holds the records of a kind: its folder, or its file without ending."""
    return kind.folder or str(kind.file).partition(".")[0]


def called(model: type[BaseModel]) -> str | None:
    """The key by which the records or parts of a model are called, where they have one."""
    return next((key for key in NAMED if key in keys_of(model)), None)


def _all(
    model: type[BaseModel],
    kinds: Mapping[str, Kind],
    skipped: Sequence[str],
    within: Sequence[type],
    optional: bool,
) -> Sequence[Field]:
    made: list[Field] = []
    for name, field in model.model_fields.items():
        key = alias_of(field, name)
        if key in skipped:
            continue
        required = field.is_required() and not optional
        made.append(
            {
                "name": BODY if key == BODY_KEY else key,
                "label": field.title or key,
                **_widget(model, key, field, kinds, (*within, model), optional=optional),
                "required": required,
                **_hint(field, said=field.is_required() and optional),
            }
        )
    return made


def _hint(field: FieldInfo, *, said: bool) -> Field:
    words = (field.description or "") + ("写这一组就要写。" if said else "")
    return {"hint": words} if words else {}


def _widget(
    model: type[BaseModel],
    key: str,
    field: FieldInfo,
    kinds: Mapping[str, Kind],
    within: Sequence[type],
    *,
    optional: bool,
) -> Field:
    """What a field is written with. A part deep within its own sort is hidden: it stays as it is."""
    if key == BODY_KEY:
        return {"widget": "text"}
    found = tuple(types_in(field.annotation))
    many = tuple in found
    part = part_at(model, (key,))
    if part is not None:
        if within.count(part) > DEPTH:
            return {"widget": "hidden"}
        optional = not many and (optional or not field.is_required())
        inner: dict[str, Any] = {"fields": _all(part, kinds, (), within, optional), "collapsed": True}
        if not many:
            return {"widget": "object", **inner}
        name = called(part)
        return {"widget": "list", **inner, **({"summary": f"{{{{fields.{name}}}}}"} if name else {})}
    words = choices_of(field)
    if own_keys(field):
        return _pairs(many=many)
    if dict in found:
        inside = [{"name": word, "label": word, "widget": "string", "required": False} for word in words]
        return {"widget": "object", "fields": inside, "collapsed": True}
    if words:
        return {"widget": "select", "options": list(words), **({"multiple": True} if many else {})}
    targets = refs_of(field)
    one = _relation(kinds[targets[0]]) if targets and targets[0] in kinds else _single(key, field, found)
    inner = {"name": key, "label": field.title or key, **one}
    return {"widget": "list", "collapsed": False, "field": inner} if many else one


def own_keys(field: FieldInfo) -> bool:
    """Whether a field holds a group whose keys the author makes up."""
    return dict in tuple(types_in(field.annotation)) and not choices_of(field)


def _pairs(*, many: bool) -> Field:
    """A group with keys of one's own as a list of keys and values."""
    key, value = PAIR
    written: dict[str, Any] = {"widget": "string"}
    if many:
        inner = {"name": value, "label": value, "widget": "string"}
        written = {"widget": "list", "collapsed": False, "field": inner}
    return {
        "widget": "list",
        "collapsed": True,
        "summary": f"{{{{fields.{key}}}}}",
        "fields": [
            {"name": key, "label": key, "widget": "string", "required": True},
            {"name": value, "label": value, **written, "required": False},
        ],
    }


def _single(key: str, field: FieldInfo, found: Sequence[Any]) -> Field:
    if LocalFile in map(type, found) or any(isinstance(mark, LocalFile) for mark in field.metadata):
        return {"widget": "file", "choose_url": False}
    if bool in found:
        return {"widget": "select", "options": ["是", "否"]}
    if dt.datetime in found:
        return {"widget": "datetime", "format": "YYYY-MM-DD HH:mm"}
    if dt.date in found:
        return {"widget": "datetime", "format": "YYYY-MM-DD", "time_format": False}
    if Decimal in found:
        return {"widget": "string", "pattern": [r"^[0-9]+(\.[0-9]+)?$", "只写数字，如 1.40"]}
    if Moment in found:
        return {"widget": "string", "pattern": ["^(19|20)[0-9]{2}", "写明年和月，如 2024-09"]}
    if int in found:
        return {"widget": "string", "pattern": ["^[0-9]{1,6}$", "只写数字，不带单位"]}
    form = next((mark.pattern for mark in _marks(field) if getattr(mark, "pattern", None)), None)
    if form is not None:
        return {"widget": "string", "pattern": [str(form), field.description or "写法不对"]}
    return {"widget": "text" if key.endswith(_LONG) and key not in NAMED else "string"}


def _relation(kind: Kind) -> Field:
    """A choice among the records of a kind: written by their identifier where each has a file of its own, by their
    names where one file holds them all."""
    name = called(kind.model) or ID_KEY
    if kind.section is None:
        return {
            "widget": "relation",
            "collection": place_of(kind),
            "value_field": "{{slug}}",
            "search_fields": [name],
            "display_fields": [name],
            "options_length": 50,
        }
    path = f"{kind.section}.*.{name}"
    return {
        "widget": "relation",
        "collection": place_of(kind),
        "file": place_of(kind),
        "value_field": path,
        "search_fields": [path],
        "display_fields": [path],
        "options_length": 50,
    }


def types_in(annotation: Any) -> Iterator[Any]:
    """Everything an annotation is made of: containers, plain types, and the marks on them."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        yield from marks
        yield from types_in(inner)
        return
    yield annotation if origin is None else Union if origin is types.UnionType else origin
    for argument in get_args(annotation):
        yield from types_in(argument)


def _marks(field: FieldInfo) -> Iterator[Any]:
    yield from field.metadata
    yield from types_in(field.annotation)
