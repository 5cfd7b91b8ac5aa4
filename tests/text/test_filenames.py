"""Names that tell a reader nothing, and names that do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.problems.annex import FAULTS
from zwgk_site.text.filenames import fault_of

TITLE = "关于印发2024年样例县政务公开工作要点的通知"


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("1.docx", "number"),
        ("20240501123456.pdf", "number"),
        ("2024-05-01.pdf", "number"),
        ("W020240501337123456789.pdf", "number"),
        ("P020240601.5.pdf", None),
        ("3f2b8a1c-1d2e-4f5a-8b9c-0d1e2f3a4b5c.docx", "number"),
        ("9a0c33b1f2e84d7a.xlsx", "number"),
        ("附件.doc", "label"),
        ("附件 1", "label"),
        ("附件二", "label"),
        ("点击下载", "label"),
        ("附件下载", "label"),
        ("查看", "label"),
        ("下载申请表", None),
        ("表格", None),
        ("文字文稿1.docx", "new"),
        ("新建 Microsoft Word 文档.docx", "new"),
        ("新建文本文档 (2).txt", "new"),
        ("文档1.docx", "new"),
        ("工作簿1.xlsx", "new"),
        ("Book1.xls", "new"),
        ("未命名.pdf", "new"),
        ("IMG_20240501_101010.jpg", "camera"),
        ("微信图片_20240501.jpg", "camera"),
        ("扫描全能王 2024-05-01.pdf", "camera"),
        ("扫描件.pdf", "camera"),
        ("申请表 - 副本.docx", "copy"),
        ("é™„ä»¶1.docx", "garbled"),
        ("¸½¼þ.doc", "garbled"),
        ("闄勪欢.doc", "garbled"),
        ("锟斤拷.pdf", "garbled"),
        ("\ufffd\ufffd.pdf", "garbled"),
        (f"{TITLE}.pdf", None),
        ("附件1-政务公开重点工作分解表（示例）.xlsx", None),
        ("2024.pdf", None),
        ("2024年.pdf", None),
        ("fangxun-yuan.docx", None),
        ("2023-js.xlsx", None),
        ("扫描件要求说明.docx", None),
        ("档案副本管理办法.docx", None),
        ("Café.pdf", None),
        ("示范政办字〔2024〕15号.pdf", None),
        ("新建学校名单.xlsx", None),
        ("文档管理办法.docx", None),
    ],
)
def test_names(name: str, fault: str | None) -> None:
    assert fault_of(name) == fault


@given(st.text(max_size=60))
def test_every_name_is_judged(name: str) -> None:
    assert fault_of(name) in (None, *FAULTS)


def test_a_chinese_title_read_in_another_encoding_is_garbled() -> None:
    for wrong in ("gb18030", "latin-1"):
        assert fault_of(TITLE.encode("utf-8").decode(wrong, errors="replace")) == "garbled"
    assert fault_of(TITLE.encode("gb18030").decode("latin-1")) == "garbled"
    assert fault_of(TITLE) is None
