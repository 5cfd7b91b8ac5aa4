"""What is said about catalogues and the negative list."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing, near

SIX = "2024年政务公开工作要点要求逐项明确公开主体、内容、时限、方式、渠道、责任等要素。"
LAW = "《中华人民共和国政府信息公开条例》"


def element_missing(spot: Spot, item: str, missing: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "catalogue-element",
        f"“{item}”没有写{'、'.join(missing)}",
        f"{SIX}请在这一项里写，各项都相同的写在“通用”里。",
    )


def limit_unreadable(spot: Spot, written: str) -> Problem:
    return Problem(
        spot,
        "catalogue-limit",
        f"看不懂时限“{written}”",
        f"可写 信息形成之日起20个工作日内、7个工作日内、每月、每季度、每半年、每年、及时、长期公开。期限的依据是{LAW}第二十六条。",
    )


def channel_unknown(spot: Spot, word: str, nearest: str | None, known: Sequence[str]) -> Problem:
    return Problem(
        spot, "catalogue-channel", f"没有“{word}”这种渠道", f"{near(nearest)}可写：{'、'.join(known)}。"
    )


def channel_website(spot: Spot, item: str) -> Problem:
    return Problem(
        spot,
        "catalogue-channel",
        f"“{item}”的渠道没有把政府网站列为必选",
        f"在本网站公开的事项，渠道里要有 ■政府网站（{LAW}第二十三条、第二十四条）。",
    )


def basis_form(spot: Spot, written: str) -> Problem:
    return Problem(
        spot,
        "catalogue-basis",
        f"依据“{written}”没有写明是哪部法律、法规或者文件",
        "请写成 《…》第…条 这样，文件注明文号。",
    )


def place_missing(spot: Spot, item: str) -> Problem:
    return Problem(
        spot,
        "catalogue-place",
        f"“{item}”没有写在哪个栏目公开",
        "目录要求与实际公开内容要一致（2024年政务公开工作要点）。请写“栏目”，分散在几处的写“查询”，只能写一种。",
    )


def place_twice(spot: Spot, item: str) -> Problem:
    return Problem(spot, "catalogue-place", f"“{item}”写了“栏目”，又写了“查询”", "只能写一种，请删去一个。")


def query_unknown(spot: Spot, label: str, nearest: str | None, known: Sequence[str]) -> Problem:
    return Problem(
        spot, "catalogue-place", f"没有“{label}”这种内容", f"{near(nearest)}可写：{'、'.join(known)}。"
    )


def query_facet(spot: Spot, label: str, kind: str, nearest: str | None, known: Sequence[str]) -> Problem:
    return Problem(
        spot, "catalogue-place", f"“{kind}”没有筛选项“{label}”", f"{near(nearest)}可用：{'、'.join(known)}。"
    )


def number_broken(spot: Spot, expected: int, found: str) -> Problem:
    return Problem(
        spot,
        "catalogue-number",
        f"序号应当是 {expected}，写的是 {found}",
        "序号从 1 起连续；都不写，就按次序编。",
    )


def path_twice(spot: Spot, path: Sequence[str]) -> Problem:
    return Problem(
        spot, "catalogue-twice", f"“{'／'.join(path)}”写了两次", "请删去一个，或者把两项的名称写得不同。"
    )


def domain_missing(spot: Spot, written: str | None, nearest: str | None) -> Problem:
    what = f"没有“{written}”这个领域" if written else "基层政务公开标准目录没有写“领域”"
    return Problem(
        spot,
        "catalogue-domain",
        what,
        f"{near(nearest)}可写 26 个领域（国办发〔2019〕54号）之一，如 社会救助、义务教育、公共法律服务。",
    )


def current_twice(spot: Spot, title: str) -> Problem:
    return Problem(
        spot,
        "catalogue-current",
        f"同一个单位、同一种目录，《{title}》也在使用",
        "主动公开事项目录编制完成后，原有的不再保留（2024年政务公开工作方案）。请给旧的写“停用日期”。",
    )


def replaces_newer(spot: Spot, title: str, since: str) -> Problem:
    return Problem(
        spot,
        "catalogue-replaces",
        f"被替代的《{title}》自 {since} 起施行，不比这一份早",
        "替代的应是施行在前的旧目录。请核对“替代”和两份的“施行日期”。",
    )


def gaps(spot: Spot, title: str, wrong: int, total: int, items: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "catalogue-gap",
        f"《{title}》的 {total} 项中有 {wrong} 项和实际公开的内容不一致：{listing(items, 6)}",
        "确保目录要求与实际公开内容一致（2024年政务公开工作要点）。缺在哪里，见网站上这份目录的“对照检查”；"
        "暂时没有内容的，在那一项写“说明”。",
        "warning",
    )


def uncovered(spot: Spot, count: int, examples: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "catalogue-uncovered",
        f"已经公开的内容有 {count} 条不在任何一项里：{listing(examples, 5)}",
        "法定公开事项主动公开到位，其他事项审慎主动公开（2024年政务公开工作要点）。请补上事项（其他事项写 法定: 否），"
        "或者核对这些内容该不该公开。",
        "warning",
    )


def negative_published(spot: Spot, item: str, words: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "negative-published",
        f"标题里有“{'”“'.join(words)}”，属于负面清单的“{item}”",
        f"负面清单里的信息不予公开（{LAW}第十四条至第十六条）。请撤下这份内容；确实可以公开的，先修改 negative.yaml。",
    )


def negative_review(spot: Spot, item: str, due: str) -> Problem:
    return Problem(
        spot,
        "negative-review",
        f"“{item}”应在 {due} 以前重新评估能不能公开",
        f"{LAW}第十八条：对不予公开的信息定期评估审查，可以公开的及时公开。评估以后改“评估日期”和“下次评估”。",
        "warning",
    )
