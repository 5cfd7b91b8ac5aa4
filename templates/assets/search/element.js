/** Elements made by the script. Data only ever becomes text and attributes, never mark-up. */

/** @typedef {Node | string} Child */

/**
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {Child[]} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * Puts these in place of whatever an element has.
 * @param {Element} parent
 * @param {Child[]} children
 */
export function fill(parent, ...children) {
  parent.textContent = "";
  parent.append(...children);
}

/**
 * Pieces of a text, those that match marked.
 * @param {{text: string, hit: boolean}[]} pieces
 * @returns {Child[]}
 */
export const inline = (pieces) => pieces.map(({ text, hit }) => (hit ? element("mark", {}, text) : text));
