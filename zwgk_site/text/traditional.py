"""Traditional characters and their simplified forms. The only module that knows OpenCC.

OpenCC is loaded when the table is first asked: all characters are converted at once, which takes some
hundredths of a second.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

_HAN = (range(0x3400, 0xA000), range(0x20000, 0x323B0))

_STILL = frozenset("後於徵夥麽摺")
"""Characters of GB 2312 that nobody means but in traditional writing (以後, 關於, 徵收)."""


class _Table(Mapping[str, str]):
    @cached_property
    def _pairs(self) -> dict[str, str]:
        from opencc import OpenCC

        traditional = [chr(code) for codes in _HAN for code in codes if not _common(chr(code))]
        simplified = OpenCC("t2s").convert("\n".join(traditional)).split("\n")
        pairs = {
            old: new for old, new in zip(traditional, simplified, strict=True) if old != new and len(new) == 1
        }
        return {old: pairs.get(new, new) for old, new in pairs.items()}

    def __getitem__(self, character: str) -> str:
        return self._pairs[character]

    def __iter__(self) -> Iterator[str]:
        return iter(self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)


def _common(character: str) -> bool:
    """Whether GB 2312 holds the character: then it is in use as it stands (乾, 吒)."""
    if character in _STILL:
        return False
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


TABLE: Mapping[str, str] = _Table()
"""Traditional or variant character → simplified one, a character each. Nearly nothing that GB 2312 holds is in it."""
