/**
 * The search itself, without any page: one documented function, for the search page, other pages, staff
 * and tests. What a word finds is defined in docs/search.md and, as code, in zwgk_site/search/record.py.
 */

import { cardsFor } from "./answers.js";
import { withEngine } from "./engine.js";
import { choices, chosen, passes, without } from "./facets.js";
import { present } from "./present.js";
import { order } from "./rank.js";
import { SearchUnavailable } from "./store.js";
import { parse } from "./terms.js";
import { understood } from "./understand.js";

export { SearchUnavailable };

/** Results of the corrected query shown beside the few of the query itself. */
const BESIDE = 5;

/** So few results that the best of them is an answer. */
const FEW = 3;

/** Results shown for each part of a query of which nothing was found. */
const PART = 3;

/**
 * @typedef {import("./excerpt.js").Piece} Piece
 * @typedef {import("./facets.js").Choice} Choice
 * @typedef {import("./present.js").Result} Result
 * @typedef {import("./understand.js").Note} Note
 * @typedef {import("./answers.js").CardShown} CardShown
 */

/**
 * @typedef {object} Options
 * @property {string | URL} bundle absolute address of the folder `search/`
 * @property {Record<string, string | string[] | null | undefined>} [filters] chosen values of `kind`,
 *   `department`, `year`, `topic`, `validity`, `region`; several values of one field mean any of them
 * @property {number} [offset] results to pass over, 0 by default
 * @property {number} [limit] most results to return, 20 by default; only these are fetched
 * @property {"relevance" | "date"} [sort] `relevance` by default
 * @property {boolean} [literal] search the query alone: no everyday words, no pinyin, no mending
 */

/**
 * Results of one query, for a list of its own.
 * @typedef {{query: string, total: number, results: Result[]}} Part
 */

/**
 * @typedef {object} Answer
 * @property {string} query as given
 * @property {string} searched the text whose results are listed: the query, unless a note says otherwise
 * @property {number} total results with the filters
 * @property {Result[]} results from `offset`, at most `limit`
 * @property {Record<string, Choice[]>} facets values with the number of results they would give
 * @property {Record<string, number>} without results without the filter of one field
 * @property {string[]} words the folded words that were searched
 * @property {import("./terms.js").Problem} problem why nothing was searched; null if all is well
 * @property {Note[]} notes what was done beyond the query, most important first
 * @property {CardShown[]} cards answers to show above the results
 * @property {Part | null} also results of the corrected query, where the query itself has only a few
 * @property {Part[]} parts where nothing was found: what parts of the query find
 * @property {string[]} nearest where nothing was found: known words near the query
 */

/**
 * Finds every record that contains all words of the query, and no other; where there is none, what was
 * probably meant, and says so in `notes`.
 * @param {string} query
 * @param {Options} options
 * @returns {Promise<Answer>} rejects with SearchUnavailable if the index cannot be loaded
 */
export async function search(query, options) {
  const { problem } = parse(query);
  if (problem) return { ...empty(query), problem };
  const bundle = new URL(options.bundle).href.replace(/\/?$/, "/");
  return withEngine(bundle, async (engine) => {
    const meant = await understood(query, engine, options.literal ?? false);
    const { best, ...answer } = await listed(engine, meant.searched, options);
    const first = !options.offset && !Object.keys(chosen(options.filters ?? {})).length;
    const [cards, also, parts] = await Promise.all([
      first ? cardsFor(engine, meant.searched.terms, best, !meant.notes.length && answer.total <= FEW) : [],
      meant.also ? part(engine, meant.also, BESIDE) : null,
      Promise.all(meant.parts.map((each) => part(engine, each, PART))),
    ]);
    const { notes, nearest } = meant;
    return { ...empty(query), searched: meant.searched.text, ...answer, notes, nearest, cards, also, parts };
  });
}

/**
 * @param {string} query
 * @returns {Answer}
 */
function empty(query) {
  const lists = { results: [], words: [], notes: [], cards: [], parts: [], nearest: [] };
  return { query, searched: query, total: 0, facets: {}, without: {}, problem: null, also: null, ...lists };
}

/**
 * @param {import("./engine.js").Engine} engine
 * @param {import("./understand.js").Searched} searched
 * @param {Omit<Options, "bundle">} options
 */
async function listed(engine, { found, matches: all }, options) {
  const filters = chosen(options.filters ?? {});
  const { offset = 0, limit = 20, sort = "relevance" } = options;
  const rows = all.map(({ row }) => row.id);
  const kept = all.filter(({ row }) => passes(row.id, filters, engine.columns));
  const words = found.flatMap(({ word, others }) => [word, ...others.map((other) => other.word)]);
  const shown = order(kept, sort).slice(offset, offset + limit);
  return {
    total: kept.length,
    results: await Promise.all(shown.map((match) => present(engine, match, words))),
    facets: choices(rows, filters, engine.columns),
    without: without(rows, filters, engine.columns),
    words,
    best: shown.length ? shown[0] : undefined,
  };
}

/**
 * @param {import("./engine.js").Engine} engine
 * @param {import("./understand.js").Searched} searched
 * @param {number} limit
 * @returns {Promise<Part>}
 */
async function part(engine, searched, limit) {
  const { total, results } = await listed(engine, searched, { limit });
  return { query: searched.text, total, results };
}
