"""The three bodies of text that are measured, as search records."""

from __future__ import annotations

import datetime as dt
import json
import lzma
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.search.notices import notices
from zwgk_site import pipeline
from zwgk_site.artifact import Artifact
from zwgk_site.search import Everyday, SearchRecord
from zwgk_site.settings import Settings
from zwgk_site.workshop import Findable, Workshop

ROOT = Path(__file__).parents[2]

DAY = dt.date(2024, 11, 15)

NO_WORDS = Everyday({}, (), ())


class _Listening(Workshop):
    """Takes what would be indexed instead of indexing it."""

    found: Findable | None = None

    def indexed(self, found: Findable) -> Iterator[Artifact]:
        self.found = found
        return iter(())


def demo() -> Findable:
    """The demonstration portal with its names, everyday words and hot words."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(ROOT / "content", ROOT / "templates", Path(folder, "site"))
        workshop = _Listening(settings.output)
        outcome = pipeline.build(settings, DAY, workshop=workshop)
        assert workshop.found is not None, outcome.problems
        return workshop.found


def laws(corpus: Path) -> Findable:
    """A file of one JSON object a line: title, category, date, body. May be compressed with xz."""
    records = []
    with (lzma.open if corpus.suffix == ".xz" else open)(corpus, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            law = json.loads(line)
            date = law["date"] if re.fullmatch(r"\d{4}-\d\d-\d\d", law["date"] or "") else None
            records.append(
                SearchRecord(
                    f"policies/law-{number:05}.html",
                    law["title"],
                    "政策文件",
                    law["body"],
                    departments=(law["category"],),
                    year=date[:4] if date else None,
                    date=date,
                )
            )
    return Findable(tuple(records), (), NO_WORDS)


def generated(count: int) -> Findable:
    """Notices of ``notices.py``."""
    return Findable(
        tuple(
            SearchRecord(
                f"policies/notice-{number:05}.html",
                each.title,
                "政策文件",
                each.body,
                number=each.number,
                departments=(each.department,),
                year=each.date[:4],
                topics=(each.topic,),
                region=each.place,
                date=each.date,
            )
            for number, each in enumerate(notices(count))
        ),
        (),
        NO_WORDS,
    )
