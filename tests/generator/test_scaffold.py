"""A new file: every key explained, and once filled in it is valid."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from zwgk_site import scaffold
from zwgk_site.gather import gather
from zwgk_site.kinds import discover
from zwgk_site.settings import Settings

TODAY = dt.date(2024, 11, 15)
KINDS = {kind.name: kind for kind in discover()}


@pytest.mark.parametrize("name", ["policy", "plan", "page"])
def test_a_new_file_reads_well_and_says_only_what_is_still_empty(name: str, small: Path) -> None:
    kind = KINDS[name]
    path = small / scaffold.place_of(kind, "new-one")
    path.write_text(scaffold.text_of(kind, "new-one", TODAY), encoding="utf-8")
    _, problems = gather(Settings(small, ROOT, small), discover(), TODAY)
    assert {problem.code for problem in problems} <= {"value-empty"}
    assert problems


def test_a_new_document_is_valid_once_filled_in(small: Path) -> None:
    text = scaffold.text_of(KINDS["policy"], "yangli-2024-9", TODAY)
    for key, value in (("标题", "关于公布救助标准的通知"), ("发文机关", "县民政局"), ("公文种类", "通知")):
        text = text.replace(f"\n{key}:\n", f"\n{key}: {value}\n")
    text = text.replace("# 发文字号:", "发文字号: 样民字〔2024〕1号")
    (small / "policies" / "yangli-2024-9.md").write_text(text, encoding="utf-8")
    _, problems = gather(Settings(small, ROOT, small), discover(), TODAY)
    assert problems == ()


def test_an_item_of_a_list_can_be_pasted_below_its_heading(small: Path) -> None:
    item = scaffold.text_of(KINDS["department"], "yangli-swj", TODAY)
    for key, value in (("名称", "样例县水务局"), ("地区", "样例县"), ("类别", "工作部门")):
        item = item.replace(f"    {key}:\n", f"    {key}: {value}\n")
    register = small / "departments.yaml"
    register.write_text(
        register.read_text("utf-8").replace("\n单位组:", f"\n{item}\n单位组:"), encoding="utf-8"
    )
    library, problems = gather(Settings(small, ROOT, small), discover(), TODAY)
    assert problems == ()
    assert library is not None
    assert library.department("yangli-swj").name == "样例县水务局"


@pytest.mark.parametrize("name", ["gazette", "special"])
def test_a_list_whose_items_have_nothing_they_must_have_still_has_an_item(name: str) -> None:
    data = yaml.load(scaffold.text_of(KINDS[name], "a", TODAY), yaml.BaseLoader)
    lists = [value for value in data.values() if isinstance(value, list)]
    assert lists and all(isinstance(item, dict) for value in lists for item in value)
