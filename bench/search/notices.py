"""notices.py OUT.jsonl [--count 10000]: notices of about 2,000 characters, the same ones every time.

Half of each is sentences of the sample documents in content/policies, with other places and figures; the
other half is put together here from places, bodies, matters and measures. Invented, for measuring only.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

POLICIES = Path(__file__).parents[2] / "content" / "policies"

LENGTH = 2000
"""Characters of a notice, roughly."""

PLACES = {
    "汶上县": "汶", "博山区": "博", "冠县": "冠", "莘县": "莘", "阳谷县": "谷", "东阿县": "东", "茌平区": "茌",
    "临清市": "临", "嘉祥县": "嘉", "梁山县": "梁", "鱼台县": "鱼", "泗水县": "泗", "微山县": "微", "曲阜市": "曲",
    "兖州区": "兖", "邹城市": "邹", "淄川区": "淄", "周村区": "周", "桓台县": "桓", "高青县": "高", "沂源县": "沂",
    "牟平区": "牟", "福山区": "福", "芝罘区": "芝", "招远市": "招", "栖霞市": "栖", "海阳市": "海", "龙口市": "龙",
    "郯城县": "郯", "莒南县": "莒", "费县": "费", "单县": "单", "鄄城县": "鄄", "郓城县": "郓", "乐陵市": "乐",
    "长清区": "长", "莱芜区": "莱", "肥城市": "肥", "宁阳县": "宁", "垦利区": "垦",
}  # fmt: skip
"""Places and the character that stands for each in numbers of documents."""

_WORDS = {
    name: words.split()
    for name, words in (
        part.split("\n", 1) for part in Path(__file__).with_suffix(".txt").read_text("utf-8").split("\n\n")
    )
}
"""Words to put sentences together from, by the heading they stand under in notices.txt."""

MATTERS = _WORDS["matters"]

BODIES = _WORDS["bodies"]

FORMS = _WORDS["forms"]
ACTS = _WORDS["acts"]
AIMS = _WORDS["aims"]
MEANS = _WORDS["means"]
SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹"
GIVEN = "建国志强海燕晓东立新文静春生玉梅鹏飞思远光明雪峰永刚瑞华国庆丽娟子涵德胜"


@dataclass(frozen=True)
class Notice:
    """One invented document."""

    title: str
    number: str
    department: str
    place: str
    date: str
    topic: str
    body: str


@cache
def sentences() -> tuple[str, ...]:
    """Sentences of the sample documents, without their front matter and headings."""
    found: dict[str, None] = {}
    for path in sorted(POLICIES.glob("*.md")):
        body = path.read_text("utf-8").split("---", 2)[2]
        for line in body.splitlines():
            for sentence in re.findall(r"[^。；]{12,140}[。；]", line.lstrip("# ")):
                found.setdefault(sentence.strip().rstrip("；。") + "。")
    return tuple(each for each in found if all(each.count(a) == each.count(b) for a, b in _PAIRS))


_PAIRS = ("《》", "（）", "“”", "()")

_PLACE = re.compile("聊城市|烟台市|汶上县|博山区|冠县|济宁市|淄博市")


def notice(number: int) -> Notice:
    """The notice of this number: nothing else decides what it says."""
    pick = random.Random(f"notice {number}")
    place = pick.choice(list(PLACES))
    matters = pick.sample(MATTERS, 4)
    body_name = pick.choice(BODIES)
    year = pick.choices(range(2012, 2025), weights=range(4, 17))[0]
    month, day = pick.randint(1, 12), pick.randint(1, 28)
    form = pick.choice(FORMS)
    issuer = f"{place}人民政府办公室" if pick.random() < 0.5 else f"{place}{body_name}"
    paragraphs = [f"现将《{place}{matters[0]}{form}》印发给你们，请结合实际认真贯彻执行。"]
    size = 0
    while size < LENGTH - 150:
        paragraph = "".join(_sentence(pick, place, pick.choice(matters)) for _ in range(pick.randint(2, 5)))
        paragraphs.append(f"{_ORDER[len(paragraphs) % len(_ORDER)]}、{paragraph}")
        size += len(paragraph)
    return Notice(
        title=f"{issuer}关于印发《{year}年{place}{matters[0]}{form}》的通知",
        number=f"{PLACES[place]}政{pick.choice(('办发', '发', '办字', '字'))}〔{year}〕{number % 190 + 1}号",
        department=issuer,
        place=place,
        date=f"{year}-{month:02}-{day:02}",
        topic=matters[0],
        body="\n\n".join(paragraphs),
    )


_ORDER = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五")


def _sentence(pick: random.Random, place: str, matter: str) -> str:
    if pick.random() < 0.5:
        sentence = _PLACE.sub(place, pick.choice(sentences()))
        return re.sub(r"\d+(?=[个项次条日万件])", lambda _: str(pick.randint(2, 98)), sentence)
    body, other = pick.sample(BODIES, 2)
    act, means, aim, town = pick.choice(ACTS), pick.choice(MEANS), pick.choice(AIMS), _town(pick)
    return pick.choice(
        (
            f"{place}{body}会同{other}，采取{means}的办法，对{matter}开展{act}，做到{aim}。",
            f"{matter}的{act}由{body}负责，{other}配合，{pick.randint(1, 12)}月底前完成，确保{aim}。",
            f"在{town}先行试点{matter}，通过{means}、{pick.choice(MEANS)}，形成可推广的{act}经验。",
            f"对涉及{matter}的{pick.randint(3, 900)}户（家），由{town}逐一{act}，联系人{_name(pick)}。",
            f"{matter}所需经费{pick.randint(5, 4000)}.{pick.randint(0, 9)}万元，列入{body}年度预算，专款专用，{aim}。",
            f"{town}、{_town(pick)}要把{matter}与{pick.choice(MATTERS)}统筹安排，每{pick.choice('月季年')}{act}一次。",
        )
    )


def _town(pick: random.Random) -> str:
    return (
        pick.choice("杨刘苑康郭义南北东西新古大小")
        + pick.choice("庄桥集镇店楼寨屯河山口湖")
        + pick.choice(("镇", "乡", "街道"))
    )


def _name(pick: random.Random) -> str:
    at = pick.randrange(0, len(GIVEN), 2)
    return pick.choice(SURNAMES) + GIVEN[at : at + 2]


def notices(count: int) -> Iterator[Notice]:
    return map(notice, range(count))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=10_000)
    options = parser.parse_args()
    with options.out.open("w", encoding="utf-8") as out:
        out.writelines(f"{json.dumps(asdict(each), ensure_ascii=False)}\n" for each in notices(options.count))


if __name__ == "__main__":
    main()
