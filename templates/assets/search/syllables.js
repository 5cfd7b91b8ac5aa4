/** Syllables of Mandarin, without tone (ü is v), in the ways people spell them. */

/** What a way of spelling costs: 0 is exact, higher is a worse guess. */
export const COST = {
  umlaut: 0.1,
  initial: 0.5,
  digraph: 1,
  unfinished: 0.2,
  begun: 0.4,
  begunDigraph: 0.9,
  rare: 0.15,
  southern: 0.5,
  far: 0.8,
};

const PARTS = /^([zcs]h|[bpmfdtnlgkhjqxrzcsyw]?)(.*)$/;

/** Initials that many speakers do not tell apart. @type {Record<string, [string, number][]>} */
const INITIALS = {
  zh: [["z", COST.southern]],
  ch: [["c", COST.southern]],
  sh: [["s", COST.southern]],
  z: [["zh", COST.southern]],
  c: [["ch", COST.southern]],
  s: [["sh", COST.southern]],
  n: [["l", COST.southern]],
  l: [["n", COST.southern], ["r", COST.southern]],
  r: [["l", COST.southern]],
  f: [["h", COST.far]],
  h: [["f", COST.far]],
};

/** f before a vowel is hu where the two are not told apart. */
const LABIALS = { fa: "hua", fan: "huan", fang: "huang", fei: "hui", fen: "hun", feng: "hong" };

/**
 * The sound of a syllable for those who tell the fewest sounds apart; slip files are sorted by it.
 * @param {string} syllable
 */
export function sound(syllable) {
  let known = sounds.get(syllable);
  if (known === undefined) sounds.set(syllable, (known = folded(syllable)));
  return known;
}

/** @type {Map<string, string>} */
const sounds = new Map();

/** @param {string} syllable */
function folded(syllable) {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^[nr]/, "l")
    .replace(/^f/, "h")
    .replace(/([aei])ng$/, "$1n");
}

/**
 * The class of a syllable: a letter of the names of the lexicon's files.
 * @param {string} syllable
 */
export const classOf = (syllable) => sound(syllable)[0];

/**
 * Whole spellings of a syllable with what they cost, its own first, each once.
 * @param {string} syllable
 * @returns {[string, number][]}
 */
export function spellings(syllable) {
  const [, initial, final] = /** @type {string[]} */ (PARTS.exec(syllable));
  /** @type {[string, number][]} */ const initials = [[initial, 0], ...(INITIALS[initial] ?? [])];
  /** @type {Map<string, number>} */ const found = new Map();
  for (const [first, more] of initials) {
    for (const [last, cost] of finals(final)) add(found, first + last, more + cost);
  }
  for (const [labial, other] of Object.entries(LABIALS)) {
    if (syllable === labial) add(found, other, COST.far);
    if (syllable === other) add(found, labial, COST.far);
  }
  for (const [spelling, cost] of [...found]) {
    for (const other of umlauts(spelling)) add(found, other, cost + COST.umlaut);
  }
  return [...found];
}

/**
 * @param {Map<string, number>} found
 * @param {string} spelling
 * @param {number} cost
 */
function add(found, spelling, cost) {
  if (cost < (found.get(spelling) ?? Infinity)) found.set(spelling, cost);
}

/**
 * @param {string} final
 * @returns {[string, number][]}
 */
function finals(final) {
  if (/[aei]ng$/.test(final)) return [[final, 0], [final.slice(0, -1), COST.southern]];
  return /[aei]n$/.test(final) ? [[final, 0], [`${final}g`, COST.southern]] : [[final, 0]];
}

/** @param {string} spelling */
function umlauts(spelling) {
  if (/^[nl]v$/.test(spelling)) return ["u", "yu", "ue"].map((vowel) => spelling[0] + vowel);
  if (/^[nl]ve$/.test(spelling)) return ["ue", "yue"].map((vowel) => spelling[0] + vowel);
  return /^[jqxy]u/.test(spelling) ? [spelling.replace("u", "v")] : [];
}

/**
 * All spellings of some syllables, by their first letter.
 * @param {Iterable<string>} syllables
 * @returns {Map<string, {spelling: string, syllable: string, cost: number}[]>}
 */
export function spellingBook(syllables) {
  /** @type {Map<string, {spelling: string, syllable: string, cost: number}[]>} */ const book = new Map();
  for (const syllable of syllables) {
    for (const [spelling, cost] of spellings(syllable)) {
      const page = book.get(spelling[0]);
      if (page) page.push({ spelling, syllable, cost });
      else book.set(spelling[0], [{ spelling, syllable, cost }]);
    }
  }
  return book;
}
