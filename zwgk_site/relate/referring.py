"""Back-links: for every record, the records that name it. Written once, on the side that names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zwgk_site.kinds.base import Ref
from zwgk_site.kinds.fields import pointers
from zwgk_site.library import Entry, Reference
from zwgk_site.relate.names import Register


def refer(entries: Sequence[Entry], register: Register) -> Mapping[tuple[str, str], tuple[Reference, ...]]:
    """By kind and id of the record named: those that name it, in the order given, each once a name.

    References that lead nowhere, and those of a record to itself, are left out.
    """
    owners = {
        (entry.kind.named_as, entry.record.id): entry.kind.name for entry in entries if entry.kind.named_as
    }
    found: dict[tuple[str, str], dict[tuple[str, str, str], Reference]] = {}
    for entry in entries:
        own = (entry.kind.name, entry.record.id)
        for pointer in pointers(entry.record):
            if not isinstance(pointer.marker, Ref):
                continue
            target = register.find(pointer.marker.kind, pointer.value)
            kind = owners.get((pointer.marker.kind, target or ""), pointer.marker.kind)
            if target is not None and (kind, target) != own:
                called = pointer.marker.back or entry.kind.label
                found.setdefault((kind, target), {}).setdefault((*own, called), Reference(entry, called))
    return {target: tuple(references.values()) for target, references in found.items()}
