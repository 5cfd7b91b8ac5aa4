"""A small portal with a real bundle, asked through Node or shown in Chromium."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.search.notices import notices
from zwgk_site.search import Everyday, Findable, Name, SearchRecord, build_index

SCRIPTS = ROOT / "templates" / "assets" / "search"

Ask = Callable[..., dict[str, Any]]


def portal(
    folder: Path,
    records: Iterable[SearchRecord],
    names: Sequence[Name] = (),
    everyday: Everyday | None = None,
) -> Path:
    """Makes ``search/`` and ``assets/search/`` in the folder. The package file tells Node what .js files are."""
    build_index(Findable(tuple(records), names, everyday or Everyday({}, (), ())), folder / "search")
    shutil.copytree(SCRIPTS, folder / "assets" / "search")
    shutil.copy(Path(__file__).parent / "ask.mjs", folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return folder


def ask_all(folder: Path, questions: list[tuple[str, dict[str, Any]]]) -> list[dict[str, Any]]:
    """Answers to (query, options), in one Node process, over the portal in the folder."""
    lines = "".join(f"{json.dumps(question)}\n" for question in questions)
    done = subprocess.run(
        ["node", folder / "ask.mjs"], input=lines, capture_output=True, encoding="utf-8", check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def asker(folder: Path) -> Ask:
    return lambda query, **options: ask_all(folder, [(query, options)])[0]


@pytest.fixture(scope="session")
def library() -> list[SearchRecord]:
    return notices()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, library: list[SearchRecord]) -> Path:
    """The portal of the five notices. Not to be changed: copy it first."""
    return portal(tmp_path_factory.mktemp("site"), library)


@pytest.fixture(scope="session")
def ask(site: Path) -> Ask:
    return asker(site)
