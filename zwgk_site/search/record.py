"""What can be found: one record is one hit with its own address."""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_site.search.fold import BOUNDARY, fold, words


@dataclass(frozen=True)
class SearchRecord:
    """One thing a visitor can find.

    ``address`` is relative to the site root and may carry a fragment (``plans/x.html#t5``).
    ``text`` is plain text, paragraphs separated by a newline; without the title and the number,
    which are searched in any case. ``kind``, ``department`` and ``year`` are labels as people read
    them and serve as filters. ``date`` is ISO (YYYY-MM-DD) and only orders and is shown. ``status``
    is a small word shown beside the hit (失效). ``gone`` ranks the record after those in force.
    ``titled`` is False for what has no name of its own, so that the title repeats the text: words in
    it then rank as words of the text.
    """

    address: str
    title: str
    kind: str
    text: str = ""
    number: str | None = None
    department: str | None = None
    year: str | None = None
    date: str | None = None
    status: str | None = None
    gone: bool = False
    titled: bool = True


def contains(record: SearchRecord, query: str) -> bool:
    """Whether the query must find the record: the definition that the bundle and its script are held to.

    True if every word of the query (words are separated by spaces) occurs, folded, in the number
    (as written or without brackets), the title or the text. False for a query without any letter,
    digit or Han character.
    """
    fields = segments(record)
    wanted = words(query)
    return bool(wanted) and all(any(word in field for field in fields) for word in wanted)


def segments(record: SearchRecord) -> tuple[str, str, str, str]:
    """The folded fields in the order they are indexed: number, number without brackets, title, text.

    The second is empty where it says the same as the first, a title that is none where the text has it.
    """
    number, title, text = fold(record.number or ""), fold(record.title), fold(record.text)
    plain = number.replace(BOUNDARY, "")
    repeated = not record.titled and title in text
    return number, plain if plain != number else "", "" if repeated else title, text
