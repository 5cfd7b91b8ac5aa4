"""网页标签 on every page: site tags everywhere, column tags and article tags whole where they begin.

Source: 政府网站发展指引（国办发〔2017〕47号）, annex on page tags.
"""

from __future__ import annotations

import re

from zwgk_site import problems
from zwgk_site.check.reading import Reading
from zwgk_site.problems import Problem, Spot

SITE = ("SiteName", "SiteDomain", "SiteIDCode")
COLUMN = ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")
ARTICLE = ("ArticleTitle", "PubDate", "ContentSource")

_PUB_DATE = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}")


def check(reading: Reading) -> list[Problem]:
    """Tags missing, empty, or a PubDate that is not ``YYYY-MM-DD HH:MM``."""
    needed = [*SITE]
    if any(name in reading.tags for name in COLUMN + ARTICLE):
        needed += COLUMN
    if any(name in reading.tags for name in ARTICLE):
        needed += ARTICLE
    missing = [name for name in needed if not reading.tags.get(name, "").strip()]
    date = reading.tags.get("PubDate")
    if date and not _PUB_DATE.fullmatch(date):
        missing.append("PubDate")
    if not reading.title.strip():
        missing.append("title")
    return [problems.page_meta(Spot(reading.path), name) for name in missing]
