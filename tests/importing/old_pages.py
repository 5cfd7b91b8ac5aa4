"""Pages as old government sites had them, all made up: what stood around a document, and how its text was put in."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from zwgk_site.importing.draft import Block, Cell, Line, Table
from zwgk_site.importing.notice import Notice


@dataclass(frozen=True)
class Facts:
    """What the site prints around a document."""

    title: str
    issuer: str
    number: str = ""
    day: str = ""


MENU = "".join(
    f'<li><a href="/{at}/">{name}</a></li>'
    for at, name in enumerate(("首页", "政务要闻", "信息公开", "办事服务", "互动交流"))
)
FOOT = "主办单位：示范市人民政府办公室 承办单位：示范市大数据局 网站标识码：0000000000 ICP备00000000号"


def paragraphs(blocks: Sequence[Block], notice: Notice) -> list[Block]:
    """The paragraphs that an editor put on the page: lines that only a program broke are whole, rows with tabs are
    tables."""
    made: list[Block] = []
    rows: list[list[str]] = []
    for block in (*blocks, Line("", 0)):
        assert isinstance(block, Line)
        if "\t" in block.text:
            rows.append(block.text.split("\t"))
            continue
        if rows:
            width = max(map(len, rows))
            made.append(
                Table(
                    tuple(tuple(Cell(text) for text in (*row, *[""] * (width - len(row)))) for row in rows), 0
                )
            )
            rows = []
        if block.number in notice.joined and isinstance(last := made[-1], Line):
            made[-1] = Line(last.text + block.text, last.number)
        elif block.text:
            made.append(block)
    return made


def table(block: Table, cell: Callable[[str], str] = lambda text: text) -> str:
    rows = (
        "<tr>" + "".join(f"<td>{cell(html.escape(one.text))}</td>" for one in row) + "</tr>"
        for row in block.rows
    )
    return f"<table border=1 cellspacing=0><tbody>{''.join(rows)}</tbody></table>"


def _each(blocks: Sequence[Block], line: Callable[[str], str], cell: Callable[[str], str] = str) -> str:
    return "\n".join(
        table(block, cell) if isinstance(block, Table) else line(html.escape(block.text, quote=False))
        for block in blocks
        if not isinstance(block, Table) or block.rows
        if isinstance(block, Line | Table)
    )


def editor(blocks: Sequence[Block], facts: Facts) -> bytes:
    """A publishing system of the 2010s: page tags, a catalogue table, the text in its editor's own element."""
    text = _each(blocks, lambda line: f'<p align="justify">　　{line}</p>')
    year, month, day = facts.day.split("-")
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{facts.title}_示范市人民政府</title>
<meta name="ArticleTitle" content="{facts.title}" /><meta name="PubDate" content="{facts.day} 16:30:05" />
<meta name="ContentSource" content="{facts.issuer}" />
<script type="text/javascript">document.write("<div>统计</div>");</script><style>.a{{color:red}}</style></head>
<body><div class="head"><ul>{MENU}</ul></div><div class="pos">您现在的位置：<a href="/">首页</a> &gt; <a href="/x/">政策文件</a></div>
<table class="xxgk" width="100%"><tr><td>索&nbsp;引&nbsp;号：</td><td>000000000/2024-00001</td><td>主题分类：</td><td>综合政务\\政务公开</td></tr>
<tr><td>发文机关：</td><td>{facts.issuer}</td><td>成文日期：</td><td>{year}年{int(month):02}月{int(day):02}日</td></tr>
<tr><td>标&nbsp;&nbsp;题：</td><td colspan="3">{facts.title}</td></tr>
<tr><td>发文字号：</td><td>{facts.number}</td><td>发布日期：</td><td>{year}年{int(month):02}月{int(day):02}日</td></tr></table>
<h1>{facts.title}</h1>
<div class="info">发布时间：{facts.day} 16:30 来源：{facts.issuer} 浏览次数：<span id="hits">1024</span> 【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</div>
<div class="wrap"><div class="TRS_Editor"><style type="text/css">.TRS_Editor P{{line-height:1.5}}</style>
{text}
</div><div class="share">分享到： <a href="#">微信</a> <a href="#">微博</a></div>
<div class="tool"><a href="javascript:window.print()">【打印】</a><a href="javascript:window.close()">【关闭窗口】</a></div>
<p>上一篇：<a href="a.html">关于公布办公电话的公告</a></p><p>下一篇：<a href="b.html">没有了</a></p><p>扫一扫在手机打开当前页</p></div>
<div class="foot">{FOOT}</div></body></html>""".encode()


def _torn(text: str) -> str:
    """Words as an old word processor wrote them: each piece in its own fonts, the file broken within sentences."""
    cuts = [0]
    while (at := cuts[-1] + 31) < len(text):
        while at < len(text) and text[at - 1 : at + 1].isascii():
            at += 1
        cuts.append(at)
    pieces = [text[start:end] for start, end in pairwise((*cuts, len(text)))]
    if any("&" in piece for piece in pieces):
        pieces = [text]
    return "\r\n".join(
        f"<SPAN lang=EN-US style='FONT-FAMILY: 仿宋_GB2312'><FONT face=仿宋_GB2312 size=4>{one}</FONT></SPAN>"
        for one in pieces
    )


def pasted(blocks: Sequence[Block], facts: Facts) -> bytes:
    """A page of the 2000s: nested tables, tags in capitals and left open, the text pasted from Word."""
    line = "<P class=MsoNormal style='TEXT-INDENT: 32pt'>&nbsp;&nbsp;&nbsp;&nbsp;{}<SPAN lang=EN-US><o:p></o:p></SPAN></P>"
    text = _each(
        blocks,
        lambda words: line.format(_torn(words)),
        lambda words: f"<P class=MsoNormal>{_torn(words) if words else '&nbsp;'}<o:p></o:p></P>",
    )
    return f"""<HTML xmlns:o="urn:schemas-microsoft-com:office:office"><HEAD><TITLE>{facts.title[:18]}...</TITLE>
<META http-equiv=Content-Type content="text/html; charset=gb2312"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
<BODY bgColor=#ffffff><TABLE width=1000 align=center><TR><TD><TABLE><TR><TD><A href="/">网站首页</A></TD><TD><A href="/zw">政务公开</A></TD></TR><TR><TD>日历</TD><TD>天气</TD></TR></TABLE></TD></TR>
<TR><TD width=200><UL>{MENU.replace("</li>", "")}</UL></TD>
<TD><TABLE width="100%"><TR><TD align=middle><B>{facts.title}</B></TD></TR><TR><TD align=center>日期：{facts.day}　来源：{facts.issuer}　点击：<SCRIPT src="hits.asp"></SCRIPT>　【字号：大 中 小】</TD></TR>
<TR><TD id=zoom>
<![if !supportEmptyParas]>&nbsp;<![endif]>
{text}
</TD></TR><TR><TD align=right>【<A href="#">打印本页</A>】【<A href="#">关闭</A>】</TD></TR></TABLE></TD></TR>
<TR><TD colSpan=2>{FOOT}</TD></TR></TABLE></BODY></HTML>""".encode("gb18030")


def broken(blocks: Sequence[Block], facts: Facts) -> bytes:
    """Text typed in with a line end after each line, on a page that says neither its encoding nor where its text is."""
    text = "<br>\n".join(
        table(block)
        if isinstance(block, Table)
        else ("<br>" if block.apart else "") + html.escape(block.text, quote=False)
        for block in blocks
        if isinstance(block, Line | Table)
    )
    return f"""<html><head><title>{facts.title}</title></head><body>
<div id="top"><a href="index.htm">首页</a> | <a href="1.htm">机构</a> | <a href="2.htm">法规</a></div>
<div id="main"><div id="left"><p><a href="3.htm">关于放假的公告</a></p><p><a href="4.htm">关于停水的公告</a></p></div>
<div id="right"><div class="c1">{text}</div><p>[ <a href="#">打印</a> ] [ <a href="#">收藏</a> ]</p></div></div>
<div id="bottom">{FOOT}</div></body></html>""".encode("gb18030")


def typed(blocks: Sequence[Block], facts: Facts) -> bytes:
    """Text kept as it was typed, in the two bytes of an old editor; the title above, in the page only."""
    text = "\n".join(
        ("\n" if block.apart else "") + html.escape(block.text, quote=False)
        for block in blocks
        if isinstance(block, Line)
    )
    return f"""<html><head><title>{facts.title}</title></head><body><ul>{MENU}</ul>
<div class="pages_content"><pre>
{text}
</pre></div><p>{FOOT}</p></body></html>""".encode("utf-16")
