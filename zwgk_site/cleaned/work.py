"""One file cleaned: the library of its format is loaded when a file of it comes, and not before."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TypedDict

from zwgk_site.cleaned.outcome import AS_IT_IS, Outcome
from zwgk_site.cleaned.pictures import cleaned as clean_picture

LARGEST = 256 * 1024 * 1024
"""Bytes of a file that is opened at all."""

CLEANED = frozenset((".docx", ".xlsx", ".xlsm", ".pptx", ".pdf", ".jpg", ".jpeg", ".png"))
_OFFICE = frozenset((".docx", ".xlsx", ".xlsm", ".pptx"))


class Answer(TypedDict):
    """``written``: whether the cleaned file now stands at the target; otherwise the source serves."""

    written: bool
    held: list[str]
    kept: bool


def clean(source: Path, target: Path) -> Answer:
    """Cleans a file with one of the endings ``CLEANED``. Never raises but for a target that cannot be written:
    what cannot be opened stays as it is, and reading it says why."""
    suffix = source.suffix.lower()
    try:
        outcome = _outcome(source, suffix) if source.stat().st_size <= LARGEST else AS_IT_IS
    except Exception:  # the libraries raise errors of any kind for broken files; reading reports them
        outcome = AS_IT_IS
    if outcome.changed:
        if suffix in _OFFICE:
            import_module("zwgk_site.cleaned.office").write(source, outcome.changed, target)
        else:
            target.write_bytes(outcome.changed[""] or b"")
    return Answer(written=bool(outcome.changed), held=list(outcome.held), kept=outcome.kept)


def _outcome(source: Path, suffix: str) -> Outcome:
    if suffix in _OFFICE or suffix == ".pdf":
        module = import_module(f"zwgk_site.cleaned.{'office' if suffix in _OFFICE else 'pdf'}")
        cleaned: Callable[[Path], Outcome] = module.cleaned
        return cleaned(source)
    return clean_picture(source.read_bytes())
