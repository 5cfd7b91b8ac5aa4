"""What stands under the name of a column: what it holds, why it exists, how often it must change.

Source: 国办公开办函〔2019〕61号, every column of the platform has a legal basis.
"""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_site.kinds.column import Column
from zwgk_site.pages.portal import Portal


@dataclass(frozen=True)
class About:
    """Said at the head of a column's page or of the list that is a column; each part may be empty."""

    lede: str = ""
    basis: str = ""
    interval: str = ""


def about_of(portal: Portal, column: Column) -> About:
    """What a column says of itself."""
    say = portal.say
    return About(
        lede=column.description,
        basis=say("column", "basis", basis="；".join(column.basis)) if column.basis else "",
        interval=say("column", "interval", days=column.interval_days) if column.interval_days else "",
    )
