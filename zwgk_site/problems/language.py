"""What is said of the wording of published texts. Texts are never changed: a person decides."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot

_SIGNED = "签发的文件原文如此的，不要改原文：写进 content/waivers.yaml，注明理由。"
_STYLE = {
    "半角标点": ("汉字中间用了半角标点", "中文的逗号、分号、冒号、问号用全角（GB/T 15834—2011）"),
    "直引号": ("汉字中间用了直引号", "中文的引号用“ ”（GB/T 15834—2011）"),
    "标点重复": ("两个标点连在一起", "留下对的一个（GB/T 15834—2011）"),
    "省略号": ("省略号不是六个点", "写成“……”（GB/T 15834—2011）"),
    "书名号套用": ("书名号里面又用了双书名号", "里面一层用单书名号〈 〉（GB/T 15834—2011）"),
    "括号不成对": ("引号、书名号或六角括号不成对", "补上缺的一半，或删去多的一半（GB/T 15834—2011）"),
    "括号混用": ("同一层标题的括号有全角也有半角", "统一用全角，如（一）（GB/T 9704—2012）"),
    "序号标点": ("带括号的序号后面又用了标点", "（一）后面不用标点（GB/T 15834—2011）"),
    "文号括号": ("文号的年份没有用六角括号", "改成六角括号，如 示范政发〔2024〕6号（GB/T 9704—2012，7.2.5）"),
    "文号顺序号": ("文号的顺序号加了“第”字或者0", "写成 〔2024〕6号（GB/T 9704—2012，7.2.5）"),
    "全角数字": ("用了全角数字", "改成半角数字，如 2024（GB/T 15835—2011）"),
    "年份写法": ("汉字年份里的“〇”写成了别的字", "改成“〇”，如 二〇二四年（GB/T 15835—2011）"),
    "年份简写": ("年份只写了两位", "写四位，如 2024年1月5日（GB/T 15835—2011）"),
    "日期写法": ("正文里的日期用点或斜线", "写成 2024年1月5日（GB/T 9704—2012，7.3.5.4）"),
    "日期虚位": ("月、日前面多了0", "月、日不编虚位：2024年1月5日（GB/T 9704—2012，7.3.5.4）"),
    "日期混写": ("一个日期里有阿拉伯数字也有汉字数字", "用同一种数字，如 2024年3月（GB/T 15835—2011）"),
    "起止写法": ("起止用了半角短横", "写成 2023—2024年、3～5个（GB/T 15834—2011）"),
}
STYLES = tuple(_STYLE)


def severe_word(spot: Spot, where: str, wrong: str, right: str) -> Problem:
    return Problem(
        spot,
        "word-severe",
        f"{_at(where)}“{wrong}”应是“{right}”",
        "国家机关、政策主张的名称写错，是检查中单项否决的严重表述错误（国办秘函〔2019〕19号）。请改正。"
        + _SIGNED,
    )


def wrong_word(spot: Spot, where: str, wrong: str, right: str) -> Problem:
    return Problem(
        spot,
        "word-wrong",
        f"{_at(where)}“{wrong}”多半应是“{right}”",
        f"请核对。{_SIGNED}",
        "warning",
    )


def careful_word(spot: Spot, where: str, wrong: str, right: str) -> Problem:
    return Problem(
        spot,
        "word-careful",
        f"{_at(where)}“{wrong}”宜写“{right}”",
        "见新华社《新闻信息报道中的禁用词和慎用词（2016年7月修订）》。引用别人原话的，加上引号就不再提醒。",
        "warning",
    )


def near_phrase(spot: Spot, where: str, written: str, phrase: str) -> Problem:
    return Problem(
        spot,
        "phrase-near",
        f"{_at(where)}“{written}”和规范用语“{phrase}”差一个字",
        f"请核对是不是写错了。{_SIGNED}",
        "warning",
    )


def own_word(spot: Spot, where: str, word: str, instead: str, basis: str, note: str) -> Problem:
    return Problem(
        spot, "word-own", f"{_at(where)}“{word}”本单位不用", _instead(instead, basis, note), "warning"
    )


def banned_word(spot: Spot, where: str, word: str, instead: str, basis: str, note: str) -> Problem:
    return Problem(
        spot, "word-banned", f"{_at(where)}“{word}”本单位规定不得用", _instead(instead, basis, note)
    )


def _instead(instead: str, basis: str, note: str) -> str:
    way = f"请改用“{instead}”" if instead else "请换一种说法"
    return "。".join(part.rstrip("。") for part in (basis, way, note) if part) + "。" + _SIGNED


def own_needless(spot: Spot, context: str) -> Problem:
    return Problem(
        spot,
        "own-word-needless",
        f"除外的“{context}”里没有不用的词",
        "写在这里不起作用：多半写错了字，或者写到了别的一条里。除外要写含有不用的词的整个词，如不用“盲人”，除外“盲人医院”。",
    )


def own_twice(spot: Spot, word: str, other: str) -> Problem:
    return Problem(
        spot,
        "own-word-twice",
        f"“{word}”写了两遍：“{other}”里也有",
        "一个词只写一处，免得两处的改法不一样。请删去一处。",
    )


def own_unusable(spot: Spot, word: str, other: str) -> Problem:
    return Problem(
        spot,
        "own-word-unusable",
        f"改用的“{word}”里有不用的“{other}”",
        "照着改的人还会被提醒。请换一个改用的词；在这里是对的，写进那一条的“除外”。",
    )


def style(spot: Spot, where: str, name: str, count: int) -> Problem:
    what, way = _STYLE[name]
    more = f"，共 {count} 处" if count > 1 else ""
    return Problem(spot, "text-style", f"{where}{what}{more}", f"{way}。{_SIGNED}", "warning")


def _at(where: str) -> str:
    return f"{where}里" if where else ""
