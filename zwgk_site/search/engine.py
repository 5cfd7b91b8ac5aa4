"""The only module that touches Pagefind: its plain binary indexes pages of ready-made tokens.

The binary is used as a service on a pipe: unlike its command line, which numbers pages in the order
the file system happens to list them, it keeps the order in which it is given pages.
"""

from __future__ import annotations

import base64
import gzip
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

import cbor2

LANGUAGE = "zxx"
"""“No linguistic content”: a language for which the engine neither segments nor stems."""

_WEIGHT = "1.05"
"""Gives every token the weight (25/24) that the index stores without a marker: a smaller index."""

_CHUNK = "700"
"""Postings in one index file (the engine's own figure is 20,000): small, so that a query fetches little."""

_VERSION = "1.5.2"
"""The one whose index format ``index.js`` reads."""

_SIGNATURE = b"pagefind_dcd"


class SearchIndexError(Exception):
    """The search index could not be built: Pagefind is missing, unsuitable or failed.

    ``str()`` is a Chinese sentence for people, ``output`` what the binary said (may be empty).
    """

    def __init__(self, message: str, output: str = "") -> None:
        super().__init__(message)
        self.output = output


@dataclass(frozen=True)
class Chunk:
    """One file of the index: all occurrences of the words from ``first`` up to the next chunk's.

    ``content`` is gzip of a signature and CBOR: [[[word, pages, …], …]], words in order of code
    points; pages as [number, positions, …]. Numbers and positions are written as differences.
    """

    first: str
    content: bytes


def executable() -> Path:
    """Path of the binary; SearchIndexError if ``pagefind-bin`` is not installed."""
    try:
        return Path(importlib.import_module("pagefind_bin").get_executable())
    except (ImportError, FileNotFoundError) as error:
        raise SearchIndexError("没有找到 Pagefind 程序：请安装 pagefind-bin。", str(error)) from error


def index(pages: Iterable[str]) -> tuple[Chunk, ...]:
    """Index pages of tokens, none of them empty, in their order; the index, in order of words.

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
    return _chunks({file["path"].replace("\\", "/"): file["content"] for file in answer["files"]})


def _chunks(files: Mapping[str, str]) -> tuple[Chunk, ...]:
    """The index among the engine's files (path → base64), by its table of contents."""
    table = next(content for path, content in files.items() if path.endswith(".pf_meta"))
    version, _, chunks, *_ = cbor2.loads(gzip.decompress(base64.b64decode(table)).removeprefix(_SIGNATURE))
    if version != _VERSION:
        raise SearchIndexError(f"这个版本的 Pagefind 不适用：请安装 {_VERSION} 版。", version)
    return tuple(Chunk(first, base64.b64decode(files[f"index/{name}.pf_index"])) for first, _, name in chunks)


def _converse(service: subprocess.Popen[bytes], pages: Iterable[str]) -> dict[str, Any]:
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


def _requests(pages: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The files are asked for as a message: those it writes itself may be incomplete when it says they are written."""
    yield {"type": "NewIndex", "config": None}
    frame = f'<html lang="{LANGUAGE}"><body data-pagefind-weight="{_WEIGHT}">%s</body></html>'
    for number, page in enumerate(pages):
        yield {"type": "AddFile", "index_id": 0, "url": f"/{number}", "file_contents": frame % page}
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
