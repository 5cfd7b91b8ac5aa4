"""What sites put around a document within its own element: buttons, counters, neighbours, signs for phones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zwgk_site.importing.draft import Block, Line
from zwgk_site.importing.web import facts

_BUTTON = (
    r"打\s*印(?:本页|本文|此文|本稿|此页|文章|页面|内容)?|关\s*闭(?:本页|窗口|页面)?|收\s*藏(?:本页|此页)?|加入收藏|返回(?:首页|顶部|列表|上级|上一页|上页)?|发表评论|告诉好友|"
    r"回到顶部|顶部|分享(?:到)?|复制(?:链接|地址)|(?:我要)?纠错|大|中|小|特大|超大|默认|TOP|微信|微博|朋友圈|QQ空间|QQ好友|QQ|新浪微博|腾讯微博|人人网|"
    r"更多|朗读|语音(?:播报|朗读)|听全文|字体大小|字体|字号|视力保护色|保护视力色|背景色|下载(?:Word|PDF|文字版|文件|正文)?|导出|无障碍|长者模式|T|A[+-]"
)
_BUTTONS = re.compile(
    rf"[\s【】\[\]()（）|｜/、:：·]*(?>(?:{_BUTTON})[\s【】\[\]()（）|｜/、:：·]*)++", re.IGNORECASE
)
_LINES = re.compile(
    r"(?:上一篇|下一篇|上一条|下一条|上篇|下篇|上一页|下一页|相关链接|相关附件|附件下载|相关阅读|相关解读|相关文章|相关信息|相关文件|相关政策|解读链接|热点推荐|推荐阅读)(?:\s*[:：].*)?"
    r"|(?:(?:您)?(?:当前|现在的?|所在的?)|您的)(?:位置|栏目)\s*[:：].*"
    r"|.*(?:扫一扫|扫描二维码|手机扫码|扫码).{0,20}(?:手机|打开|关注|分享|阅读|查看).*|扫一扫"
    r"|[【\[（(]?\s*(?:责任)?(?:编辑|校对|审核|录入)\s*[:：]\s*\S{1,20}(?:\s+.{0,30})?[】\]）)]?"
    r"|(?:打印|分享)\s*到?\s*[:：].*"
    r"|(?:主办|承办)单位\s*[:：].*|.*(?:版权所有|ICP备|公网安备|网站标识码).*"
)
_LONGEST = 120


def furniture(blocks: Sequence[Block], head: int, foot: int) -> Iterator[Line]:
    """The lines of a text that are not its own. Values that the site prints are only among the first ``head`` and
    the last ``foot`` lines; there a line of one value is the site's only when it says when or where it was put
    on line."""
    lines = [block for block in blocks if isinstance(block, Line)]
    edge = {line.number for line in (*lines[:head], *lines[-foot:])}
    valued = {line.number: values for line, values in facts.lines(lines) if line.number in edge}
    whole = any(value.key == "索引号" for values in valued.values() for value in values)
    for line in lines:
        if len(line.text) <= _LONGEST and "。" not in line.text:
            known = _BUTTONS.fullmatch(line.text) or _LINES.fullmatch(line.text)
            if known or (line.number in valued and (whole or _said(line, len(valued[line.number])))):
                yield line


def _said(line: Line, values: int) -> bool:
    """Whether a line says when and from where it came on line, or how often it was read."""
    return (
        values > 1
        or re.match(
            r"[\s【\[（(]*(?:发布(?:时间|日期)|(?:信息|稿件|文章|发布)?来源|浏览(?:次数|量)|点击(?:次数|数|量)|阅读(?:次数|量)|访问(?:次数|量)|作者|日期)\s*[:：]",
            line.text,
        )
        is not None
    )
