"""Which files changed since a revision of git."""

from __future__ import annotations

from pathlib import Path

from zwgk_site.git import GitTooSlow, NoGit, git, known


class NoRevision(Exception):
    """Why git cannot say what changed, in Chinese."""


def changed_since(revision: str, folder: Path) -> frozenset[str]:
    """Files of a folder that differ from a revision or are new and not ignored, as paths from the folder.
    Raises NoRevision."""
    if not folder.is_dir():
        raise NoRevision(f"没有 {folder} 这个文件夹。")
    try:
        if not known(folder, f"{revision}^{{commit}}"):
            raise NoRevision(
                f"git 里没有“{revision}”这个版本，或者这个文件夹不在 git 仓库里。请写分支、标签或提交号，如 main、HEAD~1；"
                "在合并请求的检查里，取代码时要取全部历史。"
            )
        differing = git(folder, "diff", "--name-only", "-z", "--relative", revision, "--", ".")
        fresh = git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    except NoGit:
        raise NoRevision("这台电脑上没有 git，不能用 --changed。请先安装 git。") from None
    except GitTooSlow as error:
        raise NoRevision(str(error)) from None
    if differing.returncode or fresh.returncode:
        raise NoRevision("git 没有做成。请在项目文件夹里运行 git status，看看它说什么。")
    names = (differing.stdout + fresh.stdout).decode("utf-8", "replace").split("\0")
    return frozenset(name for name in names if name)
