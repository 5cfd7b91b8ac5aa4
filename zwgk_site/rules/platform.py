"""The other platforms that the platform links to: sites of governments, each once.

Sources: 国办公开办函〔2019〕61号 for the links; 政府网站发展指引（国办发〔2017〕47号）for the domain of government sites.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from zwgk_site.kinds.platform import Platform
from zwgk_site.problems import Problem
from zwgk_site.problems import platform as words
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """Links that lead elsewhere than to a government, and those given twice."""
    for platform in site.records("platform", Platform):
        taken: dict[str, str] = {}
        for index, peer in enumerate(platform.peers):
            spot = site.spot("platform", platform.id, "链接平台", index, "网址")
            if not official(peer.address):
                yield words.link_official(spot, peer.address, f"“{peer.name}”")
            address = peer.address.rstrip("/")
            if address in taken:
                yield words.peer_twice(spot, peer.address, taken[address])
            taken.setdefault(address, peer.name)


def official(address: str) -> bool:
    """Whether an address leads to a site of a government."""
    host = urlsplit(address).hostname or ""
    return host == "gov.cn" or host.endswith(".gov.cn")
