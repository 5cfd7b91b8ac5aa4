"""The two searches in a page, asked alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bench.search.visitor import Visit

_BATCH = 50
"""Queries in one call into the page."""

_SEARCH = """async ([queries, options, all]) => {
  const at = (name) => new URL(name, document.querySelector("script[type=module]").src).href;
  const { search } = await import(at("query.js"));
  const { withEngine } = await import(at("engine.js"));
  const { fold } = await import(at("fold.js"));
  const bundle = new URL("search/", document.baseURI).href;
  const answers = [];
  for (const query of queries) {
    const start = performance.now();
    const { total, results, notes, nearest } = await search(query, { ...options, bundle });
    const ms = performance.now() - start;
    const rows = all ? await withEngine(bundle, async (engine) => [...(await engine.find(fold(query))).keys()]) : [];
    answers.push({ total, titles: results.map(({ title }) => title), notes, nearest, rows, ms });
  }
  return answers;
}"""

_SUGGEST = """async ([inputs]) => {
  const { withEngine } = await import(new URL("engine.js", document.querySelector("script[type=module]").src).href);
  const bundle = new URL("search/", document.baseURI).href;
  const lexicon = await withEngine(bundle, (engine) => engine.lexicon());
  const answers = [];
  for (const input of inputs) {
    const start = performance.now();
    const texts = (await lexicon.suggest(input)).map(({ text }) => text);
    answers.push({ texts, ms: performance.now() - start });
  }
  return answers;
}"""

_ADDRESSES = """async ([from, to]) => {
  const { withEngine } = await import(new URL("engine.js", document.querySelector("script[type=module]").src).href);
  return withEngine(new URL("search/", document.baseURI).href, (engine) =>
    Promise.all(engine.rows.slice(from, to).map(({ id }) => engine.record(id).then(({ address }) => address))));
}"""

_PEER = """async ([queries, limit]) => {
  const pagefind = await import(new URL("pagefind/pagefind.js", document.baseURI).href);
  const answers = [];
  for (const query of queries) {
    const start = performance.now();
    const { results } = await pagefind.search(query);
    await Promise.all(results.slice(0, limit).map((result) => result.data()));
    answers.push({ ids: results.map(({ id }) => id), ms: performance.now() - start });
  }
  return answers;
}"""


class Ours:
    """``search()`` of query.js and what it is made of, in a page of our site."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit

    def search(
        self, queries: Sequence[str], limit: int, rows: bool = False, literal: bool = False
    ) -> Iterator[dict[str, Any]]:
        """``total``, ``titles`` of the results, ``notes``, ``nearest`` and ``ms``; with ``rows`` also the numbers
        of all records that hold the query, which must be one word."""
        for part in _parts(queries):
            yield from self._visit.ask(_SEARCH, part, {"limit": limit, "literal": literal}, rows)

    def suggest(self, inputs: Sequence[str]) -> Iterator[dict[str, Any]]:
        """``texts`` and ``ms``."""
        for part in _parts(inputs):
            yield from self._visit.ask(_SUGGEST, part)

    def addresses(self, count: int) -> list[str]:
        """Addresses by number of the record."""
        return [
            address
            for at in range(0, count, _BATCH)
            for address in self._visit.ask(_ADDRESSES, at, at + _BATCH)
        ]


class Peer:
    """Pagefind's own script, in a page of the peer's site."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit

    def search(self, queries: Sequence[str], limit: int) -> Iterator[dict[str, Any]]:
        """``ids`` of all results and ``ms``, with ``limit`` results fetched."""
        for part in _parts(queries):
            yield from self._visit.ask(_PEER, part, limit)


def _parts(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    return (texts[at : at + _BATCH] for at in range(0, len(texts), _BATCH))
