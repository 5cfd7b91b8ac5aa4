"""datapackage.json and the page of the data: every data file is described, and every described file is there."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import BROKEN
from tests.pages.conftest import Built, built, portal_of
from zwgk_site.pages.datafields import Column, sorts
from zwgk_site.pages.datasets import datasets, list_columns

NO_DATA = re.compile(r"(search|kiosk)/|datapackage\.json$|\.zwgk-manifest\.json$")
"""Files that are no data: what scripts of the site read, and what describes the others."""

DATA = """标题: 开放数据
摘要: 本站的列表可以下载。
更新时间: 2024-11-15 09:00
许可: {名称: 样例县公共数据开放许可, 网址: "https://www.example.gov.cn/xuke.html"}
"""


def written(site: Built) -> set[str]:
    return {path for path in site.files if path.endswith((".csv", ".json")) and not NO_DATA.search(path)}


def package_of(site: Built) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(site.text("datapackage.json"))
    return found


@pytest.fixture(scope="module")
def licensed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small site with a page of its data."""
    import shutil

    content = Path(shutil.copytree(BROKEN / "base" / "content", tmp_path_factory.mktemp("d") / "content"))
    (content / "data.yaml").write_text(DATA, encoding="utf-8")
    return built(portal_of(content))


def test_every_data_file_is_listed_and_every_listed_file_exists(demo: Built, licensed: Built) -> None:
    for site in (demo, licensed):
        listed = [resource["path"] for resource in package_of(site)["resources"]]
        assert len(listed) == len(set(listed))
        missing = written(site) - set(listed)
        assert not missing, f"add these to zwgk_site/pages/datafields: {sorted(missing)}"
        assert set(listed) <= set(site.files)


def test_a_site_without_the_page_has_data_all_the_same(tiny: Built) -> None:
    assert "datapackage.json" not in tiny.files
    assert {file.address for one in datasets(tiny.portal) for file in one.files} == written(tiny)


def test_size_and_digest_are_those_of_the_file(demo: Built) -> None:
    for resource in package_of(demo)["resources"]:
        content = demo.files[resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_names_are_what_the_specification_allows(demo: Built) -> None:
    package = package_of(demo)
    names = [package["name"], *(resource["name"] for resource in package["resources"])]
    assert [name for name in names if not re.fullmatch(r"[a-z0-9][a-z0-9._-]*", name)] == []
    assert len(names) == len(set(names))
    for resource in package["resources"]:
        assert not resource["path"].startswith("/") and ".." not in resource["path"]
        assert (resource["format"], resource["mediatype"], resource["encoding"]) in (
            ("csv", "text/csv", "utf-8"),
            ("json", "application/json", "utf-8"),
        )


def rows(content: bytes) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))


def fits(field: dict[str, Any], cell: str) -> bool:
    """Whether a cell is what its column is said to be."""
    match field["type"]:
        case "integer":
            return re.fullmatch(r"-?\d+", cell) is not None
        case "number":
            return Decimal(cell).is_finite()
        case "boolean":
            return cell in (*field["trueValues"], *field["falseValues"])
        case "date":
            return dt.date.fromisoformat(cell).isoformat() == cell
        case "datetime":
            return dt.datetime.strptime(cell, field["format"]).strftime(field["format"]) == cell
        case _:
            return field.get("format") != "uri" or cell.startswith(("http://", "https://"))


def test_every_column_is_described_and_every_cell_is_of_its_type(demo: Built) -> None:
    for resource in package_of(demo)["resources"]:
        if resource["format"] != "csv":
            continue
        fields = {field["name"]: field for field in resource["schema"]["fields"]}
        assert all(field["description"] and field["title"] for field in fields.values()), resource["path"]
        for row in rows(demo.files[resource["path"]]):
            assert list(row) == list(fields)
            for name, cell in row.items():
                assert not cell or fits(fields[name], cell), (resource["path"], name, cell)


def test_lists_are_described_as_their_models_describe_them(demo: Built) -> None:
    policy = demo.portal.kinds["policy"]
    assert list_columns(demo.portal, policy)[1:3] == (
        Column("标题", "公文标题中发文机关名称以外的部分，如 关于……的通知。"),
        Column("发文字号", "如 汶政办字〔2024〕8号，用六角括号。"),
    )
    types = {column.name: column.type for column in list_columns(demo.portal, policy)}
    assert (types["成文日期"], types["发布时间"], types["网址"]) == ("date", "datetime", "uri")
    assert {column.name: column.type for column in list_columns(demo.portal, demo.portal.kinds["plan"])}[
        "年度"
    ] == "integer"


def test_the_same_list_in_json_has_the_same_fields(demo: Built) -> None:
    found = {resource["path"]: resource for resource in package_of(demo)["resources"]}
    table, objects = found["policies/list.csv"], found["policies/list.json"]
    names = [field["name"] for field in table["schema"]["fields"]]
    assert names == [field["name"] for field in objects["schema"]["fields"]]
    assert {key for row in json.loads(demo.text("policies/list.json")) for key in row} <= set(names)


def test_a_license_is_named_only_where_it_is_stated(demo: Built, licensed: Built) -> None:
    assert "licenses" not in package_of(demo)
    assert package_of(licensed)["licenses"] == [
        {"title": "样例县公共数据开放许可", "path": "https://www.example.gov.cn/xuke.html"}
    ]


def test_the_page_names_every_sort_and_links_every_file(demo: Built) -> None:
    text = demo.text("data/index.html")
    for one in datasets(demo.portal):
        assert f'<h3 id="{one.id}">{one.title}</h3>' in text
        for file in one.files:
            assert f'href="../{file.address}"' in text
    assert 'href="../datapackage.json"' in text
    assert f"共 {len(datasets(demo.portal))} 种" in text


def test_ids_of_sorts_are_unique(demo: Built) -> None:
    ids = [sort.id for sort in sorts()]
    assert len(ids) == len(set(ids))
    shown = [one.id for one in datasets(demo.portal)]
    assert len(shown) == len(set(shown)), "they are places on the page"
    assert all(bool(sort.columns) or sort.form == "json" for sort in sorts())
