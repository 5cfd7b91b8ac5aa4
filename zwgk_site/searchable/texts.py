"""The words of a record that are searched beside its label, its number and its names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from zwgk_site.kinds.base import Part, Ref
from zwgk_site.kinds.fields import alias_of, pointers, pointing
from zwgk_site.library import Entry
from zwgk_site.pages import Portal


def text_of(portal: Portal, entry: Entry) -> str:
    """What the kind declares as searched, a paragraph a line; fields that are invented say so."""
    kind, record = entry.kind, entry.record
    parts = []
    for name in (*kind.search, *kind.labelled):
        if name == "body":
            words = portal.prose(kind.name, record, getattr(record, name)).plain
        else:
            words = "\n".join(texts(_named(portal, entry, name)))
        key = alias_of(type(record).model_fields[name], name)
        if words and name in kind.labelled:
            words = portal.say("card", "named", label=key, text=words)
        if words and key in getattr(record, "samples", ()):
            words = portal.say("card", "invented", text=words)
        parts.append(words)
    return "\n".join(filter(None, parts))


def texts(value: Any) -> Iterator[str]:
    """The words of a value, whatever its shape; not what names other records or files inside of it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from (f"{name}：{text}" for text in texts(item))
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            if name not in pointing(type(value)):
                yield from texts(getattr(value, name))


def _named(portal: Portal, entry: Entry, name: str) -> Any:
    """The value of a field, the labels of other records where it names some."""
    key = alias_of(type(entry.record).model_fields[name], name)
    if name not in pointing(type(entry.record)):
        return getattr(entry.record, name)
    return tuple(
        portal.library.title_of(pointer.marker.kind, pointer.value)
        for pointer in pointers(entry.record)
        if pointer.path[0] == key and isinstance(pointer.marker, Ref)
    )
