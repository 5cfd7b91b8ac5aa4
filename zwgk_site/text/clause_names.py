"""Clauses by the names people give them: 第三条, 四（一）, 第四条（一）.

Sources: GB/T 9704-2012 §7.3.3 for 一、 （一） 1. （1）; 立法法 art. 65 for 编、章、节、条、款、项.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from zwgk_site.text.nearest import nearest
from zwgk_site.text.numerals import to_chinese, to_int
from zwgk_site.text.outline import Clause
from zwgk_site.text.prose import render

_NUMERAL = "[一二三四五六七八九十百千零〇0-9]+"
_STEP = re.compile(
    rf"第[（(]?({_NUMERAL})[）)]?(条|编|分编|章|节|项|款|部分|点)(?:之({_NUMERAL}))?"
    rf"|[（(]({_NUMERAL})[）)]|({_NUMERAL})[、.．]?"
)


@lru_cache(maxsize=512)
def clauses_of(body: str) -> Mapping[str, Clause]:
    """The clauses of a document by name, in the order of the text, with the anchors its page has.

    Where a body holds several documents, the first one under a '# ' title that has the name is meant,
    before the notice in front of it.
    """
    return by_name(render(body, lambda title, number: None).clauses)


def by_name(clauses: Sequence[Clause]) -> Mapping[str, Clause]:
    """Clauses by name; of several with one name the first below a title, or else the first."""
    found: dict[str, Clause] = {}
    for clause in clauses:
        held = found.setdefault(clause.name, clause)
        if clause.titled and not held.titled:
            found[clause.name] = clause
    return found


def find_clause(clauses: Mapping[str, Clause], written: str) -> Clause | None:
    """The clause that these words mean: “第3条”, “第四条第（一）项”, “一、（二）”; None where they mean none.

    The last steps of a name will do where only one clause ends so. 款 is not counted: 第四条第二款 is 第四条.
    """
    steps = _steps(written)
    if not steps:
        return None
    name = "".join(steps)
    if name in clauses:
        return clauses[name]
    ending = [clause for key, clause in clauses.items() if _ends(key, name)]
    return ending[0] if len(ending) == 1 else None


def nearest_clause(clauses: Mapping[str, Clause], written: str) -> str | None:
    """The name most like the words, for a message."""
    return nearest("".join(_steps(written)) or written, clauses)


def _ends(key: str, name: str) -> bool:
    """Whether a name ends with another at a step, so that （二） is not found in 十（二）'s number."""
    return key.endswith(name) and (name[0] in "（第" or key == name)


def _steps(written: str) -> list[str]:
    """The steps of a name as ``Clause.name`` joins them; empty for words that are no clause."""
    text = "".join(written.split())
    found: list[str] = []
    at = 0
    for match in _STEP.finditer(text):
        if match.start() != at:
            return []
        at = match.end()
        provision, unit, insert, bracketed, bare = match.groups()
        number = to_int((provision or bracketed or bare).replace("〇", "零"))
        if number is None:
            return []
        if unit == "款":
            continue
        if provision and unit in ("项", "点"):
            unit, bracketed = "", provision
        if unit and unit != "部分":
            added = f"之{to_chinese(to_int(insert) or 1)}" if insert else ""
            found.append(f"第{to_chinese(number)}{unit}{added}")
        elif bracketed:
            found.append(f"（{number}）" if bracketed.isdecimal() and found else f"（{to_chinese(number)}）")
        else:
            found.append(str(number) if (bare or "").isdecimal() and found else to_chinese(number))
    return found if at == len(text) else []
