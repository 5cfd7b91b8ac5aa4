/** Narrowing results by the fields of records, and counting what each choice would leave. */

/** Values of each row by field. @typedef {Record<string, string[][]>} Columns */

/**
 * Chosen values by field; several values of one field mean any of them.
 * @typedef {Record<string, string[]>} Filters
 */

/** @typedef {{value: string, count: number, chosen: boolean}} Choice */

/**
 * @param {Record<string, string | string[] | null | undefined>} filters
 * @returns {Filters} without fields for which nothing is chosen
 */
export function chosen(filters) {
  const entries = Object.entries(filters).map(([field, value]) => [field, [value ?? []].flat().filter(Boolean)]);
  return Object.fromEntries(entries.filter(([, values]) => values.length));
}

/**
 * @param {number} row
 * @param {Filters} filters a field the index does not know, or an unknown value, lets nothing through
 * @param {Columns} columns
 * @param {string} [except] a field whose filter is passed over
 */
export function passes(row, filters, columns, except) {
  return Object.entries(filters).every(([field, values]) => {
    if (field === except) return true;
    const column = columns[field];
    return column !== undefined && column[row].some((value) => values.includes(value));
  });
}

/**
 * For each field: its values among the rows, with the number of results each would give together
 * with the filters of the *other* fields. Chosen values are listed even at 0. Years newest first, the
 * rest by number.
 * @param {number[]} rows all that contain the words
 * @param {Filters} filters
 * @param {Columns} columns
 * @returns {Record<string, Choice[]>}
 */
export function choices(rows, filters, columns) {
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]) => {
      /** @type {Map<string, number>} */
      const counts = new Map((filters[field] ?? []).map((value) => [value, 0]));
      for (const row of rows) {
        if (!column[row].length || !passes(row, filters, columns, field)) continue;
        for (const value of column[row]) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const list = Array.from(counts, ([value, count]) => ({
        value,
        count,
        chosen: filters[field]?.includes(value) ?? false,
      }));
      return [field, list.sort(field === "year" ? byYear : byCount)];
    }),
  );
}

/**
 * For each field: how many rows the filters of the other fields let through.
 * @param {number[]} rows
 * @param {Filters} filters
 * @param {Columns} columns
 * @returns {Record<string, number>}
 */
export function without(rows, filters, columns) {
  /** @type {(field: string) => number} */
  const count = (field) => rows.filter((row) => passes(row, filters, columns, field)).length;
  return Object.fromEntries(Object.keys(columns).map((field) => [field, count(field)]));
}

/** @type {(a: Choice, b: Choice) => number} */
const byYear = (a, b) => (a.value < b.value ? 1 : -1);

/** @type {(a: Choice, b: Choice) => number} */
const byCount = (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1);
