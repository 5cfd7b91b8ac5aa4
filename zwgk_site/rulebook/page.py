"""The rule book as a page for staff: docs/rules.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from zwgk_site.rulebook import Example, Rule, rules

_SHOWN = 40
"""Lines of a file that are shown; of longer ones the head."""
_CONFIDENCE = {
    "原文": "核对过法规标准的原文",
    "公开材料": "依据公开的检查表、通知和各地的文件",
    "未核实": "没有核对到原文，只提醒",
}


def markdown() -> str:
    """The whole page, as it is committed."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    book = rules()
    yield from (
        "# 规则手册",
        "",
        f"检查用的 {len(book)} 条规则，由 `zwgk_site/rulebook/` 生成，不要手工改。每条有依据、怎么改、"
        "错和对的例子；例子就是测试。怎样运行、怎样豁免，见[检查](checking.md)。",
        "",
        "提醒都可以写明理由豁免；错误写着“可”的才可以。",
        "",
        "| 编号 | 规则 | 级别 |",
        "| --- | --- | --- |",
    )
    for rule in book:
        yield f"| [{rule.code}](#{rule.code.lower()}) | {rule.name} | {rule.level} |"
    for rule in book:
        yield from _section(rule)


def _section(rule: Rule) -> Iterator[str]:
    codes = "、".join(f"[`{code}`](problems.md#{code})" for code in rule.codes)
    yield from (
        "",
        f"## {rule.code}",
        "",
        f"**{rule.name}**",
        "",
        f"- 级别：{rule.level}",
        f"- 把握：{_CONFIDENCE[rule.confidence]}",
        f"- 依据：{rule.basis}",
        f"- 检查：{rule.checked}",
        f"- 怎么改：{rule.mend}",
        f"- 错误可以豁免：{rule.waivable}" if rule.level == "错误" else "- 可以豁免",
        f"- 代码：{codes}",
    )
    yield from _example("错", rule.examples.wrong)
    yield from _example("对", rule.examples.right)


def _example(word: str, example: Example) -> Iterator[str]:
    day = f"（按 {example.day} 检查）" if example.day else ""
    yield from ("", f"{word}{day}：")
    if example.told:
        yield from ("", example.told)
    if example.case:
        yield from ("", f"见 `tests/broken/{example.case}`。")
    for name in example.without:
        yield from ("", f"没有 `{name}`。")
    mapping = {"mapping.yaml": example.mapping} if example.mapping else {}
    yield from _files({**example.files, **example.tree, **example.kiosk, **example.ledger, **mapping})
    for name in example.binary:
        yield from ("", f"例子里的 `{name}` 就是这样一个文件。")
    for name in example.output:
        yield from ("", f"输出文件夹里已经放着 `{name}`。")
    templates = {f"templates/{name}": changes for name, changes in example.templates.items()}
    for name, changes in {**example.changes, **templates}.items():
        for before, after in changes.items():
            yield from ("", f"`{name}` 里的“{before}”写成：", "", "````text", after.rstrip("\n"), "````")
    if not example.model_dump(exclude_defaults=True, exclude={"built", "searched"}):
        yield from ("", "没有上面的情况。")


def _files(files: Mapping[str, str]) -> Iterator[str]:
    for name, text in files.items():
        lines = text.rstrip("\n").split("\n")
        rest = [f"……（还有 {len(lines) - _SHOWN} 行）"] if len(lines) > _SHOWN else []
        yield from ("", f"`{name}`", "", "````text", *lines[:_SHOWN], *rest, "````")
