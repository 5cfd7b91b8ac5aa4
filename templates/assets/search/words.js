/** The words the script says. They stand in the page, in a `<template>`, not here. */

/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */

/**
 * @param {HTMLTemplateElement} template holds one element with `data-word` for each word
 * @returns {Say} fills `{name}` where it has a value for it; throws for a word that the page does not have
 */
export function wordsOf(template) {
  const words = new Map(
    Array.from(template.content.querySelectorAll("[data-word]"), (element) => [
      element.getAttribute("data-word"),
      (element.textContent || "").trim(),
    ]),
  );
  return (key, values = {}) => {
    const word = words.get(key);
    if (word === undefined) throw new Error(`page lacks the word ${key}`);
    return word.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  };
}

/**
 * A sentence with elements in it: what stands for `{name}` is put there.
 * @param {string} sentence
 * @param {string} name
 * @param {(Node | string)[]} parts
 * @returns {(Node | string)[]}
 */
export function woven(sentence, name, parts) {
  const [before, ...after] = sentence.split(`{${name}}`);
  return [before, ...(after.length ? parts : []), after.join("")].filter((part) => part !== "");
}
