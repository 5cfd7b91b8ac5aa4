"""What is said of attachments: what they are, what they are called, whether all that the text names are there."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot

_NAMELESS = {
    "number": "只是一串编号",
    "label": "没有写是什么",
    "new": "是新建文件时的名称",
    "camera": "是拍照、扫描、截图时的名称",
    "copy": "是复制时留下的名称",
    "garbled": "是乱码",
}
FAULTS = tuple(_NAMELESS)


def missing(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "annex-missing",
        f"正文列了附件“{name}”，没有附上",
        "附件说明列的附件要同正文一起公开（政府信息公开条例第二十四条；国办公开办函〔2019〕61号）。请在“附件”里加上，或者把附件的文字写在正文后面、"
        "上面一行写附件的名称；原件注明另发、不公开的，写明理由豁免。",
    )


def unlisted(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "annex-unlisted",
        f"附上了“{name}”，正文的附件说明里没有它",
        "请核对是不是放错了文件，或者漏写了。签发的文件正文不能改，原件如此的写明理由豁免。",
        "warning",
    )


def mistyped(spot: Spot, name: str, expected: str, found: str) -> Problem:
    return Problem(
        spot,
        "annex-type",
        f"“{name}”的后缀说它是{expected}，其实是{found}",
        "读者打不开，或者打开时软件报警。请不要直接改后缀：用原来的软件打开，另存为与后缀相同的格式；确实只是后缀写错的，把文件名改对。",
    )


def empty(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "annex-empty",
        f"“{name}”是空的，0 字节",
        "读者下载下来什么也没有，多半是没有拷贝完。请重新拷贝。",
    )


def program(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "annex-program",
        f"“{name}”是程序，不能作为附件",
        "读者的电脑会拦下程序，程序也可能带病毒，网站会因此被通报。请换成文档；要提供软件的，链接到发布它的政府网站；"
        "必须从这里下载的，写明理由豁免。",
    )


def packed(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "annex-packed",
        f"“{name}”是压缩包",
        "手机上打不开，搜索不到，里面有没有不该公开的内容也查不到。请把里面的文件逐个作为附件；确实要整包提供的，写明理由豁免。",
        "warning",
    )


def macros(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "annex-macro",
        f"“{name}”带有宏",
        "宏是会运行的程序，读者的软件多半会拦下或报警。请另存为不带宏的 docx、xlsx；表格离不开宏的，写明理由豁免。",
        "warning",
    )


def nameless(spot: Spot, name: str, fault: str) -> Problem:
    return Problem(
        spot,
        "annex-name",
        f"附件的名称“{name}”{_NAMELESS[fault]}",
        "读者在网页上看到、下载以后存下的都是这个名称。请写附件的标题，如“临时救助申请表”。",
        "warning",
    )


def file_nameless(spot: Spot, name: str, fault: str) -> Problem:
    return Problem(
        spot,
        "annex-file-name",
        f"附件的文件名“{name}”{_NAMELESS[fault]}",
        "读者下载以后存下的是这个文件名，过后认不出来。请把文件改名，如“临时救助申请表.docx”，这里的路径也照着改；"
        "已经公开了的，改名会使原来的地址打不开，可以写明理由豁免。",
        "warning",
    )
