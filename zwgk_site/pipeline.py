"""A build from beginning to end: gather, decide, then write; publish only what is whole."""

from __future__ import annotations

import datetime as dt
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from zwgk_site import problems, waiving
from zwgk_site.check import check as check_tree
from zwgk_site.check import check_answers
from zwgk_site.findable import findable
from zwgk_site.gather import gather
from zwgk_site.kinds import discover
from zwgk_site.kinds.waiver import Waiver
from zwgk_site.load import load_file
from zwgk_site.pages import Page, Portal
from zwgk_site.problems import Problem, Spot, errors
from zwgk_site.problems.review import PENDING, as_pending
from zwgk_site.publish import Changes, OutputError
from zwgk_site.relate.inspection import vetoes
from zwgk_site.render import TemplateProblem
from zwgk_site.report import Headroom
from zwgk_site.search import Findable, SearchIndexError
from zwgk_site.settings import Settings
from zwgk_site.waiving import unwaived
from zwgk_site.words import MissingWord, Words
from zwgk_site.workshop import Tree, Workshop

Step = Callable[[str, int, int], None]
"""Told of progress: what is being done, how much is done, and of how much (0 where nobody knows)."""


def silent(name: str, done: int, total: int) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class Outcome:
    """What came of a run. ``changes`` is None where nothing was published."""

    problems: tuple[Problem, ...]
    pages: int = 0
    changes: Changes | None = None
    timings: tuple[tuple[str, float], ...] = ()
    headroom: tuple[Headroom, ...] = ()
    """How far the veto items that a program can count are from failing the site; empty with errors."""


def build(
    settings: Settings, fallback: dt.date, step: Step = silent, workshop: Workshop | None = None
) -> Outcome:
    """Builds and publishes. With any error in the content nothing is published.

    ``fallback`` is the day when neither the settings nor the site name one.
    """
    run = _Run(settings, fallback, step, workshop or Workshop(settings.output))
    return run.outcome(_published(run))


def check(settings: Settings, fallback: dt.date, step: Step = silent, search: bool = False) -> Outcome:
    """Builds into a folder of its own, looks at what a citizen would get, and publishes nothing.

    With ``search`` the site is also asked for everything it must find; raises CannotAsk if that is
    impossible on this machine.
    """
    with tempfile.TemporaryDirectory(prefix="zwgk-check-") as folder:
        inside = replace(settings, output=Path(folder, "site"))
        run = _Run(inside, fallback, step, Workshop(inside.output))
        if _published(run) is not None:
            with run.timed("检查网页"):
                run.problems += _of_tree(run, check_tree(inside.output))
            if search:
                _search(run)
        return run.outcome(None)


def check_content(settings: Settings, fallback: dt.date, step: Step = silent) -> Outcome:
    """The rules over the content alone; no page is built."""
    run = _Run(settings, fallback, step, Workshop(settings.output))
    run.portal = _portal(run)
    return run.outcome(None)


def _headroom(portal: Portal) -> Iterator[Headroom]:
    for veto in vetoes(portal.library):
        if veto.limit is not None and veto.found is not None:
            yield Headroom(portal.say("inspection", f"rule_{veto.name}"), veto.found, veto.limit, veto.above)


def _of_tree(run: _Run, found: Sequence[Problem]) -> tuple[Problem, ...]:
    """What is wrong with a built tree and not waived."""
    content = run.settings.content
    items, _ = waiving.read(content / waiving.FILE, f"{content.resolve().name}/{waiving.FILE}")
    assert run.portal is not None
    return waiving.waived_tree(items, found, run.portal.today)


def _search(run: _Run) -> None:
    name = "检查搜索"
    with run.timed(name):
        portal, found = run.portal, run.found
        assert portal is not None and found is not None
        places = {
            portal.address(kind.name, entry.record.id): entry.file
            for kind in portal.library.kinds
            if kind.address is not None
            for entry in portal.library.entries.get(kind.name, ())
        }
        run.problems += check_answers(
            run.settings.output,
            found.records,
            portal.library.sayings,
            places,
            lambda done, total: run.step(name, done, total),
        )


@dataclass
class _Run:
    """What accumulates during one run: problems and timings."""

    settings: Settings
    fallback: dt.date
    step: Step
    workshop: Workshop
    problems: list[Problem] = field(default_factory=list)
    timings: list[tuple[str, float]] = field(default_factory=list)
    pages: int = 0
    portal: Portal | None = None
    found: Findable | None = None
    """What was planned and what can be found, once the content is read without errors."""

    @contextmanager
    def timed(self, name: str) -> Iterator[None]:
        self.step(name, 0, 0)
        start = time.perf_counter()
        yield
        self.timings.append((name, time.perf_counter() - start))

    def outcome(self, changes: Changes | None) -> Outcome:
        headroom = () if self.portal is None else tuple(_headroom(self.portal))
        return Outcome(tuple(sorted(self.problems)), self.pages, changes, tuple(self.timings), headroom)


def _published(run: _Run) -> Changes | None:
    portal = run.portal = _portal(run)
    if portal is None:
        return None
    if run.settings.output.resolve().is_relative_to(run.settings.content.resolve()):
        reason = f"{run.settings.output} 在内容文件夹里面。"
        run.problems.append(problems.output_unusable(Spot(str(run.settings.output)), reason))
        return None
    try:
        with run.timed("安排网页"):
            pages, clashes = run.workshop.planned(portal)
            run.problems += clashes
        if errors(clashes):
            return None
        with run.workshop.tree() as tree:
            _write(run, portal, pages, tree)
            run.problems += run.workshop.judged()
            if errors(run.problems):
                return None
            with run.timed("发布"):
                changes = tree.publish()
    except MissingWord as error:
        run.problems.append(problems.words_missing(Spot(_shown(run, "words.yaml")), error.key))
    except TemplateProblem as error:
        run.problems.append(_template_problem(run, error))
    except SearchIndexError as error:
        run.problems.append(problems.search_failed(Spot("pagefind"), str(error)))
    except OutputError as error:
        run.problems.append(problems.output_unusable(Spot(str(run.settings.output)), str(error)))
    except OSError as error:
        reason = f"{error.strerror or '写入失败'}（{error.filename or run.settings.output}）。"
        run.problems.append(problems.output_unusable(Spot(str(run.settings.output)), reason))
    else:
        run.pages = len(pages)
        return changes
    return None


def _portal(run: _Run) -> Portal | None:
    with run.timed("读取和核对内容"):
        library, found = gather(run.settings, discover(), run.fallback)
        if run.workshop.private:
            found = tuple(as_pending(problem) for problem in found)
        words, unreadable = _words(run.settings)
        run.problems += (*found, *unreadable)
    if library is None or words is None or errors(run.problems):
        return None
    pending = len({problem.spot.file for problem in found if problem.code in PENDING})
    with run.timed("清理附件"):
        library, said = run.workshop.cleaner.published(library, run.settings.content)
        run.problems += unwaived(said, library.records("waiver", Waiver), library.today)
    return Portal(library, words, run.settings.base_path, pending)


def _write(run: _Run, portal: Portal, pages: Sequence[Page], tree: Tree) -> None:
    with run.timed("生成网页"):
        renderer = run.workshop.renderer(run.settings.templates, portal.words)
        for number, page in enumerate(pages):
            for artifact in run.workshop.rendered(renderer, page):
                tree.write(artifact.path, artifact.content)
            run.step("生成网页", number + 1, len(pages))
    with run.timed("生成数据和清单"):
        for artifact in run.workshop.beside(renderer, portal, pages):
            tree.write(artifact.path, artifact.content)
        copied = {
            address: run.settings.content / place for address, place in run.workshop.copied(portal).items()
        }
        files = run.workshop.cleaner.cleaned(list(copied.values()))
        for address, path in copied.items():
            tree.copy(files[path].path, address)
    with run.timed("读取附件"):
        run.found, unsearched = findable(
            portal,
            run.settings.content,
            run.workshop.reader,
            lambda done, total: run.step("读取附件", done, total),
        )
        waivers = portal.library.records("waiver", Waiver)
        run.problems += unwaived(unsearched, waivers, portal.today)
    with run.timed("建立搜索索引"):
        for artifact in run.workshop.indexed(run.found):
            tree.write(artifact.path, artifact.content)


def _words(settings: Settings) -> tuple[Words | None, Sequence[Problem]]:
    path = settings.templates / "words.yaml"
    shown = f"{settings.templates.name}/words.yaml"
    if not path.is_file():
        return None, (
            problems.words_missing(
                Spot(shown), "没有这个文件；请在项目文件夹里运行，或用 --templates 指出模板文件夹"
            ),
        )
    source, found = load_file(path, shown)
    if source is None:
        return None, found
    wrong = [
        problems.words_missing(
            source.key_spot((section, *inner)), f"“{'.'.join((section, *inner))}”应是一段文字"
        )
        for section, table in source.data.items()
        for inner in _not_text(table)
    ]
    return (None, wrong) if wrong else (Words(source.data), ())


def _not_text(table: object) -> Iterator[tuple[str, ...]]:
    if not isinstance(table, Mapping):
        yield ()
        return
    for name, text in table.items():
        if not isinstance(text, str):
            yield (name,)


def _shown(run: _Run, name: str) -> str:
    return f"{run.settings.templates.name}/{name}"


def _template_problem(run: _Run, error: TemplateProblem) -> Problem:
    path = run.settings.templates / error.template
    lines = path.read_text("utf-8", errors="replace").split("\n") if path.is_file() else []
    text = lines[error.line - 1] if 0 < error.line <= len(lines) else ""
    at = text.find(error.word) if error.word else -1
    spot = Spot(
        _shown(run, error.template),
        error.line,
        at + 1 if at >= 0 else 0,
        len(error.word) if at >= 0 else 0,
        text,
    )
    return problems.template_error(spot, error.reason, error.word, error.detail)
