"""One class of a table of standards over time: a chart a line, and the table of all its versions."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from zwgk_site.kinds.standard import StandardClass, StandardVersion
from zwgk_site.pages import bars, formats
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.standards import Amounts, Change, Line, standing

MINUS = "−"

BESIDE = 1
"""Charts that have room beside the table."""


@dataclass(frozen=True)
class Cell:
    """An amount in one version, and the change from the version before."""

    label: str
    amount: str
    change: str


@dataclass(frozen=True)
class VersionRow:
    """One version of a class, newest first."""

    day: str
    since: str
    state: str
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Series:
    """A class over time. ``heads`` are the names of its items; one for a class without. ``wide`` says that
    its charts need a row of their own."""

    id: str
    name: str
    unit: str
    charts: tuple[bars.Chart, ...]
    heads: tuple[str, ...]
    rows: tuple[VersionRow, ...]
    caption: str
    wide: bool


def amount_text(value: Decimal) -> str:
    """915 or 197.5: no zeros after the point."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def change_text(portal: Portal, change: Change | None) -> str:
    """＋44（＋5.1%）, 未调整, or empty where there was nothing before."""
    if change is None:
        return ""
    if not change.by:
        return portal.say("standard", "same")
    by = _signed(change.by)
    if change.percent is None:
        return by
    return portal.say("standard", "change", by=by, percent=_signed(change.percent))


def _signed(value: Decimal) -> str:
    return f"{MINUS if value < 0 else '+'}{amount_text(abs(value))}"


def series(portal: Portal, amounts: Amounts, of: StandardClass, name: str) -> Series:
    """Everything of one class; ``name`` is the anchor of its heading."""
    say, unit = portal.say, of.unit or amounts.table.unit
    own = tuple(Line(of, item) for item in of.items or (None,))
    return Series(
        id=name,
        name=of.name,
        unit=unit,
        charts=tuple(
            _chart(portal, amounts, line, f"{name}-{number}") for number, line in enumerate(own, start=1)
        ),
        heads=tuple(line.item or say("standard", "amount") for line in own),
        rows=tuple(
            _row(portal, amounts, version, own)
            for version in reversed(amounts.ordered)
            if any(amounts.at(version, line) is not None for line in own)
        ),
        caption=say("standard", "caption", name=of.name, unit=unit),
        wide=len(own) > BESIDE,
    )


def _row(portal: Portal, amounts: Amounts, version: StandardVersion, own: tuple[Line, ...]) -> VersionRow:
    state = standing(amounts.table.versions, version, portal.today)
    return VersionRow(
        day=formats.iso(version.since),
        since=formats.long_day(version.since),
        state=state,
        label="" if state == "past" else portal.say("standard", f"state_{state}"),
        cells=tuple(_cell(portal, amounts, version, line) for line in own),
    )


def _cell(portal: Portal, amounts: Amounts, version: StandardVersion, line: Line) -> Cell:
    value = amounts.at(version, line)
    return Cell(
        label=line.item or portal.say("standard", "amount"),
        amount=portal.say("mark", "blank") if value is None else amount_text(value),
        change=change_text(portal, amounts.changed(version, line)),
    )


def _chart(portal: Portal, amounts: Amounts, line: Line, name: str) -> bars.Chart:
    say, unit = portal.say, line.of.unit or amounts.table.unit
    drawn = tuple(
        bars.Amount(
            value,
            amount_text(value),
            f"{version.since.year}-{version.since.month:02d}",
            standing(amounts.table.versions, version, portal.today),
        )
        for version in amounts.ordered
        if (value := amounts.at(version, line)) is not None
    )
    parts = (say("standard", "point", month=each.below, amount=each.shown) for each in drawn[-bars.MOST :])
    return bars.Chart(
        id=name,
        name=line.item or "",
        title=say("standard", "chart", name=line.name, unit=unit),
        said=say("standard", "chart_said", parts=portal.say("mark", "comma").join(parts), unit=unit),
        bars=bars.bars(drawn),
    )
