"""What a package holds, and where the questions of its helper lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zwgk_site.kinds.package import Choosing, Option, Package, Step
from zwgk_site.library import Library


@dataclass(frozen=True)
class Held:
    """Ids of what the steps of a package name, each once, in their order; what does not exist is left out."""

    policies: tuple[str, ...]
    interpretations: tuple[str, ...]
    benefits: tuple[str, ...]
    questions: tuple[str, ...]
    departments: tuple[str, ...]


def held(package: Package, library: Library) -> Held:
    """What the steps of a package name."""

    def ids(kind: str, names: Iterator[str]) -> tuple[str, ...]:
        found = (library.find(kind, name) for name in names)
        return tuple(dict.fromkeys(record for record in found if record is not None))

    steps = package.steps
    return Held(
        policies=ids("policy", (name for step in steps for name in step.policies)),
        interpretations=ids("interpretation", (name for step in steps for name in step.interpretations)),
        benefits=ids("benefit", (name for step in steps for name in step.benefits)),
        questions=ids("question", (name for step in steps for name in step.questions)),
        departments=ids("department", (name for step in steps for name in step.departments)),
    )


def of_step(step: Step) -> Iterator[tuple[str, str, str]]:
    """Everything of this site that a step names: key as written, kind and reference."""
    for key, kind, names in (
        ("文件", "policy", step.policies),
        ("解读", "interpretation", step.interpretations),
        ("惠民政策", "benefit", step.benefits),
        ("问答", "question", step.questions),
        ("单位", "department", step.departments),
    ):
        for name in names:
            yield key, kind, name


def answers(option: Option) -> bool:
    """Whether an option of the helper gives a result."""
    return bool(option.result or option.benefits or option.questions)


def onward(choosing: tuple[Choosing, ...]) -> Mapping[int, tuple[int, ...]]:
    """For the number of each question of a helper: the questions of that helper it leads to."""
    known = {asked.number for asked in choosing}
    return {
        asked.number: tuple(option.to for option in asked.options if option.to in known and option.to)
        for asked in choosing
    }


def reached(choosing: tuple[Choosing, ...]) -> frozenset[int]:
    """Numbers of the questions to which one gets from the first."""
    if not choosing:
        return frozenset()
    leads, seen, waiting = onward(choosing), set[int](), [choosing[0].number]
    while waiting:
        number = waiting.pop()
        if number not in seen:
            seen.add(number)
            waiting += leads.get(number, ())
    return frozenset(seen)
