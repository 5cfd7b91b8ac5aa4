"""The same sites as for pages."""

from __future__ import annotations

from tests.pages.conftest import demo, tiny

__all__ = ["demo", "tiny"]
