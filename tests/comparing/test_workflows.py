"""The workflows run as far as one computer allows: they parse, their commands exist, their scripts do what they say."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.comparing.test_diff import git
from tests.conftest import ROOT
from zwgk_site.cli import parser

FOLDER = ROOT / "zwgk_site" / "starter" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
SCRIPTS = (FOLDER / "publish-rsync.sh", FOLDER / "publish-object-storage.sh", FOLDER / "pre-commit")
CALLED = re.compile(r"build\.py ((?:check|diff|build|review|kiosk)\b[^\n;&|]*)")


def site(folder: Path) -> Path:
    """The outline of a built site."""
    for name in (
        "index.html",
        "policies/a.html",
        "feed.xml",
        "assets/site.12345678.css",
        "assets/search/ask.js",
        "search/index.json",
        "search/0123456789abcdef/words.bin",
        "files/policies/a.pdf",
        ".zwgk-manifest.json",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
    return folder


def called(tmp_path: Path, program: str, script: str, **variables: str) -> tuple[int, str, str]:
    """Runs a script with a stand-in for the program that sends. Code, calls of the stand-in, what was said."""
    tools, log = tmp_path / "tools", tmp_path / "log"
    tools.mkdir(exist_ok=True)
    log.write_text("", "utf-8")
    (tools / program).write_text(f'#!/bin/sh\necho "$@" >> {log}\n', "utf-8")
    (tools / program).chmod(0o755)
    done = subprocess.run(
        ("sh", str(FOLDER / script), str(tmp_path / "public")),
        env={"PATH": f"{tools}:{os.environ['PATH']}", "LANG": "C.UTF-8", **variables},
        capture_output=True,
        text=True,
    )
    return done.returncode, log.read_text("utf-8"), done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_workflow_parses_and_has_its_steps(path: Path) -> None:
    text = path.read_text("utf-8")
    assert isinstance(yaml.safe_load(text), dict)
    for wanted in (
        "build.py check",
        "build.py diff",
        "--preview",
        "publish-rsync.sh",
        "publish-object-storage.sh",
    ):
        assert wanted in text
    assert not re.search(r"https?://|\.(?:com|org|io|cn)\b", text), "names a host"


@pytest.mark.parametrize(
    "path", [*WORKFLOWS, *SCRIPTS, ROOT / ".pre-commit-hooks.yaml"], ids=lambda p: p.name
)
def test_every_command_in_them_exists(path: Path) -> None:
    for words in CALLED.findall(path.read_text("utf-8")):
        parser().parse_args(shlex.split(words.rstrip()))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_plain_shell(path: Path) -> None:
    subprocess.run(("sh", "-n", str(path)), check=True)
    assert os.access(path, os.X_OK)


def test_rsync_sends_new_files_before_pages_and_removes_last(tmp_path: Path) -> None:
    site(tmp_path / "public")
    code, calls, _ = called(tmp_path, "rsync", "publish-rsync.sh", ZWGK_TARGET="/srv/a", ZWGK_SSH="ssh -p 22")
    lines = calls.splitlines()
    assert code == 0 and len(lines) == 4
    assert "--include /assets/***" in lines[0] and lines[0].count("--delete") == 0
    assert "--exclude /search/index.json" in lines[1]
    assert "--delete-after" in lines[3] and "--delete-after" not in "".join(lines[:3])
    assert all(line.endswith("public/ /srv/a/") and "-e ssh -p 22" in line for line in lines)


@pytest.mark.skipif(
    not any(Path(folder, "rsync").is_file() for folder in os.get_exec_path()), reason="no rsync"
)
def test_rsync_makes_the_target_like_the_site(tmp_path: Path) -> None:
    site(tmp_path / "public")
    target = site(tmp_path / "target")
    (target / "old.html").write_text("旧", "utf-8")
    (target / "index.html").write_text("旧", "utf-8")
    (target / ".zwgk-manifest.json").unlink()
    subprocess.run(
        ("sh", str(FOLDER / "publish-rsync.sh"), str(tmp_path / "public")),
        env={**os.environ, "ZWGK_TARGET": str(target)},
        check=True,
        capture_output=True,
    )
    names = {p.relative_to(target).as_posix() for p in target.rglob("*") if p.is_file()}
    wanted = {
        p.relative_to(tmp_path / "public").as_posix() for p in (tmp_path / "public").rglob("*") if p.is_file()
    }
    assert names == wanted - {".zwgk-manifest.json"}
    assert (target / "index.html").read_text("utf-8") == "index.html"


def test_object_storage_gets_types_and_caches_in_order(tmp_path: Path) -> None:
    site(tmp_path / "public")
    code, calls, said = called(
        tmp_path,
        "aws",
        "publish-object-storage.sh",
        ZWGK_BUCKET="s3://b/x",
        ZWGK_ENDPOINT="http://127.0.0.1:9",
    )
    assert code == 0, said
    lines = calls.splitlines()
    assert all(line.startswith("--endpoint-url http://127.0.0.1:9 s3 ") for line in lines)

    def at(*parts: str) -> int:
        return next(n for n, line in enumerate(lines) if all(part in line for part in parts))

    style = at("s3://b/x/assets", "*.????????.css", "text/css; charset=utf-8", "immutable")
    words = at("s3://b/x/search", "????????????????/*.bin", "application/octet-stream", "immutable")
    paper = at("s3://b/x/files", "*.pdf", "application/pdf", "max-age=3600")
    page = at("*.html", "text/html; charset=utf-8", "no-cache")
    entry = at("search/index.json s3://b/x/search/index.json", "no-cache")
    gone = at("s3 sync", "--delete")
    assert max(style, words, paper) < page < entry < gone == len(lines) - 1


def test_old_files_stay_when_asked(tmp_path: Path) -> None:
    site(tmp_path / "public")
    _, calls, _ = called(tmp_path, "aws", "publish-object-storage.sh", ZWGK_BUCKET="s3://b", ZWGK_KEEP="1")
    assert "--delete" not in calls


@pytest.mark.parametrize(
    ("program", "script", "variable"),
    [("rsync", "publish-rsync.sh", "ZWGK_TARGET"), ("aws", "publish-object-storage.sh", "ZWGK_BUCKET")],
)
def test_a_preview_or_half_a_site_is_never_sent(
    tmp_path: Path, program: str, script: str, variable: str
) -> None:
    folder = site(tmp_path / "public")
    (folder / ".zwgk-preview").write_text("", "utf-8")
    code, calls, said = called(tmp_path, program, script, **{variable: "a"})
    assert (code, calls) == (1, "") and "是预览，不能发布。" in said
    (folder / ".zwgk-preview").unlink()
    (folder / ".zwgk-manifest.json").unlink()
    code, calls, said = called(tmp_path, program, script, **{variable: "a"})
    assert (code, calls) == (1, "") and "不是做好的网站，没有传。" in said
    code, calls, said = called(tmp_path, program, script)
    assert code != 0 and calls == "" and f"没有 {variable}" in said


def test_the_hook_stops_a_bad_file_and_lets_a_good_one_pass(small: Path) -> None:
    project = small.parent
    for name in ("build.py", "zwgk_site", "templates"):
        (project / name).symlink_to(ROOT / name)
    git(project, "init", "-q")
    (project / ".git" / "hooks").mkdir(exist_ok=True)
    (project / ".git" / "hooks" / "pre-commit").symlink_to(FOLDER / "pre-commit")
    (project / "templates").unlink()
    subprocess.run(("cp", "-r", str(ROOT / "templates"), str(project / "templates")), check=True)
    git(project, "add", "content", "templates")

    def commit() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            (
                "git",
                "-C",
                str(project),
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@example.cn",
                "commit",
                "-qm",
                "样例",
            ),
            env={**os.environ, "ZWGK_PYTHON": sys.executable},
            capture_output=True,
            text=True,
        )

    good = commit()
    assert good.returncode == 0, good.stderr
    page = small / "pages" / "about.md"
    right = page.read_text("utf-8")
    page.write_text(right.replace("标题", "题目"), "utf-8")
    git(project, "add", "content")
    page.write_text(right, "utf-8")
    bad = commit()
    assert bad.returncode == 1
    assert "content/pages/about.md:2" in bad.stderr and "没有提交：请照上面的提示改好" in bad.stderr
