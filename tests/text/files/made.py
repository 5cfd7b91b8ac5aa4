"""Office files made for tests: the smallest that the libraries read, and hostile ones."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence

import docx
import openpyxl
from openpyxl.workbook import Workbook

_CODES = b"""\
/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
%d beginbfchar %b endbfchar
endcmap end end"""
"""Which character each code of the font means."""


def pdf(
    pages: Sequence[Sequence[str]], picture: Iterable[int] = (), means: Callable[[str], str] = str
) -> bytes:
    """A PDF file with the lines of each page, and a picture on the pages with these numbers.

    ``means`` gives the character that the font says it shows for each.
    """
    letters = sorted(set("".join("".join(lines) for lines in pages)))
    codes = b" ".join(b"<%b> <%b>" % (_hex(letter), _hex(means(letter))) for letter in letters)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 1000/FontDescriptor 7 0 R>>",
        stream(_CODES % (len(letters), codes)),
        stream(
            b"\x00" * 3,
            b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceRGB/BitsPerComponent 8",
        ),
        b"<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800"
        b"/Descent -200/CapHeight 700/StemV 80>>",
    ]
    kids = []
    for number, lines in enumerate(pages, 1):
        drawn = b"BT /F 16 Tf 28 TL 80 780 Td " + b"".join(b"<%b> Tj T* " % _hex(line) for line in lines)
        shown = b" /P Do" if number in set(picture) else b""
        objects.append(stream(drawn + b"ET" + shown))
        kids.append(len(objects) + 1)
        pictures = b"/XObject<</P 6 0 R>>" if shown else b""
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>%b>>/Contents %d 0 R>>"
            % (pictures, len(objects))
        )
    objects[1] = b"<</Type/Pages/Count %d/Kids[%b]>>" % (
        len(kids),
        b" ".join(b"%d 0 R" % kid for kid in kids),
    )
    return written(objects)


def _hex(text: str) -> bytes:
    return text.encode("utf-16-be").hex().encode()


def stream(data: bytes, about: bytes = b"") -> bytes:
    """A compressed stream of a PDF file."""
    packed = zlib.compress(data, 1)
    return b"<<%b/Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (about, len(packed), packed)


def written(objects: Sequence[bytes]) -> bytes:
    """A PDF file of these objects, numbered from 1; the first is the catalogue."""
    file, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, table)
    file += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(file)


def word(body: str = "", parts: Mapping[str, bytes] | None = None) -> bytes:
    """A Word file with this XML as its body; ``parts`` replace or add whole parts of the package."""
    plain = io.BytesIO()
    docx.Document().save(plain)
    xml = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        f' xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{body}</w:body></w:document>'
    )
    return repacked(plain.getvalue(), {"word/document.xml": xml.encode(), **(parts or {})})


def sheets(rows: Mapping[str, Sequence[Sequence[object]]]) -> Workbook:
    """A workbook with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, lines in rows.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(list(line))
    return book


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def repacked(package: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A package with some parts replaced or added."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for name in {**dict.fromkeys(old.namelist()), **parts}:
            new.writestr(name, parts.get(name) or old.read(name))
    return file.getvalue()


def part(package: bytes, name: str) -> bytes:
    """One part of a package."""
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        return file.read(name)
