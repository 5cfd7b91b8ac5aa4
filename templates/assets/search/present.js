/** A match as a person reads it. */

import { excerpt, marked } from "./excerpt.js";

/** @typedef {import("./excerpt.js").Piece} Piece */

/**
 * @typedef {object} Result
 * @property {string} address relative to the site root
 * @property {string} title
 * @property {Piece[]} titlePieces the title with the words marked
 * @property {string} kind
 * @property {Piece[]} excerpt of the text, around the words; empty where it would repeat the title
 * @property {string | null} section which attachment, and where in it, the excerpt is from
 * @property {string | null} number
 * @property {Piece[]} numberPieces the number with the words marked, empty without one
 * @property {string | null} department
 * @property {string | null} year
 * @property {string | null} validity 有效, 失效 and so on; null for what has none
 * @property {string | null} date ISO, YYYY-MM-DD
 * @property {string | null} status a small word such as 失效
 * @property {boolean} gone repealed or expired
 * @property {import("./rank.js").Why} why where the words stand
 * @property {string | null} via the other word by which it was found, folded
 */

/**
 * @param {import("./engine.js").Engine} engine
 * @param {import("./rank.js").Match} match
 * @param {string[]} words folded
 * @returns {Promise<Result>}
 */
export async function present(engine, { row, why, via }, words) {
  const { text, sections, card: _, ...shown } = await engine.record(row.id);
  const texts = /** @type {[string | null, string][]} */ ([[null, text], ...sections]);
  const cut = texts.map(([label, each]) => ({ label, ...excerpt(each, words) }));
  const best = cut.reduce((kept, each) => (each.hits > kept.hits ? each : kept));
  const repeated = shown.title.includes(best.pieces.map((piece) => piece.text).join(""));
  return {
    ...shown,
    titlePieces: marked(shown.title, words),
    numberPieces: marked(shown.number ?? "", words),
    excerpt: repeated ? [] : best.pieces,
    section: best.label,
    why,
    via,
  };
}
