"""Reading files that a test makes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from zwgk_site.text.files import Reading, read


@pytest.fixture
def reading(tmp_path: Path) -> Callable[[str, bytes], Reading]:
    """What stands in a file of this name with these bytes."""

    def made(name: str, data: bytes) -> Reading:
        path = tmp_path / name
        path.write_bytes(data)
        return read(path)

    return made
