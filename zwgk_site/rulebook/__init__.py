"""The rule book: what is asked of a portal, by whom, and how to mend it; each rule with an example that
breaks it and one that keeps it.

The rules stand beside this module, a YAML file a subject. A rule gathers the codes of the problems that say
how it was broken; every code belongs to one rule. Rules whose source could not be read in the original
(把握: 未核实) only ever warn. Examples are run by tests/contracts/test_rulebook.py and shown in docs/rules.md.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from zwgk_site.kinds.base import YesNo
from zwgk_site.load import load_file

FOLDER = Path(__file__).parent


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Example(_Strict):
    """A small site that breaks a rule or keeps it: files laid over the valid example site or taken away, a
    change in one of them, a case of tests/broken, a built tree of HTML files, or one of a touch screen.
    Some rules are broken when the site is ``built`` whole, maybe with changed ``templates`` or into an
    ``output`` folder that has files, or when it is ``searched``; some by a ``ledger`` or a ``mapping``.
    ``binary`` files are written in base64, and what is in them is ``told``.
    ``day`` is the day it is judged by. What only a tool or a command says is ``told`` in words, and the
    ``test`` named (a file or folder of the project) breaks the rule and keeps it."""

    files: Mapping[str, str] = Field(default={}, alias="内容")
    changes: Mapping[str, Mapping[str, str]] = Field(default={}, alias="改")
    case: str | None = Field(default=None, alias="案例")
    tree: Mapping[str, str] = Field(default={}, alias="网站")
    without: tuple[str, ...] = Field(default=(), alias="去掉")
    kiosk: Mapping[str, str] = Field(default={}, alias="触摸屏")
    built: YesNo = Field(default=False, alias="生成")
    searched: YesNo = Field(default=False, alias="搜索")
    templates: Mapping[str, Mapping[str, str]] = Field(default={}, alias="模板")
    output: Mapping[str, str] = Field(default={}, alias="输出")
    ledger: Mapping[str, str] = Field(default={}, alias="台账")
    mapping: str = Field(default="", alias="映射")
    binary: Mapping[str, str] = Field(default={}, alias="文件")
    told: str = Field(default="", alias="说明")
    test: str = Field(default="", alias="测试")
    day: dt.date | None = Field(default=None, alias="日期")


class Examples(_Strict):
    wrong: Example = Field(alias="错")
    right: Example = Field(default=Example(), alias="对")
    """Without one of its own, the valid example site keeps the rule."""


class Rule(_Strict):
    """One rule. ``code`` names it in reports and for good; ``basis`` is its legal or technical source."""

    code: str = Field(alias="编号", pattern=r"[A-Z0-9]+-[A-Z0-9]+")
    name: str = Field(alias="名称", min_length=1)
    level: Literal["错误", "提醒"] = Field(alias="级别")
    confidence: Literal["原文", "公开材料", "未核实"] = Field(alias="把握")
    basis: str = Field(alias="依据", min_length=1)
    checked: str = Field(alias="检查", min_length=1)
    mend: str = Field(alias="怎么改", min_length=1)
    waivable: Literal["可", "不可"] = Field(alias="豁免")
    codes: tuple[str, ...] = Field(alias="代码", min_length=1)
    examples: Examples = Field(alias="例子")

    @model_validator(mode="after")
    def _doubt_warns(self) -> Rule:
        if self.confidence == "未核实" and self.level == "错误":
            raise ValueError(f"{self.code}: 未核实的规则只能提醒")
        return self


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, subjects and rules in the order of their names and files. Raises ValueError for a book
    that is not in order, which only its authors can see."""
    found: list[Rule] = []
    for path in sorted(FOLDER.glob("*.yaml")):
        source, problems = load_file(path, path.name)
        if source is None or problems:
            raise ValueError(f"{path.name}: {problems}")
        found += (Rule.model_validate(entry) for entry in source.data["规则"])
    return tuple(found)


@cache
def _by_code() -> Mapping[str, Rule]:
    return {code: rule for rule in rules() for code in rule.codes}


def rule_of(code: str) -> Rule | None:
    """The rule that a problem's code belongs to."""
    return _by_code().get(code)
