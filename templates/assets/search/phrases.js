/** Phrases of several terms: what letters can mean that are no term. */

import { costs } from "./nodes.js";
import { COST } from "./syllables.js";

/** Files that one phrase may call for, and of these by one of its places. */
const LOADS = { all: 12, place: 3 };

/** Terms kept from one place to another, and phrases up to a place. */
const KEPT = 6;

/** How much worse than the best one a spelling may be at a place; and a whole phrase, for which more is loaded. */
const SLACK = { place: 0.3, phrase: 0.5 };

/**
 * What it costs to begin another term, a rare one, one that is unfinished, a character that is no term; and
 * what each unit to come will cost at least, about.
 */
const PRICE = { term: 0.5, rare: 0.1, unfinished: 0.6, single: 1.5, unit: 0.35 };

/** Weight from which terms are common. */
const COMMON = 10000;

/** Characters tried for a syllable where no term is. */
const SINGLES = 2;

/** What one letter means behind a digit. @type {Record<string, string>} */
const COUNTED = { n: "年", y: "月", r: "日", h: "号" };

const DIGIT = /^[0-9]$/;

/**
 * @typedef {import("./pinyin.js").Typed} Typed
 * @typedef {import("./nodes.js").Tree} Tree
 */

/**
 * Terms one after the other.
 * @typedef {object} Phrase
 * @property {string} text
 * @property {number} cost
 * @property {number} terms
 * @property {boolean} whole no term is left unfinished
 */

/** What can stand between two places of the input, best first. @typedef {Map<number, Phrase[]>} Steps */

/**
 * Phrases of two and more terms that the input spells from end to end, best first.
 * @param {Typed} typed
 * @param {Tree} tree
 * @returns {Promise<Phrase[]>}
 */
export async function compose(typed, tree) {
  const rest = costs(typed);
  const ahead = outlook(typed, rest);
  /** @type {Steps[]} */ const steps = typed.units.map((_, at) => singles(typed, at));
  /** @type {Set<number>} */ const looked = new Set();
  /** @type {Set<string>} */ const used = new Set();
  for (;;) {
    const reached = paths(steps, 1);
    const next = nearest(reached, ahead, looked);
    const done = reached[typed.length][0];
    if (next < 0 || used.size >= LOADS.all) break;
    if (done && looked.size && reached[next][0].cost + ahead[next] > done.cost + SLACK.phrase) break;
    looked.add(next);
    let left = LOADS.place;
    for (const { key, cost } of tree.walk(typed, next, rest, true)) {
      if (cost > rest[next] + SLACK.place || !left--) break;
      used.add(key);
      read((await tree.node(key)).terms, typed, next, steps[next]);
    }
  }
  return paths(steps, KEPT)[typed.length].filter(({ terms }) => terms > 1);
}

/**
 * What the input will cost from each place on, about.
 * @param {Typed} typed
 * @param {number[]} rest
 */
function outlook(typed, rest) {
  const units = new Array(typed.length + 1).fill(0);
  for (let at = typed.length - 1; at >= 0; at--) {
    units[at] = 1 + units[at + 1];
    for (const ends of typed.classes(at).values()) {
      for (const [end, cost] of ends) {
        if (cost + rest[end] <= rest[at]) units[at] = Math.min(units[at], 1 + units[end]);
      }
    }
  }
  return rest.map((cost, at) => cost + PRICE.unit * units[at]);
}

/**
 * The best phrases up to each place.
 * @param {Steps[]} steps
 * @param {number} most
 */
function paths(steps, most) {
  /** @type {Phrase[][]} */ const table = Array.from({ length: steps.length + 1 }, () => []);
  table[0].push({ text: "", cost: 0, terms: 0, whole: true });
  steps.forEach((ways, at) => {
    for (const [end, list] of ways) {
      for (const before of table[at]) {
        for (const step of list) {
          keep(table[end], most, {
            text: before.text + step.text,
            cost: before.cost + step.cost,
            terms: before.terms + 1,
            whole: step.whole,
          });
        }
      }
    }
  });
  return table;
}

/**
 * The place from which to go on; -1 if there is none.
 * @param {Phrase[][]} reached
 * @param {number[]} ahead
 * @param {Set<number>} looked
 */
function nearest(reached, ahead, looked) {
  let best = -1;
  let least = Infinity;
  for (let at = 0; at < reached.length - 1; at++) {
    if (!reached[at].length || looked.has(at)) continue;
    const cost = reached[at][0].cost + ahead[at];
    if (cost < least) [best, least] = [at, cost];
  }
  return best;
}

/**
 * Adds the terms that the input can mean from a place on.
 * @param {import("./nodes.js").Entry[]} terms
 * @param {Typed} typed
 * @param {number} at
 * @param {Steps} ways
 */
function read(terms, typed, at, ways) {
  for (const { text, weight, kind, units } of terms) {
    if (kind === "title" || kind === "number") continue;
    const { ends, begun } = typed.match(units, at);
    const price = PRICE.term + PRICE.rare * Math.log(COMMON / (Math.min(weight, COMMON) + 0.5));
    for (const [end, cost] of ends) put(ways, end, text, cost + price);
    if (begun) put(ways, typed.length, text, begun.cost + price + PRICE.unfinished, false);
  }
}

/**
 * Single characters: what stands there, or the commonest that are read so.
 * @param {Typed} typed
 * @param {number} at
 */
function singles(typed, at) {
  /** @type {Steps} */ const ways = new Map();
  const text = typed.units[at];
  if (!typed.runs[at]) put(ways, at + 1, text, DIGIT.test(text) ? 0 : PRICE.single);
  const counted = at && DIGIT.test(typed.units[at - 1]) && COUNTED[text];
  if (counted) put(ways, at + 1, counted, COST.initial);
  for (const [syllable, ends] of typed.syllables(at)) {
    const end = at + syllable.length;
    if (ends.get(end) !== 0) continue;
    typed.speech.characters(syllable).slice(0, SINGLES).forEach((character, rank) => {
      put(ways, end, character, PRICE.single * (1 + rank));
    });
  }
  return ways;
}

/** @type {(ways: Steps, end: number, text: string, cost: number, whole?: boolean) => void} */
function put(ways, end, text, cost, whole = true) {
  const list = ways.get(end) ?? [];
  ways.set(end, list);
  keep(list, KEPT, { text, cost, terms: 1, whole });
}

/**
 * Keeps the best phrases, each text once, best first.
 * @param {Phrase[]} list
 * @param {number} most
 * @param {Phrase} phrase
 */
function keep(list, most, phrase) {
  if (list.length === most && list[most - 1].cost <= phrase.cost) return;
  const same = list.findIndex(({ text }) => text === phrase.text);
  if (same >= 0) {
    if (list[same].cost <= phrase.cost) return;
    list.splice(same, 1);
  }
  const after = list.findIndex(({ cost }) => cost > phrase.cost);
  list.splice(after < 0 ? list.length : after, 0, phrase);
  if (list.length > most) list.length = most;
}
