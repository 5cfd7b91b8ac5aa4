"""What a program takes: seconds, processor, and memory of all its processes at once. Needs /proc (Linux)."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.05
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Cost:
    """Wall seconds from start to end, processor seconds of all its processes, and the most resident memory,
    in bytes, that they together held at any moment looked at (twenty a second; what they share counts twice)."""

    seconds: float
    processor: float
    peak: int


def run(command: Sequence[str | Path], folder: Path | None = None) -> Cost:
    """Runs a command, in a folder, to its end, which must be good."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)
        with _Watch(process.pid) as watch:
            _, state, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(state)
        if process.returncode:
            said.seek(0)
            raise SystemExit(
                f"{command[0]} 结束代码 {process.returncode}\n{said.read().decode('utf-8', 'replace')}"
            )
    return Cost(seconds, used.ru_utime + used.ru_stime, watch.peak)


class _Watch:
    """Looks at the memory of a process and its descendants until left."""

    def __init__(self, root: int) -> None:
        self.peak = 0
        self._root = root
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> _Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(_EVERY):
            self.peak = max(self.peak, sum(map(_resident, _family(self._root))))


def _family(root: int) -> set[int]:
    parents = {int(path.name): _parent(path) for path in Path("/proc").iterdir() if path.name.isdigit()}
    family = {root}
    while more := {process for process, parent in parents.items() if parent in family} - family:
        family |= more
    return family


def _parent(path: Path) -> int:
    try:
        return int((path / "stat").read_text().rsplit(")", 1)[1].split()[1])
    except OSError:
        return 0


def _resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * _PAGE
    except OSError:
        return 0
