"""Headings and ids, as a screen reader meets them (WCAG 2.2, 1.3.1 and 2.4.6)."""

from __future__ import annotations

from zwgk_site import problems
from zwgk_site.check.reading import Reading
from zwgk_site.problems import Problem, Spot


def check(reading: Reading) -> list[Problem]:
    """One first-level heading, no level skipped on the way down, no id twice."""
    found = []
    first = sum(heading.level == 1 for heading in reading.headings)
    if first != 1:
        found.append(problems.page_outline(Spot(reading.path), f"这一页有 {first} 个一级标题"))
    level = 0
    for heading in reading.headings:
        if heading.level > level + 1 and level:
            found.append(
                problems.page_outline(heading.spot, f"{level} 级标题下面直接用了 {heading.level} 级标题")
            )
        level = heading.level
    found += [problems.page_ids(Spot(reading.path), name) for name, count in reading.ids.items() if count > 1]
    return found
