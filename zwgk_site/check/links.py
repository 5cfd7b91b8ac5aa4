"""Every address inside the site leads to a file, every # to a place in it (政府网站发展指引: no dead links)."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Set
from urllib.parse import unquote, urlsplit

from zwgk_site import problems
from zwgk_site.check.reading import Reading, Reference
from zwgk_site.problems import Problem


def check(
    reading: Reading, readings: Mapping[str, Reading], files: Set[str], rooted: bool = False
) -> list[Problem]:
    """Links of one page that lead nowhere. Addresses of other sites are not opened. ``rooted`` sites know that
    they stand at the root of their server, so that ``/`` is their own folder."""
    found = []
    for reference in reading.references:
        problem = _check(reading, reference, readings, files, rooted)
        if problem is not None:
            found.append(problem)
    return found


def _check(
    reading: Reading, reference: Reference, readings: Mapping[str, Reading], files: Set[str], rooted: bool
) -> Problem | None:
    try:
        parts = urlsplit(reference.value.strip())
    except ValueError:
        return problems.link_broken(reference.spot, reference.value)
    if parts.scheme or parts.netloc or (reading.path.endswith("404.html") and parts.path.startswith("/")):
        return None
    target = place_of(reading.path, reference.value, rooted)
    if target not in files:
        return problems.link_broken(reference.spot, reference.value)
    page = readings.get(target)
    anchor = unquote(parts.fragment)
    if anchor and page is not None and anchor not in page.ids:
        return problems.anchor_broken(reference.spot, reference.value)
    return None


def place_of(page: str, address: str, rooted: bool = False) -> str:
    """The file of a tree that an address on a page or in a style sheet leads to; empty for a broken address."""
    try:
        path = unquote(urlsplit(address.strip()).path)
    except ValueError:
        return ""
    if rooted and path.startswith("/"):
        page, path = "", path.lstrip("/")
    if not path:
        return page or "index.html"
    if path.endswith(("/", "..")) or path == ".":
        path = posixpath.join(path, "index.html")
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
