// 读写内容文件：值都是文字，和 build.py 读到的一样；保存时只改动了的地方，注释、次序、空行、引号都照原样。
import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, stringify } from './yaml/index.js';

const ORIGINAL = 'zwgk-original';
const ID = '标识';
const EXISTING = '（已有的文件，就是文件名）';
const [KEY, VALUE] = ['键', '值'];
const FRONT = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m;
const READ = { schema: 'failsafe', keepSourceTokens: true };
const WRITE = { lineWidth: 0, flowCollectionPadding: false, indentSeq: true };

/** The values of a file for the form, with the file itself in ``zwgk-original``. */
export function read(text, shape, extension) {
  const { front, body } = split(text, extension);
  const data = paired(opened(parsed(front).toJS() ?? {}, shape), shape);
  if (shape.folder) data[ID] = EXISTING;
  if (extension === 'md') data.body = body.replace(/^\n+|\n+$/g, '');
  return { ...data, [ORIGINAL]: text };
}

/** The file that says what the form says; what the form did not change stands as it stood. */
export function write(data, shape, extension) {
  const { [ORIGINAL]: original, body = '', ...values } = plain(data);
  if (shape.folder) delete values[ID];
  const wanted = cleaned(closed(values, shape), shape) ?? {};
  if (!original) {
    const front = new Document(wanted, { schema: 'failsafe' }).toString(WRITE);
    return extension === 'md' ? `---\n${front}---\n\n${body.trim()}\n` : front;
  }
  const parts = split(original, extension);
  const front = merged(parts.front, wanted, shape);
  if (extension !== 'md') return front;
  const same = parts.body.replace(/^\n+|\n+$/g, '') === body.replace(/^\n+|\n+$/g, '');
  return `${parts.before}${front}${parts.between}${same ? parts.body : `\n\n${body.trim()}\n`}`;
}

function split(text, extension) {
  if (extension !== 'md') return { before: '', front: text, between: '', body: '' };
  const found = FRONT.exec(text);
  if (!found) throw new Error('文件开头没有两行 --- 之间的信息栏');
  const before = text.slice(0, found.index) + found[0].slice(0, found[0].indexOf('\n') + 1);
  const between = found[0].slice(before.length - found.index + found[1].length);
  return { before, front: found[1], between, body: text.slice(found.index + found[0].length) };
}

function parsed(front) {
  const document = parseDocument(front, READ);
  if (document.errors.length) throw new Error(document.errors.map((error) => error.message).join('\n'));
  return document;
}

/** Values of one shape each: a list is a list, a part is a part. */
function opened(value, shape) {
  if (!shape || value === null || value === undefined || value === '') return value;
  if (shape.many) return (Array.isArray(value) ? value : [value]).map((one) => opened(one, item(shape)));
  if (typeof value === 'string') return shape.short ? { [shape.short]: value } : value;
  return mapped(value, (inner, key) => opened(inner, at(shape, key)));
}

/** With every group whose keys are the author's own as a list of keys and values, as forms hold it. */
function paired(value, shape) {
  if (!shape || value === null || value === undefined) return value;
  if (Array.isArray(value)) return value.map((one) => paired(one, item(shape)));
  if (shape.pairs) return isObject(value) ? Object.entries(value).map(([key, one]) => ({ [KEY]: key, [VALUE]: one })) : value;
  return mapped(value, (inner, key) => paired(inner, at(shape, key)));
}

function closed(value, shape) {
  if (!shape || value === null || value === undefined) return value;
  if (shape.pairs && Array.isArray(value)) {
    return Object.fromEntries(value.filter((pair) => pair?.[KEY]).map((pair) => [pair[KEY], pair[VALUE]]));
  }
  if (Array.isArray(value)) return value.map((one) => closed(one, item(shape)));
  return mapped(value, (inner, key) => closed(inner, at(shape, key)));
}

/** Without what the form left empty, but for cells of a table; numbers and truth values as text. */
function cleaned(value, shape) {
  if (Array.isArray(value)) {
    const kept = shape?.cells
      ? value.map((one) => String(one ?? ''))
      : value.map((one) => cleaned(one, item(shape))).filter((one) => one !== undefined);
    return kept.some((one) => one !== '') ? kept : undefined;
  }
  if (isObject(value)) {
    const kept = Object.entries(value)
      .map(([key, inner]) => [key, cleaned(inner, at(shape, key))])
      .filter((pair) => pair[1] !== undefined);
    return kept.length ? Object.fromEntries(kept) : undefined;
  }
  if (value === null || value === undefined || value === '') return undefined;
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}

/** The shape of what stands under a key, and of each item of a list. */
function at(shape, key) {
  return shape?.pairs ? shape.value : shape?.keys?.[key];
}

function item(shape) {
  return shape && { ...shape, many: undefined };
}

function mapped(value, change) {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner, key)]));
}

function plain(data) {
  return data && typeof data.toJS === 'function' ? data.toJS() : data;
}

/** The text of a mapping with changed values. Changed words are put in their place; where keys or items come or
 * go, the document is written anew, with its comments. */
function merged(text, wanted, shape) {
  const document = parsed(text);
  const edits = [];
  if (inPlace(document.contents, wanted, shape, text, edits)) {
    const sorted = edits.sort((one, other) => other.from - one.from);
    return sorted.reduce((made, { from, to, words }) => made.slice(0, from) + words + made.slice(to), text);
  }
  document.contents = rebuilt(document, document.contents, wanted, shape);
  return document.toString(WRITE);
}

/** Whether the values differ in words alone; then ``edits`` are the places and the new words. */
function inPlace(node, wanted, shape, text, edits) {
  const now = said(node, shape);
  if (same(now, wanted)) return true;
  if (isMap(node) && isObject(wanted)) {
    const kept = node.items.filter((pair) => said(pair.value, at(shape, pair.key.value)) !== undefined);
    const keys = kept.map((pair) => String(pair.key.value));
    if (keys.length !== Object.keys(wanted).length || !keys.every((key) => key in wanted)) return false;
    return kept.every((pair) => inPlace(pair.value, wanted[pair.key.value], at(shape, pair.key.value), text, edits));
  }
  if (isSeq(node) && Array.isArray(wanted)) {
    const every = (one, index) => inPlace(one, wanted[index], item(shape), text, edits);
    return node.items.length === wanted.length && node.items.every(every);
  }
  const single = shape?.many && Array.isArray(wanted) && wanted.length === 1 ? wanted[0] : wanted;
  const words = shape?.short && isObject(single) && Object.keys(single).length === 1 ? single[shape.short] : single;
  if (!isScalar(node) || typeof words !== 'string' || words.includes('\n')) return false;
  if (!['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'].includes(node.type)) return false;
  edits.push({ from: node.range[0], to: node.range[1], words: written(words, node.type) });
  return true;
}

function said(node, shape) {
  return node === null || node === undefined ? undefined : cleaned(opened(node.toJS(new Document()), shape), shape);
}

/** One line of text as YAML, safe between brackets too. */
function written(words, type) {
  const scalar = new Scalar(words);
  if (type !== 'PLAIN' || /[,[\]{}]/.test(words)) scalar.type = type === 'PLAIN' ? 'QUOTE_DOUBLE' : type;
  return stringify(scalar, { schema: 'failsafe', ...WRITE }).trimEnd();
}

function rebuilt(document, node, wanted, shape) {
  if (same(said(node, shape), wanted)) return node;
  if (isMap(node) && isObject(wanted)) {
    const left = node.items.filter((pair) => pair.key.value in wanted);
    node.items = left;
    for (const [key, value] of Object.entries(wanted)) {
      const pair = left.find((one) => one.key.value === key);
      if (pair) pair.value = rebuilt(document, pair.value, value, at(shape, key));
      else node.set(key, document.createNode(value));
    }
    return node;
  }
  if (isSeq(node) && Array.isArray(wanted)) {
    const free = [...node.items];
    const exact = wanted.map((value) => {
      const index = free.findIndex((one) => same(said(one, item(shape)), value));
      return index < 0 ? undefined : free.splice(index, 1)[0];
    });
    node.items = wanted.map((value, index) => {
      if (exact[index]) return exact[index];
      const other = node.items[index];
      const taken = free.indexOf(other);
      if (taken < 0) return document.createNode(value);
      free.splice(taken, 1);
      return rebuilt(document, other, value, item(shape));
    });
    return node;
  }
  const made = document.createNode(wanted);
  if (node?.comment) made.comment = node.comment;
  return made;
}

function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Whether two values say the same; keys in any order. */
function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((each, index) => same(each, other[index]));
  }
  if (isObject(one) && isObject(other)) {
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
  }
  return one === other;
}
