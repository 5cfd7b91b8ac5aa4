"""What identifies or reaches a private person: identity cards, bank cards, mobile telephones, mailboxes, homes.

Sources: 政府信息公开条例（国务院令第711号）art. 15; 中华人民共和国个人信息保护法 art. 28 (sensitive information: financial
accounts, whereabouts); GB 11643 for identity numbers; ISO/IEC 7812-1 for the check digit of cards. Numbers of
offices, codes of organisations, document numbers, amounts and what is masked already are none of these.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from zwgk_site.text.bankcard import bank_cards

Kind = Literal["身份证号", "银行卡号", "手机号", "护照号", "个人电子邮箱", "家庭住址"]

_WIDE = str.maketrans("０１２３４５６７８９Ｘｘ－＠．　", "0123456789Xx-@. ")
"""Full-width forms, one for one, so that places stay the same."""

_CLUE = re.compile(r"[0-9](?:[ -]?[0-9]){6}|@|室|户|单元")
"""Something that each of them has."""

_IDENTITY = re.compile(
    r"(?<![0-9A-Za-z])[1-9][0-9]{5}[ \n-]?[12][0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}[ \n-]?[0-9]{3}[0-9Xx](?![0-9A-Za-z])"
)
_OLD_IDENTITY = re.compile(r"(?<![0-9A-Za-z])[1-9][0-9]{14}(?![0-9A-Za-z])")
_MOBILE = re.compile(r"(?<![0-9A-Za-z.*+-])(?:\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9A-Za-z.*-])")
_PASSPORT = re.compile(r"(?<![0-9A-Za-z])(?:[EGDSP][0-9]{8}|E[A-HJ-NP-Z][0-9]{7})(?![0-9A-Za-z])")
_MAIL = re.compile(r"(?<![A-Za-z0-9._%+*-])[A-Za-z0-9._%+-]+@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
_HOME = re.compile(
    r"[0-9一二三四五六七八九十]+\s*(?:号楼|栋|幢|座|#楼?)\s*(?:[0-9一二三四五六七八九十]+\s*单元\s*)?[0-9]{3,4}\s*(?:室|户|号(?![楼院]))?"
    r"|[0-9一二三四五六七八九十]+\s*单元\s*[0-9]{2,4}\s*(?:室|户|号)?"
)
_LIVES = re.compile(r"住址|家住|现住|居住地|户籍地|户籍所在|住所地址|家庭地址|居住地址|通信住址|户口所在")

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_PROVINCES = frozenset(
    (*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71, 81, 82, 83)
)  # fmt: skip

_PRIVATE_MAIL = frozenset(
    (
        "qq.com", "vip.qq.com", "foxmail.com", "163.com", "vip.163.com", "126.com", "yeah.net", "sina.com", "sina.cn",
        "vip.sina.com", "sohu.com", "139.com", "189.cn", "wo.cn", "aliyun.com", "gmail.com", "hotmail.com",
        "outlook.com", "live.cn", "icloud.com", "21cn.com", "tom.com", "yahoo.com.cn", "yahoo.cn",
    )
)  # fmt: skip
"""Hosts of mailboxes that anybody can have."""

_CODES = re.compile(
    r"(?:编号|编码|代码|单号|文号|备案|许可证|登记证|标准书号|账号|户名|批号|索引号|序列号)[^，。；|\n]{0,6}$"
)
"""Words before a number that make it a code and no telephone."""
_AMOUNT = re.compile(r"\s*(?:元|万元|亿元|人次|平方|公顷|吨|千瓦|立方|株|尾)")


@dataclass(frozen=True)
class Personal:
    """What was found in a text, ``text[start:end]``: what it is, and how it begins with the rest masked."""

    kind: Kind
    masked: str
    start: int
    end: int


def personal(text: str) -> tuple[Personal, ...]:
    """Everything private in a text, in its order; places that overlap are said once, as the gravest."""
    if _CLUE.search(plain := text.translate(_WIDE)) is None:
        return ()
    found: list[Personal] = []
    for look in (_identities, _cards, _mails, _mobiles, _passports, _homes):
        for one in look(plain):
            if all(one.end <= other.start or other.end <= one.start for other in found):
                found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def is_identity(number: str) -> bool:
    """Whether 18 characters are an identity number: a province, a day of birth that exists, the right check."""
    if int(number[:2]) not in _PROVINCES or not _born(number[6:14]):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == number[17].upper()


def _born(digits: str) -> bool:
    try:
        return 1900 <= dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:8])).year <= 2100
    except ValueError:
        return False


def _identities(text: str) -> Iterator[Personal]:
    for match in _IDENTITY.finditer(text):
        number = re.sub("[ \n-]", "", match[0])
        if is_identity(number):
            yield Personal("身份证号", f"{number[:2]}{'*' * 15}{number[-1]}", *match.span())
    for match in _OLD_IDENTITY.finditer(text):
        number = match[0]
        told = re.search("身份证|证件号", text[max(match.start() - 30, 0) : match.start()])
        if told and int(number[:2]) in _PROVINCES and _born(f"19{number[6:12]}"):
            yield Personal("身份证号", f"{number[:2]}{'*' * 12}{number[-1]}", *match.span())


def _cards(text: str) -> Iterator[Personal]:
    for start, end, masked in bank_cards(text):
        yield Personal("银行卡号", masked, start, end)


def _mobiles(text: str) -> Iterator[Personal]:
    for match in _MOBILE.finditer(text):
        if _CODES.search(text[max(match.start() - 16, 0) : match.start()]) or _AMOUNT.match(
            text, match.end()
        ):
            continue
        number = re.sub("[^0-9]", "", match[0])[-11:]
        yield Personal("手机号", f"{number[:3]}{'*' * 8}", *match.span())


def _passports(text: str) -> Iterator[Personal]:
    for match in _PASSPORT.finditer(text):
        if "护照" in text[max(match.start() - 20, 0) : match.start()]:
            yield Personal("护照号", f"{match[0][0]}{'*' * 8}", *match.span())


def _mails(text: str) -> Iterator[Personal]:
    for match in _MAIL.finditer(text):
        if match[1].lower() in _PRIVATE_MAIL:
            yield Personal("个人电子邮箱", f"{match[0][0]}***@{match[1]}", *match.span())


def _homes(text: str) -> Iterator[Personal]:
    for match in _HOME.finditer(text):
        before = text[max(match.start() - 40, text.rfind("\n", 0, match.start()) + 1) : match.start()]
        if _LIVES.search(before):
            yield Personal(
                "家庭住址", "……" + re.sub("[0-9一二三四五六七八九十]", "*", match[0]), *match.span()
            )
