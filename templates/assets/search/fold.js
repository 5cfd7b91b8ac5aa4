/**
 * Folding: the form in which texts and queries are compared. zwgk_site/search/fold.py does exactly
 * the same, and says why. Units are letters, digits and Han characters; BOUNDARY stands for a run of
 * anything else.
 */

export const BOUNDARY = "\u1681";

const SPACE = " ";
const MARK_OR_FORMAT = /^[\p{M}\p{Cf}]$/u;
const WORD = /^[\p{L}\p{N}]$/u;
/** Han characters, whatever version of Unicode the browser knows. */
const LETTERS = /^[\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{323af}]$/u;
const HAN = /^[\u3007\u3400-\u9fff\u{20000}-\u{323af}]$/u;
const LATIN = /^[0-9a-z]$/;
const BLANK = /^[\t\p{Zs}]$/u;

/** Folded code points so far. @type {Map<number, string>} */
const known = new Map();

/** Simplified characters by their traditional ones, as far as taught. @type {Map<string, string>} */
const simplified = new Map();

/**
 * Teaches traditional characters. Those in the texts of a site come with its index; the others are
 * only needed for queries that hold them.
 * @param {string} from
 * @param {string} to the simplified ones, in the same order
 */
export function teach(from, to) {
  const targets = Array.from(to);
  Array.from(from).forEach((character, index) => simplified.set(character, targets[index]));
  known.clear();
}

/** @param {string} character one code point */
function foldCharacter(character) {
  if (character === "\n" || character === "\r") return BOUNDARY;
  if (BLANK.test(character)) return SPACE;
  const plain = character.normalize("NFKD").toLowerCase().normalize("NFKD");
  return Array.from(plain, foldPlain).join("");
}

/** @param {string} character one code point, decomposed */
function foldPlain(character) {
  if (LETTERS.test(character)) return simplified.get(character) ?? character;
  if (MARK_OR_FORMAT.test(character)) return "";
  if (!WORD.test(character) || character === BOUNDARY) return BOUNDARY;
  return simplified.get(character) ?? character;
}

/** @param {number} code a code point */
function folded(code) {
  let result = known.get(code);
  if (result === undefined) known.set(code, (result = foldCharacter(String.fromCodePoint(code))));
  return result;
}

/**
 * @param {string} before
 * @param {string} after
 */
function isThin(before, after) {
  return (LATIN.test(before) && HAN.test(after)) || (HAN.test(before) && LATIN.test(after));
}

/**
 * Folded text that knows where it came from.
 * @typedef {object} Folded
 * @property {string} units the folded text, without boundaries at either end
 * @property {number[]} starts for each UTF-16 index of `units`: where its source begins in the text
 * @property {number[]} ends likewise: where its source ends
 */

/**
 * @param {string} text
 * @returns {Folded}
 */
export function foldWithPlaces(text) {
  let units = "";
  /** @type {number[]} */ const starts = [];
  /** @type {number[]} */ const ends = [];
  let last = "";
  let pending = "";
  let pendingStart = 0;

  /** @type {(unit: string, start: number, end: number) => void} */
  const push = (unit, start, end) => {
    units += unit;
    for (let i = 0; i < unit.length; i++) {
      starts.push(start);
      ends.push(end);
    }
  };

  for (let at = 0, end = 0; at < text.length; at = end) {
    const code = /** @type {number} */ (text.codePointAt(at));
    end = at + (code > 0xffff ? 2 : 1);
    const result = folded(code);
    for (const unit of result.length < 2 ? [result] : result) {
      if (unit === SPACE || unit === BOUNDARY) {
        if (!pending) pendingStart = at;
        if (pending !== BOUNDARY) pending = unit;
      } else if (unit) {
        if (pending && last && !(pending === SPACE && isThin(last, unit))) push(BOUNDARY, pendingStart, at);
        push(unit, at, end);
        last = unit;
        pending = "";
      }
    }
  }
  return { units, starts, ends };
}

/**
 * The units of a text, without boundaries at either end; empty if it has no letter or digit.
 * @param {string} text
 */
export function fold(text) {
  return foldWithPlaces(text).units;
}
