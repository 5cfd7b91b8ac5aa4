"""What the commands that search share."""

from __future__ import annotations

import sys

from zwgk_site import asking
from zwgk_site.grammar import USAGE


def unasked(error: asking.CannotAsk) -> int:
    """Says why nobody can be asked. Returns the code of a wrong call."""
    print("\n".join(filter(None, (str(error), error.output))), file=sys.stderr)
    return USAGE
