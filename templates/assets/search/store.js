/** Files of `search/` as values. The only module that asks the server for them. */

/**
 * The index cannot be asked. `reason` is `file` (the page was opened from a folder), `offline`
 * (the browser has no network) or `damaged` (a part is missing, incomplete or of another build).
 */
export class SearchUnavailable extends Error {
  /**
   * @param {"file" | "offline" | "damaged"} reason
   * @param {unknown} cause
   */
  constructor(reason, cause) {
    super(`search index unavailable: ${reason}: ${cause}`);
    this.name = "SearchUnavailable";
    this.reason = reason;
    this.cause = cause;
  }
}

/**
 * The bytes of a file, unpacked.
 * @param {string} address absolute
 * @param {RequestCache} [cache] as for fetch
 * @returns {Promise<Uint8Array>} rejects with SearchUnavailable if it cannot be had whole
 */
export async function readBytes(address, cache = "default") {
  try {
    const response = await fetch(address, { cache });
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // A server may have unpacked it on the way, having taken it for a compressed file.
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpacked(bytes) : bytes;
  } catch (error) {
    throw new SearchUnavailable(reason(), error);
  }
}

/**
 * The value in a file.
 * @param {string} address absolute
 * @param {RequestCache} [cache] as for fetch
 * @returns {Promise<any>} rejects with SearchUnavailable if it cannot be had whole
 */
export async function read(address, cache) {
  const bytes = await readBytes(address, cache);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new SearchUnavailable("damaged", error);
  }
}

/** @param {Uint8Array} bytes gzip */
async function unpacked(bytes) {
  if (typeof DecompressionStream === "undefined") {
    const { gunzip } = await import("./inflate.js");
    return gunzip(bytes);
  }
  const stream = new Response(bytes).body?.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * A module that only some visitors need.
 * @template T
 * @param {Promise<T>} module `import(…)`
 * @returns {Promise<T>} rejects with SearchUnavailable if it cannot be had
 */
export async function needed(module) {
  try {
    return await module;
  } catch (error) {
    throw new SearchUnavailable(reason(), error);
  }
}

function reason() {
  if (typeof location !== "undefined" && location.protocol === "file:") return "file";
  return typeof navigator !== "undefined" && navigator.onLine === false ? "offline" : "damaged";
}
