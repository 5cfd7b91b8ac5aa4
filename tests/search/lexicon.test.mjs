// The lexicon over a small made-up one, whose files are written here as docs/search.md says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openLexicon } from "./assets/search/lexicon.js";
import { bucketOf, slipKeys } from "./assets/search/slips.js";
import { classOf } from "./assets/search/syllables.js";

const LABELS = {
  hot: "常用",
  department: "部门",
  everyday: "常用说法",
  number: "文号",
  title: "标题",
  word: "词语",
};
const BUCKETS = 7;

/** text, readings of its units, weight, kind, note; words of titles begin at the units given last. */
const TERMS = [
  ["政务", "zheng wu", 80],
  ["政务公开", "zheng wu gong kai", 57],
  ["政务公开专区", "zheng wu gong kai zhuan qu", 11],
  ["公开", "gong kai", 60],
  ["公开工作", "gong kai gong zuo", 20],
  ["工作方案", "gong zuo fang an", 12],
  ["方案", "fang an", 30],
  ["反感", "fan gan", 1],
  ["县城", "xian cheng", 9],
  ["西安", "xi an", 3],
  ["重庆", "chong qing", 2],
  ["绿化", "lv hua", 6],
  ["社会保险", "she hui bao xian", 14],
  ["失败", "shi bai", 3],
  ["优化", "you hua", 25],
  ["营商环境", "ying shang huan jing", 18],
  ["养老", "yang lao", 33],
  ["人民", "ren min", 70],
  ["依申请公开", "yi shen qing gong kai", 25],
  ["博山区", "bo shan qu", 29],
  ["博山区民政局", "bo shan qu min zheng ju", 5, "department"],
  ["低保", "di bao", 1, "everyday", "最低生活保障"],
  ["鲁政办发〔2024〕3号", "lu zheng ban fa 2 0 2 4 3 hao", 1, "number"],
  ["2024年博山区政务公开要点", "2 0 2 4 nian bo shan qu zheng wu gong kai yao dian", 1, "title", "政策文件", [5, 8, 10, 12]],
  ["博山区养老服务办法", "bo shan qu yang lao fu wu ban fa", 1, "title", "政策文件", [3, 5, 7]],
];

const MORE = { 长: "zhang chang", 重: "zhong chong", 正: "zheng", 物: "wu", 伸: "shen", 工: "gong", 做: "zuo" };

/** The files, by name. Nodes: the root, one for each class, and "zwg" and "zwh" as if "zw" were large. */
function files() {
  const sounds = {};
  const put = (character, reading) => {
    sounds[reading] ??= "";
    if (!sounds[reading].includes(character)) sounds[reading] += character;
  };
  const terms = TERMS.map(([text, readings, weight, kind = "word", note = "", starts = []]) => {
    const units = Array.from(text.toLowerCase()).filter((unit) => /[\p{L}\p{N}]/u.test(unit));
    const heard = readings.split(" ");
    units.forEach((unit, at) => /\p{sc=Han}/u.test(unit) && put(unit, heard[at]));
    const classes = heard.map((sound) => (/[a-z]/.test(sound) ? classOf(sound) : sound));
    return { text, weight, kind, note, heard, key: classes.join(""), classes, starts };
  });
  for (const [character, readings] of Object.entries(MORE)) {
    for (const reading of readings.split(" ")) put(character, reading);
  }
  const columns = (list) => ({
    text: list.map(({ text }) => text),
    weight: list.map(({ weight }) => weight),
    kind: list.map(({ kind }) => Object.keys(LABELS).indexOf(kind)),
    note: list.map(({ note }) => note),
  });
  const keys = ["", "zw", "zwg", ...new Set(terms.map(({ key }) => key[0]))].sort();
  const home = (key) => keys.filter((each) => key.startsWith(each)).pop();
  const found = {};
  for (const key of keys) {
    const inner = terms.flatMap((term) =>
      term.starts.filter((at) => key && term.classes.slice(at).join("").startsWith(key)).map((at) => [term, at]),
    );
    const shown = terms.filter((term) => home(term.key) === key || (term.key.startsWith(key) && term.weight > 50));
    found[`node-${key || "_"}.bin`] = {
      ...columns(shown.sort((left, right) => right.weight - left.weight)),
      inner: { ...columns(inner.map(([term]) => term)), at: inner.map(([, at]) => at) },
    };
  }
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const kept = terms.filter(({ heard }) => slipKeys(heard).some((key) => bucketOf(key, BUCKETS) === bucket));
    const { text, weight } = columns(kept);
    found[`slip-${bucket}.bin`] = { text, weight };
  }
  const primary = { 长: "chang", 重: "zhong" };
  found["head.bin"] = { sounds, primary, nodes: keys, labels: LABELS, slips: BUCKETS };
  found["everyday.bin"] = {
    words: { 低保: ["最低生活保障"] },
    questions: ["怎么", "怎么办", "电话"],
    hot: ["政务公开"],
  };
  found["traditional.bin"] = { from: "務開", to: "务开" };
  found["readings.bin"] = { bao: "宝保", wu: "误" };
  return found;
}

/** A lexicon of its own, and the names of the files that it has asked for. */
async function fresh(contents = files()) {
  /** @type {string[]} */ const asked = [];
  const folder = `test:${fresh.count++}/`;
  const lexicon = await openLexicon(folder, async (address) => {
    const name = address.slice(folder.length);
    asked.push(name);
    if (!(name in contents)) throw new Error(`no file ${name}`);
    return JSON.parse(JSON.stringify(contents[name]));
  });
  return { lexicon, asked, folder };
}
fresh.count = 0;

const { lexicon } = await fresh();
const texts = (list) => list.map(({ text }) => text);
const shown = ({ pieces }) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

for (const typed of [
  "zhengwugongkai", "zheng wu gong kai", "zheng'wu'gong'kai", "zheng4wu4gong1kai1", "zhèng wù gōng kāi", "ZHENGWUGONGKAI",
  "ｚｈｅｎｇｗｕgongkai", "zhengwugongka", "zhengwugongk", "zwgk", "zhwgk", "zhengwgk", "zwgkai", "zhengwugk",
  "政务gongkai", "政务gk", "政wugongk", "zengwugongkai", "zhenwugongkai", "政務gk",
]) {
  test(`reads 政务公开 from ${typed}`, async () => {
    const [best] = await lexicon.interpret(typed);
    assert.equal(best.text, "政务公开");
    assert.equal(best.whole, true);
  });
}

test("reads every plausible cut and reading", async () => {
  assert.deepEqual(texts(await lexicon.interpret("fangan")).slice(0, 2).sort(), ["反感", "方案"]);
  assert.deepEqual(texts(await lexicon.interpret("xian")).sort(), ["县城", "西安"]);
  assert.equal((await lexicon.interpret("xi'an"))[0].text, "西安");
  for (const [text, ...ways] of [
    ["重庆", "chongqing", "chongqin", "cq"],
    ["绿化", "lvhua", "luhua", "lühua", "lǜ huà", "lyuhua", "nvfa"],
    ["社会保险", "shbx", "shehbx", "shehuibaox"],
    ["人民", "renmin", "lenmin", "lm", "renming"],
  ]) {
    for (const typed of ways) assert.ok(texts(await lexicon.interpret(typed)).includes(text), typed);
  }
});

test("tells a whole term from one that goes on, and puts it first", async () => {
  const found = await lexicon.interpret("zhengwu");
  assert.deepEqual(found[0], { text: "政务", whole: true, cost: 0 });
  assert.deepEqual([found[1].text, found[1].whole], ["政务公开", false]);
});

test("reads what stands inside a title, as far as it was typed", async () => {
  assert.ok(texts(await lexicon.interpret("yanglaofuwu")).includes("养老服务"));
});

test("puts terms together where none is meant", async () => {
  for (const typed of ["youhuayingshanghuanjing", "yhyshj", "优化yshj", "youhuayshj", "youhua ying shang huan jin"]) {
    const [best] = await lexicon.interpret(typed);
    assert.deepEqual([best.text, best.whole], ["优化营商环境", true], typed);
  }
  assert.equal((await lexicon.interpret("2024nzwgk"))[0].text, "2024年政务公开");
  assert.equal((await lexicon.interpret("youhuayingshang"))[0].text, "优化营商环境");
});

test("reads nothing from Chinese, or from letters that are nothing", async () => {
  assert.deepEqual(await lexicon.interpret("政务公开"), []);
  assert.deepEqual(await lexicon.interpret("vvvv"), []);
});

test("suggests while a word grows, in letters, in Chinese, in both, and under composition", async () => {
  const ways = ["z", "zh", "zhe", "zheng", "zhengw", "zheng'w", "zheng wu", "政", "政w", "政wu", "政务", "政务 gong"];
  for (const typed of ways) {
    assert.ok(texts(await lexicon.suggest(typed)).includes("政务公开"), typed);
  }
  assert.deepEqual(texts(await lexicon.suggest("政务公开专区")), ["政务公开专区"]);
});

test("says of a suggestion what it is, and marks what was typed", async () => {
  const [word] = await lexicon.suggest("zhengwugongkai");
  assert.deepEqual(word, {
    text: "政务公开",
    kind: "word",
    label: "词语",
    note: null,
    count: 57,
    pieces: [{ text: "政务公开", hit: true }],
  });
  const [{ kind, label, note, count }] = await lexicon.suggest("dibao");
  assert.deepEqual([kind, label, note, count], ["everyday", "常用说法", "最低生活保障", null]);
  const found = await lexicon.suggest("养老");
  assert.deepEqual(found.map(shown), ["[养老]", "博山区[养老]服务办法"]);
  assert.deepEqual([found[1].kind, found[1].label, found[1].count], ["title", "政策文件", null]);
  for (const typed of ["lzbf2024", "鲁政办发2024", "鲁政办发[2024]", "luzhengbanfa〔2024"]) {
    assert.equal(shown((await lexicon.suggest(typed))[0]), "[鲁政办发〔2024]〕3号", typed);
  }
});

test("leaves room for titles, names meant as a whole before words, nothing twice", async () => {
  const found = await lexicon.suggest("博山区", 3);
  assert.deepEqual(texts(found), ["博山区", "博山区养老服务办法", "2024年博山区政务公开要点"]);
  const all = texts(await lexicon.suggest("bsq"));
  assert.equal(new Set(all).size, all.length);
  assert.equal((await lexicon.suggest("bsqmzj"))[0].kind, "department");
  assert.equal((await lexicon.suggest("政", 2)).length, 2);
});

test("mends same and near sounds, one missing, extra, wrong or moved character", async () => {
  const sounds = ["政物公开", "正务工开"];
  const lengths = ["政务公", "政务务公开", "政务的公开"];
  const places = ["务政公开", "政公务开", "公务政开"];
  for (const slip of [...sounds, ...lengths, "政府公开", ...places]) {
    const found = await lexicon.correct(slip);
    assert.equal(found[0] && found[0].text, "政务公开", slip);
    assert.equal(found[0].count, 57);
  }
  assert.equal((await lexicon.correct("依伸请公开"))[0].text, "依申请公开");
  assert.equal((await lexicon.correct("政務公开开"))[0].text, "政务公开");
});

test("mends a part of a longer word", async () => {
  assert.equal((await lexicon.correct("博山区政物公开工作方案"))[0].text, "博山区政务公开工作方案");
  assert.equal((await lexicon.correct("政务公开工做方案"))[0].text, "政务公开工作方案");
  assert.equal((await lexicon.correct("2024年政物公开"))[0].text, "2024年政务公开");
  assert.equal((await lexicon.correct("2024年博山区政务公开要典"))[0].text, "2024年博山区政务公开要点");
});

test("offers neither the word itself nor what is far from it", async () => {
  assert.ok(!texts(await lexicon.correct("政务公开")).includes("政务公开"));
  assert.deepEqual(await lexicon.correct("龘"), []);
  assert.deepEqual(await lexicon.correct("养鱼"), []);
  assert.deepEqual(await lexicon.correct("完全不同的话"), []);
});

test("cuts a text into terms and what is left", async () => {
  const cut = ["博山区", "政", "物", "公开工作", "方案"];
  assert.deepEqual(await lexicon.split("博山区政物公开工作方案"), cut);
  assert.deepEqual(await lexicon.split("优化营商环境，IPv6"), ["优化", "营商环境", "ipv6"]);
  assert.deepEqual(await lexicon.split(""), []);
});

test("knows everyday words, questions and traditional characters", async () => {
  assert.deepEqual(await lexicon.everyday("低保"), { targets: ["最低生活保障"] });
  assert.equal(await lexicon.everyday("政务"), null);
  assert.equal(await lexicon.everyday("constructor"), null);
  assert.equal(await lexicon.questionless("依申请公开怎么办"), "依申请公开");
  assert.equal(await lexicon.questionless("电话 民政局"), "民政局");
  assert.equal(await lexicon.questionless("怎么办"), "怎么办");
  assert.equal(await lexicon.simplified("政務公開"), "政务公开");
});

test("loads only what the letters need, each file once", async () => {
  const { lexicon, asked } = await fresh();
  for (const typed of ["p", "po", "p"]) await lexicon.suggest(typed);
  assert.deepEqual(asked, ["head.bin", "node-_.bin"]);
  await lexicon.suggest("yanglao");
  await lexicon.suggest("yang");
  assert.deepEqual(asked.slice(2), ["node-y.bin"]);
  await lexicon.interpret("zhengwugongkai");
  assert.deepEqual(asked.slice(3), ["node-zwg.bin"]);
});

test("asks again for a file that could not be had", async () => {
  const contents = files();
  const node = contents["node-y.bin"];
  delete contents["node-y.bin"];
  const { lexicon } = await fresh(contents);
  await assert.rejects(lexicon.suggest("yanglao"), /no file/);
  contents["node-y.bin"] = node;
  assert.equal((await lexicon.suggest("yanglao"))[0].text, "养老");
});

test("answers whatever is typed", async () => {
  const odd = [
    ...["", " ", "，。！", "'", "😀", "\ud800", "\udc00政", "\u202e政务", "\u0301", "(.*)[\\"],
    ...["__proto__", "constructor", "쿠かλ", "𠮷", "zhe\u0000ng"],
    ...["a", "zhengwu", "政", "政物公开", "1", "。", "😀", "z ", "ng"].map((text) => text.repeat(10000 / text.length)),
  ];
  for (const input of odd) {
    for (const task of ["suggest", "interpret", "correct", "split", "questionless", "simplified"]) {
      await lexicon[task](input);
    }
    assert.equal(await lexicon.everyday(input), null);
  }
  for (const input of odd.slice(0, 5)) {
    assert.deepEqual(await lexicon.suggest(input), []);
    assert.deepEqual(await lexicon.interpret(input), []);
    assert.deepEqual(await lexicon.correct(input), []);
  }
});
