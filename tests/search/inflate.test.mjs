// The fallback for old browsers gives what the platform's own gunzip gives.
import assert from "node:assert/strict";
import { test } from "node:test";
import { constants, gzipSync } from "node:zlib";
import { gunzip } from "./assets/search/inflate.js";

/** Always the same numbers. @param {number} seed */
function* numbers(seed) {
  for (let value = seed; ; value = (value * 1103515245 + 12345) % 2 ** 31) yield value >> 8;
}

/** @param {number} size @param {number} spread */
function bytes(size, spread) {
  const source = numbers(size + spread);
  return Uint8Array.from({ length: size }, () => source.next().value % spread);
}

const text = new TextEncoder().encode("政务公开工作要点，" .repeat(3000));

for (const [name, data] of Object.entries({
  nothing: new Uint8Array(0),
  "one byte": Uint8Array.of(7),
  text,
  noise: bytes(70_000, 256),
  "few letters": bytes(100_000, 3),
  "long runs": new Uint8Array(300_000),
})) {
  for (const level of [0, 1, 6, 9]) {
    test(`unpacks ${name}, level ${level}`, () => {
      assert.deepEqual(gunzip(gzipSync(data, { level })), new Uint8Array(data));
    });
  }
  test(`unpacks ${name} with the fixed code`, () => {
    assert.deepEqual(gunzip(gzipSync(data, { strategy: constants.Z_FIXED })), new Uint8Array(data));
  });
}

test("says so when the data are cut off or changed", () => {
  const packed = new Uint8Array(gzipSync(text));
  for (let end = 18; end < packed.length; end += 7) assert.throws(() => gunzip(packed.slice(0, end)));
  const wrong = packed.slice();
  wrong[wrong.length - 2] = 0xff;
  assert.throws(() => gunzip(wrong));
});
