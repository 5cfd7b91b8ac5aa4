"""Where a title is looked up: under its first letter, and under its first telling word.

Nearly every document is called 关于……的通知, many after that 印发2024年某县……; an A–Z list of such
titles helps nobody unless they also stand under the word that tells them apart.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ISSUER = "[\u4e00-\u9fff、]{2,40}?(?:政府|办公室|办公厅|委员会|领导小组|指挥部|[局委厅部院会])(?=关于)"

_YEAR = "(?:[0-9]{4}|[〇零一二三四五六七八九]{4})(?:[-—–~至到][0-9]{4})? ?年度?"

_HERE = "(?:全|我)[国省市县区州旗镇]"

_DOING = (
    "进一步|切实|全面|扎实|深入|持续|加快|大力|认真|积极|继续|统筹|"
    "有序|做好|抓好|加强|强化|开展|推进|推动|推行|深化|完善|健全|"
    "建立|落实|贯彻|促进|支持|鼓励|提高|提升|优化|严格|明确|印发|"
    "转发|批转|发布|公布|颁布|下达|调整|修改|修订|废止|宣布|成立|"
    "设立|举办|召开|表彰|表扬|同意|申报|征求|征集|公开|通报|报送|"
    "停止|取消|执行|将|对(?![外内口接象标])|在(?![职编线建校岗册])|"
    "规范(?![性化])|组织(?![部法机人])|实施(?!细则|办法|方案|意见)"
)
"""Words after 关于 that say what is done, not with what."""

_SHORTEST = 2
"""Letters of a telling word and what follows it."""


def places(title: str, regions: tuple[str, ...] = ()) -> tuple[int, ...]:
    """Positions in a title at which it is looked up: of its first letter, then of its first telling word.

    Only the first where that one is telling, or where nothing is left without what is not. ``regions``
    are names that tell as little at the start as a year. A title without a letter or digit begins at 0.
    """
    start = _letter(title, 0)
    opening = _opening(regions).match(title)
    telling = _letter(title, opening.end() if opening else 0)
    left = 0 if title[telling : telling + 1] == "的" else sum(map(str.isalnum, title[telling:]))
    return (start,) if telling <= start or left < _SHORTEST else (start, telling)


def _letter(title: str, at: int) -> int:
    """The first letter or digit from a position on; that position where there is none."""
    return next((place for place in range(at, len(title)) if title[place].isalnum()), at)


@lru_cache(maxsize=8)
def _opening(regions: tuple[str, ...]) -> re.Pattern[str]:
    """Marks, years and regions in any order; after 关于 also words of doing."""
    place = "|".join([_YEAR, _HERE, *(re.escape(name) for name in sorted(regions, key=len, reverse=True))])
    return re.compile(rf"(?:{_ISSUER})?(?:[\W_]|{place})*(?:关于(?:[\W_]|{place}|{_DOING})*)?")
