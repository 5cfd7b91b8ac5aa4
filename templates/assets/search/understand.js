/**
 * What a query probably means: the query itself where it finds something, with everyday words; otherwise
 * the nearest thing that does. Everything done beyond the query becomes a note, said above the results.
 */

import { fold } from "./fold.js";
import { instead, LATIN, missing, near, occurring, TRIED } from "./instead.js";
import { look } from "./look.js";

/** So few results that the query may still hold a slip; and how many times more the mended one must then have. */
const FEW = 2;
const TIMES = 5;

/** @typedef {import("./look.js").Searched} Searched */

/**
 * What was done beyond the query; `texts` are other queries, best first.
 * `pinyin`: results are of texts[0], read from letters. `corrected`: nothing was found, results are of
 * texts[0]. `plain`: words of a question were left out, likewise. `apart`: the pieces in `texts` occur,
 * but not side by side. `offer`: the results are the query's own, but perhaps one of texts was meant.
 * `everyday`: texts were searched too.
 * @typedef {{type: "pinyin" | "corrected" | "plain" | "apart" | "offer" | "everyday", texts: string[]}} Note
 */

/**
 * @typedef {object} Meant
 * @property {Searched} searched what is listed
 * @property {Note[]} notes
 * @property {Searched | null} also
 * @property {Searched[]} parts
 * @property {string[]} nearest
 */

/**
 * @param {string} query one that `parse` accepts
 * @param {import("./engine.js").Engine} engine
 * @param {boolean} literal
 * @returns {Promise<Meant>}
 */
export async function understood(query, engine, literal) {
  const searched = await look(query, engine, !literal);
  const meant = { searched, notes: everyday(searched), also: null, parts: [], nearest: [] };
  const { length } = searched.matches;
  if (length && !searched.vain && (literal || !isDoubtful(searched))) return meant;
  const lexicon = await engine.lexicon();
  const simple = length && !searched.vain ? query : await lexicon.simplified(query);
  if (simple !== query) return understood(simple, engine, literal);
  if (literal) return meant;
  if (length) return { ...meant, ...(await doubted(searched, engine, lexicon)) };
  const other = await instead(searched, engine, lexicon);
  if (other) return { ...meant, searched: other.searched, notes: [other.note, ...everyday(other.searched)] };
  return { ...meant, ...(await nothing(searched, engine, lexicon)) };
}

/**
 * @param {Searched} searched
 * @returns {Note[]}
 */
const everyday = ({ everyday: texts }) => (texts.length ? [{ type: "everyday", texts }] : []);

/**
 * Whether a query that finds something may have meant something else: one word with letters, or with hardly
 * a result.
 * @param {Searched} searched
 */
function isDoubtful({ terms, identified, everyday: texts, matches }) {
  const [{ word, quoted }] = terms;
  if (terms.length > 1 || quoted || identified) return false;
  return LATIN.test(word) || (matches.length <= FEW && !texts.length);
}

/**
 * For a query that finds something: what else it might have meant.
 * @param {Searched} searched
 * @param {import("./engine.js").Engine} engine
 * @param {import("./lexicon.js").Lexicon} lexicon
 * @returns {Promise<Partial<Meant>>}
 */
async function doubted(searched, engine, lexicon) {
  const [term] = searched.terms;
  const { length } = searched.matches;
  const found = LATIN.test(term.word)
    ? (await lexicon.interpret(term.text, TRIED)).filter(({ whole }) => whole)
    : (await lexicon.correct(term.text, TRIED)).filter(({ count }) => count >= TIMES * length);
  const texts = await occurring(found, engine);
  if (!texts.length) return {};
  const also = length > FEW ? null : await look(texts[0] + searched.tail, engine);
  return { notes: [{ type: "offer", texts }, ...everyday(searched)], also: also && also.matches.length ? also : null };
}

/**
 * Where even that finds nothing: what parts of the query find, and known words near it.
 * @param {Searched} searched
 * @param {import("./engine.js").Engine} engine
 * @param {import("./lexicon.js").Lexicon} lexicon
 * @returns {Promise<Partial<Meant>>}
 */
async function nothing(searched, engine, lexicon) {
  const { terms } = searched;
  const cut = terms.length > 1 ? terms.map(({ text }) => text) : await lexicon.split(terms[0].word);
  const pieces = cut.filter((piece) => Array.from(piece).length > 1 && fold(piece));
  const looked = await Promise.all(pieces.slice(0, TRIED).map((piece) => look(piece + searched.tail, engine)));
  const parts = looked.filter(({ matches }) => matches.length).sort((a, b) => a.matches.length - b.matches.length);
  const lists = await Promise.all(
    missing(searched).map(async (term) => [
      ...(await near(term, lexicon)),
      ...(await begun(term.text, lexicon)),
    ]),
  );
  return { parts, nearest: (await occurring(lists.flat(), engine)).slice(0, TRIED) };
}

/**
 * Terms that begin as a word does, with two characters or with one.
 * @param {string} text
 * @param {import("./lexicon.js").Lexicon} lexicon
 */
async function begun(text, lexicon) {
  const [first, second = ""] = Array.from(text);
  const both = await lexicon.suggest(first + second, TRIED);
  return both.length ? both : lexicon.suggest(first, TRIED);
}
