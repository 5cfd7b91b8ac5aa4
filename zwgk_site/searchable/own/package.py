"""A package: its helper and its steps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.package import Package
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.searchable.hooks import Own


def _steps(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    package = cast(Package, entry.record)
    address = portal.address("package", package.id)
    if package.choosing:
        yield portal.say("package", "helper"), f"{address}#helper"
    for number, step in enumerate(package.steps, start=1):
        yield step.name, f"{address}#step-{number}"


OWN = Own(links={"steps": _steps})
