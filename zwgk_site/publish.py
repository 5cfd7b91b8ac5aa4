"""Putting a finished tree in the place of the published one, in one step.

Everything is written beside the output first. Then the two folders change names in a single
system call where the system has one (Linux ``renameat2``, macOS ``renamex_np``), so that at every
moment, also when the process is killed, the output is one complete tree. Elsewhere (Windows) the
old folder is set aside and the new one moved in; a break between the two is mended at the next run.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

MANIFEST = ".zwgk-manifest.json"
"""In the root of every published tree: path → SHA-256 of each file. Also the sign that a tree is ours."""

PREVIEW = ".zwgk-preview"
"""In the root of every preview, and of no site: scripts that publish look for it and refuse."""

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


class OutputError(Exception):
    """The output cannot be written to. ``str()`` says why, in Chinese."""


@dataclass(frozen=True)
class Changes:
    """Paths that a publication added, changed and removed, each sorted."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


class Stage:
    """A tree in the making, beside the output. Use as a context manager: left without ``publish`` it vanishes."""

    def __init__(self, output: Path, preview: bool = False) -> None:
        self.output = output.absolute()
        self._preview = preview
        self._check()
        self.folder = self.output.parent / f".{self.output.name}.staged-{os.getpid()}"
        self._hashes: dict[str, str] = {}
        self._made: set[str] = set()

    def __enter__(self) -> Stage:
        self.output.parent.mkdir(parents=True, exist_ok=True)
        _mend(self.output)
        _sweep(self.output)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, path: str, data: bytes) -> None:
        """Writes one file. ``path`` is relative with forward slashes and must not leave the tree."""
        target = self._target(path)
        target.write_bytes(data)
        self._hashes[path] = hashlib.sha256(data).hexdigest()

    def copy(self, source: Path, path: str) -> None:
        """Copies one file into the tree as it is."""
        self.write(path, source.read_bytes())

    def publish(self) -> Changes:
        """Puts this tree in the output's place and says what changed against the tree that was there."""
        if self._preview:
            self.write(PREVIEW, "预览，不要发布。\n".encode())
        manifest = json.dumps(dict(sorted(self._hashes.items())), indent=0)
        (self.folder / MANIFEST).write_text(manifest, encoding="utf-8")
        before = read_manifest(self.output)
        if self.output.exists():
            _exchange(self.folder, self.output)
        else:
            os.rename(self.folder, self.output)
        return compare(before, self._hashes)

    def _target(self, path: str) -> Path:
        target = self.folder / path
        parent = os.path.dirname(path)
        if parent not in self._made:
            if ".." in path.split("/") or path.startswith("/"):
                raise OutputError(f"地址 {path} 指到了输出文件夹之外。")
            target.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(parent)
        return target

    def _check(self) -> None:
        if self.output.is_symlink() or (self.output.exists() and not self.output.is_dir()):
            raise OutputError(f"{self.output} 不是文件夹。")
        if self.output.is_dir() and any(self.output.iterdir()) and not (self.output / MANIFEST).is_file():
            raise OutputError(f"{self.output} 里已有别的文件，不是本工具生成的。")
        if (self.output / MANIFEST).is_file() and (self.output / PREVIEW).is_file() != self._preview:
            if self._preview:
                raise OutputError(
                    f"{self.output} 里是要发布的网站，不能用预览盖掉它；请用 --output 换一个文件夹。"
                )
            raise OutputError(
                f"{self.output} 里是预览，不能在这里生成要发布的网站；请换一个文件夹，或者先删去它。"
            )


def read_manifest(folder: Path) -> Mapping[str, str]:
    """The manifest of a published tree; empty where there is none or it cannot be read."""
    try:
        data = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def compare(before: Mapping[str, object], after: Mapping[str, object]) -> Changes:
    """What differs between two trees, given as path → content or hash of it."""
    return Changes(
        added=tuple(sorted(after.keys() - before.keys())),
        changed=tuple(sorted(path for path in after.keys() & before.keys() if after[path] != before[path])),
        removed=tuple(sorted(before.keys() - after.keys())),
    )


def _exchange(staged: Path, output: Path) -> None:
    if not _swap(staged, output):
        aside = _aside(output)
        os.rename(output, aside)
        os.rename(staged, output)
        os.rename(aside, staged)


def _swap(one: Path, other: Path) -> bool:
    """Exchanges two folders in one system call; False where the system has no such call."""
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform.startswith("linux"):
        call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        return call is not None and call(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE) == 0
    if sys.platform == "darwin":
        call = getattr(ctypes.CDLL(None, use_errno=True), "renamex_np", None)
        return call is not None and call(first, second, _RENAME_EXCHANGE) == 0
    return False


def _aside(output: Path) -> Path:
    return output.parent / f".{output.name}.aside"


def _mend(output: Path) -> None:
    """Brings back a tree that was set aside when a run on a system without exchange was cut off."""
    aside = _aside(output)
    if aside.is_dir():
        if output.exists():
            shutil.rmtree(aside, ignore_errors=True)
        else:
            os.rename(aside, output)


def _sweep(output: Path) -> None:
    """Removes what killed runs left behind; stages of processes that are alive stay."""
    for left in output.parent.glob(f".{output.name}.staged-*"):
        pid = left.name.rpartition("-")[2]
        if pid.isdigit() and not _alive(int(pid)):
            shutil.rmtree(left, ignore_errors=True)


def _alive(pid: int) -> bool:
    if sys.platform == "win32":
        return pid == os.getpid()
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
