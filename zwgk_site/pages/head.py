"""What stands in ``<head>``, from the data alone.

Source: 政府网站发展指引（国办发〔2017〕47号）, 网页标签: 3 tags on the home page, 7 on columns and
lists, 10 on content pages, all with these exact names; PubDate on a 24-hour clock.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.column import Column
from zwgk_site.pages import formats
from zwgk_site.pages.page import Head
from zwgk_site.pages.portal import Portal

Tags = tuple[tuple[str, str], ...]

DESCRIPTION = 100
"""Characters of a description."""


def site_head(portal: Portal, address: str, title: str, description: str) -> Head:
    """Head of the home page and of pages outside the columns."""
    return _head(portal, address, title, description, "description", ())


def list_head(portal: Portal, address: str, title: str, description: str, about: Column | Kind) -> Head:
    """Head of a column's page or of a list; ``about`` is the column, or the kind where none collects it."""
    return _head(portal, address, title, description, "description", _column(portal, about))


def article_head(
    portal: Portal,
    address: str,
    title: str,
    description: str,
    about: Column | Kind,
    *,
    published: dt.datetime,
    source: str,
    keywords: Sequence[str] = (),
) -> Head:
    """Head of a content page."""
    tags: Tags = (
        *_column(portal, about),
        ("ArticleTitle", title),
        ("PubDate", formats.minute(published)),
        ("ContentSource", source),
        *((("Keywords", ",".join(keywords)),) if keywords else ()),
        ("Url", portal.absolute(address)),
    )
    return _head(portal, address, title, description, "Description", tags)


def _head(portal: Portal, address: str, title: str, description: str, name: str, tags: Tags) -> Head:
    site = portal.site
    own = (("SiteName", site.name), ("SiteDomain", site.domain), ("SiteIDCode", site.code))
    full = site.name if title == site.name else portal.say("frame", "title", page=title, site=site.name)
    text = formats.shorten(description, DESCRIPTION) or site.description
    return Head(full, text, name, portal.absolute(address), (*own, *tags))


def _column(portal: Portal, about: Column | Kind) -> Tags:
    if isinstance(about, Column):
        name, description, keywords, kind = about.name, about.description, about.keywords, about.type
    else:
        name = kind = about.label
        description, keywords = portal.say("list", "about", label=about.label), (about.label,)
    return (
        ("ColumnName", name),
        ("ColumnDescription", description),
        ("ColumnKeywords", ",".join(keywords) or name),
        ("ColumnType", kind),
    )
