"""Private persons: their numbers, mailboxes and homes, and tables that name them beside a need or an illness.

Sources: 政府信息公开条例（国务院令第711号）art. 15; 中华人民共和国个人信息保护法 art. 28.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import privacy as words
from zwgk_site.screening.finding import Finding
from zwgk_site.text.hardship import listings
from zwgk_site.text.personal import Kind, personal

_WORDS: Mapping[Kind, Callable[[Spot, str, str], Problem]] = {
    "身份证号": words.identity_number,
    "银行卡号": words.bank_card,
    "手机号": words.mobile_number,
    "护照号": words.passport_number,
    "个人电子邮箱": words.private_mail,
    "家庭住址": words.home_address,
}
_TABLE = "名单"

BENEATH = True
"""Looked for in hidden sheets and comments too: whoever opens the file can read them."""


def findings(text: str) -> Iterator[Finding]:
    """What is private in a text, from its beginning to its end; tables after the rest."""
    for found in personal(text):
        yield Finding(found.start, found.end, found.kind, (found.masked,))
    for table in listings(text):
        yield Finding(table.start, table.end, _TABLE, (table.person, table.need, str(table.names)))


def problem(spot: Spot, finding: Finding, where: str) -> Problem:
    """What is said of a finding; ``where`` names the part of an attachment, empty in a content file."""
    if finding.name == _TABLE:
        return words.hardship_names(spot, where, *finding.details)
    return next(word for kind, word in _WORDS.items() if kind == finding.name)(spot, where, *finding.details)
