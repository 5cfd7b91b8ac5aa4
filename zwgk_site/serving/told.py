"""What the staff bar says of one page: where it comes from, how fresh it is, its review, its look in search."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

from zwgk_site import urls
from zwgk_site.kinds.column import Column
from zwgk_site.kinds.review import Review, needs_review
from zwgk_site.pages import Page, Portal
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems.review import PENDING
from zwgk_site.relate.holdings import State, holdings_of, named_column
from zwgk_site.rules.review import SITE_REVIEWS
from zwgk_site.serving.addresses import DARK, PAPER, PHONE, of_page
from zwgk_site.serving.looks import looks
from zwgk_site.serving.mistakes import concerning, mistakes, opened
from zwgk_site.serving.preview import Preview, Shown

_STATES: dict[State, str] = {
    "fresh": "按时更新",
    "late": "已过更新期限",
    "blank": "空白栏目",
    "exempt": "没有内容，已说明免于更新",
    "steady": "没有规定更新期限",
}


def told(preview: Preview, file: str) -> dict[str, Any]:
    """The problems of the newest build and what is known of the page at ``file``, as plain values for the browser.

    ``page`` is None where the last good site has no such page.
    """
    wrong = sorted(p for p in preview.problems if p.level == "error")
    doubtful = sorted(p for p in preview.problems if p.level == "warning")
    page = preview.shown.pages.get(file) if preview.shown is not None else None
    return {
        "moment": str(preview.moment),
        "errors": [asdict(mistake) for mistake in mistakes(wrong, preview.above)],
        "warnings": len(doubtful),
        "page": _page(preview, cast(Shown, preview.shown), page, file, doubtful) if page else None,
    }


def _page(
    preview: Preview, shown: Shown, page: Page, file: str, doubtful: Sequence[Problem]
) -> dict[str, Any]:
    line = _line(preview.source(page), page.record)
    path, link = opened(Spot(page.source, line), preview.above)
    found = looks(shown, page)
    return {
        "source": f"{page.source}:{line}" if line else page.source,
        "path": path,
        "link": link,
        "facts": list(_facts(shown.portal, page, preview.problems)),
        "warnings": [asdict(m) for m in mistakes(concerning(doubtful, page.source), preview.above)],
        "looks": [asdict(look) for look in found],
        "more": max(0, sum(r.address.split("#")[0] == page.address for r in shown.records) - len(found)),
        "views": list(_views(preview.settings.base_path, page, file)),
    }


def _line(source: Path, record: str) -> int:
    """Where a record begins in a file of many, by its 标识; 1 for a file of one, 0 for a folder."""
    if not source.is_file():
        return 0
    named = re.compile(rf"""^\s*(?:-\s+)?(?:\{{\s*)?标识:\s*["']?{re.escape(record)}["']?\s*(?:[,}}#].*)?$""")
    lines = source.read_text("utf-8", errors="replace").split("\n")
    return next((number for number, text in enumerate(lines, 1) if record and named.match(text)), 1)


def _facts(portal: Portal, page: Page, found: Sequence[Problem]) -> Iterator[tuple[str, str]]:
    """Lines of the bar: what it is, and its text."""
    if page.changed is not None:
        yield "内容日期", page.changed.isoformat()
    column = _column(portal, page)
    if column is not None:
        standing = holdings_of(portal.library).standing(column.id)
        parts = [_STATES[standing.state]]
        if standing.latest is not None:
            parts.append(f"最近一条 {standing.latest.isoformat()}")
        if standing.due is not None:
            parts.append(f"应在 {standing.due.isoformat()} 前更新")
        yield "栏目", f"{column.name}：{'，'.join(parts)}"
    yield "公开审查", _review(portal, page, found)


def _column(portal: Portal, page: Page) -> Column | None:
    """The column whose page this is, or in which its record or list stands."""
    library = portal.library
    kind = portal.kinds.get(page.kind)
    if kind is None:
        return None
    if kind.name == "column":
        return cast(Column, library.get("column", page.record).record) if page.record else None
    named = named_column(library.get(kind.name, page.record).record) if page.record else None
    if named is not None:
        return portal.column(named)
    about = portal.about(kind)
    return about if isinstance(about, Column) else None


def _review(portal: Portal, page: Page, found: Sequence[Problem]) -> str:
    if portal.site.review != SITE_REVIEWS:
        return "本站另行审查，不在这里记录"
    kind = portal.kinds.get(page.kind)
    if kind is None or not page.record or not needs_review(kind):
        return "这一页不需要审查记录"
    waiting = [problem.what for problem in concerning(found, page.source) if problem.code in PENDING]
    place = page.source.partition("/")[2]
    reviews = [r for r in portal.library.records("review", Review) if r.file == place]
    spots = {entry.file for entry in portal.library.entries.get("review", ()) if entry.record in reviews}
    waiting += [problem.what for problem in found if problem.code in PENDING and problem.spot.file in spots]
    if waiting:
        return f"没有做完：{'；'.join(waiting)}"
    if not reviews:
        return "没有审查记录"
    last = reviews[0].rounds[-1]
    signed = "，".join(
        f"{name} {step.by} {step.day}" for name, step in last.steps.items() if step is not None
    )
    return f"已审查：{signed}"


def _views(base: str, page: Page, file: str) -> Iterator[tuple[str, str]]:
    yield "手机", of_page(PHONE, file)
    yield "打印", of_page(PAPER, file)
    yield "深色", of_page(DARK, file)
    if page.edition == "both":
        elder = urls.elder(page.address)
        yield ("标准版", base + page.address) if file == elder else ("长者版", base + elder)
