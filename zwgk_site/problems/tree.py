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


def link_styled(spot: Spot, address: str, how: str) -> Problem:
    return Problem(
        spot,
        "link-styled",
        f"有一个多半看不见的外部链接：{address}（{how}）",
        "看不见的外部链接按暗链处理（国办秘函〔2019〕19号）。不是自己放的，请立即报告并排查；是点了才打开的菜单，写明理由豁免。",
        "warning",
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


def link_plain(spot: Spot, host: str, pages: int) -> Problem:
    return Problem(
        spot,
        "link-plain",
        f"{pages} 个网页用 http:// 链接到 {host}，这是第一个",
        "http:// 的网页在路上可能被改。对方支持的，改成 https://；对方没有 https 的，写明理由豁免。",
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


def tag_twice(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "tag-twice",
        f"网页标签 {name} 写了不止一次",
        "读标签的程序不知道用哪一个（国办发〔2017〕47号，网页标签规范）。请在模板里只留一个。",
    )


def tag_date(spot: Spot, written: str) -> Problem:
    return Problem(
        spot,
        "tag-date",
        f"PubDate 写的“{written}”不是时间",
        "PubDate 写成“年-月-日 时:分”，24小时制，如 2024-06-24 16:30（国办发〔2017〕47号，网页标签规范）。",
    )


def tag_date_unseen(spot: Spot, written: str) -> Problem:
    return Problem(
        spot,
        "tag-date-unseen",
        f"网页上看不到 PubDate 写的日期（{written}）",
        "没有注明发布时间的按不更新算（全国政府网站普查的评分表），两处不一样的像是改过发稿日期。请在网页上写明发布时间；"
        "由脚本写上去的，检查看不到。",
        "warning",
    )


def tag_code(spot: Spot, written: str) -> Problem:
    return Problem(
        spot,
        "tag-code",
        f"网站标识码“{written}”的写法不对",
        "网站标识码是10位数字，国务院部门的是 bm 加8位数字（国办发〔2017〕47号）。请照报送系统里的写。",
    )


def code_elsewhere(spot: Spot, where: str, written: str, code: str) -> Problem:
    return Problem(
        spot,
        "tag-code",
        f"{where}的网站标识码是 {written}，网页标签写的是 {code}",
        "两处要一样，否则找错留言会送到别的网站（国办发〔2017〕47号）。",
    )


def tag_domain(spot: Spot, written: str) -> Problem:
    return Problem(
        spot,
        "tag-domain",
        f"SiteDomain“{written}”不是政府网站的域名",
        "政府网站用以 .gov.cn 结尾的域名，只写域名，不写 http:// 和路径（国办发〔2017〕47号）。",
        "warning",
    )


def tag_url(spot: Spot, written: str) -> Problem:
    return Problem(
        spot,
        "tag-url",
        f"Url 写的不是这一页的地址：{written}",
        "Url 写这一页在网站上的地址（国办发〔2017〕47号，网页标签规范）。多半是模板里写死了，或者网页搬了家。",
    )


def canonical_differs(spot: Spot, canonical: str, url: str) -> Problem:
    return Problem(
        spot,
        "tag-url",
        f"Url 和 canonical 不一样：{url}，{canonical}",
        "两处都是这一页的地址，要一样（国办发〔2017〕47号，网页标签规范）。",
    )


def canonical_nowhere(spot: Spot, canonical: str) -> Problem:
    return Problem(
        spot,
        "tag-url",
        f"canonical 写的地址打不开：{canonical}",
        "搜索引擎会去这个地址，而这些网页里没有它。请写这一页的地址。",
    )
