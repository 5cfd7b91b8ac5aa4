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
from zwgk_site.text.masked import too_plain

Kind = Literal["身份证号", "银行卡号", "手机号", "护照号", "个人电子邮箱", "家庭住址"]

_WIDE: dict[int, int | str] = {
    **{
        code: code - 0xFEE0
        for first, last in ("０９", "ＡＺ", "ａｚ")
        for code in range(ord(first), ord(last) + 1)
    },
    **{ord(wide): plain for wide, plain in zip("－＠．（）—–‐‑−", "-@.()-----", strict=True)},
    **dict.fromkeys(map(ord, "\u3000\u00a0\u2002\u2003\u2009\u200b\u202f\ufeff"), " "),
}
"""Full-width forms, spaces and dashes, one for one, so that places stay the same."""

_CLUE = re.compile(
    r"[0-9０-９](?:[^0-9０-９，。；、\w]?[0-9０-９]){6}|[0-9]{3}\*|[@＠]|[\[(]at[\])]"
    r"|[楼栋幢座#元]\s*[0-9０-９一二三四五六七八九零〇]|[0-9０-９一二三四五六七八九十]\s*单元"
)
"""Something that each of them has."""

_IDENTITY = re.compile(
    r"(?:(?<![0-9A-Za-z])|(?<=SFZ)|(?<=sfz))(?:[1-9][0-9]{2} ?[0-9]{3}[ _\n-]?[12][0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}[ _\n-]?[0-9]{3} ?[0-9Xx]"
    r"|[1-9](?: [0-9]){16} [0-9Xx])(?![0-9A-Za-z])"
)
_PARTED = re.compile(
    r"(?<![0-9A-Za-z])[1-9][0-9]{5}(\.|\t| ?\| ?)[12][0-9]{7}\1[0-9]{3}[0-9Xx](?![0-9A-Za-z])"
)
"""In cells side by side; taken for one only where it is said."""
_OLD_IDENTITY = re.compile(r"(?<![0-9A-Za-z])[1-9][0-9]{5}[ -]?[0-9]{6}[ -]?[0-9]{3}(?![0-9A-Za-z])")
_TOLD_IDENTITY = re.compile("身份证|证件号|公民身份")
_MOBILE = re.compile(
    r"(?<![0-9A-Za-z.*+-])(?:\+?(?:00)?86[ -]?)?(?:1[3-9][0-9](?:[ -]?[0-9]{4}){2}|\(1[3-9][0-9]\)[ -]?[0-9]{4}[ -]?[0-9]{4})(?![0-9A-Za-z.*-])"
)
_LOOSE_MOBILE = re.compile(r"(?<![0-9A-Za-z.*+-])1[ .]?[3-9](?:[ .-]?[0-9]){9}(?![0-9A-Za-z.*-])")
"""With its figures in other groups; taken for one only where it is said."""
_TOLD_MOBILE = re.compile(r"(?:手机|电话|联系方式|微信|[Tt][Ee][Ll])[^0-9，。；|\n]{0,6}$")
_PASSPORT = re.compile(r"(?<![0-9A-Za-z])(?:[EGDSP][0-9]{8}|E[A-HJ-NP-Z][0-9]{7})(?![0-9A-Za-z])")
_MAIL = re.compile(
    r"(?<![A-Za-z0-9._%+*-])[A-Za-z0-9._%+-]+(?:@| ?[\[(]at[\])] ?)([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
)
_HOME = re.compile(
    r"[0-9一二三四五六七八九十]+\s*(?:号楼|栋|幢|座|#楼?)\s*(?:[0-9一二三四五六七八九十]+\s*单元\s*)?[0-9一二三四五六七八九零〇]{3,4}\s*(?:室|户|号(?![楼院]))?"
    r"|[0-9一二三四五六七八九十]+\s*单元\s*[0-9]{2,4}\s*(?:室|户|号)?"
)
_LIVES = re.compile(
    r"(?<!办公)住址(?!登记)|家住|现住|居住地|户籍地|户籍所在|住所地址|家庭地址|通信住址|户口所在|居住在|租住|暂住"
)

_BEFORE = 30
"""Characters before a number whose words tell what it is."""
_TABLE = 3000
"""Characters before a number that may hold the head of its table."""

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
    r"(?:编号|编码|代码|单号|文号|备案|许可证|登记证|标准书号|账号|户名|户号|表号|票号|工单|订单|流水|批号|索引号|序列号|杆号|管网号)[^，。；|\n]{0,6}$"
)
"""Words before a number that make it a code and no telephone."""
_AMOUNT = re.compile(
    r"\s*(?:元(?![旦宵])|圆|㎡|m2|m²|平米|字节|[支只套枚台辆羽粒份]|公斤|千克|公里|万元|亿元|人次|平方|公顷|吨|千瓦|立方|株|尾)"
)


@dataclass(frozen=True)
class Personal:
    """What was found in a text, ``text[start:end]``: what it is, and how it begins with the rest masked."""

    kind: Kind
    masked: str
    start: int
    end: int


def personal(text: str) -> tuple[Personal, ...]:
    """Everything private in a text, in its order; places that overlap are said once, as the gravest."""
    if _CLUE.search(text) is None:
        return ()
    plain = text.translate(_WIDE)
    found: list[Personal] = []
    for look in (_identities, _cards, _mails, _mobiles, _passports, _homes, _too_plain):
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
        number = re.sub(r"[ _\n-]", "", match[0])
        if is_identity(number) or _rounded(number, text, match.start()):
            yield Personal("身份证号", f"{number[:2]}{'*' * 15}{number[-1]}", *match.span())
    for match in _PARTED.finditer(text):
        number = re.sub(r"[.|\s]", "", match[0])
        if _told(_TOLD_IDENTITY, text, match.start()) and is_identity(number):
            yield Personal("身份证号", f"{number[:2]}{'*' * 15}{number[-1]}", *match.span())
    for match in _OLD_IDENTITY.finditer(text):
        number = re.sub("[ -]", "", match[0])
        told = _told(_TOLD_IDENTITY, text, match.start())
        if told and int(number[:2]) in _PROVINCES and _born(f"19{number[6:12]}"):
            yield Personal("身份证号", f"{number[:2]}{'*' * 12}{number[-1]}", *match.span())


def _rounded(number: str, text: str, at: int) -> bool:
    """Whether it is an identity number as a spreadsheet keeps it that took it for an amount: fifteen figures and
    three noughts, in a table that says so."""
    spoken = _TOLD_IDENTITY.search(text, max(at - _TABLE, 0), at) is not None
    return spoken and number.endswith("000") and int(number[:2]) in _PROVINCES and _born(number[6:14])


def _told(words: re.Pattern[str], text: str, at: int) -> bool:
    """Whether such words stand before a place."""
    return words.search(text[max(at - _BEFORE, 0) : at]) is not None


def _cards(text: str) -> Iterator[Personal]:
    for start, end, masked in bank_cards(text):
        yield Personal("银行卡号", masked, start, end)


def _mobiles(text: str) -> Iterator[Personal]:
    for pattern, words in ((_MOBILE, None), (_LOOSE_MOBILE, _TOLD_MOBILE)):
        for match in pattern.finditer(text):
            if words is not None and not _told(words, text, match.start()):
                continue
            if not (_told(_CODES, text, match.start()) or _AMOUNT.match(text, match.end())):
                number = re.sub("[^0-9]", "", match[0])[-11:]
                yield Personal("手机号", f"{number[:3]}{'*' * 8}", *match.span())


def _too_plain(text: str) -> Iterator[Personal]:
    for found in too_plain(text):
        shown = text[found.start : found.start + 2]
        yield Personal(found.kind, shown + "*" * (found.end - found.start - 2), found.start, found.end)


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
