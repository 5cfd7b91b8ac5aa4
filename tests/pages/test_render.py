"""Rendering: what is wrong with a template is said with its name and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.pages.conftest import TEMPLATES, Built, words
from zwgk_site.render import Renderer, TemplateProblem


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TEMPLATES, tmp_path / "templates"))


def broken(folder: Path, name: str, text: str, **context: object) -> TemplateProblem:
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(TemplateProblem) as caught:
        Renderer(folder, words()).text(name, context)
    return caught.value


def test_a_name_that_does_not_exist(folder: Path) -> None:
    found = broken(folder, "x.html", "<p>\n{{ view.titel }}</p>", view={"title": "题"})
    assert (found.template, found.line, found.reason, found.word) == ("x.html", 2, "undefined", "titel")


def test_a_mistake_in_a_part_is_placed_in_the_part(folder: Path) -> None:
    (folder / "parts" / "bad.html").write_text(
        "\n\n{% macro show(x) %}\n{{ x.nothing }}\n{% endmacro %}", encoding="utf-8"
    )
    found = broken(folder, "x.html", '{% import "parts/bad.html" as bad %}\n{{ bad.show("a") }}')
    assert (found.template, found.line, found.word) == ("parts/bad.html", 4, "nothing")


def test_a_template_that_cannot_be_read(folder: Path) -> None:
    found = broken(folder, "x.html", "<p>\n\n{% if %}</p>")
    assert (found.template, found.line, found.reason) == ("x.html", 3, "syntax")


def test_a_part_that_is_missing(folder: Path) -> None:
    found = broken(folder, "x.html", '\n{% include "parts/gone.html" %}')
    assert (found.template, found.line, found.reason, found.word) == (
        "x.html",
        2,
        "missing",
        "parts/gone.html",
    )


def test_anything_else_that_goes_wrong(folder: Path) -> None:
    found = broken(folder, "x.html", "{{ number() }}", number=3)
    assert (found.template, found.line, found.reason) == ("x.html", 1, "failed")


def test_text_is_escaped_and_markup_of_documents_is_not(demo: Built) -> None:
    from zwgk_site.pages.page import Html

    renderer = Renderer(TEMPLATES, words())
    made = renderer._environment.from_string("{{ a }}{{ b }}").render(a="<b>&", b=Html("<b>"))
    assert made == "&lt;b&gt;&amp;<b>"


def test_assets_are_named_by_their_bytes_and_scripts_of_the_search_keep_their_names(folder: Path) -> None:
    before = {artifact.path for artifact in Renderer(folder, words()).assets}
    assert "assets/search/page.js" in before
    style = next(path for path in before if path.startswith("assets/site.") and path.endswith(".css"))
    assert len(style) == len("assets/site.12345678.css")
    (folder / "assets" / "style" / "92-print.css").write_text("body{}", encoding="utf-8")
    assert style not in {artifact.path for artifact in Renderer(folder, words()).assets}


def test_a_page_names_the_modules_that_its_script_brings(folder: Path) -> None:
    scripts = folder / "assets" / "search"
    (scripts / "page.js").write_text('import { a } from "./a.js";\nimport { b } from "./b.js";\n', "utf-8")
    (scripts / "a.js").write_text('export { b } from "./b.js";\nimport { a } from "./page.js";\n', "utf-8")
    (scripts / "b.js").write_text('export const b = () => import("./late.js");\n', "utf-8")
    (scripts / "late.js").write_text('/** import { b } from "./b.js" */\nexport const late = 1;\n', "utf-8")
    (folder / "modules.html").write_text('{{ brought("search/page.js") | join(" ") }}', encoding="utf-8")
    text = Renderer(folder, words()).text("modules.html", {})
    assert text == "assets/search/a.js assets/search/b.js"
