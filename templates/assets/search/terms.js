/** A query, read: words that must all occur, word for word where they stand in quotes, and words that must not. */

import { BOUNDARY, fold } from "./fold.js";

/** Longest query in characters, and most words, that are searched at all. */
export const LIMIT = { characters: 300, words: 20 };

/**
 * What is wrong with a query; null if nothing is.
 * `empty`: nothing but spaces. `marks`: no letter, digit or Han character. `long`: over the limits.
 * `only_excluded`: nothing but words that must not occur.
 * @typedef {"empty" | "marks" | "long" | "only_excluded" | null} Problem
 */

/**
 * `text` is the word as typed, `word` the same folded; `quoted`: to be taken word for word.
 * @typedef {{text: string, word: string, quoted: boolean}} Term
 */

/** @typedef {{terms: Term[], excluded: string[], problem: Problem}} Query */

/** A minus or none, then words in a pair of quotes, perhaps without the last, or anything up to a space. */
const PIECE = /([-－﹣]?)(?:["“”„＂]([^"“”„＂]*)["“”„＂]?(?=\s|$)|(\S+))/gu;

/**
 * @param {string} query
 * @returns {Query}
 */
export function parse(query) {
  const nothing = { terms: [], excluded: [] };
  if (!query.trim()) return { ...nothing, problem: "empty" };
  if (query.length > LIMIT.characters * 2 || Array.from(query.trim()).length > LIMIT.characters) {
    return { ...nothing, problem: "long" };
  }
  /** @type {Map<string, Term>} */ const terms = new Map();
  /** @type {Set<string>} */ const excluded = new Set();
  for (const [, minus, phrase, plain] of query.matchAll(PIECE)) {
    const text = (phrase ?? plain).trim();
    const word = fold(text);
    if (!word) continue;
    if (minus) excluded.add(word);
    else if (!terms.has(word)) terms.set(word, { text, word, quoted: phrase !== undefined });
  }
  const found = { terms: Array.from(terms.values()), excluded: Array.from(excluded) };
  if (!found.terms.length) return { ...nothing, problem: found.excluded.length ? "only_excluded" : "marks" };
  if (found.terms.length + found.excluded.length > LIMIT.words) return { ...nothing, problem: "long" };
  return { ...found, problem: null };
}

/**
 * Barred words as one writes them behind a query.
 * @param {string[]} excluded folded
 */
export const barred = (excluded) => excluded.map((word) => ` -"${word.split(BOUNDARY).join(" ")}"`).join("");
