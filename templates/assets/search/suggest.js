/** Suggestions while typing: which entries the input means, in which order they are shown. */

import { LOST, costs } from "./nodes.js";
import { cutOut } from "./units.js";

/** Files that one key may call for: those that are there already, and new ones. */
const LOADS = { all: 4, fresh: 2 };

/** How much worse than the best guess another may be. */
const SLACK = 1;
const SAME = 0.01;

/** Entries after which no file is asked for worse guesses. */
const ENOUGH = 4;

/** What it counts that a term goes on, and how much its weight counts for it, per natural logarithm. */
const PRICE = { prefix: 0.1, weight: 0.05 };

/** Kinds that come before words when they are meant as a whole, and how many of them. */
const NAMES = new Set(["hot", "everyday", "department", "column", "topic", "number"]);
const MOST = { names: 3, titles: 3 };

/**
 * @typedef {import("./nodes.js").Entry} Entry
 * @typedef {"hot" | "everyday" | "department" | "column" | "topic" | "number" | "title" | "word"} Kind
 */

/**
 * An entry that the input means, from its first unit or from inside.
 * @typedef {object} Meant
 * @property {Entry} entry
 * @property {number} cost of the spelling
 * @property {number} units how many of the entry's, from `at` on, were typed
 * @property {boolean} whole it was typed to its end
 */

/**
 * @typedef {object} Suggestion
 * @property {string} text
 * @property {Kind} kind
 * @property {string} label Chinese word for the kind; of titles, the kind of the record
 * @property {string | null} note the official words for an everyday one
 * @property {number | null} count documents that hold it
 * @property {{text: string, hit: boolean}[]} pieces the text, with what was typed marked
 */

/**
 * Entries that the input means, in no order.
 * @param {import("./pinyin.js").Typed} typed
 * @param {import("./nodes.js").Tree} tree
 * @param {{all: number, fresh: number}} loads
 * @param {(found: Meant[]) => boolean} enough whether no file is asked for worse guesses than the best ones
 * @returns {Promise<Meant[]>}
 */
export async function meant(typed, tree, loads, enough) {
  /** @type {string[]} */ const best = [];
  /** @type {string[]} */ const others = [];
  const rest = costs(typed);
  const least = rest[0];
  let fresh = 0;
  for (const { key, cost } of tree.walk(typed, 0, rest)) {
    if (cost > least + SLACK || cost >= LOST || best.length + others.length === loads.all) break;
    if (!tree.known.has(key) && ++fresh > loads.fresh) break;
    (cost > least + SAME ? others : best).push(key);
  }
  const found = await entries(typed, tree, best);
  return enough(found) ? found : found.concat(await entries(typed, tree, others));
}

/**
 * @param {import("./pinyin.js").Typed} typed
 * @param {import("./nodes.js").Tree} tree
 * @param {string[]} keys of files
 */
async function entries(typed, tree, keys) {
  /** @type {Meant[]} */ const found = [];
  for (const { terms, inner } of await Promise.all(keys.map((key) => tree.node(key)))) {
    for (const entry of [...terms, ...inner]) {
      const { ends, begun } = typed.match(entry.units, 0);
      const whole = ends.get(typed.length);
      if (whole !== undefined) found.push({ entry, cost: whole, units: entry.units.length, whole: true });
      else if (begun) found.push({ entry, ...begun, whole: false });
    }
  }
  return found;
}

/**
 * @param {import("./pinyin.js").Typed} typed
 * @param {import("./nodes.js").Tree} tree
 * @param {Record<string, string>} labels of kinds
 * @param {number} limit
 * @returns {Promise<Suggestion[]>}
 */
export async function suggestions(typed, tree, labels, limit) {
  const found = await meant(typed, tree, LOADS, ({ length }) => length >= ENOUGH);
  const best = Math.min(...found.map(({ cost }) => cost));
  const near = unique(found.filter(({ cost }) => cost <= best + SLACK).sort(byRank));
  const titles = near.filter(({ entry }) => entry.kind === "title");
  const names = near.filter(({ entry, whole }) => whole && NAMES.has(entry.kind)).slice(0, MOST.names);
  const words = near.filter((each) => each.entry.kind !== "title" && !names.includes(each));
  const room = Math.max(0, limit - names.length - Math.min(titles.length, MOST.titles));
  const first = [...names, ...words.slice(0, room)];
  return [...first, ...titles].slice(0, limit).map((each) => shown(each, labels));
}

/**
 * What an entry should stand before in a list: the better spelled, the whole, the more frequent.
 * @param {Meant} left
 * @param {Meant} right
 */
function byRank(left, right) {
  return rank(left) - rank(right) || Number(left.entry.at > 0) - Number(right.entry.at > 0);
}

/** @param {Meant} meant */
const rank = ({ cost, whole, entry: { weight } }) =>
  cost + (whole ? 0 : PRICE.prefix) - PRICE.weight * Math.log(1 + weight);

/** @param {Meant[]} list sorted */
function unique(list) {
  const texts = new Set();
  return list.filter(({ entry: { text } }) => !texts.has(text) && texts.add(text));
}

/**
 * @param {Meant} meant
 * @param {Record<string, string>} labels
 * @returns {Suggestion}
 */
function shown({ entry: { text, kind, note, weight, at }, units }, labels) {
  const [before, hit, behind] = cutOut(text, at, at + units);
  return {
    text,
    kind: /** @type {Kind} */ (kind),
    label: kind === "title" && note ? note : labels[kind],
    note: kind === "everyday" ? note : null,
    count: kind === "word" ? weight : null,
    pieces: [
      { text: before, hit: false },
      { text: hit, hit: true },
      { text: behind, hit: false },
    ].filter((piece) => piece.text),
  };
}
