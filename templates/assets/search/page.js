/**
 * The search page: what its address asks for, it shows. The mark-up it needs is described in
 * docs/search.md; without it, or without script, the page offers ways to browse.
 */

import { read, write } from "./address.js";
import { search, SearchUnavailable } from "./query.js";
import { element, facets, hit, pager, sorting } from "./results.js";
import { LIMIT } from "./terms.js";
import { wordsOf } from "./words.js";

/** @typedef {import("./address.js").State} State */

const PAGE_SIZE = 20;

/** Milliseconds after which a search that is still going says so. */
const PATIENCE = 300;

/** @param {HTMLElement} root the element with `data-search` */
function start(root) {
  const say = wordsOf(root);
  const bundle = new URL(root.dataset.bundle ?? "", document.baseURI);
  const input = /** @type {HTMLInputElement} */ (root.querySelector("input[name=q]"));
  const template = /** @type {HTMLTemplateElement} */ (root.querySelector("template[data-hit]"));
  const plainTitle = document.title;
  let run = 0;

  /** @type {(name: string) => HTMLElement} */
  const slot = (name) => {
    const found = root.querySelector(`[data-slot="${name}"]`);
    if (!(found instanceof HTMLElement)) throw new Error(`search page lacks the slot ${name}`);
    return found;
  };

  /** Shows these slots of the page, hides the others. @param {string[]} names */
  const show = (...names) => {
    for (const name of ["static", "notice", "nothing", "results", "browse"]) slot(name).hidden = !names.includes(name);
  };

  /** @type {(text: string, ...more: Node[]) => void} */
  const notice = (text, ...more) => {
    slot("notice").replaceChildren(element("p", {}, text), ...more);
    slot("status").textContent = text;
  };

  /** @type {(state: State, moveFocus: boolean) => Promise<void>} */
  async function render(state, moveFocus) {
    const mine = ++run;
    input.value = state.query;
    document.title = state.query ? say("title", { query: state.query, page: plainTitle }) : plainTitle;
    const waiting = setTimeout(() => {
      if (mine !== run) return;
      notice(say("loading"));
      slot("notice").hidden = false;
    }, PATIENCE);
    try {
      const answer = await ask(state);
      if (mine === run) moveTo(moveFocus, present(state, answer));
    } catch (error) {
      if (mine === run) moveTo(moveFocus, fail(state, error));
    } finally {
      clearTimeout(waiting);
    }
  }

  /** A page beyond the last one means the last one. @param {State} state */
  async function ask(state) {
    const { query, filters, sort } = state;
    const options = { bundle, filters, sort, limit: PAGE_SIZE };
    const answer = await search(query, { ...options, offset: (state.page - 1) * PAGE_SIZE });
    const last = Math.max(1, Math.ceil(answer.total / PAGE_SIZE));
    if (state.page <= last) return answer;
    state.page = last;
    return search(query, { ...options, offset: (last - 1) * PAGE_SIZE });
  }

  /** @type {(state: State, answer: import("./query.js").Answer) => string} name of the slot to go to */
  function present(state, answer) {
    if (answer.problem === "empty") {
      slot("status").textContent = "";
      show("browse");
      return "browse";
    }
    if (answer.problem) {
      notice(say(answer.problem, LIMIT));
      show("notice", "browse");
      return "notice";
    }
    const filtered = Object.values(state.filters).some((values) => values.length);
    slot("facets").replaceChildren(...facets(answer, state, say));
    if (!answer.total) {
      const text = say(filtered ? "nothing_filtered" : "nothing", { query: state.query });
      const all = element("a", { href: write({ ...state, filters: {}, page: 1 }), "data-go": "" }, say("unfilter"));
      notice(text, ...(filtered ? [element("p", {}, all)] : []));
      show("notice", ...(filtered ? [] : ["nothing", "browse"]));
      return "notice";
    }
    const last = Math.ceil(answer.total / PAGE_SIZE);
    const said = { query: state.query, count: answer.total, page: state.page, pages: last };
    slot("status").textContent = say("said", said);
    slot("heading").textContent = say("heading", said);
    slot("sort").replaceChildren(...sorting(state, say));
    slot("hits").setAttribute("start", String((state.page - 1) * PAGE_SIZE + 1));
    slot("hits").replaceChildren(...answer.results.map((result) => hit(result, template, root.dataset.root ?? "")));
    slot("pager").replaceChildren(...pager(state, last, say));
    slot("pager").hidden = last < 2;
    slot("gone-note").hidden = !answer.results.some(({ gone }) => gone);
    show("results");
    return "heading";
  }

  /** @type {(state: State, error: unknown) => string} */
  function fail(state, error) {
    const again = element("button", { type: "button", class: "button button--small" }, say("retry"));
    again.addEventListener("click", () => render(state, true));
    notice(say(error instanceof SearchUnavailable ? error.reason : "damaged"), element("p", {}, again));
    show("notice", "browse");
    console.error(error);
    return "notice";
  }

  /** @type {(wanted: boolean, name: string) => void} */
  function moveTo(wanted, name) {
    if (!wanted) return;
    const target = slot(name);
    target.tabIndex = -1;
    target.focus();
  }

  /** @param {string} address `?q=…` */
  function go(address) {
    history.pushState(null, "", address);
    render(read(address), true);
  }

  root.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    go(write({ ...read(""), query: input.value.trim() }));
  });
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-go]") : null;
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(link.getAttribute("href") ?? "");
  });
  addEventListener("popstate", () => render(read(location.search), false));
  render(read(location.search), false);
}

const root = document.querySelector("[data-search]");
if (root instanceof HTMLElement) start(root);
