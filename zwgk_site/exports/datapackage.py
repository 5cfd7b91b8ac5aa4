"""datapackage.json: every data file of the site with its size, its digest, and the name, type and meaning of its
columns. The form is that of Frictionless Data Package v1 (https://specs.frictionlessdata.io/data-package/).
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Mapping, Sequence

from zwgk_site.artifact import Artifact
from zwgk_site.kinds.opendata import OpenData
from zwgk_site.pages import Portal, formats
from zwgk_site.pages.datafields import Column, Type
from zwgk_site.pages.datasets import DataFile, Dataset, datasets
from zwgk_site.pages.views.opendata import PACKAGE

Object = Mapping[str, object]

_TYPES: Mapping[Type, Object] = {
    "string": {"type": "string"},
    "uri": {"type": "string", "format": "uri"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean", "trueValues": ["是"], "falseValues": ["否"]},
    "date": {"type": "date", "format": "default"},
    "datetime": {"type": "datetime", "format": "%Y-%m-%d %H:%M"},
    "list": {"type": "string"},
}
_IN_JSON: Mapping[Type, Object] = {"boolean": {"type": "boolean"}, "list": {"type": "array"}}
_DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}


def described(portal: Portal, others: Sequence[Artifact]) -> Iterator[Artifact]:
    """The one file, where the site says something of its data."""
    said = portal.library.records("opendata", OpenData)
    if said:
        text = json.dumps(_package(portal, said[0], others), ensure_ascii=False, indent=1) + "\n"
        yield Artifact.of(PACKAGE, text)


def _package(portal: Portal, said: OpenData, others: Sequence[Artifact]) -> Object:
    site, contents = portal.site, {artifact.path: artifact.content for artifact in others}
    resources = [
        _resource(one, file, contents[file.address]) for one in datasets(portal) for file in one.files
    ]
    package: dict[str, object] = {
        "profile": "data-package",
        "name": f"zwgk-{site.code}",
        "title": site.name,
        "description": said.summary,
        "homepage": portal.absolute(portal.address("opendata", said.id)),
        "created": f"{formats.iso(portal.today)}T00:00:00+08:00",
        "contributors": [{"title": site.host, "role": "publisher"}],
    }
    if said.license is not None:
        package["licenses"] = [
            {"title": said.license.name, **({"path": said.license.link} if said.license.link else {})}
        ]
    return {**package, "resources": resources}


def _resource(one: Dataset, file: DataFile, content: bytes) -> Object:
    tabular = bool(one.columns)
    found: dict[str, object] = {
        "name": file.address.replace("/", "-").replace(".", "-").lower(),
        "path": file.address,
        "title": f"{one.title}：{file.of}" if file.of else one.title,
        "description": one.about,
        "format": file.form,
        "mediatype": "text/csv" if file.form == "csv" else "application/json",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    if not tabular:
        return found
    found["profile"] = "tabular-data-resource"
    if file.form == "csv":
        found["dialect"] = _DIALECT
        names = next(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    else:
        names = [column.name for column in one.columns]
    columns = [*one.columns, *([one.rest] * (len(names) - len(one.columns)) if one.rest is not None else ())]
    fields = [_field(name, column, file.form) for name, column in zip(names, columns, strict=True)]
    return {**found, "schema": {"fields": fields, "missingValues": [""]}}


def _field(name: str, column: Column, form: str) -> Object:
    kind = (_IN_JSON if form == "json" else {}).get(column.type) or _TYPES[column.type]
    return {"name": name, "title": name, "description": column.about, **kind}
