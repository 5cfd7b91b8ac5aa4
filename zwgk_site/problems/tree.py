"""What is said of a built tree of HTML, whoever built it, beside dead links and page tags."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing


def link_hidden(spot: Spot, address: str) -> Problem:
    return Problem(
        spot,
        "link-hidden",
        f"有一个看不见的外部链接：{address}",
        "看不见的外部链接按暗链处理（国办秘函〔2019〕19号）。不是自己放的，网站可能被入侵，请立即报告并排查；是自己放的，显示出来或者删去。",
    )


def link_script(spot: Spot, address: str) -> Problem:
    return Problem(
        spot,
        "link-script",
        f"链接写的是脚本，不是地址：{address}",
        "没有脚本的浏览器点了没有反应（WCAG 2.2 成功标准 4.1.2）。链接请写地址，要运行脚本的请用按钮。",
    )


def link_unannounced(spot: Spot, host: str) -> Problem:
    return Problem(
        spot,
        "link-unannounced",
        f"通到政府网站以外的链接没有提示：{host}",
        "链接到非政府网站时应当提示“您访问的链接即将离开政府网站”（国办发〔2017〕47号）。请在链接的文字或 title 里写明。",
        "warning",
    )


def third_party(spot: Spot, address: str) -> Problem:
    return Problem(
        spot,
        "third-party",
        f"网页向别的网站要东西：{address}",
        "别的网站能知道谁看了这一页，也能改这一页的内容；那边停了，这一页也坏了。请把文件放到本站，改用本站的地址。",
    )


def footer_lacking(spot: Spot, lacking: Sequence[str], pages: int) -> Problem:
    return Problem(
        spot,
        "footer-lacking",
        f"{pages} 个网页的页脚缺少{listing(lacking)}，这是第一个",
        "页脚要列明站点地图、主办单位、联系方式、网站标识码、ICP备案编号、公安机关备案标识、党政机关网站标识"
        "（国办发〔2017〕47号）。请补在公用的页脚里。",
    )


def page_lang(spot: Spot) -> Problem:
    return Problem(
        spot,
        "page-lang",
        "网页没有写是什么语言",
        '读屏软件不知道用哪种语言读（GB/T 37668—2019；WCAG 2.2 成功标准 3.1.1）。请写 <html lang="zh-CN">。',
    )


def picture_alt(spot: Spot) -> Problem:
    return Problem(
        spot,
        "picture-alt",
        "图片没有替代文字",
        "看不见图的人不知道图里是什么（GB/T 37668—2019；WCAG 2.2 成功标准 1.1.1）。请写 alt；纯装饰的写空的 alt。",
    )


def field_label(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "field-label",
        f"输入框“{name}”没有名称",
        "读屏软件只会读“编辑框”（GB/T 37668—2019；WCAG 2.2 成功标准 1.3.1、3.3.2）。请用 label 或 aria-label 写明填什么。",
    )


def table_head(spot: Spot) -> Problem:
    return Problem(
        spot,
        "table-head",
        "表格没有表头",
        '读屏软件读不出一格属于哪一列（WCAG 2.2 成功标准 1.3.1）。表头的格用 th；只用来排版的表格写 role="presentation"。',
        "warning",
    )


def skip_link(spot: Spot) -> Problem:
    return Problem(
        spot,
        "skip-link",
        "没有“跳到正文”的链接",
        "只用键盘的人每一页都要先经过全部导航（WCAG 2.2 成功标准 2.4.1）。第一个链接请写“跳到正文”，指向正文的位置。",
        "warning",
    )
