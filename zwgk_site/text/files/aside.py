"""Files read in processes of their own, several at a time: one that never ends, or that fills the memory,
takes nothing with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType

import zwgk_site
from zwgk_site.text.files.reading import Fault, Piece, Reading, Unseen, failed

SECONDS = 120.0
"""How long one file may take. Large ones of a thousand pages take less than half of it."""
MEMORY = 2 * 1024**3
"""Bytes of memory that a reading process may take, where the system can hold it to that."""

MOST = 4
"""Processes at a time; no more than there are processors."""

Told = Callable[[int, int], None]
"""Told how many files are read, and of how many."""


class Reader:
    """Reads files each time it is asked."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds

    def readings(
        self, paths: Sequence[Path], told: Told = lambda done, total: None
    ) -> Mapping[Path, Reading]:
        """What stands in each file, in the order of ``paths``; see ``read`` for what is promised."""
        if not paths:
            return {}
        processes = min(len(paths), os.cpu_count() or 1, MOST)
        found: dict[Path, Reading] = {}
        idle: SimpleQueue[Process] = SimpleQueue()

        def read(path: Path) -> Reading:
            process = idle.get()
            try:
                answer, slow = process.ask(str(path.resolve()))
                return decoded(answer) if answer else failed("slow" if slow else "long")
            finally:
                idle.put(process)

        with ExitStack() as stack:
            for _ in range(processes):
                idle.put(stack.enter_context(Process("zwgk_site.text.files", self._seconds)))
            pool = ThreadPoolExecutor(processes)
            try:
                for path, reading in zip(paths, pool.map(read, paths), strict=True):
                    found[path] = reading
                    told(len(found), len(paths))
            finally:
                pool.shutdown(cancel_futures=True)
        return found


class RememberingReader(Reader):
    """Reads a file again only when it has changed: another time of change or another size."""

    def __init__(self, seconds: float = SECONDS) -> None:
        super().__init__(seconds)
        self._known: Mapping[tuple[Path, int, int], Reading] = {}

    def readings(
        self, paths: Sequence[Path], told: Told = lambda done, total: None
    ) -> Mapping[Path, Reading]:
        states = {path: (path, path.stat().st_mtime_ns, path.stat().st_size) for path in paths}
        new = super().readings([path for path in paths if states[path] not in self._known], told)
        found = {path: new[path] if path in new else self._known[states[path]] for path in paths}
        self._known = {states[path]: reading for path, reading in found.items()}
        return found


class Process:
    """A process that works on one file after another; started when first needed, and again after its end.

    It runs ``module``, which answers each line of JSON with one. Nothing takes longer than ``seconds``.
    """

    def __init__(self, module: str, seconds: float) -> None:
        self._module, self._seconds = module, seconds
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Process:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def ask(self, request: object) -> tuple[bytes, bool]:
        """The line that the process answers; empty if it ended instead, then with whether it took too long."""
        process = self._process or self._start()
        expired = threading.Event()

        def stop() -> None:
            expired.set()
            process.kill()

        clock = threading.Timer(self._seconds, stop)
        clock.start()
        answer = _ask(process, request)
        clock.cancel()
        if answer:
            return answer, False
        self._end()
        return b"", expired.is_set()

    def _start(self) -> subprocess.Popen[bytes]:
        home = str(Path(zwgk_site.__file__).parent.parent)
        paths = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
        self._process = subprocess.Popen(
            [sys.executable, "-m", self._module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what the libraries say of broken files; it is reported as faults
            env={**os.environ, "PYTHONPATH": paths},
        )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def _ask(process: subprocess.Popen[bytes], request: object) -> bytes:
    """The line that the process answers; empty if it ended instead."""
    assert process.stdin is not None and process.stdout is not None
    try:
        process.stdin.write(json.dumps(request).encode() + b"\n")
        process.stdin.flush()
    except BrokenPipeError:
        return b""
    line = process.stdout.readline()
    return line if line.endswith(b"\n") else b""


def hold_memory() -> None:
    """Holds this process to ``MEMORY``: Linux and macOS can do that; Windows gives it what it asks for."""
    if sys.platform != "win32":
        import resource

        most = resource.getrlimit(resource.RLIMIT_AS)[1]
        wanted = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (wanted, most))


def encoded(reading: Reading) -> bytes:
    """A reading as one line."""
    return json.dumps(asdict(reading)).encode()


def decoded(line: bytes) -> Reading:
    """The reading that ``encoded`` wrote."""
    data = json.loads(line)
    return Reading(
        tuple(Piece(**piece) for piece in data["pieces"]),
        tuple(Fault(fault["reason"], tuple(fault["pages"]), fault["detail"]) for fault in data["faults"]),
        tuple(Unseen(**part) for part in data["unseen"]),
    )
