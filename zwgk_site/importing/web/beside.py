"""Pictures and attachments that lie beside a saved page: in its folder, or in the one its browser made for it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from zwgk_site.importing.draft import Attached, CannotImport, Picture
from zwgk_site.importing.web.lines import Shown
from zwgk_site.text.files.sorts import fits, sort_of

LARGEST = 64 * 1024 * 1024
"""Bytes of all that is taken along."""
MOST = 2_000
"""Addresses that are looked for."""
FETCHED = frozenset(
    (
        ".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".ppt", ".pptx", ".pdf", ".ofd", ".rtf", ".zip", ".rar", ".7z",
        ".csv", ".txt",
    )
)  # fmt: skip
"""Endings of files that pages offer for download."""

_PICTURES = {"png": ".png", "jpg": ".jpg", "gif": ".gif", "webp": ".webp", "bmp": ".bmp", "tif": ".tif"}
_ICON = re.compile(
    r"fileTypeImages|icon_?(?:doc|docx|xls|xlsx|pdf|zip|rar|txt|ppt|jpg|mp3|mv|default)\b|/icons?/|icon16",
    re.IGNORECASE,
)
_SMALL = 32
"""Width and height up to which a picture is a sign and no part of the text."""
_DATA = re.compile(r"data:image/[\w.+-]+;base64,(.*)", re.DOTALL | re.IGNORECASE)
_UNFIT = re.compile(r'[\x00-\x1f\\/:*?"<>|\s]+')
_SHOWN, _LISTED = 100, 20


@dataclass
class Beside:
    """The files beside one page, and what is to be said of those that were looked for."""

    page: Path
    _notes: dict[str, None] = field(default_factory=dict)
    _room: int = LARGEST
    _sought: int = 0
    _read_before: dict[str, bytes | None] = field(default_factory=dict)

    @property
    def notes(self) -> list[str]:
        """What was not found or cannot be taken; of many the first."""
        said = list(self._notes)
        more = [f"还有 {len(said) - _LISTED} 个图片、附件没有导入"] if len(said) > _LISTED else []
        return said[:_LISTED] + more

    def picture(self, shown: Shown, place: int) -> Picture | None:
        """A picture of the text; None for signs, and for what is not there."""
        if _ICON.search(shown.address) or 0 < shown.size <= _SMALL:
            return None
        data = self._inside(shown.address) or self._read(shown.address)
        if data is None:
            self._say(f"图片没有存在网页旁边，没有导入：{_short(shown.address)}")
            return None
        sort = next((word for sign, word in _SIGNS if data.startswith(sign)), "")
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            sort = "webp"
        if sort not in _PICTURES:
            self._say(f"存下来的不是图片，没有导入：{_short(shown.address)}")
            return None
        return Picture(f"picture-{shown.number}-{place}{_PICTURES[sort]}", data, shown.number)

    def attached(self, links: Sequence[Shown]) -> Iterator[Attached]:
        """The files that links lead to, as far as they are there."""
        names: set[str] = set()
        for address, link in {link.address: link for link in links}.items():
            suffix = _ending(link)
            own = PurePosixPath(unquote(urlsplit(address).path)).stem
            label = re.sub(rf"{re.escape(suffix)}$", "", link.text, flags=re.IGNORECASE).strip() or own
            path = self._path(address)
            if path is None:
                self._say(f"附件没有存在网页旁边，请下载：{_short(label)}（{_short(address)}）")
            elif not fits(path, sort_of(path)):
                self._say(f"附件的内容和后缀对不上，没有导入：{_short(label)}（{_short(address)}）")
            elif (data := self._taken(path)) is None:
                self._say(f"附件太大，没有导入，请自己放：{_short(label)}（{path.name}）")
            else:
                stem = _UNFIT.sub("-", label).strip(".-")[:60] or "附件"
                name, count = f"{stem}{suffix}", 1
                while name in names:
                    name, count = f"{stem}-{count + 1}{suffix}", count + 1
                names.add(name)
                yield Attached(label, name, data)

    def _inside(self, address: str) -> bytes | None:
        match = _DATA.match(address)
        if match is None:
            return None
        try:
            return base64.b64decode(unquote(match[1]), validate=False)
        except (binascii.Error, ValueError):
            return b""

    def _read(self, address: str) -> bytes | None:
        if address not in self._read_before:
            path = self._path(address)
            self._read_before[address] = None if path is None else self._taken(path)
        return self._read_before[address]

    def _say(self, note: str) -> None:
        self._notes[note] = None

    def _taken(self, path: Path) -> bytes | None:
        if path.stat().st_size > self._room:
            return None
        data = path.read_bytes()
        self._room -= len(data)
        return data

    def _path(self, address: str) -> Path | None:
        """The file of an address in the page's folder, never outside it. Raises CannotImport for one too many."""
        self._sought += 1
        if self._sought > MOST:
            raise CannotImport(
                f"网页里的图片、附件超过 {MOST} 个，不像一份公文", "请把正文粘贴到 Word 里，导入 .docx。"
            )
        try:
            parts = urlsplit(address)
        except ValueError:
            return None
        place = unquote(parts.path)
        name = PurePosixPath(place.replace("\\", "/")).name
        if not name or "\x00" in place:
            return None
        folder, stem = self.page.parent, self.page.stem
        tried = [folder / f"{stem}{ending}" / name for ending in ("_files", ".files", "_文件")]
        tried.append(folder / name)
        if not parts.scheme and not parts.netloc and not place.startswith("/"):
            tried.insert(0, folder / place)
        home = folder.resolve()
        for path in tried:
            try:
                if path.is_file() and path.resolve().is_relative_to(home):
                    return path
            except (OSError, ValueError):
                continue
        return None


_SIGNS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tif"),
    (b"MM\x00*", "tif"),
    (b"BM", "bmp"),
)


def fetched(link: Shown) -> bool:
    """Whether a link leads to a file for download."""
    return bool(_ending(link))


def _ending(link: Shown) -> str:
    """The ending of the file that a link leads to, by its address, a program's parameter or its words; empty for
    a link to anything else."""
    try:
        parts = urlsplit(link.address)
    except ValueError:
        return ""
    names = (unquote(parts.path), *unquote(parts.query).split("&"), link.text)
    return next(
        (ending for name in names if (ending := PurePosixPath(name.strip()).suffix.lower()) in FETCHED), ""
    )


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"
