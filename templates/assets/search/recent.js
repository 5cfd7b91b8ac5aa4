/**
 * What a visitor searched lately: kept in this browser alone, only after the visitor has asked for it,
 * and never sent anywhere. A browser may refuse to keep anything; then nothing is kept.
 */

const KEY = "zwgk-recent";

/** Most searches kept. */
const MOST = 8;

/** Longest search kept, in UTF-16 units. */
const LONGEST = 60;

/**
 * @template T
 * @param {(storage: Storage) => T} task
 * @returns {T | undefined} undefined if the browser refuses, as it does in some private windows
 */
function stored(task) {
  try {
    return task(localStorage);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** Whether this browser can keep anything. */
export const possible = () => stored((storage) => (storage.getItem(KEY), true)) ?? false;

/** @returns {string[] | null} newest first; null if the visitor has not asked to keep them */
export function recall() {
  const text = stored((storage) => storage.getItem(KEY));
  return typeof text === "string" ? text.split("\n").filter(Boolean).slice(0, MOST) : null;
}

/** Begins to keep searches, or forgets them and keeps none. @param {boolean} wanted */
export function keep(wanted) {
  stored((storage) => (wanted ? storage.setItem(KEY, "") : storage.removeItem(KEY)));
}

/** Forgets the searches kept so far, and goes on keeping. */
export const clear = () => keep(true);

/** Adds a search, if the visitor has asked to keep them. @param {string} query */
export function remember(query) {
  const before = recall();
  const text = query.replace(/\s+/g, " ").trim();
  if (!before || !text || text.length > LONGEST) return;
  const after = [text, ...before.filter((other) => other !== text)].slice(0, MOST);
  stored((storage) => storage.setItem(KEY, after.join("\n")));
}
