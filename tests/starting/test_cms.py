"""The CMS configuration says what the models say: every kind and key once, their words, their forms of days."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from tests.conftest import ROOT
from zwgk_site import cms
from zwgk_site.cli import main
from zwgk_site.cms.blocks import yaml_of
from zwgk_site.cms.fields import BODY, DEPTH, EXISTING, PAIR, place_of, types_in
from zwgk_site.cms.hosts import HOSTS, PROGRAMS, Host
from zwgk_site.kinds import discover
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.fields import choices_of, keys_of, part_at
from zwgk_site.load import load
from zwgk_site.validate import BODY_KEY, ID_KEY, kinds_at

KINDS = discover()
CONFIGURATION = cms.configuration(KINDS, Host(), "decap", "content")
COLLECTIONS = {one["name"]: one for one in CONFIGURATION["collections"]}
WIDGETS = {"string", "text", "select", "datetime", "file", "relation", "list", "object", "hidden"}
NAMES = [kind.name for kind in KINDS]


def fields_in(kind: Kind) -> list[Mapping[str, Any]]:
    """The fields of one record of a kind."""
    collection = COLLECTIONS[place_of(kind)]
    if kind.folder is not None:
        return list(collection["fields"])
    fields = collection["files"][0]["fields"]
    if kind.section is None:
        return list(fields)
    return list(next(field for field in fields if field["name"] == kind.section)["fields"])


def kind_named(name: str) -> Kind:
    return next(kind for kind in KINDS if kind.name == name)


@pytest.mark.parametrize("name", NAMES)
def test_every_key_of_a_kind_has_one_field_that_says_what_the_model_says(name: str) -> None:
    kind = kind_named(name)
    compare(kind.model, fields_in(kind), kind, (kind.model,), needed=True)


def compare(
    model: type[BaseModel],
    fields: list[Mapping[str, Any]],
    kind: Kind,
    within: tuple[type, ...],
    *,
    needed: bool,
) -> None:
    keys = [key for key in keys_of(model) if not (len(within) == 1 and kind.single and key == ID_KEY)]
    assert sorted(field["name"] for field in fields) == sorted(
        BODY if key == BODY_KEY else key for key in keys
    )
    for key in keys:
        own = keys_of(model)[key]
        field = next(one for one in fields if one["name"] == (BODY if key == BODY_KEY else key))
        assert field["widget"] in WIDGETS
        assert field["required"] == (own.is_required() and needed), key
        types = set(types_in(own.annotation))
        part = part_at(model, (key,))
        if part is not None:
            if within.count(part) > DEPTH:
                assert field["widget"] == "hidden"
                continue
            many = tuple in types
            assert field["widget"] == ("list" if many else "object")
            inner_needed = many or (needed and own.is_required())
            compare(part, list(field["fields"]), kind, (*within, part), needed=inner_needed)
        elif words := choices_of(own):
            if dict in types:
                assert [one["name"] for one in field["fields"]] == list(words)
            else:
                assert (field["widget"], field["options"]) == ("select", list(words))
                assert field.get("multiple", False) == (tuple in types)
        elif dict in types:
            assert [one["name"] for one in field["fields"]] == list(PAIR)
        elif key != ID_KEY:
            assert field["hint"].startswith(own.description or "")
        one = field.get("field", field)
        if dt.datetime in types:
            assert (one["widget"], one["format"]) == ("datetime", "YYYY-MM-DD HH:mm")
        elif dt.date in types:
            assert (one["widget"], one["format"], one["time_format"]) == ("datetime", "YYYY-MM-DD", False)
        elif bool in types:
            assert one["options"] == ["是", "否"]


def every_field(fields: list[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for field in fields:
        yield field
        yield from every_field(list(field.get("fields", ())))
        if "field" in field:
            yield from every_field([field["field"]])


def test_what_refers_to_a_record_chooses_among_what_is_there() -> None:
    for kind in KINDS:
        for field in every_field(fields_in(kind)):
            if field["widget"] == "relation":
                target = COLLECTIONS[field["collection"]]
                section = field["value_field"].partition(".")[0]
                if "file" in field:
                    held = target["files"][0]
                    assert held["name"] == field["file"] and section in [
                        one["name"] for one in held["fields"]
                    ]
                else:
                    assert field["value_field"] == "{{slug}}" and target["folder"]
                    assert field["display_fields"][0] in [one["name"] for one in target["fields"]]


def test_several_references_are_chosen_one_by_one() -> None:
    """A choice of several at once would drop those that are written by a number or another name."""
    related = next(field for field in fields_in(kind_named("policy")) if field["name"] == "相关文件")
    assert (related["widget"], related["field"]["widget"]) == ("list", "relation")
    for kind in KINDS:
        for field in every_field(fields_in(kind)):
            assert field["widget"] != "relation" or "multiple" not in field


def test_a_text_of_several_lines_has_a_box_of_several_lines() -> None:
    boxes = {
        (kind.name, field["name"]): field["widget"]
        for kind in KINDS
        for field in every_field(fields_in(kind))
        if field["widget"] in ("string", "text")
    }
    found = 0
    for source in load(ROOT / "content")[0]:
        for kind in kinds_at(source.place, KINDS):
            for key in lined(source.data):
                found += 1
                assert boxes.get((kind.name, key), "text") == "text", (source.place, key)
    assert found > 20


def lined(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str) and "\n" in inner:
                yield key
            yield from lined(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from lined(inner)


def test_records_that_a_command_writes_are_not_begun_in_a_form() -> None:
    assert COLLECTIONS["reviews"]["create"] is False and COLLECTIONS["snapshots"]["delete"] is False
    assert COLLECTIONS["reviews"]["description"] == "由 build.py review 写，这里只看。"
    assert COLLECTIONS["policies"]["create"] is True


def test_a_new_file_is_called_by_the_identifier_that_is_asked_for() -> None:
    for kind in KINDS:
        if kind.folder is not None:
            assert COLLECTIONS[kind.folder]["slug"] == "{{fields.标识}}"
            pattern = fields_in(kind)[0]["pattern"][0]
            assert re.fullmatch(pattern, "wenshang-2024-8") and re.fullmatch(pattern, EXISTING)
            assert not re.fullmatch(pattern, "汶上2024") and not re.fullmatch(pattern, "A-1")


def test_the_script_knows_by_what_word_an_existing_file_is_shown() -> None:
    script = (cms.PAGE / "original.js").read_text("utf-8")
    assert f"const EXISTING = '{EXISTING}';" in script
    assert f"const [KEY, VALUE] = ['{PAIR[0]}', '{PAIR[1]}'];" in script


def test_lists_that_may_be_written_as_one_value_are_known_to_the_script() -> None:
    shapes = cms.shapes_of(KINDS)
    policy = shapes["policies"]
    assert policy["extension"] == "md" and policy["shape"]["folder"]
    assert policy["shape"]["keys"]["关键词"] == {"many": True}
    onward = shapes["application"]["shape"]["keys"]["流程"]["keys"]["步骤"]["keys"]["下一步"]
    assert (onward["many"], onward["short"]) == (True, "到")
    table = shapes["reports"]["shape"]["keys"]["表二"]
    assert table == {"pairs": True, "value": {"many": True, "cells": True}}


@pytest.mark.parametrize(
    ("program", "host"),
    [
        (program, host)
        for program in PROGRAMS
        for host in HOSTS
        if (program, host) != ("sveltia", "git-gateway")
    ],
)
def test_the_folder_is_read_as_it_was_meant_and_asks_nobody_else(
    host: str, program: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--host", host, "--program", program, "--repository", "dangzheng/zwgk", "--app-id", "abc"]
    assert (
        main(["cms", "--out", str(tmp_path / "admin"), "--address", "https://git.example.cn/", *words]) == 0
    )
    assert f"{program}-cms.js" in capsys.readouterr().out
    data = yaml.load((tmp_path / "admin" / "config.yml").read_text("utf-8"), yaml.CSafeLoader)
    own = Host(host, "dangzheng/zwgk", "main", "https://git.example.cn", "abc")
    assert data == json.loads(json.dumps(cms.configuration(KINDS, own, program, "content")))
    page = (tmp_path / "admin" / "index.html").read_text("utf-8")
    assert f'<script src="{program}-cms.js"></script>' in page
    asked = re.search(r"connect-src 'self' blob: data:([^\"]*)", page)
    local = " http://localhost:8081" if host == "local" else ""
    hosted = " https://git.example.cn" if host in ("github", "gitlab", "gitea") else ""
    assert asked is not None and asked[1] == local + hosted
    assert "<script>" not in page and not re.search(r"(src|href)=\"(https?:)?//", page)


def test_sveltia_without_the_gateway_that_it_does_not_know(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--program", "sveltia", "--host", "git-gateway"]
    assert main(["cms", "--out", str(tmp_path), *words]) == 2
    assert "Sveltia CMS 不支持 git-gateway。" in capsys.readouterr().err


def test_a_change_waits_on_a_branch_of_its_own_where_the_host_can_do_that() -> None:
    modes = {host: cms.configuration(KINDS, Host(host), "decap", "content")["publish_mode"] for host in HOSTS}
    assert modes.pop("gitea") == "simple" and set(modes.values()) == {"editorial_workflow"}
    assert cms.configuration(KINDS, Host("gitlab"), "sveltia", "content")["publish_mode"] == "simple"


def test_what_the_office_must_still_write_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cms", "--out", str(tmp_path), "--host", "gitea"]) == 0
    assert "写着“待填”的" in capsys.readouterr().out
    assert 'repo: "待填"' in (tmp_path / "config.yml").read_text("utf-8")


def test_an_address_that_is_none_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cms", "--out", str(tmp_path), "--host", "gitlab", "--address", "git.example.cn"]) == 2
    assert "“git.example.cn”不是网址" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_tree_is_written_as_yaml_says_it() -> None:
    tree = {
        "a": "1: 2",
        "b": [],
        "c": [{"d": True, "e": {"f": "", "g": [{"h": 1}]}}],
        "i": ["j", "#"],
        "k": {},
    }
    assert yaml.safe_load(yaml_of(tree)) == tree
