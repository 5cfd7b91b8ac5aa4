// Folding and tokens are the same in the browser as in the build: both keep to examples.json.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fold, foldWithPlaces, teach } from "./assets/search/fold.js";
import { tokens } from "./assets/search/tokens.js";

const examples = JSON.parse(await readFile(new URL("examples.json", import.meta.url), "utf8"));

teach("務開豈", "务开岂");

for (const [text, folded, wanted] of examples) {
  test(`folds ${JSON.stringify(text)}`, () => {
    assert.equal(fold(text), folded);
    assert.deepEqual(
      tokens(folded).map(({ token, any }) => (any ? `${token}*` : token)),
      wanted,
    );
  });

  test(`knows the places of ${JSON.stringify(text)}`, () => {
    const { units, starts, ends } = foldWithPlaces(text);
    assert.equal(starts.length, units.length);
    assert.equal(ends.length, units.length);
    let at = 0;
    for (const unit of units) {
      const source = text.slice(starts[at], ends[at]);
      assert.ok(unit === "\u1681" || fold(source).includes(unit), `${source} gives ${unit}`);
      at += unit.length;
    }
  });
}
