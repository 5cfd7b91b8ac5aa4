"""schema: what editors need to offer keys and words while staff write."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from zwgk_site import clock
from zwgk_site.cli._building import CLEAN
from zwgk_site.gather import gather
from zwgk_site.grammar import USAGE, Parser
from zwgk_site.kinds import discover
from zwgk_site.schema import schemas
from zwgk_site.settings import Settings

ABOUT = "写出各种内容的 JSON Schema，编辑器据此提示每一项"


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
            text = json.dumps(schema, ensure_ascii=False, indent=1)
            (folder / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")
            yaml_files = [f"{_shown(options.content)}/{place}" for place in places if place.endswith(".yaml")]
            if yaml_files:
                mapping[f"./{options.out.name}/schemas/{name}.json"] = yaml_files
        told = _told(options.out / "settings.json", mapping)
    except OSError as error:
        print(f"不能写 {error.filename or options.out}（{error.strerror}）。", file=sys.stderr)
        return USAGE
    print(f"已写 {len(made)} 个 JSON Schema 到 {folder}。{told}")
    return CLEAN


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
    text = json.dumps({"yaml.schemas": mapping, "yaml.format.enable": False}, ensure_ascii=False, indent=2)
    path.write_text(f"{text}\n", encoding="utf-8")
    return "用 VS Code 打开这个文件夹，装上 YAML 扩展，就有提示。"
