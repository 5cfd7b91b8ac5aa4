"""What a village publishes of a matter that its township publishes too.

Source: 2020年冠县政务公开工作要点 (政务公开与村（居）务公开相同事项的公开内容对应一致).
"""

from __future__ import annotations

from typing import cast

from zwgk_site.kinds.information import Information
from zwgk_site.kinds.village import VillageItem
from zwgk_site.library import Library


def township_item(library: Library, item: VillageItem) -> Information | None:
    """What the township publishes of it; None where the item names nothing, or nothing that exists."""
    found = library.find("information", item.same.information) if item.same is not None else None
    return None if found is None else cast(Information, library.get("information", found).record)


def agrees(library: Library, item: VillageItem) -> bool:
    """Whether an item was made from what the township publishes now."""
    township = township_item(library, item)
    return township is not None and item.same is not None and township.formed == item.same.version
