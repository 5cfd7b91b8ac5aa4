import assert from "node:assert/strict";
import { test } from "node:test";
import { named, read, write } from "./assets/search/address.js";

test("an address survives reading and writing", () => {
  const address = write({ query: "养老 & 补贴?", filters: { kind: ["任务"], department: [], year: ["2024"] }, page: 3, sort: "date" });
  assert.equal(address, "?q=%E5%85%BB%E8%80%81+%26+%E8%A1%A5%E8%B4%B4%3F&kind=%E4%BB%BB%E5%8A%A1&year=2024&sort=date&page=3");
  assert.equal(write(read(address)), address);
});

test("plain values are left out, senseless ones passed over", () => {
  assert.equal(write(read("?q=甲&page=1&sort=relevance&kind=")), "?q=%E7%94%B2");
  for (const page of ["0", "-1", "1.5", "x", "1e99", ""]) assert.equal(read(`?page=${page}`).page, 1);
  assert.equal(read("?sort=upwards").sort, "relevance");
  assert.deepEqual(read(""), { query: "", filters: { kind: [], department: [], year: [] }, page: 1, sort: "relevance" });
});

test("a pager names the ends and the neighbours", () => {
  assert.deepEqual(named(1, 1), [1]);
  assert.deepEqual(named(1, 9), [1, 2, null, 9]);
  assert.deepEqual(named(3, 9), [1, 2, 3, 4, null, 9]);
  assert.deepEqual(named(4, 9), [1, 2, 3, 4, 5, null, 9]);
  assert.deepEqual(named(5, 9), [1, null, 4, 5, 6, null, 9]);
  assert.deepEqual(named(9, 9), [1, null, 8, 9]);
});
