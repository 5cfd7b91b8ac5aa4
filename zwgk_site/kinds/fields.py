"""What the models say of themselves: keys, descriptions, and the fields that point elsewhere."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from zwgk_site.kinds.base import LocalFile, Ref

Marker = Ref | LocalFile


@dataclass(frozen=True)
class Pointer:
    """A value that names something else: its place in the content, the value, and what it must name."""

    path: tuple[str | int, ...]
    value: str
    marker: Marker


def alias_of(field: FieldInfo, name: str) -> str:
    """The key by which authors write a field."""
    return field.alias or name


@cache
def keys_of(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """Fields of a model by the key authors write."""
    return {alias_of(field, name): field for name, field in model.model_fields.items()}


def describe(
    model: type[BaseModel], path: tuple[str | int, ...]
) -> tuple[type[BaseModel] | None, FieldInfo | None]:
    """The model that holds the last key of ``path``, and that key's field; None where there is none."""
    current: type[BaseModel] | None = model
    field: FieldInfo | None = None
    holder: type[BaseModel] | None = None
    for step in path:
        if isinstance(step, int):
            continue
        if current is None:
            return None, None
        holder, field = current, keys_of(current).get(step)
        current = None if field is None else _model_in(field.annotation)
    return holder, field


def part_at(model: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel] | None:
    """The model of the mapping that stands at ``path``."""
    if not [step for step in path if isinstance(step, str)]:
        return model
    field = describe(model, path)[1]
    return None if field is None else _model_in(field.annotation)


def choices_of(field: FieldInfo) -> tuple[str, ...]:
    """The words a field allows, where it allows only some."""
    annotation = field.annotation
    for candidate in (annotation, *get_args(annotation)):
        if get_origin(candidate) is Literal:
            return tuple(str(word) for word in get_args(candidate))
    return ()


def refs_of(field: FieldInfo) -> tuple[str, ...]:
    """The names of the kinds whose records a field names."""
    return tuple(marker.kind for marker in _markers(field) if isinstance(marker, Ref))


def pointers(record: BaseModel, path: tuple[str | int, ...] = ()) -> Iterator[Pointer]:
    """Every value in a record, nested ones included, that names another record or a file."""
    for name, key, markers, nested in _plan(type(record)):
        value = getattr(record, name)
        if value is None:
            continue
        items = (
            [((*path, key), value)]
            if not isinstance(value, tuple)
            else [((*path, key, index), item) for index, item in enumerate(value)]
        )
        for place, item in items:
            if nested and isinstance(item, BaseModel):
                yield from pointers(item, place)
            elif isinstance(item, str):
                for marker in markers:
                    yield Pointer(place, item, marker)


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, str, tuple[Marker, ...], bool], ...]:
    plan = []
    for name, field in model.model_fields.items():
        markers = _markers(field)
        nested = _model_in(field.annotation) is not None
        if markers or nested:
            plan.append((name, alias_of(field, name), markers, nested))
    return tuple(plan)


@cache
def pointing(model: type[BaseModel]) -> frozenset[str]:
    """Attributes of a model whose own values name a record or a file."""
    return frozenset(name for name, _, markers, _ in _plan(model) if markers)


def _markers(field: FieldInfo) -> tuple[Marker, ...]:
    return tuple(
        marker
        for marker in (*field.metadata, *_metadata_in(field.annotation))
        if isinstance(marker, Ref | LocalFile)
    )


def _metadata_in(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Annotated:
        yield from annotation.__metadata__
    for argument in get_args(annotation):
        yield from _metadata_in(argument)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (tuple, Union, types.UnionType, Annotated):
        for argument in get_args(annotation):
            found = _model_in(argument)
            if found is not None:
                return found
    return None
