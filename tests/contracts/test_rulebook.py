"""The rule book keeps its word: every example that breaks a rule is found, every one that keeps it is not."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import BROKEN
from tests.rules.conftest import TODAY, problems_of
from zwgk_site.check import check as check_tree
from zwgk_site.rulebook import Example, Rule, rules


def codes_of(example: Example, content: Path) -> set[str]:
    """Codes of what is said of an example, laid over the small valid site in ``content``."""
    if example.tree:
        folder = content.parent / "tree"
        for name, text in example.tree.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
        return {problem.code for problem in check_tree(folder)}
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
    return {problem.code for problem in problems_of(content, example.day or TODAY)}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
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
