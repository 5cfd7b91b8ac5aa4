"""The only module that touches Pagefind: its plain binary indexes pages of ready-made tokens.

The binary is used as a service on a pipe: unlike its command line, which numbers pages in the order
the file system happens to list them, it keeps the order in which it is given pages.
"""

from __future__ import annotations

import base64
import importlib
import json
import os
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

LANGUAGE = "zxx"
"""“No linguistic content”: a language for which the engine neither segments nor stems."""

_WEIGHT = "1.05"
"""Gives every token the weight (25/24) that the index stores without a marker: a smaller index."""

_CHUNK = "5000"
"""Postings in one index file; a quarter of the engine's own figure, so that a query fetches less."""

_PATCHES = (
    ("language:detectLanguage()", f'language:"{LANGUAGE}"', 2),
    ("catch(e){console.error(`Failed to load the index chunk ${url}:\n${e?.toString()}`);}", "finally{}", 1),
)
"""What the engine's script must do otherwise: never segment the query by the page's language, and
report an index file that did not arrive, where it would pretend that nothing was found."""


class SearchIndexError(Exception):
    """The search index could not be built: Pagefind is missing, unsuitable or failed.

    ``str()`` is a Chinese sentence for people, ``output`` what the binary said (may be empty).
    """

    def __init__(self, message: str, output: str = "") -> None:
        super().__init__(message)
        self.output = output


@dataclass(frozen=True)
class Page:
    """A page for the engine. ``tokens`` are separated by spaces and must not be empty."""

    url: str
    tokens: str


def executable() -> Path:
    """Path of the binary; SearchIndexError if ``pagefind-bin`` is not installed."""
    try:
        return Path(importlib.import_module("pagefind_bin").get_executable())
    except (ImportError, FileNotFoundError) as error:
        raise SearchIndexError("没有找到 Pagefind 程序：请安装 pagefind-bin。", str(error)) from error


def index(pages: Iterable[Page]) -> dict[str, bytes]:
    """Index the pages in their order; the engine's files by their path in the bundle.

    Raises SearchIndexError with the binary's words if it cannot be started, refuses a page or ends early.
    """
    program = executable()
    environment = {**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": _CHUNK}
    with tempfile.TemporaryFile() as errors:
        try:
            service = subprocess.Popen(
                [program, "--service"],
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
            )
        except OSError as error:
            raise SearchIndexError("Pagefind 程序不能运行。", str(error)) from error
        with service:
            try:
                answer = _converse(service, pages)
            finally:
                service.kill()
        if answer["type"] != "GetFiles":
            errors.seek(0)
            said = (answer["message"], errors.read().decode("utf-8", "replace").strip())
            raise SearchIndexError("Pagefind 没有建成搜索索引。", "\n".join(filter(None, said)))
    return {file["path"].replace("\\", "/"): base64.b64decode(file["content"]) for file in answer["files"]}


def script(files: Mapping[str, bytes]) -> bytes:
    """The engine's script for browsers, adapted; SearchIndexError if it is not the one we know."""
    text = files["pagefind.js"].decode()
    for old, new, times in _PATCHES:
        if text.count(old) != times:
            raise SearchIndexError("这个版本的 Pagefind 不适用：请安装 1.5.2 版。", f"pagefind.js: {old}")
        text = text.replace(old, new)
    return text.encode()


def _converse(service: subprocess.Popen[bytes], pages: Iterable[Page]) -> dict[str, Any]:
    """The answer that matters: the files, or the first error; an error without words if it ended early."""
    assert service.stdin is not None and service.stdout is not None
    heard: list[dict[str, Any]] = []
    listener = threading.Thread(target=_listen, args=(service.stdout, heard), daemon=True)
    listener.start()
    # A broken pipe means that the binary has ended; what it said before is in the answers and in stderr.
    with suppress(BrokenPipeError):
        for number, request in enumerate(_requests(pages), 1):
            message = json.dumps({"message_id": number, "payload": request}, ensure_ascii=False)
            service.stdin.write(base64.b64encode(message.encode()) + b",")
        service.stdin.flush()
    listener.join()
    with suppress(BrokenPipeError):
        service.stdin.close()
    return heard[0] if heard else {"type": "Error", "message": ""}


def _requests(pages: Iterable[Page]) -> Iterator[dict[str, Any]]:
    """The files are asked for as a message: those it writes itself may be incomplete when it says they are written."""
    yield {"type": "NewIndex", "config": None}
    frame = f'<html lang="{LANGUAGE}"><body data-pagefind-weight="{_WEIGHT}">%s</body></html>'
    for page in pages:
        yield {"type": "AddFile", "index_id": 0, "url": page.url, "file_contents": frame % page.tokens}
    yield {"type": "GetFiles", "index_id": 0}


def _listen(pipe: IO[bytes], heard: list[dict[str, Any]]) -> None:
    """Collect errors and files, until the files are there or the binary has ended."""
    pieces: list[bytes] = []
    while block := os.read(pipe.fileno(), 1 << 20):
        *ends, rest = block.split(b",")
        for end in ends:
            answer = _answer(b"".join((*pieces, end)))
            pieces.clear()
            if answer["type"] in ("Error", "GetFiles"):
                heard.append(answer)
            if answer["type"] == "GetFiles":
                return
        pieces.append(rest)


def _answer(message: bytes) -> dict[str, Any]:
    """The payload of one message; what cannot be read becomes an error with the text itself."""
    try:
        payload: dict[str, Any] = json.loads(base64.b64decode(message))["payload"]
    except ValueError:
        return {"type": "Error", "message": message.decode("utf-8", "replace")}
    return payload
