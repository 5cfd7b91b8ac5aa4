"""The rows of the table, measured in their order."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from bench.search import asked, judged, sites, weighed
from bench.search.asked import Typed
from bench.search.engines import Ours, Peer
from bench.search.judged import Exactness, Truth
from bench.search.measured import Cost
from bench.search.server import Server
from bench.search.visitor import visit
from zwgk_site.search import Findable

Judge = Callable[[Sequence[Typed], Sequence[dict[str, Any]], Truth], judged.Score]

PAGE = 20
"""Results on a page of ours."""


@dataclass(frozen=True)
class Amounts:
    """How much is asked of each kind."""

    substrings: int
    titles: int
    typed: int
    cold: int
    watched: int
    builds: int


WHOLE = Amounts(substrings=500, titles=10_000, typed=300, cold=60, watched=24, builds=3)
QUICK = Amounts(substrings=60, titles=60, typed=30, cold=6, watched=4, builds=1)


@dataclass(frozen=True)
class Row:
    measure: str
    target: str
    ours: object
    peer: object = "—"


@dataclass
class Measuring:
    """One corpus, and folders for our site and the peer's. ``missed`` collects what was not found, by measure."""

    found: Findable
    folder: Path
    amounts: Amounts
    missed: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.ours, self.peer = self.folder / "ours", self.folder / "peer"
        self.truth = Truth(self.found.records)
        self.titles = asked.titles(self.found.records, self.amounts.titles)
        self.some_titles = asked.titles(self.found.records, self.amounts.typed)
        self.terms = asked.terms(self.found.records, self.amounts.typed)
        self.substrings = asked.substrings(self.found.records, self.amounts.substrings)

    def rows(self, browser: Browser) -> Iterator[Row]:
        yield from self._built()
        plain, theirs = Server(self.ours, False), Server(self.peer, False)
        with visit(browser, plain, "search.html") as here, visit(browser, theirs, "index.html") as there:
            yield from self._exact(Ours(here), Peer(there))
            yield from self._ranked(Ours(here), Peer(there))
            yield from self._by_sound(Ours(here))
            yield from self._with_slips(Ours(here))
        yield from self._weighed(browser, plain, theirs)

    def _missing(self, measure: str, score: judged.Score) -> judged.Score:
        self.missed[measure] = score.missed
        return score

    # ── indexing ───────────────────────────────────────────────────────────────────────────────

    def _built(self) -> Iterator[Row]:
        """In turn, ours first, so that a busy hour of the machine strikes both."""
        sites.page(self.ours)
        sites.peer_pages(self.found.records, self.peer)
        ours, theirs = [], []
        for _ in range(self.amounts.builds):
            ours.append(sites.ours(self.found, self.ours))
            theirs.append(sites.peer(self.peer))
        target = "不多于同类程序"
        yield Row(f"建索引（{len(ours)} 次，中位数）", target, _seconds(ours), _seconds(theirs))
        pairs = list(zip(ours, theirs, strict=True))
        ratios = "、".join(f"{our.seconds / their.seconds:.2f}" for our, their in pairs)
        used = "、".join(f"{our.processor / their.processor:.2f}" for our, their in pairs)
        yield Row("　逐次之比", "≤ 1", f"{ratios}（处理器 {used}）")
        yield Row("内存，全部进程同一时刻", "< 2 GB", _peak(ours), _peak(theirs))
        yield Row("索引大小", "", _size(self.ours / "search"), _size(self.peer / "pagefind"))

    # ── finding ────────────────────────────────────────────────────────────────────────────────

    def _exact(self, ours: Ours, peer: Peer) -> Iterator[Row]:
        records, queries = self.found.records, self.substrings
        place = {record.address: number for number, record in enumerate(records)}
        rows = [place[address] for address in ours.addresses(len(records))]
        places = judged.peer_places(self.peer)
        our, their, counted = Exactness(), Exactness(), judged.Score()
        answers, others = list(ours.search(queries, PAGE, rows=True)), list(peer.search(queries, PAGE))
        for query, answer, other in zip(queries, answers, others, strict=True):
            truth = self.truth.holders(query)
            found = {rows[row] for row in answer["rows"]}
            our.count(query, truth, found)
            counted.count(answer["total"] >= len(found), f"{query}：报 {answer['total']} 条")
            their.count(query, truth, {places[each] for each in other["ids"]})
        self._missing("随机片段", our.faultless)
        self._missing("条数", counted)
        number = len(queries)
        yield Row(f"{number} 个随机片段：查全 / 查准", "100% / 100%", our, their)
        yield Row("其中完全正确的", "全部", our.faultless, their.faultless)
        yield Row(
            f"新词到 {PAGE} 条结果，热（中位数 / 95%）", "150 / 500 ms", _times(answers), _times(others)
        )

    def _ranked(self, ours: Ours, peer: Peer) -> Iterator[Row]:
        answers = ours.search(self.titles, PAGE)
        first, page = judged.ranked(self.titles, (answer["titles"] for answer in answers))
        titles = [record.title for record in self.found.records]
        places = judged.peer_places(self.peer)
        others = [
            [titles[places[each]] for each in answer["ids"][:PAGE]]
            for answer in peer.search(self.some_titles, 0)
        ]
        their_first, their_page = judged.ranked(self.some_titles, others)
        measure = f"{len(self.titles)} 个标题"
        yield Row(f"{measure}：排第一", "≥ 99%", self._missing("标题排第一", first), their_first)
        yield Row(f"{measure}：在第一页", "100%", self._missing("标题在第一页", page), their_page)

    def _by_sound(self, ours: Ours) -> Iterator[Row]:
        wanted = {"标题": self.some_titles, "词语": self.terms}
        times = []
        for way in asked.SOUNDS:
            both, apart = judged.Score(), []
            for what, texts in wanted.items():
                typed = asked.by_sound(way, texts)
                queries = [each.text for each in typed]
                answers = list(ours.search(queries, judged.NEAR))
                times += answers
                score = self._missing(f"{way} {what}", judged.read_from(typed, answers, self.truth))
                both += score
                near = judged.suggested(typed, ours.suggest(queries))
                apart.append(Row(f"　{what}", "", f"{score}；输入时的建议前 5：{near}"))
                if what == "词语":
                    apart += self._by_length(typed, answers, judged.read_from)
            yield Row(f"{way}，标题和词语：前 5", "≥ 98%", both)
            yield from apart
        yield Row("拼音到结果，热（中位数 / 95%）", "150 / 500 ms", _times(times))

    def _with_slips(self, ours: Ours) -> Iterator[Row]:
        for kind in asked.SLIPS:
            typed = list(asked.with_slips(kind, self.terms, self.truth.occurs))
            answers = list(ours.search([each.text for each in typed], judged.NEAR))
            score = self._missing(kind, judged.mended(typed, answers, self.truth))
            if kind == asked.WRONG:
                fair = [pair for pair in zip(typed, answers, strict=True) if len(pair[0].wanted) > 2]
                score = judged.mended([each for each, _ in fair], [answer for _, answer in fair], self.truth)
            yield Row(f"{kind}：前 3 个提议", "≥ 95%", score)
            yield from self._by_length(typed, answers, judged.mended)

    def _by_length(
        self, typed: Sequence[Typed], answers: Sequence[dict[str, Any]], judge: Judge
    ) -> Iterator[Row]:
        """Short words have many neighbours: told apart."""
        for name, length in (("2 字", 2), ("3 字", 3), ("4 字以上", 4)):
            pairs = [
                pair for pair in zip(typed, answers, strict=True) if min(len(pair[0].wanted), 4) == length
            ]
            if pairs and len(pairs) < len(typed):
                score = judge([each for each, _ in pairs], [answer for _, answer in pairs], self.truth)
                yield Row(f"　　其中 {name}", "", score)

    # ── weight ─────────────────────────────────────────────────────────────────────────────────

    def _weighed(self, browser: Browser, plain: Server, theirs: Server) -> Iterator[Row]:
        share = self.amounts.cold // 3
        queries = [*self.substrings[: self.amounts.cold - share], *self.terms[:share]]
        packed, their_packed = Server(self.ours, True), Server(self.peer, True)
        measure = f"第一次查询取 10 条，冷（{len(queries)} 次，中位数）"
        yield Row(measure, "≤ 250 KB", *weighed.first_queries(browser, plain, theirs, queries))
        packed_pair = weighed.first_queries(browser, packed, their_packed, queries)
        yield Row("　服务器压缩网页和脚本时", "", *packed_pair)
        half = self.amounts.watched // 2
        inputs = [
            *(each.text[:8] for each in asked.by_sound("全拼", self.terms[-half:])),
            *(each[:6] for each in self.terms[:half]),
        ]
        for page, name in (("index.html", "首页"), ("search.html", "搜索页")):
            keys = weighed.typing(browser, plain, page, inputs)
            self.missed[f"{name}第一个键没有建议"] = keys.silent
            yield Row(f"{name}第一条建议，冷（{len(inputs)} 次，中位数）", "≤ 60 KB", keys.first)
            firsts = [text[0] for text in inputs]
            yield Row(
                "　服务器压缩网页和脚本时", "≤ 60 KB", weighed.typing(browser, packed, page, firsts).first
            )
            yield Row("　以后每个键（中位数）", "≤ 15 KB", keys.later_text())
        with visit(browser, plain, "search.html") as here:
            prefixes = [text[:end] for text in inputs for end in range(1, len(text) + 1)]
            yield Row("按键到建议，热（中位数 / 95%）", "50 ms", _times(list(Ours(here).suggest(prefixes))))


def _times(answers: Sequence[dict[str, Any]]) -> str:
    times = sorted(answer["ms"] for answer in answers)
    return f"{statistics.median(times):.0f} / {times[len(times) * 95 // 100]:.0f} ms"


def _seconds(costs: Sequence[Cost]) -> str:
    seconds, processor = (
        statistics.median(values)
        for values in zip(*((cost.seconds, cost.processor) for cost in costs), strict=True)
    )
    return f"{seconds:.1f} 秒（处理器 {processor:.1f} 秒）"


def _peak(costs: Sequence[Cost]) -> str:
    return f"{statistics.median(cost.peak for cost in costs) / 1e6:.0f} MB"


def _size(folder: Path) -> str:
    size, files = sites.size(folder)
    return f"{size / 1e6:.1f} MB，{files} 个文件"
