"""Things several tests share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
"""The project's folder."""

BROKEN = Path(__file__).parent / "broken"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The content folder of the small valid site, to be changed at will."""
    return Path(shutil.copytree(BROKEN / "base" / "content", tmp_path / "content"))
