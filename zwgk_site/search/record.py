"""What can be found: one record is one hit with its own address."""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_site.search.fold import BOUNDARY, fold, words


@dataclass(frozen=True)
class Section:
    """A part of a record that people must be told apart from its text: a page or sheet of an attachment."""

    label: str
    text: str


@dataclass(frozen=True)
class CardLine:
    """One line of an answer card: what it is, what it says, and where that leads.

    ``href`` is relative to the site root, or begins with ``tel:``. ``sample`` marks invented content.
    """

    label: str
    text: str
    href: str | None = None
    sample: bool = False


@dataclass(frozen=True)
class Card:
    """An answer shown above the results; its heading is the record's title, leading to its address.

    ``kicker`` says what it is (相关部门). ``links`` lead on (text, address relative to the site root).
    ``asked`` lists the words that a question about it may hold besides its name (电话, 地址). A card
    is shown when the query names the record (title, number or one of its names); with ``first`` also
    when the record is the best of very few results.
    """

    kicker: str
    lines: tuple[CardLine, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    asked: tuple[str, ...] = ()
    first: bool = False


@dataclass(frozen=True)
class SearchRecord:
    """One thing a visitor can find.

    ``address`` is relative to the site root and may carry a fragment (``plans/x.html#t5``).
    ``text`` is plain text, paragraphs separated by a newline; without the title, the number and the
    names, which are searched in any case. ``names`` are other names by which people know it (县民政局).
    ``sections`` are searched with it and named with the hit. ``kind``, ``departments``, ``year``,
    ``topics``, ``validity`` and ``region`` are labels as people read them and serve as filters; the
    first department is shown with the hit. ``date`` is ISO (YYYY-MM-DD) and only orders and is shown.
    ``status`` is a small word shown beside the hit (失效). ``gone`` ranks the record after those in
    force. ``titled`` is False for what has no name of its own, so that the title repeats the text:
    words in it then rank as words of the text.
    """

    address: str
    title: str
    kind: str
    text: str = ""
    number: str | None = None
    names: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    departments: tuple[str, ...] = ()
    year: str | None = None
    topics: tuple[str, ...] = ()
    validity: str | None = None
    region: str | None = None
    date: str | None = None
    status: str | None = None
    gone: bool = False
    titled: bool = True
    card: Card | None = None


@dataclass(frozen=True)
class Segments:
    """The folded fields in the order they are indexed: title, numbers, names, texts.

    ``title`` is empty where the text has it, and ``texts`` are the text and the sections that have
    any. A number stands there as written and without brackets.
    """

    title: str
    numbers: tuple[str, ...]
    names: tuple[str, ...]
    texts: tuple[str, ...]


def contains(record: SearchRecord, query: str) -> bool:
    """Whether the query must find the record: the definition that the bundle and its script are held to.

    True if every word of the query (words are separated by spaces) occurs, folded, in the number
    (as written or without brackets), the title, a name, the text or a section. False for a query
    without any letter, digit or Han character.
    """
    found = segments(record)
    fields = (found.title, *found.numbers, *found.names, *found.texts)
    wanted = words(query)
    return bool(wanted) and all(any(word in field for field in fields) for word in wanted)


def segments(record: SearchRecord) -> Segments:
    title, number, text = fold(record.title), fold(record.number or ""), fold(record.text)
    names = filter(None, map(fold, record.names))
    sections = (fold(section.text) for section in record.sections)
    return Segments(
        title="" if not record.titled and title in text else title,
        numbers=(number, number.replace(BOUNDARY, "")) if number else (),
        names=tuple(dict.fromkeys(names)),
        texts=tuple(filter(None, (text, *sections))),
    )
