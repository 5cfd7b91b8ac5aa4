/** One query looked up in the index, as it stands and with the official words for everyday ones. */

import { BOUNDARY, fold } from "./fold.js";
import { matches, numbered } from "./rank.js";
import { SearchUnavailable } from "./store.js";
import { barred, parse } from "./terms.js";

/** What may be a document number: words, a year, a serial. */
export const NUMBER = /[^0-9][0-9]{5,}/;

/**
 * A query as it was looked up.
 * @typedef {object} Searched
 * @property {string} text
 * @property {import("./terms.js").Term[]} terms
 * @property {import("./rank.js").Found[]} found one for each term
 * @property {string} tail the words that must not occur, to be written behind another query
 * @property {boolean} vain whether such a word occurs nowhere
 * @property {boolean} identified whether it is the whole number or name of a record
 * @property {import("./rank.js").Match[]} matches all rows found, in no order
 * @property {string[]} everyday official words searched too
 */

/**
 * @param {string} text
 * @param {import("./engine.js").Engine} engine
 * @param {boolean} [expand] search for everyday words' official ones too
 * @returns {Promise<Searched>}
 */
export async function look(text, engine, expand = true) {
  const { terms, excluded } = parse(text);
  const lexicon = expand ? await engine.lexicon().catch(unheard) : null;
  const found = await Promise.all(
    terms.map(async ({ text: typed, word, quoted }) => {
      const meaning = lexicon && !quoted ? await lexicon.everyday(typed).catch(unheard) : null;
      const others = (meaning ? meaning.targets : []).map(async (target) => ({
        text: target,
        word: fold(target),
        hits: await engine.find(fold(target)),
      }));
      const known = (await Promise.all(others)).filter(({ hits }) => hits.size);
      return { word, hits: await engine.find(word), others: known };
    }),
  );
  const without = await Promise.all(excluded.map((word) => engine.find(word)));
  const out = new Set(without.flatMap((hits) => Array.from(hits.keys())));
  const identified = await identities(terms, engine);
  const rows = matches(found, engine, identified).filter(({ row }) => !out.has(row.id));
  const official = found.flatMap(({ others }) => others.map((other) => other.text));
  return {
    text,
    terms,
    found,
    tail: barred(excluded),
    vain: without.some((hits) => !hits.size),
    identified: rows.some(({ row }) => identified.has(row.id)),
    everyday: official,
    matches: rows,
  };
}

/**
 * For a search that can do without the lexicon: what the words themselves find is found all the same.
 * @param {unknown} error
 */
function unheard(error) {
  if (error instanceof SearchUnavailable) return null;
  throw error;
}

/**
 * Rows whose number or name a query is, whatever spaces stand in it.
 * @param {import("./terms.js").Term[]} terms
 * @param {import("./engine.js").Engine} engine
 * @returns {Promise<Map<number, import("./rank.js").Why>>}
 */
async function identities(terms, engine) {
  const whole = fold(terms.map(({ text }) => text).join(""));
  const number = whole.split(BOUNDARY).join("");
  const numbers = terms.length > 1 && NUMBER.test(number) ? numbered(await engine.find(number), number, engine.rows) : [];
  return new Map([
    ...engine.named(whole).map((row) => /** @type {const} */ ([row, "name"])),
    ...numbers.map((row) => /** @type {const} */ ([row, "number"])),
  ]);
}
