/** The words the script says. They stand in the page, in `<template data-words>`, not here. */

/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */

/**
 * @param {Element} root
 * @returns {Say} fills `{name}`; throws for a word that the page does not have
 */
export function wordsOf(root) {
  const template = /** @type {HTMLTemplateElement} */ (root.querySelector("template[data-words]"));
  const words = new Map(
    Array.from(template.content.querySelectorAll("[data-word]"), (element) => [
      element.getAttribute("data-word"),
      (element.textContent ?? "").trim(),
    ]),
  );
  return (key, values = {}) => {
    const word = words.get(key);
    if (word === undefined) throw new Error(`search page lacks the word ${key}`);
    return word.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  };
}
