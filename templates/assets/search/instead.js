/** For a query that finds nothing: the nearest one that does. */

import { look } from "./look.js";
import { parse } from "./terms.js";

/** Most readings, corrections or parts that are tried. */
export const TRIED = 5;

/** Costs of a correction, as lexicon.js gives them: characters of the same sound; one slip of any kind. */
const SAME_SOUND = 0.6;
const ONE_SLIP = 1.2;

/** A word with letters, which may be pinyin. */
export const LATIN = /[a-z]/;

/**
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./lexicon.js").Lexicon} Lexicon
 * @typedef {import("./look.js").Searched} Searched
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./understand.js").Note} Note
 * @typedef {{searched: Searched, note: Note}} Instead
 * @typedef {{text: string, cost: number}} Near
 */

/**
 * @param {Searched} searched
 * @param {Engine} engine
 * @param {Lexicon} lexicon
 * @returns {Promise<Instead | null>}
 */
export async function instead(searched, engine, lexicon) {
  const plain = await lexicon.questionless(searched.text);
  const base = plain && plain !== searched.text && !parse(plain).problem ? await look(plain, engine) : null;
  if (base && base.count) return { searched: base, note: { type: "plain", texts: [base.text] } };
  const lost = missing(base || searched);
  if (!lost.length) return null;
  const attempts = lost.some(({ word }) => LATIN.test(word)) ? spelt : slipped;
  for (const attempt of await attempts((base || searched).terms, lost, engine, lexicon)) {
    const found = await attempt();
    if (found) return found;
  }
  return null;
}

/**
 * Words that occur nowhere, nor another for them; those in quotes are not to be replaced.
 * @param {Searched} searched
 */
export function missing({ terms, found }) {
  return terms.filter(({ quoted }, index) => !quoted && !found[index].hits.size && !found[index].others.length);
}

/** @typedef {(terms: Term[], lost: Term[], engine: Engine, lexicon: Lexicon) => Promise<(() => Promise<Instead | null>)[]>} Attempts */

/** What to try for a query with letters: all of it as one reading, word by word, its pieces. @type {Attempts} */
async function spelt(terms, lost, engine, lexicon) {
  const text = terms.map((term) => term.text).join(" ");
  const whole = { text, word: text, quoted: false };
  const spaced = terms.length > 1 && lost.length === terms.length;
  return [
    async () => (spaced ? replaced("pinyin", [whole], new Map([[whole, await lexicon.interpret(text, TRIED)]]), engine) : null),
    async () => replaced("pinyin", terms, await nears(lost, lexicon), engine),
    async () => scattered(await pieces(terms, lost, lexicon), engine),
  ];
}

/** What to try for Chinese: the surer the guess, the sooner. @type {Attempts} */
async function slipped(terms, lost, engine, lexicon) {
  const near = await nears(lost, lexicon);
  const texts = await pieces(terms, lost, lexicon);
  const cost = Math.max(...Array.from(near.values(), (list) => (list.length ? list[0].cost : Infinity)));
  const mended = () => replaced("corrected", terms, near, engine);
  return [
    async () => (cost <= SAME_SOUND ? mended() : null),
    async () => (terms.length === 1 ? divided(texts, engine) : null),
    async () => (cost <= ONE_SLIP ? mended() : null),
    () => scattered(texts, engine),
    mended,
  ];
}

/**
 * What a word that does not occur may be: read from letters, or mended.
 * @param {Term} term
 * @param {Lexicon} lexicon
 * @returns {Promise<Near[]>} best first
 */
export function near({ text, word }, lexicon) {
  return LATIN.test(word) ? lexicon.interpret(text, TRIED) : lexicon.correct(text, TRIED);
}

/**
 * @param {Term[]} lost
 * @param {Lexicon} lexicon
 * @returns {Promise<Map<Term, Near[]>>}
 */
async function nears(lost, lexicon) {
  const lists = await Promise.all(lost.map((term) => near(term, lexicon)));
  return new Map(lost.map((term, index) => [term, lists[index]]));
}

/**
 * The query with its missing words replaced by what is near them.
 * @param {"pinyin" | "corrected"} type
 * @param {Term[]} terms
 * @param {Map<Term, Near[]>} near
 * @param {Engine} engine
 * @returns {Promise<Instead | null>}
 */
async function replaced(type, terms, near, engine) {
  /** @type {Set<string>} */ const texts = new Set();
  for (let choice = 0; choice < TRIED; choice++) {
    const words = terms.map((term) => {
      const list = near.get(term);
      if (list) return list.length ? (list[choice] || list[0]).text : "";
      return term.quoted ? `"${term.text}"` : term.text;
    });
    if (words.every(Boolean)) texts.add(words.join(" "));
  }
  const all = Array.from(texts);
  for (const [index, text] of all.entries()) {
    const searched = await look(text, engine);
    if (searched.count) return { searched, note: { type, texts: all.slice(index) } };
  }
  return null;
}

/**
 * The words of the query, those that do not occur cut into known ones.
 * @param {Term[]} terms
 * @param {Term[]} lost
 * @param {Lexicon} lexicon
 * @returns {Promise<string[]>} empty if one of them cannot be cut so
 */
async function pieces(terms, lost, lexicon) {
  const cuts = await Promise.all(terms.map((term) => (lost.includes(term) ? lexicon.split(term.word) : [term.text])));
  const whole = cuts.every((cut) => cut.length && cut.every((piece) => Array.from(piece).length > 1));
  return whole ? cuts.flat() : [];
}

/**
 * Two parts of the word with nothing but marks between them: “放管服”改革.
 * @param {string[]} texts
 * @param {Engine} engine
 * @returns {Promise<Instead | null>}
 */
async function divided(texts, engine) {
  for (let at = 1; at < Math.min(texts.length, TRIED); at++) {
    const searched = await look(`"${texts.slice(0, at).join("")} ${texts.slice(at).join("")}"`, engine, false);
    if (searched.count) return { searched, note: { type: "apart", texts } };
  }
  return null;
}

/**
 * The pieces, wherever they stand in a record.
 * @param {string[]} texts
 * @param {Engine} engine
 * @returns {Promise<Instead | null>}
 */
async function scattered(texts, engine) {
  const searched = texts.length > 1 ? await look(texts.join(" "), engine, false) : null;
  return searched && searched.count ? { searched, note: { type: "apart", texts } } : null;
}
