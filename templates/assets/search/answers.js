/** Which records answer a query at once, with a card above the results. */

import { fold } from "./fold.js";
import { places } from "./tokens.js";

/** Most cards shown. */
const MOST = 3;

/** Units of a query at least, for its best result to be an answer. */
const TELLING = 4;

/**
 * @typedef {object} CardShown
 * @property {string} address of the record, relative to the site root
 * @property {string} title
 * @property {string} kicker
 * @property {{label: string, text: string, href: string | null, sample: boolean}[]} lines
 * @property {[string, string][]} links text and address
 */

/**
 * Cards of the records that the query names; or of the best result, where there are few.
 * @param {import("./engine.js").Engine} engine
 * @param {import("./terms.js").Term[]} terms
 * @param {import("./rank.js").Match | undefined} best
 * @param {boolean} sure whether the results are few, and the query's own
 * @returns {Promise<CardShown[]>}
 */
export async function cardsFor(engine, terms, best, sure) {
  const whole = engine.named(fold(terms.map(({ text }) => text).join("")));
  /** @type {Set<number>} */ const rows = new Set(whole);
  if (!rows.size) for (const { word } of terms) for (const row of engine.named(word)) rows.add(row);
  if (best) rows.add(best.row.id);
  const telling = sure && terms.reduce((sum, { word }) => sum + places(word), 0) >= TELLING;
  const checked = await Promise.all(
    Array.from(rows).slice(0, 2 * MOST).map(async (row) => {
      const { card, title, address, text } = await engine.record(row);
      if (!card) return [];
      const rest = terms.filter(({ word }) => !engine.named(word).includes(row));
      const known = [fold(text), ...card.asked.map(fold)];
      const named = rest.length < terms.length && rest.every(({ word }) => known.some((each) => each.includes(word)));
      const answers = whole.includes(row) || named || (best && best.row.id === row && (best.whole || (card.first && telling)));
      return answers ? [{ address, title, kicker: card.kicker, lines: card.lines, links: card.links }] : [];
    }),
  );
  return checked.flat().slice(0, MOST);
}
