/** Terms that a word was perhaps meant to be: same or near sounds, one character too few, too many or wrong. */

import { remember } from "./remember.js";
import { sound } from "./syllables.js";
import { unitsOf } from "./units.js";

/** Weights of slips, in characters. */
const SLIP = { sound: 0.5, near: 0.7, doubled: 0.8, swapped: 1, missing: 1, extra: 1.1, wrong: 1.15, exchanged: 1.2 };

/** How much a term's weight counts for it, per natural logarithm. */
const WEIGHT = 0.03;

/** What counts against a text of which only a part is known to exist. */
const PART = 0.7;

/** Units of terms that are kept for correction. */
const LONGEST = 16;

/** Cost of one character of the same sound, or nearly: when a term is so near, farther ones are not looked for. */
export const SOUND = SLIP.near;

/** Greatest cost for words of so many units. */
const FARTHEST = [0, 0, 1, 1.5, 1.5, 1.5, 2];

/** @typedef {import("./pinyin.js").Unit} Unit */

/**
 * @typedef {object} Correction
 * @property {string} text
 * @property {number} cost sum of the weights of the slips
 * @property {number} count documents that hold the term
 * @property {boolean} part only a part of the text is known to exist
 */

/** @typedef {{text: string, units: Unit[], count: number}} Near a term that is kept for correction */

/**
 * The keys under which a word's neighbours are kept: its sounds, sorted, and those without one of them.
 * @param {string[]} syllables one a unit, "" where there is none
 * @returns {string[]} its own first, each once
 */
export function slipKeys(syllables) {
  const sorted = syllables.map(sound).sort();
  const shorter = sorted.map((_, out) => sorted.filter((_, index) => index !== out).join(","));
  return [...new Set([sorted.join(","), ...shorter])];
}

/**
 * The bucket of a key: FNV-1a, 32 bits.
 * @param {string} key ASCII
 * @param {number} buckets
 */
export function bucketOf(key, buckets) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return hash % buckets;
}

/**
 * What it takes to make a term of a word.
 * @param {Unit[]} word
 * @param {Unit[]} term
 * @param {number} most
 * @returns {number} Infinity if it is more than `most`
 */
export function distance(word, term, most) {
  let older = [0];
  let old = term.map((_, index) => index * SLIP.missing).concat(term.length * SLIP.missing);
  for (let i = 0; i < word.length; i++) {
    const row = [(i + 1) * SLIP.extra];
    for (let j = 0; j < term.length; j++) {
      const extra = i > 0 && word[i] === word[i - 1] ? SLIP.doubled : SLIP.extra;
      const missing = j > 0 && term[j] === term[j - 1] ? SLIP.doubled : SLIP.missing;
      let cost = Math.min(old[j] + wrong(word[i], term[j]), old[j + 1] + extra, row[j] + missing);
      if (i && j && word[i] === term[j - 1] && word[i - 1] === term[j]) {
        cost = Math.min(cost, older[j - 1] + SLIP.swapped);
      }
      row.push(cost);
    }
    if (Math.min(...row) > most) return exchanged(word, term);
    older = old;
    old = row;
  }
  return old[term.length] <= most ? old[term.length] : exchanged(word, term);
}

/**
 * @param {Unit} left
 * @param {Unit} right
 */
function wrong(left, right) {
  if (left === right) return 0;
  if (left.readings.some((reading) => right.readings.includes(reading))) return SLIP.sound;
  return left.sounds.some((sound) => right.sounds.includes(sound)) ? SLIP.near : SLIP.wrong;
}

/**
 * Two characters that are not neighbours have changed places.
 * @param {Unit[]} word
 * @param {Unit[]} term
 */
function exchanged(word, term) {
  if (word.length !== term.length) return Infinity;
  const [first, second, third] = word.map((_, index) => index).filter((index) => word[index] !== term[index]);
  const back = third === undefined && word[first] === term[second] && word[second] === term[first];
  return back ? SLIP.exchanged : Infinity;
}

export class Slips {
  /**
   * @param {number} buckets
   * @param {import("./pinyin.js").Speech} speech
   * @param {import("./nodes.js").Load} load
   */
  constructor(buckets, speech, load) {
    this.buckets = buckets;
    this.speech = speech;
    this.load = load;
    /** @type {Map<number, Promise<Near[]>>} */ this.known = new Map();
  }

  /** @param {number} number */
  bucket(number) {
    return remember(this.known, number, async () => {
      const { text: texts, weight } = await this.load(`slip-${number}.bin`);
      return /** @type {string[]} */ (texts).map((text, index) => ({
        text,
        units: unitsOf(text).map((unit) => this.speech.unit(unit.text)),
        count: weight[index],
      }));
    });
  }

  /**
   * Terms near a word, other than itself, nearest first.
   * @param {Unit[]} word
   * @param {boolean} [sounds] only those of the same sounds, in whatever order
   * @returns {Promise<Correction[]>}
   */
  async near(word, sounds = false) {
    if (word.length < 2 || word.length > LONGEST + 1 || !this.buckets) return [];
    const keys = slipKeys(word.map(({ readings }) => readings[0] ?? ""));
    const [own, ...shorter] = new Set(keys.map((key) => bucketOf(key, this.buckets)));
    const found = compare(word, [await this.bucket(own)]);
    if (sounds || (found.length && found[0].cost <= SOUND)) return found;
    return compare(word, await Promise.all([own, ...shorter].map((number) => this.bucket(number))));
  }
}

/**
 * @param {Unit[]} word
 * @param {Near[][]} buckets
 * @returns {Correction[]}
 */
function compare(word, buckets) {
  const most = FARTHEST[Math.min(word.length, FARTHEST.length - 1)];
  /** @type {Map<string, Correction>} */ const found = new Map();
  for (const { text, units, count } of buckets.flat()) {
    if (found.has(text) || Math.abs(units.length - word.length) > 1) continue;
    const cost = distance(word, units, most);
    if (cost > 0 && cost <= most) found.set(text, { text, cost, count, part: false });
  }
  return [...found.values()].sort(byLikelihood);
}

/**
 * The nearer first; a frequent term may be a little farther.
 * @param {Correction} left
 * @param {Correction} right
 */
export const byLikelihood = (left, right) => rank(left) - rank(right);

/** @param {Correction} correction */
const rank = ({ cost, count, part }) => cost + (part ? PART : 0) - WEIGHT * Math.log(1 + count);
