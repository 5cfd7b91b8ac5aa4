/** Tokens: every unit with its successor. A phrase of consecutive tokens is a substring of folded text. */

/**
 * @param {string} units folded text
 * @returns {string[]} empty for fewer than two units
 */
export function tokens(units) {
  const each = Array.from(units);
  return each.slice(1).map((unit, index) => each[index] + unit);
}
