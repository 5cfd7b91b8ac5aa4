"""The documentation tells what is there: keys, problem codes, commands, options, dependencies, links."""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, problems_worded
from zwgk_site import reference
from zwgk_site.cli import parser
from zwgk_site.kinds import discover

DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md")))

REGENERATE = (
    'python -c "from pathlib import Path; from zwgk_site import reference; from zwgk_site.kinds import discover; '
    "Path('docs/fields.md').write_text(reference.markdown(discover()), encoding='utf-8')\""
)

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^ *(```|~~~).*?^ *\1", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]+`")


def text_of(path: Path) -> str:
    return path.read_text("utf-8")


def test_fields_are_documented_as_the_models_have_them() -> None:
    written = text_of(DOCS / "fields.md")
    assert written == reference.markdown(discover()), f"docs/fields.md is out of date; run:\n{REGENERATE}"


def test_the_reference_does_not_depend_on_the_order_of_kinds() -> None:
    assert reference.markdown(discover()[::-1]) == reference.markdown(discover())


def test_every_documented_code_exists_and_every_code_is_documented() -> None:
    documented = re.findall(r"^### `([a-z-]+)`$", text_of(DOCS / "problems.md"), re.MULTILINE)
    assert len(documented) == len(set(documented)), "a code has two sections"
    assert set(documented) == {code for code, _ in problems_worded()}


def test_the_documented_level_of_each_problem_is_its_level() -> None:
    sections = re.split(r"^### `([a-z-]+)`$", text_of(DOCS / "problems.md"), flags=re.MULTILINE)
    told = dict(zip(sections[1::2], sections[2::2], strict=True))
    for code, level in problems_worded():
        assert f"级别：{'提醒' if level == 'warning' else '错误'}" in told[code], (
            f"the level of {code} is not told"
        )


def _commands() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def test_every_command_and_option_is_in_the_readme() -> None:
    readme = text_of(ROOT / "README.md")
    for name, command in _commands():
        assert f"`python build.py {name}" in readme, f"README.md does not explain {name}"
        options = {
            word for action in command._actions for word in action.option_strings if word.startswith("--")
        }
        for option in sorted(options - {"--help"}):
            assert f"`{option}" in readme, f"README.md does not explain {name} {option}"


def test_the_readme_names_no_option_that_is_gone() -> None:
    known = {
        word for _, command in _commands() for action in command._actions for word in action.option_strings
    }
    told = set(re.findall(r"^\| `(--[a-z-]+)", text_of(ROOT / "README.md"), re.MULTILINE))
    assert told <= known, f"README.md explains {sorted(told - known)}"


def test_every_runtime_dependency_has_a_decision() -> None:
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]
    decisions = "\n".join(text_of(path) for path in sorted((DOCS / "decisions").glob("*.md")))
    for requirement in project["dependencies"]:
        name = re.split(r"[<>=!~;\[ ]", requirement)[0]
        assert f"`{name}`" in decisions, f"docs/decisions/ says nothing of {name}"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(CODE.sub("", FENCED.sub("", text_of(page)))):
        if "://" in target or target.startswith("mailto:"):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), f"{page.name} links {target}"
        if anchor and file.suffix == ".md":
            assert anchor in set(_anchors(text_of(file))), f"{page.name} links {target}"


def _anchors(text: str) -> Iterator[str]:
    """Ids that code hosting sites give to headings: lower case, spaces to hyphens, punctuation dropped."""
    for heading in re.findall(r"^#+ (.+)$", FENCED.sub("", text), re.MULTILINE):
        yield re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = [int(path.name[:4]) for path in sorted((DOCS / "decisions").glob("[0-9]*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
