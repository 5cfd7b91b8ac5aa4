"""More pages as old government sites had them, all made up: what editors and saving programs made of the same text."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence

from tests.importing.old_pages import FOOT, MENU, Facts, table
from zwgk_site.importing.draft import Block, Line, Table


def _body(blocks: Sequence[Block], paragraph: Callable[[str], str], between: str = "\n") -> str:
    return between.join(
        table(block) if isinstance(block, Table) else paragraph(html.escape(block.text, quote=False))
        for block in blocks
        if isinstance(block, Line | Table)
    )


def ministry(blocks: Sequence[Block], facts: Facts) -> bytes:
    """The element of the State Council's own system, within an element of no known name."""
    text = _body(
        blocks, lambda line: f'<p style="text-indent: 2em; font-family: 宋体; font-size: 12pt;">{line}</p>'
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{facts.title}_示范市</title></head><body>
<div class="nav"><a href="/">首页</a>&gt;<a>信息公开</a></div><div class="article oneColumn"><h1>{facts.title}</h1>
<div class="pages-date">{facts.day} 17:02 <span>来源： {facts.issuer}</span><span>【字体：<span>大</span> <span>中</span>
<span>小</span>】</span><span>打印</span></div><div class="pages_content" id="UCAP-CONTENT"><UCAPCONTENT>{text}</UCAPCONTENT>
</div><div>扫一扫在手机打开当前页</div></div></body></html>""".encode()


def spaced(blocks: Sequence[Block], facts: Facts) -> bytes:
    """Paragraphs parted by two line ends and pushed in by blanks, in the cell of a table."""
    text = _body(blocks, lambda line: f"&nbsp;&nbsp;&nbsp;&nbsp;{line}", "<br/>\n<br/>\n")
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>示范县政府网</title>
</head><body><table width=960><tr><td align=center><font size=5><b>{facts.title}</b></font></td></tr>
<tr><td align=center>发布日期：{facts.day}　　作者：甲某　　浏览次数：33　　<a href="javascript:window.print()">打印</a></td></tr>
<tr><td class=bt_content>{text}</td></tr><tr><td>上一条：<a href=1>关于放假的通知</a><br>下一条：<a href=2>关于停水的通知</a></td></tr>
</table><table><tr><td>{FOOT}</td></tr></table></body></html>""".encode("gb18030")


def processed(blocks: Sequence[Block], facts: Facts) -> bytes:
    """A page that a word processor saved, put on the site as it was."""
    line = "<p class=MsoNormal style='text-indent:32.0pt'><span\nlang=ZH-CN style='font-family:仿宋_GB2312'>{}</span></p>\n"
    text = _body(blocks, line.format)
    return f"""<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=ProgId content=Word.Document>
<link rel=File-List href="a.files/filelist.xml"><title>1</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>甲某</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- @font-face {{font-family:宋体;}} --></style></head><body lang=ZH-CN style='tab-interval:21.0pt'>
<div class=WordSection1 style='layout-grid:15.6pt'>
{text}
</div></body></html>""".replace("\n", "\r\n").encode("gb18030")


def twice(blocks: Sequence[Block], facts: Facts) -> bytes:
    """The site's title and the line below it in the same element as the text, which has its own title."""

    def paragraph(line: str) -> str:
        half = 0 if "&" in line else len(line) // 2
        return (
            f"<p>&emsp;&emsp;<strong>{line[:half]}</strong><span>{line[half:]}</span>&nbsp;</p><p>&nbsp;</p>"
        )

    return f"""<html><body><form name="form1"><input type=hidden value=1><div class="content"><h2>{facts.title}</h2>
<p class="info"><span>时间：{facts.day}</span><span>来源：{facts.issuer}</span></p>{_body(blocks, paragraph)}
<p><a href="#">【关闭窗口】</a></p></div></form></body></html>""".encode("utf-16")


def saved(blocks: Sequence[Block], facts: Facts) -> bytes:
    """A page saved by a browser, with the site's title and number over the text in the text's own element."""
    text = _body(blocks, lambda line: f'<p style="text-indent: 2em;">{line}</p>')
    return f"""<!DOCTYPE html>
<!-- saved from url=(0055)https://www.example.gov.cn/art/2024/6/24/art_1_1.html -->
<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>{facts.title}</title></head><body>
<table class="xxgk_table"><tbody><tr><td>索引号：</td><td>000000000/2024-1</td><td>公开方式：</td><td>主动公开</td></tr>
<tr><td>发布机构：</td><td>{facts.issuer}</td><td>组配分类：</td><td>规划</td></tr>
<tr><td>成文日期：</td><td>{facts.day}</td><td>有效性：</td><td>有效</td></tr></tbody></table>
<div id="zoom" class="art_con"><!--content.begin--><meta name="ContentStart">
<p style="text-align:center"><b>{facts.title}</b></p><p style="text-align:center">{facts.number}</p>
{text}<meta name="ContentEnd"><!--content.end--></div><div><b>相关链接：</b><a href="1.html">解读</a></div></body></html>""".encode()


def rows(blocks: Sequence[Block], facts: Facts) -> bytes:
    """A table of one column, a row for each paragraph; its tables are its neighbours."""
    text = "".join(
        f"</table>{table(block)}<table width=800>"
        if isinstance(block, Table)
        else f"<tr><td>{html.escape(block.text, quote=False)}</td></tr>"
        for block in blocks
        if isinstance(block, Line | Table)
    )
    return f"<html><head><meta charset=gbk></head><body><ul>{MENU}</ul><table width=800>{text}</table></body></html>".encode(
        "gb18030"
    )


def stretched(blocks: Sequence[Block], facts: Facts) -> bytes:
    """Paragraphs that are spans told to stand by themselves."""
    text = _body(blocks, lambda line: f'<span style="display: block; text-indent: 2em">{line}</span>')
    return (
        f'<html><head><meta charset=utf-8></head><body><div class="con">{text}</div></body></html>'.encode()
    )


def divided(blocks: Sequence[Block], facts: Facts) -> bytes:
    """Divisions for everything, and more links beside the text than lines in it."""
    links = "".join(
        f'<li><a href="/{at}">关于做好第{at}批工作的通知，请各单位遵照执行。</a></li>' for at in range(90)
    )
    text = _body(blocks, lambda line: f'<div style="text-indent:2em"><font face="仿宋">{line}</font></div>')
    return f"""<!doctype html><html><head><meta charset="utf-8"/></head><body><header><a href="/">首页</a></header>
<div class="crumb">您当前的位置：<a href="/">首页</a> &gt; 文件</div><div class="wrap"><div class="left"><ul>{links}</ul></div>
<div class="right"><div class="bt">{facts.title}</div><div class="sj">日期：{facts.day} 来源：{facts.issuer} 点击数：12</div>
<div class="nr">{text}</div><div class="fx">分享到：<a>微信</a><a>微博</a></div></div></div>
<footer><p>{FOOT}</p><p>建议使用1024×768分辨率浏览本站，感谢您的访问，欢迎提出宝贵意见。</p></footer></body></html>""".encode()


STYLES = (ministry, spaced, processed, twice, saved, rows, stretched, divided)
