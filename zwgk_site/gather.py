"""The first half of every run: from content files to the library. Writes nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zwgk_site import standing
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.site import Site
from zwgk_site.library import Library
from zwgk_site.load import load
from zwgk_site.problems import Problem
from zwgk_site.relate import relate
from zwgk_site.rules import check_rules
from zwgk_site.screening import screen
from zwgk_site.settings import Settings
from zwgk_site.validate import Checked, kinds_at, validate
from zwgk_site.waiving import waived


def gather(
    settings: Settings, kinds: Sequence[Kind], fallback: dt.date
) -> tuple[Library | None, tuple[Problem, ...]]:
    """The library as of the run's day, and every mistake found on the way.

    The day is ``settings.today``, else the site's 演示日期, else ``fallback``. Relations are checked
    also when some records are wrong, so that one run shows all mistakes.
    """
    sources, unread = load(settings.content)
    records, untyped = validate(sources, kinds)
    today = settings.today or _demo_day(records) or fallback
    wrong = (*unread, *untyped)
    incomplete = _incomplete(wrong, kinds, settings)
    library, unrelated = relate(records, kinds, today, settings.content, incomplete)
    broken = check_rules(library, records, incomplete) if library is not None else []
    stands = standing.check(library, settings.content, incomplete) if library is not None else ()
    places = (
        {standing.FILE}
        | {source.place for source in sources}
        | {it.spot.file.partition("/")[2] for it in wrong}
    )
    found = waived(records, places, (*unrelated, *broken, *stands, *screen(records)), today)
    return (None if wrong else library), (*wrong, *found)


def _incomplete(wrong: Sequence[Problem], kinds: Sequence[Kind], settings: Settings) -> frozenset[str]:
    """Kinds whose files have mistakes; a file nobody can place may be of any kind."""
    names: set[str] = set()
    for problem in wrong:
        place = problem.spot.file.removeprefix(f"{settings.content.resolve().name}/")
        names.update(kind.name for kind in kinds_at(place, kinds) or kinds)
    return frozenset(names)


def _demo_day(records: Sequence[Checked]) -> dt.date | None:
    return next((item.record.demo_today for item in records if isinstance(item.record, Site)), None)
