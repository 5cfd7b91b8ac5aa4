"""A whole build: the same bytes from the same content, files carried along, and nothing half done."""

from __future__ import annotations

import datetime as dt
import io
import os
import random
import re
import signal
import subprocess
import sys
import time
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import ROOT
from zwgk_site import pipeline
from zwgk_site.publish import MANIFEST, read_manifest
from zwgk_site.settings import Settings

DAY = dt.date(2024, 11, 15)


def built(content: Path, output: Path, base_path: str = "/") -> dict[str, bytes]:
    outcome = pipeline.build(Settings(content, ROOT / "templates", output, base_path), DAY)
    assert outcome.problems == ()
    return {
        path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()
    }


def test_the_same_content_and_day_give_the_same_bytes(small: Path, tmp_path: Path) -> None:
    assert built(small, tmp_path / "one") == built(small, tmp_path / "two")


def test_the_order_in_which_a_process_walks_its_sets_does_not_matter(tmp_path: Path) -> None:
    manifests = []
    for seed in ("1", "2"):
        output = tmp_path / seed
        subprocess.run(
            [sys.executable, "build.py", "--output", output],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        manifests.append(read_manifest(output))
    assert manifests[0] == manifests[1]


def test_a_sub_path_changes_only_full_addresses(small: Path, tmp_path: Path) -> None:
    root, under = built(small, tmp_path / "one"), built(small, tmp_path / "two", "/zfxxgk/")
    assert root.keys() == under.keys()
    for path in root:
        if path not in ("404.html", "elder/404.html", MANIFEST):
            mended = whole(path, under[path]).replace(b"www.example.gov.cn/zfxxgk/", b"www.example.gov.cn/")
            assert whole(path, root[path]) == mended, path


def whole(path: str, content: bytes) -> bytes:
    """The file; of a calendar without the folds that divide long lines (RFC 5545 §3.1), of a page without the codes
    that are drawn of its address, of a Word document its text."""
    if path.endswith(".docx"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return parts.read("word/document.xml")
    if path.endswith(".html"):
        return re.sub(rb'<svg class="qr".*?</svg>', b"", content, flags=re.DOTALL)
    return content.replace(b"\r\n ", b"") if path.endswith(".ics") else content


def test_files_beside_a_document_are_published_once_for_both_editions(small: Path, tmp_path: Path) -> None:
    (small / "policies" / "流程.png").write_bytes(b"\x89PNG picture")
    policy = small / "policies" / "yangli-2024-8.md"
    policy.write_text(policy.read_text("utf-8") + "\n![流程图](流程.png)\n", encoding="utf-8")
    files = built(small, tmp_path / "public")
    assert files["files/policies/流程.png"] == b"\x89PNG picture"
    address = "files/policies/%E6%B5%81%E7%A8%8B.png"
    assert f'src="../{address}"'.encode() in files["policies/yangli-2024-8.html"]
    assert f'src="../../{address}"'.encode() in files["elder/policies/yangli-2024-8.html"]
    assert pipeline.check(Settings(small, ROOT / "templates", tmp_path / "public"), DAY).problems == ()


def test_the_manifest_names_every_file_with_its_hash(small: Path, tmp_path: Path) -> None:
    files = built(small, tmp_path / "public")
    manifest = read_manifest(tmp_path / "public")
    assert manifest == {
        path: sha256(content).hexdigest() for path, content in files.items() if path != MANIFEST
    }


@pytest.mark.skipif(sys.platform == "win32", reason="needs kill -9")
def test_a_build_killed_at_any_point_leaves_a_complete_old_or_new_site(small: Path, tmp_path: Path) -> None:
    output = tmp_path / "public"
    page = small / "pages" / "about.md"
    text = page.read_text("utf-8")
    built(small, output)
    chance = random.Random(24)
    killed = 0
    for number in range(150):
        if killed == 50:
            break
        page.write_text(f"{text}\n第 {number} 稿。\n", encoding="utf-8")
        process = subprocess.Popen(
            [sys.executable, "build.py", "--content", small, "--output", output, "--today", "2024-11-15"],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(0.1, 1.3))
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
            killed += 1
        process.wait()
        manifest = read_manifest(output)
        found = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
        assert found == {*manifest, MANIFEST}
        for path, digest in manifest.items():
            assert sha256((output / path).read_bytes()).hexdigest() == digest, path
    assert killed == 50
    built(small, output)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "public"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGTERM")
def test_a_build_asked_to_end_leaves_nothing_behind(small: Path, tmp_path: Path) -> None:
    for number in range(200):
        page = small / "pages" / f"page-{number}.md"
        page.write_text((small / "pages" / "about.md").read_text("utf-8"), encoding="utf-8")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    process = subprocess.Popen(
        [sys.executable, "build.py", "check", "--content", small, "--today", "2024-11-15"],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(temporary)},
        stderr=subprocess.PIPE,
    )
    while process.poll() is None and not any(path.is_file() for path in temporary.rglob("*")):
        time.sleep(0.01)
    process.terminate()
    said = process.communicate()[1].decode()
    assert said.endswith("已停止。\n")
    assert process.returncode == 130
    assert list(temporary.iterdir()) == []
