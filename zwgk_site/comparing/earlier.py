"""The content folder as it was in a revision of git, written into another folder."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from zwgk_site.git import GitTooSlow, NoGit, git, known


class NoEarlier(Exception):
    """Why the earlier state cannot be had, in Chinese."""


def content_at(revision: str, content: Path, into: Path) -> Path:
    """Writes the content folder of a revision into the empty folder ``into``; returns where it stands.

    Only files are written, no links, none outside of ``into``. Raises NoEarlier.
    """
    try:
        return _content_at(revision, content, into)
    except NoGit:
        raise NoEarlier(
            "这台电脑上没有 git。请先安装，或者用 --before 写一个存着以前内容的文件夹。"
        ) from None
    except GitTooSlow as error:
        raise NoEarlier(str(error)) from None


def _content_at(revision: str, content: Path, into: Path) -> Path:
    folder = content.resolve()
    place = next((parent for parent in (folder, *folder.parents) if parent.is_dir()), None)
    if place is None:
        raise NoEarlier(f"没有 {content} 这个文件夹。")
    top = Path(_said(place, "rev-parse", "--show-toplevel").decode("utf-8").strip()).resolve()
    if not known(top, revision):
        raise NoEarlier(
            f"git 里没有“{revision}”这个版本。请写分支、标签或提交号，如 main、HEAD~1。"
            "在合并请求的检查里，取代码时要取全部历史（浅克隆没有以前的版本）。"
        )
    inside = folder.relative_to(top).as_posix()
    tree = f"{revision}^{{tree}}" if inside == "." else f"{revision}:{inside}"
    if not known(top, tree):
        raise NoEarlier(f"版本“{revision}”里没有 {inside} 这个文件夹。")
    target = into / folder.name
    target.mkdir(parents=True)
    with zipfile.ZipFile(io.BytesIO(_said(top, "archive", "--format=zip", tree))) as archive:
        archive.extractall(target)
    return target


def _said(folder: Path, *arguments: str) -> bytes:
    done = git(folder, *arguments)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        if "not a git repository" in said:
            raise NoEarlier(f"{folder} 不在 git 仓库里。可以用 --before 写一个存着以前内容的文件夹。")
        raise NoEarlier(f"git 没有做成：{said}")
    return done.stdout
