"""The sentences in which a difference is told, whatever the form."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.comparing.changes import Difference, Gone, Item, ValidityChange
from zwgk_site.comparing.wording import WordChange

NOTHING = "没有变化：公众看到的和以前一样。"
GRAVE = "发布时间改了"
GRAVE_WHY = (
    "已经公开的内容不得改动发布时间：伪造发稿日期属于弄虚作假，检查一票否决（国办秘函〔2019〕19号）。请改回原来的时间；"
    "确是原来写错的，写明原因，由负责人批准。"
)
HAPPENED = {
    "changed": "有修改",
    "added": "新增",
    "removed": "删去",
    "renumbered": "只改了序号",
    "same": "没有改动",
}
"""What became of a clause, in words."""


def heading(found: Difference) -> str:
    return f"从 {found.before} 到 {found.after}，按 {found.today.isoformat()} 推算。"


def summary(found: Difference) -> str:
    """One sentence of counts."""
    if found.none:
        return f"能比较的部分{NOTHING}" if found.remarks else NOTHING
    count = found.counts
    parts = (
        (count["新增"], "新增 {} 份内容"),
        (count["修改"], "修改 {} 份"),
        (count["撤下"], "撤下 {} 份"),
        (count["地址"], "{} 个网页的地址没有了"),
        (count["效力"], "{} 份文件的效力有变化"),
        (count["发布时间"], "{} 处发布时间被改动"),
        (len(found.dates), "{} 处日期、期限有变化"),
        (count["附件"], "{} 个附件有变化"),
    )
    said = [text.format(number) for number, text in parts if number]
    return ("，".join(said) or f"新增 {found.came} 个列表、筛选的网页") + "。"


def closing(found: Difference) -> Sequence[str]:
    """What is said at the end: what was not compared, what the public does not see."""
    said = list(found.remarks)
    if found.came:
        said.append(f"新增 {found.came} 个网页，其中有列表、筛选的网页。")
    if found.inside:
        said.append(f"另有 {found.inside} 份不上网站的登记（审查记录、豁免）有改动，没有列出。")
    return said


def validity_cause(change: ValidityChange) -> str:
    return change.cause or "没有写明原因"


def address_end(gone: Gone) -> str:
    """What becomes of people who still open the address."""
    if gone.to:
        return f"内容搬到了 {gone.to}，原地址没有留转到新地址的网页，收藏和别处的链接会打不开"
    return "没有留说明或者转到别处的网页，收藏和别处的链接会打不开"


def clause_title(change: WordChange) -> str:
    """第十条：有修改."""
    return f"{change.name or '段落'}：{HAPPENED[change.change]}"


def item_title(item: Item) -> str:
    return f"{item.kind}：{item.title}"


def sizes(item: Item) -> str:
    """How much of an item changes."""
    parts = (
        (len(item.words), "正文 {} 处"),
        (len(item.fields), "{} 项"),
        (len(item.files), "附件 {} 个"),
    )
    return "，".join(text.format(count) for count, text in parts if count) or "地址"
