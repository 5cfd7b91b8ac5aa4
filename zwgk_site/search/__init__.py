"""Chinese search: records in, the static folder ``search/`` out.

How it works and what is promised: ``docs/search.md``. Only ``engine`` touches Pagefind.
"""

from zwgk_site.search.earlier import Earlier, Files, published
from zwgk_site.search.engine import SearchIndexError
from zwgk_site.search.lexicon import Everyday, Name
from zwgk_site.search.record import Card, CardLine, SearchRecord, Section, contains
from zwgk_site.search.site import Findable, build_index, search_files

__all__ = [
    "Card",
    "CardLine",
    "Earlier",
    "Everyday",
    "Files",
    "Findable",
    "Name",
    "SearchIndexError",
    "SearchRecord",
    "Section",
    "build_index",
    "contains",
    "published",
    "search_files",
]
