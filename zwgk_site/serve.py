"""The preview: builds on every save, reloads the browser, shows mistakes in place of stale pages.

Nothing here changes what is built or checked. The published folder is left alone: the preview
keeps the site in memory.
"""

from __future__ import annotations

import datetime as dt
import mimetypes
import threading
import time
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from zwgk_site import pipeline
from zwgk_site.pipeline import Outcome
from zwgk_site.problems import errors
from zwgk_site.settings import Settings
from zwgk_site.workshop import Memory

QUIET_SECONDS = 0.06
"""How long no file must change before a build starts: editors save in several steps."""

EVENTS = "/__preview/events"
SCRIPT = "/__preview/reload.js"

_TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".xml": "text/xml",
    ".csv": "text/csv",
}
"""Said here because the system's own table differs from machine to machine."""

_RELOAD = f"""\
const built = document.currentScript.dataset.built;
new EventSource("{EVENTS}").onmessage = (event) => {{
  if (event.data !== built) location.reload();
}};
""".encode()


class Preview:
    """The state of a running preview: the newest outcome, and a count that browsers wait on."""

    def __init__(
        self, settings: Settings, today: Callable[[], dt.date], built: Callable[[Outcome], None]
    ) -> None:
        self.settings = settings
        self.memory = Memory()
        self._today = today
        self._built = built
        self._changed = threading.Condition()
        self.count = 0
        self.problem_page: bytes | None = None

    def build(self) -> None:
        """Builds, wakes the browsers that wait, and then brings the search index up to date."""
        self.memory.hurried = True
        outcome = self._run()
        page = pipeline.problem_page(outcome.problems, self.settings) if errors(outcome.problems) else None
        self._built(outcome)
        with self._changed:
            self.problem_page = page
            self.count += 1
            self._changed.notify_all()
        if page is None and self.memory.index_stale:
            self.memory.hurried = False
            self._run()

    def _run(self) -> Outcome:
        return pipeline.build(self.settings, self._today(), workshop=self.memory)

    def wait(self, seen: int, seconds: float) -> int:
        """The count, as soon as it differs from ``seen`` or the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self.count != seen, seconds)
            return self.count

    def file(self, address: str) -> tuple[str, bytes] | None:
        """Path and bytes of what stands at an address below the base path; None if there is nothing."""
        path = unquote(address)
        if not path or path.endswith("/"):
            path += "index.html"
        for candidate in (path, f"{path}/index.html"):
            if candidate in self.memory.files:
                return candidate, self.memory.files[candidate]
        return None


class _Saves(FileSystemEventHandler):
    """Collects saves until there is quiet, then says so once."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("created", "modified", "moved", "deleted") and not event.is_directory:
            self._event.set()

    def wait(self) -> None:
        """Returns after a save that was followed by quiet."""
        self._event.wait()
        while self._event.is_set():
            self._event.clear()
            time.sleep(QUIET_SECONDS)


class _Handler(BaseHTTPRequestHandler):
    preview: Preview

    def do_GET(self) -> None:
        path = self.path.split("?", 1)[0]
        base = self.preview.settings.base_path
        if path == EVENTS:
            self._events()
        elif path == SCRIPT:
            self._send(_RELOAD, "text/javascript; charset=utf-8")
        elif path.startswith(base):
            self._file(path.removeprefix(base))
        elif path in ("/", base.rstrip("/")):
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", base)
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self._missing()

    def _file(self, address: str) -> None:
        count = self.preview.count  # before the page: an older count reloads once too often, never too rarely
        found = self.preview.file(address)
        kind = _type_of(found[0]) if found is not None else "text/html"
        if kind != "text/html" and found is not None:
            self._send(found[1], f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        elif self.preview.problem_page is not None:
            self._page(self.preview.problem_page, HTTPStatus.INTERNAL_SERVER_ERROR, count)
        elif found is not None:
            self._page(found[1], HTTPStatus.OK, count)
        else:
            self._missing()

    def _missing(self) -> None:
        count = self.preview.count
        found = self.preview.file("404.html")
        self._page(found[1] if found is not None else b"<body></body>", HTTPStatus.NOT_FOUND, count)

    def _page(self, body: bytes, status: HTTPStatus, count: int) -> None:
        """A page with the script that reloads it once a build newer than ``count`` is there."""
        tag = f'<script src="{SCRIPT}" data-built="{count}"></script></body>'.encode()
        self._send(body.replace(b"</body>", tag, 1), "text/html; charset=utf-8", status)

    def _send(self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        seen = -1
        try:
            while True:
                seen = self.preview.wait(seen, 15)
                self.wfile.write(f"data: {seen}\n\n".encode())
                self.wfile.flush()
        except OSError:
            return

    def log_message(self, format: str, *args: Any) -> None:
        """The terminal is for problems, not for requests."""


def _type_of(path: str) -> str:
    return _TYPES.get(Path(path).suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"


def run(
    settings: Settings,
    today: Callable[[], dt.date],
    host: str,
    port: int,
    ready: Callable[[str], None],
    built: Callable[[Outcome], None],
) -> None:
    """Serves until interrupted. Raises OSError if the port cannot be opened."""
    preview = Preview(settings, today, built)
    handler = type("Handler", (_Handler,), {"preview": preview})
    with ThreadingHTTPServer((host, port), handler) as server:
        server.daemon_threads = True
        saves = _Saves()
        observer = Observer()
        for watched in (settings.content, settings.templates):
            if watched.is_dir():
                observer.schedule(saves, str(watched), recursive=True)
        observer.start()
        preview.build()
        threading.Thread(target=_rebuild, args=(preview, saves), daemon=True).start()
        ready(f"http://{host}:{server.server_address[1]}{settings.base_path}")
        try:
            server.serve_forever()
        finally:
            observer.stop()
            observer.join()


def _rebuild(preview: Preview, saves: _Saves) -> None:
    while True:
        saves.wait()
        preview.build()
