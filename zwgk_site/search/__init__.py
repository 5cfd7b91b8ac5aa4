"""Exact Chinese keyword search: records in, the static bundle ``search/`` out.

How it works and what is promised: ``docs/search.md``. Only ``engine`` touches Pagefind.
"""

from zwgk_site.search.bundle import build_index, bundle_files
from zwgk_site.search.engine import SearchIndexError
from zwgk_site.search.record import SearchRecord, contains

__all__ = ["SearchIndexError", "SearchRecord", "build_index", "bundle_files", "contains"]
