"""How values are written for the script: JSON, compressed."""

from __future__ import annotations

import gzip
import json
from typing import Any


def packed(value: Any) -> bytes:
    """A value as ``store.js`` reads it; the same value gives the same bytes."""
    return gzip.compress(as_json(value), compresslevel=6, mtime=0)


def unpacked(content: bytes) -> Any:
    """The value again. Raises OSError, EOFError, zlib.error or ValueError for anything harmed or cut off."""
    return json.loads(gzip.decompress(content))


def as_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
