"""Everything that the search of a site is made of: records, attachments, words; and what is amiss with them."""

from __future__ import annotations

from pathlib import Path

from zwgk_site.attached import read_attached
from zwgk_site.pages import Portal
from zwgk_site.problems import Problem
from zwgk_site.search import Findable
from zwgk_site.searchable import records_of
from zwgk_site.text.files.aside import Reader, Told
from zwgk_site.vocabulary import vocabulary_of


def findable(
    portal: Portal, content: Path, reader: Reader, told: Told
) -> tuple[Findable, tuple[Problem, ...]]:
    """What visitors can find, and what is amiss: attachments that cannot be searched or carry marks of secrecy
    (errors), words that lead nowhere.

    ``told`` hears how many attachments are read. Raises OSError if one cannot be opened any more.
    """
    attached = read_attached(portal, content, reader, told)
    records = tuple(records_of(portal, attached.sections_of))
    vocabulary, nowhere = vocabulary_of(portal, records)
    found = Findable(records, vocabulary.names, vocabulary.everyday)
    return found, (*attached.problems, *nowhere)
