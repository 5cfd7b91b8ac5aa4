"""How the values of a record stand in their file, for the script that reads and writes files in the browser.

A form field has one shape: a list is a list. Authors may write a list of one without its dash. The script opens
such values to lists for the form, and leaves what was not changed as it was written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from zwgk_site.cms.fields import DEPTH, own_keys, types_in
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.fields import keys_of, part_at

Shape = Mapping[str, Any]
"""``many``: a list; ``keys``: the shapes of the keys that have one; ``short``: the key of which a plain text in place
of a part is the value; ``pairs``: a group whose keys are the author's own, with the shape of each ``value``;
``cells``: a list in which an empty item keeps its place; ``folder``: a file of a folder, whose name identifies it."""


def shape_of(kinds: Sequence[Kind]) -> Shape:
    """The shape of a file that holds records of these kinds: one of a folder, or all that share one file."""
    if kinds[0].section is None:
        whole = {"keys": _keys(kinds[0].model, ())}
        return {**whole, "folder": True} if kinds[0].folder is not None else whole
    return {"keys": {str(kind.section): {"many": True, "keys": _keys(kind.model, ())} for kind in kinds}}


def _keys(model: type[BaseModel], within: Sequence[type]) -> Mapping[str, Shape]:
    found: dict[str, Shape] = {}
    for key, field in keys_of(model).items():
        part = part_at(model, (key,))
        found_in = tuple(types_in(field.annotation))
        shape: dict[str, Any] = {"many": True} if tuple in found_in else {}
        if part is not None and (*within, model).count(part) <= DEPTH:
            shape["keys"] = _keys(part, (*within, model))
            if isinstance(field.json_schema_extra, dict) and field.json_schema_extra.get("shorthand"):
                shape["short"] = next(key for key, inner in keys_of(part).items() if inner.is_required())
        if own_keys(field):
            shape = {"pairs": True}
            if tuple in found_in:
                shape["value"] = {"many": True, "cells": True}
        if shape:
            found[key] = shape
    return found
