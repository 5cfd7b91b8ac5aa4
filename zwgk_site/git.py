"""The one place that runs git."""

from __future__ import annotations

import subprocess
from pathlib import Path

SECONDS = 120
"""How long git may take."""


class NoGit(Exception):
    """git is not on this computer."""


class GitTooSlow(Exception):
    """git was stopped; the words are Chinese and for people."""


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """What git answers in a folder, refusals too (``returncode``). Raises NoGit and GitTooSlow."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, capture_output=True, timeout=SECONDS, stdin=subprocess.DEVNULL)
    except FileNotFoundError:
        raise NoGit from None
    except subprocess.TimeoutExpired:
        raise GitTooSlow(f"git 用了 {SECONDS} 秒还没有做完，停下了。") from None


def known(folder: Path, name: str) -> bool:
    """Whether git knows an object of this name, such as ``main^{commit}``; never read as an option.
    Raises as ``git``."""
    if name.startswith("-"):
        return False
    return git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name).returncode == 0
