/** What the search page shows, as the query of its address: it can be sent on, and “back” works. */

/**
 * @typedef {object} State
 * @property {string} query as typed
 * @property {boolean} literal search the query alone, without what it may also mean
 * @property {Record<string, string[]>} filters
 * @property {number} page from 1
 * @property {"relevance" | "date"} sort
 */

/** What results can be narrowed by, in the order in which the page offers it. */
export const FIELDS = ["kind", "validity", "year", "department", "topic", "region"];

/**
 * @param {string} address the query part of an address, `?q=…`
 * @returns {State} what is missing or senseless takes its plain value
 */
export function read(address) {
  const params = new URLSearchParams(address);
  const page = Number(params.get("page"));
  return {
    query: (params.get("q") ?? "").trim(),
    literal: params.get("literal") === "1",
    filters: Object.fromEntries(FIELDS.map((field) => [field, params.getAll(field).filter(Boolean)])),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    sort: params.get("sort") === "date" ? "date" : "relevance",
  };
}

/**
 * @param {State} state
 * @returns {string} `?q=…` without anything that has its plain value
 */
export function write(state) {
  const params = new URLSearchParams({ q: state.query });
  if (state.literal) params.set("literal", "1");
  for (const [field, values] of Object.entries(state.filters)) {
    for (const value of values) params.append(field, value);
  }
  if (state.sort === "date") params.set("sort", "date");
  if (state.page > 1) params.set("page", String(state.page));
  return `?${params}`;
}

/**
 * Another question, asked plainly: no filters, first page, by relevance.
 * @param {string} query
 * @param {boolean} [literal]
 */
export const question = (query, literal = false) => write({ ...read(""), query, literal });

/**
 * The pages to name in a pager: first, last, the current one and its neighbours; null for a gap.
 * @param {number} current
 * @param {number} last
 * @returns {(number | null)[]}
 */
export function named(current, last) {
  const near = [1, current - 1, current, current + 1, last];
  const pages = [...new Set(near)].filter((page) => page >= 1 && page <= last);
  return pages.flatMap((page, index) => {
    const missing = index > 0 ? page - pages[index - 1] - 1 : 0;
    return missing === 0 ? [page] : missing === 1 ? [page - 1, page] : [null, page];
  });
}
