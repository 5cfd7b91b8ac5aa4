"""The six parts of an annual report in a document: title, opening, the five things of part one, and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from zwgk_site.importing.draft import Block, Line
from zwgk_site.importing.grids import bare
from zwgk_site.importing.report.labels import label
from zwgk_site.kinds.annualreport import ASPECTS, PARTS

_TITLE = re.compile(r"(.*?)((?:19|20)[0-9]{2})年度?政府信息公开(?:工作)?年度报告")
_TITLE_LINES = 4
_LIST = 4
_PARTS = tuple(
    re.compile(pattern)
    for pattern in (
        "(?:政府信息公开工作)?总体情况",
        "主动公开政府信息的?情况",
        "收到和处理政府信息公开申请的?情况",
        "(?:因?政府信息公开(?:工作)?)?(?:被申请|引发的?)?行政复议和?(?:提起)?行政诉讼(?:案件)?的?情况",
        "(?:政府信息公开工作)?存在的?(?:主要)?问题[及和]改进(?:情况|措施)",
        "其他需要报告的?(?:事项|情况)",
    )
)
_NUMBER = re.compile(r"\s*(?:[1-6]\s*[、.．])?\s*(?:第?[一二三四五六](?:部分)?\s*[、.．])?\s*")
_ASPECTS = dict(
    zip(
        ASPECTS,
        (
            "(?:关于)?主动公开(?:政府信息)?(?:工作)?(?:情况|方面)?",
            "(?:关于)?(?:政府信息)?依申请公开(?:政府信息|工作|办理)*(?:情况|方面)?",
            "(?:关于)?政府信息(?:的)?(?:规范化?)?管理(?:工作)?(?:情况|方面)?",
            "(?:关于)?(?:政府)?(?:信息公开|政务公开)?平台建设(?:工作)?(?:情况|方面)?",
            "(?:关于)?(?:政务公开|政府信息公开)?(?:工作)?监督(?:和)?保障(?:及教育培训)?(?:工作)?(?:情况|方面)?",
        ),
        strict=True,
    )
)
_ASPECT = re.compile(
    r"\s*(?:[（(][一二三四五][)）]|[1-5]\s*[.．、]|[一二三四五]是)?\s*(.{4,22}?)\s*(?:[。：:．]\s*(.*)|)",
    re.DOTALL,
)
_PRINTED = re.compile(
    r"[（(]?(?:单位[：:]|本列数据的勾稽关系|收费、采购金额单位).*|表[二三四]\s.*", re.DOTALL
)


@dataclass
class Texts:
    """What the document says, paragraph by paragraph. ``parts`` are the texts of parts two to six by the place of
    their title, ``overview`` those of part one by aspect; ``stray`` stand in part one before any aspect, ``left``
    belong nowhere; ``used`` are the lines that make the title."""

    title: str = ""
    organ: str = ""
    year: str = ""
    used: list[str] = field(default_factory=list)
    opening: list[str] = field(default_factory=list)
    overview: dict[str, list[str]] = field(default_factory=dict)
    stray: list[str] = field(default_factory=list)
    parts: dict[int, list[str]] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    found: list[int] = field(default_factory=list)

    def named(self, lines: Sequence[str]) -> int:
        """Takes the title from the first lines that make one; how many they are, 0 without one."""
        for count in range(1, min(_TITLE_LINES, len(lines)) + 1):
            text = "".join("".join(line.split()) for line in lines[:count])
            match = _TITLE.fullmatch(text)
            if match is not None:
                self.title, self.organ, self.year = text, match[1], match[2]
                self.used = ["".join(line.split()) for line in lines[:count]]
                return count
        return 0


def titled(lines: Sequence[str]) -> Texts:
    """Title, organ and year from the lines around a table."""
    found = Texts()
    for start in range(len(lines)):
        if found.named(lines[start:]):
            break
    return found


def texts(blocks: Sequence[Block], titles: Sequence[str] = ()) -> Texts:
    """The texts of a document; tables are read elsewhere, and their printed notes are none. ``titles`` are what the
    file says of itself outside its text."""
    found = Texts()
    lines = [block for block in blocks if isinstance(block, Line)]
    start = 0
    for place in range(min(len(lines), 12)):
        count = found.named([line.text for line in lines[place:]])
        if count:
            found.left += [line.text.strip() for line in lines[:place]]
            start = place + count
            break
    if not found.title:
        found.named(titles[:1])
    _body(found, _listed(lines[start:]))
    return found


def _listed(lines: Sequence[Line]) -> list[Line]:
    """The lines without a list of the parts, as at the beginning of a long report: titles one after the other that
    all come again."""
    places = [_part(line.text.strip(), -1) for line in lines]
    for start in range(len(lines)):
        if places[start] is None:
            continue
        run = list(takewhile(lambda place: place is not None, places[start:]))
        if len(run) >= _LIST and set(run) <= set(places[start + len(run) :]):
            return [*lines[:start], *lines[start + len(run) :]]
    return list(lines)


def _body(found: Texts, lines: Sequence[Line]) -> None:
    part, aspect = -1, ""
    for line in lines:
        text = line.text.strip()
        if (begun := _part(text, part)) is not None:
            part, aspect = begun, ""
            found.found.append(begun)
        elif _PRINTED.fullmatch(text) or (line.align == "right" and part in (1, 2, 3)):
            found.left.append(text)
        elif part == -1:
            (found.opening if line.align != "center" else found.left).append(text)
        elif part == 0:
            name, rest = _aspect(text)
            aspect = name or aspect
            if not aspect:
                found.stray.append(text)
            elif rest:
                found.overview.setdefault(aspect, []).append(rest)
            else:
                found.overview.setdefault(aspect, [])
        else:
            found.parts.setdefault(part, []).append(text)


def _part(text: str, before: int) -> int | None:
    """The place of a part's title; parts come in their order."""
    if len(text) > 40:
        return None
    name = bare(_NUMBER.sub("", text, count=1))
    return next(
        (place for place, pattern in enumerate(_PARTS) if place > before and pattern.fullmatch(name)), None
    )


def _aspect(text: str) -> tuple[str, str]:
    """The aspect that a paragraph begins, as its heading or with its first words, and the text without it."""
    found = _ASPECT.fullmatch(text)
    if found is not None:
        name = label(found[1])
        for key, pattern in _ASPECTS.items():
            if re.fullmatch(pattern, name):
                return key, (found[2] or "").strip()
    return "", text


def absent(found: Texts) -> Iterator[str]:
    """Titles of the parts that the document has not."""
    return (PARTS[place] for place in range(len(PARTS)) if place not in found.found)
