"""A static server for browser tests: strict policy, a list of what was asked for, files that can fail."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; form-action 'self'; base-uri 'none'"
)


class Server:
    """Serves a folder. ``asked`` are the paths asked for; those that contain a text in ``failing`` are 404."""

    def __init__(self, folder: Path) -> None:
        self.asked: list[str] = []
        self.failing: set[str] = set()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self, folder))
        self.root = f"http://127.0.0.1:{self._http.server_port}/"
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, server: Server, folder: Path, *args: Any) -> None:
        self.served = server
        super().__init__(*args, directory=str(folder))

    def do_GET(self) -> None:
        self.served.asked.append(self.path)
        if any(text in self.path for text in self.served.failing):
            self.send_error(404)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the tests look at ``asked``."""
