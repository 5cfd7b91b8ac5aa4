"""schema: what editors need to offer keys and words while staff write."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from zwgk_site import clock
from zwgk_site.cli._building import CLEAN
from zwgk_site.gather import gather
from zwgk_site.grammar import USAGE, Parser
from zwgk_site.kinds import discover
from zwgk_site.schema import schemas
from zwgk_site.settings import Settings
from zwgk_site.snippets import snippets

ABOUT = "写出各种内容的 JSON Schema 和代码片段，编辑器据此提示每一项"

_OFFERED = {"editor.quickSuggestions": {"other": "on"}, "editor.snippetSuggestions": "top"}
"""Editors offer nothing in Markdown by themselves; files with front matter are to have their keys offered."""


def grammar(parser: Parser) -> None:
    parser.add_argument("--content", type=Path, default=Path("content"), help="内容文件夹，默认 content")
    parser.add_argument("--out", type=Path, default=Path(".vscode"), help="写到哪个文件夹，默认 .vscode")


def run(options: argparse.Namespace) -> int:
    kinds = discover()
    settings = Settings(options.content, Path("templates"), Path("public"))
    library, _ = gather(settings, kinds, clock.today())
    entries = library.entries if library is not None else {}
    names = {kind.name: [str(it.record.label) for it in entries.get(kind.name, ())] for kind in kinds}
    made = schemas(kinds, names)
    mapping: dict[str, list[str]] = {}
    try:
        folder = options.out / "schemas"
        folder.mkdir(parents=True, exist_ok=True)
        for name, (schema, places) in made.items():
            _write(folder / f"{name}.json", schema)
            yaml_files = [f"{_shown(options.content)}/{place}" for place in places if place.endswith(".yaml")]
            if yaml_files:
                mapping[f"./{options.out.name}/schemas/{name}.json"] = yaml_files
        pieces = snippets(kinds, names)
        _write(options.out / "zwgk.code-snippets", pieces)
        told = _told(options.out / "settings.json", mapping)
    except OSError as error:
        print(f"不能写 {error.filename or options.out}（{error.strerror}）。", file=sys.stderr)
        return USAGE
    print(f"已写 {len(made)} 个 JSON Schema 到 {folder}，{len(pieces)} 个片段到 {options.out}。{told}")
    return CLEAN


def _write(path: Path, data: Mapping[str, Any]) -> None:
    path.write_text(f"{json.dumps(data, ensure_ascii=False, indent=1)}\n", encoding="utf-8")


def _shown(content: Path) -> str:
    """The content folder as editors see it from the folder that is open; by its name where it is elsewhere."""
    try:
        return content.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return content.name


def _told(path: Path, mapping: dict[str, list[str]]) -> str:
    """Writes the settings of the editor where there are none."""
    if path.exists():
        return f"{path} 已有自己的设置，没有改动；请在其中的 yaml.schemas 里写上各个 Schema 管哪些文件，见 docs/starting.md。"
    _write(path, {"yaml.schemas": mapping, "yaml.format.enable": False, "[markdown]": _OFFERED})
    return "用 VS Code 打开这个文件夹，装上 YAML 扩展，就有提示。"
