/** What a word that is not found may have been meant to be. */

import { mend, nearTitles } from "./mend.js";
import { Typed } from "./pinyin.js";
import { SOUND, Slips, byLikelihood } from "./slips.js";

/** Cost of one slip at most. */
const SLIP = 1.2;

/** Units of a word of which a part can be mended; units up to which the whole is looked for before any part. */
const MENDED = 4;
const SHORT = 8;

const HAN = /[\u3400-\u9fff]/;

export class Corrector {
  /**
   * @param {import("./nodes.js").Tree} tree
   * @param {number} buckets of slips
   * @param {import("./nodes.js").Load} load
   */
  constructor(tree, buckets, load) {
    this.tree = tree;
    this.load = load;
    this.slips = new Slips(buckets, tree.speech, load);
  }

  /**
   * Terms near a word, likeliest first, and the word with a part of it mended; texts may come twice.
   * @param {string} word in simplified characters
   * @returns {Promise<import("./slips.js").Correction[]>}
   */
  async near(word) {
    if (Array.from(word).some((unit) => HAN.test(unit) && !this.tree.speech.unit(unit).readings.length)) {
      this.tree.speech.learn(await this.load("readings.bin"));
    }
    const typed = new Typed(word, this.tree.speech);
    const units = typed.units.map(this.tree.speech.unit);
    const long = units.length > SHORT;
    const found = await this.slips.near(units, long);
    if (long) found.push(...(await nearTitles(typed, this.tree)));
    if (units.length >= MENDED && !found.some(({ cost }) => cost <= SLIP)) {
      const mended = await mend(word, typed, this.tree, this.slips);
      found.push(...mended);
      if (long && !mended.some(({ cost }) => cost <= SOUND)) found.push(...(await this.slips.near(units)));
    }
    return found.sort(byLikelihood);
  }
}
