"""Documents about disclosure: their official texts, and the texts of one's own rules.

Source: 国办公开办函〔2019〕61号, the column 政府信息公开制度.
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.regulation import Regulation
from zwgk_site.problems import Problem
from zwgk_site.problems import platform as words
from zwgk_site.rules.inspected import Inspected
from zwgk_site.rules.platform import official


def check(site: Inspected) -> Iterator[Problem]:
    """Links outside government sites, and own rules of which nobody can read the text."""
    for one in site.records("regulation", Regulation):
        if one.link is not None and not official(one.link):
            spot = site.spot("regulation", one.id, "链接")
            yield words.link_official(spot, one.link, f"《{one.name}》的链接")
        if one.rank == "本级制度" and one.link is None and one.policy is None:
            yield words.regulation_text(site.spot("regulation", one.id, "名称"), one.name)
