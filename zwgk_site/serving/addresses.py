"""Addresses that only the preview has, outside the base path of the site."""

from __future__ import annotations

from urllib.parse import quote

FOLDER = "/__preview/"
"""All problems, and all pages by the file they come from."""

EVENTS = f"{FOLDER}events"
SCRIPT = f"{FOLDER}bar.js"
TOLD = f"{FOLDER}told.json"
FINDS = f"{FOLDER}finds.json"
PHONE = f"{FOLDER}phone"
PAPER = f"{FOLDER}paper"
DARK = f"{FOLDER}dark"

CLIENT = ("bar.js", "bar.css", "frames.js", "own.css")
"""Files of the folder ``client`` that are served under their names."""


def of_page(address: str, file: str) -> str:
    """One of the addresses above, about a page of the site."""
    return f"{address}?file={quote(file)}"
