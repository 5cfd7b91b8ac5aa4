"""The chart of a procedure: a drawing with all measures, and the same steps as a list for who reads or listens.

Templates show it by ``parts/flow.html``: ``{% import "parts/flow.html" as flows %}{{ flows.chart(view.flow) }}``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zwgk_site.kinds.flow import Flow, leads
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.text.layered import Layout, Measures, forward, layout
from zwgk_site.text.linebreaks import lines

SIZE, SMALL, LEADING = 16, 14, 1.4
"""Letters of names and of all else, in units of the drawing; height of a line by its letters."""
PAD, ALONE, BESIDE = 12.0, 264.0, 188.0
"""Room around the text of a box; its width where every row has one, and where some stand side by side."""
CONDITION = 116.0
"""Width of a condition."""
EDGE = 2.0
HEAD = 7.0
"""Half the width of the head of an arrow."""


@dataclass(frozen=True)
class Words:
    """A line of text. ``x`` is its middle, ``y`` its foot."""

    text: str
    x: str
    y: str
    name: bool = False


@dataclass(frozen=True)
class Box:
    """A step. ``shape`` is ``first``, ``last``, ``choice`` (several ways lead on) or ``step``."""

    x: str
    y: str
    width: str
    height: str
    round: str
    shape: str
    words: tuple[Words, ...]


@dataclass(frozen=True)
class Arrow:
    """A line with its head, both as path data, and its condition."""

    line: str
    head: str
    words: tuple[Words, ...]


@dataclass(frozen=True)
class Onward:
    """Where a step leads in the list; ``when`` is empty where it always does."""

    when: str
    link: Link


@dataclass(frozen=True)
class Item:
    """A step in the list."""

    anchor: str
    name: str
    text: str
    who: str
    limit: str
    onward: tuple[Onward, ...]
    label: str
    """What stands before where it leads; says that it ends where it leads nowhere."""


@dataclass(frozen=True)
class FlowChart:
    """Everything the chart shows. ``across`` and ``down`` are its size in letters, for ``width`` and ``height``."""

    id: str
    title: str
    described: str
    box: str
    across: str
    down: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    steps: tuple[Item, ...]


def flow_chart(portal: Portal, flow: Flow, title: str, prefix: str = "flow") -> FlowChart:
    """The chart of a checked procedure. ``prefix`` starts all anchors: each chart of a page needs its own."""
    onward = leads(flow)
    edges = [(place, to) for place, ways in enumerate(onward) for to, _ in ways]
    conditions = [lines(when, SMALL, CONDITION) if when else [] for ways in onward for _, when in ways]
    kept, rows = forward(len(flow.steps), edges)
    width = BESIDE if _side_by_side(edges, kept, rows) else ALONE
    texts = [_texts(portal, flow, place, rows, width) for place in range(len(flow.steps))]
    made = layout(
        [_tall(text) + 2 * PAD for text in texts],
        edges,
        [len(condition) * SMALL * LEADING for condition in conditions],
        Measures(width, 24.0, 36.0, 9.0),
    )
    across, down = made.width + 2 * EDGE, made.height + 2 * EDGE
    return FlowChart(
        id=prefix,
        title=title,
        described=portal.say("flow", "described", count=len(flow.steps), first=flow.steps[0].name),
        box=f"0 0 {_number(across)} {_number(down)}",
        across=f"{_number(across / SIZE)}em",
        down=f"{_number(down / SIZE)}em",
        boxes=_boxes(made, texts, onward, width),
        arrows=_arrows(made, conditions),
        steps=tuple(_item(portal, flow, place, onward[place], prefix) for place in range(len(flow.steps))),
    )


def _side_by_side(edges: Sequence[tuple[int, int]], kept: frozenset[int], rows: Sequence[int]) -> bool:
    """Whether any row holds more than one box, or a box and a line that passes it."""
    passing = any(rows[edges[n][1]] - rows[edges[n][0]] > 1 for n in kept)
    return passing or len(set(rows)) < len(rows)


def _texts(
    portal: Portal, flow: Flow, place: int, rows: Sequence[int], width: float
) -> tuple[tuple[str, bool], ...]:
    """The lines of a box, and which of them are its name; where it leads back is said in words."""
    step, room = flow.steps[place], width - 2 * PAD
    numbered = portal.say("flow", "numbered", number=place + 1, name=step.name)
    found = [(line, True) for line in lines(numbered, SIZE, room)]
    back = (
        portal.say("flow", "back_when" if when else "back", number=to + 1, condition=when)
        for to, when in leads(flow)[place]
        if rows[to] <= rows[place]
    )
    for text in (step.who, step.limit, *back):
        found += [(line, False) for line in lines(text, SMALL, room)] if text else []
    return tuple(found)


def _tall(texts: Sequence[tuple[str, bool]]) -> float:
    return sum((SIZE if name else SMALL) * LEADING for _, name in texts)


def _boxes(
    made: Layout,
    texts: Sequence[Sequence[tuple[str, bool]]],
    onward: Sequence[Sequence[tuple[int, str]]],
    width: float,
) -> tuple[Box, ...]:
    found = []
    for place, (x, y) in enumerate(made.places):
        ways = onward[place]
        shape = "first" if place == 0 else "last" if not ways else "choice" if len(ways) > 1 else "step"
        tall = _tall(texts[place]) + 2 * PAD
        found.append(
            Box(
                x=_number(x + EDGE),
                y=_number(y + EDGE),
                width=_number(width),
                height=_number(tall),
                round="22" if shape in ("first", "last") else "3",
                shape=shape,
                words=_stacked(texts[place], x + width / 2, y + PAD),
            )
        )
    return tuple(found)


def _stacked(texts: Sequence[tuple[str, bool]], x: float, y: float) -> tuple[Words, ...]:
    """Lines of text below one another."""
    found = []
    for text, name in texts:
        size = SIZE if name else SMALL
        y += size * LEADING
        found.append(Words(text, _number(x + EDGE), _number(y - size * 0.34 + EDGE), name))
    return tuple(found)


def _arrows(made: Layout, conditions: Sequence[Sequence[str]]) -> tuple[Arrow, ...]:
    found = []
    for wire in made.wires:
        points = [(x + EDGE, y + EDGE) for x, y in wire.points]
        (x, y), start = points[-1], points[0]
        line = f"M{_number(start[0])} {_number(start[1])}" + "".join(
            f"L{_number(a)} {_number(b)}" for a, b in [*points[1:-1], (x, y - HEAD)]
        )
        head = f"M{_number(x - HEAD * 0.7)} {_number(y - HEAD * 1.5)}h{_number(HEAD * 1.4)}L{_number(x)} {_number(y)}z"
        left, top = wire.label
        words = _stacked([(text, False) for text in conditions[wire.edge]], left, top + 2)
        found.append(Arrow(line, head, words))
    return tuple(found)


def _item(portal: Portal, flow: Flow, place: int, ways: Sequence[tuple[int, str]], prefix: str) -> Item:
    step, say = flow.steps[place], portal.say
    links = tuple(
        Onward(
            when=say("flow", "when", condition=when) if when else "",
            link=Link(flow.steps[to].name, f"#{prefix}-{to + 1}"),
        )
        for to, when in ways
    )
    return Item(
        anchor=f"{prefix}-{place + 1}",
        name=step.name,
        text=step.text or "",
        who=step.who or "",
        limit=step.limit or "",
        onward=links,
        label=say("flow", "onward" if links else "ends"),
    )


def _number(value: float) -> str:
    """A measure with at most one digit after the point."""
    return f"{value:.1f}".removesuffix(".0")
