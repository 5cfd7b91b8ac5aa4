/**
 * One bundle in the browser: where words stand in its records. Reads the index that Pagefind wrote,
 * chunk by chunk as words are asked for; zwgk_site/search/bundle.py says what the files hold.
 */

import { remember } from "./remember.js";
import { read, readBytes, SearchUnavailable } from "./store.js";
import { tokens } from "./tokens.js";

/**
 * Fields of all records, by row. Rows are in force before gone, newest first.
 * @typedef {object} Rows
 * @property {number} records
 * @property {number} inForce rows from here on are gone
 * @property {number[]} days differences to the row before; 0 in all for an undated record
 * @property {Record<string, {values: string[], rows: (number | number[])[]}>} facets places in `values`, -1 for none
 * @property {Record<string, number[]>} names rows by folded name
 * @property {number[]} lengths tokens of a record
 * @property {number[]} titles units of the title, which stands first; 0 where it repeats the text
 * @property {number[]} numbers letters and digits of the document number
 * @property {number[]} heads tokens before the text, without the title and twice the number
 * @property {number[]} pages records on each page of the index
 * @property {string} chunks first token of each chunk
 */

/**
 * Where a word stands in a record: place of its first occurrence, and how many there are.
 * @typedef {{first: number, count: number}} Hit
 */

const SIGNATURE = 12;

export class Bundle {
  /**
   * @param {string} folder absolute address, with a slash at the end
   * @param {Rows} rows
   */
  constructor(folder, rows) {
    this.folder = folder;
    this.rows = rows;
    this.firsts = rows.chunks ? rows.chunks.split(" ") : [];
    /** First place of each record, and one more. @type {Int32Array} */
    this.starts = sums(rows.lengths);
    /** First record of each page. */
    const records = sums(rows.pages);
    this.pageStarts = Array.from(records, (row) => this.starts[row]);
    /** @type {Map<number, Promise<Map<string, Int32Array>>>} */ this.chunks = new Map();
    /** @type {Map<number, Promise<any>>} */ this.records = new Map();
  }

  /**
   * Rows that contain a word.
   * @param {string} word folded, not empty
   * @returns {Promise<Map<number, Hit>>} in the order of rows
   */
  async find(word) {
    const lists = await Promise.all(tokens(word).map((wanted) => this.places(wanted)));
    return this.byRow(lists.reduce((places, list, distance) => places.filter(followed(list, distance))));
  }

  /**
   * Everywhere a token stands, counted through the whole bundle, ascending.
   * @param {import("./tokens.js").Wanted} wanted
   * @returns {Promise<Int32Array>}
   */
  async places({ token, any }) {
    const last = this.chunkOf(any ? token + "\u{10ffff}" : token);
    const numbers = [];
    for (let number = Math.max(0, this.chunkOf(token)); number <= last; number++) numbers.push(number);
    const chunks = await Promise.all(numbers.map((number) => this.chunk(number)));
    if (!any) return (chunks[0] && chunks[0].get(token)) || new Int32Array(0);
    const lists = chunks.flatMap((words) => Array.from(words).filter(([word]) => word.startsWith(token)));
    const all = new Int32Array(lists.reduce((size, [, list]) => size + list.length, 0));
    lists.reduce((at, [, list]) => (all.set(list, at), at + list.length), 0);
    return all.sort();
  }

  /**
   * The last chunk that begins with this token or one before it; -1 for none.
   * @param {string} token
   */
  chunkOf(token) {
    let low = 0;
    let high = this.firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(token, this.firsts[middle])) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }

  /** @param {number} number */
  chunk(number) {
    return remember(this.chunks, number, () => readBytes(`${this.folder}i${number}.bin`).then((bytes) => this.decode(bytes)));
  }

  /**
   * CBOR: [[[word, [[page, [place, …], …], …], …], …]], pages and places as differences.
   * @param {Uint8Array} bytes
   */
  decode(bytes) {
    try {
      return this.words(bytes);
    } catch (error) {
      throw new SearchUnavailable("damaged", error);
    }
  }

  /** @param {Uint8Array} bytes */
  words(bytes) {
    const input = new Input(bytes, SIGNATURE);
    /** @type {Map<string, Int32Array>} */ const words = new Map();
    input.array();
    for (let left = input.array(); left > 0; left--) {
      const fields = input.array();
      const word = input.text();
      /** @type {number[]} */ const places = [];
      let page = 0;
      for (let pages = input.array(); pages > 0; pages--) {
        const parts = input.array();
        page += input.number();
        let place = this.pageStarts[page];
        for (let count = input.array(); count > 0; count--) places.push((place += input.number()));
        for (let part = 2; part < parts; part++) input.skip();
      }
      for (let field = 2; field < fields; field++) input.skip();
      words.set(word, Int32Array.from(places));
    }
    return words;
  }

  /** @param {Int32Array} places ascending */
  byRow(places) {
    /** @type {Map<number, Hit>} */ const found = new Map();
    let row = 0;
    for (let at = 0; at < places.length; ) {
      while (this.starts[row + 1] <= places[at]) row++;
      const from = at;
      while (at < places.length && places[at] < this.starts[row + 1]) at++;
      found.set(row, { first: places[from] - this.starts[row], count: at - from });
    }
    return found;
  }

  /**
   * @param {number} row
   * @returns {Promise<import("./engine.js").Shown>}
   */
  record(row) {
    return remember(this.records, row, () => read(`${this.folder}r${row}.bin`));
  }
}

/** @param {number[]} lengths */
function sums(lengths) {
  const all = new Int32Array(lengths.length + 1);
  lengths.forEach((length, index) => (all[index + 1] = all[index] + length));
  return all;
}

/**
 * Whether a place is followed, so much later, by one in the list; to be asked for ascending places.
 * @param {Int32Array} list ascending
 * @param {number} distance
 */
function followed(list, distance) {
  let at = 0;
  return (/** @type {number} */ place) => {
    while (at < list.length && list[at] < place + distance) at++;
    return list[at] === place + distance;
  };
}

/**
 * The order of the index is that of code points, not of UTF-16.
 * @param {string} a
 * @param {string} b
 */
function isBefore(a, b) {
  const left = Array.from(a, (unit) => unit.codePointAt(0) ?? 0);
  const right = Array.from(b, (unit) => unit.codePointAt(0) ?? 0);
  for (let at = 0; at < left.length && at < right.length; at++) {
    if (left[at] !== right[at]) return left[at] < right[at];
  }
  return left.length < right.length;
}

/** CBOR (RFC 8949), as far as the index uses it: definite lengths, whole numbers, text, arrays. */
class Input {
  /**
   * @param {Uint8Array} bytes
   * @param {number} at
   */
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
    this.text_ = new TextDecoder();
  }

  /**
   * The argument of the next item.
   * @param {number} type its major type
   */
  head(type) {
    const first = this.bytes[this.at++];
    const short = first & 31;
    if (first >> 5 !== type || short > 26) throw new Error(`index: ${first} at ${this.at}`);
    if (short < 24) return short;
    let value = 0;
    for (let left = 1 << (short - 24); left > 0; left--) value = value * 256 + this.bytes[this.at++];
    return value;
  }

  number() {
    return this.head(0);
  }

  array() {
    return this.head(4);
  }

  text() {
    const length = this.head(3);
    this.at += length;
    return this.text_.decode(this.bytes.subarray(this.at - length, this.at));
  }

  skip() {
    const type = this.bytes[this.at] >> 5;
    const value = this.head(type);
    if (type === 2 || type === 3) this.at += value;
    else if (type === 4) for (let left = value; left > 0; left--) this.skip();
  }
}
