"""A static server that counts what it sends. HTTP/1.1, as ordinary servers send files: with or without gzip."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from dataclasses import dataclass
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

_COMPRESSED = (".html", ".css", ".js", ".mjs", ".json", ".svg")


@dataclass(frozen=True)
class Sent:
    """One response: path from the root, and bytes of head and body as they went over the wire."""

    path: str
    size: int


class Server:
    """Serves a folder on this machine. ``sent`` is what it sent since ``forget`` was last called."""

    def __init__(self, folder: Path, compressing: bool) -> None:
        self.sent: list[Sent] = []
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self, folder, compressing))
        self._http.daemon_threads = True
        self.root = f"http://127.0.0.1:{self._http.server_port}/"
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def forget(self) -> None:
        self.sent = []

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()


@cache
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6, mtime=0)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, served: Server, folder: Path, compressing: bool, *args: Any) -> None:
        self._served, self._folder, self._compressing = served, folder, compressing
        super().__init__(*args)

    def do_GET(self) -> None:
        name = unquote(urlsplit(self.path).path).lstrip("/")
        path = self._folder / (f"{name}index.html" if name.endswith("/") or not name else name)
        found = path.is_file()
        packed = found and self._compressing and path.suffix in _COMPRESSED
        body = b"" if not found else _packed(path) if packed else path.read_bytes()
        head = [
            f"HTTP/1.1 {'200 OK' if found else '404 Not Found'}",
            f"Content-Type: {mimetypes.guess_type(path.name)[0] or 'application/octet-stream'}",
            f"Content-Length: {len(body)}",
            "Cache-Control: max-age=3600",
            *(["Content-Encoding: gzip"] if packed else []),
        ]
        message = "\r\n".join((*head, "", "")).encode() + body
        self._served.sent.append(Sent(name, len(message)))
        self.wfile.write(message)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: ``sent`` tells."""
