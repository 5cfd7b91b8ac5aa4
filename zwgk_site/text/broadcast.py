"""Texts to be read aloud over a village loudspeaker: numbers in words, no brackets, short breaths.

Source: 2023年烟台市政务公开工作要点 (定点、定向公开，综合利用广播等媒介). Words are never changed or left out; only figures
are put into words, and marks that cannot be heard into pauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zwgk_site.text.numerals import DIGITS, to_chinese
from zwgk_site.text.segment import words

LONGEST = 20
"""Characters up to which a line can be read in one breath."""

_COUNTED = "个份名位户天次条项件套间台辆张本家处座元年小亩只头口人万千亿"
"""What follows 两 rather than 二."""

_JOINING = ("至", "到", "和", "或", "或者", "并", "及", "以及", "向", "在", "由", "从")
"""Words that are read with what follows them."""

_PHONE = re.compile(r"(?<![0-9.])(0[0-9]{2,3})[-－ ]([0-9]{7,8})(?![0-9])")
_HOTLINE = re.compile(
    r"(?<![0-9.])((?:热线|电话|拨打|拨)[：: ]*)?((?:1[0-9]|9[0-9])[0-9]{3})(?![0-9])(?:(?=热线|政务)|(?(1)|(?!)))"
)
_NUMBERED = re.compile(r"〔([0-9]{4})〕([0-9]+)号")
_ISO = re.compile(r"(?<![0-9])([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?![0-9])")
_YEARS = re.compile(r"(?<![0-9])([0-9]{4})\s*[—–~～\-至到]+\s*([0-9]{4})\s*(?=年)")
_YEAR = re.compile(r"(?<![0-9])([0-9]{4})\s*(?=年)")
_TIME = re.compile(r"(?<![0-9])([0-9]{1,2})[:：]([0-9]{2})(?![0-9])")
_RANGE = re.compile(
    r"(?<=[0-9零一二三四五六七八九十百千万亿点分日月年元%])\s*[—–~～\-]+\s*(?=[0-9零一二三四五六七八九十])"
)
_SHARE = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*([%％‰])")
_NUMBER = re.compile(r"(?<![0-9A-Za-z])[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_AROUND = re.compile(r"(?<![A-Za-z])[ \t\u3000]+|[ \t\u3000]+(?![A-Za-z])")
_BRACKETS = str.maketrans(
    {**dict.fromkeys("（）()【】[]〔〕{}｛｝：:—", "，"), **dict.fromkeys("《》〈〉“”‘’「」『』\"'#*·", ""), "；": "。", ";": "。",
     ",": "，", "?": "？", "!": "！", "℃": "摄氏度", "㎡": "平方米"}
)  # fmt: skip
_PAUSES = re.compile(r"[，、。！？]*([。！？])[，、。！？]*|[，、]*，[，、]*")
_CLAUSE = re.compile(r"[^，。！？]+[，。！？]?")
_SPOKEN = re.compile(
    r"(?:[零一二三四五六七八九]{4}年)?[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?"
    r"|[零一二三四五六七八九十百千万亿点两幺分之]{2,}[\u3400-\u9fff]?"
)


def number_in_words(figures: str) -> str:
    """How a number is read: 197.5 is 一百九十七点五, 20000 is 两万, 007 is 零零七. At most sixteen figures before
    the point; longer ones are read figure by figure."""
    whole, _, part = figures.replace(",", "").partition(".")
    if (len(whole) > 1 and whole.startswith("0")) or len(whole) > 16:
        return "".join(DIGITS[int(figure)] for figure in whole)
    spoken = _whole(int(whole))
    return f"{spoken}点{''.join(DIGITS[int(figure)] for figure in part)}" if part else spoken


def spoken(text: str) -> str:
    """A text as it is read: figures in words, brackets and quotation marks gone."""
    text = _NUMBERED.sub(lambda m: f"{_each(m[1])}年第{_whole(int(m[2]))}号", text)
    text = _PHONE.sub(lambda m: f"{_dialled(m[1])}，{_dialled(m[2])}", text)
    text = _HOTLINE.sub(lambda m: f"{m[1] or ''}{_dialled(m[2])}", text)
    text = _ISO.sub(lambda m: f"{_each(m[1])}年{_whole(int(m[2]))}月{_whole(int(m[3]))}日", text)
    text = _YEARS.sub(lambda m: f"{_each(m[1])}至{_each(m[2])}", text)
    text = _YEAR.sub(lambda m: _each(m[1]), text)
    text = _TIME.sub(_clock, text)
    text = _SHARE.sub(lambda m: f"{'千' if m[2] == '‰' else '百'}分之{number_in_words(m[1])}", text)
    text = _RANGE.sub("至", text)
    text = _NUMBER.sub(lambda m: _counted(m, text), text)
    text = re.sub(r"(?<=[元亩人户])/(?=[年月日天次亩人户])", "每", text).replace("/", "，")
    text = _AROUND.sub("", text).translate(_BRACKETS)
    lines = (line.strip("，、 \t\u3000") for line in text.split("\n"))
    joined = "".join(
        line if line[-1] in "。！？" else f"{line}。" for line in lines if line.strip("，。！？、 ")
    )
    return _PAUSES.sub(lambda m: m[1] or "，", joined).lstrip("，。！？")


def breaths(text: str) -> tuple[str, ...]:
    """The lines to read, one breath each: clauses as they are, long ones parted between words. A line has at
    most ``LONGEST`` characters beside its mark, unless one word is longer."""
    return tuple(line for clause in _CLAUSE.findall(spoken(text)) for line in _parted(clause))


def _each(figures: str) -> str:
    return "".join(DIGITS[int(figure)] for figure in figures)


def _dialled(figures: str) -> str:
    """A telephone number figure by figure; 1 is read 幺 so that nobody hears 七."""
    return _each(figures).replace("一", "幺")


def _clock(match: re.Match[str]) -> str:
    hour, minute = _whole(int(match[1])), int(match[2])
    if minute == 0:
        return f"{hour}点"
    return f"{hour}点{'零' if minute < 10 else ''}{_whole(minute)}分"


def _counted(match: re.Match[str], text: str) -> str:
    after = text[match.end() :].lstrip(" ")[:1]
    ordinal = text[: match.start()].rstrip(" ").endswith("第")
    if match[0] == "2" and after and after in _COUNTED and not ordinal:
        return "两"
    return number_in_words(match[0])


def _whole(number: int) -> str:
    """Numbers from 0 up, by groups of four figures."""
    if number == 0:
        return DIGITS[0]
    groups: list[int] = []
    while number:
        groups.append(number % 10000)
        number //= 10000
    read, gap = "", False
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if group == 0:
            gap = True
            continue
        part = to_chinese(group)
        if read and part.startswith("十"):
            part = f"一{part}"
        if read and (gap or group < 1000):
            read += DIGITS[0]
        if not read and group == 2 and place:
            part = "两"
        read, gap = f"{read}{part}{('', '万', '亿', '万亿')[place]}", False
    return read


def _parted(clause: str) -> Iterator[str]:
    """A clause in lines of about the same length."""
    mark = clause[-1] if clause[-1] in "，。！？" else ""
    bare = clause.removesuffix(mark)
    if len(bare) <= LONGEST:
        yield clause
        return
    aim = -(-len(bare) // (-(-len(bare) // LONGEST)))
    line = ""
    for word in _words(bare):
        if line and (len(line) + len(word) > LONGEST or len(line) >= aim):
            yield line
            line = ""
        line += word
    yield line + mark


def _words(text: str) -> Iterator[str]:
    """Words that a reader must not part: numbers stay with what they count, and a mark with what it ends."""
    pieces: list[str] = []
    at = 0
    for match in _SPOKEN.finditer(text):
        pieces += words(text[at : match.start()])
        pieces.append(match[0])
        at = match.end()
    pieces += words(text[at:])
    word = ""
    for piece in filter(None, pieces):
        if word and piece != "、" and word not in _JOINING:
            yield word
            word = ""
        word += piece
    if word:
        yield word
