"""JSON Schema of content files, from the models: editors offer keys and words, and mark what is wrong.

Editors read YAML by its own rules, where 2024 is a number and 是 a text; a schema allows what this project reads
as text in either form. The program itself checks more than a schema can say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from zwgk_site.kinds.base import Kind, Ref
from zwgk_site.kinds.fields import keys_of
from zwgk_site.validate import BODY_KEY, ID_KEY

DIALECT = "http://json-schema.org/draft-07/schema#"
_TEXT: Mapping[str, Any] = {"type": ["string", "number"]}
_DAY = {"type": "string", "pattern": "^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$"}
_MINUTE = {"type": "string", "pattern": "^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$"}
_YES_NO = {"enum": ["是", "否"]}
_NUMBER = {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^[0-9]{1,6}$"}]}

Names = Mapping[str, Sequence[str]]
"""Names of the records of a kind, to be offered where one is referred to."""


def schemas(kinds: Sequence[Kind], names: Names) -> Mapping[str, tuple[Mapping[str, Any], tuple[str, ...]]]:
    """Every schema by its name, with the patterns of the files below the content folder that it is for."""
    found: dict[str, tuple[Mapping[str, Any], tuple[str, ...]]] = {}
    files: dict[str, list[Kind]] = {}
    for kind in kinds:
        if kind.folder is not None:
            place = f"{kind.folder}/*.{'md' if kind.body else 'yaml'}"
            found[kind.name] = (_whole(_record(kind, names, (ID_KEY, BODY_KEY)), kind.label), (place,))
        elif kind.file is not None:
            files.setdefault(str(kind.file), []).append(kind)
    for file, held in files.items():
        found[file.partition(".")[0]] = (_file(held, names), (file,))
    return found


def _file(kinds: Sequence[Kind], names: Names) -> Mapping[str, Any]:
    """One file for a single record, or with a list under a heading for each kind."""
    if len(kinds) == 1 and kinds[0].section is None:
        return _whole(_record(kinds[0], names, (ID_KEY,)), kinds[0].label)
    lists = {}
    for kind in kinds:
        record = _record(kind, names, ())
        lists[str(kind.section)] = {"type": "array", "title": kind.label, "items": record}
    title = "、".join(kind.label for kind in kinds)
    return _whole({"type": "object", "properties": lists, "additionalProperties": False}, title)


def _whole(schema: Mapping[str, Any], title: str) -> Mapping[str, Any]:
    return {"$schema": DIALECT, "title": title, **schema}


def _record(kind: Kind, names: Names, skipped: Sequence[str]) -> dict[str, Any]:
    made: dict[str, Any] = kind.model.model_json_schema(by_alias=True)
    parts = made.pop("$defs", {})
    schema: dict[str, Any] = _plain(made, parts)
    schema["properties"] = {key: value for key, value in schema["properties"].items() if key not in skipped}
    schema["required"] = [key for key in schema.get("required", ()) if key not in skipped]
    for key, field in keys_of(kind.model).items():
        target = next((mark.kind for mark in field.metadata if isinstance(mark, Ref)), None)
        if target is not None and target in names and key in schema["properties"]:
            schema["properties"][key]["examples"] = list(names[target])
    return schema


def _plain(node: Any, parts: Mapping[str, Any]) -> Any:
    """A schema without references, with what authors write in place of what the program makes of it. A part
    within a part of its own sort is left open."""
    if not isinstance(node, dict):
        return node
    said = {key: node[key] for key in ("title", "description") if key in node and "properties" not in node}
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        inner = {key: part for key, part in parts.items() if key != name}
        return {**(dict(_TEXT) if name == "Moment" else _plain(parts.get(name, {}), inner)), **said}
    for several in ("anyOf", "allOf"):
        kept = [one for one in node.get(several, ()) if one.get("type") != "null"]
        if len(kept) == 1:
            return {**_plain(kept[0], parts), **said}
        if kept:
            return {several: [_plain(one, parts) for one in kept], **said}
    return {**_typed(node, parts), **said}


def _typed(node: Mapping[str, Any], parts: Mapping[str, Any]) -> dict[str, Any]:
    match node.get("type"), node.get("format"):
        case "string", "date":
            return dict(_DAY)
        case "string", "date-time":
            return dict(_MINUTE)
        case "string", _ if "enum" in node or "const" in node:
            return {"enum": list(node.get("enum", (node.get("const"),)))}
        case "string", _:
            return dict(_TEXT)
        case "boolean", _:
            return dict(_YES_NO)
        case (("integer" | "number"), _):
            return dict(_NUMBER)
        case "array", _:
            return _listed(node, parts)
        case "object", _:
            return _mapped(node, parts)
    return {}


def _listed(node: Mapping[str, Any], parts: Mapping[str, Any]) -> dict[str, Any]:
    """A list; of texts also a single one, and so of parts that a field lets be written short (``shorthand``)."""
    items = _plain(node.get("items", {}), parts)
    if node.get("shorthand"):
        items = {"anyOf": [dict(_TEXT), items]}
    made = {"type": "array", "items": items}
    return {"anyOf": [items, made]} if "properties" not in items else made


def _mapped(node: Mapping[str, Any], parts: Mapping[str, Any]) -> dict[str, Any]:
    if "properties" not in node:
        inner = node.get("additionalProperties")
        return {
            "type": "object",
            **({"additionalProperties": _plain(inner, parts)} if isinstance(inner, dict) else {}),
        }
    properties = {key: _plain(value, parts) for key, value in node["properties"].items()}
    return {
        "type": "object",
        "properties": properties,
        "required": list(node.get("required", ())),
        "additionalProperties": False,
    }
