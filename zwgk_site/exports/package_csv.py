"""list.csv of each package: everything it holds, step by step, with the state of its documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.kinds.package import Package
from zwgk_site.kinds.policy import Policy
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.views.package import LIST
from zwgk_site.relate.packages import of_step

COLUMNS = ("step", "what", "name", "number", "validity", "address")


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """One table a package. Documents that this site has not have the address of their official text."""
    head = tuple(portal.say("package", f"column_{name}") for name in COLUMNS)
    for package in portal.library.records("package", Package):
        address = urls.beside(portal.address("package", package.id), LIST)
        yield csv_file(address, head, _rows(portal, package))


def _rows(portal: Portal, package: Package) -> Iterator[tuple[str, ...]]:
    for step in package.steps:
        for _, kind, name in of_step(step):
            record = portal.library.get(kind, portal.library.id_of(kind, name)).record
            number, validity = "", ""
            if isinstance(record, Policy):
                number, validity = record.number or "", portal.library.validity_of(record).label
            address = portal.absolute(portal.address(kind, record.id))
            yield step.name, portal.kinds[kind].label, record.label, number, validity, address
        for other in step.elsewhere:
            label = portal.kinds["policy"].label
            yield step.name, label, other.name, other.number or "", "", other.link or ""
