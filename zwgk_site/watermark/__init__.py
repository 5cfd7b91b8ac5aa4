"""The preview build: the whole site as files, every page marked, never to be taken for the published one.

Content may still await its review, as in the preview of an editor. Crawlers are kept out, and a folder that
holds a preview never becomes a site or the reverse (see ``publish.Stage``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from zwgk_site.artifact import Artifact
from zwgk_site.pages import Page, Portal
from zwgk_site.publish import Stage
from zwgk_site.render import Renderer
from zwgk_site.workshop import Tree, Workshop

STYLE = "watermark.css"
_ROBOTS = "User-agent: *\nDisallow: /\n"
_CLOSED = '<meta name="robots" content="noindex, nofollow">\n'


class Proof(Workshop):
    """A workshop whose pages all say that they are a preview. ``word`` is what the watermark reads."""

    private = True

    def __init__(self, output: Path, word: str) -> None:
        super().__init__(output)
        self._word = word

    def tree(self) -> Tree:
        return Stage(self._output, preview=True)

    def rendered(self, renderer: Renderer, page: Page) -> tuple[Artifact, ...]:
        marks = renderer.text("parts/watermark.html", {"word": self._word})
        return tuple(
            Artifact(made.path, marked(made.content, _root(page, made.path), marks))
            for made in super().rendered(renderer, page)
        )

    def beside(self, renderer: Renderer, portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
        """As ever, without what crawlers and feed readers ask for."""
        for artifact in super().beside(renderer, portal, pages):
            if artifact.path == "robots.txt":
                yield Artifact.of("robots.txt", _ROBOTS)
            elif not artifact.path.endswith(".xml"):
                yield artifact
        yield Artifact(STYLE, (files(__package__) / STYLE).read_bytes())


def marked(page: bytes, root: str, marks: str) -> bytes:
    """A page with the notice right after ``<body>``; ``root`` is the way from it to the root of the site."""
    style = f'<link rel="stylesheet" href="{root}{STYLE}">\n'
    head, sign, rest = page.partition(b"</head>")
    body, opened, main = rest.partition(b"<body>")
    kept = b"\n".join(line for line in head.split(b"\n") if b"application/atom+xml" not in line)
    return b"".join(
        (kept, (_CLOSED + style).encode("utf-8"), sign, body, opened, b"\n", marks.encode("utf-8"), main)
    )


def _root(page: Page, path: str) -> str:
    return ("" if path == page.address and page.edition != "elder" else "../") + page.frame.root
