/** Texts cut into pieces, those that match a word marked; never HTML. */

import { foldWithPlaces } from "./fold.js";

/** @typedef {{text: string, hit: boolean}} Piece */
/** @typedef {{start: number, end: number, word: number}} Range */

/** Characters of an excerpt, and those that may stand before its first hit. */
const LENGTH = 100;
const LEAD = 24;

/**
 * A whole text, in pieces.
 * @param {string} text
 * @param {string[]} words folded
 * @returns {Piece[]}
 */
export function marked(text, words) {
  return pieces(text, ranges(text, words), 0, text.length);
}

/**
 * The part of a text where most of the words stand together; its beginning if none does.
 * @param {string} text
 * @param {string[]} words folded
 * @returns {{pieces: Piece[], hits: number}} `pieces` empty for an empty text; `hits`: different words in the text
 */
export function excerpt(text, words) {
  const found = ranges(text, words);
  const best = found.length ? found[densest(found)] : { start: 0, end: 0 };
  const start = found.length ? lead(text, best.start) : 0;
  const end = tail(text, start, Math.max(LENGTH, best.end - start));
  const list = pieces(text, found, start, end);
  if (start > 0 && !isBreak(text[start - 1])) list.unshift({ text: "……", hit: false });
  if (end < text.length && !isBreak(text[end - 1])) list.push({ text: "……", hit: false });
  return { pieces: list, hits: new Set(found.map(({ word }) => word)).size };
}

/**
 * Where words occur, by start; overlapping occurrences are kept apart here and joined when marked.
 * @param {string} text
 * @param {string[]} words
 * @returns {Range[]}
 */
function ranges(text, words) {
  const { units, starts, ends } = foldWithPlaces(text);
  /** @type {Range[]} */ const found = [];
  for (const [index, word] of words.entries()) {
    for (let at = units.indexOf(word); at >= 0; at = units.indexOf(word, at + 1)) {
      found.push({ start: starts[at], end: ends[at + word.length - 1], word: index });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Index of the hit from which an excerpt shows most different words, then most hits; the first of equals.
 * @param {Range[]} hits
 */
function densest(hits) {
  let best = 0;
  let bestWeight = -1;
  let next = 0;
  /** @type {number[]} */ const count = [];
  let different = 0;
  for (let first = 0; first < hits.length; first++) {
    for (; next < hits.length && hits[next].end <= hits[first].start + LENGTH - LEAD; next++) {
      count[hits[next].word] = (count[hits[next].word] ?? 0) + 1;
      if (count[hits[next].word] === 1) different++;
    }
    const weight = different * hits.length + (next - first);
    if (weight > bestWeight) [best, bestWeight] = [first, weight];
    if (next === first) next++;
    else if (--count[hits[first].word] === 0) different--;
  }
  return best;
}

/**
 * Start of the sentence around a hit if it is near, otherwise half as far before the hit.
 * @param {string} text
 * @param {number} at
 */
function lead(text, at) {
  for (let start = at; start > 0 && at - start <= LEAD; start--) if (isBreak(text[start - 1])) return start;
  return at <= LEAD ? 0 : whole(text, at - LEAD / 2);
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} length
 */
function tail(text, start, length) {
  const limit = start + length;
  if (limit >= text.length) return text.length;
  for (let end = limit; end > limit - LEAD; end--) if (isBreak(text[end - 1])) return end;
  return whole(text, limit);
}

/** @param {string} character */
const isBreak = (character) => "。！？；\n".includes(character);

/**
 * Never between the halves of a character.
 * @param {string} text
 * @param {number} at
 */
const whole = (text, at) => (/[\udc00-\udfff]/.test(text[at] ?? "") ? at - 1 : at);

/**
 * @param {string} text
 * @param {Range[]} hits
 * @param {number} start
 * @param {number} end
 * @returns {Piece[]} none of them empty
 */
function pieces(text, hits, start, end) {
  /** @type {Piece[]} */ const list = [];
  let at = start;
  /** @type {(to: number, hit: boolean) => void} */
  const add = (to, hit) => {
    if (to <= at) return;
    const part = text.slice(at, to).replace(/\n+/g, " ");
    const last = list[list.length - 1];
    if (last && last.hit === hit) last.text += part;
    else list.push({ text: part, hit });
    at = to;
  };
  for (const range of hits) {
    if (range.start >= end) break;
    if (range.end <= at) continue;
    add(Math.max(range.start, at), false);
    add(Math.min(range.end, end), true);
  }
  add(end, false);
  return list;
}
