"""三同步：how many working days lie between a document and its interpretation.

Source: 2024年聊城市政务公开工作要点 二（二）: 同步起草、同步审签、同步发布; 国办发〔2016〕80号.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from zwgk_site.kinds.interpretation import Interpretation
from zwgk_site.library import Library
from zwgk_site.text.workdays import YearUnknown

Gap = Literal["before", "same", "three", "five", "late", "unknown"]
GAPS: tuple[Gap, ...] = ("same", "three", "five", "late", "before", "unknown")


def is_counted(record: Interpretation) -> bool:
    """Whether statistics ask how soon it came: of one in practice or on a draft nobody expects it."""
    return record.stage == "发布"


def newest_of(library: Library, record: Interpretation) -> dt.date:
    """The day on which the newest of the documents it explains was published."""
    documents = (library.policy(library.id_of("policy", name)) for name in record.policies)
    return max(document.published.date() for document in documents)


def days_between(library: Library, record: Interpretation) -> int | None:
    """Working days after the newest document it explains; negative when it came first, None where the
    holidays of a year on the way are not known."""
    measured = _measured(library, record)
    return None if isinstance(measured, YearUnknown) else measured


def unknown_year(library: Library, record: Interpretation) -> int | None:
    """The year whose holidays are not known, where that is why nothing can be counted."""
    measured = _measured(library, record)
    return measured.year if isinstance(measured, YearUnknown) else None


def _measured(library: Library, record: Interpretation) -> int | YearUnknown:
    try:
        return library.workdays.between(newest_of(library, record), record.published.date())
    except YearUnknown as unknown:
        return unknown


def gap_of(days: int | None) -> Gap:
    """The class of a gap: same day, up to three, up to five working days, later, or before the document."""
    if days is None:
        return "unknown"
    if days < 0:
        return "before"
    return "same" if days == 0 else "three" if days <= 3 else "five" if days <= 5 else "late"


def said(days: int | None) -> Gap | None:
    """What the page of an interpretation says of the gap: nothing where it came before or nobody knows."""
    gap = gap_of(days)
    return None if gap in ("before", "unknown") else gap
