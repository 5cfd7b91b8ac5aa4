/** Results as elements of the page. Data only ever becomes text and attributes, never mark-up. */

import { named, write } from "./address.js";

/**
 * @typedef {import("./query.js").Answer} Answer
 * @typedef {import("./query.js").Piece} Piece
 * @typedef {import("./query.js").Result} Result
 * @typedef {import("./address.js").State} State
 * @typedef {import("./words.js").Say} Say
 */

/** Values of a facet shown at once; the rest folds away. */
const SHOWN = 8;

/**
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** @param {Piece[]} pieces */
const inline = (pieces) => pieces.map(({ text, hit }) => (hit ? element("mark", {}, text) : text));

/**
 * One result, from the page's `<template data-hit>`. A slot without anything to say is taken out.
 * @param {Result} result
 * @param {HTMLTemplateElement} template
 * @param {string} root relative address of the folder to which addresses of results are added
 */
export function hit(result, template, root) {
  const made = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  /** @type {Record<string, (Node | string)[]>} */
  const contents = {
    kind: [result.kind],
    gone: result.gone && result.status ? [result.status] : [],
    status: !result.gone && result.status ? [result.status] : [],
    department: result.department ? [result.department] : [],
    date: result.date ? [result.date] : [],
    number: inline(result.numberPieces),
    title: inline(result.titlePieces),
    excerpt: inline(result.excerpt),
  };
  for (const slot of made.querySelectorAll("[data-slot]")) {
    const content = contents[slot.getAttribute("data-slot") ?? ""] ?? [];
    if (content.length) (slot.querySelector("[data-text]") ?? slot).append(...content);
    else slot.remove();
  }
  made.querySelector("time")?.setAttribute("datetime", result.date ?? "");
  made.querySelector("a")?.setAttribute("href", root + result.address);
  if (result.gone) made.firstElementChild?.classList.add("gone");
  return made;
}

/**
 * The groups of links that narrow the results; without those that leave no choice.
 * @param {Answer} answer
 * @param {State} state
 * @param {Say} say
 */
export function facets(answer, state, say) {
  return Object.entries(answer.facets).flatMap(([field, choices]) => {
    const chosen = state.filters[field] ?? [];
    if (choices.length < 2 && !chosen.length) return [];
    /** @type {(values: string[], text: string, count: number, current: boolean) => HTMLElement} */
    const link = (values, text, count, current) => {
      const href = write({ ...state, page: 1, filters: { ...state.filters, [field]: values } });
      const attributes = { href, "data-go": "", ...(current ? { "aria-current": "true" } : {}) };
      return element("li", {}, element("a", attributes, text, " ", element("span", { class: "count" }, String(count))));
    };
    const id = `facet-${field}`;
    const links = [
      link([], say("all"), answer.without[field], !chosen.length),
      ...choices.map(({ value, count, chosen: current }) => link([value], value, count, current)),
    ];
    const group = element("div", { class: "filter" }, element("h2", { id }, say(`facet_${field}`)));
    group.append(element("ul", { "aria-labelledby": id }, ...links.slice(0, SHOWN + 1)));
    const rest = links.slice(SHOWN + 1);
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
 * @param {State} state
 * @param {Say} say
 */
export function sorting(state, say) {
  const orders = /** @type {const} */ (["relevance", "date"]);
  return [
    say("sort"),
    ...orders.map((sort) => {
      if (sort === state.sort) return element("strong", { "aria-current": "true" }, say(sort));
      return element("a", { href: write({ ...state, sort, page: 1 }), "data-go": "" }, say(sort));
    }),
  ];
}

/**
 * @param {State} state
 * @param {number} last number of the last page
 * @param {Say} say
 */
export function pager(state, last, say) {
  /** @type {(page: number, text: string, rel?: string) => HTMLElement} */
  const link = (page, text, rel) =>
    element("a", { href: write({ ...state, page }), "data-go": "", ...(rel ? { rel } : {}) }, text);
  const { page } = state;
  return [
    ...(page > 1 ? [link(page - 1, say("previous"), "prev")] : []),
    ...named(page, last).map((number) => {
      if (number === null) return element("span", { class: "gap", "aria-hidden": "true" }, "…");
      return number === page
        ? element("span", { "aria-current": "page" }, String(number))
        : link(number, String(number));
    }),
    ...(page < last ? [link(page + 1, say("next"), "next")] : []),
  ];
}
