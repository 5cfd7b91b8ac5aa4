"""Questions: each stands on something, still holds, and says whom to ask.

Source: 2024年政务公开工作要点 of Wenshang and Boshan (政策问答平台、共享共用的问答知识库).
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site import problems
from zwgk_site.kinds.question import Question, past
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import question as words
from zwgk_site.rules.grounded import check_bases, check_phone, whys
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """Every question without a basis or a telephone, and every answer that may no longer hold."""
    for question in site.records("question", Question):
        yield from _check(site, question)


def _check(site: Inspected, question: Question) -> Iterator[Problem]:
    def spot(*path: str | int) -> Spot:
        return site.spot("question", question.id, *path)

    if not question.basis:
        yield words.no_basis(spot("依据"))
    yield from check_bases(site, "question", question.id, question.basis)
    yield from check_phone(site, "question", question.id, question.organ, question.phone)
    for place, why in whys(site, question.basis, question.answered):
        yield words.outdated(spot("依据", place), why)
    if past(question, site.today):
        yield words.outdated(spot("有效期至"), f"答复的有效期已过（{question.valid_until}）")
    if question.valid_until is not None and question.valid_until < question.answered:
        key = "核对日期" if question.revised else "发布时间"
        yield problems.date_order(spot("有效期至"), key, "有效期至")
    if question.revised is not None and question.revised < question.published.date():
        yield problems.date_order(spot("核对日期"), "发布时间", "核对日期")
    seen = {question.title}
    for index, variant in enumerate(question.variants):
        if variant in seen:
            yield words.variant_same(spot("问法", index), variant)
        seen.add(variant)
