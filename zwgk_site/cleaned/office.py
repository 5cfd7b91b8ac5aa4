"""Office packages without the names of those who wrote them (ECMA-376-1 §15.2.12 core properties, §17.13 comments
and changes, §17.15.1.70 rsid). What readers see stays: words, comments and changes themselves are not touched."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from zwgk_site.cleaned.outcome import AS_IT_IS, Outcome
from zwgk_site.cleaned.pictures import cleaned as clean_picture
from zwgk_site.text.files.nature import obstacle
from zwgk_site.text.files.parts import local, tree_of, written

SOMEBODY = "作者"
"""Stands where the format wants a name: of a comment, of a change."""

_FORMATS = {".docx": "docx", ".xlsx": "xlsx", ".xlsm": "xlsx", ".pptx": "pptx"}
_CORE = frozenset(("creator", "lastModifiedBy", "revision", "lastPrinted"))
_APP = frozenset(("Company", "Manager", "TotalTime", "Template", "HyperlinkBase"))
_CUSTOM = "docProps/custom.xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def cleaned(path: Path) -> Outcome:
    """What must change in a package. Raises zipfile.BadZipFile, ValueError, KeyError for a broken one."""
    found = obstacle(path, _FORMATS[path.suffix.lower()])
    if found is not None:
        return Outcome({}, kept=any(fault.reason == "locked" for fault in found.faults))
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        if any(name.startswith("_xmlsignatures/") for name in names):
            return Outcome({}, kept=True)
        changed: dict[str, bytes | None] = {}
        for name in names:
            data = _part(name, package)
            if data is not None and data != package.read(name):
                changed[name] = data
        if _CUSTOM in names:
            changed[_CUSTOM] = None
            for listing in ("[Content_Types].xml", "_rels/.rels"):
                changed[listing] = _without_custom(package.read(listing))
    return Outcome(changed) if changed else AS_IT_IS


def write(path: Path, changed: dict[str, bytes | None], target: Path) -> None:
    """Writes the package with its changed parts; the same package always gives the same bytes."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys(old.namelist()):
            data = changed.get(name, b"") if name in changed else old.read(name)
            if data is not None:
                info = zipfile.ZipInfo(name, _EPOCH)
                info.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(info, data)


def _part(name: str, package: zipfile.ZipFile) -> bytes | None:
    """A part as it should be; None for one that is never touched."""
    if name.lower().endswith((".jpg", ".jpeg", ".png")):
        return clean_picture(package.read(name)).changed.get("")
    for pattern, clean, clues in _CLEANERS:
        if pattern.fullmatch(name):
            data = package.read(name)
            if clues.search(data):
                root = tree_of(data)
                if clean(root):
                    return written(root)
    return None


def _drop(names: frozenset[str]) -> Callable[[Any], bool]:
    def clean(root: Any) -> bool:
        gone = [one for one in root if local(one.tag) in names]
        for one in gone:
            root.remove(one)
        return bool(gone)

    return clean


def _story(root: Any) -> bool:
    """Texts, heads, notes, comments and settings of a Word file."""
    touched = False
    for one in list(root.iter()):
        for name in list(one.attrib):
            short = local(name)
            if short.startswith("rsid") or short == "initials" or (short == "date" and _authored(one)):
                del one.attrib[name]
                touched = True
            elif short == "author" and one.attrib[name] != SOMEBODY:
                one.attrib[name] = SOMEBODY
                touched = True
        if local(one.tag) in ("rsid", "rsids", "docId") and one.getparent() is not None:
            one.getparent().remove(one)
            touched = True
    return touched


def _authored(element: Any) -> bool:
    return any(local(name) == "author" for name in element.attrib)


def _empty(root: Any) -> bool:
    touched = len(root) > 0
    for one in list(root):
        root.remove(one)
    return touched


def _persons(root: Any) -> bool:
    """Authors of comments in Excel and presentations, and users of a shared workbook."""
    touched = False
    for one in root.iter():
        for name in one.attrib:
            blank = {
                "displayName": SOMEBODY,
                "name": SOMEBODY,
                "userName": SOMEBODY,
                "userId": "",
                "initials": "",
            }
            short = local(name)
            if short in blank and one.attrib[name] != blank[short]:
                one.attrib[name] = blank[short]
                touched = True
    return touched


def _remarks(root: Any) -> bool:
    """Comments of a sheet, with the line that Excel begins them with: the name of their author."""
    names = {(one.text or "").strip() for one in root.iter() if local(one.tag) == "author"} - {"", SOMEBODY}
    for one in root.iter():
        if local(one.tag) == "author" and (one.text or "").strip():
            one.text = SOMEBODY
        elif local(one.tag) == "t":
            first, mark, rest = (one.text or "").partition(":")
            if mark and first.strip() in names:
                one.text = f"{SOMEBODY}:{rest}"
    return bool(names)


def _book(root: Any) -> bool:
    """Where the author kept the workbook, a path with the name of a user; who last shared it."""
    touched = False
    for one in list(root.iter()):
        if local(one.tag) == "absPath":
            while local(one.tag) != "AlternateContent" and local(one.getparent().tag) != "workbook":
                one = one.getparent()
            one.getparent().remove(one)
            touched = True
        elif local(one.tag) == "fileSharing" and "userName" in one.attrib:
            del one.attrib["userName"]
            touched = True
    return touched


def _without_custom(data: bytes) -> bytes:
    """A list of parts or relations without the custom properties."""
    root = tree_of(data)
    for one in list(root):
        if (one.get("PartName") or one.get("Target") or "").lstrip("/") == _CUSTOM:
            root.remove(one)
    return written(root)


_CLEANERS: tuple[tuple[re.Pattern[str], Callable[[Any], bool], re.Pattern[bytes]], ...] = (
    (re.compile(r"docProps/core\.xml"), _drop(_CORE), re.compile(b"creator|lastModifiedBy|revision|lastPrinted")),
    (re.compile(r"docProps/app\.xml"), _drop(_APP), re.compile(b"Company|Manager|TotalTime|Template|HyperlinkBase")),
    (re.compile(r"word/people\.xml"), _empty, re.compile(b"person")),
    (re.compile(r"word/[^/]+\.xml"), _story, re.compile(b"rsid|author=|docId|initials=")),
    (re.compile(r"xl/comments[^/]*\.xml|xl/comments/[^/]+\.xml"), _remarks, re.compile(b"author")),
    (re.compile(r"xl/persons/[^/]+\.xml|xl/revisions/[^/]+\.xml"), _persons, re.compile(b"displayName|userName|userId|name=")),
    (re.compile(r"xl/workbook\.xml"), _book, re.compile(b"absPath|fileSharing")),
    (re.compile(r"ppt/(?:commentAuthors|authors)\.xml"), _persons, re.compile(b"name=|initials=")),
)  # fmt: skip
"""Which parts are looked at, what is done, and what stands in them if anything is to be done."""
