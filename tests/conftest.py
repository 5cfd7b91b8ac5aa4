"""Things several tests share."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings
from playwright.sync_api import Browser, Playwright, sync_playwright

from zwgk_site import problems

ROOT = Path(__file__).parent.parent
"""The project's folder."""

# The same examples in every run, and no clock: a test must not fail because a machine is busy.
hypothesis_settings.register_profile("steady", deadline=None, derandomize=True)
hypothesis_settings.load_profile("steady")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
"""As one process without a screen runs it; nothing is asked of the network."""

BROKEN = Path(__file__).parent / "broken"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The content folder of the small valid site, to be changed at will."""
    return Path(shutil.copytree(BROKEN / "base" / "content", tmp_path / "content"))


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def large_text(playwright: Playwright) -> Iterator[Browser]:
    """A browser whose owner has set the text to twice the usual size."""
    browser = playwright.chromium.launch(
        executable_path=CHROMIUM, args=[*FLAGS, "--blink-settings=defaultFontSize=32"]
    )
    yield browser
    browser.close()


def problems_worded() -> Iterator[tuple[str, str]]:
    """Code and level of every problem that the package can word."""
    for module in sorted(Path(problems.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Problem":
                words = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
                yield words[0], "warning" if words[-1] == "warning" else "error"
