"""The render stage: pages become files. The only module that knows Jinja.

Templates compute nothing. Each page is rendered once; its 长者版 is the same text with the four marks
below filled in differently, so both editions always say the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import jinja2
from markupsafe import Markup

from zwgk_site import urls
from zwgk_site.artifact import Artifact
from zwgk_site.assets import ASSETS, brought, read_assets
from zwgk_site.pages.page import Frame, Page
from zwgk_site.words import Words

MODE = "\ufdd0"
"""Where ``<html>`` says which edition it is."""
OTHER_ADDRESS = "\ufdd2"
"""Where the header links the same page in the other edition."""
OTHER_NAME = "\ufdd3"
"""Where the header names the other edition."""

_MARKS = re.compile(f"([{MODE}{urls.SHARED}{OTHER_ADDRESS}{OTHER_NAME}])")

_QUOTED = re.compile(r"'([^']*)'")

Reason = Literal["syntax", "undefined", "missing", "failed"]


class TemplateProblem(Exception):
    """A template that cannot be rendered: which one, where (line from 1, 0 if unknown), and why.

    ``word`` is the name that is undefined or the template that is missing; ``detail`` is what the
    template engine says, in English.
    """

    def __init__(self, template: str, line: int, reason: Reason, word: str, detail: str) -> None:
        super().__init__(f"{template}:{line}: {detail}")
        self.template = template
        self.line = line
        self.reason = reason
        self.word = word
        self.detail = detail


class Renderer:
    """Renders pages with the templates of one folder, read once."""

    def __init__(self, templates: Path, words: Words) -> None:
        self._templates = templates.resolve()
        self._words = words
        self._assets, names = read_assets(self._templates / ASSETS)
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(self._templates),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        contents = {artifact.path: artifact.content for artifact in self._assets}
        self._environment.globals.update(
            words=words.names(),
            assets=names,
            brought=lambda name: brought(names[name], contents),
            shared=urls.SHARED,
            mode=MODE,
        )
        self._frames: dict[Frame, tuple[Markup, Markup]] = {}

    @property
    def assets(self) -> tuple[Artifact, ...]:
        """Style, script and icons. Those right in the folder have a hash of their bytes in the name."""
        return self._assets

    def render(self, page: Page) -> tuple[Artifact, ...]:
        """The page in each of its editions, the ordinary one first. Raises TemplateProblem."""
        text = self._whole(page, *self._frame(page.frame))
        pieces = [piece.encode("utf-8") for piece in _MARKS.split(text)]
        return tuple(Artifact(file, self._edition(page, file, pieces)) for file in page.files)

    def framed(self, page: Page, mode: str, header: str, footer: str) -> str:
        """The page in a rendition of its own: ``mode`` stands on ``<html>``, and these are its header and
        footer, as ``text`` gives them. Raises TemplateProblem."""
        filled = {MODE: f' data-mode="{mode}"', urls.SHARED: page.frame.root}
        text = self._whole(page, Markup(header), Markup(footer))
        return _MARKS.sub(lambda mark: filled.get(mark[0], ""), text)

    def text(self, template: str, context: Mapping[str, object]) -> str:
        """A template rendered with a context. Raises TemplateProblem."""
        try:
            return self._environment.get_template(template).render(context)
        except Exception as error:
            raise self._explained(template, error) from error

    def _whole(self, page: Page, header: Markup, footer: Markup) -> str:
        """The text of a page, its marks not yet filled in."""
        return self.text(
            page.template,
            {
                **page.context,
                "head": page.head,
                "feed": page.feed,
                "crumbs": page.crumbs,
                "header": header,
                "footer": footer,
            },
        )

    def _frame(self, frame: Frame) -> tuple[Markup, Markup]:
        made = self._frames.get(frame)
        if made is None:
            marks = {"frame": frame, "other_address": OTHER_ADDRESS, "other_name": OTHER_NAME}
            made = (
                Markup(self.text("parts/header.html", marks)),
                Markup(self.text("parts/footer.html", marks)),
            )
            self._frames[frame] = made
        return made

    def _edition(self, page: Page, file: str, pieces: Sequence[bytes]) -> bytes:
        """The text, cut at its marks, with the marks filled in for one edition; nothing else differs."""
        elder = file != page.address or page.edition == "elder"
        root = ("../" if elder else "") + page.frame.root
        other = page.address if elder else page.counterpart or urls.elder(page.address)
        filled = {
            MODE: ' data-mode="elder"' if elder else "",
            urls.SHARED: root,
            OTHER_ADDRESS: root + other,
            OTHER_NAME: self._words.say("frame", "ordinary" if elder else "elder"),
        }
        values = {mark.encode("utf-8"): value.encode("utf-8") for mark, value in filled.items()}
        return b"".join(values.get(piece, piece) for piece in pieces)

    def _explained(self, template: str, error: Exception) -> TemplateProblem:
        if isinstance(error, TemplateProblem):
            return error
        if isinstance(error, jinja2.TemplateSyntaxError):
            return TemplateProblem(error.name or template, error.lineno, "syntax", "", error.message or "")
        name, line = self._place(template, error)
        detail = str(error)
        if isinstance(error, jinja2.TemplateNotFound):
            return TemplateProblem(name, line, "missing", str(error.name), detail)
        if isinstance(error, jinja2.UndefinedError):
            quoted: list[str] = _QUOTED.findall(detail)
            return TemplateProblem(name, line, "undefined", quoted[-1] if quoted else "", detail)
        return TemplateProblem(name, line, "failed", "", f"{type(error).__name__}: {detail}")

    def _place(self, template: str, error: Exception) -> tuple[str, int]:
        """The last place in a template that the error came through."""
        place = (template, 0)
        trace = error.__traceback__
        while trace is not None:
            path = Path(trace.tb_frame.f_code.co_filename)
            if path.is_relative_to(self._templates):
                place = (path.relative_to(self._templates).as_posix(), trace.tb_lineno)
            trace = trace.tb_next
        return place
