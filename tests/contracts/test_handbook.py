"""The handbook: every picture is there and small, every chapter is in the index, the old anchors lead to the new places."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT
from tests.contracts.test_documentation import CODE, FENCED, LINK

DOCS = ROOT / "docs"
HANDBOOK = DOCS / "handbook"
CHAPTERS = sorted(path.name for path in HANDBOOK.glob("*.md") if path.name != "README.md")
LARGEST = 150_000
"""Bytes of a picture."""

PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")


def test_every_picture_is_there_small_described_and_taken_by_the_script() -> None:
    named: set[str] = set()
    script = (ROOT / "bench" / "handbook.py").read_text("utf-8")
    for chapter in HANDBOOK.glob("*.md"):
        for description, target in PICTURE.findall(CODE.sub("", FENCED.sub("", chapter.read_text("utf-8")))):
            picture = (chapter.parent / target).resolve()
            assert picture.is_file(), f"{chapter.name} shows {target}"
            assert picture.stat().st_size <= LARGEST, f"{target} is too large"
            assert description, f"{chapter.name} does not describe {target}"
            named.add(picture.name)
    taken = {path.name for path in (DOCS / "images").glob("handbook-*.png")}
    assert taken == named, "pictures that no chapter shows, or the other way round"
    assert len(named) <= 12
    for name in named:
        assert f'"{name.removeprefix("handbook-").removesuffix(".png")}"' in script


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_is_in_the_index_and_leads_back(name: str) -> None:
    assert f"]({name})" in (HANDBOOK / "README.md").read_text("utf-8")
    assert "[手册目录](README.md)" in (HANDBOOK / name).read_text("utf-8")


def test_the_old_page_has_a_heading_for_each_section_of_the_chapters() -> None:
    old = (DOCS / "editors.md").read_text("utf-8")
    targets = {target for target in LINK.findall(old) if "#" in target}
    for name in CHAPTERS:
        text = FENCED.sub("", (HANDBOOK / name).read_text("utf-8"))
        for heading in re.findall(r"^## (.+)$", text, re.MULTILINE):
            assert f"## {heading}" in old, f"{name} has a new section: add it to docs/editors.md"
            anchor = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
            assert f"handbook/{name}#{anchor}" in targets


def test_every_staff_document_is_in_the_index() -> None:
    index = (HANDBOOK / "README.md").read_text("utf-8")
    for_programmers = {"architecture.md", "editors.md", "figures.md"}
    for page in DOCS.glob("*.md"):
        if page.name not in for_programmers:
            assert f"](../{page.name})" in index, f"the handbook does not lead to {page.name}"
