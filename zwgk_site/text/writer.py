"""Writes a document: headings that never skip a level, clauses with addresses, the contents list.

Addresses follow the numbers (c2, c2-1, art-12, ch-3), so they stay when the wording of a page changes.
"""

from __future__ import annotations

from html import escape

from zwgk_site.text.blocks import Block
from zwgk_site.text.inline import Link, cut, linked, unbold
from zwgk_site.text.numbering import RANK, Mark
from zwgk_site.text.outline import Branch, Heading

_ARTICLE = RANK["article"]
_ANCHOR = (
    '<a class="anchor" href="#{0}" aria-label="“{1}”的链接">'
    '<svg class="icon" aria-hidden="true" viewBox="0 0 24 24"><use href="#i-link"/></svg></a>'
).format
_STEM = {"part": "part-", "subpart": "part-", "chapter": "ch-", "section": "sec-", "article": "art-"}
_DEPTH_RANK = {2: RANK["part"], 3: RANK["section"], 4: RANK["two"]}
_LOWEST = RANK["four"]
_DEEPEST = 3
"""Levels of the contents list."""


class _Open:
    """A level that is open while the paragraphs under it are written."""

    __slots__ = ("branch", "level", "path", "rank", "section")

    def __init__(self, rank: int, path: str) -> None:
        self.rank, self.path = rank, path
        self.level = 0
        """Level of its HTML heading; 0 if it has none."""
        self.section = False
        self.branch: Branch | None = None


class Writer:
    """Takes the parts of a document in order; ``notice``, ``main`` and ``outline`` when it is finished."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._parts: list[str] = []
        self._open = [_Open(-1, "")]
        self._notice: str | None = None
        self._roots: list[Branch] = []
        self._taken: dict[str, int] = {}
        self._titles: list[Branch] = []
        self._free = 0
        self._prefix = ""
        self._run = 1
        self._run_numbered = False

    def finish(self) -> tuple[str, str, tuple[Heading, ...]]:
        """Notice, main part and contents list. A single title is not in the list: it heads the page."""
        self._close(0)
        last = "".join(self._parts)
        notice, main = (last, "") if self._notice is None else (self._notice, last)
        left_out = self._titles if len(self._titles) == 1 else []
        return notice, main, tuple(branch.grown() for branch in self._roots if branch not in left_out)

    def title(self, block: Block) -> None:
        """The title of a document inside the body: what comes before it is the notice."""
        self._close(0)
        if self._notice is None:
            self._notice = "".join(self._parts)
            self._parts.clear()
        if self._run_numbered:
            self._run += 1
            self._prefix = f"p{self._run}-"
            self._run_numbered = False
        self._open = [_Open(-1, "")]
        branch = Branch(1, f"doc-{len(self._titles) + 1}", "", block.text)
        self._titles.append(branch)
        self._roots.append(branch)
        shown = linked(unbold(block.html), self._link)
        self._parts.append(f'<h2 class="doc-title" id="{branch.anchor}">{shown}</h2>\n')

    def other(self, block: Block) -> None:
        if block.html.startswith('<div class="footnote"'):
            self._close(0)
        self._parts.append(linked(block.html, self._link) + "\n")

    def paragraph(self, block: Block) -> None:
        self._parts.append(f"<p>{linked(block.html, self._link)}</p>\n")

    def free_heading(self, block: Block) -> None:
        """A heading without number."""
        rank = _DEPTH_RANK.get(block.depth, _LOWEST)
        self._close(rank)
        self._free += 1
        here = _Open(rank, "")
        here.level = self._level(rank)
        here.branch = self._branch(f"{self._prefix}s{self._free}", "", block.text)
        self._open.append(here)
        shown = linked(unbold(block.html), self._link)
        self._parts.append(f'<h{here.level} id="{self._prefix}s{self._free}">{shown}</h{here.level}>\n')

    def heading(self, block: Block, mark: Mark) -> None:
        """A numbered heading; from （一） down it begins a clause."""
        here = self._enter(mark)
        here.level = self._level(mark.rank)
        here.branch = self._branch(here.path, *_parted(block.text, mark))
        shown = linked(unbold(block.html), self._link)
        if mark.rank < _ARTICLE:
            self._parts.append(f'<h{here.level} id="{here.path}">{shown}</h{here.level}>\n')
        else:
            here.section = True
            anchor = _ANCHOR(here.path, escape(block.text))
            self._parts.append(
                f'<section class="clause" id="{here.path}">\n<h{here.level}>{shown}{anchor}</h{here.level}>\n'
            )
        self._open.append(here)

    def run_in(self, block: Block, mark: Mark, length: int) -> None:
        """A clause whose heading is its first sentence, ``length`` characters long."""
        here = self._enter(mark)
        title = block.text[: length - 1]
        here.branch = self._branch(here.path, *_parted(title, mark))
        self._clause(here, block, length, title)

    def article(self, block: Block, mark: Mark) -> None:
        here = self._enter(mark)
        self._clause(here, block, mark.end, block.text[: mark.end])

    def item(self, block: Block, mark: Mark) -> None:
        """A numbered paragraph without heading: it has an address, but no section of its own."""
        here = self._enter(mark)
        self._parts.append(f'<p id="{here.path}">{linked(block.html, self._link)}</p>\n')
        self._open.append(here)

    def _clause(self, here: _Open, block: Block, length: int, label: str) -> None:
        """A section that begins with a paragraph whose first ``length`` characters are bold."""
        here.section = True
        parted = (
            (block.text[:length], block.text[length:])
            if block.html is block.text
            else cut(block.html, length)
        )
        link = self._link
        if parted:
            shown = f"<strong>{linked(parted[0], link)}</strong>{linked(parted[1], link)}"
        else:
            shown = linked(block.html, link)
        self._parts.append(
            f'<section class="clause" id="{here.path}">\n<p>{shown}{_ANCHOR(here.path, escape(label))}</p>\n'
        )
        self._open.append(here)

    def _enter(self, mark: Mark) -> _Open:
        """A new level of this number; levels that end here are closed. The caller opens it."""
        self._close(mark.rank)
        around = self._open[-1]
        if mark.kind == "article":
            path = f"{self._prefix}art-{mark.number}"
            if mark.insert:
                path += f"-z{mark.insert}"
        elif around.path:
            path = f"{around.path}-{'ch-' if mark.kind == 'chapter' else ''}{mark.number}"
        else:
            path = f"{self._prefix}{_STEM.get(mark.kind, 'c')}{mark.number}"
        self._run_numbered = True
        count = self._taken[path] = self._taken.get(path, 0) + 1
        return _Open(mark.rank, path if count == 1 else f"{path}-{_letters(count)}")

    def _close(self, rank: int) -> None:
        opened = self._open
        while opened[-1].rank >= rank:
            if opened.pop().section:
                self._parts.append("</section>\n")

    def _level(self, rank: int) -> int:
        """The level of a new heading: one below the heading it stands under."""
        above = next((each.level for each in reversed(self._open) if each.level), 0)
        if above:
            return min(above + 1, 6)
        return 3 if self._titles and rank >= RANK["two"] else 2

    def _branch(self, anchor: str, number: str, text: str) -> Branch | None:
        above = next((each.branch for each in reversed(self._open) if each.branch), None)
        level = above.level + 1 if above else 1
        if level > _DEEPEST:
            return None
        branch = Branch(level, anchor, number, text)
        (above.children if above else self._roots).append(branch)
        return branch


def _parted(title: str, mark: Mark) -> tuple[str, str]:
    return title[: mark.end], title[mark.end :].strip()


def _letters(count: int) -> str:
    """b for the second of its number, c for the third, aa after z."""
    more, last = divmod(count - 1, 26)
    return (_letters(more) if more else "") + chr(ord("a") + last)
