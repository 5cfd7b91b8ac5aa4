"""What is said about the relations and the validity of documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot


def relation_self(spot: Spot) -> Problem:
    return Problem(
        spot,
        "relation-self",
        "这份文件和自己有关系",
        "“关系”写的是本文件对另一份文件怎样；请写那份文件的文号、标题或标识，或删掉这一条。",
    )


def relation_order(spot: Spot, title: str, newer: dt.date, older: dt.date) -> Problem:
    return Problem(
        spot,
        "relation-order",
        f"本文件（{newer} 成文）比“{title}”（{older} 成文）早",
        "“关系”写在新的文件里。请核对两份文件的成文日期，或把这一条移到较新的那份文件。",
    )


def relation_early(spot: Spot, title: str, since: dt.date, signed: dt.date) -> Problem:
    return Problem(
        spot,
        "relation-order",
        f"自 {since} 起，比“{title}”的成文日期 {signed} 还早",
        "一份文件成文以前，不会被修改或废止。请核对“自”；没有写“自”的，取本文件的施行日期或成文日期。",
    )


def relation_twice(spot: Spot, title: str, first: Spot) -> Problem:
    return Problem(
        spot,
        "relation-twice",
        f"对“{title}”的同一种关系写了两次",
        f"从 {first.file} 第 {first.line} 行起已经写过。“替代”已经包括“废止”；涉及几个条款的，写在一条的“条款”里。请只留一条。",
    )


def repeal_twice(spot: Spot, first: Spot) -> Problem:
    return Problem(
        spot,
        "relation-twice",
        "这份文件的废止写了两次",
        f"{first.file} 的“关系”已经写明废止它，两边都会显示。请删掉这里的“废止”。",
    )


def repeal_side(spot: Spot, file: str, number: str) -> Problem:
    return Problem(
        spot,
        "relation-side",
        "宣布废止的文件本站有，这一条写错了地方",
        f"请删掉这里的“废止”，在 {file} 写“关系: [{{类型: 废止, 文件: {number}}}]”，两边都会显示。这里的“依据文件”只写本站没有收录的文件。",
    )


def relation_circle(spot: Spot, chain: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "relation-circle",
        "文件的关系绕成了圈",
        f"{'→'.join(chain)}。一份文件不能间接地依据、修改或废止自己，请改正其中一处。",
    )


def published_late(spot: Spot, days: int) -> Problem:
    return Problem(
        spot,
        "published-late",
        f"成文后第 {days} 个工作日才发布",
        "主动公开的政府信息，应当自形成或者变更之日起 20 个工作日内公开，法律、法规另有规定的除外（《中华人民共和国政府信息公开条例》第二十六条）。请核对成文日期和发布时间；确实晚了的，照实保留。",
        "warning",
    )


def cites_void(spot: Spot, title: str, state: str, since: dt.date) -> Problem:
    day = f"有效期至 {since}" if state == "失效" else f"自 {since} 起"
    return Problem(
        spot,
        "cites-void",
        f"引用的“{title}”已经{state}（{day}）",
        "本文件仍然有效，依据的文件却不再有效，应当根据立改废情况动态更新（国务院办公厅政务公开工作要点）。正文不能改；请告诉制定机关清理，写明本文件的“关系”，或确认引用不受影响。",
        "warning",
    )


def text_effective(spot: Spot, written: dt.date, key: dt.date | None) -> Problem:
    return _text_differs(spot, "施行日期", f"自 {written} 起施行", key)


def text_expires(spot: Spot, written: dt.date | None, key: dt.date | None) -> Problem:
    said = f"有效期至 {written}" if written else "有有效期"
    return _text_differs(spot, "有效期至", said, key)


def _text_differs(spot: Spot, name: str, said: str, key: dt.date | None) -> Problem:
    here = f"写的是 {key}" if key else "没有写"
    return Problem(
        spot,
        "validity-text",
        f"正文说{said}，信息栏的“{name}”{here}",
        f"有效性由信息栏推算，要和正文一致（政府网站发展指引：文件资料应标明有效性）。请照正文改“{name}”。",
    )


def repeal_unsaid(spot: Spot, title: str, number: str) -> Problem:
    return Problem(
        spot,
        "repeal-unsaid",
        f"正文说“{title}”废止，“关系”里没有写",
        f"这份文件本站有，现在还显示为有效。请在信息栏写“关系: [{{类型: 废止, 文件: {number}}}]”；制定了新的来代替它，类型写 替代（政府网站发展指引：失效、废止的文件要标注）。",
        "warning",
    )
