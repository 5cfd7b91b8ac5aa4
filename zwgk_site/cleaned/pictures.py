"""JPEG and PNG pictures without what cameras and programs write beside the picture: place, author, device, program.

Whole segments and chunks are left out; the picture itself is never decoded. Which way up it stands (Exif 2.32
§4.6.4 Orientation) and its colours (ICC) stay. JPEG: ITU-T T.81 annex B; PNG: W3C PNG §5, §11.3.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

from zwgk_site.cleaned.outcome import AS_IT_IS, Outcome

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_TOLD = {0x013B: "作者", 0x8298: "版权人", 0x9C9D: "作者", 0xA430: "相机的主人", 0xA431: "设备编号"}
"""Tags of Exif that say something of a person."""
_ORIENTATION, _EXIF_PART, _GPS_PART = 0x0112, 0x8769, 0x8825
_DROPPED = frozenset((b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"))
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8}
_MOST = 2_000
"""Entries of Exif that are looked at."""


def cleaned(data: bytes) -> Outcome:
    """The picture without them under the name "". A broken one, and one of another format, stays as it is."""
    try:
        if data.startswith(_JPEG):
            kept, said = _jpeg(data)
        elif data.startswith(_PNG):
            kept, said = _png(data)
        else:
            return AS_IT_IS
    except (ValueError, IndexError, struct.error):
        return AS_IT_IS
    return Outcome({"": kept} if kept != data else {}, tuple(dict.fromkeys(said)))


def _jpeg(data: bytes) -> tuple[bytes, list[str]]:
    kept, said, at = bytearray(_JPEG), list[str](), 2
    while True:
        if data[at] != 0xFF:
            raise ValueError("no marker")
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker == 0xD9:
            return bytes(kept + b"\xff\xd9"), said
        else:
            end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
            body = data[at + 4 : end]
            if end > len(data):
                raise ValueError("cut off")
            if marker in (0xE1, 0xED, 0xFE) or (marker == 0xE2 and not body.startswith(b"ICC_PROFILE\0")):
                said += _said(body)
                kept += _upright(body)
            else:
                kept += data[at:end]
            at = end
            if marker == 0xDA:
                scan = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]").search(data, at)
                if scan is None:
                    raise ValueError("cut off")
                kept += data[at : scan.start()]
                at = scan.start()


def _png(data: bytes) -> tuple[bytes, list[str]]:
    kept, said, at = bytearray(_PNG), list[str](), len(_PNG)
    while True:
        length, name = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise ValueError("cut off")
        body = data[at + 8 : end - 4]
        if name in _DROPPED:
            said += _said(b"Exif\0\0" + body if name == b"eXIf" else body)
            turned = _turned(body) if name == b"eXIf" else 1
            if turned != 1:
                kept += _chunk(b"eXIf", _oriented(turned))
        else:
            kept += data[at:end]
        at = end
        if name == b"IEND":
            return bytes(kept), said


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _said(body: bytes) -> Iterator[str]:
    """What a segment or chunk says of a person or a place."""
    if body.startswith(b"Exif\0\0"):
        try:
            for tag, _ in _entries(body[6:]):
                if tag == _GPS_PART:
                    yield "拍摄地点"
                elif tag in _TOLD:
                    yield _TOLD[tag]
        except (struct.error, ValueError, IndexError):
            return
    else:
        if re.search(rb"GPSL(?:at|ong)itude", body):
            yield "拍摄地点"
        if re.match(rb"Author\0|Creator\0", body) or re.search(
            rb"<dc:creator|photoshop:Author|\x1c\x02\x50", body
        ):
            yield "作者"


def _upright(body: bytes) -> bytes:
    """A segment that says only which way up the picture stands; nothing where it stands upright."""
    turned = _turned(body[6:]) if body.startswith(b"Exif\0\0") else 1
    if turned == 1:
        return b""
    told = b"Exif\0\0" + _oriented(turned)
    return b"\xff\xe1" + struct.pack(">H", len(told) + 2) + told


def _oriented(turned: int) -> bytes:
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, turned, 0, 0)


def _turned(tiff: bytes) -> int:
    try:
        return next((value for tag, value in _entries(tiff) if tag == _ORIENTATION and 1 <= value <= 8), 1)
    except (struct.error, ValueError, IndexError):
        return 1


def _entries(tiff: bytes) -> Iterator[tuple[int, int]]:
    """Tags of the first directory and of the Exif part; the value of short numbers. Raises struct.error,
    ValueError."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        raise ValueError("no Exif")
    waiting = [struct.unpack_from(f"{order}I", tiff, 4)[0]]
    for place in waiting:
        (count,) = struct.unpack_from(f"{order}H", tiff, place)
        for number in range(min(count, _MOST)):
            tag, kind, many, short = struct.unpack_from(f"{order}HHIH", tiff, place + 2 + 12 * number)
            if tag == _EXIF_PART and len(waiting) == 1:
                waiting.append(struct.unpack_from(f"{order}I", tiff, place + 10 + 12 * number)[0])
            elif many and kind in _SIZES:
                yield tag, short
