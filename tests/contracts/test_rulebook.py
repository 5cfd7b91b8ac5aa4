"""The rule book keeps its word: every example that breaks a rule is found, every one that keeps it is not."""

from __future__ import annotations

import base64
import shutil
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import BROKEN, ROOT, problems_worded
from tests.rules.conftest import TODAY, problems_of
from zwgk_site import pipeline
from zwgk_site.check import check as check_tree
from zwgk_site.check.kiosk import check_kiosk
from zwgk_site.handover.mapping import read_mapping
from zwgk_site.kinds import discover
from zwgk_site.ledger.drawing_up import draw_up
from zwgk_site.rulebook import Example, Rule, rules
from zwgk_site.rulebook.page import markdown
from zwgk_site.settings import Settings

REGENERATE = (
    'python -c "from pathlib import Path; from zwgk_site.rulebook.page import markdown; '
    "Path('docs/rules.md').write_text(markdown(), encoding='utf-8')\""
)


def codes_of(example: Example, content: Path) -> set[str]:
    """Codes of what is said of an example, laid over the small valid site in ``content``."""
    if example.tree or example.kiosk:
        folder = content.parent / "tree"
        for name, text in {**example.tree, **example.kiosk}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
        return {problem.code for problem in (check_kiosk(folder) if example.kiosk else check_tree(folder))}
    if example.ledger:
        return codes_of_ledger(example, content)
    if example.mapping:
        mapping = content.parent / "mapping.yaml"
        mapping.write_text(example.mapping, "utf-8")
        return {problem.code for problem in read_mapping(mapping)[1]}
    for name in example.without:
        (content / name).unlink()
    if example.case is not None:
        shutil.copytree(BROKEN / example.case / "content", content, dirs_exist_ok=True)
    for name, text in example.files.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, "utf-8")
    for name, changes in example.changes.items():
        text = (content / name).read_text("utf-8")
        for before, after in changes.items():
            assert before in text, f"{name} does not hold {before}"
            text = text.replace(before, after)
        (content / name).write_text(text, "utf-8")
    for name, text in example.binary.items():
        (content / name).write_bytes(base64.b64decode(text))
    if example.built or example.searched or example.templates or example.output or example.binary:
        return codes_of_build(example, content)
    return {problem.code for problem in problems_of(content, example.day or TODAY)}


def codes_of_ledger(example: Example, content: Path) -> set[str]:
    """Those of ledgers beside the content folder or, wrongly, in it; counted for the year before its day."""
    paths = [content.parent / name for name in example.ledger]
    for path, text in zip(paths, example.ledger.values(), strict=True):
        path.write_text(text, "utf-8-sig")
    day = example.day or TODAY
    return {problem.code for problem in draw_up(paths, content, discover(), day.year - 1, day).problems}


def codes_of_build(example: Example, content: Path) -> set[str]:
    """Those of the whole way from content to the site in a folder, and of searching it."""
    templates, output = content.parent / "templates", content.parent / "site"
    shutil.copytree(ROOT / "templates", templates)
    for name, changes in example.templates.items():
        text = (templates / name).read_text("utf-8")
        for before, after in changes.items():
            assert before in text, f"{name} does not hold {before}"
            text = text.replace(before, after)
        (templates / name).write_text(text, "utf-8")
    for name, text in example.output.items():
        output.mkdir(exist_ok=True)
        (output / name).write_text(text, "utf-8")
    settings, day = Settings(content, templates, output, today=example.day or TODAY), example.day or TODAY
    if example.searched:
        return {problem.code for problem in pipeline.check(settings, day, search=True).problems}
    return {problem.code for problem in pipeline.build(settings, day).problems}


SHOWN = [rule for rule in rules() if not rule.examples.wrong.test]
TOLD = [rule for rule in rules() if rule.examples.wrong.test]


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_wrong_example_breaks_the_rule_and_the_right_one_keeps_it(rule: Rule, small: Path) -> None:
    other = small.parent / "other" / "content"
    shutil.copytree(small, other)
    assert codes_of(rule.examples.wrong, small) & set(rule.codes), "nothing is found"
    assert not codes_of(rule.examples.right, other) & set(rule.codes)


def test_every_rule_has_its_own_number_and_no_code_has_two_rules() -> None:
    assert [code for code, count in Counter(rule.code for rule in rules()).items() if count > 1] == []
    assert [
        code for code, count in Counter(code for rule in rules() for code in rule.codes).items() if count > 1
    ] == []


@pytest.mark.parametrize("rule", TOLD, ids=lambda rule: rule.code)
def test_an_example_told_in_words_names_the_test_that_holds_it(rule: Rule) -> None:
    assert rule.examples.wrong.told
    assert rule.examples.right.told
    place = ROOT / rule.examples.wrong.test
    held = "".join(path.read_text("utf-8") for path in ([place] if place.is_file() else place.glob("*.py")))
    cases = "".join(path.read_text("utf-8") for path in BROKEN.glob("*/expected.txt"))
    assert any(code in held or f"[{code}]" in cases for code in rule.codes)


def test_every_code_of_the_project_belongs_to_a_rule() -> None:
    ruled = {code for rule in rules() for code in rule.codes}
    assert ruled == {code for code, _ in problems_worded()}


def test_the_level_of_a_rule_is_that_of_its_gravest_code() -> None:
    levels = {(code, level) for code, level in problems_worded()}
    for rule in rules():
        grave = any((code, "error") in levels for code in rule.codes)
        assert rule.level == ("错误" if grave else "提醒"), rule.code


def test_the_page_of_the_rules_is_current() -> None:
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == markdown(), f"run:\n{REGENERATE}"
