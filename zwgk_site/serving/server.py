"""The preview's server: pages with the script of the preview, the preview's own pages, and news of each build."""

from __future__ import annotations

import datetime as dt
import json
import mimetypes
import threading
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from zwgk_site.pipeline import Outcome
from zwgk_site.serving import addresses, overview
from zwgk_site.serving.looks import finds
from zwgk_site.serving.preview import Moment, Preview
from zwgk_site.serving.told import told
from zwgk_site.serving.watching import Saves, watching
from zwgk_site.settings import Settings

IDLE_SECONDS = 2.0
"""How long nobody must save before data and search are brought up to date: the next save must not wait for it."""

POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
"""That of the servers that docs/hosting.md describes, so that what they would forbid fails here first."""

_CLIENT = Path(__file__).parent / "client"

_TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".xml": "text/xml",
    ".csv": "text/csv",
}
"""Said here because the system's own table differs from machine to machine."""

_FRAMED = {
    addresses.PHONE: overview.phone,
    addresses.PAPER: overview.paper,
    addresses.DARK: overview.dark,
}


class _Handler(BaseHTTPRequestHandler):
    preview: Preview

    def do_GET(self) -> None:
        with suppress(
            ConnectionError
        ):  # a browser that reloads does not wait for the answer to its last question
            self._answer()

    def _answer(self) -> None:
        path = urlsplit(self.path).path
        base = self.preview.settings.base_path
        if path.startswith(addresses.FOLDER):
            self._own(path)
        elif path.startswith(base):
            self._file(path.removeprefix(base))
        elif path in ("/", base.rstrip("/")):
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", base)
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif path == "/favicon.ico":  # asked for by browsers on the preview's own pages, which have none
            self._send(b"", "image/x-icon")
        else:
            self._missing()

    def _own(self, path: str) -> None:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        file = asked.get("file", "")
        name = path.removeprefix(addresses.FOLDER)
        if path == addresses.EVENTS:
            self._events()
        elif path == addresses.FOLDER:
            self._html(overview.overview(self.preview))
        elif path in _FRAMED:
            self._html(_FRAMED[path](self.preview, file))
        elif path == addresses.TOLD:
            self._json(told(self.preview, file))
        elif path == addresses.FINDS:
            shown = self.preview.shown
            page = shown.pages.get(file) if shown is not None else None
            self._json(
                {"found": shown is not None and page is not None and finds(shown, page, asked.get("q", ""))}
            )
        elif name in addresses.CLIENT:
            self._send((_CLIENT / name).read_bytes(), f"{_type_of(name)}; charset=utf-8")
        else:
            self._missing()

    def _file(self, address: str) -> None:
        moment = self.preview.moment  # before the page: an older one reloads once too often, never too rarely
        found = self.preview.file(address)
        if found is None:
            self._missing()
            return
        kind = _type_of(found[0])
        if kind == "text/html":
            self._page(found[1], HTTPStatus.OK, moment, found[0])
        else:
            self._send(found[1], f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)

    def _missing(self) -> None:
        """The site's own page for what is missing; before the first good build, all problems."""
        moment = self.preview.moment
        found = self.preview.file("404.html")
        if found is None:
            self._html(overview.overview(self.preview), HTTPStatus.INTERNAL_SERVER_ERROR)
        else:
            self._page(found[1], HTTPStatus.NOT_FOUND, moment, found[0])

    def _page(self, body: bytes, status: HTTPStatus, moment: Moment, file: str) -> None:
        """A page with the script of the preview, which knows what it stands on."""
        name = file.replace("&", "&amp;").replace('"', "&quot;")
        tag = f'<script src="{addresses.SCRIPT}" data-moment="{moment}" data-file="{name}" defer></script></head>'
        self._html(body.replace(b"</head>", tag.encode(), 1), status)

    def _html(self, body: bytes, status: HTTPStatus = HTTPStatus.OK) -> None:
        self._send(body, "text/html; charset=utf-8", status)

    def _json(self, value: object) -> None:
        self._send(json.dumps(value, ensure_ascii=False).encode(), "application/json")

    def _send(self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(body)

    def _events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        seen: Moment | None = None
        while True:
            seen = self.preview.wait(seen, 15)
            self.wfile.write(f"data: {seen}\n\n".encode())
            self.wfile.flush()

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
        with watching((settings.content, settings.templates)) as saves:
            preview.build()
            threading.Thread(target=_rebuild, args=(preview, saves), daemon=True).start()
            ready(f"http://{host}:{server.server_address[1]}{settings.base_path}")
            server.serve_forever()


def _rebuild(preview: Preview, saves: Saves) -> None:
    while True:
        if saves.wait(IDLE_SECONDS):
            preview.build()
        else:
            preview.catch_up()
