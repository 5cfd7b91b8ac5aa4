"""放假安排：the holidays of a year that the built-in calendar does not know yet, or has otherwise.

Source: 国务院办公厅关于部分节假日安排的通知, published each autumn for the next year.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Count, Day, Kind, Record


class CalendarYear(Record):
    year: Annotated[Count, Field(ge=2000, le=2100)] = Field(
        alias="年份", title="年份", description="如 2027。"
    )
    basis: str = Field(alias="依据", title="依据", description="公布放假安排的通知，写标题和文号。")
    off: tuple[Day, ...] = Field(
        default=(), alias="放假", title="放假", description="周一至周五当中放假的日子，逐日写。"
    )
    on: tuple[Day, ...] = Field(
        default=(), alias="上班", title="上班", description="周六、周日当中上班的日子，逐日写。"
    )

    @property
    def label(self) -> str:
        return f"{self.year}年放假安排"


KIND = Kind(name="calendar", label="放假安排", model=CalendarYear, file="calendar.yaml", section="放假安排")
