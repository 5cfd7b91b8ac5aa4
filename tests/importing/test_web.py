"""Pages of old sites give the words of their document and nothing else; what is left out is said."""

from __future__ import annotations

import base64
import html
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.content.test_transcription import ORIGINAL_OF
from tests.importing import old_pages
from tests.importing.old_pages import Facts
from tests.importing.test_word import PIXEL, plain
from tests.pages.conftest import TEMPLATES, portal_of
from zwgk_site.cli import main
from zwgk_site.importing import text, web
from zwgk_site.importing.draft import Block, CannotImport, Cell, Draft, Line, Picture, Table
from zwgk_site.importing.notice import Notice, recognised
from zwgk_site.importing.taking import Taken, taken
from zwgk_site.importing.written import ORDER, policy
from zwgk_site.pages.rows import view_of
from zwgk_site.render import Renderer

ORIGINALS = ROOT / "tests" / "originals"


def plainly(name: str) -> tuple[Draft, Notice]:
    draft = text.read(ORIGINALS / f"{ORIGINAL_OF[name]}.txt")
    return draft, recognised(draft)


def parts(notice: Notice) -> tuple[dict[str, object], str]:
    _, front, body = policy(notice, "files").split("---\n", 2)
    return yaml.load(front, yaml.BaseLoader), body


def facts(notice: Notice) -> Facts:
    found = {key: item.value for key, item in notice.found.items()}
    title = f"{found.get('发文机关', '')}{found['标题']}"
    return Facts(title, found["发文机关"], found.get("发文字号", ""), found["成文日期"])


Style = Callable[[Sequence[Block], Facts], bytes]
WHOLE: tuple[Style, ...] = (old_pages.editor, old_pages.pasted)


@pytest.mark.parametrize("style", [*WHOLE, old_pages.broken, old_pages.typed])
@pytest.mark.parametrize("name", ORIGINAL_OF)
def test_a_notice_on_a_page_of_an_old_site_is_word_for_word_that_of_its_text(
    name: str, style: Style, tmp_path: Path
) -> None:
    draft, plain = plainly(name)
    blocks = draft.blocks if style is old_pages.typed else old_pages.paragraphs(draft.blocks, plain)
    if style is old_pages.broken:
        blocks = old_pages.paragraphs(draft.blocks, recognised_without_joining(draft))
    path = tmp_path / "a.html"
    path.write_bytes(style(blocks, facts(plain)))
    found, body = parts(recognised(web.read(path)))
    wanted, wanted_body = parts(plain)
    assert {key: found.get(key) for key in ORDER} == {key: wanted.get(key) for key in ORDER}
    assert body == wanted_body


def recognised_without_joining(draft: Draft) -> Notice:
    return recognised(Draft(draft.blocks, False))


@pytest.fixture(scope="module")
def own_pages() -> dict[str, bytes]:
    """The pages of the demonstration's documents, by their name."""
    portal = portal_of(ROOT / "content")
    renderer = Renderer(TEMPLATES, portal.words)
    kind = next(kind for kind in portal.library.kinds if kind.name == "policy")
    pages = (
        page for entry in portal.library.entries[kind.name] for page in view_of(kind).pages(portal, entry)
    )
    files = (file for page in pages for file in renderer.render(page))
    return {Path(file.path).stem: file.content for file in files if file.path.startswith("policies/")}


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "content" / "policies").glob("*.md")))
def test_a_page_of_ours_imported_is_the_document_it_was_made_of(
    name: str, own_pages: dict[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(own_pages[name])
    found, body = front_and_body(taken(path, "a").content)
    wanted, wanted_body = front_and_body((ROOT / "content" / "policies" / f"{name}.md").read_text("utf-8"))
    genre = "通知" if wanted["公文种类"] == "行政规范性文件" else wanted["公文种类"]
    keys = (*ORDER, "发布时间", "主题分类", "施行日期")
    assert {key: found.get(key) for key in keys} == {
        key: (wanted | {"公文种类": genre}).get(key) for key in keys
    }
    assert plain(body) == plain(wanted_body)


def front_and_body(written: str) -> tuple[dict[str, object], str]:
    _, front, body = written.split("---\n", 2)
    return yaml.load(front, yaml.BaseLoader), body


TEXT = """<p>各乡镇人民政府：</p><p>　　现将有关事项通知如下，请认真贯彻执行。</p>
<p align=right>示范县人民政府办公室</p><p align=right>2024年6月30日</p>"""
TITLE = "示范县人民政府办公室关于做好供水工作的通知"


def page(inside: str, around: str = "", head: str = "") -> str:
    return (
        f'<html><head><meta name="ArticleTitle" content="{TITLE}">{head}</head><body>{around}'
        f'<div class="TRS_Editor">{inside}</div></body></html>'
    )


def import_of(tmp_path: Path, text: str, name: str = "a.html") -> Taken:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return taken(path, "gongshui")


def texts_of(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "a.html"
    path.write_text(text, "utf-8")
    return [block.text for block in web.read(path).blocks if isinstance(block, Line)]


def test_buttons_and_neighbours_in_the_text_are_left_out_and_listed(tmp_path: Path) -> None:
    furniture = [
        "【字体：大 中 小】",
        "发布时间：2024-07-01 09:30 来源：示范县人民政府办公室 浏览次数：128",
        "打印本页 | 关闭窗口",
        "上一篇：关于停水的公告",
        "下一篇：没有了",
        "扫一扫在手机打开当前页",
        "责任编辑：甲某",
    ]
    lines = "".join(f"<p>{line}</p>" for line in furniture[:2]) + TEXT
    lines += "".join(f"<p>{line}</p>" for line in furniture[2:])
    found = import_of(tmp_path, page(lines))
    start = found.report.index("没有导入的 7 行（不是公文的内容）：")
    assert [line.partition("：")[2] for line in found.report[start + 1 :]] == furniture
    front, body = front_and_body(found.content)
    assert body.strip() == "现将有关事项通知如下，请认真贯彻执行。"
    assert front["发布时间"] == "2024-07-01 09:30"
    assert "  发布时间：2024-07-01 09:30（网页上的“发布时间”）" in found.report
    assert "  标题：关于做好供水工作的通知（网页标签“ArticleTitle”）" in found.report


@pytest.mark.parametrize(
    "line",
    [
        "不得擅自关闭窗口。",
        "打印、复印收费标准",
        "来源于财政拨款的收入：",
        "时间：2024年6月",
        "编辑出版单位名录",
        "主题词汇编",
    ],
)
def test_words_of_a_document_that_look_like_buttons_stay(tmp_path: Path, line: str) -> None:
    assert line in texts_of(tmp_path, page(TEXT.replace("</p><p align", f"</p><p>{line}</p><p align", 1)))


CATALOGUE = """<table><tr><td>索 引 号：</td><td>000000000/2024-00007</td><td>发布机构：</td><td>示范县政府办</td></tr>
<tr><td>文号：</td><td>示范政办发[2024]7号</td><td>成文日期：</td><td>2024年06月29日</td></tr>
<tr><td>有效性：</td><td>废止</td><td>发布日期：</td><td>2024-07-01</td></tr><tr><td>关键词：</td><td>供水 抄表</td></tr></table>"""


def test_the_catalogue_table_fills_what_the_text_has_not_and_contradicts_it_openly(tmp_path: Path) -> None:
    found = import_of(tmp_path, page(TEXT, CATALOGUE))
    front, _ = front_and_body(found.content)
    assert front["索引号"] == "000000000/2024-00007"
    assert front["发文字号"] == "示范政办发〔2024〕7号"
    assert front["成文日期"] == "2024-06-30", "what the text says stays"
    assert front["关键词"] == ["供水", "抄表"]
    assert front["发布时间"] == ""
    for said in (
        "  发文字号：示范政办发〔2024〕7号（目录表“文号”）",
        "  索引号：000000000/2024-00007（目录表“索引号”）",
        "  目录表“有效性”（没有写进内容文件）：废止",
        "  发文机关：目录表“发布机构”写的是“示范县政府办”，用了文件里的“示范县人民政府办公室”",
        "  成文日期：目录表“成文日期”写的是“2024-06-29”，用了文件里的“2024-06-30”",
        "  目录表“发布日期”只写了“2024-07-01”，没有时刻，请补上",
        "没有认出、要填写的：发布时间、主题分类",
    ):
        assert said in found.report


def test_sources_that_disagree_are_told(tmp_path: Path) -> None:
    tags = '<meta name="PubDate" content="2024-07-02 04:30">'
    report = import_of(tmp_path, page(TEXT, CATALOGUE, tags)).report
    assert (
        "  发布时间：网页标签“PubDate”写的是“2024-07-02 04:30”，目录表“发布日期”写的是“2024-07-01”" in report
    )
    assert "  网页标签“PubDate”写的是 2024-07-02 04:30，在凌晨；旧网站可能用了 12 小时制，请核对" in report


def test_a_form_in_the_document_is_not_taken_for_the_catalogue(tmp_path: Path) -> None:
    form = "<table border=1><tr><td>名称</td><td></td><td>发文机关</td><td></td></tr><tr><td>文号</td><td></td><td>成文日期</td><td></td></tr></table>"
    path = tmp_path / "a.html"
    path.write_text(page(TEXT + form), "utf-8")
    assert [block for block in web.read(path).blocks if isinstance(block, Table)]


def test_a_table_that_holds_the_page_is_no_table_of_the_document(tmp_path: Path) -> None:
    menu = "<tr><td>首页</td><td>政务公开</td></tr>"
    layout = f"<html><body><table>{menu}<tr><td>栏目</td><td>{TEXT}{'<p>供水平稳，管网完好，水质达标，服务到位。</p>' * 12}</td></tr>{menu}</table></body></html>"
    assert texts_of(tmp_path, layout)[1] == "现将有关事项通知如下，请认真贯彻执行。"


def test_a_catalogue_on_a_page_can_be_imported_as_one(tmp_path: Path) -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>{name}文件</td><td>县民政局</td></tr>" for name in ("低保", "救助")
    )
    table = (
        f"<table border=1><tr><th>公开事项</th><th>公开内容（要素）</th><th>公开主体</th></tr>{rows}</table>"
    )
    path = tmp_path / "a.html"
    path.write_text(
        f"<html><body><div id=zoom><p>示范县主动公开事项目录，请各单位执行。</p>{table}</div></body></html>",
        "utf-8",
    )
    assert "低保文件" in taken(path, "mulu", "公开目录").content


def test_pictures_beside_the_page_are_taken_along_and_others_named(tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    (folder / "a_files").mkdir(parents=True)
    (folder / "a_files" / "图.png").write_bytes(PIXEL)
    (tmp_path / "secret.png").write_bytes(PIXEL)
    (folder / "linked.png").symlink_to(tmp_path / "secret.png")
    inside = base64.b64encode(PIXEL).decode()
    shown = (
        '<p><img src="./a_files/%E5%9B%BE.png"><img src="http://www.example.gov.cn/W02024.jpg">'
        f'<img src="data:image/png;base64,{inside}"><img src="../secret.png"><img src="linked.png"><img src="x/icon_doc.gif"></p>'
    )
    found = import_of(folder, page(TEXT.replace("</p><p align", f"</p>{shown}<p align", 1)))
    assert [place for place, _ in found.pictures] == [
        "policies/files/gongshui/picture-3-1.png",
        "policies/files/gongshui/picture-3-3.png",
    ]
    assert all(content == PIXEL for _, content in found.pictures)
    assert "  图片没有存在网页旁边，没有导入：http://www.example.gov.cn/W02024.jpg" in found.report
    assert "  图片没有存在网页旁边，没有导入：../secret.png" in found.report, (
        "nothing outside its folder is read"
    )
    assert "  图片没有存在网页旁边，没有导入：linked.png" in found.report, "not through a link either"


def test_a_picture_within_a_paragraph_stands_behind_it(tmp_path: Path) -> None:
    (tmp_path / "图.png").write_bytes(PIXEL)
    path = tmp_path / "a.html"
    path.write_text(page(TEXT.replace("如下，", '如下<img src="图.png">，')), "utf-8")
    assert [isinstance(block, Picture) for block in web.read(path).blocks] == [False] * 3 + [True] + [
        False
    ] * 2


def test_attachments_beside_the_page_are_taken_along_under_their_names(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "P020240630.docx"))
    (tmp_path / "P020240631.pdf").write_bytes(b"no pdf")
    links = (
        '<p>附件：</p><p><a href="./P020240630.docx">附件1：供水登记表.docx</a></p>'
        '<p><a href="P020240631.pdf">附件2：名单</a></p><p><a href="/att/P020240632.xls">附件3：汇总表</a></p>'
    )
    found = import_of(tmp_path, page(TEXT + links))
    front, body = front_and_body(found.content)
    assert front["附件"] == [{"名称": "附件1：供水登记表", "文件": "files/gongshui/附件1：供水登记表.docx"}]
    assert [place for place, _ in found.pictures] == ["policies/files/gongshui/附件1：供水登记表.docx"]
    assert body.strip() == "现将有关事项通知如下，请认真贯彻执行。"
    for said in (
        "  附件文件：附件1：供水登记表.docx（存在网页旁边）",
        "  附件的内容和后缀对不上，没有导入：附件2：名单（P020240631.pdf）",
        "  附件没有存在网页旁边，请下载：附件3：汇总表（/att/P020240632.xls）",
    ):
        assert said in found.report


def test_attachments_behind_a_program_are_known_by_its_parameter_or_their_words(tmp_path: Path) -> None:
    links = (
        '<p><a href="/module/download/downfile.jsp?classid=0&filename=2021.doc">附件1：登记表</a></p>'
        '<p><a href="/down?id=7">附件2：名单.xlsx</a></p><p><a href="/zc/7">供水政策</a></p>'
    )
    report = import_of(tmp_path, page(TEXT + links)).report
    assert [line for line in report if "附件没有存在" in line] == [
        "  附件没有存在网页旁边，请下载：附件1：登记表（/module/download/downfile.jsp?classid=0&filename=2021.doc）",
        "  附件没有存在网页旁边，请下载：附件2：名单（/down?id=7）",
    ]


def test_a_title_that_the_text_has_with_other_marks_is_not_put_before_it_again(tmp_path: Path) -> None:
    printed = "<p>示范县人民政府办公室</p><p>关于印发《供水工作方案（试行）》的通知</p>"
    named = page(printed + TEXT).replace(TITLE, "示范县人民政府办公室关于印发供水工作方案(试行)的通知")
    front, body = front_and_body(import_of(tmp_path, named).content)
    assert front["标题"] == "关于印发《供水工作方案（试行）》的通知"
    assert body.strip() == "现将有关事项通知如下，请认真贯彻执行。"


def test_a_number_behind_the_title_of_a_page_is_the_documents(tmp_path: Path) -> None:
    numbered = page(TEXT).replace(TITLE, f"{TITLE}(示范政办发〔2024〕7号)")
    front, _ = front_and_body(import_of(tmp_path, numbered).content)
    assert (front["标题"], front["发文字号"]) == ("关于做好供水工作的通知", "示范政办发〔2024〕7号")


def test_the_file_of_an_annex_that_stands_in_the_text_belongs_to_it(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "1.docx"))
    annex = '<p>附件1</p><p>供水登记表</p><p>单位名称：</p><p><a href="1.docx">附件1.供水登记表.docx</a></p>'
    front, _ = front_and_body(import_of(tmp_path, page(TEXT + annex)).content)
    assert front["附件"] == [{"名称": "附件1 供水登记表", "文件": "files/gongshui/附件1.供水登记表.docx"}]


def test_cells_that_are_merged_stay_merged_and_cannot_grow_beyond_their_table(tmp_path: Path) -> None:
    table = "<table><tr><td rowspan=2>甲</td><td colspan=2>乙<br>丙</td></tr><tr><td>丁</td><td rowspan=99999>戊</td></tr></table>"
    path = tmp_path / "a.html"
    path.write_text(page(TEXT + table), "utf-8")
    [found] = [block for block in web.read(path).blocks if isinstance(block, Table)]
    assert found.rows == (
        (Cell("甲", 1, 2), Cell("乙\n丙", 2, 1)),
        (Cell("丁"), Cell("戊", 1, 1)),
    )


def test_lists_keep_the_numbers_that_browsers_show(tmp_path: Path) -> None:
    listed = '<ol start="3"><li>三</li><li></li><li>五</li></ol><ol style="list-style-type: simp-chinese-informal"><li>甲</li></ol><ul><li>乙</li></ul>'
    assert texts_of(tmp_path, page(TEXT + listed))[-4:] == ["3.三", "5.五", "一、甲", "乙"]


def test_what_readers_do_not_see_is_left_out_and_counted(tmp_path: Path) -> None:
    hidden = '<p>可见<span style="display: none">内部</span>文字<sup>2</sup>。</p>'
    found = import_of(tmp_path, page(TEXT + hidden))
    assert "内部" not in found.content and "可见文字2。" in found.content
    assert "  网页里有 1 处隐藏的文字，没有导入" in found.report
    assert "  1 个上标、下标的字成了普通的字" in found.report


def test_prose_beside_the_text_is_told_and_the_address_of_the_page_kept(tmp_path: Path) -> None:
    more = (
        "<p>本通知所称供水，是指自来水供水企业以公共供水管道向单位和居民提供用水的活动，以及有关的服务。</p>"
    )
    saved = "<!-- saved from url=(0036)http://www.example.gov.cn/zw/1.html -->\n" + page(TEXT, more)
    report = import_of(tmp_path, saved).report
    assert "  网页原来的地址：http://www.example.gov.cn/zw/1.html" in report
    assert (
        "  正文以外有一段像正文的，没有导入：本通知所称供水，是指自来水供水企业以公共供水管道向单位和居民提供用水的活动，以及……"
        in report
    )


@pytest.mark.parametrize(
    ("around", "said"),
    [
        (
            '<script>createPageHTML(3, 0, "t2024", "html");</script>',
            ["  这份文件在旧网站上分成 3 页，这里只有一页，请把其余各页也存下来，接在后面"],
        ),
        ('<script>createPageHTML(1, 0, "t2024", "html");</script>', []),
        (
            "<p><a href=1>[1]</a> <a href=2>[2]</a> <a href=2>下一页</a></p>",
            ["  网页上有“下一页”，正文可能分成几页，请核对结尾"],
        ),
        ("<p>下一页是附件，请一并填写。</p>", []),
    ],
)
def test_a_text_over_several_pages_is_told(tmp_path: Path, around: str, said: list[str]) -> None:
    report = import_of(tmp_path, page(TEXT, around)).report
    assert [line for line in report if "页，这里" in line or "“下一页”" in line] == said


WAY = "请把正文粘贴到 Word 里，导入 .docx。"


@pytest.mark.parametrize(
    ("data", "reason", "way"),
    [
        (b"", "文件是空的", "请核对是不是选错了文件。"),
        (b" \r\n ", "文件是空的", "请核对是不是选错了文件。"),
        (b"%PDF-1.7 x", "文件其实是PDF 文件，不是网页", "请改对后缀再导入。"),
        (
            b"<p>\x00\x01</p>",
            "文件不是网页，可能是别的文件改了后缀",
            "请在浏览器里打开那一页，另存为网页再导入。",
        ),
        (
            "只有文字。".encode(),
            "文件里没有网页的标记",
            "纯文本请把后缀改成 .txt 再导入；别的文件请用原来的程序另存为 .docx。",
        ),
        (b"<b>" * 300_001, "网页里的标记太多", WAY),
        (b"<div>" * 3000 + "文字，".encode() * 20, "网页里的标记一层套一层，太深了，读不出来", WAY),
        (
            b'<html><frameset cols="20%,*"><frame src="left.htm"><frame src="main.htm"></frameset></html>',
            "网页里没有正文，正文在框架里的另一个网页（left.htm）",
            "请在浏览器里单独打开那个网页，另存后再导入。",
        ),
        (
            b"<html><body><div id=app></div><script>draw()</script></body></html>",
            "网页里没有正文，文字可能是由脚本显示的",
            "请在浏览器里打开网页，等文字出来以后选“另存为—网页，全部”，再导入；还不行的，把正文粘贴到 Word 里，导入 .docx。",
        ),
        (
            "<html><script>count()</script><body><h3>关于公布电价的通知</h3><a href=/module/downfile.jsp?filename=1.pdf&c=2>电价表</a></body></html>".encode(),
            "网页里没有正文，只有附件（电价表）",
            "请下载附件，导入附件；是扫描件的，先录入。",
        ),
        (
            "<html><body><ul><li><a href=1>关于供水的通知，请看</a></li></ul></body></html>".encode(),
            "网页里没有正文",
            "请核对是不是选错了网页；正文是图片或者附件的，请导入附件，或者录入。",
        ),
    ],
)
def test_what_is_no_page_with_a_document_is_refused_plainly(
    tmp_path: Path, data: bytes, reason: str, way: str
) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(data)
    with pytest.raises(CannotImport) as refused:
        web.read(path)
    assert (refused.value.reason, refused.value.way) == (reason, way)


def test_a_word_file_with_the_name_of_a_page_is_called_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    docx.Document().save(str(path))
    with pytest.raises(CannotImport, match="文件其实是Word 文件（docx），不是网页"):
        web.read(path)


def test_a_huge_file_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(CannotImport, match="文件有 200 MB，超过 8 MB，没有打开"):
        web.read(path)


def test_a_page_that_breaks_off_is_read_and_said(tmp_path: Path) -> None:
    whole = page(TEXT).encode()
    path = tmp_path / "a.html"
    path.write_bytes(whole[: whole.index("执行".encode()) + 1])
    draft = web.read(path)
    assert "有 1 个字读不出来，成了“\ufffd”，请照原网页改回来" in draft.notes
    assert "网页没有结尾，可能没有存完，请核对最后一段" in draft.notes


def test_the_command_takes_pages_and_refuses_archives(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "gongshui.htm"
    source.write_bytes(page(TEXT).encode("gb18030"))
    assert main(["import", str(source), "--content", str(small)]) == 0
    assert "网页是旧的编码（GBK），已经转成 UTF-8" in capsys.readouterr().out
    assert (small / "policies" / "gongshui.md").is_file()
    archive = tmp_path / "gongshui.mht"
    archive.write_bytes(b"MIME-Version: 1.0")
    assert main(["import", str(archive), "--content", str(small)]) == 2
    said = "网页归档文件（.mht）不能导入。请在浏览器里打开，另存为“网页，全部”（.html），再导入 .html 文件。"
    assert said in capsys.readouterr().err


def read_of(text: str) -> Draft | None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.html"
        path.write_text(text, "utf-8")
        try:
            return web.read(path)
        except CannotImport:
            return None


@given(
    st.lists(
        st.sampled_from(
            ("<p>", "</p>", "<br>", "<table>", "</table>", "<tr>", "<td colspan=0>", "</td>", "<div id=zoom>", "</div>", "<ol>",
             "<li>", "<dl><dt>", "<dd>", "<pre>", "\n", "\t", "<a href='1.doc'>", "</a>", "<img src='data:,'>", "<!--", "-->",
             "<![endif]", "]>", "关于供水的通知", "索引号：1 文号：2", "现将有关事项通知如下，请执行。", "&nbsp;", "<", "&#0;", "<sup>",
             "<h1>附件1 表</h1>", "<script>", "</script>", "<aside>", "<span style='display:none'>")
        ),
        max_size=40,
    )
)  # fmt: skip
def test_any_soup_of_tags_is_read_or_refused(pieces: list[str]) -> None:
    draft = read_of("".join(pieces))
    if draft is not None:
        policy(recognised(draft), "files")


PARAGRAPH = st.text(
    "供水工作安排通知年月日甲乙丙丁ab12 ，。；：“”（）、<>&\"'", min_size=1, max_size=60
).filter(lambda text: text.strip() == text and "  " not in text)


@given(st.lists(PARAGRAPH, min_size=1, max_size=12), st.sampled_from(["p", "div", "br"]))
def test_paragraphs_come_back_as_they_were_put_in(paragraphs: list[str], way: str) -> None:
    first = "现将有关事项通知如下，请认真贯彻执行，并报送办理情况。"
    written = [html.escape(text) for text in (first, *paragraphs, first)]
    inside = "<br>".join(written) if way == "br" else "".join(f"<{way}>{text}</{way}>" for text in written)
    draft = read_of(f"<html><body><div id=zoom>{inside}</div></body></html>")
    assert draft is not None
    kept = [block.text for block in draft.blocks if isinstance(block, Line)]
    assert sorted([*kept, *(line.text for line in draft.dropped)]) == sorted((first, *paragraphs, first))
