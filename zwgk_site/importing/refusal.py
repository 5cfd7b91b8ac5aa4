"""Why a file cannot be opened as what its ending says, in the words of its reader."""

from __future__ import annotations

from collections.abc import Mapping

from zwgk_site.importing.draft import CannotImport
from zwgk_site.text.files.reading import Reading


def refusal(found: Reading, name: str, way: str, reasons: Mapping[str, tuple[str, str]]) -> CannotImport:
    """The refusal for what stands in the way (``text.files.nature.obstacle``).

    ``name`` is how people call the files that were wanted, ``way`` what to do with a file that is another one.
    ``reasons`` holds the reason and the way out for each fault; "damaged" stands for those it does not name,
    "ole", where it is there, for files of old programs.
    """
    fault = found.faults[0]
    if fault.reason != "other":
        return CannotImport(*reasons.get(fault.reason, reasons["damaged"]))
    if fault.detail.startswith("旧格式") and "ole" in reasons:
        return CannotImport(*reasons["ole"])
    space = " " if name[0].isascii() else ""
    return CannotImport(f"文件其实是{fault.detail}，不是{space}{name}", way)
