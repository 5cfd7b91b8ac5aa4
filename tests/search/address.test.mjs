import assert from "node:assert/strict";
import { test } from "node:test";
import { FIELDS, named, question, read, write } from "./assets/search/address.js";

test("an address survives reading and writing", () => {
  const filters = { kind: ["任务"], department: [], year: ["2024"] };
  const address = write({ query: "养老 & 补贴?", literal: false, filters, page: 3, sort: "date" });
  assert.equal(address, "?q=%E5%85%BB%E8%80%81+%26+%E8%A1%A5%E8%B4%B4%3F&kind=%E4%BB%BB%E5%8A%A1&year=2024&sort=date&page=3");
  assert.equal(write(read(address)), address);
});

test("plain values are left out, senseless ones passed over", () => {
  assert.equal(write(read("?q=甲&page=1&sort=relevance&kind=")), "?q=%E7%94%B2");
  for (const page of ["0", "-1", "1.5", "x", "1e99", ""]) assert.equal(read(`?page=${page}`).page, 1);
  assert.equal(read("?sort=upwards").sort, "relevance");
  for (const literal of ["0", "", "true", "2"]) assert.equal(read(`?q=甲&literal=${literal}`).literal, false);
  const filters = Object.fromEntries(FIELDS.map((field) => [field, []]));
  assert.deepEqual(read(""), { query: "", literal: false, filters, page: 1, sort: "relevance" });
});

test("every way to narrow stands in the address, and so does the wish for the query alone", () => {
  assert.deepEqual([...FIELDS].sort(), ["department", "kind", "region", "topic", "validity", "year"]);
  const state = { ...read("?q=甲"), literal: true, filters: Object.fromEntries(FIELDS.map((field) => [field, ["乙", "丙"]])) };
  assert.deepEqual(read(write(state)), state);
  assert.equal(question("甲 乙", true), "?q=%E7%94%B2+%E4%B9%99&literal=1");
});

test("a pager names the ends and the neighbours", () => {
  assert.deepEqual(named(1, 1), [1]);
  assert.deepEqual(named(1, 9), [1, 2, null, 9]);
  assert.deepEqual(named(3, 9), [1, 2, 3, 4, null, 9]);
  assert.deepEqual(named(4, 9), [1, 2, 3, 4, 5, null, 9]);
  assert.deepEqual(named(5, 9), [1, null, 4, 5, 6, null, 9]);
  assert.deepEqual(named(9, 9), [1, null, 8, 9]);
});
