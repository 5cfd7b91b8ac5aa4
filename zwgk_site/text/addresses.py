"""Addresses of other sites, as authors write them."""

from __future__ import annotations

from urllib.parse import urlsplit


def is_web_address(text: str) -> bool:
    """Whether a text is a full http or https address with a host: the only kind that becomes a link."""
    if any(char.isspace() or char in "<>\"'\\" for char in text):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
