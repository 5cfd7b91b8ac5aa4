"""Publishing: one step, all or nothing, and never over something that is not ours."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT
from zwgk_site.publish import MANIFEST, Changes, OutputError, Stage, read_manifest


def publish(output: Path, files: dict[str, str]) -> Changes:
    with Stage(output) as stage:
        for path, text in files.items():
            stage.write(path, text.encode())
        return stage.publish()


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def test_says_what_was_added_changed_and_removed(tmp_path: Path) -> None:
    output = tmp_path / "public"
    assert publish(output, {"a.html": "1", "b/c.html": "2"}).added == ("a.html", "b/c.html")
    changes = publish(output, {"a.html": "1", "b/c.html": "3", "d.html": "4"})
    assert changes == Changes(added=("d.html",), changed=("b/c.html",), removed=())
    assert publish(output, {"a.html": "1"}).removed == ("b/c.html", "d.html")
    assert tree(output) == {"a.html": "1"}


def test_a_stage_left_unpublished_leaves_no_trace(tmp_path: Path) -> None:
    output = tmp_path / "public"
    publish(output, {"a.html": "old"})
    with pytest.raises(RuntimeError), Stage(output) as stage:
        stage.write("a.html", b"new")
        raise RuntimeError
    assert tree(output) == {"a.html": "old"}
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def test_a_folder_with_other_files_is_never_replaced(tmp_path: Path) -> None:
    output = tmp_path / "documents"
    output.mkdir()
    (output / "letter.txt").write_text("mine")
    with pytest.raises(OutputError, match="不是本工具生成的"):
        Stage(output)
    assert tree(output) == {"letter.txt": "mine"}


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    publish(tmp_path / "public", {"a.html": "1"})
    assert tree(tmp_path / "public") == {"a.html": "1"}


@pytest.mark.parametrize("path", ["../out.html", "a/../../out.html", "/out.html"])
def test_nothing_is_written_outside_the_tree(tmp_path: Path, path: str) -> None:
    with Stage(tmp_path / "public") as stage, pytest.raises(OutputError):
        stage.write(path, b"x")


def test_a_damaged_manifest_counts_as_none(tmp_path: Path) -> None:
    output = tmp_path / "public"
    publish(output, {"a.html": "1"})
    (output / MANIFEST).write_text("{half")
    assert read_manifest(output) == {}
    assert publish(output, {"a.html": "1"}).added == ("a.html",)


def test_a_tree_set_aside_by_a_run_that_was_cut_off_comes_back(tmp_path: Path) -> None:
    output = tmp_path / "public"
    publish(output, {"a.html": "old"})
    output.rename(tmp_path / ".public.aside")
    with Stage(output):
        assert tree(output) == {"a.html": "old"}


def test_without_an_exchange_call_the_tree_is_still_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zwgk_site.publish._swap", lambda one, other: False)
    output = tmp_path / "public"
    publish(output, {"a.html": "old"})
    publish(output, {"a.html": "new"})
    assert tree(output) == {"a.html": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


KILLED = """
import itertools, sys
from pathlib import Path
from zwgk_site.publish import Stage
output = Path(sys.argv[1])
for mark in itertools.cycle("123456789"):
    with Stage(output) as stage:
        for number in range(40):
            stage.write(f"{number % 5}/{number}.html", mark.encode() * 500)
        stage.publish()
    print("published", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs kill -9")
def test_killed_at_any_moment_the_tree_is_a_complete_old_or_new_one(tmp_path: Path) -> None:
    output = tmp_path / "public"
    chance = random.Random(711)
    publish(output, {f"{number % 5}/{number}.html": "0" * 500 for number in range(40)})
    for _ in range(60):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(output)], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.uniform(0, 0.02))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
        found = tree(output)
        assert len(found) == 40
        assert len(set(found.values())) == 1, "a mixture of two trees"
        assert set(read_manifest(output)) == set(found)
    publish(output, {"a.html": "1"})
    assert [path.name for path in tmp_path.iterdir()] == ["public"], "what killed runs left is swept away"
