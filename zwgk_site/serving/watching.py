"""Which moment to build at. The only module that knows watchdog."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

QUIET_SECONDS = 0.06
"""How long no file must change before a build starts: editors save in several steps."""


class Saves(FileSystemEventHandler):
    """Collects saves until there is quiet, then says so once."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("created", "modified", "moved", "deleted") and not event.is_directory:
            self._event.set()

    def wait(self, seconds: float) -> bool:
        """True after a save that was followed by quiet; False if there is none for so long."""
        if not self._event.wait(seconds):
            return False
        while self._event.is_set():
            self._event.clear()
            time.sleep(QUIET_SECONDS)
        return True


@contextmanager
def watching(folders: Iterable[Path]) -> Iterator[Saves]:
    """The saves in the folders that exist, for as long as the block runs."""
    saves = Saves()
    observer = Observer()
    for folder in folders:
        if folder.is_dir():
            observer.schedule(saves, str(folder), recursive=True)
    observer.start()
    try:
        yield saves
    finally:
        observer.stop()
        observer.join()
