/** The whole index: all bundles as one, and the lexicon beside them. */

import { teach } from "./fold.js";
import { Bundle } from "./index.js";
import { openLexicon } from "./lexicon.js";
import { remember } from "./remember.js";
import { read, SearchUnavailable } from "./store.js";

/**
 * A record as people read it.
 * @typedef {object} Shown
 * @property {string} address relative to the site root
 * @property {string} title
 * @property {string} kind
 * @property {string | null} number
 * @property {string | null} department
 * @property {string | null} year
 * @property {string | null} validity
 * @property {string | null} date ISO
 * @property {string | null} status
 * @property {boolean} gone
 * @property {string} text
 * @property {[string, string][]} sections label and text
 * @property {Card | null} card
 */

/**
 * @typedef {object} Card
 * @property {string} kicker
 * @property {{label: string, text: string, href: string | null, sample: boolean}[]} lines
 * @property {[string, string][]} links text and address
 * @property {string[]} asked
 * @property {boolean} first
 */

/**
 * What is known of a record without fetching it.
 * @typedef {object} Row
 * @property {number} id place among all rows
 * @property {boolean} gone
 * @property {number} day greater is newer, 0 without a date
 * @property {number} length tokens
 * @property {number} title units of the title
 * @property {number} number units of the number
 * @property {number} head tokens before the text
 */

/** @typedef {Map<number, import("./index.js").Hit>} Hits */

export class Engine {
  /**
   * @param {Bundle[]} bundles
   * @param {string} lexicon address of its folder
   */
  constructor(bundles, lexicon) {
    this.bundles = bundles;
    this.folder = lexicon;
    /** First row of each bundle. @type {number[]} */ this.firsts = [];
    /** @type {Row[]} */ this.rows = [];
    for (const bundle of bundles) this.add(bundle);
    this.length = this.rows.reduce((sum, { length }) => sum + length, 0) / (this.rows.length || 1);
    this.columns = columns(bundles);
    /** @type {Map<string, Promise<Hits>>} */ this.found = new Map();
  }

  /** @param {Bundle} bundle */
  add({ rows }) {
    this.firsts.push(this.rows.length);
    let day = 0;
    for (let row = 0; row < rows.records; row++) {
      day -= rows.days[row];
      this.rows.push({
        id: this.rows.length,
        gone: row >= rows.inForce,
        day,
        length: rows.lengths[row],
        title: rows.titles[row],
        number: rows.numbers[row],
        head: rows.heads[row] + rows.titles[row] + 2 * rows.numbers[row],
      });
    }
  }

  /**
   * Rows that contain a word.
   * @param {string} word folded, not empty
   * @returns {Promise<Hits>} not to be changed
   */
  find(word) {
    return remember(this.found, word, async () => {
      const lists = await Promise.all(this.bundles.map((bundle) => bundle.find(word)));
      /** @type {Hits} */ const all = new Map();
      lists.forEach((hits, index) => hits.forEach((hit, row) => all.set(this.firsts[index] + row, hit)));
      return all;
    });
  }

  /**
   * Rows of records that bear a name.
   * @param {string} name folded
   * @returns {number[]}
   */
  named(name) {
    return this.bundles.flatMap(({ rows }, index) =>
      Object.prototype.hasOwnProperty.call(rows.names, name) ? rows.names[name].map((row) => this.firsts[index] + row) : [],
    );
  }

  /**
   * @param {number} id of a row
   * @returns {Promise<Shown>}
   */
  record(id) {
    let index = this.firsts.length - 1;
    while (this.firsts[index] > id) index--;
    return this.bundles[index].record(id - this.firsts[index]);
  }

  /** @returns {Promise<import("./lexicon.js").Lexicon>} */
  lexicon() {
    return openLexicon(this.folder);
  }
}

/**
 * The facets of all bundles as one: values of each row by field.
 * @param {Bundle[]} bundles
 * @returns {Record<string, string[][]>}
 */
function columns(bundles) {
  /** @type {Record<string, string[][]>} */ const all = {};
  for (const { rows } of bundles) {
    for (const [field, { values, rows: places }] of Object.entries(rows.facets)) {
      const column = (all[field] = all[field] ?? []);
      for (const place of places) column.push([place].flat().flatMap((at) => (at < 0 ? [] : [values[at]])));
    }
  }
  return all;
}

/** @type {Map<string, Promise<Engine>>} */
const engines = new Map();

/**
 * Runs a task with the engine of a folder `search/`, which is opened once. If a part cannot be had, it is
 * opened anew, once: the site may have changed since. The next call after a failure opens it anew as well.
 * @template T
 * @param {string} search absolute address, with a slash at the end
 * @param {(engine: Engine) => Promise<T>} task
 * @returns {Promise<T>} rejects with SearchUnavailable if a part cannot be had
 */
export async function withEngine(search, task) {
  const known = engines.get(search);
  try {
    return await task(await remember(engines, search, () => open(search)));
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error;
    engines.delete(search);
    if (!known || error.reason !== "damaged") throw error;
    return withEngine(search, task);
  }
}

/** @param {string} search */
async function open(search) {
  const entry = await read(`${search}index.json`, "no-cache");
  teach(entry.variants.from, entry.variants.to);
  const bundles = await Promise.all(
    entry.bundles.map(async (/** @type {string} */ name) => {
      const folder = `${search}${name}/`;
      return new Bundle(folder, await read(`${folder}rows.bin`));
    }),
  );
  return new Engine(bundles, `${search}${entry.lexicon}/`);
}
