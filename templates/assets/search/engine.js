/**
 * The index in the browser: loads Pagefind and our catalogue, asks for words, fetches records.
 * The only script module that touches Pagefind.
 */

import { tokens } from "./tokens.js";

/**
 * The index cannot be asked. `reason` is `file` (the page was opened from a folder), `offline`
 * (the browser has no network) or `damaged` (a part is missing, incomplete or of another build).
 */
export class SearchUnavailable extends Error {
  /**
   * @param {"file" | "offline" | "damaged"} reason
   * @param {unknown} cause
   */
  constructor(reason, cause) {
    super(`search index unavailable: ${reason}`, { cause });
    this.name = "SearchUnavailable";
    this.reason = reason;
  }
}

/**
 * Fields of all records, by row. Rows are in force before gone, newest first.
 * @typedef {object} Catalogue
 * @property {number} records
 * @property {number} inForce rows from here on are gone
 * @property {Record<string, {values: string[], rows: number[]}>} facets place in `values`, or -1
 * @property {number[]} titleStart position of the title's first unit; the number stands before it
 * @property {number[]} titleLength
 * @property {number[]} numberLength letters and digits of the document number, 0 without one
 */

/**
 * A record as people read it.
 * @typedef {object} Shown
 * @property {string} address relative to the site root
 * @property {string} title
 * @property {string} kind
 * @property {string | null} number
 * @property {string | null} department
 * @property {string | null} year
 * @property {string | null} date ISO
 * @property {string | null} status
 * @property {boolean} gone
 * @property {string} text
 */

/**
 * @typedef {{id: string, score: number, words: number[], data: () => Promise<any>}} Hit
 * @typedef {{search: (term: string) => Promise<{results: Hit[]}>, preload: (term: string) => Promise<void>}} Pagefind
 */

/** Pages before the first record: the catalogue and the alphabet. */
const SPECIAL = 2;

/** The first word of every page; see zwgk_site/search/stream.py. */
const PAGE = "0";

export class Engine {
  /**
   * @param {Pagefind} pagefind
   * @param {Hit[]} pages every page of the index, in the order of the build
   * @param {Catalogue} catalogue
   */
  constructor(pagefind, pages, catalogue) {
    this.pagefind = pagefind;
    this.pages = pages;
    this.catalogue = catalogue;
    this.rows = new Map(pages.slice(SPECIAL).map((page, row) => [page.id, row]));
  }

  /**
   * Rows that contain a folded word, each with the position of its first occurrence.
   * @param {string} word at least one unit
   * @returns {Promise<Map<number, number>>}
   */
  async find(word) {
    const phrase = tokens(word);
    if (!phrase.length) return this.#findUnit(word);
    const { results } = await this.pagefind.search(quoted(phrase));
    return new Map(results.flatMap(({ id, words }) => this.#at(id, words[0])));
  }

  /**
   * A single unit starts a token wherever it stands, and every token that occurs is one of its pairs
   * with the alphabet.
   * @param {string} unit
   */
  async #findUnit(unit) {
    const { alphabet } = await this.pages[1].data();
    const pairs = Array.from(/** @type {string} */ (alphabet), (next) => unit + next);
    await this.pagefind.preload(pairs.join(" "));
    /** @type {Map<number, number>} */ const first = new Map();
    for (const pair of pairs) {
      const { results } = await this.pagefind.search(quoted([pair]));
      for (const [row, position] of results.flatMap(({ id, words }) => this.#at(id, words[0]))) {
        first.set(row, Math.min(position, first.get(row) ?? Infinity));
      }
    }
    return first;
  }

  /**
   * BM25 scores of rows that contain all tokens of the words, wherever they stand.
   * @param {string[]} words
   * @returns {Promise<Map<number, number>>}
   */
  async score(words) {
    const all = [...new Set(words.flatMap(tokens))];
    if (!all.length) return new Map();
    const { results } = await this.pagefind.search(all.join(" "));
    return new Map(results.flatMap(({ id, score }) => this.#at(id, score)));
  }

  /**
   * @param {number} row
   * @returns {Promise<Shown>}
   */
  async record(row) {
    const content = await this.pages[row + SPECIAL].data();
    if (content.row !== row) throw new Error(`row ${row} holds ${content.row}`);
    return content.record;
  }

  /**
   * @param {string} id
   * @param {number} value
   * @returns {[number, number][]} none for a page that is no record
   */
  #at(id, value) {
    const row = this.rows.get(id);
    return row === undefined ? [] : [[row, value]];
  }
}

/** @param {string[]} phrase */
const quoted = (phrase) => `"${phrase.join(" ")}"`;

/** @type {Map<string, Promise<Engine>>} */
const engines = new Map();

/** Failures so far. Browsers remember a module that did not arrive; another address is fetched anew. */
let failures = 0;

/**
 * Runs a task with the engine of a bundle, which is loaded once. After a failure the next call loads
 * it anew, so that trying again helps once the network is back.
 * @template T
 * @param {string} bundle absolute address of the folder `search/`, with a slash at the end
 * @param {(engine: Engine) => Promise<T>} task
 * @returns {Promise<T>} rejects with SearchUnavailable, nothing else, if a part cannot be had
 */
export async function withEngine(bundle, task) {
  try {
    let engine = engines.get(bundle);
    if (!engine) engines.set(bundle, (engine = load(bundle)));
    return await task(await engine);
  } catch (error) {
    engines.delete(bundle);
    failures++;
    throw new SearchUnavailable(reason(), error);
  }
}

/** @param {string} bundle */
async function load(bundle) {
  const { createInstance } = await import(`${bundle}pagefind.js${failures ? `?again=${failures}` : ""}`);
  /** @type {Pagefind} */ const pagefind = createInstance({ basePath: bundle, noWorker: true });
  const { results: pages } = await pagefind.search(quoted([PAGE]));
  const { catalogue } = await pages[0].data();
  if (pages.length !== catalogue.records + SPECIAL) throw new Error("catalogue of another build");
  return new Engine(pagefind, pages, catalogue);
}

function reason() {
  if (typeof location !== "undefined" && location.protocol === "file:") return "file";
  return typeof navigator !== "undefined" && navigator.onLine === false ? "offline" : "damaged";
}
