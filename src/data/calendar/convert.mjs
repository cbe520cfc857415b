// Makes src/main/resources/data/calendar/days.csv from npm chinese-days; see README.md beside that file.
// usage: node convert.mjs <folder with the unpacked package> <output file>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [packages, output] = process.argv.slice(2);
const days = JSON.parse(readFileSync(join(packages, 'chinese-days-1.5.7/package/dist/chinese-days.json'), 'utf8'));
const rows = (kind, list) => Object.entries(list).map(([date, names]) => `${date},${kind},${names.split(',')[1]}`);
const lines = [...rows('holiday', days.holidays), ...rows('workday', days.workdays)].sort();
writeFileSync(output, ['date,kind,name', ...lines, ''].join('\n'));
