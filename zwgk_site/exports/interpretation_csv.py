"""statistics.csv of interpretations: what each explains, who by, and how soon after its document it came.

Source: 2024年聊城市政务公开工作要点 二（二）: 同步起草、同步审签、同步发布. With it anybody can count the statistics again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.kinds.interpretation import Interpretation
from zwgk_site.pages import Page, Portal, formats
from zwgk_site.pages.statistics import data_address
from zwgk_site.pages.synchrony import days_between, gap_of, is_counted, newest_of

_COLUMNS = (
    "csv_title", "csv_policies", "csv_numbers", "organ", "csv_form", "csv_stage", "csv_role", "csv_issued",
    "csv_published", "csv_days", "csv_class",
)  # fmt: skip


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """One line an interpretation, newest first. No days where it came before the document or they are not
    known, and no class where the statistics do not count it; no file while there is none."""
    records = portal.library.records("interpretation", Interpretation)
    if records:
        head = (*(portal.say("interpretation", name) for name in _COLUMNS), portal.say("mark", "sample"))
        yield csv_file(data_address(portal), head, (_row(portal, record) for record in records))


def _row(portal: Portal, record: Interpretation) -> Sequence[str]:
    library, comma = portal.library, portal.say("mark", "comma")
    policies = [library.policy(library.id_of("policy", name)) for name in record.policies]
    days = days_between(library, record)
    return (
        record.title,
        comma.join(policy.title for policy in policies),
        comma.join(policy.number for policy in policies if policy.number),
        library.title_of("department", record.publisher),
        record.form,
        record.stage,
        record.role or "",
        formats.iso(newest_of(library, record)),
        formats.iso(record.published.date()),
        "" if days is None or days < 0 else str(days),
        portal.say("interpretation", f"class_{gap_of(days)}") if is_counted(record) else "",
        portal.say("mark", "yes" if record.sample else "no"),
    )
