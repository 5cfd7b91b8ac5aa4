"""The directory of disclosure offices and first contacts for word processors and spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.docx_file import Block, Cell, Document, Heading, Paragraph, Sheet, docx_file
from zwgk_site.pages import Page, Portal, formats
from zwgk_site.pages.directory import ADDRESS, DOCX, TABLE, Listed, RegionPart, parts
from zwgk_site.urls import Here

NAMES = (
    "序号", "地区", "单位", "类别", "政府信息公开机构", "公开机构电话", "地址", "办公时间", "政策解读首问责任人",
    "首问责任人电话", "核对日期",
)  # fmt: skip

HEADS = ("序号", "单位", "政府信息公开机构", "电话", "地址和时间", "政策解读首问责任人", "电话")
WIDTHS = (1, 4, 3, 2.5, 5, 3.5, 2.5)


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """Both files beside the page; neither for a site without organs."""
    if any(page.address == ADDRESS for page in pages):
        regions = parts(portal, Here.at(ADDRESS))
        rows = [_row(region, each) for region in regions for each in region.listed]
        yield csv_file(urls.inside(ADDRESS, TABLE), NAMES, rows)
        yield docx_file(urls.inside(ADDRESS, DOCX), _document(portal, regions))


def _row(region: RegionPart, each: Listed) -> Sequence[str]:
    return (
        str(each.number),
        region.name,
        each.organ.text,
        each.category,
        each.office,
        each.office_phone,
        each.place,
        each.hours,
        each.contact,
        each.contact_phone,
        formats.iso(each.checked) if each.checked else "",
    )


def _document(portal: Portal, regions: Sequence[RegionPart]) -> Document:
    say = portal.say
    blocks: list[Block] = [
        Heading(say("directory", "title"), 0),
        Paragraph(portal.site.name, align="center", indent=False),
        Paragraph(say("directory", "lede")),
        Paragraph(say("directory", "online", address=portal.absolute(ADDRESS))),
    ]
    for region in regions:
        if region.listed:
            head = tuple(Cell(name) for name in HEADS)
            blocks += [Heading(region.name), Sheet((head, *map(_cells, region.listed)), widths=WIDTHS)]
    return Document(say("directory", "title"), tuple(blocks), landscape=True)


def _cells(each: Listed) -> tuple[Cell, ...]:
    place = "\n".join(filter(None, (each.place, each.hours)))
    texts = (each.organ.text, each.office, each.office_phone, place, each.contact, each.contact_phone)
    return (Cell(str(each.number), align="center"), *map(Cell, texts))
