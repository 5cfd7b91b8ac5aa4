"""The script modules by themselves, in Node's test runner."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.search.conftest import SCRIPTS

HERE = Path(__file__).parent


@pytest.mark.parametrize("suite", sorted(HERE.glob("*.test.mjs")), ids=lambda path: path.name)
def test_scripts(suite: Path, tmp_path: Path) -> None:
    shutil.copytree(SCRIPTS, tmp_path / "assets" / "search")
    for file in (suite, HERE / "examples.json"):
        shutil.copy(file, tmp_path)
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    done = subprocess.run(["node", "--test", tmp_path / suite.name], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
