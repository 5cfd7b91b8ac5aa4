/**
 * What a visitor may mean: suggestions, letters, slips, everyday words. Files are loaded as they are
 * needed, and so are the modules that only searches need, not suggestions.
 */

import { fold } from "./fold.js";
import { Tree } from "./nodes.js";
import { Typed } from "./pinyin.js";
import { remember } from "./remember.js";
import { Sounds } from "./sounds.js";
import { needed, read } from "./store.js";
import { suggestions } from "./suggest.js";

/** Characters of an input that are looked at. */
const LONGEST = 400;

const HAN = /[\u3400-\u9fff\u{20000}-\u{323af}]/gu;
const UMLAUT = /u[\u0300-\u036f]*\u0308[\u0300-\u036f]*/gi;

/** @typedef {import("./nodes.js").Load} Load */

/** The lexicon of a site. Nothing that is asked of it throws, but for files that cannot be had. */
export class Lexicon {
  /**
   * @param {any} head
   * @param {Load} load
   */
  constructor(head, load) {
    this.load = load;
    this.labels = head.labels;
    this.speech = new Sounds(head);
    this.tree = new Tree(head, this.speech, load);
    /** @type {number} */ this.buckets = head.slips;
    /** @type {import("./corrections.js").Corrector | null} */ this.corrector = null;
    /** @type {Map<string, Promise<any>>} */ this.files = new Map();
  }

  /**
   * What the input may become, as a list under the search field: names meant as a whole, words, titles.
   * @param {string} input Han, letters, digits, mixed, or text under composition
   * @param {number} [limit]
   * @returns {Promise<import("./suggest.js").Suggestion[]>}
   */
  async suggest(input, limit = 8) {
    const typed = await this.typed(input);
    return typed.length ? suggestions(typed, this.tree, this.labels, limit) : [];
  }

  /**
   * Han text that the letters of an input can mean, best guess first. Phrases of several terms are not known
   * to exist.
   * @param {string} input letters, or letters and Han
   * @param {number} [limit]
   * @returns {Promise<import("./letters.js").Interpretation[]>} none for an input without letters
   */
  async interpret(input, limit = 5) {
    const typed = await this.typed(input);
    if (!typed.letters) return [];
    const { interpretations } = await needed(import("./letters.js"));
    return interpretations(typed, this.tree, limit);
  }

  /**
   * Terms near a word that is not found, likeliest first; of a longer word, itself with the slip mended.
   * @param {string} word Han characters
   * @param {number} [limit]
   * @returns {Promise<{text: string, cost: number, count: number}[]>} `cost` of the slip, see slips.js;
   *   `count`: documents that hold the term, or the mended part. Never the word itself
   */
  async correct(word, limit = 5) {
    const { Corrector } = await needed(import("./corrections.js"));
    this.corrector = this.corrector || new Corrector(this.tree, this.buckets, this.load);
    const plain = await this.simplified(word.slice(0, LONGEST));
    const except = new Set([fold(word), fold(plain)]);
    const found = await this.corrector.near(plain);
    return found
      .filter(({ text }) => !except.has(fold(text)) && except.add(fold(text)))
      .slice(0, limit)
      .map(({ text, cost, count }) => ({ text, cost, count }));
  }

  /**
   * A text cut into known terms, the longest at each place; what is in none stays as single characters and
   * whole runs of letters and digits.
   * @param {string} text
   * @returns {Promise<string[]>} folded pieces in order, without the boundaries between them
   */
  async split(text) {
    const { pieces, terms } = await needed(import("./cut.js"));
    const typed = new Typed(await this.simplified(text.slice(0, LONGEST)), this.speech);
    return pieces(typed, await terms(typed, this.tree));
  }

  /**
   * What officials call what people say.
   * @param {string} word
   * @returns {Promise<{targets: string[]} | null>} null if the thesaurus does not have it
   */
  async everyday(word) {
    const wanted = fold(word.slice(0, LONGEST));
    const { words } = await this.file("everyday.bin");
    const known = Object.keys(words).find((each) => fold(each) === wanted);
    return known === undefined ? null : { targets: words[known] };
  }

  /**
   * A query without words that only make it a question.
   * @param {string} query
   * @returns {Promise<string>} the query itself if nothing else would be left
   */
  async questionless(query) {
    const { questions } = await this.file("everyday.bin");
    const longest = [...questions].sort((left, right) => right.length - left.length);
    let left = query;
    for (const question of longest) left = left.split(question).join(" ");
    left = left.split(/\s+/u).filter(fold).join(" ");
    return left || query;
  }

  /**
   * Traditional characters as the site writes them.
   * @param {string} text
   * @returns {Promise<string>}
   */
  async simplified(text) {
    if ((text.match(HAN) ?? []).every((character) => this.speech.unit(character).readings.length)) return text;
    const { from, to } = await this.file("traditional.bin");
    const simple = Array.from(/** @type {string} */ (to));
    const table = new Map(Array.from(/** @type {string} */ (from), (character, index) => [character, simple[index]]));
    return text.replace(HAN, (character) => table.get(character) ?? character);
  }

  /** @param {string} input */
  async typed(input) {
    const short = input.slice(0, LONGEST);
    const letters = short.normalize("NFD").replace(UMLAUT, "v").normalize("NFC");
    return new Typed(await this.simplified(letters), this.speech);
  }

  /**
   * A file of the lexicon, loaded once.
   * @param {string} name
   */
  file(name) {
    return remember(this.files, name, () => this.load(name));
  }
}

/** @type {Map<string, Promise<Lexicon>>} */
const lexicons = new Map();

/**
 * @param {string} folder absolute address of the lexicon's folder, with a slash at the end
 * @param {(address: string) => Promise<any>} [load] gives the value in a file
 * @returns {Promise<Lexicon>} the same for the same folder; what it has loaded it keeps
 */
export function openLexicon(folder, load = read) {
  const file = (/** @type {string} */ name) => load(folder + name);
  return remember(lexicons, folder, () => file("head.bin").then((head) => new Lexicon(head, file)));
}
