"""Where a content management system keeps its commits: the settings of each sort of git host."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

HOSTS = ("local", "github", "gitlab", "gitea", "git-gateway")
PROGRAMS = ("decap", "sveltia")
UNFILLED = "待填"
_LOCAL = {"decap": "git-gateway", "sveltia": "github"}
"""What stands for the host while the files are those of one's own computer; nothing is asked of it."""
_WITH_DRAFTS = ("local", "github", "gitlab", "git-gateway")
"""Hosts at which Decap can put every change on a branch of its own, with a merge request."""


@dataclass(frozen=True)
class Host:
    """A repository at a git host. ``address`` is the host's own (https://…), not needed for github.com and
    gitlab.com; ``app_id`` what the host gave when the office registered this program."""

    name: str = "local"
    repository: str = ""
    branch: str = "main"
    address: str = ""
    app_id: str = ""


def settings(host: Host, program: str) -> Mapping[str, Any]:
    """The part of the configuration that depends on the host; what the office must still write is 待填."""
    repository = host.repository or UNFILLED
    backend: dict[str, Any] = {
        "name": _LOCAL[program] if host.name == "local" else host.name,
        "branch": host.branch,
    }
    if host.name == "local" and program == "sveltia":
        backend["repo"] = "local/local"
    match host.name:
        case "github":
            backend["repo"] = repository
            if host.address:
                backend |= {"api_root": f"{host.address}/api/v3", "base_url": host.address}
        case "gitlab":
            backend |= {"repo": repository, "auth_type": "pkce", "app_id": host.app_id or UNFILLED}
            if host.address:
                backend |= {"api_root": f"{host.address}/api/v4", "base_url": host.address}
        case "gitea":
            backend |= {"repo": repository, "app_id": host.app_id or UNFILLED}
            backend |= {
                "api_root": f"{host.address or UNFILLED}/api/v1",
                "base_url": host.address or UNFILLED,
            }
    backend["commit_messages"] = {
        "create": "新增 {{path}}",
        "update": "修改 {{path}}",
        "delete": "删除 {{path}}",
        "uploadMedia": "上传 {{path}}",
        "deleteMedia": "删除 {{path}}",
    }
    drafts = program == "decap" and host.name in _WITH_DRAFTS
    return {
        "backend": backend,
        **({"local_backend": True} if host.name == "local" and program == "decap" else {}),
        "publish_mode": "editorial_workflow" if drafts else "simple",
    }


def reached(host: Host) -> tuple[str, ...]:
    """The addresses that the page must be able to reach: the git host, nothing else."""
    match host.name:
        case "local":
            return ("http://localhost:8081",)
        case "github":
            return (host.address,) if host.address else ("https://api.github.com", "https://github.com")
        case "gitlab":
            return (host.address or "https://gitlab.com",)
        case "gitea":
            return (host.address,) if host.address else ()
    return ()
