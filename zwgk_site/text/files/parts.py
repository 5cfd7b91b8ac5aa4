"""Parts of office packages as trees of elements. The only module that knows lxml."""

from __future__ import annotations

from typing import Any

from lxml import etree  # type: ignore[import-untyped]


def tree_of(data: bytes) -> Any:
    """The root element of a part. Nothing outside the part is fetched and nothing is expanded. Raises
    ValueError for what is no XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_blank_text=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error


def written(root: Any) -> bytes:
    """A part with this root; the same elements always give the same bytes."""
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return data


def inside(root: Any) -> bytes:
    """An element by itself, without declaration."""
    data: bytes = etree.tostring(root, encoding="UTF-8", with_tail=False)
    return data


def local(name: object) -> str:
    """The name of an element or attribute without its namespace; empty for comments and instructions."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def namespace(name: object) -> str:
    """The namespace of an element or attribute; empty where there is none."""
    return name.partition("}")[0].lstrip("{") if isinstance(name, str) and name.startswith("{") else ""
