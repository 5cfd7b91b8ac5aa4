/** A query, understood: the words that must all occur. */

import { fold } from "./fold.js";

/** Longest query in characters, and most words, that are searched at all. */
export const LIMIT = { characters: 300, words: 20 };

/**
 * What is wrong with a query; null if nothing is.
 * `empty`: nothing but spaces. `marks`: no letter, digit or Han character. `long`: over the limits.
 * @typedef {"empty" | "marks" | "long" | null} Problem
 */

/**
 * @param {string} query
 * @returns {{words: string[], problem: Problem}} folded words, each once, in order
 */
export function terms(query) {
  const pieces = query.split(/\s+/u).filter(Boolean);
  if (!pieces.length) return { words: [], problem: "empty" };
  if (query.length > LIMIT.characters * 2 || Array.from(query.trim()).length > LIMIT.characters) {
    return { words: [], problem: "long" };
  }
  const words = [...new Set(pieces.map(fold).filter(Boolean))];
  if (!words.length) return { words, problem: "marks" };
  return words.length > LIMIT.words ? { words: [], problem: "long" } : { words, problem: null };
}
