"""What is said where a text names what belongs to a private person. Nothing said shows the thing itself."""

from __future__ import annotations

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


def _says(where: str, kind: str, masked: str) -> str:
    return f"{where or '这里'}有{kind}（{masked}）"
