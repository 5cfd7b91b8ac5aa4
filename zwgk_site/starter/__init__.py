"""The content of a new portal: the platform that the rules ask for, with an office's own facts in it.

The files stand in ``content/`` beside this module; ``${…}`` in them are the facts. What an office must still
write is marked 待填 and is not made up.
"""

from __future__ import annotations

import datetime as dt
import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

FOLDER = Path(__file__).parent / "content"

LEVELS = {"市": "设区的市级", "县": "县级", "区": "县级", "镇": "乡镇", "街道": "乡镇"}
"""Level of a region → that of its platform, which decides on the items to publish."""


@dataclass(frozen=True)
class Fact:
    """Something asked of the person who begins a portal. ``default`` may name other facts; a value must match
    ``form``."""

    key: str
    option: str
    asked: str
    default: str = ""
    form: str = r"[^\s:：#\"'{}\[\],&*!|>%@`][^:#\"'{}\[\]`]*"
    told: str = "不能有冒号、井号、引号和括号"


FACTS = (
    Fact("地区", "region", "地区名称，如 汶上县", form=r"[\u4e00-\u9fff]{2,20}", told="写汉字，如 汶上县"),
    Fact(
        "拼音",
        "id",
        "地区的拼音，用在标识里，如 wenshang",
        form="[a-z][a-z0-9-]{0,30}",
        told="只用小写字母、数字和短横",
    ),
    Fact("级别", "level", "级别：市、县、区、镇、街道", "县", "|".join(LEVELS), "写市、县、区、镇或者街道"),
    Fact("政府", "government", "政府全称", "${地区}人民政府"),
    Fact("主办", "host", "网站主办单位", "${政府}办公室"),
    Fact(
        "域名",
        "domain",
        "网站域名，如 www.wenshang.gov.cn",
        form=r"[a-z0-9-]+(\.[a-z0-9-]+)+",
        told="写英文域名，如 www.wenshang.gov.cn",
    ),
    Fact(
        "标识码",
        "code",
        "网站标识码，10 位数字",
        form=r"bm\d{8}|\d{10}",
        told="写 10 位数字，或者 bm 加 8 位数字",
    ),
    Fact(
        "备案",
        "icp",
        "ICP 备案编号，如 鲁ICP备12345678号",
        form=r"[\u4e00-\u9fff]ICP备\d{8}号(-\d+)?",
        told="如 鲁ICP备12345678号",
    ),
    Fact(
        "公安",
        "police",
        "公安备案号，如 鲁公网安备 37083002000001号",
        form=r"[\u4e00-\u9fff]公网安备 ?\d{14}号",
        told="如 鲁公网安备 37083002000001号",
    ),
    Fact("电话", "phone", "公开的联系电话，如 0537-1234567", form="[0-9-]{5,20}", told="只写数字和短横"),
    Fact("地址", "address", "办公地址，如 汶上县某路1号"),
    Fact("邮编", "postcode", "邮政编码", form="[0-9]{6}", told="六位数字"),
)


PLATFORMS = {
    "github": ("github.yml", ".github/workflows/zwgk.yml"),
    "gitlab": ("gitlab-ci.yml", ".gitlab-ci.yml"),
    "gitea": ("gitea.yml", ".gitea/workflows/zwgk.yml"),
}
"""Code platform → its workflow beside this module, and where the platform looks for it in a project."""

_CALLED = re.compile(r"build\.py (check|build|diff)")


class _Form(Template):
    idpattern = r"[\u4e00-\u9fff]+"


def filled(fact: Fact, given: str, facts: Mapping[str, str]) -> str | None:
    """The value of a fact: as given, else its default; None where it has neither or has not its form."""
    value = given.strip() or _Form(fact.default).safe_substitute(facts)
    return value if re.fullmatch(fact.form, value) else None


def workflow(platform: str, content: str, base: str) -> tuple[str, str]:
    """Where the workflow of a platform stands in a project, and its text: with the portal's own content folder and
    path on the server (``/`` or ``/zfxxgk/``) in every command."""
    name, place = PLATFORMS[platform]
    told = "" if content == "content" else f" --content {shlex.quote(content)}"
    there = "" if base == "/" else f" --base-path {shlex.quote(base)}"
    text = (FOLDER.parent / "workflows" / name).read_text("utf-8")
    return place, _CALLED.sub(lambda call: f"{call[0]}{told}{there if call[1] != 'diff' else ''}", text)


def portal(facts: Mapping[str, str], now: dt.datetime) -> Mapping[str, str]:
    """Every file of the new content folder by its path. ``facts`` holds each of ``FACTS``."""
    values = {**facts, "平台级别": LEVELS[facts["级别"]], "现在": f"{now:%Y-%m-%d %H:%M}"}
    return {
        path.relative_to(FOLDER).as_posix(): _Form(path.read_text("utf-8")).substitute(values)
        for path in sorted(FOLDER.rglob("*"))
        if path.is_file()
    }
