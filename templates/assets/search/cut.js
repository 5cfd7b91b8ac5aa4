/** The terms in a text. */

import { costs } from "./nodes.js";

/** Files that one text may call for, and of these by one of its places. */
const LOADS = { all: 12, place: 3 };

const LOOSE = /[0-9a-z]+|./gsu;

/** @typedef {import("./pinyin.js").Typed} Typed */

/**
 * The longest term at each place of a text, from its beginning on; characters that no term begins with
 * are passed over.
 * @param {Typed} typed Han characters
 * @param {import("./nodes.js").Tree} tree
 * @returns {Promise<{start: number, end: number, text: string}[]>} places in units
 */
export async function terms(typed, tree) {
  const rest = costs(typed);
  /** @type {{start: number, end: number, text: string}[]} */ const found = [];
  /** @type {Set<string>} */ const used = new Set();
  for (let at = 0; at < typed.length && used.size <= LOADS.all; ) {
    let end = 0;
    let best = "";
    let here = LOADS.place;
    for (const { key } of tree.walk(typed, at, rest, true)) {
      if (!here-- || used.add(key).size > LOADS.all) break;
      for (const { text, units, kind } of (await tree.node(key)).terms) {
        const length = units.length;
        if (kind === "title" || length < 2 || at + length <= end) continue;
        if (units.every((unit, index) => unit.text === typed.units[at + index])) {
          end = at + length;
          best = text;
        }
      }
    }
    if (best) found.push({ start: at, end, text: best });
    at = Math.max(end, at + 1);
  }
  return found;
}

/**
 * @param {Typed} typed
 * @param {{start: number, end: number}[]} known terms in it, in order
 * @returns {string[]} all of it: the terms, and what stands between them as characters and runs of letters
 */
export function pieces(typed, known) {
  /** @type {string[]} */ const found = [];
  let at = 0;
  for (const { start, end } of [...known, { start: typed.length, end: typed.length }]) {
    found.push(...(typed.units.slice(at, start).join("").match(LOOSE) ?? []));
    if (start < end) found.push(typed.units.slice(start, end).join(""));
    at = end;
  }
  return found;
}
