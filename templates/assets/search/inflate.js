/** gzip (RFC 1952, RFC 1951) for browsers that cannot unpack by themselves; loaded only there. */

const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
const DISTANCE_EXTRA = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST = 15;

/** A canonical Huffman code: how many words of each length, and the symbols in their order. */
class Code {
  /** @param {ArrayLike<number>} lengths of the words of symbols 0, 1, …; 0 for none */
  constructor(lengths) {
    this.counts = new Uint16Array(LONGEST + 1);
    for (let symbol = 0; symbol < lengths.length; symbol++) this.counts[lengths[symbol]]++;
    this.counts[0] = 0;
    const next = new Uint16Array(LONGEST + 2);
    for (let length = 1; length <= LONGEST; length++) next[length + 1] = next[length] + this.counts[length];
    this.symbols = new Uint16Array(lengths.length);
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol]) this.symbols[next[lengths[symbol]]++] = symbol;
    }
  }
}

/** Bits of a byte array, lowest first. Reading past the end throws. */
class Bits {
  /**
   * @param {Uint8Array} bytes
   * @param {number} at
   */
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
    this.held = 0;
    this.count = 0;
  }

  /** @param {number} count at most 16 */
  take(count) {
    while (this.count < count) {
      if (this.at >= this.bytes.length) throw new Error("gzip: cut off");
      this.held |= this.bytes[this.at++] << this.count;
      this.count += 8;
    }
    const value = this.held & ((1 << count) - 1);
    this.held >>>= count;
    this.count -= count;
    return value;
  }

  /** @param {Code} code */
  symbol(code) {
    let word = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST; length++) {
      word |= this.take(1);
      const count = code.counts[length];
      if (word - first < count) return code.symbols[index + word - first];
      index += count;
      first = (first + count) << 1;
      word <<= 1;
    }
    throw new Error("gzip: no such code");
  }

  /** Drops what is left of the current byte. */
  align() {
    this.held = this.count = 0;
  }
}

/**
 * @param {Uint8Array} bytes one gzip member with nothing behind it
 * @returns {Uint8Array} throws an Error if it is cut off or damaged
 */
export function gunzip(bytes) {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
  // Nothing packs a thousandfold: a wrong size must not take all memory.
  if (size > bytes.length * 1100) throw new Error("gzip: wrong size");
  const out = new Uint8Array(size);
  const end = inflate(new Bits(bytes, start(bytes)), out);
  if (end !== size) throw new Error("gzip: wrong size");
  return out;
}

/**
 * Where the data begin, behind the header.
 * @param {Uint8Array} bytes
 */
function start(bytes) {
  const flags = bytes[3];
  let at = 10;
  if (flags & 4) at += 2 + bytes[at] + (bytes[at + 1] << 8);
  for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1;
  return flags & 2 ? at + 2 : at;
}

/**
 * @param {Bits} bits
 * @param {Uint8Array} out
 * @returns {number} bytes written
 */
function inflate(bits, out) {
  let at = 0;
  for (let last = 0; !last; ) {
    last = bits.take(1);
    const type = bits.take(2);
    if (type === 0) at = stored(bits, out, at);
    else if (type === 3) throw new Error("gzip: no such block");
    else at = coded(bits, out, at, type === 1 ? fixed() : dynamic(bits));
  }
  return at;
}

/** @type {(bits: Bits, out: Uint8Array, at: number) => number} */
function stored(bits, out, at) {
  bits.align();
  const length = bits.take(16);
  bits.take(16);
  for (const end = at + length; at < end; ) out[at++] = bits.take(8);
  return at;
}

/** @returns {[Code, Code]} */
function fixed() {
  const lengths = Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8));
  return [new Code(lengths), new Code(new Array(30).fill(5))];
}

/**
 * @param {Bits} bits
 * @returns {[Code, Code]}
 */
function dynamic(bits) {
  const literals = bits.take(5) + 257;
  const distances = bits.take(5) + 1;
  const used = bits.take(4) + 4;
  const lengths = new Uint8Array(19);
  for (let index = 0; index < used; index++) lengths[ORDER[index]] = bits.take(3);
  const code = new Code(lengths);
  /** @type {number[]} */ const all = [];
  while (all.length < literals + distances) {
    const symbol = bits.symbol(code);
    if (symbol < 16) all.push(symbol);
    else {
      const value = symbol === 16 ? all[all.length - 1] : 0;
      const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
      for (let count = 0; count < times; count++) all.push(value);
    }
  }
  return [new Code(all.slice(0, literals)), new Code(all.slice(literals, literals + distances))];
}

/** @type {(bits: Bits, out: Uint8Array, at: number, codes: [Code, Code]) => number} */
function coded(bits, out, at, [literals, distances]) {
  for (;;) {
    const symbol = bits.symbol(literals);
    if (symbol === 256) return at;
    if (symbol < 256) {
      if (at >= out.length) throw new Error("gzip: wrong size");
      out[at++] = symbol;
      continue;
    }
    const length = LENGTH_BASE[symbol - 257] + bits.take(LENGTH_EXTRA[symbol - 257]);
    const place = bits.symbol(distances);
    const distance = DISTANCE_BASE[place] + bits.take(DISTANCE_EXTRA[place]);
    if (distance > at || at + length > out.length) throw new Error("gzip: damaged");
    for (const end = at + length; at < end; at++) out[at] = out[at - distance];
  }
}
