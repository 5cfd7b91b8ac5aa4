"""Documents over time: on each day one state, never back, and relations that say the same on both sides."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import BROKEN
from tests.generator.test_relate import library_of, rewrite
from zwgk_site.kinds.policy import Policy
from zwgk_site.relate.circles import circles
from zwgk_site.validity import CHANGING, LABELS, Span, Tie, at, life

RANK = {slug: place for place, slug in enumerate(LABELS)}
DAY = dt.date(2019, 6, 12)

days = st.dates(dt.date(2015, 1, 1), dt.date(2030, 12, 31))
ties = st.builds(
    Tie,
    type=st.sampled_from(("依据", "实施", "转发", "修改", "废止", "替代")),
    newer=st.sampled_from(("b", "c", "d")),
    older=st.just("a"),
    since=days,
    clauses=st.sampled_from(((), ("第三条",))),
)
maybe = st.none() | days


def policy(
    signed: dt.date, effective: dt.date | None, expires: dt.date | None, repeal: dt.date | None
) -> Policy:
    keys = {
        "标识": "a",
        "标题": "关于某事的通知",
        "发文机关": "某局",
        "公文种类": "通知",
        "成文日期": signed,
        "发布时间": dt.datetime.combine(signed, dt.time(9)),
        "施行日期": effective,
        "有效期至": expires,
        "废止": {"日期": repeal} if repeal else None,
    }
    return Policy.model_validate({key: value for key, value in keys.items() if value is not None})


@given(days, maybe, maybe, maybe, st.lists(ties, max_size=5), days)
def test_on_every_day_a_document_has_exactly_one_state_and_never_goes_back(
    signed: dt.date,
    effective: dt.date | None,
    expires: dt.date | None,
    repeal: dt.date | None,
    some: list[Tie],
    day: dt.date,
) -> None:
    spans = life(policy(signed, effective, expires, repeal), some)
    assert spans[0].first == dt.date.min
    assert [span.first for span in spans] == sorted({span.first for span in spans})
    ranks = [RANK[span.state.slug] for span in spans]
    assert ranks == sorted(ranks)
    holding = [
        span.state
        for span, after in zip(spans, (*spans[1:], None), strict=True)
        if span.first <= day and (after is None or day < after.first)
    ]
    assert holding == [at(spans, day)]


@given(days, maybe, maybe, st.lists(ties, max_size=5), days)
def test_what_holds_on_a_day_does_not_hang_on_what_comes_later(
    signed: dt.date, effective: dt.date | None, expires: dt.date | None, some: list[Tie], day: dt.date
) -> None:
    document = policy(signed, effective, expires, None)
    known = [tie for tie in some if tie.since <= day]
    assert at(life(document, some), day) == at(life(document, known), day)


@given(st.lists(ties.filter(lambda tie: tie.type not in CHANGING), max_size=4), days)
def test_being_cited_or_carried_out_changes_nothing(some: list[Tie], day: dt.date) -> None:
    document = policy(DAY, None, None, None)
    assert at(life(document, some), day) == at(life(document, ()), day)


def test_the_life_of_a_document_that_was_changed_and_then_replaced() -> None:
    changed = Tie("修改", "b", "a", dt.date(2020, 1, 1))
    part = Tie("废止", "c", "a", dt.date(2021, 1, 1), ("第三条",))
    replaced = Tie("替代", "d", "a", dt.date(2022, 1, 1))
    spans = life(policy(DAY, dt.date(2019, 7, 15), dt.date(2023, 7, 14), None), (replaced, part, changed))
    assert [(span.first, span.state.slug) for span in spans] == [
        (dt.date.min, "not-yet"),
        (dt.date(2019, 7, 15), "in-force"),
        (dt.date(2020, 1, 1), "amended"),
        (dt.date(2021, 1, 1), "partly"),
        (dt.date(2022, 1, 1), "repealed"),
    ]
    assert spans[3].state.ties == (changed, part)
    assert spans[4].state.ties == (replaced,)
    assert [span.state.applies for span in spans] == [False, True, True, True, False]


def test_a_change_made_before_the_first_day_counts_from_that_day() -> None:
    changed = Tie("修改", "b", "a", dt.date(2019, 7, 1))
    spans = life(policy(DAY, dt.date(2019, 7, 15), None, None), (changed,))
    assert spans == (
        Span(dt.date.min, at(life(policy(DAY, dt.date(2019, 7, 15), None, None), ()), DAY)),
        Span(dt.date(2019, 7, 15), at(spans, dt.date(2024, 1, 1))),
    )


def test_an_expired_document_may_be_repealed_as_well_and_then_is() -> None:
    spans = life(policy(DAY, None, dt.date(2020, 12, 31), dt.date(2021, 6, 1)), ())
    assert [(span.first, span.state.slug) for span in spans[1:]] == [
        (DAY, "in-force"),
        (dt.date(2021, 1, 1), "expired"),
        (dt.date(2021, 6, 1), "repealed"),
    ]


def grown(content: Path, newer: list[tuple[int, str, int]]) -> Path:
    """The small site with documents 9 to 12, and relations: newer, type, older."""
    text = (content / "policies" / "yangli-2024-8.md").read_text("utf-8")
    for number in range(9, 13):
        relations = "".join(
            f"  - {{类型: {type_}, 文件: yangli-2024-{older}}}\n"
            for by, type_, older in newer
            if by == number
        )
        made = text.replace("〔2024〕8号", f"〔2024〕{number}号").replace(
            "工作要点的", f"工作要点（{number}）的"
        )
        if relations:
            made = made.replace("公文种类", f"关系:\n{relations}公文种类")
        (content / "policies" / f"yangli-2024-{number}.md").write_text(made, encoding="utf-8")
    return content


pairs = st.lists(
    st.tuples(
        st.integers(9, 12), st.sampled_from(("依据", "实施", "修改", "废止")), st.integers(8, 11)
    ).filter(lambda it: it[0] > it[2]),
    max_size=6,
    unique_by=lambda it: (it[0], it[2]),
)


@settings(max_examples=15)
@given(pairs)
def test_relations_are_the_same_from_both_sides_and_lead_in_no_circle(
    newer: list[tuple[int, str, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = Path(shutil.copytree(BROKEN / "base" / "content", Path(folder) / "content"))
        library = library_of(grown(content, newer))
    one = {tie for ties in library.ties.of.values() for tie in ties}
    other = {tie for ties in library.ties.to.values() for tie in ties}
    assert one == other
    assert {(tie.newer, tie.type, tie.older) for tie in one} == {
        (f"yangli-2024-{by}", type_, f"yangli-2024-{older}") for by, type_, older in newer
    }
    graph = {key: tuple(tie.older for tie in ties) for key, ties in library.ties.of.items()}
    assert list(circles(graph)) == []


def test_the_library_tells_the_state_on_other_days_than_its_own(small: Path) -> None:
    rewrite(small, "policies/yangli-2024-8.md", "公文种类: 通知", "公文种类: 通知\n有效期至: 2024-12-31")
    library = library_of(small)
    assert library.validity["yangli-2024-8"].slug == "in-force"
    assert library.validity_on("yangli-2024-8", dt.date(2025, 1, 1)).slug == "expired"
