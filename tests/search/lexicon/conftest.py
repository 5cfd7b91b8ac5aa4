"""The lexicon of the five notices."""

from __future__ import annotations

import pytest

from tests.search.lexicon.reader import Reader
from tests.search.notices import notices
from zwgk_site.search.lexicon import Everyday, Name, lexicon_files

NAMES = (
    Name("汶上县民政局", "department", 3),
    Name("县民政局", "department", 3),
    Name("单县", "topic", 1),
    Name("政务公开", "column", 1),
)
EVERYDAY = Everyday(
    {"低保": ("最低生活保障",), "看病": ("医疗卫生", "医疗保障")}, ("怎么办",), ("政务公开", "社会救助")
)


@pytest.fixture(scope="session")
def lexicon() -> Reader:
    return Reader(lexicon_files(notices(), NAMES, EVERYDAY))
