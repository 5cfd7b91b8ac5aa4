import assert from "node:assert/strict";
import { test } from "node:test";
import { woven, wordsOf } from "./assets/search/words.js";

const template = (words) => ({
  content: {
    querySelectorAll: () =>
      Object.entries(words).map(([name, textContent]) => ({ getAttribute: () => name, textContent })),
  },
});

test("words are filled in, once, and only where there is something to fill in", () => {
  const say = wordsOf(template({ nothing: " 没有找到“{query}”。\n", others: "也可以查：{texts}。" }));
  assert.equal(say("nothing", { query: "{query}$&{texts}" }), "没有找到“{query}$&{texts}”。");
  assert.equal(say("others"), "也可以查：{texts}。");
  assert.throws(() => say("missing"), /missing/);
});

test("elements are put into a sentence", () => {
  assert.deepEqual(woven("也可以查：{texts}。", "texts", [1, 2]), ["也可以查：", 1, 2, "。"]);
  assert.deepEqual(woven("{texts}", "texts", [1]), [1]);
  assert.deepEqual(woven("没有位置", "texts", [1]), ["没有位置"]);
});
