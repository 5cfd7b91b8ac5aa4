/** The order of results. */

/** @typedef {import("./engine.js").Catalogue} Catalogue */

/**
 * Where all words stand: all of them in the number or the title, or at least one only in the text.
 * @typedef {"number" | "title" | "text"} Why
 */

/**
 * A row that contains every word.
 * @typedef {object} Match
 * @property {number} row
 * @property {Why} why
 * @property {boolean} whole the words are the whole number, or the whole title
 * @property {number} headed share of the words that stand in number or title
 * @property {boolean} starts the title starts with the first word
 */

/**
 * @param {number} row
 * @param {string[]} words
 * @param {number[]} positions of the first occurrence of each word
 * @param {Catalogue} catalogue
 * @returns {Match}
 */
export function match(row, words, positions, catalogue) {
  const titleStart = catalogue.titleStart[row];
  const titleEnd = titleStart + catalogue.titleLength[row];
  const lengths = words.map((word) => Array.from(word).length);
  const headed = positions.filter((position) => position < titleEnd).length / words.length;
  const inNumber = positions.every((position) => position < titleStart);
  /** @type {Why} */
  const why = headed < 1 ? "text" : inNumber ? "number" : "title";
  return {
    row,
    why,
    whole:
      (why === "number" && isWholeNumber(words, catalogue.numberLength[row])) ||
      (why === "title" && isWholeTitle(positions, lengths, titleStart, titleEnd)),
    headed,
    starts: positions[0] === titleStart && titleEnd > titleStart,
  };
}

/**
 * The words together are the number, but perhaps for the last sign 号.
 * @param {string[]} words
 * @param {number} length
 */
function isWholeNumber(words, length) {
  return words.join("").replace(/\u1681/g, "").length >= length - 1;
}

/**
 * The words follow one another, side by side or with one boundary between, from end to end of the title.
 * @param {number[]} positions
 * @param {number[]} lengths
 * @param {number} start
 * @param {number} end
 */
function isWholeTitle(positions, lengths, start, end) {
  let at = start;
  for (const [index, position] of positions.entries()) {
    if (position !== at && (index === 0 || position !== at + 1)) return false;
    at = position + lengths[index];
  }
  return at === end;
}

/** @param {Match} match */
const identity = ({ whole, why }) => (whole ? (why === "number" ? 2 : 1) : 0);

/**
 * Best first: a whole number, a whole title; in force before gone; words in number or title; relevance;
 * newest first. By date: in force before gone, newest first.
 * @param {Match[]} matches
 * @param {Map<number, number>} scores by row
 * @param {number} inForce rows from here on are gone
 * @param {"relevance" | "date"} sort
 * @returns {Match[]} a new array
 */
export function order(matches, scores, inForce, sort) {
  /** @type {(a: Match, b: Match) => number} */
  const byDate = (a, b) => a.row - b.row;
  /** @type {(a: Match, b: Match) => number} */
  const byRelevance = (a, b) =>
    identity(b) - identity(a) ||
    Number(a.row >= inForce) - Number(b.row >= inForce) ||
    b.headed - a.headed ||
    Number(b.starts) - Number(a.starts) ||
    (scores.get(b.row) ?? 0) - (scores.get(a.row) ?? 0) ||
    byDate(a, b);
  return [...matches].sort(sort === "date" ? byDate : byRelevance);
}
