"""Schemas agree with the models: every content file of the demonstration keeps its schema, wrong ones do not."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from tests.conftest import ROOT
from zwgk_site.cli import main
from zwgk_site.kinds import discover
from zwgk_site.schema import schemas

CONTENT = ROOT / "content"
SCHEMAS = schemas(discover(), {})


class AsEditors(yaml.SafeLoader):
    """YAML as editors read it: numbers are numbers, days and 是 are texts."""


AsEditors.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in rules if tag in ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def files() -> Iterator[tuple[str, str]]:
    for name, (_, places) in sorted(SCHEMAS.items()):
        for place in places:
            yield from ((name, path.relative_to(CONTENT).as_posix()) for path in sorted(CONTENT.glob(place)))


def front(path: Path) -> Any:
    text = path.read_text("utf-8")
    return yaml.load(text.split("---\n", 2)[1] if path.suffix == ".md" else text, AsEditors)


def test_every_kind_of_content_has_a_schema() -> None:
    covered = {name for name, _ in files()}
    assert len(covered) >= 35
    for kind in discover():
        assert any(
            place.startswith(f"{kind.folder}/") if kind.folder else place == kind.file
            for _, places in SCHEMAS.values()
            for place in places
        ), kind.name


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name][0])


def test_every_file_of_the_demonstration_keeps_its_schema() -> None:
    wrong = {
        place: [f"{'/'.join(map(str, error.path))}: {error.message[:120]}" for error in errors]
        for name, place in files()
        if (errors := list(Draft7Validator(SCHEMAS[name][0]).iter_errors(front(CONTENT / place))))
    }
    assert wrong == {}


@pytest.mark.parametrize(
    "changes",
    [
        {"发布日期": "2024-06-24"},
        {"成文日期": "2024年6月24日"},
        {"发布时间": "2024-06-24"},
        {"标题": None},
        {"关系": [{"类型": "取代", "文件": "甲"}]},
        {"附件": [{"文件": "a.docx"}]},
    ],
    ids=["unknown key", "day", "minute", "nothing written", "unknown word", "missing key inside"],
)
def test_what_is_wrong_breaks_the_schema(changes: Mapping[str, Any]) -> None:
    data = front(CONTENT / "policies" / "wenshang-2024-8.md")
    validator = Draft7Validator(SCHEMAS["policy"][0])
    assert validator.is_valid(data)
    assert not validator.is_valid({**data, **changes})


def test_a_key_that_must_be_there_is_missed() -> None:
    data = front(CONTENT / "policies" / "wenshang-2024-8.md")
    del data["成文日期"]
    assert not Draft7Validator(SCHEMAS["policy"][0]).is_valid(data)


def test_keys_are_explained_in_chinese() -> None:
    for schema, _ in SCHEMAS.values():
        text = json.dumps(schema, ensure_ascii=False)
        assert '"description": "' in text
        for said in _said(schema):
            assert any("\u4e00" <= char <= "\u9fff" for char in said), said


def _said(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("title", "description") and isinstance(value, str):
                yield value
            else:
                yield from _said(value)
    elif isinstance(node, list):
        for value in node:
            yield from _said(value)


def test_the_command_writes_schemas_and_tells_the_editor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / ".vscode"
    assert main(["schema", "--content", str(CONTENT), "--out", str(out)]) == 0
    settings = json.loads((out / "settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"]["./.vscode/schemas/plan.json"] == [f"{CONTENT.name}/plans/*.yaml"]
    policy = json.loads((out / "schemas" / "policy.json").read_text("utf-8"))
    assert "汶上县人民政府办公室" in policy["properties"]["发文机关"]["examples"]
    (out / "settings.json").write_text("{}", "utf-8")
    assert main(["schema", "--content", str(CONTENT), "--out", str(out)]) == 0
    assert (out / "settings.json").read_text("utf-8") == "{}", "settings of one's own stay"
    assert "已有自己的设置" in capsys.readouterr().out
