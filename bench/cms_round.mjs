// 每个内容文件：读进表单再写回，一字不差；改一个值，只有那一行不同，读回来就是改的。
// node cms_round.mjs 编辑文件夹 内容文件夹
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , admin, content] = process.argv;
const { read, write } = await import(pathToFileURL(path.join(admin, 'original.js')));
const { default: shapes } = await import(pathToFileURL(path.join(admin, 'shapes.js')));
const [ORIGINAL, EACH, CHANGED] = ['zwgk-original', 8, '改了的，值: [1] # "x"'];
const count = { files: 0, identical: 0, changes: 0, lines: 0, many: 0, grown: 0, around: 0, wrong: [] };

function filesOf(name, extension) {
  const folder = path.join(content, name);
  const single = `${folder}.yaml`;
  if (!fs.existsSync(folder)) return fs.existsSync(single) ? [single] : [];
  return fs.readdirSync(folder).filter((file) => file.endsWith(`.${extension}`)).map((file) => path.join(folder, file));
}

function leaves(value, place = []) {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...place, index]));
  if (!value || typeof value !== 'object') return [place];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...place, key]));
}

/** Up to three lists with items in a file. */
function lists(value, place = []) {
  if (!value || typeof value !== 'object') return [];
  const own = Array.isArray(value) && value.length && !place.includes('键') && value[0]?.['键'] === undefined ? [place] : [];
  return [...own, ...Object.entries(value).flatMap(([key, item]) => lists(item, [...place, key]))].slice(0, 3);
}

function without(data) {
  const { [ORIGINAL]: dropped, ...rest } = data;
  return JSON.stringify(rest);
}

for (const [name, { extension, shape }] of Object.entries(shapes)) {
  for (const file of filesOf(name, extension)) {
    const text = fs.readFileSync(file, 'utf8');
    const data = read(text, shape, extension);
    count.files += 1;
    if (write(structuredClone(data), shape, extension) === text) count.identical += 1;
    else count.wrong.push(`${file} 没有改动，写回来不同`);
    const comments = (text.match(/^\s*#.*$/gm) ?? []).length;
    for (const place of lists(data)) {
      const changed = structuredClone(data);
      const list = place.reduce((inner, key) => inner[key], changed);
      list.push(structuredClone(list[0]));
      const made = write(changed, shape, extension);
      count.grown += 1;
      if (without(read(made, shape, extension)) !== without(changed)) count.wrong.push(`${file} ${place.join('/')} 加一项，读回来不同`);
      if ((made.match(/^\s*#.*$/gm) ?? []).length < comments) count.wrong.push(`${file} ${place.join('/')} 加一项，注释少了`);
      const now = new Set(made.split('\n'));
      if (text.split('\n').filter((line) => !now.has(line)).length > 1) count.around += 1;
    }
    const places = leaves(data).filter((place) => ![ORIGINAL, '标识', '键'].includes(place.at(-1)));
    const step = Math.ceil(places.length / EACH);
    for (const place of places.filter((_, index) => index % step === 0)) {
      const changed = structuredClone(data);
      const holder = place.slice(0, -1).reduce((inner, key) => inner[key], changed);
      const before = holder[place.at(-1)];
      if (typeof before !== 'string' || !before) continue;
      const many = before.includes('\n');
      holder[place.at(-1)] = many ? `${before}改` : CHANGED;
      const made = write(changed, shape, extension);
      count.changes += 1;
      if (without(read(made, shape, extension)) !== without(changed)) count.wrong.push(`${file} ${place.join('/')} 读回来不同`);
      const [old, now] = [text.split('\n'), made.split('\n')];
      const differing = old.length === now.length ? old.filter((line, index) => line !== now[index]).length : -1;
      if (differing === 1) count.lines += 1;
      else if (many) count.many += 1;
      else count.wrong.push(`${file} ${place.join('/')} 不止一行不同`);
    }
  }
}
console.log(`文件 ${count.files} 个，没有改动时一字不差 ${count.identical} 个`);
console.log(`改动 ${count.changes} 处，只有一行不同 ${count.lines} 处，多行文字 ${count.many} 处`);
console.log(`加一项 ${count.grown} 次，原来的行变了不止一行的 ${count.around} 次`);
console.log(count.wrong.length ? `不对的：\n${count.wrong.join('\n')}` : '没有不对的');
process.exit(count.wrong.length ? 1 : 0);
