import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt, marked } from "./assets/search/excerpt.js";
import { fold } from "./assets/search/fold.js";

/** @param {{text: string, hit: boolean}[]} pieces */
const shown = (pieces) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

const mark = (text, ...words) => shown(marked(text, words.map(fold)));
const cut = (text, ...words) => shown(excerpt(text, words.map(fold)).pieces);

test("marks every occurrence, as it is written", () => {
  assert.equal(mark("政务公开和政务公开", "政务公开"), "[政务公开]和[政务公开]");
  assert.equal(mark("烟政办发〔2023〕17号", "烟政办发[2023]17号"), "[烟政办发〔2023〕17号]");
  assert.equal(mark("发布于2024 年。", "2024年"), "发布于[2024 年]。");
  assert.equal(mark("ＩＰＶ６、𠮷市", "ipv6", "𠮷"), "[ＩＰＶ６]、[𠮷]市");
});

test("joins what overlaps or touches", () => {
  assert.equal(mark("信息公开栏目", "信息公开", "公开栏"), "[信息公开栏]目");
  assert.equal(mark("养老补贴", "养老", "补贴"), "[养老补贴]");
});

test("keeps mark-up as text", () => {
  assert.deepEqual(marked("<b>公开</b>", ["公开"]), [
    { text: "<b>", hit: false },
    { text: "公开", hit: true },
    { text: "</b>", hit: false },
  ]);
});

test("cuts at sentences where it can, and says where it could not", () => {
  const text = "头一句话。政务公开是第二句。".padEnd(400, "长");
  assert.match(cut(text, "政务公开"), /^\[政务公开\]是第二句。长+……$/);
  assert.match(cut(`${"前".repeat(60)}。政务公开在此。`, "政务公开"), /^\[政务公开\]在此。$/);
  assert.match(cut(`${"前".repeat(60)}政务公开在此。`, "政务公开"), /^……前{12}\[政务公开\]在此。$/);
});

test("shows where most of the words stand together", () => {
  const text = `养老。${"别的话，".repeat(60)}这里讲养老和补贴。${"别的话，".repeat(60)}`;
  assert.match(cut(text, "养老", "补贴"), /这里讲\[养老\]和\[补贴\]。/);
});

test("shows the beginning where no word stands in the text, nothing for nothing", () => {
  assert.equal(cut("短文。", "标题"), "短文。");
  assert.deepEqual(excerpt("", ["标题"]), { pieces: [], hits: 0 });
});

test("shows a hit longer than an excerpt whole", () => {
  const long = "甲乙丙丁".repeat(60);
  assert.equal(cut(`前${long}后`, long), `前[${long}]……`);
});

test("never cuts a character in two", () => {
  for (let extra = 0; extra < 4; extra++) {
    const text = `${"x".repeat(extra)}${"𠮷".repeat(200)}公开${"𠮷".repeat(200)}`;
    assert.ok(excerpt(text, ["公开"]).pieces.every((piece) => piece.text.isWellFormed?.() ?? true));
  }
});
