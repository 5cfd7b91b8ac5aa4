"""What interpretations owe: that they exist, come in time, say what matters in their own words, and can be read.

Sources: 2024年聊城市政务公开工作要点 二（二）(三同步); 冠政办发〔2020〕33号 (elements, no mere repetition);
烟政办发〔2023〕17号 (政策文件不解读不运转); GB/T 37668-2019 (text alternatives).
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.interpretation import ELEMENTS, SEEN_OR_HEARD, Interpretation, covered
from zwgk_site.kinds.policy import Policy
from zwgk_site.problems import Problem
from zwgk_site.problems import clause as clause_words
from zwgk_site.problems import interpretation as words
from zwgk_site.relate.notes import explained
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text.clause_names import clauses_of, find_clause, nearest_clause
from zwgk_site.text.media import medium_of

GENRES = frozenset(("行政规范性文件", "规章"))
"""Kinds of documents that are always interpreted."""
GRACE = 3
"""Working days after which a document without interpretation is told of."""
LATEST = 5
"""Working days after the document within which its interpretation comes."""
RUN = 12
"""Characters in a row that count as copied."""
COPIED = 60
"""Share of copied characters, in hundredths, from which an interpretation is a mere repetition."""
SHORTEST = 200
"""Characters from which the share means anything."""


def check(site: Inspected) -> Iterator[Problem]:
    """Missing, late, empty and copied interpretations; notes on clauses that do not exist."""
    records = site.records("interpretation", Interpretation)
    for record in records:
        yield from _form(site, record)
        yield from _time(site, record)
        yield from _elements(site, record)
        yield from _notes(site, record)
        yield from _copied(site, record)
    if "interpretation" not in site.incomplete:
        yield from _lacking(site, records)


def _form(site: Inspected, record: Interpretation) -> Iterator[Problem]:
    spot = site.spot("interpretation", record.id, "形式")
    if not record.transcript:
        drawn = record.form == "图解" and record.picture is not None
        shown = next((at for at, file in enumerate(record.media) if medium_of(file)), None)
        if shown is not None:
            yield words.medium_silent(
                site.spot("interpretation", record.id, "文件", shown), record.media[shown]
            )
        elif record.form in SEEN_OR_HEARD and not drawn:
            yield words.transcript_missing(spot, record.form)
    if record.form == "问答" and not record.exchanges:
        yield words.questions_missing(spot)
    publisher = site.library.find("department", record.publisher)
    phone = site.library.department(publisher).phone if publisher else ""
    if record.phone is None and phone is None:
        yield words.contact_missing(site.spot("interpretation", record.id, "发布单位"))


def _time(site: Inspected, record: Interpretation) -> Iterator[Problem]:
    documents = _documents(site, record)
    if not documents:
        return
    spot = site.spot("interpretation", record.id, "发布时间")
    newest = max(policy.published for policy in documents)
    if record.published < newest:
        if record.stage != "征求意见":
            yield words.early(spot)
        return
    days = site.workdays_between(newest.date(), record.published.date(), spot)
    if record.stage == "发布" and days is not None and days > LATEST:
        yield words.late(spot, days)


def _elements(site: Inspected, record: Interpretation) -> Iterator[Problem]:
    """Only a text is held to all the elements; a picture, a film or questions tell some of them."""
    said = covered(record.body)
    for index, item in enumerate(record.absent):
        if item.element in said:
            yield words.element_both(
                site.spot("interpretation", record.id, "不适用", index, "要素"), item.element
            )
    if record.form == "文字":
        absent = {item.element for item in record.absent}
        missing = [element for element in ELEMENTS if element not in said and element not in absent]
        if missing:
            yield words.elements_missing(site.spot("interpretation", record.id), missing)


def _notes(site: Inspected, record: Interpretation) -> Iterator[Problem]:
    for index, note in enumerate(record.notes):
        found = site.library.find("policy", explained(record, note))
        if found is None:
            continue
        policy = site.library.policy(found)
        clauses = clauses_of(policy.body)
        if find_clause(clauses, note.clause) is None:
            spot = site.spot("interpretation", record.id, "条款解读", index, "条款")
            yield clause_words.unknown(spot, note.clause, policy.title, nearest_clause(clauses, note.clause))


def _copied(site: Inspected, record: Interpretation) -> Iterator[Problem]:
    text = _tight(record.body)
    if len(text) >= SHORTEST:
        share = copied(text, "\n".join(_tight(policy.body) for policy in _documents(site, record)))
        if share >= COPIED:
            yield words.rehash(site.spot("interpretation", record.id), share)


def copied(text: str, source: str) -> int:
    """How many of a hundred characters of ``text`` stand in runs of at least ``RUN`` that ``source`` has."""
    if len(text) < RUN:
        return 0
    runs = {source[at : at + RUN] for at in range(len(source) - RUN + 1)}
    covered_until = total = 0
    for at in range(len(text) - RUN + 1):
        if text[at : at + RUN] in runs:
            total += at + RUN - max(at, covered_until)
            covered_until = at + RUN
    return 100 * total // len(text)


def _tight(text: str) -> str:
    return "".join(text.split())


def _documents(site: Inspected, record: Interpretation) -> list[Policy]:
    found = (site.library.find("policy", name) for name in record.policies)
    return [site.library.policy(policy) for policy in found if policy is not None]


def _lacking(site: Inspected, records: tuple[Interpretation, ...]) -> Iterator[Problem]:
    told = {site.library.find("policy", name) for record in records for name in record.policies}
    for policy in site.records("policy", Policy):
        if policy.genre not in GENRES or policy.id in told or site.library.validity_of(policy).alert:
            continue
        spot = site.spot("policy", policy.id, "公文种类")
        days = site.workdays_between(policy.published.date(), site.today, spot)
        if days is not None and days > GRACE:
            yield words.lacking(spot, policy.genre, days)
