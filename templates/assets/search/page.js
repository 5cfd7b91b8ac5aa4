/**
 * The search page: what its address asks for, it shows. The mark-up it needs is described in
 * docs/search.md; without it, or without script, the page offers ways to browse.
 */

import { question, read, write } from "./address.js";
import { answers } from "./cards.js";
import { element, fill } from "./element.js";
import { go as link, notes } from "./notes.js";
import { search, SearchUnavailable } from "./query.js";
import { clear, keep, possible, recall, remember } from "./recent.js";
import { facets, hit, narrowed, pager, sample, sorting } from "./results.js";
import { LIMIT } from "./terms.js";
import { wordsOf } from "./words.js";

/**
 * @typedef {import("./address.js").State} State
 * @typedef {import("./query.js").Answer} Answer
 */

const PAGE_SIZE = 20;

/** Milliseconds after which a search that is still going says so. */
const PATIENCE = 300;

/** Slots that are shown or hidden as a whole. */
const BLOCKS = ["static", "notice", "nothing", "parts", "results", "browse"];

/** @param {HTMLElement} root the element with `data-search` */
function start(root) {
  const { bundle: folder = "", root: base = "", valid = "" } = root.dataset;
  const bundle = new URL(folder, document.baseURI);
  const say = wordsOf(template("words"));
  const form = { template: template("hit"), root: base, say };
  const input = /** @type {HTMLInputElement} */ (root.querySelector("input[name=q]"));
  const plainTitle = document.title;
  let run = 0;
  let shown = "";

  /** @param {string} name @returns {HTMLTemplateElement} */
  function template(name) {
    return /** @type {HTMLTemplateElement} */ (root.querySelector(`template[data-${name}]`));
  }

  /** @type {(name: string) => HTMLElement} */
  const slot = (name) => {
    const found = root.querySelector(`[data-slot="${name}"]`);
    if (!(found instanceof HTMLElement)) throw new Error(`search page lacks the slot ${name}`);
    return found;
  };

  /** Shows these blocks of the page, hides the others. @param {string[]} names */
  const show = (...names) => {
    for (const name of BLOCKS) slot(name).hidden = !names.includes(name);
  };

  /** @type {(text: string, ...more: Node[]) => void} */
  const notice = (text, ...more) => {
    fill(slot("notice"), element("p", {}, element("strong", {}, text)), ...more);
    slot("status").textContent = text;
  };

  /** @type {(state: State, focus: "first" | "heading" | null) => Promise<void>} */
  async function render(state, focus) {
    const mine = ++run;
    shown = location.search;
    input.value = state.query;
    document.title = state.query ? say("title", { query: state.query, page: plainTitle }) : plainTitle;
    const waiting = setTimeout(() => {
      if (mine !== run) return;
      notice(say("loading"));
      slot("notice").hidden = false;
    }, PATIENCE);
    const asked = document.activeElement;
    // Whoever went on meanwhile keeps the place; what disappeared under the finger leaves it with the body.
    const stayed = () => [asked, document.body].includes(document.activeElement);
    try {
      const answer = await ask(state);
      if (mine === run) moveTo(stayed() ? focus : null, present(state, answer));
    } catch (error) {
      if (mine === run) moveTo(stayed() ? focus : null, fail(state, error));
    } finally {
      clearTimeout(waiting);
    }
  }

  /** A page beyond the last one means the last one. @param {State} state */
  async function ask(state) {
    const { query, filters, sort, literal } = state;
    const options = { bundle, filters, sort, literal, limit: PAGE_SIZE };
    const answer = await search(query, { ...options, offset: (state.page - 1) * PAGE_SIZE });
    const last = Math.max(1, Math.ceil(answer.total / PAGE_SIZE));
    if (state.page <= last) return answer;
    state.page = last;
    return search(query, { ...options, offset: (last - 1) * PAGE_SIZE });
  }

  /** @type {(state: State, answer: Answer) => string} name of the slot that tells first */
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
    remember(state.query);
    showRecent();
    fill(slot("cards"), ...answers(answer.cards, base, say));
    const groups = facets(answer, state, say);
    fill(slot("facets"), ...groups);
    slot("filters").hidden = !groups.length;
    slot("results").classList.toggle("results--whole", !groups.length);
    return answer.total || answer.cards.length ? found(state, answer) : nothing(state, answer);
  }

  /** @type {(state: State, answer: Answer) => string} */
  function found(state, answer) {
    const last = Math.ceil(answer.total / PAGE_SIZE);
    const said = { query: answer.searched, count: answer.total, page: state.page, pages: last };
    const told = notes(answer, state, say);
    fill(slot("notice"), ...told);
    const sentences = told.flatMap((part) => (part.querySelector("strong") ? [part.textContent] : []));
    slot("status").textContent = [...sentences, say("said", said)].join("");
    slot("heading").textContent = say("heading", said);
    fill(slot("sort"), ...(answer.total > 1 ? sorting(state, say) : []));
    slot("hits").setAttribute("start", String((state.page - 1) * PAGE_SIZE + 1));
    fill(slot("hits"), ...answer.results.map((result) => hit(result, form)));
    fill(slot("pager"), ...pager(state, last, say));
    slot("pager").hidden = last < 2;
    fill(slot("also"), ...(answer.also ? [sample(answer.also, "also", "also", form)] : []));
    slot("gone-note").hidden = !answer.results.some(({ gone }) => gone);
    const current = (answer.facets.validity ?? []).find(({ value }) => value === valid);
    const only = link(narrowed(state, "validity", [valid]), say("only_valid"));
    fill(slot("only-valid"), ...(current && !current.chosen ? [only] : []));
    show("results", ...(told.length ? ["notice"] : []));
    return told.length ? "notice" : answer.cards.length ? "cards" : "heading";
  }

  /** @type {(state: State, answer: Answer) => string} */
  function nothing(state, answer) {
    if (Object.values(state.filters).some((values) => values.length)) {
      const all = link(write({ ...state, filters: {}, page: 1 }), say("unfilter"));
      notice(say("nothing_filtered", { query: state.query }), element("p", {}, all));
      show("notice");
      return "notice";
    }
    const wider = link(question(state.query), say("widely"));
    notice(say("nothing", { query: state.query }), ...(state.literal ? [element("p", {}, wider)] : []));
    fill(slot("nearest"), ...answer.nearest.map((text) => element("li", {}, link(question(text), text))));
    slot("near").hidden = !answer.nearest.length;
    const parts = answer.parts.map((part, index) => sample(part, `part-${index + 1}`, "part", form));
    fill(slot("parts"), ...parts);
    show("notice", "nothing", "parts", "browse");
    return "notice";
  }

  /** @type {(state: State, error: unknown) => string} */
  function fail(state, error) {
    const again = element("button", { type: "button", class: "button" }, say("retry"));
    again.addEventListener("click", () => render(state, "first"));
    notice(say(error instanceof SearchUnavailable ? error.reason : "damaged"), element("p", {}, again));
    show("notice", "browse");
    console.error(error);
    return "notice";
  }

  /** @type {(focus: "first" | "heading" | null, first: string) => void} */
  function moveTo(focus, first) {
    if (!focus) return;
    const target = slot(focus === "heading" && !slot("results").hidden ? "heading" : first);
    target.tabIndex = -1;
    target.focus();
  }

  function showRecent() {
    const list = recall();
    slot("recent").hidden = !possible();
    slot("recent-kept").hidden = !(list && list.length);
    const links = (list ?? []).map((text) => element("li", {}, link(question(text), text)));
    fill(slot("recent-list"), ...links);
    /** @type {HTMLInputElement} */ (slot("recent-keep")).checked = list !== null;
  }

  /** @type {(address: string, focus: "first" | "heading") => void} `?q=…` */
  function go(address, focus) {
    history.pushState(null, "", address);
    render(read(address), focus);
  }

  root.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    go(question(input.value.trim()), "first");
  });
  root.addEventListener("click", (event) => {
    const clicked = event.target instanceof Element ? event.target.closest("a[data-go]") : null;
    if (!clicked || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const same = clicked.closest('[data-slot="results"]') && !clicked.closest('[data-slot="also"]');
    go(clicked.getAttribute("href") ?? "", same ? "heading" : "first");
  });
  slot("recent-keep").addEventListener("change", (event) => {
    keep(/** @type {HTMLInputElement} */ (event.target).checked);
    showRecent();
  });
  slot("recent-clear").addEventListener("click", () => {
    clear();
    showRecent();
    slot("recent-keep").focus();
  });
  addEventListener("popstate", () => {
    // A jump within the page leaves what is typed alone.
    if (location.search !== shown) render(read(location.search), null);
  });
  showRecent();
  render(read(location.search), null);
}

const root = document.querySelector("[data-search]");
if (root instanceof HTMLElement) start(root);
