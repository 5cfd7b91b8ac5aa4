"""Things several tests share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

ROOT = Path(__file__).parent.parent
"""The project's folder."""

# The same examples in every run, and no clock: a test must not fail because a machine is busy.
hypothesis_settings.register_profile("steady", deadline=None, derandomize=True)
hypothesis_settings.load_profile("steady")

BROKEN = Path(__file__).parent / "broken"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The content folder of the small valid site, to be changed at will."""
    return Path(shutil.copytree(BROKEN / "base" / "content", tmp_path / "content"))
