"""The command line: one module a command, found by name. The only package that prints, exits and reads the clock.

A command module has ``ABOUT`` (one line of help), ``grammar(parser)`` (its arguments) and ``run(options)``, which
returns 0 for clean, 1 for problems in the content, 2 for a wrong call. Modules whose name starts with ``_`` are
what commands share.
"""

from __future__ import annotations

import gc
import importlib
import pkgutil
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from types import ModuleType

from zwgk_site.grammar import Parser

STOPPED = 130

SEARCHED_AFTER = (50_000, 20, 100)
"""New objects before Python looks for circles among them, and how often it looks among the older ones. What a
build reads and plans lives to its end: looking for what could be thrown away took a quarter of a rebuild."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command, ``build`` where none is written. Returns what the command returns, 2 for a wrong call."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    gc.set_threshold(*SEARCHED_AFTER)
    if threading.current_thread() is threading.main_thread():
        # Asked to end, it ends as if by the keyboard: what lies in temporary folders is put away.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words.insert(0, "build")
    try:
        options = parser().parse_args(words)
        return int(options.run(options))
    except KeyboardInterrupt:
        print("\n已停止。", file=sys.stderr)
        return STOPPED


def parser() -> Parser:
    """The grammar of all commands."""
    made = Parser(prog="build.py", description="把 content/ 里的内容生成政务公开网站。")
    commands = made.add_subparsers(dest="command", required=True, parser_class=Parser)
    for name, module in _commands():
        command = commands.add_parser(name, help=module.ABOUT, description=module.ABOUT)
        module.grammar(command)
        command.set_defaults(run=module.run)
    return made


def _commands() -> Iterator[tuple[str, ModuleType]]:
    for found in sorted(pkgutil.iter_modules(__path__), key=lambda item: item.name):
        if not found.name.startswith("_"):
            yield found.name, importlib.import_module(f"{__name__}.{found.name}")
