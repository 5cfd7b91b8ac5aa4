"""Which of many words occur in any of many records: ``contains`` for all of them at once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence, Set

from zwgk_site.search.fold import BOUNDARY, fold
from zwgk_site.search.record import SearchRecord, contains

_HAN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]+")

_HEAD = 1_000_000
"""Characters in which most words of a large site occur."""


def occurring(records: Sequence[SearchRecord], words: Collection[str]) -> Set[str]:
    """Those of the words that ``contains`` finds in some record.

    Most words are seen in the texts as they stand, which costs a fraction of folding them. For the
    others only those texts are folded that may hold one in another form.
    """
    several = {word for word in words if len(word.split()) > 1}
    forms = {word: form for word in words if (form := fold(word)) and word not in several}
    texts = [text for record in records for text in _fields(record)]
    whole = "\n".join(texts)
    seen = _within(whole, {*forms, *forms.values()})
    missing = {form for word, form in forms.items() if word not in seen and form not in seen}
    held = seen | _in_any_case(whole, missing)
    missing -= held
    if missing:
        held |= _within("\n".join(map(fold, _unusual(texts, whole, missing))), missing)
    found = {word for word, form in forms.items() if word in held or form in held}
    return found | {word for word in several if any(contains(record, word) for record in records)}


def _fields(record: SearchRecord) -> Iterator[str]:
    yield from (record.title, record.text, *record.names)
    yield from (section.text for section in record.sections)
    if record.number:
        yield from (record.number, fold(record.number).replace(BOUNDARY, ""))


def _within(text: str, words: Set[str]) -> set[str]:
    """Those of the words that a text holds. In a long text the rare and the absent are sought together."""
    head = text[:_HEAD]
    found = {word for word in words if word in head}
    missing, at = words - found, 0
    while missing and len(text) > _HEAD and (match := re.compile(_either(missing)).search(text, at)):
        found.add(match[0])
        missing, at = missing - {match[0]}, match.start()
    return found


def _either(words: Iterable[str]) -> str:
    """A pattern for any of the words; where one begins with another, for the shorter."""
    after: dict[str, list[str]] = {}
    for word in sorted(words):
        after.setdefault(word[:1], []).append(word[1:])
    if "" in after:
        return ""
    return f"(?:{'|'.join(re.escape(first) + _either(rest) for first, rest in after.items())})"


def _in_any_case(text: str, forms: Iterable[str]) -> set[str]:
    plain = {form for form in forms if _plain(form)}
    lowered = text.lower() if plain else ""
    return {form for form in plain if form in lowered}


def _plain(form: str) -> bool:
    return form.isascii() and form.isalnum()


def _unusual(texts: Sequence[str], whole: str, words: Set[str]) -> Sequence[str]:
    """Texts that may hold one of the folded words though not as it stands.

    Either folding changes a Han character or takes some character away; or the word is not of Han
    characters alone, and the text has those that it has.
    """
    mixed = [_HAN.findall(word) for word in words if not _HAN.fullmatch(word) and not _plain(word)]
    if not all(mixed):
        return texts
    odd = re.compile(f"[{re.escape(''.join(filter(_changed, set(whole))))}\0]")
    return [t for t in texts if odd.search(t) or any(all(run in t for run in runs) for runs in mixed)]


def _changed(character: str) -> bool:
    """Whether folding makes something else of a character than itself in lower case or a boundary."""
    between = fold(f"一{character}一")
    return not character.isascii() and between not in (f"一{character}一", f"一{BOUNDARY}一")
