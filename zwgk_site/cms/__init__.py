"""The configuration of a content management system (Decap CMS or Sveltia CMS), from the models.

The office serves the folder inside its own network and puts the program itself beside it; nothing here fetches
anything from elsewhere. A form holds every field of a model; the script beside it writes back only what was
changed, so that comments, order and keys that no form shows stay in the files.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Any

from zwgk_site.cms.blocks import yaml_of
from zwgk_site.cms.fields import NAMED, called, fields_of, place_of
from zwgk_site.cms.hosts import Host, reached, settings
from zwgk_site.cms.shapes import shape_of
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.fields import keys_of
from zwgk_site.validate import ID_KEY

PAGE = Path(__file__).parent / "page"
WRITTEN_BY = {"review": "build.py review", "snapshot": "build.py snapshot"}
"""Kinds whose records are written by a command; forms only show them."""
_FILES = {"decap": "files/{{filename}}", "sveltia": "files/{{slug}}"}
"""The folder of a record's annexes: named as its file. What Decap calls the slug is there made from the title."""


def files(kinds: Sequence[Kind], host: Host, program: str, content: str) -> Mapping[str, str]:
    """Every file of the folder that is served, by its name. ``content`` is the content folder in the repository."""
    made = {
        path.name: path.read_text("utf-8") for path in sorted(PAGE.iterdir()) if path.name != "index.html"
    }
    page = Template((PAGE / "index.html").read_text("utf-8"))
    addresses = "".join(f" {address}" for address in reached(host))
    made["index.html"] = page.substitute(script=f"{program}-cms.js", reached=addresses)
    made["config.yml"] = (
        f"# 由 build.py cms 生成，内容种类变了就重新生成。\n{yaml_of(configuration(kinds, host, program, content))}"
    )
    shapes = json.dumps(shapes_of(kinds), ensure_ascii=False)
    made["shapes.js"] = f"// 由 build.py cms 生成：每一类文件里，哪些值是列表。\nexport default {shapes};\n"
    return made


def configuration(kinds: Sequence[Kind], host: Host, program: str, content: str) -> Mapping[str, Any]:
    """The whole configuration as a tree."""
    return {
        **settings(host, program),
        "locale": "zh_Hans",
        "media_folder": f"{content}/files",
        "public_folder": "files",
        "slug": {"encoding": "unicode", "clean_accents": False},
        "editor": {"preview": False},
        **({"output": {"omit_empty_optional_fields": True}} if program == "sveltia" else {}),
        "collections": [
            _collection(name, held, kinds, program, content) for name, held in _grouped(kinds).items()
        ],
    }


def shapes_of(kinds: Sequence[Kind]) -> Mapping[str, Any]:
    """By collection: the ending of its files and the shape of what stands in them."""
    return {
        name: {"format": _format(name, held[0]), "extension": _extension(held[0]), "shape": shape_of(held)}
        for name, held in _grouped(kinds).items()
    }


def _grouped(kinds: Sequence[Kind]) -> Mapping[str, list[Kind]]:
    """The kinds of each collection, those with a folder first."""
    found: dict[str, list[Kind]] = {}
    for kind in sorted(kinds, key=lambda kind: (kind.folder is None, kind.name in WRITTEN_BY)):
        found.setdefault(place_of(kind), []).append(kind)
    return found


def _format(name: str, kind: Kind) -> str:
    """The name under which the script reads and writes the files of a collection. Sveltia expects of files with front
    matter that their format is called so."""
    return f"zwgk-{name}-frontmatter" if kind.body else f"zwgk-{name}"


def _extension(kind: Kind) -> str:
    return "md" if kind.body else "yaml"


def _collection(
    name: str, held: Sequence[Kind], kinds: Sequence[Kind], program: str, content: str
) -> Mapping[str, Any]:
    by_name = {kind.name: kind for kind in kinds}
    first = held[0]
    label = "、".join(kind.label for kind in held)
    about = f"由 {WRITTEN_BY[first.name]} 写，这里只看。" if first.name in WRITTEN_BY else ""
    head = {
        "name": name,
        "label": label,
        "format": _format(name, held[0]),
        **({"description": about} if about else {}),
    }
    if first.folder is None:
        inner = (
            fields_of(first, by_name)
            if first.section is None
            else [_section(kind, by_name) for kind in held if kind.section is not None]
        )
        file = {"name": name, "label": label, "file": f"{content}/{first.file}", "fields": inner}
        return {**head, "files": [file]}
    beside = _FILES[program]
    title = called(first.model) or next(key for key in list(keys_of(first.model))[1:])
    return {
        **head,
        "label_singular": first.label,
        "folder": f"{content}/{first.folder}",
        "extension": _extension(first),
        "create": not about,
        "delete": not about,
        "identifier_field": title,
        "summary": f"{{{{{title}}}}}",
        "slug": f"{{{{fields.{ID_KEY}}}}}",
        "media_folder": beside,
        "public_folder": beside,
        "fields": fields_of(first, by_name),
    }


def _section(kind: Kind, kinds: Mapping[str, Kind]) -> Mapping[str, Any]:
    name = next((key for key in NAMED if key in keys_of(kind.model)), None)
    return {
        "name": str(kind.section),
        "label": kind.label,
        "widget": "list",
        "required": False,
        "collapsed": True,
        **({"summary": f"{{{{fields.{name}}}}}"} if name else {}),
        "fields": fields_of(kind, kinds),
    }
