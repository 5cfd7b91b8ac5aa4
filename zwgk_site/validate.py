"""From read files to typed records. Looks at one record at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from zwgk_site import problems
from zwgk_site.kinds.base import Kind, Record
from zwgk_site.kinds.fields import choices_of, describe, keys_of, part_at
from zwgk_site.load import KeyPath, Source
from zwgk_site.problems import Problem, Spot
from zwgk_site.text.nearest import nearest

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ID_KEY, BODY_KEY = "标识", "正文"


@dataclass(frozen=True)
class Checked:
    """A typed record, with the source and the place in it that it came from."""

    kind: Kind
    record: Record
    source: Source
    path: KeyPath

    def spot(self, *path: str | int) -> Spot:
        """Where the value at ``path`` inside the record stands."""
        return self.source.spot((*self.path, *path))

    def within(self, path: KeyPath, part: str) -> Spot:
        return self.source.within((*self.path, *path), part)


def validate(
    sources: Sequence[Source], kinds: Sequence[Kind]
) -> tuple[tuple[Checked, ...], tuple[Problem, ...]]:
    """Typed records of all sources, and every mistake in them; a record with a mistake is left out."""
    records: list[Checked] = []
    found: list[Problem] = []
    for source in sources:
        for kind, path, data, mistakes in _locate(source, kinds):
            found.extend(mistakes)
            if kind is None:
                continue
            record, wrong = _typed(kind, source, path, data)
            found.extend(wrong)
            if record is not None:
                records.append(Checked(kind, record, source, path))
    return tuple(records), tuple(found)


def kinds_at(place: str, kinds: Sequence[Kind]) -> list[Kind]:
    """The kinds that live in the file at ``place`` within the content folder; none for an unknown place."""
    folder = place.rpartition("/")[0]
    return [
        kind for kind in kinds if (kind.folder is not None and kind.folder == folder) or kind.file == place
    ]


def places(kinds: Sequence[Kind]) -> list[str]:
    """Where content may stand, for people: folders end in a slash."""
    return sorted({f"{kind.folder}/" if kind.folder else str(kind.file) for kind in kinds})


def _locate(
    source: Source, kinds: Sequence[Kind]
) -> Iterator[tuple[Kind | None, KeyPath, Any, list[Problem]]]:
    folder, _, name = source.place.rpartition("/")
    found = kinds_at(source.place, kinds)
    if found and found[0].folder is not None:
        yield from _one_file(source, found[0], name.rpartition(".")[0])
    elif found and found[0].section is None:
        yield found[0], (), dict(source.data), []
    elif found:
        yield from _sections(source, found)
    else:
        known = places(kinds)
        wanted = f"{folder}/" if folder else name
        yield None, (), None, [problems.file_unplaced(Spot(source.file), nearest(wanted, known), known)]


def _one_file(
    source: Source, kind: Kind, stem: str
) -> Iterator[tuple[Kind | None, KeyPath, Any, list[Problem]]]:
    mistakes = [] if ID.fullmatch(stem) else [problems.file_name(Spot(source.file), source.path.name)]
    if kind.body != (source.body is not None):
        mistakes.append(problems.file_form(Spot(source.file), kind.label, ".md" if kind.body else ".yaml"))
    data = dict(source.data)
    for key in (ID_KEY, BODY_KEY):
        if key in data:
            mistakes.append(_unknown(source, (key,), kind.model))
    data[ID_KEY] = stem
    if kind.body:
        data[BODY_KEY] = source.body or ""
    yield kind, (), data, mistakes


def _sections(
    source: Source, kinds: Sequence[Kind]
) -> Iterator[tuple[Kind | None, KeyPath, Any, list[Problem]]]:
    by_section = {kind.section: kind for kind in kinds}
    known = [str(section) for section in by_section]
    for section, items in source.data.items():
        kind = by_section.get(section)
        if kind is None:
            spot = source.key_spot((section,))
            yield None, (), None, [problems.key_unknown(spot, section, nearest(section, known), known)]
        elif not isinstance(items, list):
            yield None, (), None, [problems.value_list(source.key_spot((section,)), section)]
        else:
            for index, item in enumerate(items):
                yield kind, (section, index), item, []


def _typed(kind: Kind, source: Source, path: KeyPath, data: Any) -> tuple[Record | None, list[Problem]]:
    if not isinstance(data, dict):
        label = str(path[0]) if path else kind.label
        spot = source.spot(path)
        return None, [_colon(source, data) or problems.value_mapping(spot, label)]
    try:
        record = kind.model.model_validate(_filled(data))
    except ValidationError as error:
        return None, _explained(kind, source, path, error)
    if not path and kind.folder is None:
        return record, []
    if path and not ID.fullmatch(record.id):
        return None, [problems.id_form(source.spot((*path, ID_KEY)))]
    return record, []


def _filled(value: Any) -> Any:
    """The tree without keys left empty, so that an empty optional key means the same as none."""
    if isinstance(value, dict):
        return {key: _filled(item) for key, item in value.items() if not _blank(key, item)}
    if isinstance(value, list):
        return [_filled(item) for item in value]
    return value


def _blank(key: str, value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip() and key != BODY_KEY)


def _explained(kind: Kind, source: Source, base: KeyPath, error: ValidationError) -> list[Problem]:
    """What is wrong, in the words of the content. A list is told to be too short only where that is all that is
    wrong with it: one all of whose items are wrong counts as empty."""
    found = []
    details = error.errors(include_url=False)
    for detail in details:
        path, inside = tuple(step for step in detail["loc"] if step != "[key]"), len(detail["loc"])
        within = (other["loc"] for other in details if len(other["loc"]) > inside)
        if detail["type"] == "too_short" and any(loc[:inside] == detail["loc"] for loc in within):
            continue
        found.append(_explain(kind, source, base, path, dict(detail)))
    return list(dict.fromkeys(found))


def _explain(kind: Kind, source: Source, base: KeyPath, path: KeyPath, detail: dict[str, Any]) -> Problem:
    full = (*base, *path)
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), kind.label)
    field = describe(kind.model, path)[1]
    description = (field.description or "") if field is not None else ""
    spot = source.spot(full)
    match detail["type"]:
        case "missing":
            if wide := source.wide_colon(key):
                return problems.yaml_colon(wide, key)
            if full in source.keys:
                return problems.value_empty(source.key_spot(full), key, description)
            return problems.key_missing(source.opening(full[:-1]), key, description)
        case "extra_forbidden":
            return _unknown(source, full, part_at(kind.model, path[:-1]) or kind.model)
        case "yes_no":
            return problems.value_yes_no(spot, key)
        case "date":
            return problems.value_date(spot, key)
        case "moment":
            return problems.value_moment(spot, key)
        case "minute":
            return problems.value_minute(spot, key)
        case "web_address":
            return problems.value_address(spot, key)
        case "whole_number" | "int_parsing" | "int_type" | "int_from_float":
            return problems.value_number(spot, key)
        case "greater_than_equal":
            return problems.value_range(spot, key, f"不小于 {detail['ctx']['ge']}")
        case "less_than_equal":
            return problems.value_range(spot, key, f"不大于 {detail['ctx']['le']}")
        case "too_short":
            return problems.value_empty(spot, key, description)
        case "too_long":
            return problems.value_range(spot, key, f"不超过 {detail['ctx']['max_length']} 项")
        case "string_pattern_mismatch":
            return problems.value_form(spot, key, description)
        case "literal_error":
            allowed = choices_of(field) if field is not None else ()
            return problems.value_choice(spot, key, nearest(str(detail["input"]), allowed), allowed)
        case "tuple_type" | "list_type":
            return problems.value_list(spot, key)
        case "model_type" | "model_attributes_type" | "dict_type":
            return _colon(source, detail["input"]) or problems.value_mapping(spot, key)
        case _:
            return problems.value_text(spot, key)


def _unknown(source: Source, path: KeyPath, model: type[BaseModel]) -> Problem:
    key = str(path[-1])
    known = [
        word
        for word in keys_of(model)
        if word != BODY_KEY and (word != ID_KEY or source.place.count("/") == 0)
    ]
    return problems.key_unknown(source.key_spot(path), key, nearest(key, known), known)


def _colon(source: Source, value: Any) -> Problem | None:
    """A list item such as “名称：某局” is text to YAML: the full-width colon is the mistake to name."""
    if isinstance(value, str) and "：" in value:
        key = value.split("：", 1)[0].strip()
        if spot := source.wide_colon(key):
            return problems.yaml_colon(spot, key)
    return None
