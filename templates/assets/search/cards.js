/** Answer cards above the results: who answers, where, by which telephone. */

import { element } from "./element.js";

/**
 * @typedef {import("./query.js").CardShown} CardShown
 * @typedef {CardShown["lines"][number]} Line
 * @typedef {import("./words.js").Say} Say
 */

/** Characters up to which all that stands under a label is short: of several cards each folds the longer away. */
const SHORT = 24;

/**
 * @param {CardShown[]} cards
 * @param {string} root see `linked`
 * @param {Say} say
 */
export const answers = (cards, root, say) =>
  cards.map((card, index) => answer(card, `answer-${index + 1}`, cards.length > 1, root, say));

/**
 * @param {CardShown} card
 * @param {string} id of its heading
 * @param {boolean} brief one of several
 * @param {string} root
 * @param {Say} say
 */
function answer({ address, title, kicker, lines, links }, id, brief, root, say) {
  const heading = element("h2", { id }, element("a", { href: linked(address, root) }, title));
  const made = element("section", { class: "answer", "aria-labelledby": id });
  made.append(element("p", { class: "kicker" }, kicker), heading);
  const groups = together(lines);
  const long = groups.filter((group) => brief && group.reduce((sum, { text }) => sum + text.length, 0) > SHORT);
  made.append(...list(groups.filter((group) => !long.includes(group)), root, say));
  if (long.length) {
    const labels = long.map(([{ label }]) => label).join(say("comma"));
    made.append(element("details", { class: "fold" }, element("summary", {}, labels), ...list(long, root, say)));
  }
  if (links.length) {
    const more = links.map(([text, to]) => element("a", { href: linked(to, root) }, text));
    made.append(element("p", { class: "more" }, ...more));
  }
  if (brief) made.classList.add("answer--brief");
  return made;
}

/**
 * Lines with one label stand together under it.
 * @param {Line[]} lines
 */
function together(lines) {
  const labels = [...new Set(lines.map(({ label }) => label))];
  return labels.map((label) => lines.filter((line) => line.label === label));
}

/**
 * @param {Line[][]} groups
 * @param {string} root
 * @param {Say} say
 * @returns {Element[]} none without lines
 */
function list(groups, root, say) {
  const rows = groups.map((lines) =>
    element("div", {}, element("dt", {}, lines[0].label), ...lines.map((line) => value(line, root, say))),
  );
  return rows.length ? [element("dl", {}, ...rows)] : [];
}

/**
 * @param {Line} line
 * @param {string} root
 * @param {Say} say
 */
function value({ text, href, sample }, root, say) {
  const made = element("dd", {}, href ? element("a", { href: linked(href, root) }, text) : text);
  if (href && href.startsWith("tel:")) made.className = "num";
  if (sample) made.append(" ", element("span", { class: "sample" }, say("sample")));
  return made;
}

/**
 * Where a link of a record leads from this page.
 * @param {string} address relative to the root of the site, or a telephone number as `tel:…`
 * @param {string} root relative address of the folder to which addresses are added
 */
export const linked = (address, root) => (address.startsWith("tel:") ? address : root + address);
