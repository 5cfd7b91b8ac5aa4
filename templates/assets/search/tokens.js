/** Tokens of a query; zwgk_site/search/stream.py says how texts are cut. */

import { BOUNDARY } from "./fold.js";

/**
 * A token to look for: this very one, or any that begins with the unit.
 * @typedef {{token: string, any: boolean}} Wanted
 */

/**
 * The tokens that follow one another wherever a word occurs, first to last. The last unit of the word may
 * have any successor or none, so it is only asked for where no token before holds it.
 * @param {string} word folded, not empty
 * @returns {Wanted[]}
 */
export function tokens(word) {
  /** @type {Wanted[]} */ const list = [];
  const runs = word.split(BOUNDARY);
  runs.forEach((run, index) => {
    const units = Array.from(run);
    for (let at = 1; at < units.length; at++) list.push({ token: units[at - 1] + units[at], any: false });
    if (index < runs.length - 1) list.push({ token: units[units.length - 1], any: false });
    else if (units.length === 1) list.push({ token: units[0], any: true });
  });
  return list;
}

/**
 * Places that a word takes: its units, boundaries apart.
 * @param {string} word folded
 */
export const places = (word) => Array.from(word.split(BOUNDARY).join("")).length;
