"""Problems as the preview shows them: the words of the report, the line cut at its mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from zwgk_site.problems import Problem, Spot


@dataclass(frozen=True)
class Mistake:
    """One problem. ``before``, ``marked`` and ``after`` are the line as the author wrote it, cut at the mark.

    ``path`` is the place in full, as editors open it; ``link`` opens it in Visual Studio Code. Both are
    empty for what is no file.
    """

    place: str
    what: str
    code: str
    before: str
    marked: str
    after: str
    help: str
    warning: bool
    path: str
    link: str


def mistakes(found: Iterable[Problem], above: Path) -> tuple[Mistake, ...]:
    """The problems in the order given; ``above`` is the folder that the places in them start from."""
    return tuple(_mistake(problem, above) for problem in found)


def concerning(found: Sequence[Problem], source: str) -> tuple[Problem, ...]:
    """The problems in a content file; for a folder, those of every file in it."""
    return tuple(p for p in found if p.spot.file == source or p.spot.file.startswith(f"{source}/"))


def place(file: str, spot: Spot) -> str:
    """``file:line:column`` as far as they are known."""
    return ":".join((file, *(str(number) for number in (spot.line, spot.column) if number)))


def opened(spot: Spot, above: Path) -> tuple[str, str]:
    """The full path with line and column, and the address that opens it in Visual Studio Code."""
    file = above / spot.file
    if not file.exists():
        return "", ""
    full = place(str(file), spot)
    return full, f"vscode://file/{quote(full.lstrip('/'), safe='/:')}"


def _mistake(problem: Problem, above: Path) -> Mistake:
    spot = problem.spot
    start = max(spot.column - 1, 0)
    end = start + spot.width
    path, link = opened(spot, above)
    return Mistake(
        place=place(spot.file, spot),
        what=problem.what,
        code=problem.code,
        before=spot.text[:start],
        marked=spot.text[start:end],
        after=spot.text[end:],
        help=problem.help,
        warning=problem.level == "warning",
        path=path,
        link=link,
    )
