"""Reviewing from the command line, and what of it a visitor ever sees: nothing."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.rules.test_review import EARLY, NAMES, POLICY, RECORD, closed, edit
from tests.text.files import made
from zwgk_site import pipeline
from zwgk_site.cli import main
from zwgk_site.pages.portal import Portal
from zwgk_site.reviewing import Signing, review
from zwgk_site.settings import Settings
from zwgk_site.workshop import Memory

__all__ = ["closed"]

TODAY = dt.date(2024, 11, 15)
ALL = [word for step, name in NAMES.items() for word in (f"--{step}", name)]


def settings(content: Path) -> Settings:
    return Settings(content, ROOT / "templates", content.parent / "public", today=TODAY)


def call(content: Path, *words: str) -> int:
    return main(["review", *words, "--content", str(content)])


def readings(data: bytes) -> Iterator[bytes]:
    """The bytes of a file as they are, and unpacked where they are packed."""
    yield data
    for form in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        try:
            yield zlib.decompress(data, form)
        except zlib.error:
            continue


def test_no_record_of_a_review_reaches_the_site(closed: Path) -> None:
    secrets = ["查无此人初审员", "查无此人批准人", "独此一条审查依据", "独此一条汇聚风险", "独此一句审查说明"]
    names = {**NAMES, "初审": secrets[0], "批准": secrets[1]}
    review(closed, [closed / POLICY], Signing(names, EARLY, EARLY, (secrets[2],)))
    edit(closed / RECORD, ("复审:\n", f"复审:\n  说明: {secrets[4]}\n"))
    record = closed / RECORD
    record.write_text(record.read_text("utf-8") + f"汇聚风险: {secrets[3]}\n", encoding="utf-8")
    outcome = pipeline.build(settings(closed), TODAY)
    assert outcome.problems == () and outcome.changes is not None
    digest = next(line for line in record.read_text("utf-8").splitlines() if line.startswith("内容摘要值"))
    words = [*secrets, "乙某", "丁某", "同意公开", "可以公开", digest.split()[1], "公开审查", "reviews/"]
    files = [path for path in (closed.parent / "public").rglob("*") if path.is_file()]
    assert len(files) > 50
    for path in files:
        assert "review" not in path.name
        for data in readings(path.read_bytes()):
            for word in words:
                assert word.encode("utf-8") not in data, f"{path.name} tells {word}"


def test_an_unreviewed_file_stops_the_build_and_shows_in_the_preview(closed: Path) -> None:
    (closed / RECORD).unlink()
    assert pipeline.build(settings(closed), TODAY).changes is None
    memory = Memory()
    outcome = pipeline.build(settings(closed), TODAY, workshop=memory)
    assert [(p.code, p.level) for p in outcome.problems] == [("review-missing", "warning")]
    page = memory.files["policies/yangli-2024-8.html"].decode("utf-8")
    assert "有 1 份内容还没有做完公开审查，现在只能预览，正式生成时不会发布。" in page
    assert Portal.pending == 0


def test_a_mark_inside_an_attachment_stops_build_and_preview(small: Path) -> None:
    edit(small / POLICY, ("发布时间", "附件:\n  - {名称: 附件1 花名册, 文件: a.pdf}\n发布时间"))
    (small / "policies" / "a.pdf").write_bytes(made.pdf([["一、总则"], ["秘密★10年", "二、名单"]]))
    for workshop in (None, Memory()):
        outcome = pipeline.build(settings(small), TODAY, workshop=workshop)
        assert outcome.changes is None
        assert [(p.code, p.spot.line, p.what) for p in outcome.problems] == [
            ("secret-attachment", 9, "附件里标着“秘密★10年”（附件1《花名册》，第2页），不能发布")
        ]
    assert not (small.parent / "public").exists()


def test_review_tells_what_is_left_and_ends_with_1(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(small, str(small / "policies"), "pages/about.md") == 1
    assert capsys.readouterr().out == (
        "policies/yangli-2024-8.md：没有审查记录。\npages/about.md：没有审查记录。\n共 2 份，审查已做完 0 份。\n"
    )
    assert not (small / "reviews").exists()


def test_steps_are_signed_one_after_another(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    day = ("--today", "2024-06-20")
    assert call(small, POLICY, "--初审", "甲某", "--依据", "《条例》第二十条", *day) == 1
    assert "还缺复审、批准、保密审查（已写入 reviews/policies-yangli-2024-8.yaml）" in capsys.readouterr().out
    assert call(small, POLICY, "--复审", "乙 某", "--批准", "丙某", "--保密审查", "丁某", *day) == 0
    record = (small / RECORD).read_text("utf-8")
    assert record.startswith(
        "文件: policies/yangli-2024-8.md\n公开属性: 主动公开\n依据:\n  - 《条例》第二十条\n"
        "初审:\n  人员: 甲某\n  日期: 2024-06-20\n  意见: 同意公开\n复审:\n  人员: 乙 某\n"
    )


def test_what_was_changed_before_publication_is_reviewed_from_the_start(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(small, POLICY, *ALL, "--today", "2024-06-20") == 0
    edit(small / POLICY, ("印发给你们", "印发"))
    assert call(small, POLICY) == 1
    assert "审查以后又改过，要重新审查" in capsys.readouterr().out
    assert call(small, POLICY, "--初审", "戊某", "--today", "2024-06-21") == 1
    assert "还缺复审、批准、保密审查" in capsys.readouterr().out
    assert "甲某" not in (small / RECORD).read_text("utf-8")


def test_a_demonstration_is_reviewed_on_the_day_of_publication(small: Path) -> None:
    edit(small / "site.yaml", ("公开审查: 另行审查", "公开审查: 逐件审查\n演示站点: 是"))
    assert call(small, str(small), *ALL) == 0
    edit(small / POLICY, ("印发给你们", "印发"))
    assert call(small, str(small), *ALL) == 0
    assert "日期: 2024-06-24" in (small / RECORD).read_text("utf-8")
    assert pipeline.build(settings(small), TODAY).problems == ()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("policies/nowhere.md", "内容文件夹里没有 policies/nowhere.md。"),
        ("columns.yaml", "columns.yaml 不需要审查记录。"),
        ("/etc", "内容文件夹里没有 /etc。"),
    ],
)
def test_what_cannot_be_reviewed_is_said(
    small: Path, path: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(small, path) == 2
    assert capsys.readouterr().err.strip() == said


def test_a_file_with_mistakes_is_mended_first(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(small / POLICY, ("公文种类: 通知\n", ""))
    assert call(small, POLICY) == 2
    assert "有错误，请先运行 python build.py check" in capsys.readouterr().err
