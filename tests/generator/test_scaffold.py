"""A new file: every key explained, and once filled in it is valid."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from zwgk_site import adding, scaffold
from zwgk_site.gather import gather
from zwgk_site.kinds import discover
from zwgk_site.kinds.base import Kind
from zwgk_site.load import load
from zwgk_site.settings import Settings
from zwgk_site.validate import validate

TODAY = dt.date(2024, 11, 15)
KINDS = {kind.name: kind for kind in discover()}
LISTED = sorted(name for name, kind in KINDS.items() if not kind.single)
"""The kinds that can be begun anew: of the others a portal has its one record from the beginning."""


@pytest.mark.parametrize("name", ["policy", "plan", "page"])
def test_a_new_file_reads_well_and_says_only_what_is_still_empty(name: str, small: Path) -> None:
    kind = KINDS[name]
    path = small / scaffold.place_of(kind, "new-one")
    path.write_text(scaffold.text_of(kind, "new-one", TODAY, {}), encoding="utf-8")
    _, problems = gather(Settings(small, ROOT, small), discover(), TODAY)
    assert {problem.code for problem in problems} <= {"value-empty"}
    assert problems


def test_a_new_document_is_valid_once_filled_in(small: Path) -> None:
    text = scaffold.text_of(KINDS["policy"], "yangli-2024-9", TODAY, {})
    for key, value in (("标题", "关于公布救助标准的通知"), ("发文机关", "县民政局"), ("公文种类", "通知")):
        text = text.replace(f"\n{key}:\n", f"\n{key}: {value}\n")
    text = text.replace("# 发文字号:", "发文字号: 样民字〔2024〕1号")
    (small / "policies" / "yangli-2024-9.md").write_text(text, encoding="utf-8")
    _, problems = gather(Settings(small, ROOT, small), discover(), TODAY)
    assert problems == ()


def fresh(kind: Kind, content: Path) -> Path:
    """The place of a new record of a kind, written as the command does."""
    path = content / scaffold.place_of(kind, "new-one")
    text = scaffold.text_of(kind, "new-one", TODAY, adding.names_in(content, discover()))
    if kind.folder is None:
        adding.add(path, kind, "new-one", text)
    else:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return path


def said_of(content: Path, path: Path) -> set[str]:
    place = path.relative_to(content.parent).as_posix()
    found = validate(load(content)[0], discover())[1]
    return {problem.code for problem in found if problem.spot.file == place}


@pytest.mark.parametrize("name", LISTED)
def test_a_new_record_of_every_kind_lacks_only_what_people_must_write(name: str, small: Path) -> None:
    kind = KINDS[name]
    assert said_of(small, fresh(kind, small)) <= {"value-empty"}


@pytest.mark.parametrize("name", LISTED)
def test_every_key_that_may_be_left_out_is_explained_and_known(name: str, small: Path) -> None:
    kind = KINDS[name]
    path = fresh(kind, small)
    text = path.read_text("utf-8")
    uncovered = re.sub(r"^( *)# (?=(?:  )*(?:- )?\S+:(?: |$))", r"\1", text, flags=re.MULTILINE)
    path.write_text(uncovered, encoding="utf-8")
    assert said_of(small, path) <= {"value-empty"}


@pytest.mark.parametrize("name", ["gazette", "special"])
def test_a_list_whose_items_have_nothing_they_must_have_still_has_an_item(name: str) -> None:
    data = yaml.load(scaffold.text_of(KINDS[name], "a", TODAY, {}), yaml.BaseLoader)
    lists = [value for value in data.values() if isinstance(value, list)]
    assert lists and all(isinstance(item, dict) for value in lists for item in value)
