"""Cutting Chinese text into words. The only module that knows rjieba.

The dictionary is loaded when first asked, so programs that only report mistakes start quickly.
"""

from __future__ import annotations


def words(text: str) -> list[str]:
    """The words of a text in order; joined they are the text again, marks and spaces included.

    Only words of the dictionary are put together, never guessed ones: the same text is always cut the same.
    """
    from rjieba import cut

    return list(cut(text, False))
