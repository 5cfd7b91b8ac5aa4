/** One query looked up in the index, as it stands and with the official words for everyday ones. */

import { BOUNDARY, fold } from "./fold.js";
import { matches, numbered } from "./rank.js";
import { parse } from "./terms.js";

/** What may be a document number: words, a year, a serial. */
const NUMBER = /[^0-9][0-9]{5,}/;

/**
 * A query as it was looked up.
 * @typedef {object} Searched
 * @property {string} text
 * @property {import("./terms.js").Term[]} terms
 * @property {import("./rank.js").Found[]} found one for each term
 * @property {Set<number>} excluded rows with a word that must not occur
 * @property {boolean} vain whether such a word occurs nowhere
 * @property {Map<number, import("./rank.js").Why>} identified rows whose number or name the whole query is
 * @property {string[]} everyday official words searched too
 * @property {number} count rows found
 */

/**
 * @param {string} text
 * @param {import("./engine.js").Engine} engine
 * @param {boolean} [expand] search for everyday words' official ones too
 * @returns {Promise<Searched>}
 */
export async function look(text, engine, expand = true) {
  const { terms, excluded } = parse(text);
  const lexicon = expand ? await engine.lexicon() : null;
  const found = await Promise.all(
    terms.map(async ({ text: typed, word, quoted }) => {
      const meaning = lexicon && !quoted ? await lexicon.everyday(typed) : null;
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
  const count = matches(found, engine, identified).filter(({ row }) => !out.has(row.id)).length;
  const official = found.flatMap(({ others }) => others.map((other) => other.text));
  return { text, terms, found, excluded: out, vain: without.some((hits) => !hits.size), identified, everyday: official, count };
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
