/** A slip inside a longer word: of a title, or in a part that is found between known terms and mended. */

import { terms } from "./cut.js";
import { costs } from "./nodes.js";
import { SOUND, distance } from "./slips.js";
import { HAN, cutOut } from "./units.js";

/** Parts of a word that are tried, and units of the longest. */
const TRIED = 6;
const LONGEST = 8;

/** Greatest cost between a word and a title. */
const FARTHEST = 2;

/** Characters of a longer gap that are tried together with the term beside it. */
const SHORT = 2;

/** @typedef {{start: number, end: number}} Part places in units */

/**
 * The word with one part of it mended, likeliest first.
 * @param {string} word
 * @param {import("./pinyin.js").Typed} typed the word, as long as it is looked at
 * @param {import("./nodes.js").Tree} tree
 * @param {import("./slips.js").Slips} slips
 * @returns {Promise<import("./slips.js").Correction[]>}
 */
export async function mend(word, typed, tree, slips) {
  const known = await terms(typed, tree);
  /** @type {Map<string, import("./slips.js").Correction>} */ const found = new Map();
  let sure = false;
  for (const { start, end } of suspects(known, typed).slice(0, TRIED)) {
    if (sure) break;
    const [before, , behind] = cutOut(word, start, end);
    const near = await slips.near(typed.units.slice(start, end).map(typed.speech.unit));
    for (const { text, cost, count } of near.slice(0, 3)) {
      const whole = before + text + behind;
      sure = sure || cost <= SOUND;
      if (cost < (found.get(whole)?.cost ?? Infinity)) found.set(whole, { text: whole, cost, count, part: true });
    }
  }
  return [...found.values()];
}

/**
 * Long terms, titles above all, that begin like a word and differ from it in one place or two.
 * @param {import("./pinyin.js").Typed} typed the word
 * @param {import("./nodes.js").Tree} tree
 * @returns {Promise<import("./slips.js").Correction[]>}
 */
export async function nearTitles(typed, tree) {
  const word = typed.units.map(typed.speech.unit);
  /** @type {import("./slips.js").Correction[]} */ const found = [];
  for (const { key } of tree.walk(typed, 0, costs(typed))) {
    for (const { text, units, weight } of (await tree.node(key)).terms) {
      if (Math.abs(units.length - word.length) > 1) continue;
      const cost = distance(word, units, FARTHEST);
      if (cost > 0 && cost <= FARTHEST) found.push({ text, cost, count: weight, part: false });
    }
    break;
  }
  return found;
}

/**
 * Parts that may hold the slip: what no term covers, with and without its neighbours; then neighbours that
 * are terms each but perhaps not together.
 * @param {Part[]} known
 * @param {import("./pinyin.js").Typed} typed
 * @returns {Part[]}
 */
function suspects(known, typed) {
  /** @type {Part[]} */ const parts = [];
  /** @type {(start: number, end: number) => void} */
  const add = (start, end) => {
    const length = end - start;
    if (length < 2 || length > LONGEST || length === typed.length) return;
    if (!parts.some((part) => part.start === start && part.end === end)) parts.push({ start, end });
  };
  for (const { start, end } of gaps(known, typed)) {
    const left = known.find((part) => part.end === start);
    const right = known.find((part) => part.start === end);
    if (right) add(Math.max(start, end - SHORT), right.end);
    if (left) add(left.start, Math.min(end, start + SHORT));
    add(start, end);
    if (right) add(start, right.end);
    if (left && right) add(left.start, right.end);
  }
  for (let index = 1; index < known.length; index++) {
    if (known[index - 1].end === known[index].start) add(known[index - 1].start, known[index].end);
  }
  return parts;
}

/**
 * Runs of Han characters outside the terms.
 * @param {Part[]} known
 * @param {import("./pinyin.js").Typed} typed
 */
function gaps(known, typed) {
  /** @type {Part[]} */ const found = [];
  for (let at = 0; at < typed.length; at++) {
    const last = found[found.length - 1];
    if (!HAN.test(typed.units[at]) || known.some(({ start, end }) => at >= start && at < end)) continue;
    if (last && last.end === at) last.end++;
    else found.push({ start: at, end: at + 1 });
  }
  return found;
}
