/** How the characters of a site are read. */

import { sound, spellingBook } from "./syllables.js";

/** @typedef {import("./pinyin.js").Speech} Speech */
/** @typedef {import("./pinyin.js").Unit} Unit */

/** @implements {Speech} */
export class Sounds {
  /** @param {{sounds: Record<string, string>, primary: Record<string, string>}} head */
  constructor({ sounds, primary }) {
    this.sounds = sounds;
    this.book = spellingBook(Object.keys(sounds));
    /** @type {Map<string, Unit>} */ this.units = new Map();
    for (const [syllable, characters] of Object.entries(sounds)) {
      for (const character of characters) {
        const { readings, sounds } = this.unit(character);
        if (primary[character] === syllable) readings.unshift(syllable);
        else readings.push(syllable);
        sounds.push(sound(syllable));
      }
    }
    this.unit = this.unit.bind(this);
  }

  /**
   * @param {string} text
   * @returns {Unit} without readings for what is no Han character of the site
   */
  unit(text) {
    let unit = this.units.get(text);
    if (!unit) this.units.set(text, (unit = { text, readings: [], sounds: [] }));
    return unit;
  }

  /**
   * Characters that the site does not hold, but people may type.
   * @param {Record<string, string>} sounds characters by syllable
   */
  learn(sounds) {
    for (const [syllable, characters] of Object.entries(sounds)) {
      for (const character of characters) {
        const { readings, sounds: heard } = this.unit(character);
        if (!readings.includes(syllable)) {
          readings.push(syllable);
          heard.push(sound(syllable));
        }
      }
    }
  }

  /**
   * Characters that are read so, those that usually are first.
   * @param {string} syllable
   */
  characters(syllable) {
    const characters = Array.from(this.sounds[syllable] ?? "");
    const usual = (/** @type {string} */ text) => this.unit(text).readings[0] === syllable;
    return [...characters.filter(usual), ...characters.filter((text) => !usual(text))];
  }
}
