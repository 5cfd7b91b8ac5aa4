/**
 * Typed letters against the units of a term: syllables whole or as spoken in the south, initials, an
 * unfinished syllable at the end; Han characters, digits and letters as themselves.
 */

import { COST, classOf, spellings } from "./syllables.js";
import { unitsOf } from "./units.js";

/** Units of the input that are looked at. */
const LONGEST = 120;

/** Letters of a syllable and its tone. */
const LONGEST_SYLLABLE = 7;

const LETTER = /^[a-z]$/;
const TONE = /^[1-5]$/;
const PLAIN = /^[0-9a-z]$/;

/** Class of what has no sound and is no letter or digit. */
const OTHER = "-";

/** @typedef {Map<number, number>} Ends places in the input, with the least cost of getting there */

/**
 * A unit of a term, with the syllables it is read as, the usual one first, and how they sound in the south.
 * @typedef {{text: string, readings: string[], sounds: string[]}} Unit
 */

/**
 * How characters are read and syllables written.
 * @typedef {object} Speech
 * @property {(text: string) => Unit} unit
 * @property {(syllable: string) => string[]} characters
 * @property {ReturnType<typeof import("./syllables.js").spellingBook>} book
 */

/**
 * What a term and the input have in common.
 * @typedef {object} Match
 * @property {Ends} ends where the input stands when the term is over
 * @property {{cost: number, units: number} | null} begun the input was over first, after so many units
 */

/** The input: what was typed, and what each place of it can be. */
export class Typed {
  /**
   * @param {string} input
   * @param {Speech} speech
   */
  constructor(input, speech) {
    const places = unitsOf(input.slice(0, LONGEST * 4)).slice(0, LONGEST);
    this.speech = speech;
    this.units = places.map(({ text }) => text);
    this.length = places.length;
    this.letters = this.units.some((unit) => LETTER.test(unit));
    /** Letters from each place on that may belong to one syllable. @type {string[]} */
    this.runs = new Array(this.length + 1).fill("");
    for (let at = this.length - 1; at >= 0; at--) {
      if (!LETTER.test(this.units[at])) continue;
      this.runs[at] = this.units[at] + (places[at + 1]?.apart ? "" : this.runs[at + 1]);
    }
    /** @type {Map<string, Ends>[]} */ this.spoken = [];
    /** @type {Map<string, Ends>[]} */ this.classed = [];
    /** @type {Map<Unit, Ends>[]} */ this.stepped = [];
  }

  /**
   * Whether the digit here may tell the tone of the syllable before it.
   * @param {number} at
   */
  isTone(at) {
    return at > 0 && at < this.length && TONE.test(this.units[at]) && LETTER.test(this.units[at - 1]);
  }

  /**
   * Where each syllable ends that the letters from a place on can mean.
   * @param {number} at
   * @returns {Map<string, Ends>}
   */
  syllables(at) {
    if (this.spoken[at]) return this.spoken[at];
    /** @type {Map<string, Ends>} */ const found = new Map();
    const run = this.runs[at];
    const last = at + run.length === this.length;
    for (const { spelling, syllable, cost } of this.speech.book.get(run[0]) ?? []) {
      const ends = found.get(syllable) ?? new Map();
      found.set(syllable, ends);
      const same = syllable[0] === run[0];
      reach(ends, at + 1, COST.initial + (same ? 0 : cost));
      if (spelling[1] === "h" && run[1] === "h") {
        reach(ends, at + 2, COST.digraph + (syllable[1] === "h" ? 0 : cost));
      }
      if (run.startsWith(spelling)) {
        reach(ends, at + spelling.length, cost);
        if (this.isTone(at + spelling.length)) reach(ends, at + spelling.length + 1, cost);
      } else if (last && spelling.startsWith(run)) {
        reach(ends, this.length, unfinished(run) + cost);
      }
    }
    return (this.spoken[at] = found);
  }

  /**
   * Likewise for classes of units, among them what stands here itself.
   * @param {number} at
   * @returns {Map<string, Ends>}
   */
  classes(at) {
    if (this.classed[at]) return this.classed[at];
    /** @type {Map<string, Ends>} */ const found = new Map();
    /** @type {(name: string, end: number, cost: number) => void} */
    const put = (name, end, cost) => {
      const ends = found.get(name) ?? new Map();
      found.set(name, ends);
      reach(ends, end, cost);
    };
    const text = this.units[at];
    const { readings } = this.speech.unit(text);
    readings.forEach((reading, rank) => put(classOf(reading), at + 1, rank && COST.rare));
    if (!readings.length) put(PLAIN.test(text) ? text : OTHER, at + 1, LETTER.test(text) ? COST.initial : 0);
    for (const [syllable, ends] of this.syllables(at)) {
      for (const [end, cost] of ends) put(classOf(syllable), end, cost);
    }
    return (this.classed[at] = found);
  }

  /**
   * Where the input stands after one unit of a term.
   * @param {number} at
   * @param {Unit} unit
   * @returns {Ends}
   */
  step(at, unit) {
    const here = this.stepped[at] || (this.stepped[at] = new Map());
    let ends = here.get(unit);
    if (ends) return ends;
    here.set(unit, (ends = new Map()));
    if (this.units[at] === unit.text) reach(ends, at + 1, 0);
    if (!this.runs[at]) return ends;
    for (let rank = 0; rank < unit.readings.length; rank++) {
      for (const [end, cost] of this.syllables(at).get(unit.readings[rank]) ?? []) {
        reach(ends, end, rank ? cost + COST.rare : cost);
      }
    }
    return ends;
  }

  /**
   * Whether the input ends with the whole of a unit.
   * @param {Unit} unit
   */
  endsWith({ text, readings }) {
    const tail = this.units.slice(-LONGEST_SYLLABLE).join("");
    if (tail.endsWith(text)) return true;
    const last = tail.replace(/[1-5]$/, "");
    return readings.some((reading) => spellings(reading).some(([spelling]) => last.endsWith(spelling)));
  }

  /**
   * @param {Unit[]} units of a term
   * @param {number} start where in the input the term starts
   * @returns {Match}
   */
  match(units, start) {
    /** @type {Ends} */ let ends = this.step(start, units[0]);
    /** @type {Match["begun"]} */ let begun = null;
    for (let index = 1; index < units.length && ends.size; index++) {
      const over = ends.get(this.length);
      if (over !== undefined && over < (begun ? begun.cost : Infinity)) begun = { cost: over, units: index };
      /** @type {Ends} */ const next = new Map();
      for (const [at, spent] of ends) {
        if (at === this.length) continue;
        for (const [end, cost] of this.step(at, units[index])) reach(next, end, spent + cost);
      }
      ends = next;
    }
    return { ends, begun };
  }
}

/** @param {string} start of a syllable */
function unfinished(start) {
  if (start.length === 1) return COST.begun;
  return /^[zcs]h$/.test(start) ? COST.begunDigraph : COST.unfinished;
}

/** @type {(ends: Ends, end: number, cost: number) => void} */
function reach(ends, end, cost) {
  const known = ends.get(end);
  if (known === undefined || cost < known) ends.set(end, cost);
}
