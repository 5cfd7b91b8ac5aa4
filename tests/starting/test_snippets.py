"""Snippets agree with the models: what they put in are keys and words of the model, as YAML that can be read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from tests.conftest import ROOT
from zwgk_site.cli import main
from zwgk_site.kinds import discover
from zwgk_site.kinds.fields import choices_of, keys_of, part_at
from zwgk_site.snippets import snippets
from zwgk_site.validate import ID_KEY

KINDS = {kind.section or kind.label: kind for kind in discover()}
NAMES = {"department": ("甲局", "乙,丙|丁局")}
MADE = snippets(discover(), NAMES)
CHOICE = re.compile(r"\$\{(\d+)\|((?:\\.|[^\\|])*)\|\}")
MOMENT = {"CURRENT_YEAR": "2024", "CURRENT_MONTH": "11", "CURRENT_DATE": "15"}


def words_of(choice: re.Match[str]) -> list[str]:
    return [re.sub(r"\\(.)", r"\1", word) for word in re.split(r"(?<!\\),", choice[2])]


def filled(body: Sequence[str]) -> str:
    """What an editor puts in when every place is left as it is; places without a word hold 甲."""
    text = CHOICE.sub(lambda found: words_of(found)[0], "\n".join(body))
    text = re.sub(r"\$\{([A-Z_]+)\}", lambda found: MOMENT[found[1]], text)
    text = re.sub(r"\$\{\d+:([^{}$]*)\}", r"\1", text)
    return re.sub(r"\$0", "", re.sub(r"\$[1-9]\d*", "甲", text))


def read(body: Sequence[str]) -> Any:
    """The YAML that a snippet puts in, without the lines around it; every value is text."""
    text = filled(body)
    assert "$" not in text, text
    return yaml.load(text.replace("---\n", ""), yaml.BaseLoader)


def keys_in(data: Any, model: type[BaseModel]) -> Iterator[tuple[type[BaseModel], str, Any]]:
    for item in data if isinstance(data, list) else [data]:
        for key, value in item.items():
            yield model, key, value
            part = part_at(model, (key,))
            if part is not None and isinstance(value, list | dict):
                yield from keys_in(value, part)


@pytest.mark.parametrize("label", KINDS)
def test_every_kind_has_a_snippet_with_just_what_must_be_written(label: str) -> None:
    kind, snippet = KINDS[label], MADE[label]
    assert snippet["prefix"] == [label, kind.name]
    assert snippet["scope"] == ("markdown" if kind.body else "yaml")
    data = read(snippet["body"])
    assert isinstance(data, list) == (kind.section is not None)
    record = data[0] if isinstance(data, list) else data
    must = {key for key, field in keys_of(kind.model).items() if field.is_required()} - {"正文"}
    wanted = must if kind.section else must - {ID_KEY}
    assert set(record) == (wanted or set(keys_of(kind.model)) - {ID_KEY})
    for model, key, value in keys_in(record, kind.model):
        field = keys_of(model)[key]
        if (words := choices_of(field)) and isinstance(value, str) and value:
            assert value in words


@pytest.mark.parametrize("name", [name for name in MADE if "：" in name])
def test_a_snippet_of_a_key_puts_in_keys_of_its_part(name: str) -> None:
    label, _, key = name.partition("：")
    snippet = MADE[name]
    assert snippet["prefix"] == [key]
    data = read(snippet["body"])
    assert list(data) == [key]
    holder = holder_of(KINDS[label].model, key)
    for model, inner, _ in keys_in(data, holder):
        assert inner in keys_of(model)


def holder_of(model: type[BaseModel], key: str) -> type[BaseModel]:
    """The first part, from the record inwards, that has the key."""
    found = [model]
    for part in found:
        if key in keys_of(part):
            return part
        found += [inner for name in keys_of(part) if (inner := part_at(part, (name,))) and inner not in found]
    raise AssertionError(key)


def test_files_with_front_matter_are_offered_every_key() -> None:
    offered = {snippet["prefix"][0] for snippet in MADE.values() if "markdown" in snippet["scope"].split(",")}
    for kind in KINDS.values():
        if kind.body:
            assert set(keys_of(kind.model)) - {ID_KEY, "正文"} <= offered, kind.name


def test_names_in_the_content_are_offered_and_what_would_end_them_is_escaped() -> None:
    (line,) = [line for line in MADE["政策文件"]["body"] if line.startswith("发文机关: ")]
    assert line == "发文机关: ${2|甲局,乙\\,丙\\|丁局|}"
    found = CHOICE.search(line)
    assert found is not None and words_of(found) == ["甲局", "乙,丙|丁局"]


def test_too_many_names_are_not_offered() -> None:
    made = snippets(discover(), {"department": [f"第{number}局" for number in range(201)]})
    assert "发文机关: $2" in made["政策文件"]["body"]


def test_days_are_those_of_the_moment_in_our_form() -> None:
    body = filled(MADE["政策文件"]["body"])
    assert "成文日期: 2024-11-15" in body
    assert "发布时间: 2024-11-15 09:00" in body


def test_places_are_numbered_from_the_first_line_on() -> None:
    for name, snippet in MADE.items():
        numbers = [int(number) for number in re.findall(r"\$\{?([1-9]\d*)", "\n".join(snippet["body"]))]
        assert numbers == list(range(1, len(numbers) + 1)), name


def test_the_order_of_the_kinds_does_not_matter() -> None:
    again = snippets(list(reversed(discover())), NAMES)
    assert json.dumps(again, ensure_ascii=False) == json.dumps(MADE, ensure_ascii=False)


def test_descriptions_are_in_chinese() -> None:
    for name, snippet in MADE.items():
        assert re.search(r"[\u4e00-\u9fff]", snippet["description"]), name


def test_the_command_writes_the_snippets_beside_the_schemas_even_where_settings_are_ones_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / ".vscode"
    out.mkdir()
    (out / "settings.json").write_text("{}", "utf-8")
    assert main(["schema", "--content", str(ROOT / "tests" / "broken" / "base"), "--out", str(out)]) == 0
    written = json.loads((out / "zwgk.code-snippets").read_text("utf-8"))
    assert set(written) == set(MADE)
    assert f"{len(MADE)} 个片段" in capsys.readouterr().out


def test_the_settings_let_the_editor_offer_in_markdown(tmp_path: Path) -> None:
    out = tmp_path / ".vscode"
    assert main(["schema", "--content", str(ROOT / "tests" / "broken" / "base"), "--out", str(out)]) == 0
    settings = json.loads((out / "settings.json").read_text("utf-8"))
    assert settings["[markdown]"]["editor.quickSuggestions"] == {"other": "on"}
