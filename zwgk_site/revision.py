"""Which files changed since a revision of git."""

from __future__ import annotations

import subprocess
from pathlib import Path

_SECONDS = 60
"""How long git may take."""


class NoRevision(Exception):
    """Why git cannot say what changed, in Chinese."""


def changed_since(revision: str, folder: Path) -> frozenset[str]:
    """Files of a folder that differ from a revision or are new and not ignored, as paths from the folder.
    Raises NoRevision."""
    if not folder.is_dir():
        raise NoRevision(f"没有 {folder} 这个文件夹。")
    if (
        revision.startswith("-")
        or _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") is None
    ):
        raise NoRevision(
            f"git 里没有“{revision}”这个版本，或者这个文件夹不在 git 仓库里。请写分支、标签或提交号，如 main、HEAD~1；"
            "在合并请求的检查里，取代码时要取全部历史。"
        )
    differing = _git(folder, "diff", "--name-only", "-z", "--relative", revision, "--", ".")
    fresh = _git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    if differing is None or fresh is None:
        raise NoRevision("git 没有做成。请在项目文件夹里运行 git status，看看它说什么。")
    return frozenset(name for name in f"{differing}{fresh}".split("\0") if name)


def _git(folder: Path, *arguments: str) -> str | None:
    """What git says; None where it refuses."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True,
            timeout=_SECONDS,
            stdin=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        raise NoRevision("这台电脑上没有 git，不能用 --changed。请先安装 git。") from None
    except subprocess.TimeoutExpired:
        raise NoRevision(f"git 用了 {_SECONDS} 秒还没有做完，停下了。") from None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None
