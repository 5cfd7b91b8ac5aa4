"""What a file shows, by the ending of its name."""

from __future__ import annotations

from typing import Literal

Medium = Literal["picture", "film", "sound", ""]

_ENDINGS: dict[str, Medium] = {
    "png": "picture", "jpg": "picture", "jpeg": "picture", "gif": "picture", "webp": "picture", "svg": "picture",
    "mp4": "film", "webm": "film", "mp3": "sound", "m4a": "sound", "ogg": "sound", "wav": "sound",
}  # fmt: skip


def medium_of(file: str) -> Medium:
    """What a browser can show of a file with that name; empty for what is only downloaded."""
    return _ENDINGS.get(file.rpartition(".")[2].lower(), "")
