"""Styles, scripts and pictures of the pages: read from the templates' folder, scripts without their comments."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

import rjsmin  # type: ignore[import-untyped]

from zwgk_site.artifact import Artifact

ASSETS = "assets"

STYLE, SHEET = "style", "site.css"
"""The folder of style sheets, and the one sheet that they make together, in the order of their names."""

_IMPORTED = re.compile(r"""\bfrom\s*["']\./([\w-]+\.js)["']""")


def read_assets(folder: Path) -> tuple[tuple[Artifact, ...], dict[str, str]]:
    """Files of the folder as the site serves them, and the address of each by its name.

    Files in subfolders keep their names; those of others change with the content. The style sheets of
    ``STYLE`` are served as one, ``SHEET``.
    """
    files = {
        path.relative_to(folder).as_posix(): _served(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.parent != folder / STYLE
    }
    files[SHEET] = b"\n".join(path.read_bytes() for path in sorted((folder / STYLE).glob("*.css")))
    names = {name: f"{ASSETS}/{_versioned(name, files)}" for name in files}
    return tuple(Artifact(names[name], content) for name, content in files.items()), names


def brought(address: str, contents: Mapping[str, bytes]) -> tuple[str, ...]:
    """Addresses of all modules that a module brings with it, nearest first, without those that it asks
    for only when needed. A page names them, so that a browser need not learn of them one after another.
    """
    found = [address]
    for each in found:
        for name in _IMPORTED.findall(contents[each].decode()):
            other = posixpath.join(posixpath.dirname(each), name)
            if other not in found:
                found.append(other)
    return tuple(found[1:])


def _served(path: Path) -> bytes:
    content = path.read_bytes()
    return rjsmin.jsmin(content.decode()).encode() if path.suffix == ".js" else content


def _versioned(name: str, files: dict[str, bytes]) -> str:
    if "/" in name:
        return name
    stem, suffix = posixpath.splitext(name)
    return f"{stem}.{_digest(files[name])}{suffix}"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:8]
