/** The order of results. */

import { places } from "./tokens.js";

/**
 * Where all words stand: all of them in the number, a name or the title, or at least one only in the text.
 * @typedef {"number" | "name" | "title" | "text"} Why
 */

/**
 * A word of the query as it was found: its own hits, and those of other words for the same.
 * @typedef {object} Found
 * @property {string} word folded
 * @property {import("./engine.js").Hits} hits
 * @property {{word: string, hits: import("./engine.js").Hits}[]} others
 */

/**
 * A row that contains every word, or another for it.
 * @typedef {object} Match
 * @property {import("./engine.js").Row} row
 * @property {Why} why
 * @property {boolean} whole the words are the whole number, name or title
 * @property {number} headed share of the words that stand in number, name or title
 * @property {number} own share of the words that stand there themselves
 * @property {boolean} starts the title starts with the first word
 * @property {string | null} via the first other word by which it was found
 * @property {number} score
 */

/** Constants of BM25 (Robertson and Zaragoza 2009). */
const SATURATION = 1.2;
const SHARE = 0.75;

/**
 * Matches for all rows that contain every word.
 * @param {Found[]} found
 * @param {{rows: import("./engine.js").Row[], length: number}} engine
 * @param {Map<number, Why>} identified rows whose number or name the whole query is
 * @returns {Match[]}
 */
export function matches(found, engine, identified) {
  const [first, ...rest] = found.map(({ word, hits, others }) => {
    /** @type {Map<number, {hit: import("./index.js").Hit, word: string}>} */ const all = new Map();
    for (const other of [...others].reverse()) other.hits.forEach((hit, id) => all.set(id, { hit, word: other.word }));
    hits.forEach((hit, id) => all.set(id, { hit, word }));
    return { word, all, rarity: Math.log(1 + (engine.rows.length - all.size + 0.5) / (all.size + 0.5)) };
  });
  /** @type {Match[]} */ const list = [];
  for (const id of first.all.keys()) {
    const hits = [first, ...rest].flatMap(({ word, all, rarity }) => {
      const hit = all.get(id);
      return hit ? [{ ...hit.hit, used: hit.word, own: hit.word === word, rarity }] : [];
    });
    if (hits.length === found.length) list.push(match(engine.rows[id], hits, identified.get(id), engine.length));
  }
  return list;
}

/**
 * @param {import("./engine.js").Row} row
 * @param {{first: number, count: number, used: string, own: boolean, rarity: number}[]} hits one for each word
 * @param {Why | undefined} identity
 * @param {number} average length of a record
 * @returns {Match}
 */
function match(row, hits, identity, average) {
  const wheres = hits.map(({ first }) => where(row, first));
  const headed = wheres.filter((where) => where !== "text").length / hits.length;
  const together = headed < 1 ? "text" : wheres.every((where) => where === wheres[0]) ? wheres[0] : "title";
  const why = identity ?? together;
  const other = hits.find(({ own }) => !own);
  const weight = SATURATION * (1 - SHARE + (SHARE * row.length) / average);
  return {
    row,
    why,
    whole: identity !== undefined || (why === "number" && isWholeNumber(hits, row)) || (why === "title" && isWholeTitle(hits, row)),
    headed,
    own: hits.filter(({ own }) => own).length / hits.length,
    starts: row.title > 0 && hits[0].first === 0,
    via: other ? other.used : null,
    score: hits.reduce((sum, { count, rarity }) => sum + (rarity * count) / (count + weight), 0),
  };
}

/**
 * The field in which a place lies.
 * @param {import("./engine.js").Row} row
 * @param {number} place
 * @returns {Why}
 */
function where(row, place) {
  if (place < row.title) return "title";
  if (place >= row.head) return "text";
  return row.number && place < row.title + 1 + 2 * (row.number + 1) ? "number" : "name";
}

/**
 * Rows of which a word is the whole number.
 * @param {import("./engine.js").Hits} hits
 * @param {string} word folded, without boundaries
 * @param {import("./engine.js").Row[]} rows
 * @returns {number[]}
 */
export function numbered(hits, word, rows) {
  return Array.from(hits)
    .filter(([id, { first }]) => where(rows[id], first) === "number" && isWholeNumber([{ used: word }], rows[id]))
    .map(([id]) => id);
}

/**
 * The words together are the number, but perhaps for the last sign 号.
 * @param {{used: string}[]} hits
 * @param {import("./engine.js").Row} row
 */
function isWholeNumber(hits, row) {
  return hits.reduce((sum, { used }) => sum + places(used), 0) >= row.number - 1;
}

/**
 * The words follow one another from end to end of the title.
 * @param {{first: number, used: string}[]} hits
 * @param {import("./engine.js").Row} row
 */
function isWholeTitle(hits, row) {
  let at = 0;
  for (const { first, used } of hits) {
    if (first !== at) return false;
    at += places(used);
  }
  return at === row.title;
}

/** @type {(match: Match) => number} */
const identity = ({ whole, why }) => (whole ? (why === "number" ? 2 : 1) : 0);

/**
 * Best first: a whole number, a whole name or title; in force before gone; words in number, name or title;
 * the query's own words; relevance; newest first. By date: in force before gone, newest first.
 * @param {Match[]} matches
 * @param {"relevance" | "date"} sort
 * @returns {Match[]} a new array
 */
export function order(matches, sort) {
  /** @type {(a: Match, b: Match) => number} */
  const byDate = ({ row: a }, { row: b }) => Number(a.gone) - Number(b.gone) || b.day - a.day || a.id - b.id;
  /** @type {(a: Match, b: Match) => number} */
  const byRelevance = (a, b) =>
    identity(b) - identity(a) ||
    Number(a.row.gone) - Number(b.row.gone) ||
    b.headed - a.headed ||
    b.own - a.own ||
    Number(b.starts) - Number(a.starts) ||
    b.score - a.score ||
    byDate(a, b);
  return [...matches].sort(sort === "date" ? byDate : byRelevance);
}
