"""Writes a document: headings that never skip a level, clauses with addresses, the contents list.

Addresses follow the numbers (c2, c2-1, art-12, ch-3), so they stay when the wording of a page changes.
"""

from __future__ import annotations

from collections.abc import Collection
from html import escape

from zwgk_site.text.blocks import Block
from zwgk_site.text.inline import Link, cut, linked, unbold
from zwgk_site.text.numbering import RANK, Mark
from zwgk_site.text.numerals import to_chinese
from zwgk_site.text.outline import Branch, Clause, Heading

END = "\ufdd4"
"""Around the anchor of a marked clause, where it ends. A noncharacter, so that no text can contain it."""

_ARTICLE = RANK["article"]
_ANCHOR = (
    '<a class="anchor" href="#{0}" aria-label="“{1}”的链接">'
    '<svg class="icon" aria-hidden="true" viewBox="0 0 24 24"><use href="#i-link"/></svg></a>'
).format
_STEM = {"part": "part-", "subpart": "part-", "chapter": "ch-", "section": "sec-", "article": "art-"}
_UNIT = {"part": "编", "subpart": "分编", "chapter": "章", "section": "节", "article": "条"}
_LISTED = frozenset(("subpart", "section", "two", "three", "four"))
"""Numbers that begin anew under each level above, so that their names need it."""
_DEPTH_RANK = {2: RANK["part"], 3: RANK["section"], 4: RANK["two"]}
_LOWEST = RANK["four"]
_DEEPEST = 3
"""Levels of the contents list."""


class _Open:
    """A level that is open while the paragraphs under it are written."""

    __slots__ = ("branch", "level", "name", "path", "rank", "section")

    def __init__(self, rank: int, path: str) -> None:
        self.rank, self.path = rank, path
        self.name = ""
        """Its name as a clause; of a heading without number, that of what it stands under."""
        self.level = 0
        """Level of its HTML heading; 0 if it has none."""
        self.section = False
        self.branch: Branch | None = None


class Writer:
    """Takes the parts of a document in order; ``notice``, ``main`` and ``outline`` when it is finished."""

    def __init__(self, link: Link, marked: Collection[str] = ()) -> None:
        self._link = link
        self._marked = marked
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
        self._clauses: list[tuple[str, str, bool, list[str]]] = []

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Every numbered part, in the order of the text."""
        return tuple(
            Clause(name, anchor, "\n".join(lines), titled) for name, anchor, titled, lines in self._clauses
        )

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
        self._below(block)
        self._parts.append(linked(block.html, self._link) + "\n")

    def paragraph(self, block: Block) -> None:
        self._below(block)
        self._parts.append(f"<p>{linked(block.html, self._link)}</p>\n")

    def free_heading(self, block: Block) -> None:
        """A heading without number."""
        rank = _DEPTH_RANK.get(block.depth, _LOWEST)
        self._close(rank)
        self._free += 1
        here = _Open(rank, "")
        here.name = self._open[-1].name
        here.level = self._level(rank)
        here.branch = self._branch(f"{self._prefix}s{self._free}", "", block.text)
        self._open.append(here)
        shown = linked(unbold(block.html), self._link)
        self._parts.append(f'<h{here.level} id="{self._prefix}s{self._free}">{shown}</h{here.level}>\n')

    def heading(self, block: Block, mark: Mark) -> None:
        """A numbered heading; from （一） down it begins a clause."""
        here = self._enter(block, mark)
        here.level = self._level(mark.rank)
        here.branch = self._branch(here.path, *_parted(block.text, mark))
        shown = linked(unbold(block.html), self._link)
        if mark.rank < _ARTICLE:
            self._parts.append(f'<h{here.level} id="{here.path}">{shown}</h{here.level}>\n')
            self._end(here)
        else:
            here.section = True
            anchor = _ANCHOR(here.path, escape(block.text))
            self._parts.append(
                f'<section class="clause" id="{here.path}">\n<h{here.level}>{shown}{anchor}</h{here.level}>\n'
            )
        self._open.append(here)

    def run_in(self, block: Block, mark: Mark, length: int) -> None:
        """A clause whose heading is its first sentence, ``length`` characters long."""
        here = self._enter(block, mark)
        title = block.text[: length - 1]
        here.branch = self._branch(here.path, *_parted(title, mark))
        self._clause(here, block, length, title)

    def article(self, block: Block, mark: Mark) -> None:
        here = self._enter(block, mark)
        self._clause(here, block, mark.end, block.text[: mark.end])

    def item(self, block: Block, mark: Mark) -> None:
        """A numbered paragraph without heading: it has an address, but no section of its own."""
        here = self._enter(block, mark)
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

    def _below(self, block: Block) -> None:
        """A paragraph without number belongs to the clause it follows, while that is open."""
        if self._clauses and self._open[-1].path and block.text:
            self._clauses[-1][3].append(block.text)

    def _enter(self, block: Block, mark: Mark) -> _Open:
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
        opened = _Open(mark.rank, path if count == 1 else f"{path}-{_letters(count)}")
        opened.name = _name(around.name if mark.kind in _LISTED else "", mark)
        self._clauses.append((opened.name, opened.path, bool(self._titles), [block.text]))
        return opened

    def _close(self, rank: int) -> None:
        opened = self._open
        while opened[-1].rank >= rank:
            ended = opened.pop()
            if ended.rank >= _ARTICLE:
                self._end(ended)
            if ended.section:
                self._parts.append("</section>\n")

    def _end(self, ended: _Open) -> None:
        """Marks where something may stand beside a clause: at the end of its section, of chapters and 一、
        below the heading."""
        if ended.path in self._marked:
            self._parts.append(f"{END}{ended.path}{END}")

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


def _name(above: str, mark: Mark) -> str:
    """The name of a clause: 条 are counted through a document, and 一、 begins anew; others need their path."""
    unit = _UNIT.get(mark.kind)
    if unit is not None:
        added = f"之{to_chinese(mark.insert)}" if mark.insert else ""
        return f"{above}第{to_chinese(mark.number)}{unit}{added}"
    match mark.kind:
        case "one":
            return above + to_chinese(mark.number)
        case "two":
            return f"{above}（{to_chinese(mark.number)}）"
        case "three":
            return f"{above}{mark.number}"
        case _:
            return f"{above}（{mark.number}）"


def _parted(title: str, mark: Mark) -> tuple[str, str]:
    return title[: mark.end], title[mark.end :].strip()


def _letters(count: int) -> str:
    """b for the second of its number, c for the third, aa after z."""
    more, last = divmod(count - 1, 26)
    return (_letters(more) if more else "") + chr(ord("a") + last)
