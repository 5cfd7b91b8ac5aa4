"""The register of accounts: a state that agrees with its day, and no account twice."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.account import Account
from zwgk_site.problems import Problem
from zwgk_site.problems import account as words
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """Closed accounts without a day, running ones with one, and those that stand there twice."""
    first: dict[tuple[str, str], Account] = {}
    for account in site.records("account", Account):
        if account.state == "关停" and account.closed is None:
            yield words.closed_missing(site.spot("account", account.id, "状态"))
        elif account.state == "正常" and account.closed is not None:
            yield words.closed_running(site.spot("account", account.id, "关停日期"))
        other = first.setdefault((account.platform, account.name), account)
        if other is not account:
            spot = site.spot("account", account.id, "名称")
            yield words.twice(spot, account.label, site.spot("account", other.id, "名称"))
