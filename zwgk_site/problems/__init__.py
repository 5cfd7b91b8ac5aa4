"""Every sentence said about a mistake, in one place.

A problem names the place first, then what is wrong, the offending text, and the way out. Each
function words one code; docs/problems.md explains each code, and a test holds the two together. Here are
the problems any content can have; those of one kind, or of a few that belong together, stand in the
module of their name in this package.
"""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Level, Problem, Spot, errors, listing, near

__all__ = ["Level", "Problem", "Spot", "errors"]


# ── reading files ──────────────────────────────────────────────────────────────────────────────


def file_encoding(spot: Spot, found: str) -> Problem:
    return Problem(
        spot,
        "file-encoding",
        f"文件是 {found} 编码",
        "请用编辑器另存为 UTF-8 编码（记事本：另存为，编码选 UTF-8）。",
    )


def file_broken(spot: Spot) -> Problem:
    return Problem(
        spot,
        "file-encoding",
        "文件不是文本，或只写了一半",
        "这个位置的字节不是 UTF-8 文字。请打开文件核对，另存为 UTF-8 编码；表格、图片等请放在文件旁边，用“文件”一项引用。",
    )


def file_empty(spot: Spot) -> Problem:
    return Problem(spot, "file-empty", "文件是空的", "请写上内容；不需要这个文件就删掉它。")


def file_outside(spot: Spot) -> Problem:
    return Problem(
        spot,
        "file-outside",
        "路径指到了内容文件夹之外",
        "文件要放在内容文件夹里面，路径里不要用指向外面的 .. 或快捷方式。",
    )


def file_unplaced(spot: Spot, nearest: str | None, places: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "file-unplaced",
        "不知道这个文件是什么内容",
        f"{near(nearest)}内容文件放在这些位置：{'、'.join(places)}。",
    )


def file_name(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "file-name",
        f"文件名“{name}”不能用作地址",
        "文件名就是网页地址，只用小写字母、数字和短横，如 wenshang-2024-8.md。",
    )


def file_form(spot: Spot, label: str, suffix: str) -> Problem:
    what = "开头是信息栏，下面是正文" if suffix == ".md" else "没有正文，全部写成“键: 值”"
    return Problem(
        spot,
        "file-form",
        f"{label}的文件名应以 {suffix} 结尾",
        f"{label}{what}。请把文件改名为 {suffix}，并照同一文件夹里的其他文件写。",
    )


def file_unused(spot: Spot) -> Problem:
    return Problem(
        spot,
        "file-unused",
        "这个文件没有用到，不会发布",
        "内容文件的后缀应是 .md 或 .yaml（留意记事本会加上 .txt）；附件和图片要在某个内容文件里引用。不用的文件请移走，或在文件名前加下划线。",
        "warning",
    )


def file_kind(spot: Spot, suffix: str) -> Problem:
    return Problem(
        spot,
        "file-kind",
        f"{suffix} 文件不能作为附件发布",
        "网页、脚本一类的文件会在网站上直接运行。请换成 docx、pdf、xlsx、图片等格式，或把内容写进正文。",
    )


def file_characters(spot: Spot) -> Problem:
    return Problem(
        spot,
        "file-characters",
        "有看不见的控制字符",
        "这里有不能显示的字符，多半是从别处粘贴来的。请删去这几个字重新输入。",
    )


def body_empty(spot: Spot) -> Problem:
    return Problem(
        spot, "body-empty", "正文是空的", "信息栏下面没有正文。请把文件全文写在第二行 --- 的下面。", "warning"
    )


def code_differs(spot: Spot, written: str, code: str) -> Problem:
    return Problem(
        spot,
        "code-differs",
        "找错入口里的 site_code 与网站标识码不一致",
        f"网址里写的是 {written}，网站标识码是 {code}。两处应相同（政府网站发展指引）。",
    )


def file_missing(spot: Spot, value: str, nearest: str | None) -> Problem:
    return Problem(
        spot,
        "file-missing",
        f"没有找到文件“{value}”",
        f"{near(nearest)}路径从本文件所在的文件夹算起，大小写要一致。",
    )


def content_missing(spot: Spot) -> Problem:
    return Problem(
        spot, "content-missing", "没有内容文件夹", "请在项目文件夹里运行，或用 --content 指出内容文件夹。"
    )


def record_missing(spot: Spot, label: str) -> Problem:
    return Problem(
        spot, "record-missing", f"缺少{label}文件", f"网站必须有 {spot.file}，可参照手册“新建一个门户”。"
    )


# ── YAML ───────────────────────────────────────────────────────────────────────────────────────


def front_missing(spot: Spot) -> Problem:
    return Problem(
        spot,
        "front-missing",
        "文件开头没有信息栏",
        "第一行写三个短横 ---，接着逐行写“标题: ……”等，再写一行 --- 结束，下面是正文。",
    )


def front_open(spot: Spot) -> Problem:
    return Problem(spot, "front-open", "信息栏没有结束", "信息写完后另起一行，写三个短横 ---，下面才是正文。")


def yaml_tab(spot: Spot) -> Problem:
    return Problem(spot, "yaml-tab", "缩进里有制表符（Tab）", "缩进只能用空格。请把行首的 Tab 换成两个空格。")


def yaml_colon(spot: Spot, key: str) -> Problem:
    return Problem(
        spot, "yaml-colon", "冒号是全角的", f"“{key}”后面要用半角冒号加一个空格，写成“{key}: ……”。"
    )


def yaml_space(spot: Spot, key: str) -> Problem:
    return Problem(spot, "yaml-space", "冒号后面缺少空格", f"“{key}”的冒号后面要空一格，写成“{key}: ……”。")


def yaml_indent(spot: Spot) -> Problem:
    return Problem(
        spot, "yaml-indent", "缩进没有对齐", "同一级的各行要从同一列开始，下一级比上一级多两个空格。"
    )


def yaml_quote(spot: Spot) -> Problem:
    return Problem(
        spot,
        "yaml-quote",
        "引号没有成对",
        "这里的半角引号缺少另一半。正文里的引号请用全角“ ”，或在整个值外面加一对半角引号。",
    )


def yaml_syntax(spot: Spot) -> Problem:
    return Problem(
        spot,
        "yaml-syntax",
        "这里的写法看不懂",
        "每行应是“键: 值”，列表每项以“- ”开头。值里有 : # [ ] { } 等符号时，请在整个值外面加一对半角引号。",
    )


def yaml_duplicate(spot: Spot, key: str, first: int) -> Problem:
    return Problem(
        spot, "yaml-duplicate", f"“{key}”写了两次", f"第 {first} 行已经有“{key}”。请保留一处，删去另一处。"
    )


def yaml_feature(spot: Spot) -> Problem:
    return Problem(
        spot,
        "yaml-feature",
        "用了不支持的记号",
        "内容文件里不用 & * ! << 这些记号。如果它们是文字，请在整个值外面加一对半角引号。",
    )


def yaml_shape(spot: Spot) -> Problem:
    return Problem(
        spot,
        "yaml-shape",
        "文件应由“键: 值”组成",
        "每行写一个键，如“标题: ……”。请对照同一文件夹里的其他文件。",
    )


# ── keys and values ────────────────────────────────────────────────────────────────────────────


def key_unknown(spot: Spot, key: str, nearest: str | None, known: Sequence[str]) -> Problem:
    return Problem(
        spot, "key-unknown", f"没有“{key}”这一项", f"{near(nearest)}这里可以写：{'、'.join(known)}。"
    )


def key_missing(spot: Spot, key: str, description: str) -> Problem:
    return Problem(spot, "key-missing", f"缺少“{key}”", f"请加上一行“{key}: ……”。{description}")


def value_empty(spot: Spot, key: str, description: str) -> Problem:
    return Problem(spot, "value-empty", f"“{key}”没有填写", f"请填写。{description}")


def value_text(spot: Spot, key: str) -> Problem:
    return Problem(
        spot, "value-text", f"“{key}”应是一段文字", "这里写了列表或下一级的内容。请在冒号后面直接写文字。"
    )


def value_list(spot: Spot, key: str) -> Problem:
    return Problem(spot, "value-list", f"“{key}”应是列表", "请另起一行，每项以“- ”开头。")


def value_mapping(spot: Spot, key: str) -> Problem:
    return Problem(
        spot, "value-mapping", f"“{key}”应写成几行“键: 值”", "请另起一行，缩进两个空格，逐行写“键: 值”。"
    )


def value_date(spot: Spot, key: str) -> Problem:
    return Problem(
        spot,
        "value-date",
        f"“{key}”不是日期",
        "日期写成 2024-06-24 这样：1900 到 2099 的四位年、两位月、两位日，用短横隔开，且确有这一天。",
    )


def value_moment(spot: Spot, key: str) -> Problem:
    return Problem(
        spot,
        "value-moment",
        f"“{key}”看不出是哪个月",
        "必须明确月份，可具体到日，也可填写某月上旬、中旬、下旬：写成 2024-09、2024年9月上旬、2024-09-12 或 2024-09-10至2024-09-12。",
    )


def value_minute(spot: Spot, key: str) -> Problem:
    return Problem(
        spot,
        "value-minute",
        f"“{key}”不是时间",
        "时间写成 2024-06-24 16:30 这样：日期、一个空格、24 小时制的时和分。见《政府网站发展指引》网页标签 PubDate。",
    )


def value_yes_no(spot: Spot, key: str) -> Problem:
    return Problem(spot, "value-yesno", f"“{key}”只能写 是 或 否", "请写 是 或 否。")


def value_number(spot: Spot, key: str) -> Problem:
    return Problem(spot, "value-number", f"“{key}”应是整数", "只写数字，不带单位、百分号或逗号。")


def value_range(spot: Spot, key: str, limit: str) -> Problem:
    return Problem(spot, "value-range", f"“{key}”超出了范围", f"应{limit}。")


def value_choice(spot: Spot, key: str, nearest: str | None, allowed: Sequence[str]) -> Problem:
    return Problem(
        spot, "value-choice", f"“{key}”没有这个选项", f"{near(nearest)}可以写：{listing(allowed, 30)}。"
    )


def value_address(spot: Spot, key: str) -> Problem:
    return Problem(
        spot,
        "value-address",
        f"“{key}”不是完整的网址",
        "网址以 http:// 或 https:// 开头，中间没有空格和引号，如 https://www.example.gov.cn/。",
    )


def value_form(spot: Spot, key: str, description: str) -> Problem:
    return Problem(spot, "value-form", f"“{key}”的写法不对", f"正确的写法：{description}")


def id_form(spot: Spot) -> Problem:
    return Problem(
        spot, "id-form", "标识不能用作地址", "标识会成为网页地址，只用小写字母、数字和短横，如 wenshang-mzj。"
    )


# ── relations ──────────────────────────────────────────────────────────────────────────────────


def ref_unknown(spot: Spot, noun: str, value: str, nearest: str | None, where: str) -> Problem:
    return Problem(
        spot,
        "ref-unknown",
        f"引用了不存在的{noun}",
        f"没有名为“{value}”的{noun}。{near(nearest)}{noun}名单见 {where}",
    )


def ref_ambiguous(spot: Spot, noun: str, value: str, options: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "ref-ambiguous",
        f"“{value}”指的是哪个{noun}不清楚",
        f"叫这个名字的有：{listing(options)}。请写全称或标识。",
    )


def unit_unknown(spot: Spot, value: str, nearest: str | None, where: str) -> Problem:
    return Problem(
        spot,
        "unit-unknown",
        "任务里的单位不在单位名单中",
        f"没有名为“{value}”的单位。{near(nearest)}单位名单见 {where}；确是新单位就在名单里加上，是统称就加到“单位组”。",
    )


def group_empty(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "group-empty",
        f"单位组“{name}”一个单位也没有，也没有说明",
        "请写“成员”或“成员类别”；名单不全、原文没有指明时，写“说明: ……”。",
        "warning",
    )


def same_first(spot: Spot, key: str) -> Problem:
    return Problem(spot, "same-first", "“同上”的上面没有内容", f"这一项之前没有写过“{key}”。请写出单位名称。")


def id_duplicate(spot: Spot, value: str, first: Spot) -> Problem:
    return Problem(
        spot, "id-duplicate", f"标识“{value}”重复", f"{first.file}:{first.line} 已经用了这个标识。请换一个。"
    )


def name_duplicate(spot: Spot, noun: str, value: str, first: Spot) -> Problem:
    return Problem(
        spot,
        "name-duplicate",
        f"两个{noun}都叫“{value}”",
        f"{first.file}:{first.line} 已有这个名字。同一地区内名称和别名不能重复。",
    )


def number_duplicate(spot: Spot, value: str, first: Spot) -> Problem:
    return Problem(
        spot,
        "number-duplicate",
        f"发文字号“{value}”重复",
        f"{first.file}:{first.line} 已用了这个字号。同一机关代字、同一年份的序号不能重复（GB/T 9704—2012，7.2.5）。",
    )


def number_form(spot: Spot, value: str, corrected: str) -> Problem:
    return Problem(
        spot,
        "number-form",
        f"发文字号“{value}”不合规范",
        f"应写成“{corrected}”：年份用六角括号〔〕，序号不加“第”，不编虚位（GB/T 9704—2012，7.2.5）。",
    )


def number_unreadable(spot: Spot, value: str) -> Problem:
    return Problem(
        spot,
        "number-form",
        f"“{value}”不是发文字号",
        "发文字号由机关代字、六角括号里的年份和序号组成，如 汶政办字〔2024〕8号（GB/T 9704—2012，7.2.5）；没有字号的，删去这一行，写“无字号说明: ……”。",
    )


def evidence_unknown(spot: Spot, value: str) -> Problem:
    return Problem(
        spot,
        "evidence-unknown",
        f"佐证链接“{value}”不知道指向哪里",
        "可以写完整网址（以 http 开头），或本站内容的标识、标题、文号。没有可链接的，就不写“链接”。",
    )


def number_absent(spot: Spot) -> Problem:
    return Problem(
        spot,
        "number-absent",
        "没有发文字号，也没有说明原因",
        "请加上“发文字号: ……”；原件确实没有的，写“无字号说明: ……”，不要编造。",
    )


def number_year(spot: Spot, number: int, signed: int) -> Problem:
    return Problem(
        spot,
        "number-year",
        f"发文字号是 {number} 年的，成文日期是 {signed} 年的",
        "请核对字号和成文日期；原件如此就不用改。",
        "warning",
    )


def date_order(spot: Spot, earlier: str, later: str) -> Problem:
    return Problem(spot, "date-order", f"“{later}”早于“{earlier}”", "请核对这两个日期。")


def date_ahead(spot: Spot, key: str, day: str) -> Problem:
    return Problem(
        spot,
        "date-ahead",
        f"“{key}”{day} 还没有到",
        "发布时间、更新时间照实写，不能写将来的。《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）："
        "伪造发稿日期的，单项否决。",
    )


def topic_unknown(spot: Spot, nearest: str | None, known: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "topic-unknown",
        "没有这个主题分类",
        f"{near(nearest)}先写 22 类之一，再用 / 接二级分类，如 综合政务/政务公开。22 类是：{'；'.join(known)}。",
    )


def genre_unknown(spot: Spot, nearest: str | None, known: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "genre-unknown",
        "没有这个公文种类",
        f"{near(nearest)}可以写：{'、'.join(known)}（《党政机关公文处理工作条例》第八条）。",
    )


def attachment_nowhere(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "attachment-nowhere",
        f"附件“{name}”没有内容",
        "附件要有“文件”或“任务表”；附件就在正文里的，正文要有一行“## 附件1 ”加同样的名称。",
    )


def release_closed(spot: Spot, value: str) -> Problem:
    return Problem(
        spot,
        "release-closed",
        f"公开方式是“{value}”，不能放在公开网站上",
        "只有主动公开的文件才能生成网页。请移出内容文件夹（政府信息公开条例第十三条）。",
    )


def text_differs(spot: Spot, document: str) -> Problem:
    return Problem(
        spot,
        "text-differs",
        "任务文字与印发文件不一致",
        f"印发文件（{document}）里没有这段话。任务要照抄原文，请逐字核对。",
    )


def cycle(spot: Spot, chain: Sequence[str]) -> Problem:
    return Problem(spot, "cycle", "上下级绕成了圈", f"{'→'.join(chain)}。请改正其中一处。")


def column_unknown_kind(spot: Spot, value: str, nearest: str | None, known: Sequence[str]) -> Problem:
    return Problem(
        spot, "column-collects", f"没有“{value}”这种内容", f"{near(nearest)}可以收录：{'、'.join(known)}。"
    )


def column_blank(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "column-blank",
        f"栏目“{name}”是空的",
        "避免出现空白栏目（政府网站发展指引）。请放入内容，或先去掉这个栏目。",
        "warning",
    )


def address_duplicate(spot: Spot, address: str, other: str) -> Problem:
    return Problem(
        spot,
        "address-duplicate",
        f"两个页面的地址都是 {address}",
        f"另一个来自 {other}。请改其中一个的标识或文件名。",
    )


# ── attachments ────────────────────────────────────────────────────────────────────────────────

_UNREADABLE = {
    "empty": ("是空的", "文件是 0 字节，多半没有拷贝完，请重新拷贝。"),
    "blank": ("里面没有文字", "多半只有图片，或者存错了文件。请打开核对，换成有文字的文件。"),
    "damaged": ("打不开", "文件已经损坏，或者没有拷贝完。请打开核对，再另存一次。"),
    "locked": ("加了密码或限制", "请用原来的软件打开，去掉密码和限制，再另存一次。"),
    "other": ("后缀不对", "读者多半打不开。请用原来的软件打开，另存为与后缀相同的格式。"),
    "long": ("太大，没有读完", "请拆成几个附件。"),
    "slow": ("太慢，没有读完", "多半是文件有毛病，请打开核对，再另存一次；内容太多的拆成几个附件。"),
    "garbled": ("的文字是乱码", "复制出来也会是乱码。请由原来的文档重新另存为 PDF。"),
}
_OLD = {
    **dict.fromkeys((".doc", ".wps", ".rtf", ".docm", ".odt", ".ofd"), "请另存为 docx 或 pdf。"),
    **dict.fromkeys((".xls", ".et", ".xlsb", ".ods"), "请另存为 xlsx。"),
    **dict.fromkeys((".ppt", ".pptx", ".dps"), "请另存为 pdf。"),
    **dict.fromkeys((".zip", ".rar", ".7z"), "请把压缩包里的文件逐个作为附件。"),
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff"), "请再附一份有文字的 docx 或 pdf。"
    ),
}


def attachment_unreadable(
    spot: Spot, name: str, reason: str, pages: Sequence[int] = (), detail: str = ""
) -> Problem:
    what, way = _UNREADABLE[reason]
    if pages:
        what = f"的第 {_spans(pages)} 页{'读不出来' if reason == 'damaged' else what.removeprefix('的')}"
    return Problem(
        spot,
        "attachment-unreadable",
        f"附件“{name}”{f'其实是{detail}，' if detail else ''}{what}",
        f"{way}附件照常发布，但没有读出的文字搜索不到。",
        "warning",
    )


def attachment_scan(spot: Spot, name: str, pages: Sequence[int] = ()) -> Problem:
    return Problem(
        spot,
        "attachment-scan",
        f"附件“{name}”{f'的第 {_spans(pages)} 页' if pages else '全部'}是图片，没有文字",
        "搜索找不到里面的内容，读屏软件也读不出来。请由原来的文档直接另存为 PDF；只有纸质件的，扫描后先做文字识别。",
        "warning",
    )


def attachment_unread(spot: Spot, suffix: str, count: int) -> Problem:
    return Problem(
        spot,
        "attachment-unread",
        f"{suffix} 格式的附件有 {count} 个，里面的文字搜索不到",
        f"能搜到 pdf、docx、xlsx、csv、txt 里面的文字。{_OLD.get(suffix, '请另存为其中一种格式。')}",
        "warning",
    )


def _spans(numbers: Sequence[int]) -> str:
    """1—3、7 for 1, 2, 3, 7."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1][1:] = [number]
        else:
            spans.append([number])
    return listing(["—".join(map(str, span)) for span in spans])


# ── words for the search ───────────────────────────────────────────────────────────────────────


def official_nowhere(spot: Spot, word: str, nearest: str | None) -> Problem:
    return Problem(
        spot,
        "official-nowhere",
        f"规范词“{word}”在本站没有出现",
        f"{near(nearest)}请核对有没有写错；没有写错，只是本站还没有这方面的内容，把它加到“待用规范词”。",
        "warning",
    )


def officials_nowhere(spot: Spot, words: Sequence[str]) -> Problem:
    lines = "".join(f"\n  - {word}" for word in words)
    return Problem(
        spot,
        "official-nowhere",
        f"有 {len(words)} 个规范词在本站没有出现",
        f"请核对有没有写错；没有写错，只是本站还没有这方面的内容，把下面这些加到“待用规范词”：{lines}",
        "warning",
    )


def official_same(spot: Spot, word: str) -> Problem:
    help = "规范词要用法律、文件里的叫法，如 低保: 最低生活保障。请改正，或删去。"
    return Problem(spot, "official-same", f"“{word}”的规范词就是它自己", help, "warning")


def hot_nowhere(spot: Spot, word: str) -> Problem:
    help = "访问者点了会看到没有结果。请核对有没有写错，或者换一个词。"
    return Problem(spot, "hot-nowhere", f"热词“{word}”什么也搜不到", help, "warning")


def awaited_unused(spot: Spot, word: str, nearest: str | None) -> Problem:
    help = f"{near(nearest)}哪个说法也没有用它作规范词。请核对有没有写错，不用了就删去。"
    return Problem(spot, "awaited-unused", f"待用规范词“{word}”没有用到", help, "warning")


def word_twice(spot: Spot, word: str, line: int, first: str) -> Problem:
    help = f"第 {line} 行有“{first}”，搜索时是同一个词（不分全角半角、大小写、简体繁体）。请删去一处。"
    return Problem(spot, "word-twice", f"“{word}”重复了", help, "warning")


# ── the built tree, templates, tools ───────────────────────────────────────────────────────────


def template_error(spot: Spot, reason: str, word: str, detail: str) -> Problem:
    what = {
        "syntax": "模板的写法不对",
        "undefined": f"模板用到了没有的“{word}”",
        "missing": f"没有模板 {word}",
    }.get(reason, "模板出错")
    return Problem(
        spot, "template-error", what, f"请改模板；没有改过模板的，请把这段话发给技术人员：{detail or what}"
    )


def words_missing(spot: Spot, message: str) -> Problem:
    return Problem(spot, "words-broken", "界面用语文件有误", f"{message}。请核对 templates/words.yaml。")


def search_failed(spot: Spot, message: str) -> Problem:
    return Problem(spot, "search-failed", "搜索索引没有建成", f"{message} 请重新安装：pip install -e .")


def output_unusable(spot: Spot, reason: str) -> Problem:
    return Problem(
        spot,
        "output-unusable",
        "不能写到输出文件夹",
        f"{reason} 请用 --output 指定一个空的或由本工具生成的文件夹。",
    )


def link_broken(spot: Spot, href: str) -> Problem:
    return Problem(
        spot,
        "link-broken",
        f"链接“{href}”打不开",
        "站内没有这个地址。请核对内容里的链接，或被链接内容的标识。",
    )


def anchor_broken(spot: Spot, href: str) -> Problem:
    return Problem(
        spot, "anchor-broken", f"链接“{href}”找不到位置", "页面存在，但没有 # 后面的位置。请核对条款编号。"
    )


def page_outline(spot: Spot, what: str) -> Problem:
    return Problem(
        spot, "page-outline", what, "每页应有一个一级标题，标题逐级递进，不跳级（WCAG 2.2，1.3.1）。"
    )


def page_ids(spot: Spot, name: str) -> Problem:
    return Problem(spot, "page-ids", f"位置标识“{name}”在同一页出现两次", "请改正文里的 HTML，或模板。")


def page_meta(spot: Spot, name: str, written: str = "") -> Problem:
    other = f"写成了 {written}，大小写也要一样。" if written else ""
    return Problem(
        spot, "page-meta", f"网页标签 {name} 缺少或为空", f"{other}见《政府网站发展指引》网页标签规范。"
    )


def search_title(spot: Spot, title: str, tried: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "search-title",
        f"搜不到“{title}”",
        f"第一页里没有它：{'；'.join(tried)}。检查时会随机拿标题来搜（政府网站发展指引）。"
        "标题里有错字、漏字的请改正；标题没有问题的，请把这段话发给技术人员。",
    )


def search_number(spot: Spot, number: str) -> Problem:
    return Problem(
        spot,
        "search-number",
        f"按发文字号“{number}”搜不到这份文件",
        "第一页里没有它。请核对字号的写法；写法没有问题的，请把这段话发给技术人员。",
    )


def search_word(spot: Spot, word: str) -> Problem:
    return Problem(
        spot,
        "search-word",
        f"{word}什么也搜不到",
        "本站没有含有它的内容，也没有含有对应规范词的内容。请换成本站有的规范词，或先把它拿掉。",
    )
