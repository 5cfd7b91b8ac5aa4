"""Every list is data as well."""

from __future__ import annotations

import csv
import io
import json
import posixpath

import pytest

from tests.pages.conftest import Built, demo, tiny
from zwgk_site.kinds import discover
from zwgk_site.kinds.base import Kind

__all__ = ["demo", "tiny"]

LISTED = [kind for kind in discover() if kind.list_address]


@pytest.mark.parametrize("kind", LISTED, ids=lambda kind: kind.name)
def test_every_list_can_be_taken_as_csv_and_json(demo: Built, kind: Kind) -> None:
    assert kind.export, f"{kind.name} has a list and exports nothing"
    folder = posixpath.dirname(kind.list_address or "")
    rows = json.loads(demo.text(f"{folder}/list.json"))
    entries = demo.portal.library.entries[kind.name]
    assert [row["标识"] for row in rows] == [entry.record.id for entry in entries]
    text = demo.files[f"{folder}/list.csv"].decode("utf-8-sig")
    assert [row["标识"] for row in csv.DictReader(io.StringIO(text, newline=""))] == [
        row["标识"] for row in rows
    ]
    page = demo.text(kind.list_address or "")
    assert "list.csv" in page and "list.json" in page


def test_what_may_not_be_published_has_no_list_and_no_page() -> None:
    review = next(kind for kind in discover() if kind.name == "review")
    assert (review.template, review.address, review.list_address, review.export, review.search) == (
        None, None, None, (), (),
    )  # fmt: skip


def test_what_has_a_last_day_has_a_title_to_be_taken_away() -> None:
    for kind in discover():
        if "publish_until" in kind.model.model_fields:
            assert {"title", "publisher", "published"} <= set(kind.model.model_fields)
