/**
 * Suggestions while one types: the editable combobox with a listbox of WAI-ARIA (APG, list autocomplete
 * with manual selection). Loaded when a search box is used for the first time. Without suggestions the
 * box is what it is without script: a box whose text is searched.
 */

import { element, fill, inline } from "./element.js";
import { openLexicon } from "./lexicon.js";
import { recall } from "./recent.js";
import { read, SearchUnavailable } from "./store.js";
import { wordsOf } from "./words.js";

/**
 * @typedef {import("./suggest.js").Suggestion} Suggestion
 * @typedef {import("./words.js").Say} Say
 */

/** Most suggestions, and how many of them may be the visitor's own earlier searches. */
const MOST = 8;
const OWN = 4;

/** Milliseconds without a key after which the number of suggestions is announced. */
const PAUSE = 600;

/** What a keyboard reports while an input method composes, whatever the key. */
const COMPOSING = 229;

const LATIN = /[a-zü]/i;

/** @param {HTMLFormElement} form with `data-bundle`, a box named `q`, and `<template data-suggest-words>` */
function attach(form) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input[name=q]"));
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
  const say = wordsOf(/** @type {HTMLTemplateElement} */ (form.querySelector("template[data-suggest-words]")));
  const bundle = new URL(form.dataset.bundle ?? "", document.baseURI).href;
  const list = element("ul", { role: "listbox", id: `${input.id}-options`, "aria-label": say("label") });
  const head = element("p", { class: "cap" });
  const foot = element("p", { class: "cap keys" }, say("keys"));
  const popup = element("div", { class: "suggest", hidden: "" }, head, list, foot);
  const status = element("p", { class: "vh", role: "status" });
  /** @type {Suggestion[]} */ let options = [];
  let active = -1;
  let run = 0;
  let announcing = 0;

  /** Asks for what fits the box now; an answer that comes after another question is dropped. */
  async function update() {
    const mine = ++run;
    const typed = input.value;
    const found = await suggestions(typed, bundle, say);
    if (mine === run && document.activeElement === input) show(typed, found);
  }

  /** @type {(typed: string, found: Suggestion[]) => void} */
  function show(typed, found) {
    options = found;
    fill(list, ...found.map((suggestion, index) => option(suggestion, `${list.id}-${index + 1}`, say)));
    const spelt = LATIN.test(typed) && found.some(({ text }) => !LATIN.test(text));
    head.textContent = spelt ? say("spelt", { text: typed.trim() }) : "";
    head.hidden = !spelt;
    popup.hidden = !found.length;
    input.setAttribute("aria-expanded", String(!popup.hidden));
    choose(-1);
    clearTimeout(announcing);
    status.textContent = "";
    if (found.length) announcing = setTimeout(announce, PAUSE);
  }

  function announce() {
    status.textContent = say("said", { count: options.length });
  }

  function close() {
    run++;
    show("", []);
  }

  /** Marks an option as the one that Enter takes; -1 for what is typed. @param {number} index */
  function choose(index) {
    active = index;
    Array.from(list.children).forEach((item, place) => {
      item.setAttribute("aria-selected", String(place === index));
      if (place !== index) return;
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    });
    if (index < 0) input.removeAttribute("aria-activedescendant");
  }

  /**
   * Round and round through the options and what is typed. The list stays as it is under the hand: an answer
   * still on its way is dropped.
   * @param {number} step
   */
  function move(step) {
    run++;
    const places = options.length + 1;
    choose(((active + 1 + step + places) % places) - 1);
  }

  /** @param {number} index */
  function take(index) {
    input.value = options[index].text;
    close();
    button.click();
  }

  /**
   * What a key does beyond what it does in any box.
   * @param {KeyboardEvent} event
   * @returns {boolean} whether that is all it shall do
   */
  function press({ key, altKey }) {
    const open = !popup.hidden;
    if (key === "ArrowDown" && !open) {
      update().then(() => altKey || !options.length || choose(0));
      return true;
    }
    if (!open) return false;
    if (key === "Escape" || (key === "ArrowUp" && altKey)) close();
    else if (key === "ArrowDown") move(1);
    else if (key === "ArrowUp") move(-1);
    else if (key === "Home" && active >= 0) choose(0);
    else if (key === "End" && active >= 0) choose(options.length - 1);
    else if (key === "Enter" && active >= 0) take(active);
    else return false;
    return true;
  }

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === COMPOSING || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (press(event)) event.preventDefault();
  });
  input.addEventListener("input", update);
  const offer = () => {
    if (!input.value && popup.hidden) update();
  };
  input.addEventListener("focus", offer);
  input.addEventListener("click", offer);
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  popup.addEventListener("mousedown", (event) => event.preventDefault());
  popup.addEventListener("click", (event) => {
    const item = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (item) take(Array.from(list.children).indexOf(item));
  });

  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  input.setAttribute("aria-controls", list.id);
  input.parentElement?.append(popup, status);
  if (document.activeElement === input) update();
}

/**
 * @param {Suggestion} suggestion
 * @param {string} id
 * @param {Say} say
 */
function option({ pieces, kind, label, note, count }, id, say) {
  const why = kind === "word" && count ? say("count", { count }) : label;
  const text = element("span", {}, ...inline(pieces));
  if (note) text.append(" ", element("small", {}, note));
  return element("li", { role: "option", id }, text, " ", element("span", { class: "why" }, why));
}

/**
 * @param {string} typed
 * @param {string} bundle absolute address of the folder `search/`
 * @param {Say} say
 * @returns {Promise<Suggestion[]>} none if the lexicon cannot be had: the box works without
 */
async function suggestions(typed, bundle, say) {
  try {
    const lexicon = await lexiconOf(bundle);
    if (typed.trim()) return await lexicon.suggest(typed, MOST);
    const own = (recall() ?? []).slice(0, OWN);
    const { hot } = await lexicon.file("everyday.bin");
    const others = hot.filter((/** @type {string} */ text) => !own.includes(text));
    return [
      ...own.map((text) => offered(text, say("earlier"))),
      ...others.map((/** @type {string} */ text) => offered(text, lexicon.labels.hot)),
    ].slice(0, MOST);
  } catch (error) {
    if (error instanceof SearchUnavailable) return [];
    throw error;
  }
}

/**
 * @param {string} text
 * @param {string} label
 * @returns {Suggestion}
 */
const offered = (text, label) => ({ text, kind: "hot", label, note: null, count: null, pieces: [{ text, hit: false }] });

/** @type {Promise<import("./lexicon.js").Lexicon> | null} */
let lexicon = null;

/** @param {string} bundle */
function lexiconOf(bundle) {
  if (!lexicon) {
    lexicon = read(`${bundle}index.json`, "no-cache").then((entry) => openLexicon(`${bundle}${entry.lexicon}/`, read));
    lexicon.catch(() => (lexicon = null));
  }
  return lexicon;
}

document.querySelectorAll("form[data-bundle]").forEach((form) => attach(/** @type {HTMLFormElement} */ (form)));
