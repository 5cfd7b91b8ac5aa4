// Reads lines of JSON, [query, options]; answers each with a line: the answer, or {"unavailable": reason}.
// The bundle and the scripts lie in the folder of this file's copy; addresses of files are fetched from disk.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

globalThis.fetch = async (address) => {
  const url = new URL(address);
  url.search = "";
  const bytes = await readFile(fileURLToPath(url)).catch(() => null);
  return bytes ? new Response(bytes) : new Response("没有这个页面", { status: 404 });
};
for (const name of ["log", "error", "warn"]) console[name] = () => {};
process.on("unhandledRejection", () => {});

const { search, SearchUnavailable } = await import("./assets/search/query.js");
for await (const line of createInterface({ input: process.stdin })) {
  const [query, options] = JSON.parse(line);
  const answer = await search(query, { bundle: new URL("search/", import.meta.url), ...options }).catch((error) => {
    if (!(error instanceof SearchUnavailable)) throw error;
    return { unavailable: error.reason };
  });
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
