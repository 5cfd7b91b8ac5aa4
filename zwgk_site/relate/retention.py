"""How long something is shown: what has a last day (公示至) is withdrawn when that day is over.

Sources: 政务公开工作要点 of several counties (在公开前明确各类信息的公开时限，加强公开后的信息管理);
个人信息保护法 art. 19, personal information is kept no longer than its purpose needs.
"""

from __future__ import annotations

import datetime as dt

from zwgk_site.kinds.base import Kind, Record
from zwgk_site.kinds.fields import choices_of, pointing

_KEPT = frozenset(("id", "publisher", "published", "publish_until", "sample"))


def last_day(record: Record) -> dt.date | None:
    """The last day on which a record is shown; None where it stays."""
    day: dt.date | None = getattr(record, "publish_until", None)
    return day


def over(record: Record, today: dt.date) -> bool:
    """Whether that day has passed."""
    last = last_day(record)
    return last is not None and today > last


def withdrawn(kind: Kind, record: Record) -> Record:
    """What is left of a record that is over: its organ and its days. Title, text and files are taken out,
    since they may name people; it is called by its kind and id."""
    model = type(record)
    left: dict[str, object] = {}
    for name, field in model.model_fields.items():
        value = getattr(record, name)
        if name in _KEPT:
            continue
        if name == "title":
            left[name] = f"{kind.label}（{record.id}）"
        elif not field.is_required():
            left[name] = field.get_default(call_default_factory=True)
        elif isinstance(value, str) and not choices_of(field) and name not in pointing(model):
            left[name] = ""
        elif isinstance(value, tuple):
            left[name] = ()
    return record.model_copy(update=left)
