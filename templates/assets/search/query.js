/**
 * The search itself, without any page: one documented function, for the search page, other pages and
 * tests. What is found is defined in docs/search.md and, as code, in zwgk_site/search/record.py.
 */

import { SearchUnavailable, withEngine } from "./engine.js";
import { excerpt, marked } from "./excerpt.js";
import { choices, chosen, passes, without } from "./facets.js";
import { match, order } from "./rank.js";
import { terms } from "./terms.js";

export { SearchUnavailable };

/** Above so many matches relevance is not computed, only words in titles and dates count: it would take seconds. */
const SCORED = 2000;

/**
 * @typedef {import("./excerpt.js").Piece} Piece
 * @typedef {import("./facets.js").Choice} Choice
 */

/**
 * @typedef {object} Options
 * @property {string | URL} bundle absolute address of the folder `search/`
 * @property {Record<string, string | string[] | null | undefined>} [filters] chosen values of
 *   `kind`, `department`, `year`; several values of one field mean any of them
 * @property {number} [offset] results to pass over, 0 by default
 * @property {number} [limit] most results to return, 20 by default; only these are fetched
 * @property {"relevance" | "date"} [sort] `relevance` by default
 */

/**
 * @typedef {object} Result
 * @property {string} address relative to the site root
 * @property {string} title
 * @property {Piece[]} titlePieces the title with the words marked
 * @property {string} kind
 * @property {Piece[]} excerpt of the text, around the words; empty where it would repeat the title
 * @property {string | null} number
 * @property {Piece[]} numberPieces the number with the words marked, empty without one
 * @property {string | null} department
 * @property {string | null} year
 * @property {string | null} date ISO, YYYY-MM-DD
 * @property {string | null} status a small word such as 失效
 * @property {boolean} gone repealed or expired
 * @property {import("./rank.js").Why} why where the words stand
 */

/**
 * @typedef {object} Answer
 * @property {number} total results with the filters
 * @property {Result[]} results from `offset`, at most `limit`
 * @property {Record<string, Choice[]>} facets values with the number of results they would give
 * @property {Record<string, number>} without results without the filter of one field
 * @property {string[]} words the folded words that were searched
 * @property {import("./terms.js").Problem} problem why nothing was searched; null if all is well
 */

/**
 * Finds every record that contains all words of the query, and no other.
 * @param {string} query
 * @param {Options} options
 * @returns {Promise<Answer>} rejects with SearchUnavailable if the index cannot be loaded
 */
export async function search(query, options) {
  const { words, problem } = terms(query);
  if (problem) return { total: 0, results: [], facets: {}, without: {}, words, problem };
  const bundle = new URL(options.bundle).href.replace(/\/?$/, "/");
  const filters = chosen(options.filters ?? {});
  const { offset = 0, limit = 20, sort = "relevance" } = options;

  return withEngine(bundle, async (engine) => {
    const { catalogue } = engine;
    const found = await Promise.all(words.map((word) => engine.find(word)));
    const rows = [...found[0].keys()].filter((row) => found.every((places) => places.has(row)));
    const kept = rows.filter((row) => passes(row, filters, catalogue));
    const matches = kept.map((row) => match(row, words, found.map((places) => places.get(row) ?? 0), catalogue));
    const scored = sort === "relevance" && kept.length > 1 && rows.length <= SCORED;
    const scores = scored ? await engine.score(words) : new Map();
    const shown = order(matches, scores, catalogue.inForce, sort).slice(offset, offset + limit);
    return {
      total: kept.length,
      results: await Promise.all(shown.map(({ row, why }) => present(engine, row, why, words))),
      facets: choices(rows, filters, catalogue),
      without: without(rows, filters, catalogue),
      words,
      problem: null,
    };
  });
}

/**
 * @param {import("./engine.js").Engine} engine
 * @param {number} row
 * @param {import("./rank.js").Why} why
 * @param {string[]} words
 * @returns {Promise<Result>}
 */
async function present(engine, row, why, words) {
  const { text, ...shown } = await engine.record(row);
  const part = excerpt(text, words);
  return {
    ...shown,
    titlePieces: marked(shown.title, words),
    numberPieces: marked(shown.number ?? "", words),
    excerpt: shown.title.includes(part.map((piece) => piece.text).join("")) ? [] : part,
    why,
  };
}
