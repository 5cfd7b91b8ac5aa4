"""Problems as people and other programs read them."""

from __future__ import annotations

from zwgk_site.report.paper import Headroom, as_html
from zwgk_site.report.rows import FORMATS, as_github, as_gitlab, as_json, as_junit, as_sarif
from zwgk_site.report.terminal import as_text, closing, columns, place

__all__ = [
    "FORMATS",
    "Headroom",
    "as_github",
    "as_gitlab",
    "as_html",
    "as_json",
    "as_junit",
    "as_sarif",
    "as_text",
    "closing",
    "columns",
    "place",
]
