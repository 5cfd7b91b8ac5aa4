"""Every text that is published, looked at for what must not stand in it: one module a subject, found by name.

Words that the office itself names in its content are looked for beside (``own``).
A module has ``findings(text)``, which looks at a text and knows nothing of where it comes from, and
``problem(spot, finding, where)``, which words one of its findings. So the same eyes read content files and
what stands inside attachments, and what was found in a text can be kept for as long as the text is the same.
"""

from __future__ import annotations

import importlib
import pkgutil
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from types import ModuleType

from zwgk_site.kinds.wording import Wording
from zwgk_site.load import Source
from zwgk_site.problems import Problem, Spot
from zwgk_site.screening.finding import Finding
from zwgk_site.screening.own import OwnWords, own_words
from zwgk_site.screening.own import problem as worded_own
from zwgk_site.validate import Checked

__all__ = ["Finding", "OwnWords", "found_beneath", "found_in", "own_words", "screen"]


def screen(items: Sequence[Checked]) -> list[Problem]:
    """Every problem in the texts and fields of content files whose records have pages, each where it stands."""
    sources = {item.source.place: item.source for item in items if item.kind.address is not None}
    own = OwnWords(item.record for item in items if isinstance(item.record, Wording))
    return [problem for source in sources.values() for problem in _of_source(source, own)]


def found_in(text: str, spot: Spot, where: str, own: OwnWords) -> Iterator[Problem]:
    """The problems of a text inside an attachment; all stand at ``spot``, where a record names the file.
    ``where`` says in words for people where the text stands, as 附件1第2页."""
    for finding, worded in _findings(text, own):
        yield worded(spot, finding, where)


def found_beneath(text: str, spot: Spot, where: str, above: str = "") -> Iterator[Problem]:
    """The problems of words of an attachment that most readers never see: only what must not be there at all
    (modules with ``BENEATH``), and not again what ``above``, the text that they do see, has too."""
    for module in _modules():
        if getattr(module, "BENEATH", False):
            known = {(finding.name, finding.details) for finding in module.findings(above)}
            for finding in module.findings(text):
                if (finding.name, finding.details) not in known:
                    yield module.problem(spot, finding, where)


def _findings(text: str, own: OwnWords) -> Iterator[tuple[Finding, Callable[[Spot, Finding, str], Problem]]]:
    """Each finding with what words it."""
    for module in _modules():
        for finding in module.findings(text):
            yield finding, module.problem
    for finding in own.findings(text):
        yield finding, worded_own


def _of_source(source: Source, own: OwnWords) -> Iterator[Problem]:
    starts = [0]
    for line in source.lines:
        starts.append(starts[-1] + len(line) + 1)
    for finding, worded in _findings(source.text, own):
        row = bisect_right(starts, finding.start) - 1
        width = min(finding.end, starts[row + 1] - 1) - finding.start
        yield worded(source.line_spot(row, finding.start - starts[row], width), finding, "")


@cache
def _modules() -> tuple[ModuleType, ...]:
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    modules = (importlib.import_module(f"{__name__}.{name}") for name in names)
    return tuple(module for module in modules if hasattr(module, "findings"))
