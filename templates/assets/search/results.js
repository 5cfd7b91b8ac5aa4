/** Lists of results, and the links that narrow, order and page them, as elements of the page. */

import { FIELDS, named, question, write } from "./address.js";
import { linked } from "./cards.js";
import { element, inline } from "./element.js";
import { go } from "./notes.js";

/**
 * @typedef {import("./query.js").Answer} Answer
 * @typedef {import("./query.js").Result} Result
 * @typedef {import("./query.js").Part} Part
 * @typedef {import("./address.js").State} State
 * @typedef {import("./element.js").Child} Child
 * @typedef {import("./words.js").Say} Say
 */

/** Values of a facet shown at once; the rest folds away. */
const SHOWN = 8;

/**
 * What lists of results are made of.
 * @typedef {object} Form
 * @property {HTMLTemplateElement} template the page's `<template data-hit>`
 * @property {string} root relative address of the folder to which addresses of results are added
 * @property {Say} say
 */

/**
 * One result. A field without anything to say is taken out, and a paragraph without any left.
 * @param {Result} result
 * @param {Form} form
 */
export function hit(result, { template, root, say }) {
  const made = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const { gone, validity } = result;
  const invented = result.status === say("sample");
  const status = invented ? null : result.status;
  /** @type {Record<string, Child[]>} */
  const contents = {
    kind: [result.kind],
    gone: gone ? text(status) : [],
    status: gone ? [] : text(status),
    valid: gone || status ? [] : text(validity),
    department: text(result.department === result.title ? null : result.department),
    date: text(result.date),
    number: inline(result.numberPieces),
    sample: invented ? [say("sample")] : [],
    title: inline(result.titlePieces),
    section: text(result.section),
    excerpt: inline(result.excerpt),
    via: result.via ? [say("via", { text: result.via })] : [],
  };
  for (const field of made.querySelectorAll("[data-field]")) {
    const content = contents[field.getAttribute("data-field") ?? ""] ?? [];
    if (content.length) (field.querySelector("[data-text]") ?? field).append(...content);
    else field.remove();
  }
  for (const paragraph of made.querySelectorAll("p")) if (!paragraph.textContent?.trim()) paragraph.remove();
  made.querySelector("time")?.setAttribute("datetime", result.date ?? "");
  made.querySelector("a")?.setAttribute("href", linked(result.address, root));
  if (gone) made.firstElementChild?.classList.add("gone");
  return made;
}

/** @param {string | null | undefined} value */
const text = (value) => (value ? [value] : []);

/**
 * A short list of another query's results, under a heading of its own, with the way to all of them.
 * @param {Part} part
 * @param {string} id of its heading
 * @param {string} key of the word for its heading
 * @param {Form} form
 */
export function sample(part, id, key, form) {
  const { query, total, results } = part;
  const heading = element("h2", { id }, form.say(key, { query, count: total }));
  const list = element("ol", { class: "hits" }, ...results.map((result) => hit(result, form)));
  const made = element("section", { class: "section", "aria-labelledby": id });
  made.append(element("div", { class: "section-title" }, heading), list);
  if (total > results.length) {
    const all = go(question(query), form.say("all_of", { query, count: total }));
    made.append(element("p", { class: "gap-m" }, all));
  }
  return made;
}

/**
 * The groups of links that narrow the results, without those that leave no choice; the way to all
 * values only where one is chosen.
 * @param {Answer} answer
 * @param {State} state
 * @param {Say} say
 */
export function facets(answer, state, say) {
  return FIELDS.flatMap((field) => {
    const choices = answer.facets[field] ?? [];
    const chosen = state.filters[field] ?? [];
    if (choices.length < 2 && !chosen.length) return [];
    /** @type {(values: string[], text: string, count: number, current: boolean) => HTMLElement} */
    const link = (values, text, count, current) => {
      const made = go(narrowed(state, field, values), text, " ", element("span", { class: "count" }, String(count)));
      if (current) made.setAttribute("aria-current", "true");
      return element("li", {}, made);
    };
    const id = `facet-${field}`;
    const links = [
      ...(chosen.length ? [link([], say("all"), answer.without[field], false)] : []),
      ...choices.map(({ value, count, chosen: current }) => link([value], value, count, current)),
    ];
    const shown = links.length - choices.length + SHOWN;
    const group = element("div", { class: "filter" }, element("h3", { id }, say(`facet_${field}`)));
    group.append(element("ul", { "aria-labelledby": id }, ...links.slice(0, shown)));
    const rest = links.slice(shown);
    if (rest.length) {
      const summary = element("summary", {}, say("more", { count: rest.length }));
      const fold = element("details", { class: "fold" }, summary, element("ul", { "aria-labelledby": id }, ...rest));
      fold.toggleAttribute("open", rest.some((item) => item.querySelector("[aria-current]")));
      group.append(fold);
    }
    return [group];
  });
}

/**
 * Address of the first page of the results with these values of a field.
 * @param {State} state
 * @param {string} field
 * @param {string[]} values
 */
export const narrowed = (state, field, values) =>
  write({ ...state, page: 1, filters: { ...state.filters, [field]: values } });

/**
 * @param {State} state
 * @param {Say} say
 */
export function sorting(state, say) {
  const orders = /** @type {const} */ (["relevance", "date"]);
  return [
    say("sort"),
    ...orders.map((sort) => {
      if (sort === state.sort) return element("strong", { "aria-current": "true" }, say(sort));
      return go(write({ ...state, sort, page: 1 }), say(sort));
    }),
  ];
}

/**
 * @param {State} state
 * @param {number} last number of the last page
 * @param {Say} say
 */
export function pager(state, last, say) {
  /** @type {(page: number, text: string, rel: string) => HTMLElement} */
  const link = (page, text, rel) => {
    const made = go(write({ ...state, page }), text);
    if (rel) made.setAttribute("rel", rel);
    return made;
  };
  const { page } = state;
  return [
    ...(page > 1 ? [link(page - 1, say("previous"), "prev")] : []),
    ...named(page, last).map((number) => {
      if (number === null) return element("span", { class: "gap", "aria-hidden": "true" }, say("gap"));
      return number === page
        ? element("span", { "aria-current": "page" }, String(number))
        : link(number, String(number), "");
    }),
    ...(page < last ? [link(page + 1, say("next"), "next")] : []),
  ];
}
