/** For a query that finds nothing: the nearest one that does. */

import { BOUNDARY, fold } from "./fold.js";
import { look, NUMBER } from "./look.js";

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
 * A query in hand: what is sought, where, and the barred words that go with every other try.
 * @typedef {{terms: Term[], lost: Term[], tail: string, engine: Engine, lexicon: Lexicon}} Sought
 */

/**
 * @param {Searched} searched
 * @param {Engine} engine
 * @param {Lexicon} lexicon
 * @returns {Promise<Instead | null>}
 */
export async function instead(searched, engine, lexicon) {
  const plain = await withoutQuestion(searched, lexicon);
  const base = plain && plain !== searched.text ? await look(plain + searched.tail, engine) : searched;
  if (base !== searched && base.matches.length) return { searched: base, note: { type: "plain", texts: [plain] } };
  const lost = missing(base);
  if (!lost.length || !plain) return null;
  const sought = { terms: base.terms, lost, tail: searched.tail, engine, lexicon };
  const tries = [unmarked, ...(lost.some(({ word }) => LATIN.test(word)) ? [spelt] : [slipped])];
  for (const attempt of tries) {
    const found = await attempt(sought);
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

/**
 * The texts that occur, each once.
 * @param {{text: string}[]} list
 * @param {Engine} engine
 */
export async function occurring(list, engine) {
  const texts = Array.from(new Set(list.map(({ text }) => text)));
  const hits = await Promise.all(texts.slice(0, 2 * TRIED).map((text) => engine.find(fold(text))));
  return texts.filter((_, index) => index < hits.length && hits[index].size);
}

/**
 * The query without the words of a question; empty if it holds nothing else. Words in quotes stay.
 * @param {Searched} searched
 * @param {Lexicon} lexicon
 */
async function withoutQuestion({ text, terms }, lexicon) {
  if (terms.some(({ quoted }) => quoted)) return text;
  const asked = terms.map((term) => term.text).join(" ");
  const plain = await lexicon.questionless(asked);
  if (plain === asked) return asked;
  const words = plain.split(/\s+/u).filter((word) => Array.from(word).length > 1);
  return words.join(" ");
}

/** The words without the marks in them, then what stands between the marks. @param {Sought} sought */
async function unmarked({ terms, lost, tail, engine }) {
  if (!lost.some(({ word }) => word.includes(BOUNDARY))) return null;
  for (const between of ["", " "]) {
    const text = terms.map((term) => written(term, term.word.split(BOUNDARY).join(between))).join(" ");
    const searched = await look(text + tail, engine);
    if (searched.matches.length) {
      const type = between ? "apart" : "corrected";
      return { searched, note: { type, texts: between ? text.split(" ") : [text] } };
    }
  }
  return null;
}

/** With letters: all of it as one reading, then word by word, then its pieces. @param {Sought} sought */
async function spelt(sought) {
  const { terms, lost, lexicon } = sought;
  const text = terms.map((term) => term.text).join(" ");
  const whole = { text, word: text, quoted: false };
  if (terms.length > 1 && lost.length === terms.length) {
    const near = new Map([[whole, await lexicon.interpret(text, TRIED)]]);
    const read = await replaced("pinyin", near, { ...sought, terms: [whole] });
    if (read) return read;
  }
  return (await replaced("pinyin", await nears(sought), sought)) || scattered(await pieces(sought), sought);
}

/** Chinese: the surer the guess, the sooner. A document number is never taken for another. @param {Sought} sought */
async function slipped(sought) {
  if (sought.lost.some(({ word }) => NUMBER.test(word.split(BOUNDARY).join("")))) return null;
  const near = await nears(sought);
  const texts = await pieces(sought);
  const cost = Math.max(...Array.from(near.values(), (list) => (list.length ? list[0].cost : Infinity)));
  const mended = () => replaced("corrected", near, sought);
  const tries = [
    () => (cost <= SAME_SOUND ? mended() : null),
    () => (sought.terms.length === 1 ? divided(texts, sought) : null),
    () => (cost <= ONE_SLIP ? mended() : null),
    () => scattered(texts, sought),
    mended,
  ];
  for (const attempt of tries) {
    const found = await attempt();
    if (found) return found;
  }
  return null;
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
 * @param {Sought} sought
 * @returns {Promise<Map<Term, Near[]>>}
 */
async function nears({ lost, lexicon }) {
  const lists = await Promise.all(lost.map((term) => near(term, lexicon)));
  return new Map(lost.map((term, index) => [term, lists[index]]));
}

/** @type {(term: Term, text?: string) => string} */
const written = (term, text = term.text) => (term.quoted ? `"${term.text}"` : text);

/**
 * The query with its missing words replaced by what is near them; only what finds something counts.
 * @param {"pinyin" | "corrected"} type
 * @param {Map<Term, Near[]>} near
 * @param {Sought} sought
 * @returns {Promise<Instead | null>}
 */
async function replaced(type, near, { terms, tail, engine }) {
  /** @type {Set<string>} */ const texts = new Set();
  for (let choice = 0; choice < TRIED; choice++) {
    const words = terms.map((term) => {
      const list = near.get(term);
      return list ? (list[choice] || list[0] || { text: "" }).text : written(term);
    });
    if (words.every(Boolean)) texts.add(words.join(" "));
  }
  const looked = [];
  for (const text of texts) {
    const searched = await look(text + tail, engine);
    if (searched.matches.length) looked.push({ text, searched });
  }
  if (!looked.length) return null;
  return { searched: looked[0].searched, note: { type, texts: looked.map(({ text }) => text) } };
}

/**
 * The words of the query, those that do not occur cut into known ones; single characters are left out.
 * @param {Sought} sought
 * @returns {Promise<string[]>} empty if more than half of a word would be left out
 */
async function pieces({ terms, lost, lexicon }) {
  const cuts = await Promise.all(terms.map((term) => (lost.includes(term) ? lexicon.split(term.word) : [term.text])));
  const long = cuts.map((cut) => cut.filter((piece) => Array.from(piece).length > 1));
  const kept = long.every((cut, index) => 2 * cut.join("").length > cuts[index].join("").length);
  return kept ? long.flat() : [];
}

/**
 * Two parts of the word with nothing but marks between them: “放管服”改革.
 * @param {string[]} texts
 * @param {Sought} sought
 * @returns {Promise<Instead | null>}
 */
async function divided(texts, { terms, tail, engine }) {
  if (texts.join("") !== terms[0].word) return null;
  for (let at = 1; at < Math.min(texts.length, TRIED); at++) {
    const text = `"${texts.slice(0, at).join("")} ${texts.slice(at).join("")}"`;
    const searched = await look(text + tail, engine, false);
    if (searched.matches.length) return { searched, note: { type: "apart", texts } };
  }
  return null;
}

/**
 * The pieces, wherever they stand in a record.
 * @param {string[]} texts
 * @param {Sought} sought
 * @returns {Promise<Instead | null>}
 */
async function scattered(texts, { tail, engine }) {
  const searched = texts.length > 1 ? await look(texts.join(" ") + tail, engine, false) : null;
  return searched && searched.matches.length ? { searched, note: { type: "apart", texts } } : null;
}
