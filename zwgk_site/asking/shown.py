"""An answer as text for a terminal: what the search page shows, in the page's own sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from pathlib import Path

from zwgk_site.asking.answer import Answer, Card, Note, Part, Piece, Result
from zwgk_site.asking.conversation import PAGE, scripts_of

Say = Callable[..., str]
"""Gives a word of the search page with its parts filled in."""

Mark = Callable[[str], str]
"""Makes a word of the query stand out."""

_WORD = re.compile(r'<p data-word="(\w+)">(.*?)</p>', re.DOTALL)

_WHERE = {"number": "文号", "name": "名称", "title": "标题", "text": "正文"}
"""Where the words of the query stand, for staff; the page shows it by its marks."""

_INSTEAD = ("pinyin", "corrected")
"""Notes whose first text is what the results are of; the others are offered."""


def words_of(site: Path) -> Say:
    """The words that the search page of a built site gives its script. Raises CannotAsk."""
    scripts_of(site)
    page = (site / PAGE).read_text("utf-8")
    words = {name: unescape(text.strip()) for name, text in _WORD.findall(page)}

    def say(name: str, **parts: object) -> str:
        return re.sub(r"\{(\w+)\}", lambda part: str(parts[part[1]]), words[name])

    return say


def as_text(answer: Answer, say: Say, mark: Mark, literal: bool = False, first: int = 1) -> str:
    """Everything that was answered. ``first`` numbers the first result; ``literal`` is the option asked with."""
    return "\n".join(_lines(answer, say, mark, literal, first))


def _lines(answer: Answer, say: Say, mark: Mark, literal: bool, first: int) -> Iterator[str]:
    query = answer["query"]
    if answer["problem"]:
        yield say(answer["problem"], **answer["limits"])
        return
    if literal:
        yield say("literally", query=query)
    for note in answer["notes"]:
        yield from _note(note, answer, say)
    for card in answer["cards"]:
        yield ""
        yield from _card(card, say)
    yield ""
    yield say("heading", count=answer["total"]) if answer["total"] else say("nothing", query=query)
    for number, result in enumerate(answer["results"], first):
        yield from _result(result, f"{number:3}. ", say, mark)
    if answer["also"]:
        yield from _part(answer["also"], "also", say, mark)
    for part in answer["parts"]:
        yield from _part(part, "part", say, mark)
    if answer["nearest"]:
        yield f"相近的词：{_listed(answer['nearest'], say)}"
    kinds = answer["facets"].get("kind", [])
    if len(kinds) > 1:
        yield f"\n{say('facet_kind')}：" + "，".join(f"{kind['value']} {kind['count']}" for kind in kinds)


def _listed(texts: Sequence[str], say: Say) -> str:
    return say("comma").join(say("quoted", text=text) for text in texts)


def _note(note: Note, answer: Answer, say: Say) -> Iterator[str]:
    kind, texts = note["type"], note["texts"]
    if kind not in _INSTEAD:
        yield say(kind, query=answer["query"], searched=answer["searched"], texts=_listed(texts, say))
        return
    yield say(kind, query=answer["query"], text=texts[0])
    if texts[1:]:
        yield say("others", texts=_listed(texts[1:], say))


def _card(card: Card, say: Say) -> Iterator[str]:
    yield f"【{card['kicker']}】{card['title']}  {card['address']}"
    for line in card["lines"]:
        sample = f"（{say('sample')}）" if line["sample"] else ""
        yield f"     {line['label']}：{line['text']}{sample}"
    for text, address in card["links"]:
        yield f"     {text}  {address}"


def _part(part: Part, heading: str, say: Say, mark: Mark) -> Iterator[str]:
    yield ""
    yield say(heading, query=part["query"], count=part["total"])
    for result in part["results"]:
        yield from _result(result, "   - ", say, mark)


def _result(result: Result, number: str, say: Say, mark: Mark) -> Iterator[str]:
    yield f"{number}{_pieces(result['titlePieces'], mark)}"
    about = (
        result["kind"],
        _pieces(result["numberPieces"], mark),
        result["department"],
        result["date"],
        result["status"],
        f"{_WHERE[result['why']]}里有",
        say("via", text=result["via"]) if result["via"] else None,
    )
    yield "     " + "  ".join(text for text in about if text)
    if result["excerpt"]:
        section = f"{result['section']}：" if result["section"] else ""
        yield f"     {section}{_pieces(result['excerpt'], mark)}"
    yield f"     {result['address']}"


def _pieces(pieces: Sequence[Piece], mark: Mark) -> str:
    return "".join(mark(piece["text"]) if piece["hit"] else piece["text"] for piece in pieces)
