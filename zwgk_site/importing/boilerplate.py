"""What is not part of a document: the words of sites that pass documents on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zwgk_site.importing.draft import Block, Line

_BODY = "正文"
_HEADED = re.compile(r"文章属性|•?【(?:制定机关|公布日期|发文字号|字号|效力等级|时效性|法宝引证码)】.*")
_ALONE = re.compile(
    r"合集下载|相关文档|最新文档|下载文档|展开阅读全文|点击下载|[0-9]+\.\s*[0-9]+、.*(?:下载文档|文档内容|预览|侵犯您的权益).*"
    r"|[^。；]*(?:扫一扫在手机打开|打印本页|关闭窗口|字体：\s*\[?大|字号：\s*\[?大|【打印】|【关闭】|分享到：|上一篇：|下一篇：)[^。；]*"
    r"|[-—–－\s]*[0-9]{1,3}[-—–－\s]*"
)


def cleared(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Line, ...]]:
    """The blocks of the document itself, and the lines left out.

    A site that puts a list of properties before the text (文章属性 … 正文) has its own title before that;
    everything up to 正文 is its own.
    """
    start = 0
    texts = [block.text.strip() if isinstance(block, Line) else "" for block in blocks]
    if any(_HEADED.fullmatch(text) for text in texts) and _BODY in texts:
        start = texts.index(_BODY) + 1
    kept, left = [], [block for block in blocks[:start] if isinstance(block, Line)]
    for block, text in zip(blocks[start:], texts[start:], strict=True):
        if isinstance(block, Line) and _ALONE.fullmatch(text):
            left.append(block)
        else:
            kept.append(block)
    return tuple(kept), tuple(left)
