/** What was done beyond the query, in plain sentences, each with the way to have it otherwise. */

import { question } from "./address.js";
import { element } from "./element.js";
import { woven } from "./words.js";

/**
 * @typedef {import("./query.js").Answer} Answer
 * @typedef {import("./address.js").State} State
 * @typedef {import("./element.js").Child} Child
 * @typedef {import("./words.js").Say} Say
 */

/** Notes whose first text is what the results are of; the others are offered. */
const INSTEAD = ["pinyin", "corrected"];

/** Notes that are about more than the query itself, so that the query alone can be asked for. */
const WIDER = ["pinyin", "corrected", "plain", "everyday", "apart"];

/**
 * @param {Answer} answer
 * @param {State} state
 * @param {Say} say
 * @returns {HTMLElement[]} paragraphs, the sentences `strong`, what to do about them below; empty without notes
 */
export function notes(answer, state, say) {
  if (state.literal) {
    const otherwise = go(question(state.query), say("widely"));
    return [sentence([say("literally", { query: state.query })]), aside([otherwise])];
  }
  const paragraphs = answer.notes.flatMap(({ type, texts }) => {
    if (!INSTEAD.includes(type)) return [sentence(woven(said(type), "texts", listed(texts, say)))];
    const others = texts.slice(1);
    return [
      sentence([say(type, { query: state.query, text: texts[0] })]),
      ...(others.length ? [aside(woven(say("others"), "texts", listed(others, say)))] : []),
    ];
  });
  if (answer.notes.some(({ type }) => WIDER.includes(type))) {
    paragraphs.push(aside([go(question(state.query, true), say("only", { query: state.query }))]));
  }
  return paragraphs;

  /** @param {string} type */
  function said(type) {
    return say(type, { query: state.query, searched: answer.searched });
  }
}

/** @param {Child[]} children */
const sentence = (children) => element("p", {}, element("strong", {}, ...children));

/** @param {Child[]} children */
const aside = (children) => element("p", { class: "small" }, ...children);

/**
 * Links to other questions, with the sign between them that Chinese lists have.
 * @param {string[]} texts
 * @param {Say} say
 * @returns {Child[]}
 */
export function listed(texts, say) {
  return texts.flatMap((text, index) => [
    ...(index ? [say("comma")] : []),
    ...woven(say("quoted"), "text", [go(question(text), text)]),
  ]);
}

/**
 * A link that the page follows by itself.
 * @param {string} href
 * @param {Child[]} children
 */
export const go = (href, ...children) => element("a", { href, "data-go": "" }, ...children);
