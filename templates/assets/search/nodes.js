/** The tree of terms: which of its files the input calls for, and what they hold. */

import { remember } from "./remember.js";
import { unitsOf } from "./units.js";

/** Steps of one walk: a bound for input that can mean nearly anything. */
const STEPS = 400;

/** What a unit costs that nothing can be made of. */
export const LOST = 1000;

/**
 * A term, or a title in which a word begins at unit `at`.
 * @typedef {object} Entry
 * @property {string} text
 * @property {number} weight
 * @property {string} kind
 * @property {string} note
 * @property {import("./pinyin.js").Unit[]} units from `at` on
 * @property {number} at
 */

/** @typedef {{terms: Entry[], inner: Entry[]}} Node */

/** @typedef {(name: string) => Promise<any>} Load reads a file of the lexicon */

export class Tree {
  /**
   * @param {{nodes: string[], labels: Record<string, string>}} head
   * @param {import("./pinyin.js").Speech} speech
   * @param {Load} load
   */
  constructor(head, speech, load) {
    this.keys = new Set(head.nodes);
    this.inner = new Set(head.nodes.map((key) => Array.from(key).slice(0, -1).join("")));
    this.kinds = Object.keys(head.labels);
    this.speech = speech;
    this.load = load;
    /** @type {Map<string, Promise<Node>>} */ this.known = new Map();
  }

  /** @param {string} key */
  isLeaf(key) {
    return !this.inner.has(key);
  }

  /**
   * @param {string} key one of `keys`
   * @returns {Promise<Node>} loaded once, again after a failure
   */
  node(key) {
    return remember(this.known, key, async () => {
      const content = await this.load(`node-${key || "_"}.bin`);
      return { terms: this.entries(content), inner: this.entries(content.inner) };
    });
  }

  /** @param {any} columns */
  entries({ text, weight, kind, note, at }) {
    return /** @type {string[]} */ (text).map((text, index) => {
      const units = unitsOf(text).map((unit) => this.speech.unit(unit.text));
      const start = at ? at[index] : 0;
      return {
        text,
        weight: weight[index],
        kind: this.kinds[kind[index]],
        note: note[index],
        units: start ? units.slice(start) : units,
        at: start,
      };
    });
  }

  /**
   * Keys of the files in which terms can stand that the input from a place on means, best guess first.
   * The file of the longest key that begins a term's own holds the term.
   * @param {import("./pinyin.js").Typed} typed
   * @param {number} start
   * @param {number[]} rest of `costs(typed)`
   * @param {boolean} [short] also terms that are over before the input
   * @returns {Generator<{key: string, cost: number}>} cost: of spelling all of the input from there
   */
  *walk(typed, start, rest, short = false) {
    /** @type {{at: number, key: string, spent: number, cost: number, last: boolean}[]} */
    const open = [{ at: start, key: "", spent: 0, cost: rest[start], last: false }];
    /** @type {Set<string>} */ const seen = new Set();
    /** @type {Set<string>} */ const told = new Set();
    for (let steps = 0; open.length && steps < STEPS; steps++) {
      const { at, key, spent, cost, last } = /** @type {typeof open[0]} */ (open.pop());
      const over = last || at === typed.length || this.isLeaf(key);
      if ((over || (short && key.length > 1)) && !told.has(key)) {
        told.add(key);
        yield { key, cost };
      }
      if (over || seen.has(`${at} ${key}`)) continue;
      seen.add(`${at} ${key}`);
      for (const [name, ends] of typed.classes(at)) {
        const known = this.keys.has(key + name);
        for (const [end, more] of ends) {
          const next = known ? key + name : key;
          insert(open, { at: end, key: next, spent: spent + more, cost: spent + more + rest[end], last: !known });
        }
      }
    }
  }
}

/**
 * The least that spelling the input costs, from each place on.
 * @param {import("./pinyin.js").Typed} typed
 * @returns {number[]} `LOST` and more if there is what no syllable and no character of the site can be
 */
export function costs(typed) {
  const rest = new Array(typed.length + 1).fill(0);
  for (let at = typed.length - 1; at >= 0; at--) {
    rest[at] = LOST + rest[at + 1];
    for (const ends of typed.classes(at).values()) {
      for (const [end, cost] of ends) rest[at] = Math.min(rest[at], cost + rest[end]);
    }
  }
  return rest;
}

/**
 * Keeps the list in order, the least cost last; among equals the newest last.
 * @template {{cost: number}} T
 * @param {T[]} list
 * @param {T} item
 */
function insert(list, item) {
  let low = 0;
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (list[middle].cost < item.cost) high = middle;
    else low = middle + 1;
  }
  list.splice(low, 0, item);
}
