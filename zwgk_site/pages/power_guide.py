"""How to apply for what stands in a list of powers: the eight elements of a service guide, and what is missing.

Source: 政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）, 服务不实用.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site.kinds.power import Guide, Power, PowerList
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.text.telephone import dial


@dataclass(frozen=True)
class Element:
    """One element: its texts, numbered where ``ordered``; ``dial`` where it is a telephone number."""

    label: str
    texts: tuple[str, ...]
    ordered: bool = False
    dial: str = ""


@dataclass(frozen=True)
class GuideView:
    """The guide of one power."""

    id: str
    name: str
    power: str
    """Anchor of the power in the table."""
    elements: tuple[Element, ...]
    missing: str
    online: Link


def guides(portal: Portal, record: PowerList) -> tuple[GuideView, ...]:
    """A guide for each power of a list that has one of its own."""
    return tuple(_guide(portal, power, power.guide) for power in record.powers if power.guide is not None)


def _guide(portal: Portal, power: Power, guide: Guide) -> GuideView:
    say = portal.say
    return GuideView(
        id=f"g-{power.code}",
        name=power.name,
        power=f"p-{power.code}",
        elements=tuple(_elements(portal, power, guide)),
        missing=say("power", "missing", names=say("mark", "comma").join(power.missing))
        if power.missing
        else "",
        online=portal.external(say("power", "online"), guide.online) if guide.online else Link(""),
    )


def _elements(portal: Portal, power: Power, guide: Guide) -> Iterator[Element]:
    """Those that are written, in the order of the guideline; what goes beyond it at the end."""
    single = (guide.place, guide.hours)
    place, hours = ((text,) if text else () for text in single)
    every = (
        Element("basis", power.basis),
        Element("conditions", guide.conditions),
        Element("materials", guide.materials),
        Element("place", place),
        Element("hours", hours),
        Element("phone", (guide.phone,) if guide.phone else (), dial=dial(guide.phone or "") or ""),
        Element("steps", guide.steps, ordered=True),
        Element("term", (guide.term,) if guide.term else ()),
        Element("fee", (guide.fee,) if guide.fee else ()),
    )
    for element in every:
        if element.texts:
            label = portal.say("power", element.label)
            yield Element(label, element.texts, element.ordered and len(element.texts) > 1, element.dial)
