// ask.mjs SCRIPTS BUNDLE: reads lines of JSON, [query, options], and answers each with a line: the answer of
// search() in SCRIPTS/query.js over the folder BUNDLE with the limits of a query, or {"unavailable": reason, "because": …}.
// Asks nothing of any network.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";

const [scripts, folder] = process.argv.slice(2);
const bundle = pathToFileURL(`${folder}/`).href;

globalThis.fetch = async (address) => {
  const url = new URL(address);
  url.search = "";
  const bytes = url.href.startsWith(bundle) ? await readFile(fileURLToPath(url)).catch(() => null) : null;
  return bytes ? new Response(bytes) : new Response(null, { status: 404 });
};

const { search, SearchUnavailable } = await import(pathToFileURL(`${scripts}/query.js`).href);
const { LIMIT: limits } = await import(pathToFileURL(`${scripts}/terms.js`).href);
for await (const line of createInterface({ input: process.stdin })) {
  const [query, options] = JSON.parse(line);
  const answer = await search(query, { ...options, bundle }).catch((error) => {
    if (!(error instanceof SearchUnavailable)) throw error;
    return { unavailable: error.reason, because: String((error.cause && error.cause.stack) || error.cause) };
  });
  process.stdout.write(`${JSON.stringify({ ...answer, limits })}\n`);
}
