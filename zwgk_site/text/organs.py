"""What people call an organ of government: its full name without the region, and the forms they say.

Nothing is abbreviated that the name does not spell out: 人社局 is told by the content, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LEVELS = "省市县区旗镇乡"
_NO_LEVEL = re.compile("[省市县区旗镇乡](?:级|域|属|直)|市(?:场|政(?!府)|容|民|区)|区划|乡村|镇村")
"""Words that begin like a level but are none: 市场监督管理局, 县域, not 市政府办公室."""

_SHORTEST = 3
"""Characters of a form: 政府 alone says too little, 政府办 is what people say."""

_TWO = re.compile(
    "(?P<one>.{2,}?)[和与及](?P<other>.{2,}?)(?P<end>局|委员会|委|厅|部|处|院|中心|办公室|大队|支队)"
)


def same(name: str, region: str) -> tuple[str, ...]:
    """Other ways to write the name in full: 民政局, 县民政局 and 汶上民政局 for 汶上县民政局 of 汶上县."""
    function = _function(name, region)
    return () if function is None else _others(name, _placed(function, region))


def said(name: str, region: str) -> tuple[str, ...]:
    """What people say for it: 教育局 and 体育局, with and without the region, for 汶上县教育和体育局."""
    function = _function(name, region)
    functions = _spoken(function) if function is not None else _branch(name, region)
    return _others(name, (form for short in functions for form in _placed(short, region)))


def _others(name: str, forms: Iterator[str]) -> tuple[str, ...]:
    found = dict.fromkeys(form for form in forms if len(form) >= _SHORTEST)
    found.pop(name, None)
    return tuple(found)


def _stem(region: str) -> str:
    """汶上 for 汶上县; empty where nothing worth saying is left (冠县, 某某自治县)."""
    stem = region[:-1] if region[-1:] in tuple(_LEVELS) else ""
    return stem if len(stem) > 1 and not stem.endswith("自治") else ""


def _placed(function: str, region: str) -> Iterator[str]:
    """With the region, with its level, with its short name, and alone."""
    yield f"{region}{function}"
    if region[-1:] in tuple(_LEVELS):
        yield f"{region[-1]}{function}"
    if stem := _stem(region):
        yield f"{stem}{function}"
    yield function


def _function(name: str, region: str) -> str | None:
    """The name without its region; None where the region stands inside of it (市某局汶上县分局)."""
    if not region:
        return name
    if name.startswith(region):
        return name.removeprefix(region)
    if region in name:
        return None
    stem, level = _stem(region), region[-1]
    if stem and name.startswith(stem):
        return name.removeprefix(stem)
    if level in _LEVELS and name.startswith(level) and not _NO_LEVEL.match(name):
        return name.removeprefix(level)
    return name


def _spoken(function: str) -> Iterator[str]:
    whole = [function]
    if "人民政府" in function:
        whole.append(function.replace("人民政府", "政府", 1))
    if function.endswith("政府办公室"):
        whole.append(whole[-1].removesuffix("公室"))
    if function.endswith("委员会"):
        whole.append(function.removesuffix("员会"))
    if function.endswith("分局"):
        whole.append(function.removesuffix("分局") + "局")
    yield from whole[1:]
    for form in whole:
        if found := _TWO.fullmatch(form):
            one, other, end = found["one"], found["other"], found["end"]
            yield f"{one}{other}{end}"
            if not end.startswith("委"):
                yield from (f"{one}{end}", f"{other}{end}")


def _branch(name: str, region: str) -> Iterator[str]:
    """生态环境局 for 市生态环境局汶上县分局: what the branch of a higher organ is called where it sits."""
    found = re.fullmatch(f"(?:[^局]{{2,}}?[省市]|[省市])?(?P<what>[^局]+)局{re.escape(region)}分局", name)
    if found:
        yield f"{found['what']}局"
        yield f"{found['what']}分局"
