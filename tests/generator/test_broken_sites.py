"""Small wrong sites, each with the exact report it must give.

A case is a folder under tests/broken: its content/ is laid over the valid site in base/, the files
named in remove.txt are taken away, and the report must equal expected.txt. An empty expected.txt
says that nothing is wrong.
"""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from tests.conftest import BROKEN, ROOT, problems_worded
from tests.pages.conftest import words
from zwgk_site import report
from zwgk_site.gather import gather
from zwgk_site.kinds import discover
from zwgk_site.pages import Portal
from zwgk_site.problems import errors
from zwgk_site.searchable import records_of
from zwgk_site.settings import Settings
from zwgk_site.vocabulary import vocabulary_of

CASES = sorted(folder.name for folder in BROKEN.iterdir() if folder.is_dir() and folder.name != "base")
TODAY = dt.date(2024, 11, 15)


def report_of(content: Path) -> str:
    library, found = gather(
        Settings(content, ROOT / "templates", content.parent / "public"), discover(), TODAY
    )
    if library is not None and not errors(found):
        portal = Portal(library, words())
        found += vocabulary_of(portal, tuple(records_of(portal)))[1]
    return report.as_text(found)


@pytest.mark.parametrize("case", CASES)
def test_each_wrong_site_gives_its_exact_report(case: str, small: Path) -> None:
    for source in (BROKEN / case).rglob("content/**/*"):
        if source.is_file():
            target = small / source.relative_to(BROKEN / case / "content")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    removals = BROKEN / case / "remove.txt"
    for name in removals.read_text("utf-8").split() if removals.exists() else ():
        (small / name).unlink()
    assert report_of(small) == (BROKEN / case / "expected.txt").read_text("utf-8").rstrip("\n")


def test_the_valid_site_has_no_problems(small: Path) -> None:
    assert report_of(small) == ""


def test_a_missing_content_folder_is_said_plainly(tmp_path: Path) -> None:
    assert "没有内容文件夹" in report_of(tmp_path / "content")


def test_every_code_about_content_has_a_wrong_site_or_a_test_of_its_rule() -> None:
    reports = "".join((BROKEN / case / "expected.txt").read_text("utf-8") for case in CASES)
    folders = (ROOT / "tests" / name for name in ("rules", "ledger", "screening"))
    tests = (path for folder in folders for path in sorted(folder.glob("test_*.py")))
    rules = "".join(path.read_text("utf-8") for path in tests)
    elsewhere = {
        # said about templates, tools and the built tree: tested beside the module that finds them
        "template-error", "words-broken", "search-failed", "output-unusable", "content-missing",
        "address-duplicate", "link-broken", "anchor-broken", "page-outline", "page-ids", "page-meta",
        # said about any tree of HTML: test_check_manners.py, test_check_sheets.py, test_check_tags.py
        "link-hidden", "link-script", "link-unannounced", "third-party", "footer-lacking", "page-lang",
        "picture-alt", "field-label", "table-head", "skip-link", "link-styled", "link-plain", "tag-twice", "tag-date",
        "tag-date-unseen", "tag-code", "tag-domain", "tag-url",
        # said about what stands inside attachments, after the content is known to be right: test_attached.py
        "attachment-scan", "attachment-unreadable", "attachment-unread",
        # said of attachments when they are copied to the site: test_cleaned.py
        "attachment-author", "picture-metadata",
        # the same, of marks of secrecy: test_reviewing.py
        "secret-attachment",
        # said of the search of a built site: test_answers.py
        "search-title", "search-number", "search-word",
        # said of a package for the library above: test_handover.py; of touch screens and codes: test_kiosk.py, test_codes.py
        "handover-mapping", "handover-field", "handover-twice", "handover-source", "handover-required",
        "kiosk-outside", "kiosk-file", "kiosk-window", "code-long",
    }  # fmt: skip
    codes = {code for code, _ in problems_worded()} - elsewhere
    missing = sorted(code for code in codes if f"[{code}]" not in reports and f'"{code}"' not in rules)
    assert not missing
