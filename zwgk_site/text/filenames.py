"""Names of files that tell a reader nothing: numbers of a system or a camera, names of new files, garbled ones."""

from __future__ import annotations

import re
from typing import Literal

Fault = Literal["number", "label", "new", "camera", "copy", "garbled"]

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_NEW = re.compile(
    r"^新建(?=\s|Microsoft|文本文档|文档|文件|工作表|演示|压缩|XLS|DOC|PPT|RTF|$)|无标题|未命名|未标题|^(?:文档|文字文稿|工作簿|演示文稿|Doc|Document|Book|Sheet|Workbook|Untitled|New)"
    r"[\s_-]*\d*$",
    re.IGNORECASE,
)
_CAMERA = re.compile(
    r"^(?:IMG|DSC|DSCN|PXL|SCAN|CCI|MVIMG|mmexport|wx_camera|Screenshot|微信图片|微信截图|QQ图片|QQ截图|屏幕截图|屏幕快照"
    r"|扫描全能王|扫描件|扫描)[\s_-]*(?=[\d(（]|$)",
    re.IGNORECASE,
)
_SYSTEM = re.compile(
    r"[PW]0?20\d{10,}(?:[_-]?\d+)?|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE
)
_HEX = re.compile(r"(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{16,}", re.IGNORECASE)
_DIGITS = re.compile(r"[\d\s_.()（）~-]*\d[\d\s_.()（）~-]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LABEL = re.compile(
    r"附\s*件\s*[0-9０-９一二三四五六七八九十]{0,3}|(?:请?点击|点此|点这里)?(?:下载|查看)?(?:附件)?(?:下载|查看)?"
)
_COPY = re.compile(r"[-—－\s（(]+副本|副本\s*[（(]?\d*[)）]?$|\bcopy\b", re.IGNORECASE)
_FOREIGN = re.compile(r"[\u2550-\u256c\u00c0-\u00ff\u0152-\u0178\u2500-\u254b]{2}|锟斤拷|烫烫|\ufffd")
_MISREAD = (("gb18030", "utf-8"), ("latin-1", "gb18030"), ("latin-1", "utf-8"), ("cp1252", "utf-8"))
"""The encoding in which a name was read, and that in which it was written."""


def fault_of(name: str) -> Fault | None:
    """Why a name, with or without its ending, tells nothing; None for one that does."""
    stem = _ENDING.sub("", name.strip()).strip()
    if _garbled(stem):
        return "garbled"
    if (
        (_DIGITS.fullmatch(stem) and not _YEAR.fullmatch(stem))
        or _SYSTEM.fullmatch(stem)
        or _HEX.fullmatch(stem)
    ):
        return "number"
    if _LABEL.fullmatch(stem):
        return "label"
    if _NEW.search(stem):
        return "new"
    if _CAMERA.match(stem):
        return "camera"
    return "copy" if _COPY.search(stem) else None


def _garbled(stem: str) -> bool:
    """Whether a Chinese name was read in the wrong encoding: 闄勪欢 and ¸½¼þ are both 附件."""
    if _FOREIGN.search(stem):
        return True
    return any(_was(stem, *pair) for pair in _MISREAD)


def _was(stem: str, read_as: str, written_in: str) -> bool:
    try:
        raw = stem.encode(read_as)
        text = raw.decode(written_in)
    except UnicodeError:
        return False
    return text != stem and sum("\u4e00" <= char <= "\u9fff" for char in text) >= 2
