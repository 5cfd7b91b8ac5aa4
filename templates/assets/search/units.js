/** Units of a text, boundaries apart: what a term is made of and what is typed of it. */

import { BOUNDARY, foldWithPlaces } from "./fold.js";

export const HAN = /^[\u3007\u3400-\u9fff\u{20000}-\u{323af}]$/u;

/**
 * @typedef {object} Place
 * @property {string} text the unit: a folded letter, digit or Han character
 * @property {number} start where its source begins in the text, in UTF-16 code units
 * @property {number} end where that ends
 * @property {boolean} apart a boundary stands before it
 */

/**
 * @param {string} text
 * @returns {Place[]}
 */
export function unitsOf(text) {
  const { units, starts, ends } = foldWithPlaces(text);
  /** @type {Place[]} */ const found = [];
  let at = 0;
  let apart = false;
  for (const unit of units) {
    if (unit !== BOUNDARY) found.push({ text: unit, start: starts[at], end: ends[at], apart });
    apart = unit === BOUNDARY;
    at += unit.length;
  }
  return found;
}

/**
 * The part of a text that some of its units take, with the marks between them.
 * @param {string} text
 * @param {number} from
 * @param {number} to behind the last unit
 * @returns {[string, string, string]} what stands before, the part, what stands behind
 */
export function cutOut(text, from, to) {
  const units = unitsOf(text);
  const start = units[from].start;
  const end = units[to - 1].end;
  return [text.slice(0, start), text.slice(start, end), text.slice(end)];
}
