"""Every word a page says stands in words.yaml, and every word there is said."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT
from tests.pages.conftest import TEMPLATES, words
from zwgk_site.words import MissingWord, Words

CODE = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "zwgk_site").rglob("*.py")))
MARKUP = {
    path.relative_to(TEMPLATES).as_posix(): path.read_text("utf-8")
    for path in sorted(TEMPLATES.rglob("*.html"))
}


def test_templates_use_only_words_that_exist() -> None:
    table = words().table
    used = {found for text in MARKUP.values() for found in re.findall(r"words\.(\w+)\.(\w+)", text)}
    assert [(section, name) for section, name in used if name not in table.get(section, {})] == []


def test_every_word_is_used() -> None:
    written = "\n".join(MARKUP.values())
    unused = [
        f"{section}.{name}"
        for section, texts in words().table.items()
        for name in texts
        if section != "finding"
        and f"words.{section}.{name}" not in written
        and not re.search(rf'"{re.escape(name)}"', CODE)
        and not re.search(rf'f"{re.escape(re.split("[_]", name)[0])}_{{', CODE)
    ]
    assert unused == []


def test_templates_themselves_say_nothing() -> None:
    for name, text in MARKUP.items():
        without = re.sub(r"\{#.*?#\}|/\*.*?\*/", "", text, flags=re.DOTALL)
        assert re.findall(r"[\u4e00-\u9fff]+", without) == [], name


def test_templates_compute_nothing() -> None:
    for name, text in MARKUP.items():
        for code in re.findall(r"\{\{(.*?)\}\}|\{%(.*?)%\}", text, flags=re.DOTALL):
            inside = re.sub(r"\"[^\"]*\"|'[^']*'", "", "".join(code)).strip("- ")
            assert not re.search(r"[|*/%~]| \+ | - |\d+ *[<>]|[<>] *\d", inside), (name, inside)


def test_a_missing_word_is_named() -> None:
    known = Words({"home": {"due": "{count} 项"}})
    assert known.say("home", "due", count=3) == "3 项"
    with pytest.raises(MissingWord, match=r"home\.new"):
        known.say("home", "new")
    with pytest.raises(MissingWord, match=r"home\.due"):
        known.say("home", "due", number=3)
