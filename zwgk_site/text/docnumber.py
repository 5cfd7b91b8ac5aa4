"""Document numbers: 机关代字〔年份〕序号, with six-sided brackets U+3014 and U+3015.

Source: GB/T 9704-2012 §7.2.5: the year in full, the serial without 第 and without leading zeros.
Orders (国务院令第711号) and announcements (2017年第4号) have forms of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from zwgk_site.text.numerals import to_int
from zwgk_site.text.spacing import squeeze

Form = Literal["letter", "order", "announcement"]


@dataclass(frozen=True)
class DocumentNumber:
    """The parts of a number. Orders have no year (None); announcements may have no agency ('')."""

    agency: str
    year: int | None
    serial: int
    form: Form = "letter"

    @property
    def text(self) -> str:
        """The canonical writing, equal for all writings of the same number."""
        if self.form == "letter":
            return f"{self.agency}〔{self.year}〕{self.serial}号"
        return f"{self.agency}{'' if self.year is None else f'{self.year}年'}第{self.serial}号"


_HAN = "\u4e00-\u9fff"
_OPEN, _CLOSE = r"[〔\[［(（【﹝<〈{]", r"[〕\]］)）】﹞>〉}]"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_LETTER = re.compile(
    rf"(?P<agency>[{_HAN}]{{2,14}}?)(?:{_OPEN}{_YEAR}年?{_CLOSE}第?(?P<serial>[0-9]{{1,5}})号?"
    rf"|{_YEAR.replace('year', 'bare')}年?[-—]?第?(?P<number>[0-9]{{1,5}})号)"
)
_SERIAL = rf"(?:第(?P<serial>[0-9]{{1,5}}|[{_HAN}]{{1,6}}?)号)"
_ORDER = re.compile(rf"(?P<agency>[{_HAN}、]{{2,40}}?令){_SERIAL}")
_ANNOUNCEMENT = re.compile(rf"(?P<agency>(?:[{_HAN}]{{2,40}}?(?:公告|通告))?){_YEAR}年{_SERIAL}")


def parse(text: str) -> DocumentNumber | None:
    """The number that the whole text is, whatever its brackets and spaces; None if it is none."""
    words = squeeze(text).text
    if match := _ORDER.fullmatch(words):
        serial = to_int(match["serial"])
        return DocumentNumber(match["agency"], None, serial, "order") if serial else None
    if match := _ANNOUNCEMENT.fullmatch(words):
        serial = to_int(match["serial"])
        return DocumentNumber(match["agency"], int(match["year"]), serial, "announcement") if serial else None
    if match := _LETTER.fullmatch(words):
        year, serial = int(match["year"] or match["bare"]), int(match["serial"] or match["number"])
        return DocumentNumber(match["agency"], year, serial) if serial else None
    return None


def fault(text: str) -> str | None:
    """The right writing of a letter's number that is written wrongly; None if it is right or no number.

    Orders and announcements are left as they are: their serial may be a Chinese numeral.
    """
    number = parse(text)
    if number is None or number.form != "letter" or number.text == text:
        return None
    return number.text
