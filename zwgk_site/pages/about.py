"""What stands under the name of a column: what it holds, why it exists, how often it must change.

Source: 国办公开办函〔2019〕61号, every column of the platform has a legal basis.
"""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_site.kinds.column import Column
from zwgk_site.pages import formats
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.holdings import Standing, State, holdings_of


@dataclass(frozen=True)
class About:
    """Said at the head of a column's page or of the list that is a column; each part may be empty."""

    lede: str = ""
    basis: str = ""
    interval: str = ""
    state: State = "steady"
    standing: str = ""
    """How the column stands on the library's day, in words."""
    remark: str = ""


def about_of(portal: Portal, column: Column) -> About:
    """What a column says of itself."""
    say, standing = portal.say, holdings_of(portal.library).standing(column.id)
    return About(
        lede=column.description,
        basis=say("column", "basis", basis="；".join(column.basis)) if column.basis else "",
        interval=say("column", "interval", days=column.interval_days) if column.interval_days else "",
        state=standing.state,
        standing=standing_text(portal, column, standing),
        remark=column.remark or "",
    )


def standing_text(portal: Portal, column: Column, standing: Standing) -> str:
    """When a column was last changed and whether that is within its interval, or why it is empty."""
    latest = formats.long_day(standing.latest) if standing.latest else ""
    due = formats.long_day(standing.due) if standing.due else ""
    late = (portal.today - standing.due).days if standing.due else 0
    return (
        portal.say(
            "column", f"state_{standing.state}", latest=latest, due=due, late=late, reason=column.exempt or ""
        )
        if latest or standing.state in ("exempt", "blank")
        else ""
    )
