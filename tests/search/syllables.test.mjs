import assert from "node:assert/strict";
import { test } from "node:test";
import { bucketOf, distance, slipKeys } from "./assets/search/slips.js";
import { classOf, sound, spellings } from "./assets/search/syllables.js";

const spelt = (syllable) => new Map(spellings(syllable));

test("spells a syllable as it is, for nothing", () => {
  for (const syllable of ["zheng", "a", "er", "lv", "nve", "xiong"]) {
    assert.equal(spelt(syllable).get(syllable), 0, syllable);
  }
});

test("spells it as it is spoken elsewhere", () => {
  for (const [syllable, others] of Object.entries({
    zheng: ["zeng", "zhen", "zen"],
    cai: ["chai"],
    si: ["shi"],
    nan: ["lan", "nang", "lang"],
    ren: ["len", "reng"],
    liang: ["niang", "lian", "riang"],
    xing: ["xin"],
    min: ["ming"],
    hui: ["fui", "fei"],
    fu: ["hu"],
    fang: ["huang", "fan"],
    lv: ["lu", "lyu", "lue"],
    nve: ["nue", "nyue"],
    juan: ["jvan"],
    yu: ["yv"],
  })) {
    for (const other of others) assert.ok(spelt(syllable).get(other) > 0, `${syllable} as ${other}`);
  }
  assert.ok(!spelt("gong").has("gon"));
  assert.ok(!spelt("bu").has("bv"));
});

test("what may be confused has one sound and one class", () => {
  const pairs = ["zhang zan", "shi si", "cheng cen", "nan lang", "ren leng", "fu hu", "lv nv", "xing xin"];
  for (const [left, right] of pairs.map((pair) => pair.split(" "))) {
    assert.equal(sound(left), sound(right));
    assert.equal(classOf(left), classOf(right));
  }
  assert.equal(sound("guang"), "guan");
  assert.equal(sound("gong"), "gong");
  assert.equal(["zhi", "she", "ru", "nv", "fa", "er", "a", "wu"].map(classOf).join(""), "zsllheaw");
});

test("keeps slips under their sounds in order, and under all but one", () => {
  assert.deepEqual(slipKeys(["zheng", "wu"]), ["wu,zen", "zen", "wu"]);
  assert.deepEqual(slipKeys(["fa", "hua", "fa"]), ["ha,ha,hua", "ha,hua", "ha,ha"]);
  assert.equal(bucketOf("", 1 << 30), 0x811c9dc5 % (1 << 30));
  assert.equal(bucketOf("a", 2 ** 32), 0xe40c292c);
  assert.equal(bucketOf("foobar", 2 ** 32), 0xbf9cf968);
});

const units = new Map();
const unit = (text, ...readings) => units.set(text, { text, readings, sounds: readings.map(sound) });
unit("政", "zheng");
unit("正", "zheng");
unit("真", "zhen");
unit("务", "wu");
unit("公", "gong");
unit("开", "kai");
unit("水", "shui");
const all = (word) => Array.from(word, (text) => units.get(text));
const between = (word, term) => distance(all(word), all(term), 2);

test("a slip weighs less the likelier it is", () => {
  const sounds = ["政务公开", "正务公开", "真务公开"];
  const others = ["政政务公开", "务政公开", "政公开", "政水务公开", "水务公开", "公务政开"];
  const weights = [...sounds, ...others].map((word) => between(word, "政务公开"));
  assert.equal(weights[0], 0);
  assert.deepEqual(weights, [...weights].sort((left, right) => left - right));
  assert.equal(between("水水水水", "政务公开"), Infinity);
});
