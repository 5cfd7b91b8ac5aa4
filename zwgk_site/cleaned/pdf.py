"""PDF files without their author: document information, XMP, notes' authors (ISO 32000-1 §14.3, §12.5.6.2).

A signed file stays as it is, since any change breaks its signature; so does one that is closed. What says that a
file is for archives or accessible (pdfaid, pdfuaid), its title, subject, language and days stay.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pypdf
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, create_string_object

from zwgk_site.cleaned.outcome import AS_IT_IS, Outcome
from zwgk_site.text.files.parts import inside, local, namespace, tree_of

_KEPT = frozenset(
    ("/Title", "/Subject", "/Keywords", "/CreationDate", "/ModDate", "/Trapped", "/Creator", "/Producer")
)
_DC, _XMP = "http://purl.org/dc/elements/1.1/", "http://ns.adobe.com/xap/1.0/"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_PROGRAM = "http://ns.adobe.com/pdf/1.3/"
_OPEN = {
    _DC: frozenset(("title", "description", "subject", "language", "format", "rights", "type", "date")),
    _XMP: frozenset(("CreateDate", "ModifyDate", "MetadataDate", "CreatorTool")),
    _PROGRAM: frozenset(("Producer", "Keywords", "PDFVersion", "Trapped")),
}
_ALWAYS = ("http://www.aiim.org/pdf", "http://www.w3.org/XML/1998/namespace", _RDF)


def cleaned(path: Path) -> Outcome:
    """The file without them under the name "". Raises whatever pypdf raises for a broken one."""
    data = path.read_bytes()
    if b"%PDF-" not in data[:1024]:
        return AS_IT_IS
    document = pypdf.PdfReader(io.BytesIO(data))
    if document.is_encrypted or b"/ByteRange" in data:
        return Outcome({}, kept=True)
    about: Any = document.metadata or {}
    facts = {str(key): str(value) for key, value in about.items() if value is not None}
    open_facts = {key: value for key, value in facts.items() if key in _KEPT}
    writer = pypdf.PdfWriter(clone_from=document)
    touched = open_facts != facts
    for thing in list(writer._objects):
        if isinstance(thing, DictionaryObject):
            touched |= _without_author(thing, thing is writer._root_object)
    if not touched:
        return AS_IT_IS
    writer.metadata = {NameObject(key): create_string_object(value) for key, value in open_facts.items()}
    if "/Producer" not in open_facts and writer._info is not None:
        info: Any = writer._info
        info.get_object().pop("/Producer", None)
    out = io.BytesIO()
    writer.write(out)
    return Outcome({"": out.getvalue()})


def _without_author(thing: DictionaryObject, root: bool) -> bool:
    touched = False
    if "/Rect" in thing and thing.get("/Subtype") != "/Widget" and thing.pop("/T", None) is not None:
        touched = True
    if thing.pop("/PieceInfo", None) is not None:
        touched = True
    told: Any = thing.get("/Metadata")
    if told is None:
        return touched
    if root:
        before = told.get_object().get_data()
        after = _open_xmp(before)
        if after == before:
            return touched
        if after is not None:
            stream = DecodedStreamObject()
            stream.set_data(after)
            stream.update(
                {NameObject("/Type"): NameObject("/Metadata"), NameObject("/Subtype"): NameObject("/XML")}
            )
            place = told.indirect_reference if hasattr(told, "indirect_reference") else None
            thing[NameObject("/Metadata")] = _placed(thing, place, stream)
            return True
    thing.pop("/Metadata")
    return True


def _placed(owner: Any, place: Any, stream: DecodedStreamObject) -> Any:
    """The new stream in the place of the old one, which then is gone."""
    writer = owner.indirect_reference.pdf
    if place is None:
        return writer._add_object(stream)
    writer._replace_object(place.idnum, stream)
    return place


def _open_xmp(data: bytes) -> bytes | None:
    """What the file says of itself without persons and history; the same bytes where there is none, None
    where nobody can read it."""
    start, end = data.find(b"<x:xmpmeta"), data.find(b"</x:xmpmeta>")
    try:
        root = tree_of(data[start : end + len(b"</x:xmpmeta>")] if start >= 0 and end >= 0 else data)
    except ValueError:
        return None
    touched = False
    for about in [one for one in root.iter() if one.tag == f"{{{_RDF}}}Description"]:
        if about.getparent() is None or local(about.getparent().tag) != "RDF":
            continue
        for name in list(about.attrib):
            if not _is_open(name):
                del about.attrib[name]
                touched = True
        for one in list(about):
            if not _is_open(one.tag):
                about.remove(one)
                touched = True
    packet = b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n%b\n<?xpacket end="r"?>'
    return packet % inside(root) if touched else data


def _is_open(name: object) -> bool:
    space = namespace(name)
    return space.startswith(_ALWAYS) or local(name) in _OPEN.get(space, ())
