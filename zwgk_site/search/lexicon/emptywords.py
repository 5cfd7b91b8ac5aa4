"""Words that say nothing at the beginning or end of a phrase."""

from __future__ import annotations

import re


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


LINKS = _set("和 与 及")
"""May stand inside a phrase (卫生和健康)."""

EMPTY = _set(
    """
    的 地 得 了 着 过 之 者 所 等 等等 在 是 对 由 为 为了 以 向 从 于 自 至 到 将 把 被 使 让 给 跟 同 与其 比 经 按 按照
    依照 根据 通过 关于 对于 由于 因 因为 鉴于 基于 随着 作为 除 除了 除非 凡 凡是 并 并且 而 而且 且 或 或者 还是 以及
    及其 以便 以免 从而 因此 因而 然后 所以 但 但是 则 就 也 又 还 都 才 只 只有 只要 仅 均 皆 亦 即 即可 即使 如 如果 若
    倘若 虽然 尽管 无论 不论 不管 其 其中 其他 其它 其余 该 该项 本 此 此外 另外 同时 这 这个 这些 那 那些 各 各自 每 某
    任何 所有 一切 有 有关 没有 无 不 不得 不予 不能 不是 未 未经 非 勿 已 已经 曾 正在 正 应 应当 应该 必须 须 需 需要
    可 可以 可能 能 能够 会 要 愿意 方可 予以 给予 进行 加以 作出 做出 作 做 得到 得以 属于 具有 包括 以上 以下 以前 以后
    以外 以内 之一 之间 之内 之外 之前 之后 之日 之日起 之时 内 外 中 上 下 前 后 时 里 间 起 止 起来 下来 出来 上来 下去
    最 更 更加 很 太 较 较为 比较 非常 十分 特别是 尤其 尤其是 再 仍 仍然 一并 一律 一些 一个 一种 一次 一定 一般 左右
    我 你 他 她 它 我们 他们 它们 自己 本人 谁 什么 哪些 哪个 怎样 如何 是否 多少 几 两 多 少 来 去 出 入 进 个 次 种 类
    项 条 款 目 号 年 月 日 元 万元 亿元 名 位 份 部分 第 第一 第二 第三 一 二 三 四 五 六 七 八 九 十 零 百 千 万 亿
    上述 下列 前述 前款 前条 前项 本条 本款 本法 本条例 本办法 本规定 如下 情况下 不同 各级 各类 各项 各种 各个 相应 分别
    例如 比如 譬如 也就是 即为 称为 视为 认为 以来 为主 为止 全部 另 另行 据 凭 沿 朝 往 趁 当 像 似 似的 般 第一款 第二款
    第三款 第一项 第二项 第三项 吗 呢 吧 啊 们 某些 某个 请
    """
)

NEVER_LAST = _set(
    """
    会同 责令 责成 造成 致使 引起 采取 采用 符合 涉及 违反 负责 主管 提供 享有 具备 鼓励 确保 做好 围绕 聚焦 擅自 报 向社会
    依法 依法承担 国家有关 同级 主要 相关 直接 及时 切实 积极 认真 严格 持续 进一步 大力 着力
    """
)
"""Words that want something after them: they may begin a phrase, not end it."""

NEVER_FIRST = _set("规定 情形 方面 以来 期内 期满 者 性 化 式 型 率 局 室 处 科 厅 委 会 站 所 员")
"""Words that want something before them: they may end a phrase, not begin it."""

NUMERAL = re.compile("第?[〇零一二三四五六七八九十百千万亿两]+[编章节条款项目号个年月日元人次份期批类级]?")
"""Ordinals and amounts."""

COUNTED = re.compile(
    "第[〇零一二三四五六七八九十百千万亿两]+.?|[〇零一二三四五六七八九十百千万亿两]+[编章节条款项号个年月日天岁元人名次份期批]"
)
"""Ordinals and amounts that nobody searches for; 十四五 is none of them."""
