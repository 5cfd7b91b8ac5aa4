"""What is said where a text names what belongs to a private person. Nothing said shows the thing itself."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot

_LAW = "《中华人民共和国政府信息公开条例》第十五条、《中华人民共和国个人信息保护法》第二十八条"
_MASK = "请删去，或者去标识化（如 138****1234、35*************123、张某某），改好以后重新审查"


def identity_number(spot: Spot, where: str, masked: str) -> Problem:
    return Problem(spot, "identity-number", _says(where, "身份证号", masked), f"{_MASK}（{_LAW}）。")


def bank_card(spot: Spot, where: str, masked: str) -> Problem:
    return Problem(spot, "bank-card", _says(where, "银行卡号", masked), f"{_MASK}（{_LAW}）。")


def mobile_number(spot: Spot, where: str, masked: str) -> Problem:
    return Problem(
        spot,
        "mobile-number",
        _says(where, "手机号", masked),
        f"对外只写办公电话和热线。{_MASK}；确是公开的值班手机，在 content/waivers.yaml 里写明理由（{_LAW}）。",
        "warning",
    )


def passport_number(spot: Spot, where: str, masked: str) -> Problem:
    return Problem(spot, "passport-number", _says(where, "护照号", masked), f"{_MASK}（{_LAW}）。", "warning")


def private_mail(spot: Spot, where: str, masked: str) -> Problem:
    return Problem(
        spot,
        "private-mail",
        _says(where, "个人电子邮箱", masked),
        "这是谁都可以申请的商业邮箱。请改写政务邮箱或单位的邮箱；是别人的邮箱就删去"
        "（《中华人民共和国政府信息公开条例》第十五条）。",
        "warning",
    )


def home_address(spot: Spot, where: str, masked: str) -> Problem:
    return Problem(
        spot,
        "home-address",
        _says(where, "家庭住址", masked),
        f"住址只写到乡镇、街道。请删去楼栋、单元和门牌（{_LAW}）。",
        "warning",
    )


def hardship_names(spot: Spot, where: str, person: str, need: str, names: str) -> Problem:
    return Problem(
        spot,
        "hardship-names",
        f"{f'{where}的' if where else ''}表格有 {names} 个姓名，同一行写着“{need}”",
        f"“{person}”和“{need}”放在一起，公开了谁有困难、谁有病。请隐去姓名中的字或删去这一列；依法公示的，写明公示期，"
        f"期满撤下（{_LAW}）。",
        "warning",
    )


BELOW = {
    "sheet": "隐藏的工作表",
    "cells": "隐藏的行或列",
    "comment": "批注",
    "deleted": "修订中删去的文字",
    "inserted": "修订中加上的文字",
    "hidden": "隐藏的文字",
    "cache": "为汇总表保存的别处的数据",
    "embedded": "嵌在里面的文件",
    "margin": "页眉页脚",
    "box": "文本框",
    "note": "页面上的注释和表单",
    "about": "文件属性",
}
"""What people call the parts of an attachment that are not among its text."""

_COUNTED = {"comment": "条", "deleted": "处", "inserted": "处", "hidden": "处", "embedded": "个"}


def beneath(place: str, name: str) -> str:
    """Where something stands, after the name of the attachment: 的工作表“底册”（隐藏）."""
    if place == "sheet":
        return f"的工作表“{name}”（隐藏）"
    if place == "cells":
        return f"的工作表“{name}”里{BELOW[place]}"
    return f"的{BELOW[place]}"


def attachment_beneath(spot: Spot, label: str, parts: Sequence[tuple[str, str, int]]) -> Problem:
    """``parts``: the place of each, the name of its sheet, how many."""
    listed = "、".join(
        f"工作表“{name}”（隐藏）"
        if place == "sheet"
        else f"工作表“{name}”里{BELOW[place]}"
        if place == "cells"
        else f"{BELOW[place]} {count} {_COUNTED[place]}"
        if place in _COUNTED
        else BELOW[place]
        for place, name, count in parts
    )
    return Problem(
        spot,
        "attachment-beneath",
        f"{label}里有读者不容易看到、打开文件却能找到的内容：{listed}",
        "请在原来的软件里处理再放上来：接受或拒绝全部修订，删去批注、隐藏的工作表和行列、嵌入的文件（“文件—信息—检查文档”可以一次看全）；"
        "确实要留的，在 content/waivers.yaml 里写明理由（政府信息公开条例第十五条、第十七条）。",
        "warning",
    )


def picture_says(spot: Spot, name: str, held: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "picture-metadata",
        f"图片 {name} 里记着{'、'.join(held)}",
        "发布时已经自动去掉，网站上的图片没有；内容文件夹里的原件还有，仓库公开的，请用去掉了的图片替换原件（《中华人民共和国个人信息保护法》第六条）。",
        "warning",
    )


def author_kept(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "attachment-author",
        f"{name} 有数字签名或者加了密，作者等信息没有去掉，照原样发布",
        "改动会使签名失效。请在“文件—属性”里看看作者、单位能不能公开；不能公开的，由制发单位去掉以后重新签名（《中华人民共和国个人信息保护法》第六条）。",
        "warning",
    )


def _says(where: str, kind: str, masked: str) -> str:
    return f"{where or '这里'}有{kind}（{masked}）"
