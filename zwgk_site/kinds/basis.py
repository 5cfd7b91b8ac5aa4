"""依据：which clause of which document something stands on, and whether that still holds.

Sources: 2024年政务公开工作要点 of several counties (政策问答平台、知识库: answers name their document);
政府网站发展指引（国办发〔2017〕47号）for marking what no longer applies.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Lookup, Part, Ref, Texts, WebAddress

_ARTICLE = re.compile(r"第([零〇一二三四五六七八九十百]+)条(?:之[一二三四五六七八九十]+)?")


class Basis(Part):
    """依据：a document of this site, or the name of one that this site has not."""

    policy: Annotated[str | None, Ref("policy")] = Field(
        default=None, alias="文件", title="文件", description="本站的政策文件，写标识、标题或文号。"
    )
    name: str | None = Field(
        default=None,
        alias="名称",
        title="名称",
        description="本站没有收录的文件，写书名号里的名称和文号；与“文件”二选一。",
    )
    clauses: Texts = Field(
        default=(), alias="条款", title="条款", description="哪一条、哪一款，如 第六条，可写几条。"
    )
    link: WebAddress | None = Field(
        default=None, alias="网址", title="网址", description="本站没有收录的文件，正式文本的网址。"
    )


@dataclass(frozen=True)
class Doubt:
    """Why what stands on a document may no longer hold."""

    place: int
    """Which of the bases, from 0."""
    policy: str
    """Id of the document."""
    state: str
    """Slug of its state: repealed, expired, amended or partly."""
    since: dt.date | None
    """The day from which a change or repeal holds, or the last valid day of what expired."""
    by: tuple[str, ...] = ()
    """Ids of the documents to go by, the last one newest."""
    named: str | None = None
    """The document to go by, in words, where the library has it not."""


def doubts(bases: Sequence[Basis], answered: dt.date, library: Lookup) -> Iterator[Doubt]:
    """The bases that are gone on the library's day, and those that changed after the day of the answer.

    A document of which only other clauses changed is no reason. References that lead nowhere are left out.
    """
    for place, basis in enumerate(bases):
        policy = library.find("policy", basis.policy) if basis.policy else None
        if policy is None:
            continue
        state = library.validity_on(policy, library.today)
        if state.alert:
            by = tuple(tie.newer for tie in state.ties)
            yield Doubt(place, policy, state.slug, state.since, by, state.named)
            continue
        later = [tie for tie in state.ties if tie.since > answered and _touches(tie.clauses, basis.clauses)]
        if state.applies and later:
            by = tuple(dict.fromkeys(tie.newer for tie in later))
            yield Doubt(place, policy, state.slug, later[-1].since, by)


def _touches(changed: Sequence[str], read: Sequence[str]) -> bool:
    """Whether a change concerns what was read; taken for granted where either is not told by articles."""
    articles = [{match[0] for text in some for match in _ARTICLE.finditer(text)} for some in (changed, read)]
    told = bool(changed and read) and all(_ARTICLE.match(text) for text in (*changed, *read))
    return not told or not articles[0].isdisjoint(articles[1])
