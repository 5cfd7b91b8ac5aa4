/** What letters can mean: terms, pieces of titles, and phrases of several terms. */

import { costs } from "./nodes.js";
import { compose } from "./phrases.js";
import { meant } from "./suggest.js";
import { cutOut } from "./units.js";

/** Files that the terms of one input may call for. */
const LOADS = { all: 6, fresh: 6 };

/** What counts against a guess besides its spelling. */
const PRICE = { prefix: 0.6, piece: 0.3, composed: 0.5 };

/** How much a term's weight counts for it, per natural logarithm. */
const WEIGHT = 0.05;

/** From this cost a unit on an input is initials, of which each is a unit. */
const INITIALS = 0.4;

/** A whole term spelled nearly as well as the input can be makes composed phrases needless. */
const PLAIN = 0.3;

/** A whole term of so many units is hardly a coincidence. */
const SURE = 5;

/**
 * @typedef {object} Interpretation
 * @property {string} text
 * @property {boolean} whole the input spells all of it
 * @property {number} cost 0 for the plainest guess, higher for worse ones
 */

/**
 * @param {import("./pinyin.js").Typed} typed
 * @param {import("./nodes.js").Tree} tree
 * @param {number} limit
 * @returns {Promise<Interpretation[]>} best first, each text once
 */
export async function interpretations(typed, tree, limit) {
  /** @type {(Interpretation & {rank: number})[]} */ const found = [];
  /** @type {(text: string, whole: boolean, cost: number, weight: number) => void} */
  const add = (text, whole, cost, weight) => {
    found.push({ text, whole, cost, rank: cost - WEIGHT * Math.log(1 + weight) });
  };
  let best = Infinity;
  for (const { entry, cost, units, whole } of await meant(typed, tree, LOADS, isSure)) {
    const { text, weight, kind, at } = entry;
    best = Math.min(best, cost);
    if (at === 0) add(text, whole, cost + (whole ? 0 : PRICE.prefix), weight);
    if (kind !== "title" || (whole && at === 0)) continue;
    if (cost >= units * INITIALS || typed.endsWith(entry.units[units - 1])) {
      add(cutOut(text, at, at + units)[1], true, cost + PRICE.piece, 0);
    }
  }
  if (best > costs(typed)[0] + PLAIN || !found.some(({ whole }) => whole)) {
    for (const { text, cost, whole } of await compose(typed, tree)) add(text, whole, cost + PRICE.composed, 0);
  }
  found.sort((left, right) => left.rank - right.rank);
  const texts = new Set();
  const each = found.filter(({ text }) => !texts.has(text) && texts.add(text));
  return each.slice(0, limit).map(({ text, whole, cost }) => ({ text, whole, cost }));
}

/** @param {import("./suggest.js").Meant[]} found */
const isSure = (found) =>
  found.some(({ entry, cost, whole }) => whole && (cost <= PLAIN || entry.units.length >= SURE));
